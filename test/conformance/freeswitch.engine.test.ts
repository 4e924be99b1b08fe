/**
 * Programs that nobody wrote, on a real FreeSWITCH: it plays each call as the simulator says, without a warning in its log.
 * Runs where `FREESWITCH_BIN` names a binary.
 */

import { expect, it } from "vitest";
import { namedBinary } from "../lab/freeswitch/installation.ts";
import { batch } from "./batch.ts";
import { freeswitch } from "./engines/freeswitch.ts";

const seed = 20_261_127;

if (namedBinary() === undefined) {
  it("says loudly that no real FreeSWITCH was run", async () => {
    console.warn("\n*** NOT RUN: conformance of a real FreeSWITCH. Set FREESWITCH_BIN to its binary to run it. ***\n");
    await expect(freeswitch.judgeBatch(batch(seed, 0, 1))).rejects.toThrow("FREESWITCH_BIN");
  });
} else {
  it("twelve programs and their calls: a real FreeSWITCH does what the simulator says", {
    timeout: 300_000,
  }, async () => {
    const { calls, disagreements } = await freeswitch.judgeBatch(batch(seed, 0, 12));
    expect(calls).toBeGreaterThan(40);
    expect(disagreements).toEqual([]);
  });
}
