/**
 * Every call of every case, and the article's combinations, on a real FreeSWITCH over SIP: the same phones ring, as long,
 * in the same order, the same one answers, the message is on disk, and FreeSWITCH's log has no warning. Debian has no
 * package of FreeSWITCH, so this runs where `FREESWITCH_BIN` names one.
 */

import { expect, it } from "vitest";
import { type Compilation, compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import { wrongCalls } from "../lab/wrong-calls.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { articleSource } from "./helpers/article.ts";
import { articleCalls } from "./helpers/article-calls.ts";
import { builtFor, caseFolders, readCase } from "./helpers/cases.ts";
import { namedBinary } from "./lab/freeswitch/installation.ts";
import { playOnFreeswitch } from "./lab/freeswitch/play.ts";

const timeout = 600_000;

if (namedBinary() === undefined) {
  it("says loudly that no real FreeSWITCH was run", async () => {
    console.warn("\n*** NOT RUN: calls on a real FreeSWITCH. Set FREESWITCH_BIN to its binary to run them. ***\n");
    const request = { files: new Map<string, string>(), calls: [], soundSeconds: () => 1 };
    await expect(playOnFreeswitch(request)).rejects.toThrow("FREESWITCH_BIN");
  });
} else {
  for (const folder of caseFolders) {
    it(`${folder}: a real FreeSWITCH does what the simulator says [freeswitch misspelt-application]`, {
      timeout,
    }, async () => {
      const { calls } = await readCase(folder);
      expect(calls.length).toBeGreaterThan(0);
      expect(await wrongCalls(playOnFreeswitch, await builtFor(folder, "freeswitch"), calls)).toEqual({});
    });
  }

  it("a wrong dialplan is seen to be wrong, by what callers meet and by the log", { timeout }, async () => {
    const folder = "test/cases/refusals";
    const { calls } = await readCase(folder);
    const built = await builtFor(folder, "freeswitch");
    const wrong = await wrongCalls(
      playOnFreeswitch,
      withText(built, (text) =>
        text.replace("USER_BUSY", "CALL_REJECTED").replace("start XML vats-c", "start XML none"),
      ),
      calls,
    );
    expect(wrong["reject busy"]?.[0]).toMatch(/Expected: end `busy`.*seen: end `rejected`/);
    expect(wrong["hang up unanswered"]?.[0]).toMatch(/seen: end `unknown`/);
    // All calls of one instant share a log.
    expect(wrong.reject?.join()).toMatch(/\[WARNING\].*Context none not found/);
  });

  it("the article: all 169 combinations are called on a real FreeSWITCH", { timeout }, async () => {
    const host = createMemoryHost(new Map([["main.vats", articleSource()]]));
    const targets = await loadTargets(["freeswitch"]);
    const built = compile(host, ["main.vats"], {
      targets,
      knownTargets: checkedTargets,
      today: "2026-11-23",
      generator: "vatsc test",
    });
    expect(await wrongCalls(playOnFreeswitch, built, articleCalls([0, 1]))).toEqual({});
  });
}

/** A compilation with another text in every file. */
function withText(built: Compilation, change: (text: string) => string): Compilation {
  const outputs = built.outputs.map((output) => ({
    ...output,
    files: output.files.map((file) => ("text" in file ? { ...file, text: change(file.text) } : file)),
  }));
  return { ...built, outputs };
}
