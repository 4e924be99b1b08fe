/**
 * Every call of every case, and the article's combinations, on the generated Twilio project itself: the function as Twilio
 * runs it, and `server.mjs` over loopback with signed requests, with Twilio's part played on a virtual clock.
 */

import { expect, it } from "vitest";
import { type Compilation, compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import { compareTraces } from "../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../compiler/simulate/simulate.ts";
import type { NamedCall } from "../lab/engine.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { articleSource } from "./helpers/article.ts";
import { articleCalls } from "./helpers/article-calls.ts";
import { builtFor, caseFolders, readCase } from "./helpers/cases.ts";
import { playOnTwilio } from "./lab/twilio/player.ts";

const timeout = 120_000;

/** What is wrong with any of the calls. */
async function wrongOnTwilio({ build, outputs }: Compilation, calls: readonly NamedCall[]): Promise<readonly string[]> {
  const [output] = outputs;
  const files = new Map(
    (output?.files ?? []).flatMap((file) => ("text" in file ? [[file.path, file.text] as const] : [])),
  );
  const world = soundWorldOf(build);
  const { traces, complaints } = await playOnTwilio({
    files,
    calls: calls.map(({ call }) => call),
    soundSeconds: world.soundSeconds,
  });
  expect(traces).toHaveLength(calls.length);
  const differences = calls.flatMap(({ title, call }, index) =>
    compareTraces(simulate(build, call, world).trace, traces[index] ?? []).map(
      (difference) => `${title}: ${difference}`,
    ),
  );
  return [...complaints, ...differences];
}

for (const folder of caseFolders) {
  it(`${folder}: Twilio does what the simulator says, or the build refuses`, { timeout }, async () => {
    const { calls } = await readCase(folder);
    const built = await builtFor(folder, "twiml");
    if (built.outputs.length === 0)
      return expect(built.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^VATS50/)]),
      );
    expect(calls.length).toBeGreaterThan(0);
    expect(await wrongOnTwilio(built, calls)).toEqual([]);
  });
}

it("the article: all 169 combinations, in and out of hours, are called on Twilio's player", { timeout }, async () => {
  const host = createMemoryHost(new Map([["main.vats", articleSource()]]));
  const targets = await loadTargets(["twiml"]);
  const built = compile(host, ["main.vats"], {
    targets,
    knownTargets: checkedTargets,
    today: "2026-11-23",
    generator: "vatsc test",
  });
  expect(await wrongOnTwilio(built, articleCalls([0, 1, 2]))).toEqual([]);
});
