/**
 * Sets of dates against each other: whether two can meet, one without another, one a day later. Exact for the years in
 * which rules are (`date-rules.ts`), which are all years that a call can come in. Must not know why anybody asks.
 */

import { createMemory } from "../memory.ts";
import { RULE_FIRST_YEAR, RULE_LAST_YEAR } from "./date-rules.ts";
import {
  addDays,
  civilDate,
  dateOfDay,
  dateSet,
  daysBeforeYear,
  hasDate,
  isLeapYear,
  resolveNth,
  weekdayOfDay,
} from "./dates.ts";
import type { CivilDate, DateSet, NthWeekday, Weekday } from "./units.ts";

const lately = createMemory<DateSet>(200);

/** The same set, as one object for all that are equal: what is worked out of it once is known wherever it is asked. */
export function oneDateSet(set: DateSet): DateSet {
  return lately.recall(JSON.stringify(set), () => set);
}

/** No date at all. */
export const noDates: DateSet = dateSet({});

/** Whether all dates of the set have their year, so that it is a list of days. */
export function isDated({ annual, weekdays, nth }: DateSet): boolean {
  return annual.length + weekdays.length + nth.length === 0;
}

/** The dates that are in both, sorted. */
export function commonDates(one: DateSet, other: DateSet): readonly CivilDate[] {
  const [first, second] = one.weekdays.length === 0 ? [one, other] : [other, one];
  const found = datesOf(first).filter((date) => hasDate(second, date));
  return [...new Set(found)].sort();
}

/** The dates of `set` that are in none of the others, where it is a list of days; the set as it is, where it is more. */
export function withoutDates(set: DateSet, others: readonly DateSet[]): DateSet {
  if (!isDated(set)) return set;
  return dateSet({ dated: set.dated.filter((date) => !others.some((other) => hasDate(other, date))) });
}

/** The dates of `set` that can be in `other`: days that cannot are left out of a list of days. */
export function meeting(set: DateSet, other: DateSet): DateSet {
  const dated = set.dated.filter((date) => hasDate(other, date));
  const rest = dateSet({ ...set, dated: [] });
  const isMet = commonDates(rest, other).length > 0;
  return isMet ? dateSet({ ...rest, dated }) : dateSet({ dated });
}

/**
 * The set of the days after those of the set. The day after 28 February is the 29th or 1 March, which no rule says: such
 * days are written out.
 */
export function nextDays(set: DateSet): DateSet {
  const february: readonly string[] = set.annual.filter((date) => date === "02-28" || date === "02-29");
  const others = set.annual
    .filter((date) => !february.includes(date))
    .map((date) => addDays(`2024-${date}`, 1).slice(5));
  const annual = february.length === 2 ? ["02-29", "03-01"] : february[0] === "02-28" ? ["02-29"] : [];
  return dateSet({
    annual: [...others, ...annual],
    dated: [...set.dated.map((date) => addDays(date, 1)), ...(february.length === 1 ? firstsOfMarch(february[0]) : [])],
    weekdays: set.weekdays.map((weekday) => ((weekday % 7) + 1) as Weekday),
    nth: set.nth.map((nth) => ({ ...nth, shiftDays: (nth.shiftDays + 1) as NthWeekday["shiftDays"] })),
  });
}

/** 1 March of the years in which it follows that day. */
function firstsOfMarch(before: string | undefined): readonly CivilDate[] {
  return years.filter((year) => isLeapYear(year) === (before === "02-29")).map((year) => civilDate(year, 3, 1));
}

const years = Array.from({ length: RULE_LAST_YEAR - RULE_FIRST_YEAR + 1 }, (_, index) => RULE_FIRST_YEAR + index);

/** Every date of the set, in no order; those without a year in each of the years. */
function datesOf({ annual, dated, weekdays, nth }: DateSet): readonly CivilDate[] {
  const ofYears = years.flatMap((year) => [
    ...annual.filter((date) => date !== "02-29" || isLeapYear(year)).map((date) => `${year}-${date}`),
    ...nth.flatMap((rule) => resolveNth(rule, year) ?? []),
    ...(weekdays.length === 0 ? [] : daysWith(weekdays, year)),
  ]);
  return [...dated, ...ofYears];
}

function daysWith(weekdays: readonly Weekday[], year: number): readonly CivilDate[] {
  const first = daysBeforeYear(year);
  const days = Array.from({ length: daysBeforeYear(year + 1) - first }, (_, day) => first + day);
  return days.filter((day) => weekdays.includes(weekdayOfDay(day))).map(dateOfDay);
}
