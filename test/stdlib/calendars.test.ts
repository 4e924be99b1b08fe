/**
 * The calendars of the standard library, day by day from 2025 to 2027, against lists that come from elsewhere: the rules of
 * the law worked out here, or what a government has announced.
 */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { holds } from "../../compiler/flow/guards.ts";
import { addDays, civilDate, weekdayOf } from "../../compiler/time/dates.ts";
import { instantOf } from "../../compiler/time/zone.ts";
import { calendarFiles } from "../../scripts/generate-calendars.ts";
import { compileFiles } from "../helpers/vats.ts";

const years = [2025, 2026, 2027];
const days: readonly string[] = Array.from({ length: 365 * 3 }, (_, index) => addDays("2025-01-01", index));

/** The guard of a scenario that has one. */
function guardOf(use: string, guard: string) {
  const text = `use "std/calendars/${use}"\nphone a = ext 1\nvats v UTC < ${guard} < ring a > voicemail >\nline * -> v\n`;
  const { build, diagnostics } = compileFiles({ "main.vats": text });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const choice = [...(build.flows[0]?.states.values() ?? [])].find((state) => state.kind === "choose");
  const found = choice?.kind === "choose" ? choice.arms[0]?.guard : undefined;
  if (!found) throw new Error(`no guard in ${text}`);
  return (date: string, minute = 720) =>
    holds(found, { atMs: instantOf("UTC", date, minute) ?? 0, caller: undefined, line: "main" } as Parameters<
      typeof holds
    >[1]);
}

/** The days of three years on which a calendar holds. */
function daysIn(use: string, calendar: string): readonly string[] {
  const isIn = guardOf(use, `on ${use}.${calendar}`);
  return days.filter((date) => isIn(date));
}

const inYears = (list: Readonly<Record<number, string>>) =>
  Object.entries(list).flatMap(([year, dates]) => dates.split(" ").map((date) => `${year}-${date}`));

/** Easter Sunday of the Gregorian calendar, after Gauss. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const century = Math.floor(year / 100);
  const m = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * b + 4 * c + 6 * d + n) % 7;
  return addDays(civilDate(year, 3, 22), d + e);
}

/** The nth such weekday of a month; the last for -1. */
function nth(year: number, month: number, weekday: number, count: number): string {
  const all = Array.from({ length: 31 }, (_, day) => addDays(civilDate(year, month, 1), day)).filter(
    (date) => Number(date.slice(5, 7)) === month && weekdayOf(date) === weekday,
  );
  return all.at(count < 0 ? count : count - 1) ?? "";
}

it("the files are what the script makes", () => {
  for (const [path, text] of calendarFiles()) expect(readFileSync(path, "utf8"), path).toBe(text);
});

it("the United States: 5 U.S.C. 6103, with the Friday before a Saturday and the Monday after a Sunday", () => {
  const fixed = [...years, 2028].flatMap((year) =>
    ["01-01", "06-19", "07-04", "11-11", "12-25"].map((date) => `${year}-${date}`),
  );
  const observed = fixed.map((date) => {
    const weekday = weekdayOf(date);
    return weekday === 6 ? addDays(date, -1) : weekday === 7 ? addDays(date, 1) : date;
  });
  const mondays = years.flatMap((year) => [
    ...[nth(year, 1, 1, 3), nth(year, 2, 1, 3), nth(year, 5, 1, -1), nth(year, 9, 1, 1), nth(year, 10, 1, 2)],
    nth(year, 11, 4, 4),
  ]);
  const all = [...new Set([...fixed, ...observed, ...mondays])].filter((date) => date < "2028").sort();
  expect(all).toContain("2027-12-31"); // New Year's Day of 2028 is a Saturday.
  expect(daysIn("us", "federal")).toEqual(all);
});

it("Germany: five dates, and four days that hang on Easter", () => {
  const all = years.flatMap((year) => [
    ...["01-01", "05-01", "10-03", "12-25", "12-26"].map((date) => `${year}-${date}`),
    ...[-2, 1, 39, 50].map((after) => addDays(easter(year), after)),
  ]);
  expect(daysIn("de", "holidays")).toEqual(all.sort());
});

/** As gov.uk lists them; with the weekend days for which the others are substitutes. */
const bankHolidays = {
  england_and_wales: {
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28",
  },
  scotland: {
    2025: "01-01 01-02 04-18 05-05 05-26 08-04 11-30 12-01 12-25 12-26",
    2026: "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-26 12-28",
    2027: "01-01 01-02 01-04 03-26 05-03 05-31 08-02 11-30 12-25 12-26 12-27 12-28",
  },
  northern_ireland: {
    2025: "01-01 03-17 04-18 04-21 05-05 05-26 07-12 07-14 08-25 12-25 12-26",
    2026: "01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13 08-31 12-25 12-26 12-28",
    2027: "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-25 12-26 12-27 12-28",
  },
} as const;

