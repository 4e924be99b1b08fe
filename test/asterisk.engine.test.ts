/**
 * Every call of every case, and the article's combinations, on a real Asterisk over SIP: the same phones ring, as long, in
 * the same order, the same one answers, the message is on disk, and Asterisk's log has no warning.
 */

import { expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import { wrongCalls } from "../lab/wrong-calls.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { articleSource } from "./helpers/article.ts";
import { articleCalls } from "./helpers/article-calls.ts";
import { builtFor, caseFolders, readCase } from "./helpers/cases.ts";
import { playOnAsterisk } from "./lab/asterisk/play.ts";

const timeout = 300_000;

// All at once: they share the machine between them (`lab/room.ts`), so that none waits while another has nothing to do.
for (const folder of caseFolders) {
  it.concurrent(`${folder}: a real Asterisk does what the simulator says [asterisk E6, asterisk F16]`, {
    timeout,
  }, async () => {
    const { calls } = await readCase(folder);
    expect(calls.length).toBeGreaterThan(0);
    expect(await wrongCalls(playOnAsterisk, await builtFor(folder, "asterisk"), calls)).toEqual({});
  });
}

it.concurrent("the article: all 169 combinations, in and out of hours, are called on a real Asterisk", {
  timeout,
}, async () => {
  const host = createMemoryHost(new Map([["main.vats", articleSource()]]));
  const targets = await loadTargets(["asterisk"]);
  const built = compile(host, ["main.vats"], {
    targets,
    knownTargets: checkedTargets,
    today: "2026-11-23",
    generator: "vatsc test",
  });
  expect(await wrongCalls(playOnAsterisk, built, articleCalls([0]))).toEqual({});
});
