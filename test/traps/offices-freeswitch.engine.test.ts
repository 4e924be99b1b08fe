/** Offices with traps, on a real FreeSWITCH, where `FREESWITCH_BIN` names one. */

import { expect, it } from "vitest";
import { wrongCalls } from "../../lab/wrong-calls.ts";
import { namedBinary } from "../lab/freeswitch/installation.ts";
import { playOnFreeswitch } from "../lab/freeswitch/play.ts";
import { callOffices } from "./call-offices.ts";
import { hoursOffices } from "./hours-offices.ts";
import { builtOffice, hasTraps, named } from "./office.ts";

if (namedBinary() === undefined) {
  it("says loudly that no real FreeSWITCH was run", () => {
    console.warn("\n*** NOT RUN: traps on a real FreeSWITCH. Set FREESWITCH_BIN to its binary to run them. ***\n");
    expect(namedBinary()).toBeUndefined();
  });
} else {
  for (const office of [...hoursOffices, ...callOffices]) {
    if (!hasTraps(office, "freeswitch")) continue;
    it.concurrent(`a real FreeSWITCH: ${named(office, "freeswitch")}`, { timeout: 300_000 }, async () => {
      const { built, calls } = await builtOffice(office, "freeswitch");
      expect(await wrongCalls(playOnFreeswitch, built, calls)).toEqual({});
    });
  }
}
