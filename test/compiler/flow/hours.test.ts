/** Hours from the text to the guard, against the words of language §5 read minute by minute. */

import fc from "fast-check";
import { it } from "vitest";
import { holds, type Moment } from "../../../compiler/flow/guards.ts";
import { instantOf } from "../../../compiler/time/zone.ts";
import { hoursText, isOpen, someDays, someHours, someMinutes } from "../../helpers/random-hours.ts";
import { compileText } from "../../helpers/vats.ts";

it("what a source says of hours is what the guard on them asks", () => {
  fc.assert(
    fc.property(
      someHours.filter(({ weekly, own }) => own.length > 0 || weekly.some((windows) => windows.length > 0)),
      (some) => {
        const text = `${hoursText(some)}during h < ring a; voicemail >\notherwise < hangup >\n`;
        const { build } = compileText(text);
        const choice = [...(build.flows[0]?.states.values() ?? [])].find((state) => state.kind === "choose");
        const guard = choice?.kind === "choose" ? choice.arms[0]?.guard : undefined;
        if (!guard) throw new Error(`no guard in ${text}`);
        for (const date of someDays)
          for (const minute of someMinutes) {
            const moment = { atMs: instantOf("UTC", date, minute) ?? 0, caller: undefined, line: "main" } as Moment;
            const wanted = isOpen(some, date, minute);
            if (holds(guard, moment) !== wanted) throw new Error(`${date} ${minute} is not ${wanted} in ${text}`);
          }
      },
    ),
    { numRuns: 60 },
  );
});
