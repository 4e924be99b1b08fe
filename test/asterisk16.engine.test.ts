/** Some cases on a real Asterisk 16, the oldest that vatsc is made for: the files of a build are the same for all. */

import { expect, it } from "vitest";
import { wrongCalls } from "../lab/wrong-calls.ts";
import { builtFor, readCase } from "./helpers/cases.ts";
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
