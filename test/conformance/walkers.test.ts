/** Programs that nobody wrote: the walkers play each call as the simulator says, in a program of its own and among others. */

import { expect, it } from "vitest";
import { batch } from "./batch.ts";
import { walkers } from "./engines/walkers.ts";

const seed = 20_261_127;

for (const index of [0, 1]) {
  it(`batch ${index}: no walker differs from the simulator`, { timeout: 60_000 }, async () => {
    const { calls, disagreements } = await walkers().judgeBatch(batch(seed, index, 24));
    expect(calls).toBeGreaterThan(500);
    expect(disagreements).toEqual([]);
  });
}
