import fc from "fast-check";
import { expect, it } from "vitest";
import { never } from "../../../compiler/never.ts";
import { type DateRule, dateRules, monthPieces, RULE_LAST_YEAR } from "../../../compiler/time/date-rules.ts";
import { addDays, dateSet, daysOfYear, hasDate, resolveNth, weekdayOf } from "../../../compiler/time/dates.ts";
import { describeDates } from "../../../compiler/time/describe-dates.ts";
import type { CivilDate, DateSet, NthWeekday, Weekday } from "../../../compiler/time/units.ts";

const ordinals: readonly NthWeekday["nth"][] = [1, 2, 3, 4, 5, -1];
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const shifts: readonly NthWeekday["shiftDays"][] = [-1, 0, 1];

/** A day as an engine's clock shows it. */
interface EngineDay {
  readonly date: CivilDate;
  readonly month: number;
  readonly day: number;
  readonly weekday: Weekday;
}

const yearsCompared = daysBetween("2024-01-01", "2040-12-31");

/** What an engine does with a rule: compares the month, the day, the weekday or the date of its own clock. */
function ruleHolds(rule: DateRule, { date, month, day, weekday }: EngineDay): boolean {
  switch (rule.kind) {
    case "annual":
      return rule.from <= date.slice(5) && date.slice(5) <= rule.to;
    case "dated":
      return rule.from <= date && date <= rule.to;
    case "weekdays":
      return rule.weekdays.includes(weekday);
    case "nth":
      return month === rule.month && rule.firstDay <= day && day <= rule.lastDay && weekday === rule.weekday;
    default:
      return never(rule);
  }
}

function daysBetween(from: CivilDate, to: CivilDate): EngineDay[] {
  const days: EngineDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    days.push({ date, month: Number(date.slice(5, 7)), day: Number(date.slice(8)), weekday: weekdayOf(date) });
  }
  return days;
}

/** The dates on which the rules and the set do not say the same. */
function disagreements(set: DateSet, days: readonly EngineDay[]): CivilDate[] {
  const rules = dateRules(set);
  const wrong = days.filter((day) => hasDate(set, day.date) !== rules.some((rule) => ruleHolds(rule, day)));
  return wrong.map(({ date }) => date);
}

function nthSet(
  nth: NthWeekday["nth"],
  weekday: Weekday,
  month: number,
  shiftDays: NthWeekday["shiftDays"] = 0,
): DateSet {
  return dateSet({ nth: [{ nth, weekday, month, shiftDays }] });
}

it("falls on the same days of 2024 to 2040 as the rule does, for every rule there is", () => {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const years = Array.from({ length: 19 }, (_, index) => 2023 + index);
  for (const [nth, weekday, month, shiftDays] of product(ordinals, weekdays, months, shifts)) {
    const set = nthSet(nth, weekday, month, shiftDays);
    const rules = dateRules(set);
    const days = yearsCompared.filter((day) => rules.some((rule) => ruleHolds(rule, day))).map(({ date }) => date);
    const resolved = set.nth.flatMap((rule) => years.flatMap((year) => resolveNth(rule, year) ?? []));
    const compared = resolved.filter((date) => date >= "2024-01-01" && date <= "2040-12-31");
    expect([describeDates(set), days]).toEqual([describeDates(set), compared]);
  }
});

function product<A, B, C, D>(as: readonly A[], bs: readonly B[], cs: readonly C[], ds: readonly D[]): [A, B, C, D][] {
  return as.flatMap((a) => bs.flatMap((b) => cs.flatMap((c) => ds.map((d): [A, B, C, D] => [a, b, c, d]))));
}

