/** Hours with dates of their own and production calendars, against the words of language §5 read minute by minute. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { composeHours, type HoursCondition } from "../../../compiler/time/compose-hours.ts";
import { noDates } from "../../../compiler/time/date-sets.ts";
import { dateSet, hasDate, weekdayOf } from "../../../compiler/time/dates.ts";
import { holdsAt, type Stretch, stretchOf } from "../../../compiler/time/hours.ts";
import type { CivilDate } from "../../../compiler/time/units.ts";
import { containsMinute } from "../../../compiler/time/week.ts";
import { isOpen, mergedHours, someDays, someHours, someMinutes } from "../../helpers/random-hours.ts";

function holds(condition: HoursCondition, date: CivilDate, minute: number): boolean {
  switch (condition.kind) {
    case "week":
      return containsMinute(condition.week, (weekdayOf(date) - 1) * 1440 + minute);
    case "date":
      return hasDate(condition.dates, date);
    case "not":
      return !holds(condition.part, date, minute);
    case "all":
      return condition.parts.every((part) => holds(part, date, minute));
    case "any":
      return condition.parts.some((part) => holds(part, date, minute));
  }
}

it("hours hold exactly when the words of the language say so, and so do the parts that engines ask", () => {
  fc.assert(
    fc.property(someHours, (some) => {
      const hours = mergedHours(some);
      const condition = composeHours(hours);
      for (const date of someDays)
        for (const minute of someMinutes) {
          const wanted = isOpen(some, date, minute);
          if (holdsAt(hours, date, minute) !== wanted) throw new Error(`holdsAt ${date} ${minute} is not ${wanted}`);
          if (holds(condition, date, minute) !== wanted)
            throw new Error(`parts at ${date} ${minute} are not ${wanted}`);
        }
    }),
    { numRuns: 200 },
  );
});

it("ordinary hours stay what they are: a week, and dates on which it does not hold", () => {
  const none: readonly Stretch[] = [];
  const weekly = [[stretchOf(540, 1080)], none, none, none, none, none, none] as const;
  const monday = { kind: "week", week: [{ start: 540, end: 1080 }] };
  expect(composeHours({ weekly, own: [], closed: noDates, by: undefined })).toEqual(monday);
  const closed = dateSet({ annual: ["12-31"] });
  expect(composeHours({ weekly, own: [], closed, by: undefined })).toEqual({
    kind: "all",
    parts: [monday, { kind: "not", part: { kind: "date", dates: closed } }],
  });
});
