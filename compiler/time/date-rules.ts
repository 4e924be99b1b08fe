/**
 * A date set as the few rules that an engine can compare with its own clock: spans of days, weekdays, and a weekday within
 * some days of a month (never "the third week", which each engine counts in its own way).
 * Must not know any engine's notation: ends are included, as dates are whole.
 */

import { onceFor } from "../memory.ts";
import { addDays, civilDate, dateOfDay, dayNumber, daysInMonth, daysOfYear, monthDay, resolveNth } from "./dates.ts";
import type { CivilDate, DateSet, NthWeekday, Weekday } from "./units.ts";

/** Days next to each other, every year: `MM-DD` to `MM-DD`, both included, never over the turn of the year. */
export interface AnnualRule {
  readonly kind: "annual";
  readonly from: string;
  readonly to: string;
}

/** Days next to each other, of one or more years: both included. */
export interface DatedRule {
  readonly kind: "dated";
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface WeekdaysRule {
  readonly kind: "weekdays";
  /** Sorted, at least one. */
  readonly weekdays: readonly Weekday[];
}

/** A weekday when it falls on some days of a month: the third Monday of January is Monday, 15 to 21. */
export interface NthRule {
  readonly kind: "nth";
  readonly weekday: Weekday;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31, included; no later than the month's longest. */
  readonly firstDay: number;
  readonly lastDay: number;
}

export type DateRule = AnnualRule | DatedRule | WeekdaysRule | NthRule;

/**
 * The years in which rules say exactly what the set says. `last Mon of Feb` and the day before `first Mon of Mar` depend
 * on whether February has 29 days, which no engine can ask; such days are written out as dates of these years.
 */
export const RULE_FIRST_YEAR = 2020;
export const RULE_LAST_YEAR = 2100;

/** Rules whose union is the set: weekdays, then days of each year, then weekdays of months, then dates. */
export const dateRules = onceFor(rulesOf);

function rulesOf(set: DateSet): readonly DateRule[] {
  const days = set.nth.map(everyYear);
  const leftOut = set.nth.flatMap((nth, index) => datesLeftOut(nth, days[index] ?? []));
  return [
    ...weekdaysRules(set.weekdays),
    ...annualRules(set.annual),
    ...nthRules(days.flat()),
    ...datedRules([...set.dated, ...leftOut]),
  ];
}

/** A span of `MM-DD` as days of single months, for an engine that compares the month and the day apart. */
export function monthPieces({ from, to }: AnnualRule): { month: number; firstDay: number; lastDay: number }[] {
  const [firstMonth, lastMonth] = [Number(from.slice(0, 2)), Number(to.slice(0, 2))];
  return Array.from({ length: lastMonth - firstMonth + 1 }, (_, index) => {
    const month = firstMonth + index;
    const firstDay = month === firstMonth ? Number(from.slice(3)) : 1;
    return { month, firstDay, lastDay: month === lastMonth ? Number(to.slice(3)) : daysInMonth(LEAP_YEAR, month) };
  });
}

function weekdaysRules(weekdays: readonly Weekday[]): WeekdaysRule[] {
  return weekdays.length === 0 ? [] : [{ kind: "weekdays", weekdays }];
}

/** 28 February and 1 March are not next to each other: a span over them would hold on the 29th. */
function annualRules(annual: readonly string[]): AnnualRule[] {
  const places = annual.map((date) => daysOfYear.indexOf(date));
  return runsOf(places).map(({ first, last }) => ({
    kind: "annual",
    from: daysOfYear[first] ?? "",
    to: daysOfYear[last] ?? "",
  }));
}

function datedRules(dates: readonly CivilDate[]): DatedRule[] {
  const runs = runsOf(dates.map(dayNumber));
  return runs.map(({ first, last }) => ({ kind: "dated", from: dateOfDay(first), to: dateOfDay(last) }));
}

/** A day on which a rule holds whenever it is that weekday. */
interface WeekdayOfMonth {
  readonly weekday: Weekday;
  readonly month: number;
  readonly day: number;
}

const COMMON_YEAR = 2026;
const LEAP_YEAR = 2024;

/** The days on which a rule holds, whenever they are its weekday, in common and in leap years alike; and 29 February. */
function everyYear(nth: NthWeekday): readonly WeekdayOfMonth[] {
  const inCommonYears = new Set(daysOfRule(nth, COMMON_YEAR));
  const weekday = (((nth.weekday - 1 + nth.shiftDays + 7) % 7) + 1) as Weekday;
  return daysOfRule(nth, LEAP_YEAR)
    .filter((date) => date === "02-29" || inCommonYears.has(date))
    .map((date) => ({ weekday, month: Number(date.slice(0, 2)), day: Number(date.slice(3)) }));
}

/** The days, `MM-DD`, on which a rule can fall in a year that is as long as this one. */
function daysOfRule({ nth, month, shiftDays }: NthWeekday, year: number): string[] {
  const days = daysInMonth(year, month);
  const first = nth === -1 ? days - 6 : 7 * (nth - 1) + 1;
  const last = Math.min(first + 6, days);
  const length = Math.max(last - first + 1, 0);
  return Array.from({ length }, (_, index) => addDays(civilDate(year, month, first + index), shiftDays).slice(5));
}

function datesLeftOut(nth: NthWeekday, days: readonly WeekdayOfMonth[]): CivilDate[] {
  const covered = new Set(days.map(({ month, day }) => monthDay(month, day)));
  const years = Array.from({ length: RULE_LAST_YEAR - RULE_FIRST_YEAR + 1 }, (_, index) => RULE_FIRST_YEAR + index);
  return years.flatMap((year) => resolveNth(nth, year) ?? []).filter((date) => !covered.has(date.slice(5)));
}

function nthRules(days: readonly WeekdayOfMonth[]): NthRule[] {
  const groups = new Map<string, WeekdayOfMonth[]>();
  for (const day of days) {
    const key = `${day.month} ${day.weekday}`;
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups.values()].flatMap(nthRulesOfMonth);
}

/** The rules of days that are of one month and weekday. */
function nthRulesOfMonth(days: readonly WeekdayOfMonth[]): NthRule[] {
  const runs = runsOf(days.map(({ day }) => day));
  return days
    .slice(0, 1)
    .flatMap(({ month, weekday }) =>
      runs.map(({ first, last }): NthRule => ({ kind: "nth", weekday, month, firstDay: first, lastDay: last })),
    );
}

/** Whole numbers, in any order and with doubles, as runs of numbers next to each other. */
function runsOf(numbers: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
