/** Windows of time whose edges lie at the instants of the calls, or near them. */

import fc from "fast-check";
import type { Make, Writing } from "./writing.ts";

/** A window of the day: where it begins, from the minute of a call, and how long it is. */
interface Span {
  readonly choice: number;
  /** Minutes from the call to the edge that `edge` names. */
  readonly off: number;
  readonly edge: "start" | "end";
  readonly length: number;
}

const nearSpan: fc.Arbitrary<Span> = fc.record({
  choice: fc.nat(3),
  off: fc.constantFrom(0, 1, -1, 30, -30, 60, -60, 90),
  edge: fc.constantFrom("start", "end"),
  length: fc.constantFrom(1, 30, 60, 90, 180, 480, 720, 1380, 1439),
});

/** What a scenario's zone shows is what counts for most windows: `zone` is that of the guard. */
function spanText({ choice, off, edge, length }: Span, writing: Writing, zone: string): string {
  const at = writing.clock(choice, zone).minuteOfDay + off;
  const start = wrapped(edge === "start" ? at : at - length);
  const end = wrapped(start + length);
  return `${timeText(start)}-${end === 0 ? "24:00" : timeText(end)}`;
}

function wrapped(minute: number): number {
  return (minute + 2880) % 1440;
}

/** 9:05 is as good as 09:05. */
function timeText(minute: number): string {
  const hour = Math.floor(minute / 60);
  const written = minute % 2 === 0 ? String(hour).padStart(2, "0") : String(hour);
  return `${written}:${String(minute % 60).padStart(2, "0")}`;
}

/** Spans after one another on the same days: touching, apart, nested. */
export type ZonedMake = (writing: Writing, zone: string) => string;

export const span: fc.Arbitrary<ZonedMake> = fc.oneof(
  {
    weight: 5,
    arbitrary: nearSpan.map(
      (one): ZonedMake =>
        (writing, zone) =>
          spanText(one, writing, zone),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("09:00-18:00", "00:00-24:00", "22:00-06:00", "22:00-00:00", "9:00-13:00", "0:00-0:01")
      .map(
        (text): ZonedMake =>
          () =>
            text,
      ),
  },
);

const short = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const russian = ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"] as const;

function dayText(weekday: number, isRussian: boolean): string {
  return (isRussian ? russian : short)[(weekday + 6) % 7] ?? "Mon";
}

/** Days of the week around that of a call: the day itself, the one before it, a range that wraps. */
export const days: fc.Arbitrary<ZonedMake> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: nearDays() },
      {
        weight: 2,
        arbitrary: fc.constantFrom("daily", "weekdays", "weekends", "Mon-Fri", "Fri-Mon", "Sat,Sun").map(
          (text): ZonedMake =>
            () =>
              text,
        ),
      },
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map(
    (makes): ZonedMake =>
      (writing, zone) =>
        [...new Set(makes.map((make) => make(writing, zone)))].join(","),
  );

function nearDays(): fc.Arbitrary<ZonedMake> {
  return fc
    .record({
      choice: fc.nat(3),
      off: fc.constantFrom(0, -1, 1),
      more: fc.constantFrom(0, 0, 1, 2, 5),
      isRussian: fc.boolean(),
    })
    .map(
      ({ choice, off, more, isRussian }): ZonedMake =>
        (writing, zone) => {
          const first = writing.clock(choice, zone).weekday + off;
          const start = dayText(first, isRussian);
          return more === 0 ? start : `${start}-${dayText(first + more, isRussian)}`;
        },
    );
}

/** Dates around that of a call, in each form in which one can be written. */
export const date: fc.Arbitrary<ZonedMake> = fc
  .record({
    choice: fc.nat(3),
    off: fc.constantFrom(0, 0, -1, 1),
    more: fc.constantFrom(1, 2, 40),
    form: fc.constantFrom<DateForm>("annual", "dated", "annual range", "dated range", "nth", "last", "after", "before"),
  })
  .map(
    ({ choice, off, more, form }): ZonedMake =>
      (writing, zone) => {
        const on = (days: number) => writing.date(choice, off + days, zone);
        return dateText(form, on, more);
      },
  );

type DateForm = "annual" | "dated" | "annual range" | "dated range" | "nth" | "last" | "after" | "before";

function dateText(form: DateForm, on: (days: number) => string, more: number): string {
  switch (form) {
    case "annual":
      return on(0).slice(5);
    case "dated":
      return on(0);
    case "annual range":
      return `${on(-1).slice(5)}..${on(more).slice(5)}`;
    case "dated range":
      return `${on(0)}..${on(more)}`;
    case "nth":
      return nthText(on(0), false);
    case "last":
      return nthText(on(0), true);
    case "after":
      return `day after ${nthText(on(-1), false)}`;
    case "before":
      return `day before ${nthText(on(1), true)}`;
  }
}

const ordinals = ["first", "second", "third", "fourth", "fifth"] as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** The nth weekday of the month that a date is; the last one where it is that and `prefersLast`. */
function nthText(date: string, prefersLast: boolean): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  const isLast = day + 7 > new Date(Date.UTC(year, month, 0)).getUTCDate();
  const nth = prefersLast && isLast ? "last" : ordinals[Math.floor((day - 1) / 7)];
  return `${nth} ${short[weekday]} of ${months[month - 1]}`;
}

/** Windows as `workhours` takes them: days, a span, and more after commas; `isDated`: some of dates. */
export function spec(isDated: boolean): fc.Arbitrary<ZonedMake> {
  const which = isDated ? fc.oneof({ weight: 3, arbitrary: days }, { weight: 2, arbitrary: date }) : days;
  const window = fc.tuple(fc.option(which, { freq: 2 }), span);
  return fc.tuple(which, span, fc.array(window, { maxLength: 2 })).map(
    ([first, opening, more]): ZonedMake =>
      (writing, zone) => {
        const texts = more.map(([on, when]) => `${on ? `${on(writing, zone)} ` : ""}${when(writing, zone)}`);
        return [`${first(writing, zone)} ${opening(writing, zone)}`, ...texts].join(", ");
      },
  );
}

/** A list of dates and days, and of the calendars that `named` declares. */
export function dates(named: fc.Arbitrary<Make> | undefined, isOfDates = false): fc.Arbitrary<ZonedMake> {
  const calendar = named?.map(
    (make): ZonedMake =>
      (writing) =>
        make(writing),
  );
  const item = fc.oneof(
    { weight: 3, arbitrary: date },
    { weight: isOfDates ? 0 : 2, arbitrary: days },
    ...(calendar ? [{ weight: 2, arbitrary: calendar }] : []),
  );
  return fc.array(item, { minLength: 1, maxLength: 3 }).map(
    (makes): ZonedMake =>
      (writing, zone) =>
        [...new Set(makes.map((make) => make(writing, zone)))].join(", "),
  );
}
