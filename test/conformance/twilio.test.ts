/** Programs that nobody wrote, on Twilio's player: the real function and the real server, with Twilio's part on a virtual clock. */

import { expect, it } from "vitest";
import { batch } from "./batch.ts";
import { twilio } from "./engines/twilio.ts";

it("the function and the server play each call as the simulator says", { timeout: 120_000 }, async () => {
  const { programs, ...rest } = batch(20_261_127, 2, 24);
  // Those that need a server of their own are left to the long run.
  const { calls, disagreements } = await twilio.judgeBatch({
    ...rest,
    programs: programs.filter(({ isAlone }) => !isAlone),
  });
  expect(calls).toBeGreaterThan(60);
  expect(disagreements).toEqual([]);
});
