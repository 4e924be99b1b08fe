/** Offices with traps, on the generated Twilio project itself: its function and its server, with Twilio's part played. */

import { expect, it } from "vitest";
import { compareTraces } from "../../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { playOnTwilio } from "../lab/twilio/player.ts";
import { callOffices } from "./call-offices.ts";
import { hoursOffices } from "./hours-offices.ts";
import { builtOffice, hasTraps, named } from "./office.ts";

for (const office of [...hoursOffices, ...callOffices]) {
  if (!hasTraps(office, "twiml")) continue;
  it(`Twilio's player: ${named(office, "twiml")}`, { timeout: 120_000 }, async () => {
    const { built, calls } = await builtOffice(office, "twiml");
    const { soundSeconds } = soundWorldOf(built.build);
    const texts = built.outputs.flatMap(({ files }) =>
      files.map((file) => [file.path, "text" in file ? file.text : ""] as const),
    );
    const played = await playOnTwilio({ files: new Map(texts), calls: calls.map(({ call }) => call), soundSeconds });
    expect(played.complaints).toEqual([]);
    const world = soundWorldOf(built.build);
    for (const [index, { call }] of calls.entries())
      expect(compareTraces(simulate(built.build, call, world).trace, played.traces[index] ?? [])).toEqual([]);
  });
}
