/**
 * What dates and calendars are worth. Pure; says nothing about mistakes (`check-hours.ts` does): what cannot be worth
 * anything is left out.
 */

import type { CalendarDeclaration, CalendarEntry, DateItem, DayRange, QualifiedName } from "../syntax/ast.ts";
import { noDates } from "../time/date-sets.ts";
import { dateSet, isEmptyDates, unionDates } from "../time/dates.ts";
import type { Production } from "../time/hours.ts";
import { parseDateRange, parseDays, parseNth, parseWeekday } from "../time/literals.ts";
import type { CivilDate, DateSet, Weekday } from "../time/units.ts";
import { openNames } from "./open-names.ts";
import type { Program } from "./program.ts";

/** The days of `Mon-Fri`, `daily`; empty if it is broken. */
export function weekdaysOf({ from, to }: DayRange): readonly Weekday[] {
  return from.broken || to?.broken ? [] : (parseDays(from.text, to?.text) ?? []);
}

/**
 * What is known of the calendars of a program, by what is asked and the declaration. No parameter stands in a declaration, so
 * that it means the same in flows that have been entered.
 */
const known = new WeakMap<Program["modules"], Map<string, WeakMap<CalendarDeclaration, unknown>>>();

function remembered<Answer>(question: string, of: CalendarDeclaration, program: Program, find: () => Answer): Answer {
  const ofProgram = known.get(program.modules) ?? new Map<string, WeakMap<CalendarDeclaration, unknown>>();
  known.set(program.modules, ofProgram);
  const answers = ofProgram.get(question) ?? new WeakMap<CalendarDeclaration, unknown>();
  ofProgram.set(question, answers);
  if (!answers.has(of)) answers.set(of, find());
  return answers.get(of) as Answer;
}

/** The union of a list of dates, days and calendars; of a production calendar its days off. */
export function dateSetOf(dates: readonly DateItem[], program: Program): DateSet {
  const [only, ...others] = dates;
  const symbol = only?.kind === "qualified-name" && others.length === 0 ? program.uses.get(only) : undefined;
  if (symbol?.kind !== "calendar") return unionOf(dates, program);
  return remembered("dates", symbol.declaration, program, () => unionOf(dates, program));
}

function unionOf(dates: readonly DateItem[], program: Program): DateSet {
  const opened = openNames<DateItem>(dates, program, (symbol) =>
    symbol.kind === "calendar" ? datesOff(symbol.declaration) : undefined,
  );
  return unionDates(...opened.map((item) => dateItemSet(item, program)));
}

/** The dates off as they are written; `undefined` for a calendar whose dates stand in a file. */
function datesOff({ source }: CalendarDeclaration): readonly DateItem[] | undefined {
  switch (source?.kind) {
    case "dates":
      return source.dates;
    case "production":
      return source.entries.flatMap((entry) => (entry.kind === "closed" ? entry.dates : []));
    default:
      return undefined;
  }
}

const written = new WeakMap<DateItem, DateSet>();

/** What one item means by itself; a name that could not be opened means nothing. */
export function dateItemSet(item: DateItem, program: Program): DateSet {
  if (item.kind === "qualified-name") return fileDates(item, program);
  const dates = written.get(item) ?? writtenDates(item);
  written.set(item, dates);
  return dates;
}

/** The dates of a calendar that stands in a file. */
function fileDates(name: QualifiedName, program: Program): DateSet {
  const symbol = program.uses.get(name);
  const source = symbol?.kind === "calendar" ? symbol.declaration.source : undefined;
  return (source?.kind === "ics" && program.calendarFiles.get(source)) || noDates;
}

function writtenDates(item: Exclude<DateItem, QualifiedName>): DateSet {
  switch (item.kind) {
    case "day-range":
      return dateSet({ weekdays: weekdaysOf(item) });
    case "date-range": {
      const range = item.from.broken || item.to?.broken ? undefined : parseDateRange(item.from.text, item.to?.text);
      return range?.kind === "ok" ? range.dates : noDates;
    }
    case "nth-date": {
      const nth = parseNth(item.shift, item.nth?.text, item.day?.text, item.month?.text);
      return nth ? dateSet({ nth: [nth] }) : noDates;
    }
  }
}

/** What `by` a calendar means; one that is no production calendar has days off only. */
export function productionOf(name: QualifiedName | undefined, program: Program): Production | undefined {
  const symbol = name && program.uses.get(name);
  if (!name || symbol?.kind !== "calendar") return undefined;
  return remembered("production", symbol.declaration, program, () => readProduction(name, symbol.declaration, program));
}

function readProduction(name: QualifiedName, { source }: CalendarDeclaration, program: Program): Production {
  const entries = source?.kind === "production" ? source.entries : [];
  return {
    closed: dateSetOf([name], program),
    work: entries.flatMap((entry) => workOf(entry, program) ?? []),
    short: dateSetOf(
      entries.flatMap((entry) => (entry.kind === "short" ? entry.dates : [])),
      program,
    ),
  };
}

/** The working days of one entry. */
export function workOf(entry: CalendarEntry, program: Program): Production["work"][number] | undefined {
  if (entry.kind !== "work" || !entry.date) return undefined;
  const dates = dateItemSet(entry.date, program);
  return isEmptyDates(dates) ? undefined : { dates, as: entry.as && parseWeekday(entry.as.text) };
}

/**
 * The last day that a calendar knows: the end of the last year of which it has a date. `undefined` for one that has only
 * dates of every year. What it takes from other calendars counts for those.
 */
export function calendarEnd(calendar: CalendarDeclaration, program: Program): CivilDate | undefined {
  return remembered("end", calendar, program, () => endOf(calendar, program));
}

function endOf({ source }: CalendarDeclaration, program: Program): CivilDate | undefined {
  const sets = source?.kind === "ics" ? [program.calendarFiles.get(source) ?? noDates] : ownItems(source).map(ofItem);
  const last = sets
    .flatMap(({ dated }) => dated)
    .sort()
    .at(-1);
  return last && `${last.slice(0, 4)}-12-31`;

  function ofItem(item: DateItem): DateSet {
    return item.kind === "qualified-name" ? noDates : dateItemSet(item, program);
  }
}

function ownItems(source: CalendarDeclaration["source"]): readonly DateItem[] {
  if (source?.kind === "dates") return source.dates;
  if (source?.kind !== "production") return [];
  return source.entries.flatMap((entry) => (entry.kind === "work" ? (entry.date ?? []) : entry.dates));
}
