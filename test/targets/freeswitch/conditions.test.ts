/** Hours and dates against FreeSWITCH's own comparison, written here again from its source and from nothing of ours. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, dateSet, hasDate, weekdayOf } from "../../../compiler/time/dates.ts";
import type { DateSet, NthWeekday, Weekday, WeekSet } from "../../../compiler/time/units.ts";
import { containsMinute, weekSet } from "../../../compiler/time/week.ts";
import { dateTests, type TimeTest, weekTests } from "../../../targets/freeswitch/conditions.ts";
import { weekOf } from "../../helpers/flow.ts";

/** Whether a value is in any of the ranges: both ends included, a reversed range is the complement. */
type Compare = (value: number) => boolean;

function inRanges(ranges: readonly (readonly [number, number])[]): Compare {
  return (value) =>
    ranges.some(([first, last]) => (first <= last ? value >= first && value <= last : value >= first || value <= last));
}

/** The ranges of an expression such as `1-5,8`; a single value is a range of one. */
function ranges(expression: string, valueOfText: (text: string) => number): Compare {
  return inRanges(
    expression.split(",").map((part) => {
      const [first = Number.NaN, last = first] = part.split("-").map(valueOfText);
      expect(Number.isNaN(first + last), `${part} is nothing to FreeSWITCH`).toBe(false);
      return [first, last] as const;
    }),
  );
}

/** switch_utils.c:switch_tod_cmp: `atol` of hours, minutes and seconds. */
function secondOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** switch_utils.c:switch_dow_cmp: Sunday is 1, names of exactly three letters. */
function dayFromSunday(name: string): number {
  const index = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].indexOf(name);
  return index < 0 ? Number.NaN : index + 1;
}

/** switch_xml.c:switch_xml_std_datetime_check: what is read of the clock for each attribute; all of them must hold. */
const attributes: Readonly<
  Record<string, { readonly value: (text: string) => number; readonly read: (date: string, second: number) => number }>
> = {
  year: { value: Number, read: (date) => Number(date.slice(0, 4)) },
  mon: { value: Number, read: (date) => Number(date.slice(5, 7)) },
  mday: { value: Number, read: (date) => Number(date.slice(8, 10)) },
  wday: { value: dayFromSunday, read: (date) => (weekdayOf(date) % 7) + 1 },
  "time-of-day": { value: secondOfDay, read: (_, second) => second },
};

function datetimeCheck(test: TimeTest): (date: string, second: number) => boolean {
  const parts = Object.entries(test).map(([name, expression]) => {
    const attribute = attributes[name];
    if (attribute === undefined) throw new Error(`${name} is no attribute of a time`);
    return { compare: ranges(expression, attribute.value), read: attribute.read };
  });
  expect(parts.length, "no attribute at all is no test").toBeGreaterThan(0);
  return (date, second) => parts.every(({ compare, read }) => compare(read(date, second)));
}

const monday = "2026-03-02";

const dates = Array.from({ length: 7 }, (_, day) => addDays(monday, day));

/** Every minute of the week that begins on Monday, 2 March 2026, at its first and at its last second. */
function expectSameWeek(week: WeekSet): void {
  const tests = weekTests(week).map(datetimeCheck);
  for (let minute = 0; minute < 10_080; minute++) {
    const date = dates[Math.floor(minute / 1440)] ?? "";
    const wanted = containsMinute(week, minute);
    for (const second of [0, 59]) {
      const isOpen = tests.some((test) => test(date, (minute % 1440) * 60 + second));
      if (isOpen !== wanted) expect.fail(`differs at minute ${minute}, second ${second}`);
    }
  }
}

it.each([
  "Mon-Fri 09:00-18:00",
  "Mon-Sun 00:00-24:00",
  "Mon-Sun 00:00-00:01",
  "Sun 23:59-24:00",
  "Fri 22:00-06:00",
  "Sun 22:00-06:00",
  "Mon-Sun 22:00-06:00",
  "Fri-Mon 08:00-20:00",
  "Mon-Fri 09:00-13:00, Mon-Fri 14:00-18:00, Sat 10:00-14:00",
  "Mon 00:00-12:00, Wed 12:00-24:00, Thu 00:00-01:00, Sun 05:30-05:31",
])("FreeSWITCH is open in every minute of %s and in no other", (text) => {
  expectSameWeek(weekOf(text));
});

