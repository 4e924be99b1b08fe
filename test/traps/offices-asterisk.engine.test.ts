/** Offices with traps, on a real Asterisk. Their traps are of its own doing: see `offices.test.ts` for files that fell into them. */

import { expect, it } from "vitest";
import { wrongCalls } from "../../lab/wrong-calls.ts";
import { playOnAsterisk } from "../lab/asterisk/play.ts";
import { callOffices } from "./call-offices.ts";
import { hoursOffices } from "./hours-offices.ts";
import { builtOffice, hasTraps, named } from "./office.ts";

for (const office of [...hoursOffices, ...callOffices]) {
  if (!hasTraps(office, "asterisk")) continue;
  it.concurrent(`a real Asterisk: ${named(office, "asterisk")}`, { timeout: 300_000 }, async () => {
    const { built, calls } = await builtOffice(office, "asterisk");
    expect(await wrongCalls(playOnAsterisk, built, calls)).toEqual({});
  });
}
