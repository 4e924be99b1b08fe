/**
 * Makes stdlib/calendars/*.vats: public holidays from the npm package date-holidays, and what governments decree from
 * `calendar-facts.ts`. A holiday that follows a rule of the language is written as that rule, the others date by date.
 * Run by hand after an update of either: `node scripts/generate-calendars.ts`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import Holidays from "date-holidays";
import { addDays, civilDate, resolveNth, weekdayOf } from "../compiler/time/dates.ts";
import { describeNth } from "../compiler/time/describe-dates.ts";
import type { NthWeekday, Weekday } from "../compiler/time/units.ts";
import { kazakhstan, russianHolidays, russianYears, scottishProclamations } from "./calendar-facts.ts";

/** The years that are written out. */
const FIRST_YEAR = 2025;
const LAST_YEAR = 2030;
/** Further for the United States: in 2030 and 2031 no federal holiday is observed on another day, and a calendar ends with its last date. */
const LAST_YEAR_US = 2032;
/** A rule must hold as long as this to be written as one. */
const LAST_RULE_YEAR = 2060;

const packageVersion = (
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve("date-holidays/package.json"), "utf8")) as {
    version: string;
  }
).version;

interface Holiday {
  readonly name: string;
  /** `YYYY-MM-DD`, in order. */
  readonly dates: readonly string[];
}

/** A row of a list of dates, and what is said of it. */
interface Row {
  readonly dates: readonly string[];
  readonly about: string;
}

/** The file of each calendar, by its path. */
export function calendarFiles(): ReadonlyMap<string, string> {
  return new Map([
    ["stdlib/calendars/ru.vats", russia()],
    ["stdlib/calendars/us.vats", unitedStates()],
    ["stdlib/calendars/de.vats", germany()],
    ["stdlib/calendars/gb.vats", unitedKingdom()],
    ["stdlib/calendars/kz.vats", kazakh()],
  ]);
}

function russia(): string {
  const last = Math.max(...russianYears.map(({ year }) => year));
  const rows = russianYears.flatMap(({ year, off, work, short }) => [
    "",
    `  // ${year}`,
    `  closed ${off.join(", ")}`,
    ...work.map(({ date, as }) => `  work ${date} as ${as}`),
    `  short ${short.join(", ")}`,
  ]);
  return [
    ...head("Russia: public holidays, and the production calendar of the five-day week.", [
      "Holidays: article 112 of the Labour Code; they are of every year.",
      ...russianYears.map(({ year, source }) => `Moved days and short eves of ${year}: ${source}.`),
      "The dates are facts of law, which nobody owns; they were compared with github.com/xmlcalendar/data.",
      `production knows the days to ${last}-12-31, and of later years the holidays alone.`,
    ]),
    "// Days that are holidays themselves. Days off that are moved because of them are in production.",
    `calendar holidays = ${russianHolidays.join(", ")}`,
    "",
    "// All days off beside Saturdays and Sundays, working Saturdays, and eves that are an hour shorter.",
    "calendar production {",
    "  closed holidays",
    ...rows,
    "}",
    "",
  ].join("\n");
}

function unitedStates(): string {
  const holidays = holidaysOf("US", undefined, LAST_YEAR_US);
  return [
    ...head("The United States: federal holidays.", [
      "Source: 5 U.S.C. 6103, by way of date-holidays.",
      ...licenceOfPackage,
      `federal knows the days on which they are observed to ${LAST_YEAR_US}-12-31, and the holidays themselves of every year.`,
    ]),
    "// The holidays, and the Friday before or the Monday after one that falls on a Saturday or a Sunday.",
    ...list("federal", rowsOf(holidays, LAST_YEAR_US)),
  ].join("\n");
}

function germany(): string {
  return [
    ...head("Germany: the holidays that all of its states have.", [
      "Source: the holiday laws of the states and the Unification Treaty, by way of date-holidays.",
      ...licenceOfPackage,
      `holidays knows the days that Easter moves to ${LAST_YEAR}-12-31, and the others of every year.`,
    ]),
    ...list("holidays", rowsOf(holidaysOf("DE", undefined, LAST_YEAR), LAST_YEAR)),
  ].join("\n");
}

