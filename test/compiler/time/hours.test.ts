/** Hours with dates of their own and production calendars, against the words of language §5 read minute by minute here. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { composeHours, type HoursCondition } from "../../../compiler/time/compose-hours.ts";
import { noDates } from "../../../compiler/time/date-sets.ts";
import { addDays, dateSet, daysOfYear, hasDate, weekdayOf } from "../../../compiler/time/dates.ts";
import { type Hours, holdsAt, mergeStretches, type Stretch, stretchOf } from "../../../compiler/time/hours.ts";
import type { CivilDate, DateSet, Weekday } from "../../../compiler/time/units.ts";
import { containsMinute } from "../../../compiler/time/week.ts";

/** Dates around everything that is hard: the turn of the year, both kinds of February, ordinary weeks. */
const spans = [
  ["2026-12-24", 24],
  ["2027-02-24", 9],
  ["2028-02-24", 9],
  ["2026-10-28", 14],
] as const;
const days: readonly CivilDate[] = spans.flatMap(([first, count]) =>
  Array.from({ length: count }, (_, index) => addDays(first, index)),
);
/** Every minute at which anything below begins or ends, and those beside it. */
const minutes = [
  0, 1, 59, 60, 119, 120, 299, 300, 359, 360, 539, 540, 719, 720, 779, 780, 839, 840, 1019, 1020, 1079, 1080,
].concat([1259, 1260, 1319, 1320, 1379, 1380, 1439]);

const stretches = fc
  .subarray(
    [stretchOf(540, 1080), stretchOf(540, 780), stretchOf(840, 1080), stretchOf(1320, 360), stretchOf(0, 1440)].concat([
      stretchOf(1260, 60),
      stretchOf(1320, 1380),
      stretchOf(720, 720 + 60),
    ]),
    { maxLength: 3 },
  )
  .map((some) => mergeStretches(some));
const dated = fc.subarray([...days], { maxLength: 6 }).map((some) => dateSet({ dated: some }));
const annual = fc
  .oneof(
    fc.constantFrom(["02-28"], ["02-29"], ["02-28", "02-29"], ["12-31"], ["12-31", "01-01", "01-02"]),
    fc.subarray(
      daysOfYear.filter((day) => /^(12-2|01-0|02-2|03-0|11-0)/.test(day)),
      { maxLength: 5 },
    ),
  )
  .map((some) => dateSet({ annual: some }));
const nth = fc
  .constantFrom(
    { nth: -1, weekday: 3, month: 12, shiftDays: 1 } as const,
    { nth: 1, weekday: 2, month: 11, shiftDays: -1 } as const,
    { nth: 4, weekday: 1, month: 2, shiftDays: 0 } as const,
  )
  .map((rule) => dateSet({ nth: [rule] }));
const weekdays = fc.constantFrom<Weekday[]>([7], [5], [6, 7], []).map((some) => dateSet({ weekdays: some }));
const anyDates = fc.oneof(dated, annual, nth, weekdays);
const namedDates = fc.oneof(dated, annual, nth);

const production = fc
  .record({
    closed: fc.oneof(fc.constant(noDates), anyDates),
    working: fc.array(
      fc.record({
        dates: fc.oneof(dated, annual),
        as: fc.constantFrom<(Weekday | undefined)[]>(undefined, undefined, 1, 6),
      }),
      { maxLength: 2 },
    ),
    short: fc.oneof(fc.constant(noDates), anyDates),
  })
  .map(({ closed, working, short }) => {
    // A day is a working day once: the second list loses the days of the first.
    const [first, second] = working;
    const work = [...(first ? [first] : []), ...(first && second ? [without(second, first.dates)] : [])];
    return { closed, work, short };
  });

function without<T extends { readonly dates: DateSet }>(entry: T, dates: DateSet): T {
  const { annual: yearly, dated: listed } = entry.dates;
  const isFree = (day: string) => !dates.annual.includes(day) && !dates.dated.some((date) => date.endsWith(day));
  return {
    ...entry,
    dates: dateSet({ annual: yearly.filter(isFree), dated: listed.filter((date) => !hasDate(dates, date)) }),
  };
}

const hours: fc.Arbitrary<Hours> = fc.record({
  weekly: fc.tuple(stretches, stretches, stretches, stretches, stretches, stretches, stretches),
  own: fc.array(fc.record({ dates: namedDates, stretches: stretches.filter((some) => some.length > 0) }), {
    maxLength: 3,
  }),
  closed: fc.oneof(fc.constant(noDates), anyDates),
  by: fc.option(production, { nil: undefined }),
});

/** Language §5, sentence by sentence, with none of the compiler's own reading. */
function isOpen({ weekly, own, closed, by }: Hours, date: CivilDate, minute: number): boolean {
  const isIn = (set: DateSet, day: CivilDate) => hasDate(set, day);
  const windowsOf = (day: CivilDate): readonly Stretch[] => {
    const here = own.filter(({ dates }) => isIn(dates, day));
    const withYear = here.filter(({ dates }) => dates.dated.length > 0);
    if (withYear.length > 0) return withYear.flatMap((one) => one.stretches);
    if (here.length > 0) return here.flatMap((one) => one.stretches);
    const ofWeekday = (weekday: number) => weekly[(weekday + 6) % 7] ?? [];
    let windows = ofWeekday(weekdayOf(day));
    const working = by?.work.find(({ dates }) => isIn(dates, day));
    if (working?.as) windows = ofWeekday(working.as);
    else if (working) {
      let before = addDays(day, -1);
      while (ofWeekday(weekdayOf(before)).length === 0 && before > addDays(day, -7)) before = addDays(before, -1);
      windows = ofWeekday(weekdayOf(before));
    }
    if (!by || !isIn(by.short, day)) return windows;
    const last = Math.max(...windows.map(({ start }) => start));
    return windows.map((window) => (window.start === last ? { start: window.start, end: window.end - 60 } : window));
  };
  if (isIn(closed, date)) return false;
  const hasOwn = own.some(({ dates }) => isIn(dates, date));
  if (by && isIn(by.closed, date) && !hasOwn) return false;
  const today = windowsOf(date).some(({ start, end }) => start <= minute && minute < end);
  return today || windowsOf(addDays(date, -1)).some(({ end }) => minute + 1440 < end);
}

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
    fc.property(hours, (some) => {
      const condition = composeHours(some);
      for (const date of days)
        for (const minute of minutes) {
          const wanted = isOpen(some, date, minute);
          if (holdsAt(some, date, minute) !== wanted) throw new Error(`holdsAt ${date} ${minute} is not ${wanted}`);
          if (holds(condition, date, minute) !== wanted)
            throw new Error(`parts at ${date} ${minute} are not ${wanted}`);
        }
    }),
    { numRuns: 300 },
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
