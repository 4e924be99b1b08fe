/**
 * Random hours with dates of their own and production calendars, the words of language §5 about them read with none of the
 * compiler's own reading, and how they are written in a source.
 */

import fc from "fast-check";
import { noDates } from "../../compiler/time/date-sets.ts";
import { addDays, dateSet, daysOfYear, hasDate, isEmptyDates, weekdayOf } from "../../compiler/time/dates.ts";
import { allWeekdays, dayName, describeTime } from "../../compiler/time/days.ts";
import { describeDates } from "../../compiler/time/describe-dates.ts";
import { type Hours, mergeStretches, type Stretch, stretchOf } from "../../compiler/time/hours.ts";
import type { CivilDate, DateSet, Weekday } from "../../compiler/time/units.ts";

/** Dates around everything that is hard: the turn of the year, both kinds of February, ordinary weeks. */
const spans = [
  ["2026-12-24", 24],
  ["2027-02-24", 9],
  ["2028-02-24", 9],
  ["2026-10-28", 14],
] as const;
export const someDays: readonly CivilDate[] = spans.flatMap(([first, count]) =>
  Array.from({ length: count }, (_, index) => addDays(first, index)),
);
/** Every minute at which anything below begins or ends, and those beside it. */
export const someMinutes = [
  0, 1, 59, 60, 119, 120, 299, 300, 359, 360, 539, 540, 719, 720, 779, 780, 839, 840, 1019, 1020, 1079, 1080,
].concat([1259, 1260, 1319, 1320, 1379, 1380, 1439]);

const windows = fc.subarray(
  [stretchOf(540, 1080), stretchOf(540, 780), stretchOf(840, 1080), stretchOf(1320, 360), stretchOf(0, 1440)].concat([
    stretchOf(1260, 60),
    stretchOf(1320, 1380),
    stretchOf(720, 720 + 60),
  ]),
  { maxLength: 3 },
);
const dated = fc.subarray([...someDays], { maxLength: 6 }).map((some) => dateSet({ dated: some }));
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

/** Hours as they are written: windows that may overlap, by weekday and by date. */
export interface WrittenHours {
  readonly weekly: readonly (readonly Stretch[])[];
  readonly own: readonly { readonly dates: DateSet; readonly stretches: readonly Stretch[] }[];
  readonly closed: DateSet;
  readonly by: Hours["by"];
}

export const someHours: fc.Arbitrary<WrittenHours> = fc.record({
  weekly: fc.tuple(windows, windows, windows, windows, windows, windows, windows),
  own: fc.array(fc.record({ dates: namedDates, stretches: windows.filter((some) => some.length > 0) }), {
    maxLength: 3,
  }),
  closed: fc.oneof(fc.constant(noDates), anyDates),
  by: fc.option(production, { nil: undefined }),
});

/** Windows put together, as the compiler takes them. */
export function mergedHours({ weekly, own, closed, by }: WrittenHours): Hours {
  return {
    weekly: weekly.map(mergeStretches) as unknown as Hours["weekly"],
    own: own.map(({ dates, stretches }) => ({ dates, stretches: mergeStretches(stretches) })),
    closed,
    by,
  };
}

/** The hours `h` as a source says them, with the calendar that they go by. */
export function hoursText({ weekly, own, closed, by }: WrittenHours): string {
  const list = (stretches: readonly Stretch[]) =>
    stretches
      .map(({ start, end }) => `${describeTime(start)}-${describeTime(end > 1440 ? end - 1440 : end)}`)
      .join(", ");
  const days = allWeekdays.flatMap((weekday) => {
    const some = weekly[weekday - 1] ?? [];
    return some.length > 0 ? [`${dayName(weekday)} ${list(some)}`] : [];
  });
  const dates = own.flatMap(({ dates: set, stretches }) => oneByOne(set).map((date) => `${date} ${list(stretches)}`));
  const rest = [...(isEmptyDates(closed) ? [] : [`closed ${describeDates(closed)}`]), ...(by ? ["by c"] : [])];
  const entries = [
    ...(by && !isEmptyDates(by.closed) ? [`closed ${describeDates(by.closed)}`] : []),
    ...(by?.work ?? []).flatMap(({ dates: set, as }) =>
      oneByOne(set).map((date) => `work ${date}${as ? ` as ${dayName(as)}` : ""}`),
    ),
    ...(by && !isEmptyDates(by.short) ? [`short ${describeDates(by.short)}`] : []),
  ];
  const calendar = by ? `calendar c { ${entries.join("; ")} }\n` : "";
  return `${calendar}hours h UTC { ${[...rest, ...days, ...dates].join("; ")} }\n`;
}

/** Each rule and each date of a set by itself. */
function oneByOne({ annual, dated, nth }: DateSet): readonly string[] {
  return [...annual, ...dated, ...nth.map((rule) => describeDates(dateSet({ nth: [rule] })))];
}

/** Language §5, sentence by sentence, with none of the compiler's own reading. */
export function isOpen({ weekly, own, closed, by }: WrittenHours, date: CivilDate, minute: number): boolean {
  const isIn = (set: DateSet, day: CivilDate) => hasDate(set, day);
  const windowsOf = (day: CivilDate): readonly Stretch[] => {
    const here = own.filter(({ dates }) => isIn(dates, day));
    const withYear = here.filter(({ dates }) => dates.dated.length > 0);
    if (withYear.length > 0) return withYear.flatMap((one) => one.stretches);
    if (here.length > 0) return here.flatMap((one) => one.stretches);
    const ofWeekday = (weekday: number) => mergeStretches(weekly[(weekday + 6) % 7] ?? []);
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
