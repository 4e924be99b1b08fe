/** Programs that nobody wrote, on a real Asterisk: each call is as the simulator says, and no log has a warning. */

import { expect, it } from "vitest";
import { batch } from "./batch.ts";
import { asterisk, asterisk16 } from "./engines/asterisk.ts";

const seed = 20_261_127;
const timeout = 600_000;

it("twelve programs, fifty calls: a real Asterisk 22 does what the simulator says", { timeout }, async () => {
  const { calls, disagreements } = await asterisk.judgeBatch(batch(seed, 0, 12));
  expect(calls).toBeGreaterThan(40);
  expect(disagreements).toEqual([]);
});

it("six programs, thirty calls: a real Asterisk 16 does what the simulator says", { timeout }, async () => {
  const { calls, disagreements } = await asterisk16.judgeBatch(batch(seed, 0, 6));
  expect(calls).toBeGreaterThan(20);
  expect(disagreements).toEqual([]);
});
