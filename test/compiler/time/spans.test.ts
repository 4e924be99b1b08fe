import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, it } from "vitest";
import { dateSet } from "../../../compiler/time/dates.ts";
import {
  complementSpans,
  containsInstant,
  dateSpans,
  intersectSpans,
  lengthOf,
  type Spans,
  unionSpans,
  weekSpans,
} from "../../../compiler/time/spans.ts";
import type { DateSet, NthWeekday, Weekday, WeekSet } from "../../../compiler/time/units.ts";
import { fullWeek, weekSet } from "../../../compiler/time/week.ts";
import { offsetChanges } from "../../../compiler/time/zone.ts";
import { answerMinutes, fiveZones, luxonAnswers, minutesIn, tenWindows } from "../../helpers/every-minute.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const zones = [
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Africa/Casablanca",
  "America/St_Johns",
  "Pacific/Apia",
  "Asia/Gaza",
  "UTC",
];

/** The instants of a period at which luxon, asked at every minute, finds it so. All edges are at whole minutes. */
function byLuxon(zone: string, fromMs: number, toMs: number, isSo: (time: DateTime) => boolean): Spans {
  const spans: number[] = [];
  let was = false;
  for (let ms = fromMs; ms < toMs; ms += MINUTE_MS) {
    const is = isSo(DateTime.fromMillis(ms, { zone }));
    if (is !== was) spans.push(ms);
    was = is;
  }
  return was ? [...spans, toMs] : spans;
}

const isInWeek = (week: WeekSet) => (time: DateTime) => {
  const minute = (time.weekday - 1) * 1440 + time.hour * 60 + time.minute;
  return week.some(({ start, end }) => start <= minute && minute < end);
};

const isInDates = (dates: DateSet) => (time: DateTime) => {
  const date = time.toISODate() ?? "";
  return (
    dates.weekdays.includes(time.weekday as Weekday) ||
    dates.dated.includes(date) ||
    dates.annual.includes(date.slice(5)) ||
    dates.nth.some((rule) => isNth(rule, time))
  );
};

function isNth({ nth, weekday, month, shiftDays }: NthWeekday, shifted: DateTime): boolean {
  const time = shifted.minus({ days: shiftDays });
  if (time.weekday !== weekday || time.month !== month) return false;
  return nth === -1 ? time.plus({ weeks: 1 }).month !== month : Math.ceil(time.day / 7) === nth;
}

/** Three days round each change of the clocks and each turn of the year; Samoa had no 30 December 2011. */
const periods = zones.flatMap((zone) => {
  const edges = [DateTime.utc(2026, 1, 1), DateTime.utc(2024, 2, 29), DateTime.utc(2011, 12, 30)];
  for (let time = DateTime.utc(2026, 1, 1); time.year < 2027; time = time.plus({ days: 1 }))
    if (time.setZone(zone).offset !== time.plus({ days: 1 }).setZone(zone).offset) edges.push(time);
  return edges.map((edge) => ({ zone, fromMs: edge.toMillis() - DAY_MS, toMs: edge.toMillis() + 2 * DAY_MS }));
});

const somePeriod = fc.constantFrom(...periods);
const someWeek = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 10_079 }), length: fc.integer({ min: 1, max: 4000 }) }), {
    maxLength: 4,
  })
  .map((ranges) => weekSet(ranges.map(({ start, length }) => ({ start, end: start + length }))));
const someDate = fc.constantFrom(
  "2025-12-31",
  "2026-01-01",
  "2026-03-29",
  "2026-10-25",
  "2024-02-29",
  "2011-12-30",
  "2011-12-31",
);
const someDates = fc
  .record({
    dated: fc.array(someDate, { maxLength: 3 }),
    annual: fc.array(fc.constantFrom("01-01", "12-31", "02-29", "03-29", "10-25", "04-05"), { maxLength: 3 }),
    weekdays: fc.array(fc.constantFrom<Weekday>(1, 3, 6, 7), { maxLength: 2 }),
    nth: fc.array(
      fc.record({
        nth: fc.constantFrom<NthWeekday["nth"]>(1, 2, 5, -1),
        weekday: fc.constantFrom<Weekday>(1, 3, 4, 7),
        month: fc.constantFrom(1, 3, 10, 12),
        shiftDays: fc.constantFrom<NthWeekday["shiftDays"]>(-1, 0, 1, 2),
      }),
      { maxLength: 2 },
    ),
  })
  .map(dateSet);

it("finds the minutes of a week that luxon finds, round changes of clocks", () => {
  expect(periods.length).toBeGreaterThan(30);
  fc.assert(
    fc.property(somePeriod, someWeek, ({ zone, fromMs, toMs }, week) => {
      expect(weekSpans(zone, week, fromMs, toMs)).toEqual(byLuxon(zone, fromMs, toMs, isInWeek(week)));
    }),
    { numRuns: 40 },
  );
});

