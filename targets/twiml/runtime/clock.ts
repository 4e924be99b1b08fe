/**
 * The clock of the generated function: what a clock on the wall of a zone shows, and whether a set of dates holds there.
 * Its machine stands in UTC: zones come from Intl, which has all of them since Node 13. Imports nothing from outside this
 * folder, since it is made into a text.
 */

//! The clock: what a clock on the wall of a zone shows, and whether a set of dates holds there.

import type { Dates } from "./tables.ts";

export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Minutes since Monday 00:00, 0 to 10 079. */
  readonly minuteOfWeek: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a `RangeError` for a zone that this machine does not know. @param now milliseconds since 1970 UTC */
export function wallClock(zone: string, now: number): WallClock {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(now)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = shown;
  const weekday = weekdayOf(year, month, day);
  return { year, month, day, weekday, minuteOfWeek: (weekday - 1) * 1440 + hour * 60 + minute };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    //! "h23" and not hour12, which shows midnight as 24 in some versions of Node.
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** 1 is Monday. Day 0 of the epoch was a Thursday. */
function weekdayOf(year: number, month: number, day: number): number {
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

function daysInMonth(year: number, month: number): number {
  return (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / 86_400_000;
}

/** Whether the date that the clock shows is in the set. */
export function hasDate(dates: Dates, clock: WallClock): boolean {
  const monthDay = `${twoDigits(clock.month)}-${twoDigits(clock.day)}`;
  return (
    dates.weekdays.includes(clock.weekday) ||
    dates.annual.includes(monthDay) ||
    dates.dated.includes(`${String(clock.year).padStart(4, "0")}-${monthDay}`) ||
    dates.nth.some((rule) => isNth(rule, clock))
  );
}

/** A moved date ("day after fourth Thu of Nov") is looked for where it was moved from. */
function isNth(rule: Dates["nth"][number], clock: WallClock): boolean {
  const { year, month, day } = daysBefore(clock, rule.shiftDays);
  if (month !== rule.month || weekdayOf(year, month, day) !== rule.weekday) return false;
  return rule.nth === -1 ? day + 7 > daysInMonth(year, month) : Math.ceil(day / 7) === rule.nth;
}

/** At most a month before or after. */
function daysBefore({ year, month, day }: WallClock, days: number): { year: number; month: number; day: number } {
  const before = day - days;
  if (before < 1) {
    return month === 1
      ? { year: year - 1, month: 12, day: 31 + before }
      : { year, month: month - 1, day: daysInMonth(year, month - 1) + before };
  }
  const length = daysInMonth(year, month);
  if (before <= length) return { year, month, day: before };
  return month === 12
    ? { year: year + 1, month: 1, day: before - length }
    : { year, month: month + 1, day: before - length };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