function unitedKingdom(): string {
  const scotland = rowsOf(holidaysOf("GB", "SCT", LAST_YEAR), LAST_YEAR);
  return [
    ...head("The United Kingdom: bank holidays.", [
      "Source: Banking and Financial Dealings Act 1971 and royal proclamations, by way of date-holidays.",
      ...licenceOfPackage,
      `Each calendar knows the days to ${LAST_YEAR}-12-31, and of later years those that follow a rule.`,
    ]),
    "// A holiday that falls on a weekend is here with its substitute day.",
    ...list("england_and_wales", rowsOf(holidaysOf("GB", "ENG", LAST_YEAR), LAST_YEAR)),
    ...list("scotland", [...scotland, { dates: scottishProclamations, about: "By proclamation" }]),
    ...list("northern_ireland", rowsOf(holidaysOf("GB", "NIR", LAST_YEAR), LAST_YEAR)),
  ].join("\n");
}

function kazakh(): string {
  const found = holidaysOf("KZ", undefined, LAST_YEAR).filter(({ name }) => name !== substitute);
  const isHoliday = (date: string) => !kazakhstan.notHolidays.some((other) => other === date);
  const all = found.map(({ name, dates }) => ({ name: kazakhNames[name] ?? name, dates: dates.filter(isHoliday) }));
  const moved = all.flatMap(({ name, dates }) => (movesNever.has(name) ? [] : dates)).filter(inYears);
  const taken = new Set(all.flatMap(({ dates }) => dates));
  const substitutes = [...new Set(moved)].sort().flatMap((date) => substituteOf(date, taken));
  return [
    ...head("Kazakhstan: public holidays, and the production calendar of the five-day week.", [
      "Source: the Law on Holidays and article 84 of the Labour Code, by way of date-holidays, with the day of the",
      "constitution of 2026; days off that are moved to the next working day: article 5 of the Law on Holidays.",
      ...licenceOfPackage,
      `Both know Kurban Ait and the days off that the law moves to ${LAST_YEAR}-12-31, and of later years the other holidays.`,
      `Days that an order of the Minister of Labour moves: those to ${kazakhstan.lastOrderedYear}.`,
    ]),
    "// Days that are holidays themselves. Days off that are moved because of them are in production.",
    ...list("holidays", rowsOf(all, LAST_YEAR)),
    "calendar production {",
    "  closed holidays",
    ...wrapped(substitutes, 6).map((line) => `  closed ${line.join(", ")}`),
    "",
    "  // By order",
    `  closed ${kazakhstan.off.join(", ")}`,
    ...kazakhstan.work.map(({ date, as }) => `  work ${date} as ${as}`),
    "}",
    "",
  ].join("\n");
}

const kazakhNames: Readonly<Record<string, string>> = { "Eid al-Adha": "Kurban Ait" };
/** Religious holidays are not moved (article 84 of the Labour Code). */
const movesNever: ReadonlySet<string> = new Set(["Orthodox Christmas", "Kurban Ait"]);

/** The next working day after a holiday that falls on a weekend. */
function substituteOf(date: string, taken: Set<string>): readonly string[] {
  if (weekdayOf(date) < 6) return [];
  let day = addDays(date, 1);
  while (weekdayOf(day) >= 6 || taken.has(day)) day = addDays(day, 1);
  taken.add(day);
  return [day];
}

// --- From the package ---

const substitute = "Observed on another day";
const licenceOfPackage = [
  `date-holidays ${packageVersion}: its code is ISC, its data CC BY-SA 3.0, after Wikipedia; see its holidays.yaml.`,
];

