/** Some cases on a real Asterisk 16, the oldest that vatsc is made for: the files of a build are the same for all. */

import { expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import { wrongCalls } from "../lab/wrong-calls.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { builtFor, readCase } from "./helpers/cases.ts";
import { today } from "./helpers/vats.ts";
import { playOnAsterisk16 } from "./lab/asterisk/play.ts";

/** Between them: hours, keys, confirming, queues, music, recording, what URLs are told, and what the exchange remembers. */
const folders = ["confirm", "hunt-rotating", "menu-ahead", "music", "queue", "record-callerid-tag", "tracked-leads"];

for (const folder of folders.map((name) => `test/cases/${name}`)) {
  it.concurrent(`${folder}: an Asterisk 16 does what the simulator says`, { timeout: 300_000 }, async () => {
    const { calls } = await readCase(folder);
    expect(calls.length).toBeGreaterThan(0);
    expect(await wrongCalls(playOnAsterisk16, await builtFor(folder, "asterisk"), calls)).toEqual({});
  });
}

it.concurrent("a message is stored in a mailbox that 16 cannot say, by its own greeting or the exchange's", {
  timeout: 300_000,
}, async () => {
  const source = `
mailbox team1
mailbox team_2 { greeting say "Hello" }
vats one < voicemail team1 >
vats two < voicemail team_2 >
line first = +74951234567 -> one
line second = +74951234568 -> two
`;
  const host = createMemoryHost(new Map([["main.vats", source]]));
  const targets = await loadTargets(["asterisk"]);
  const built = compile(host, ["main.vats"], { targets, knownTargets: checkedTargets, today, generator: "vatsc test" });
  const call = { caller: "+79161112233", atMs: Date.UTC(2026, 10, 23, 9), phones: {} };
  const calls = ["+74951234567", "+74951234568"].map((called) => ({ title: called, call: { ...call, called } }));
  expect(await wrongCalls(playOnAsterisk16, built, calls)).toEqual({});
});
