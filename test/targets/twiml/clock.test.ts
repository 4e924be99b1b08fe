/** The function's clock and sets against the compiler's, and against the time as the language has it. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { dateSet, hasDate } from "../../../compiler/time/dates.ts";
import type { NthWeekday } from "../../../compiler/time/units.ts";
import { containsMinute, weekSet } from "../../../compiler/time/week.ts";
import { offsetChanges, wallClock } from "../../../compiler/time/zone.ts";
import { conditionOf } from "../../../targets/twiml/condition-tables.ts";
import { hasDate as hasDateThere, wallClock as wallClockThere } from "../../../targets/twiml/runtime/clock.ts";
import { holds } from "../../../targets/twiml/runtime/conditions.ts";
import { weekOf } from "../../helpers/flow.ts";

const zones = [
  "Europe/Moscow",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/St_Johns",
  "Africa/Casablanca",
  "Pacific/Apia",
  "UTC",
];
const minute = 60_000;
const day = 1440 * minute;
const isoOf = ({ year, month, day: date }: { year: number; month: number; day: number }) =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");

function sameClock(zone: string, ms: number): boolean {
  const [here, there] = [wallClock(zone, ms), wallClockThere(zone, ms)];
  return here.date === isoOf(there) && here.weekday === there.weekday && here.minuteOfWeek === there.minuteOfWeek;
}

it.each(zones)("shows the same time as the compiler's clock around every change of %s", (zone) => {
  const changes = offsetChanges(zone, Date.UTC(2025, 0, 1), Date.UTC(2028, 0, 1));
  const instants = changes.flatMap(({ atMs }) =>
    [-90, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61, 90].flatMap((offset) => [
      atMs + offset * minute,
      atMs + offset * minute - 1,
    ]),
  );
  expect(instants.filter((ms) => !sameClock(zone, ms))).toEqual([]);
});

it("shows the same time at any instant", () => {
  const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 11, 31) });
  fc.assert(fc.property(fc.constantFrom(...zones), instant, sameClock), { numRuns: 500 });
});

it("holds in every minute of the week in which the compiler's set does, in weeks with a change of the clocks and without", () => {
  const week = weekOf("Mon-Fri 09:00-18:00, Fri 22:00-06:00, Sun 23:30-02:30, Sat 01:59-02:01");
  for (const [zone, monday] of [
    ["America/New_York", Date.UTC(2026, 2, 2)],
    ["America/New_York", Date.UTC(2026, 9, 26)],
    ["Europe/Moscow", Date.UTC(2026, 10, 23)],
  ] as const) {
    const condition = conditionOf({ kind: "week", zone, week, origin: { uri: "", start: 0, end: 0 } });
    for (let ms = monday; ms < monday + 7 * day; ms += minute) {
      for (const now of [ms, ms + 59_999]) {
        const here = containsMinute(week, wallClock(zone, now).minuteOfWeek);
        if (holds(condition, { now, caller: undefined, line: undefined }) !== here)
          throw new Error(`${zone} ${new Date(now).toISOString()}`);
      }
    }
  }
});

it("opens and closes to the second [twiml machine-zone]", () => {
  const open = (zone: string, week: string, at: string) =>
    holds(conditionOf({ kind: "week", zone, week: weekOf(week), origin: { uri: "", start: 0, end: 0 } }), {
      now: Date.parse(at),
      caller: undefined,
      line: undefined,
    });
  const moscow = (time: string) => open("Europe/Moscow", "Mon-Fri 09:00-18:00", `2026-11-23T${time}+03:00`);
  expect(["08:59:59", "09:00:00", "17:59:59", "18:00:00"].map(moscow)).toEqual([false, true, true, false]);
  const newYork = (at: string) => open("America/New_York", "Mon-Fri 09:00-18:00", at);
  expect(["2026-03-06T22:59:59Z", "2026-03-06T23:00:00Z"].map(newYork)).toEqual([true, false]);
  expect(["2026-03-09T21:59:59Z", "2026-03-09T22:00:00Z"].map(newYork)).toEqual([true, false]);
  const night = (at: string) => open("Europe/Moscow", "Fri 22:00-06:00", at);
  expect(["2026-11-28T05:59:00+03:00", "2026-11-27T05:59:00+03:00"].map(night)).toEqual([true, false]);
  expect(open("Europe/Moscow", "Mon-Sun 00:00-24:00", "2026-11-23T00:00:00+03:00")).toBe(true);
});

it("is in the same dates as the compiler, on every day of years with and without the 29th of February", () => {
  const nths = ([1, 2, 3, 4, 5, -1] as const).flatMap((nth) =>
    ([-1, 0, 1] as const).map((shiftDays): NthWeekday => ({ nth, weekday: 4, month: nth === -1 ? 12 : 2, shiftDays })),
  );
  const sets = [
    dateSet({ annual: ["02-29", "12-31", "01-01"] }),
    dateSet({ dated: ["2027-01-04", "2028-02-29"] }),
    dateSet({ weekdays: [6, 7] }),
    ...nths.map((nth) => dateSet({ nth: [nth] })),
  ];
  const wrong: string[] = [];
  for (let ms = Date.UTC(2026, 11, 1); ms < Date.UTC(2029, 2, 1); ms += day) {
    const clock = wallClockThere("UTC", ms);
    const date = isoOf(clock);
    for (const [index, set] of sets.entries()) {
      if (hasDateThere(set, clock) !== hasDate(set, date)) wrong.push(`${index} ${date}`);
    }
  }
  expect(wrong).toEqual([]);
});

it("takes any set of windows", () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 10_079 }), fc.integer({ min: 1, max: 3000 }));
  const property = fc.property(fc.array(range, { maxLength: 8 }), fc.integer({ min: 0, max: 10_079 }), (ranges, at) => {
    const week = weekSet(ranges.map(([start, length]) => ({ start, end: start + length })));
    const condition = conditionOf({ kind: "week", zone: "UTC", week, origin: { uri: "", start: 0, end: 0 } });
    const now = Date.UTC(2026, 10, 23) + at * minute;
    expect(holds(condition, { now, caller: undefined, line: undefined })).toBe(containsMinute(week, at));
  });
  fc.assert(property, { numRuns: 300 });
});
