/**
 * Hours and dates as FreeSWITCH compares them: the only place where half-open becomes its own notation.
 * A test is one set of attributes, all of which must hold; a list of tests holds where any of them does.
 *
 * Source: switch_xml.c:switch_xml_std_datetime_check; switch_utils.c:switch_tod_cmp, switch_dow_cmp, switch_number_cmp.
 * Must not know zones (`timezone` is a variable, set before) nor what happens when a test holds.
 */

import { never } from "../../compiler/never.ts";
import { type DateRule, dateRules, monthPieces } from "../../compiler/time/date-rules.ts";
import { type DayGroup, type DayWindow, groupDays, weekdayRanges } from "../../compiler/time/days.ts";
import type { DateSet, Weekday, WeekSet } from "../../compiler/time/units.ts";

/** Attributes of a `<condition>` or `<regex>`; all must hold. */
export type TimeTest = Readonly<Partial<Record<"year" | "mon" | "mday" | "wday" | "time-of-day", string>>>;

/** Tests of which one holds exactly when the instant is in the set; none for the empty set. */
export function weekTests(week: WeekSet): readonly TimeTest[] {
  return groupDays(week).map(dayGroupTest);
}

/** Tests of which one holds exactly when the date is in the set; none for the empty set. */
export function dateTests(dates: DateSet): readonly TimeTest[] {
  return mergeDays(dateRules(dates).flatMap(ruleTests));
}

/**
 * A span of a day. FreeSWITCH includes the last second and takes a minute for its second 00, so `[540, 1080)` is written
 * out to seconds: `09:00:00-17:59:59`. Its wrap past midnight is never used: the weekday is that of the instant.
 * Source: switch_utils.c:switch_tod_cmp.
 */
export function timeOfDay({ startMinute, endMinute }: DayWindow): string {
  return `${clock(startMinute * 60)}-${clock(endMinute * 60 - 1)}`;
}

/**
 * Days by name: numbers would count from Sunday, which is 1. Three letters, no spaces: anything else stops the comparison.
 * Source: switch_utils.c:_dow_read_token, switch_dow_cmp.
 */
export function daysOfWeek(weekdays: readonly Weekday[]): string {
  return weekdayRanges(weekdays)
    .map(({ first, last }) => {
      if (first === last) return dayNames[first];
      return `${dayNames[first]}${last === first + 1 ? "," : "-"}${dayNames[last]}`;
    })
    .join(",");
}

const dayNames: Readonly<Record<Weekday, string>> = {
  1: "mon",
  2: "tue",
  3: "wed",
  4: "thu",
  5: "fri",
  6: "sat",
  7: "sun",
};

function dayGroupTest({ weekdays, windows }: DayGroup): TimeTest {
  return { wday: daysOfWeek(weekdays), "time-of-day": windows.map(timeOfDay).join(",") };
}

function ruleTests(rule: DateRule): readonly TimeTest[] {
  switch (rule.kind) {
    case "weekdays":
      return [{ wday: daysOfWeek(rule.weekdays) }];
    case "annual":
      return monthPieces(rule).map(({ month, firstDay, lastDay }) => monthTest(month, firstDay, lastDay));
    case "nth":
      return [{ ...monthTest(rule.month, rule.firstDay, rule.lastDay), wday: daysOfWeek([rule.weekday]) }];
    case "dated":
      return datedTests(rule.from, rule.to);
    default:
      return never(rule);
  }
}

/** By year, month and day, which are read in the call's zone; `date-time` would be read in that of the process. */
function datedTests(from: string, to: string): TimeTest[] {
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).flatMap((year) => {
    const annual = {
      kind: "annual" as const,
      from: year === firstYear ? from.slice(5) : "01-01",
      to: year === lastYear ? to.slice(5) : "12-31",
    };
    const pieces = monthPieces(annual);
    return pieces.map(({ month, firstDay, lastDay }) => ({
      year: String(year),
      ...monthTest(month, firstDay, lastDay),
    }));
  });
}

function monthTest(month: number, firstDay: number, lastDay: number): TimeTest {
  return { mon: String(month), mday: firstDay === lastDay ? String(firstDay) : `${firstDay}-${lastDay}` };
}

/** Days of one month that are otherwise alike, in one test. */
function mergeDays(tests: readonly TimeTest[]): readonly TimeTest[] {
  const byMonth = new Map<string, TimeTest>();
  for (const test of tests) {
    const key = `${test.year} ${test.mon} ${test.wday}`;
    const known = byMonth.get(key);
    const days = [known?.mday, test.mday].filter((day) => day !== undefined);
    byMonth.set(key, days.length === 0 ? test : { ...test, mday: days.join(",") });
  }
  return [...byMonth.values()];
}

function clock(second: number): string {
  return [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(twoDigits).join(":");
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