/** The public holidays, by name; the days on which others are observed are one more, the last. */
function holidaysOf(country: string, state: string | undefined, lastYear: number): readonly Holiday[] {
  const source = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const language = country === "US" || country === "GB" ? undefined : "en";
  const byName = new Map<string, string[]>();
  for (let year = FIRST_YEAR; year <= LAST_RULE_YEAR; year++) {
    for (const { name, date, type, substitute: isSubstitute } of source.getHolidays(year, language)) {
      const key = isSubstitute ? substitute : name;
      if (type === "public" || (isSubstitute && type === "bank"))
        byName.set(key, [...(byName.get(key) ?? []), date.slice(0, 10)]);
    }
  }
  const observed = (byName.get(substitute) ?? []).filter((date) => Number(date.slice(0, 4)) <= lastYear);
  byName.delete(substitute);
  const holidays = [...byName].map(([name, dates]) => ({ name, dates: [...new Set(dates)].sort() }));
  return observed.length > 0 ? [...holidays, { name: substitute, dates: [...new Set(observed)].sort() }] : holidays;
}

// --- Rules ---

/** A row for each holiday: those that follow a rule first, in the order of the year. */
function rowsOf(holidays: readonly Holiday[], lastYear: number): readonly Row[] {
  const rows = holidays.flatMap(({ name, dates }) => {
    const rules = rulesOf(dates);
    if (rules) return [{ dates: rules, about: name, isRule: true }];
    const listed = dates.filter((date) => Number(date.slice(0, 4)) <= lastYear);
    return listed.length > 0 ? [{ dates: listed, about: name, isRule: false }] : [];
  });
  return [...rows.filter(({ isRule }) => isRule), ...rows.filter(({ isRule }) => !isRule)];
}

/** The same dates as rules of every year; `undefined` where some year has others. A holiday may have several days. */
function rulesOf(dates: readonly string[]): readonly string[] | undefined {
  const years = Array.from({ length: LAST_RULE_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const ofYear = (year: number) => dates.filter((date) => date.startsWith(`${year}-`)).map((date) => date.slice(5));
  const annual = ofYear(LAST_RULE_YEAR);
  if (years.every((year) => ofYear(year).join() === annual.join()) && annual.length > 0) return annual;
  const rule = nthRules(dates[0]).find((nth) => years.every((year) => ofYear(year).join() === resolved(nth, year)));
  return rule && [describeNth(rule)];
}

function resolved(nth: NthWeekday, year: number): string | undefined {
  return resolveNth(nth, year)?.slice(5);
}

/** The rules that may mean a date. */
function nthRules(date: string | undefined): readonly NthWeekday[] {
  if (date === undefined) return [];
  const weekday: Weekday = weekdayOf(date);
  const month = Number(date.slice(5, 7));
  return ([-1, 1, 2, 3, 4] as const).map((nth) => ({ nth, weekday, month, shiftDays: 0 }));
}

function inYears(date: string): boolean {
  return date >= civilDate(FIRST_YEAR, 1, 1) && date <= civilDate(LAST_YEAR, 12, 31);
}

// --- Writing ---

function head(title: string, lines: readonly string[]): readonly string[] {
  return [
    `// ${title}`,
    "//",
    ...lines.map((line) => `// ${line}`),
    "// Made by scripts/generate-calendars.ts. Do not edit.",
    "",
  ];
}

/** A calendar: one row for each holiday, with its name. */
function list(name: string, rows: readonly Row[]): readonly string[] {
  const lines = rows.flatMap(({ dates, about }, at) => [
    `    // ${about}`,
    ...wrapped(dates, 8).map((line, index, all) => {
      const isLast = at === rows.length - 1 && index === all.length - 1;
      return `    ${line.join(", ")}${isLast ? "" : ","}`;
    }),
  ]);
  return [`calendar ${name} =`, ...lines, ""];
}

/** So many dates a line, as `vatsc fmt` breaks it. */
function wrapped(dates: readonly string[], most: number): readonly (readonly string[])[] {
  const count = Math.ceil(dates.length / most);
  return Array.from({ length: count }, (_, at) => dates.slice(at * most, (at + 1) * most));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const [path, text] of calendarFiles()) writeFileSync(new URL(`../${path}`, import.meta.url), text);