it("finds the dates that luxon finds, round changes of clocks", () => {
  fc.assert(
    fc.property(somePeriod, someDates, ({ zone, fromMs, toMs }, dates) => {
      expect(dateSpans(zone, dates, fromMs, toMs)).toEqual(byLuxon(zone, fromMs, toMs, isInDates(dates)));
    }),
    { numRuns: 40 },
  );
});

it("answers for every minute of six weeks with both clock changes as luxon does, in every zone", () => {
  const week = weekSet([
    { start: 8 * 60 + 15, end: 12 * 60 },
    { start: 4 * 1440 + 22 * 60, end: 5 * 1440 + 6 * 60 },
    { start: 6 * 1440 + 90, end: 7 * 1440 },
    { start: 0, end: 150 },
  ]);
  for (const zone of zones.slice(0, 5)) {
    for (const [from, to] of [
      ["2026-03-20", "2026-04-10"],
      ["2026-10-18", "2026-11-08"],
    ]) {
      const [fromMs, toMs] = [Date.parse(from ?? ""), Date.parse(to ?? "")];
      expect(weekSpans(zone, week, fromMs, toMs), zone).toEqual(byLuxon(zone, fromMs, toMs, isInWeek(week)));
    }
  }
});

it("joins what touches: a whole week is one span, over every change of the clocks", () => {
  const [fromMs, toMs] = [Date.UTC(2026, 0, 1, 3, 7), Date.UTC(2031, 0, 1)];
  for (const zone of zones) expect(weekSpans(zone, fullWeek, fromMs, toMs)).toEqual([fromMs, toMs]);
  const everyDay = dateSet({ weekdays: [1, 2, 3, 4, 5, 6, 7] });
  for (const zone of zones) expect(dateSpans(zone, everyDay, fromMs, toMs)).toEqual([fromMs, toMs]);
  expect(weekSpans("Europe/Berlin", [], fromMs, toMs)).toEqual([]);
  expect(dateSpans("Europe/Berlin", dateSet({}), fromMs, toMs)).toEqual([]);
  expect(weekSpans("Europe/Berlin", fullWeek, fromMs, fromMs)).toEqual([]);
});

it("gives the same answer again, and another for another set, zone or period, however many are asked between", () => {
  const period = [Date.UTC(2026, 5, 1), Date.UTC(2026, 5, 8)] as const;
  const nine = weekSet([{ start: 540, end: 600 }]);
  const first = weekSpans("Europe/Berlin", nine, ...period);
  for (let start = 0; start < 200; start++)
    expect(weekSpans("UTC", weekSet([{ start, end: 700 }]), ...period)[0]).toBe(period[0] + start * MINUTE_MS);
  expect(weekSpans("Europe/Berlin", weekSet([{ start: 540, end: 600 }]), ...period)).toEqual(first);
  expect(weekSpans("Europe/Moscow", nine, ...period)).not.toEqual(first);
  expect(weekSpans("Europe/Berlin", nine, period[0] + DAY_MS, period[1])).toEqual([]);
});

const [fromMs, toMs] = [0, 40];
const someSpans = fc
  .array(fc.boolean(), { minLength: toMs, maxLength: toMs })
  .map((flags) => ({ flags, spans: spansOf(flags) }));

function spansOf(flags: readonly boolean[]): Spans {
  return flags.flatMap((flag, at) => [
    ...(flag && !flags[at - 1] ? [at] : []),
    ...(flag && !flags[at + 1] ? [at + 1] : []),
  ]);
}

it("computes with sets of instants as with each instant, and leaves no spans that touch", () => {
  fc.assert(
    fc.property(someSpans, someSpans, (a, b) => {
      const either = a.flags.map((flag, at) => flag || b.flags[at] === true);
      const both = a.flags.map((flag, at) => flag && b.flags[at] === true);
      expect(unionSpans(a.spans, b.spans)).toEqual(spansOf(either));
      expect(intersectSpans(a.spans, b.spans)).toEqual(spansOf(both));
      expect(complementSpans(a.spans, fromMs, toMs)).toEqual(spansOf(a.flags.map((flag) => !flag)));
      expect(a.flags.map((_, at) => containsInstant(a.spans, at))).toEqual(a.flags);
      expect(lengthOf(a.spans)).toBe(a.flags.filter(Boolean).length);
    }),
  );
});

it("answers for ten windows in five zones as luxon does, at every minute of a week in which clocks change", () => {
  for (const zone of fiveZones) {
    const changes = offsetChanges(zone, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1));
    const midnight = Math.floor((changes[0]?.atMs ?? Date.UTC(2026, 0, 1)) / DAY_MS) * DAY_MS;
    const period = { fromMs: midnight - 3 * DAY_MS, toMs: midnight + 4 * DAY_MS };
    const ours = tenWindows.map((week) => {
      const answers = new Uint8Array(minutesIn(period));
      answerMinutes(answers, zone, week, period);
      return answers;
    });
    expect(ours, zone).toEqual(luxonAnswers(zone, tenWindows, period));
  }
});