it.each(Object.entries(bankHolidays))("the United Kingdom: %s", (name, list) => {
  expect(daysIn("gb", name)).toEqual(inYears(list));
});

it("Kazakhstan: holidays, and the days off that the Ministry of Labour announces", () => {
  const yearly = "01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 10-25 12-16".split(" ");
  const others = ["2025-06-06", "2025-08-30", "2026-05-27", "2027-03-15", "2027-05-16"];
  const holidays = [...years.flatMap((year) => yearly.map((date) => `${year}-${date}`)), ...others].sort();
  expect(daysIn("kz", "holidays")).toEqual(holidays);
  const moved = inYears({
    2025: "01-03 03-10 03-24 03-25 07-07 09-01 10-27",
    2026: "03-09 03-24 03-25 05-11 10-26",
    2027: "01-04 03-24 05-03 05-10",
  });
  expect(daysIn("kz", "production")).toEqual([...holidays, ...moved].sort());
});

it("Kazakhstan: a Sunday that works for a Friday", () => {
  const isOpen = guardOf("kz", "workhours Mon-Thu 09:00-18:00, Fri 09:00-17:00 by kz.production");
  expect([isOpen("2025-01-03"), isOpen("2025-01-05"), isOpen("2025-01-05", 1020), isOpen("2025-01-12")]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

/** Stretches of rest of the five-day week, weekends between included, as the Ministry of Labour announced them. */
const russianRest: readonly (readonly [string, string])[] = [
  ["2025-01-01", "2025-01-08"],
  ["2025-05-01", "2025-05-04"],
  ["2025-05-08", "2025-05-11"],
  ["2025-06-12", "2025-06-15"],
  ["2025-11-02", "2025-11-04"],
  ["2025-12-31", "2026-01-11"],
  ["2026-02-21", "2026-02-23"],
  ["2026-03-07", "2026-03-09"],
  ["2026-05-01", "2026-05-03"],
  ["2026-05-09", "2026-05-11"],
  ["2026-06-12", "2026-06-14"],
  ["2026-11-04", "2026-11-04"],
  ["2026-12-31", "2026-12-31"],
];
/** Working Saturdays, and eves on which work ends an hour earlier. */
const russianWork = ["2025-11-01"];
const russianShort = "2025-03-07 2025-04-30 2025-06-11 2025-11-01 2026-04-30 2026-05-08 2026-06-11 2026-11-03".split(
  " ",
);

it("Russia: the holidays of article 112, of every year", () => {
  const yearly = "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04".split(" ");
  expect(daysIn("ru", "holidays")).toEqual(years.flatMap((year) => yearly.map((date) => `${year}-${date}`)));
});

it("Russia: every day of the production calendars of 2025 and 2026, at noon and in the last hour", () => {
  const isOpen = guardOf("ru", "workhours Mon-Fri 09:00-18:00 by ru.production");
  const rests = (date: string) =>
    !russianWork.includes(date) &&
    (weekdayOf(date) >= 6 || russianRest.some(([first, last]) => date >= first && date <= last));
  for (const date of days.filter((one) => one < "2027")) {
    expect([date, isOpen(date)]).toEqual([date, !rests(date)]);
    expect([date, isOpen(date, 1079)]).toEqual([date, !rests(date) && !russianShort.includes(date)]);
    expect([date, isOpen(date, 1019)]).toEqual([date, !rests(date)]);
  }
});

it("each file says its source, its licence and the last day it knows, and the end that the compiler sees is no later", () => {
  for (const [path, text] of calendarFiles()) {
    const head = text.split("\n\n")[0] ?? "";
    expect([path, /article|U\.S\.C\.|Act 1971|laws of the states/.test(head)]).toEqual([path, true]);
    expect([path, /CC BY-SA|nobody owns/.test(head)]).toEqual([path, true]);
    const last = /to (\d{4})-12-31/.exec(head)?.[1];
    const listed = [...text.matchAll(/^ +(?:\w+ )?\d{4}-.*$/gm)].flatMap(([line]) => line.match(/\d{4}(?=-)/g) ?? []);
    expect([path, listed.sort().at(-1)]).toEqual([path, last]);
  }
});

it("a calendar that ends within a year says so where it is used", () => {
  const text =
    'use "std/calendars/ru"\nphone a = ext 1\nvats v UTC < workhours Mon 09:00-18:00 by ru.production < ring a > voicemail >\nline * -> v\n';
  const warnings = compileFiles({ "main.vats": text }).diagnostics.filter(({ code }) => code === "VATS3039");
  expect(warnings.map(({ message, span }) => [message, text.slice(span.start, span.end)])).toEqual([
    ["The calendar `ru.production` knows no dates after 2026-12-31.", "ru.production"],
  ]);
});
