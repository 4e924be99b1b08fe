/**
 * Guards as tests of Asterisk's. The only place where half-open time becomes Asterisk's: its last minute is included, its
 * weekday is that of the instant, and it knows no year.
 * Source: asterisk main/pbx_timing.c, get_timerange (loop, then "Do the last one"), get_range, ast_check_timing2.
 *
 * All time tests of one choice look at one instant, `${TESTTIME}`: GotoIfTime reads that variable instead of the clock
 * (main/pbx_builtins.c, pbx_builtin_gotoiftime). Otherwise a call that crosses midnight between the tests of
 * `00:00-05:59,sat` and `22:00-23:59,fri` would be in neither.
 *
 * Must not know labels or where a test leads.
 */

import type { CallerPattern, Guard } from "../../compiler/flow/ir.ts";
import { shortHash } from "../../compiler/target/names.ts";
import { type DatedRule, type DateRule, dateRules, monthPieces } from "../../compiler/time/date-rules.ts";
import { type DayWindow, groupDays, weekdayRanges } from "../../compiler/time/days.ts";
import type { DateSet, Weekday, WeekSet } from "../../compiler/time/units.ts";
import { MINUTES_PER_DAY } from "../../compiler/time/week.ts";

/** One comparison. */
export type Test =
  /** What GotoIfTime takes before `?`: times, weekdays, days, months, zone. */
  | { readonly kind: "time"; readonly fields: string }
  /** What stands between `$[` and `]`. */
  | { readonly kind: "expression"; readonly text: string };

/** The guard holds when one of the tests does. */
export interface Tests {
  /** `NAME=value` to set before the tests. */
  readonly assignments: readonly string[];
  readonly anyOf: readonly Test[];
}

/** The guards that need no labels of their own. */
export type PlainGuard = Exclude<Guard, { kind: "not" | "all" | "any" }>;

/** The tests of a guard. */
export function testsOf(guard: PlainGuard, initialOf: InitialOf): Tests {
  switch (guard.kind) {
    case "week":
      return { assignments: [], anyOf: weekTests(guard.week, guard.zone) };
    case "date":
      return dateTests(guard.dates, guard.zone);
    case "caller":
      return { assignments: [], anyOf: callerTests(guard) };
    case "called":
      return { assignments: [], anyOf: expressions(guard.lines.map((line) => equal("${VATS_LINE}", lineKey(line)))) };
    case "switch":
      return { assignments: [], anyOf: [{ kind: "expression", text: switchTest(guard, initialOf) }] };
  }
}

/** A switch that nobody has flipped has no entry, and stands as it was declared. */
function switchTest({ name, state }: Guard & { kind: "switch" }, initialOf: InitialOf): string {
  const stands = equal(`\${${switchEntry(name)}}`, state);
  return initialOf(name) === state ? `${stands} | ${equal(`\${${switchEntry(name)}}`, "")}` : stands;
}

/** The first state of a switch. */
export type InitialOf = (name: string) => string | undefined;

/** Where Asterisk's database has a switch: as a function to read and to write. */
export function switchEntry(name: string): string {
  return `DB(vats-switch/${name})`;
}

/**
 * One test for each group of days that have the same hours (and each 40 windows of a day, so that no line grows without
 * end). Empty for a week without a minute, which never holds.
 */
export function weekTests(week: WeekSet, zone: string): readonly Test[] {
  return groupDays(week).flatMap(({ weekdays, windows }) =>
    chunksOf(windows, WINDOWS_PER_LINE).map((some) =>
      time([some.map(timeRange).join("&"), weekdayField(weekdays), "*", "*", zone]),
    ),
  );
}

const WINDOWS_PER_LINE = 40;

/**
 * Asterisk's time range for a window of one day.
 *
 * Asterisk includes the last minute and looks at no seconds, so `[540, 1080)` is `09:00-17:59`, to 17:59:59. The whole day
 * is `*`, as `24:00` is no time of Asterisk's and empties the mask.
 * Source: asterisk main/pbx_timing.c, get_timerange.
 */
export function timeRange({ startMinute, endMinute }: DayWindow): string {
  if (startMinute === 0 && endMinute === MINUTES_PER_DAY) return "*";
  return `${clock(startMinute)}-${clock(endMinute - 1)}`;
}

/** The name by which a line is told apart; ASCII, as equality of texts is the machine's locale's. */
export function lineKey(line: string): string {
  return /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(line) ? line : shortHash(line);
}

