/** Weeks by their ISO numbers: a week begins on Monday, and belongs to the year in which its Thursday lies. Knows no zone. */

import { addDays, civilDate, dayNumber, weekdayOf } from "./dates.ts";
import type { CivilDate } from "./units.ts";

/** The Monday of `2026-W48`; `undefined` for what is no week, or is in no year from 1 to 9998. */
export function mondayOfWeek(text: string): CivilDate | undefined {
  const [, yearText = "", weekText = ""] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  const [year, week] = [Number(yearText), Number(weekText)];
  if (year < 1 || year > 9998 || week < 1 || week > 53) return undefined;
  // 4 January is in the first week of its year.
  const monday = addDays(mondayBefore(civilDate(year, 1, 4)), 7 * (week - 1));
  return weekOf(monday) === text ? monday : undefined;
}

/** The week of a date, `2026-W48`. */
export function weekOf(date: CivilDate): string {
  const thursday = addDays(mondayBefore(date), 3);
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The latest Monday that is not after a date. */
export function mondayBefore(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}