it("FreeSWITCH is open in every minute of any hours and in no other [freeswitch end-second, freeswitch midnight-second, freeswitch overnight, freeswitch weekday-names]", () => {
  const range = fc.record({ start: fc.integer({ min: 0, max: 10_079 }), minutes: fc.integer({ min: 1, max: 4_000 }) });
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
      expectSameWeek(weekSet(ranges.map(({ start, minutes }) => ({ start, end: start + minutes }))));
    }),
    { numRuns: 60 },
  );
});

it("half-open hours are written out to the last second, and never wrap past midnight [freeswitch end-second, freeswitch overnight]", () => {
  expect(weekTests(weekOf("Mon-Fri 09:00-18:00"))).toEqual([{ wday: "mon-fri", "time-of-day": "09:00:00-17:59:59" }]);
  expect(weekTests(weekOf("Fri 22:00-06:00"))).toEqual([
    { wday: "fri", "time-of-day": "22:00:00-23:59:59" },
    { wday: "sat", "time-of-day": "00:00:00-05:59:59" },
  ]);
});

it("no hours are no tests", () => {
  expect(weekTests([])).toEqual([]);
  expect(dateTests(dateSet({}))).toEqual([]);
});

/** Every day of eight years, at both its ends. */
function expectSameDates(set: DateSet): void {
  const tests = dateTests(set).map(datetimeCheck);
  for (let day = 0; day < 366 * 8; day++) {
    const date = addDays("2024-01-01", day);
    const wanted = hasDate(set, date);
    for (const second of [0, 86_399]) {
      if (tests.some((test) => test(date, second)) !== wanted) expect.fail(`differs on ${date}`);
    }
  }
}

it("FreeSWITCH is on a date of any set on its dates and on no other [freeswitch reversed-range]", () => {
  const two = (value: number) => String(value).padStart(2, "0");
  const annual = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `${two(month)}-${two(day)}`);
  const dated = fc.integer({ min: 0, max: 366 * 8 }).map((day) => addDays("2024-01-01", day));
  const nth = fc.record({
    nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
    weekday: fc.integer({ min: 1, max: 7 }),
    month: fc.integer({ min: 1, max: 12 }),
    shiftDays: fc.constantFrom(-1, 0, 1),
  }) as fc.Arbitrary<NthWeekday>;
  const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
  const sets = fc.record({
    annual: fc.array(annual, { maxLength: 8 }),
    dated: fc.array(dated, { maxLength: 12 }),
    nth: fc.array(nth, { maxLength: 3 }),
    weekdays: fc.array(weekday, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(sets, (parts) => expectSameDates(dateSet(parts))),
    { numRuns: 40 },
  );
});

it("spans over the turn of a month and of a year, and 29 February, are exact", () => {
  const days = (from: string, count: number) => Array.from({ length: count }, (_, index) => addDays(from, index));
  expectSameDates(dateSet({ dated: days("2026-12-28", 20) }));
  expectSameDates(dateSet({ dated: days("2026-01-20", 400) }));
  expectSameDates(dateSet({ annual: ["02-28", "02-29", "03-01", "12-31", "01-01"] }));
  expectSameDates(dateSet({ annual: ["02-28", "03-01"] }));
});

it("dates of one year name it, in the call's zone and not in that of the process [freeswitch date-time]", () => {
  expect(dateTests(dateSet({ dated: ["2026-12-31", "2027-01-01", "2027-01-02", "2027-01-07"] }))).toEqual([
    { year: "2026", mon: "12", mday: "31" },
    { year: "2027", mon: "1", mday: "1-2,7" },
  ]);
});

it("the third Monday is the weekday and the days 15 to 21, never FreeSWITCH's own weeks [freeswitch week-numbers]", () => {
  const third: NthWeekday = { nth: 3, weekday: 1, month: 1, shiftDays: 0 };
  expect(dateTests(dateSet({ nth: [third] }))).toEqual([{ mon: "1", mday: "15-21", wday: "mon" }]);
});