function clock(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** Names, never numbers: Asterisk counts from 1 = Sunday (main/pbx_timing.c, days). */
const weekdayNames: Readonly<Record<Weekday, string>> = {
  1: "mon",
  2: "tue",
  3: "wed",
  4: "thu",
  5: "fri",
  6: "sat",
  7: "sun",
};
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function weekdayField(weekdays: readonly Weekday[]): string {
  if (weekdays.length === 7) return "*";
  const ranges = weekdayRanges(weekdays);
  return ranges.map(({ first, last }) => range(weekdayNames[first], weekdayNames[last])).join("&");
}

function range(first: string, last: string): string {
  return first === last ? first : `${first}-${last}`;
}

/** Always five fields: only then is the last one taken as the zone (main/pbx_timing.c, ast_build_timing). */
function time(fields: readonly [string, string, string, string, string]): Test {
  return { kind: "time", fields: fields.join(",") };
}

function dateTests(dates: DateSet, zone: string): Tests {
  const rules = dateRules(dates);
  const dated = rules.filter((rule) => rule.kind === "dated");
  const days = rules.flatMap((rule) => (rule.kind === "annual" ? monthPieces(rule) : []));
  const anyOf = [
    ...rules.flatMap((rule) => ruleTests(rule, zone)),
    ...monthTests(days, zone),
    ...expressions(dated.map(datedTest)),
  ];
  // There is no year in GotoIfTime: dates of a year are compared as texts of eight digits.
  return { assignments: dated.length === 0 ? [] : [`VATS_DATE=\${STRFTIME(\${TESTTIME},${zone},%Y%m%d)}`], anyOf };
}

function ruleTests(rule: DateRule, zone: string): readonly Test[] {
  if (rule.kind === "weekdays") return [time(["*", weekdayField(rule.weekdays), "*", "*", zone])];
  if (rule.kind !== "nth") return [];
  const days = range(String(rule.firstDay), String(rule.lastDay));
  return [time(["*", weekdayNames[rule.weekday], days, monthNames[rule.month - 1] ?? "", zone])];
}

/** Months with the same days together: the day and the month are masks of their own. */
function monthTests(pieces: readonly ReturnType<typeof monthPieces>[number][], zone: string): readonly Test[] {
  const daysByMonth = new Map<number, string>();
  for (const { month, firstDay, lastDay } of pieces) {
    const before = daysByMonth.get(month);
    const days = range(String(firstDay), String(lastDay));
    daysByMonth.set(month, before === undefined ? days : `${before}&${days}`);
  }
  const monthsByDays = new Map<string, string[]>();
  for (const [month, days] of daysByMonth) {
    monthsByDays.set(days, [...(monthsByDays.get(days) ?? []), monthNames[month - 1] ?? ""]);
  }
  return [...monthsByDays].map(([days, months]) => time(["*", "*", days, months.join("&"), zone]));
}

function datedTest({ from, to }: DatedRule): string {
  const [first, last] = [from.replaceAll("-", ""), to.replaceAll("-", "")];
  if (first === last) return equal("${VATS_DATE}", first);
  return `"\${VATS_DATE}" >= "${first}" & "\${VATS_DATE}" <= "${last}"`;
}

function callerTests({ patterns, anonymous }: Guard & { kind: "caller" }): readonly Test[] {
  const nobody = anonymous ? [equal("${VATS_FROM}", "")] : [];
  return expressions([...nobody, ...patterns.map(patternTest)]);
}

/**
 * `${VATS_FROM}` holds the caller's digits, or nothing for what is no number. Both sides are always quoted: an empty
 * operand is a syntax error, and quoted ones compare as texts (asterisk main/ast_expr2.y, op_eq).
 */
function patternTest(pattern: CallerPattern): string {
  const isOpen = pattern.endsWith("*");
  const wanted = pattern.slice(1, isOpen ? -1 : undefined);
  if (!isOpen && !wanted.includes("?")) return equal("${VATS_FROM}", wanted);
  const literals = [...wanted.matchAll(/[0-9]+/g)].map((match) =>
    equal(`\${VATS_FROM:${match.index}:${match[0].length}}`, match[0]),
  );
  return [...literals, ...lengthTests(wanted, isOpen)].join(" & ");
}

/** That there are as many digits as the pattern has places; a literal at the end of an open one says so already. */
function lengthTests(wanted: string, isOpen: boolean): readonly string[] {
  if (!isOpen) return [equal("${LEN(${VATS_FROM})}", String(wanted.length))];
  if (/[0-9]$/.test(wanted)) return [];
  return [`"\${VATS_FROM:${Math.max(wanted.length - 1, 0)}:1}" != ""`];
}

function equal(value: string, text: string): string {
  return `"${value}" = "${text}"`;
}

/** Expressions, some in each line: `&` binds before `|`. Asterisk cuts the text of one at 4095 bytes (VAR_BUF_SIZE). */
function expressions(alternatives: readonly string[]): readonly Test[] {
  return chunksOf(alternatives, ALTERNATIVES_PER_LINE).map((some) => ({ kind: "expression", text: some.join(" | ") }));
}

function chunksOf<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, at) => items.slice(at * most, (at + 1) * most));
}

/** An alternative has at most some 15 digits in 15 literals of 35 bytes each: 6 of them stay below 4095. */
const ALTERNATIVES_PER_LINE = 6;