it("says each day of 2024 to 2040 what a mixed set says", () => {
  const anySet = fc.record({
    annual: fc.array(fc.constantFrom(...daysOfYear), { maxLength: 12 }),
    dated: fc.array(fc.constantFrom(...yearsCompared.map(({ date }) => date)), { maxLength: 6 }),
    weekdays: fc.array(fc.constantFrom(...weekdays), { maxLength: 2 }),
    nth: fc.array(
      fc.record({
        nth: fc.constantFrom(...ordinals),
        weekday: fc.constantFrom(...weekdays),
        month: fc.integer({ min: 1, max: 12 }),
        shiftDays: fc.constantFrom(...shifts),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(anySet, (parts) => {
      expect(disagreements(dateSet(parts), yearsCompared)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it("is exact to the last year that it promises", () => {
  const lateYears = daysBetween(`${RULE_LAST_YEAR - 4}-01-01`, `${RULE_LAST_YEAR}-12-31`);
  for (const weekday of weekdays) expect(disagreements(nthSet(-1, weekday, 2), lateYears)).toEqual([]);
});

it("is a weekday within seven days of a month", () => {
  expect(dateRules(nthSet(3, 1, 1))).toEqual([{ kind: "nth", weekday: 1, month: 1, firstDay: 15, lastDay: 21 }]);
  expect(dateRules(nthSet(-1, 1, 5))).toEqual([{ kind: "nth", weekday: 1, month: 5, firstDay: 25, lastDay: 31 }]);
  expect(dateRules(nthSet(-1, 1, 9))).toEqual([{ kind: "nth", weekday: 1, month: 9, firstDay: 24, lastDay: 30 }]);
  expect(dateRules(nthSet(5, 2, 4))).toEqual([{ kind: "nth", weekday: 2, month: 4, firstDay: 29, lastDay: 30 }]);
  expect(dateRules(nthSet(4, 4, 11, 1))).toEqual([{ kind: "nth", weekday: 5, month: 11, firstDay: 23, lastDay: 29 }]);
});

it("is two rules where a shift passes the end of a month or a year", () => {
  expect(dateRules(nthSet(-1, 3, 12, 1))).toEqual([
    { kind: "nth", weekday: 4, month: 12, firstDay: 26, lastDay: 31 },
    { kind: "nth", weekday: 4, month: 1, firstDay: 1, lastDay: 1 },
  ]);
  expect(dateRules(nthSet(1, 1, 5, -1))).toEqual([
    { kind: "nth", weekday: 7, month: 4, firstDay: 30, lastDay: 30 },
    { kind: "nth", weekday: 7, month: 5, firstDay: 1, lastDay: 6 },
  ]);
});

it("writes out the Februaries in which the last Monday is the 22nd", () => {
  const rules = dateRules(nthSet(-1, 1, 2));
  expect(rules[0]).toEqual({ kind: "nth", weekday: 1, month: 2, firstDay: 23, lastDay: 29 });
  expect(rules.slice(1, 4)).toEqual([
    { kind: "dated", from: "2021-02-22", to: "2021-02-22" },
    { kind: "dated", from: "2027-02-22", to: "2027-02-22" },
    { kind: "dated", from: "2038-02-22", to: "2038-02-22" },
  ]);
});

it("joins days next to each other, never over the turn of the year", () => {
  const set = dateSet({ annual: ["12-30", "12-31", "01-01", "01-02", "05-09"] });
  expect(dateRules(set)).toEqual([
    { kind: "annual", from: "01-01", to: "01-02" },
    { kind: "annual", from: "05-09", to: "05-09" },
    { kind: "annual", from: "12-30", to: "12-31" },
  ]);
  expect(dateRules(dateSet({ dated: ["2026-12-31", "2027-01-01", "2027-01-03"] }))).toEqual([
    { kind: "dated", from: "2026-12-31", to: "2027-01-01" },
    { kind: "dated", from: "2027-01-03", to: "2027-01-03" },
  ]);
});

it("does not let 28 February and 1 March take the 29th in", () => {
  expect(dateRules(dateSet({ annual: ["02-28", "03-01"] }))).toHaveLength(2);
  expect(dateRules(dateSet({ annual: ["02-28", "02-29", "03-01"] }))).toEqual([
    { kind: "annual", from: "02-28", to: "03-01" },
  ]);
});

it("has no rule for an empty set and one for some weekdays", () => {
  expect(dateRules(dateSet({}))).toEqual([]);
  expect(dateRules(dateSet({ weekdays: [7, 6] }))).toEqual([{ kind: "weekdays", weekdays: [6, 7] }]);
});

it("cuts a span at the ends of months for engines that compare month and day apart", () => {
  expect(monthPieces({ kind: "annual", from: "01-20", to: "03-05" })).toEqual([
    { month: 1, firstDay: 20, lastDay: 31 },
    { month: 2, firstDay: 1, lastDay: 29 },
    { month: 3, firstDay: 1, lastDay: 5 },
  ]);
  expect(monthPieces({ kind: "annual", from: "05-09", to: "05-09" })).toEqual([{ month: 5, firstDay: 9, lastDay: 9 }]);
});

it("describes a set in the words of the language", () => {
  const set = dateSet({
    annual: ["12-31", "01-01", "01-02", "05-09"],
    dated: ["2026-11-04", "2026-12-31", "2027-01-01"],
    weekdays: [6, 7],
    nth: [
      { nth: 3, weekday: 1, month: 1, shiftDays: 0 },
      { nth: 4, weekday: 4, month: 11, shiftDays: 1 },
      { nth: -1, weekday: 1, month: 5, shiftDays: -1 },
    ],
  });
  expect(describeDates(set)).toBe(
    "Sat,Sun, 05-09, 12-31..01-02, third Mon of Jan, day before last Mon of May, day after fourth Thu of Nov, 2026-11-04, 2026-12-31..2027-01-01",
  );
  expect(describeDates(dateSet({ annual: daysOfYear }))).toBe("01-01..12-31");
  expect(describeDates(dateSet({}))).toBe("never");
});
