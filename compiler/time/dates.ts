/**
 * Civil dates and sets of them: arithmetic on the Gregorian calendar, and whether a set holds on a date. A civil date has
 * no zone; `zone.ts` says which one it is somewhere. Must not know how people write dates (`date-literals.ts`).
 */

import type { CivilDate, DateSet, NthWeekday, Weekday } from "./units.ts";

/** A set from some of its parts; the lists may be in any order and have doubles. */
export function dateSet(parts: Partial<DateSet>): DateSet {
  return {
    annual: sortedTexts(parts.annual ?? []),
    dated: sortedTexts(parts.dated ?? []),
    weekdays: [...new Set(parts.weekdays ?? [])].sort((a, b) => a - b),
    nth: sortedNths(parts.nth ?? []),
  };
}

/** Dates in any of the sets. */
export function unionDates(...sets: readonly DateSet[]): DateSet {
  return dateSet({
    annual: sets.flatMap(({ annual }) => annual),
    dated: sets.flatMap(({ dated }) => dated),
    weekdays: sets.flatMap(({ weekdays }) => weekdays),
    nth: sets.flatMap(({ nth }) => nth),
  });
}

/** Whether no date can be in the set. */
export function isEmptyDates({ annual, dated, weekdays, nth }: DateSet): boolean {
  return annual.length + dated.length + weekdays.length + nth.length === 0;
}

/** Whether the set holds on a date. */
export function hasDate(set: DateSet, date: CivilDate): boolean {
  return (
    set.weekdays.includes(weekdayOf(date)) ||
    set.annual.includes(date.slice(5)) ||
    set.dated.includes(date) ||
    set.nth.some((nth) => isNth(nth, date))
  );
}

/**
 * The date that a rule means in the year of its month: `day after last Wed of Dec` in 2025 is 2026-01-01.
 * `undefined` where the month has no such weekday that year.
 */
export function resolveNth({ nth, weekday, month, shiftDays }: NthWeekday, year: number): CivilDate | undefined {
  const days = daysInMonth(year, month);
  const firstDay = 1 + ((weekday - weekdayOf(civilDate(year, month, 1)) + 7) % 7);
  const lastDay = firstDay + 7 * Math.floor((days - firstDay) / 7);
  const day = nth === -1 ? lastDay : firstDay + 7 * (nth - 1);
  if (day > days) return undefined;
  return addDays(civilDate(year, month, day), shiftDays);
}

/** Whether there is such a day, for years 1 to 9999. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  if (![year, month, day].every(Number.isInteger)) return false;
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD` of a day that exists. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, "0")}-${monthDay(month, day)}`;
}

/** `MM-DD`. */
export function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Every `MM-DD` there is, 366 of them, in order. */
export const daysOfYear: readonly string[] = Array.from({ length: 366 }, (_, day) =>
  // The days of 2000, a leap year.
  dateOfDay(daysBeforeYear(2000) + day).slice(5),
);

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28 to 31. @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function weekdayOf(date: CivilDate): Weekday {
  return weekdayOfDay(dayNumber(date));
}

/** The date so many days later, or earlier for a negative number. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from 1970-01-01, which is 0, to a date that exists. */
export function dayNumber(date: CivilDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1;
}

/** The weekday of a day counted from 1970-01-01, a Thursday. */
export function weekdayOfDay(days: number): Weekday {
  return (((((days + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The date so many days after 1970-01-01; within the years 1 to 9999. */
export function dateOfDay(days: number): CivilDate {
  const year = yearOfDay(days);
  let day = days - daysBeforeYear(year);
  let month = 1;
  while (day >= daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return civilDate(year, month, day + 1);
}

/** The year in which a day counted from 1970-01-01 lies. */
export function yearOfDay(days: number): number {
  // The guess is off by one at most, and only near the turn of a year.
  const guess = 1970 + Math.floor(days / 365.2425);
  if (days < daysBeforeYear(guess)) return guess - 1;
  return days < daysBeforeYear(guess + 1) ? guess : guess + 1;
}

/** Days from 1970-01-01 to the first day of a year; negative before 1970. */
export function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
}

function daysBeforeMonth(year: number, month: number): number {
  let days = 0;
  for (let past = 1; past < month; past += 1) days += daysInMonth(year, past);
  return days;
}

function isNth({ nth, weekday, month, shiftDays }: NthWeekday, date: CivilDate): boolean {
  const unshifted = addDays(date, -shiftDays);
  if (Number(unshifted.slice(5, 7)) !== month || weekdayOf(unshifted) !== weekday) return false;
  const day = Number(unshifted.slice(8));
  return nth === -1 ? day + 7 > daysInMonth(Number(unshifted.slice(0, 4)), month) : Math.ceil(day / 7) === nth;
}

function sortedTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function sortedNths(nths: readonly NthWeekday[]): NthWeekday[] {
  const byKey = new Map(nths.map((nth) => [nthKey(nth), nth]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, nth]) => nth);
}

/** In the order of the year; the last of a month after its fifth. */
function nthKey({ nth, weekday, month, shiftDays }: NthWeekday): string {
  return [monthDay(month, nth === -1 ? 6 : nth), weekday, shiftDays + 1].join(" ");
}
