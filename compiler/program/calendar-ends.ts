/** Calendars that say nothing of the year ahead: after their last day every date in them is like any other. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { CalendarDeclaration, DateItem, DateLiteral, QualifiedName } from "../syntax/ast.ts";
import { addDays } from "../time/dates.ts";
import type { CivilDate } from "../time/units.ts";
import { calendarEnd } from "./calendars.ts";
import { byOf, declaredHours, exceptionsOf } from "./hours.ts";
import type { Meaning, Program, Scenario } from "./program.ts";
import { guardsOf, guardsReached, type ReachedGuard, type TimeGuard } from "./reached-guards.ts";

/** A calendar that guards read, where it is named, and the last day it knows. */
export interface EndingCalendar {
  readonly declaration: CalendarDeclaration;
  readonly name: QualifiedName;
  /** `ru.production`, as it is written; where a parameter stands, the calendar's own name. */
  readonly title: string;
  readonly last: CivilDate;
}

/** Warns of calendars that end within a year of today: each once, where a guard first comes to it. */
export function warnOfEnds(reached: readonly ReachedGuard[], today: CivilDate, reporter: Reporter): void {
  const warned = new Set<CalendarDeclaration>();
  for (const ending of reached.flatMap(({ guard, inside }) => endingCalendars(guard, inside))) {
    const { declaration, name, last } = ending;
    if (last >= addDays(today, 365) || warned.has(declaration)) continue;
    warned.add(declaration);
    const help = last < today ? endedHelp : "Add the dates of the next year as soon as they are known.";
    reporter.report("VATS3039", name.span, { calendar: ending.title, last }, { help });
  }
}

const endedHelp = "It has ended: add the dates of this year.";

/** The calendars that a scenario reads and that know nothing of a date, each once. */
export function endedBefore(date: CivilDate, scenario: Scenario, program: Program): readonly EndingCalendar[] {
  const found = guardsOf(scenario, program).flatMap(({ guard, inside }) => endingCalendars(guard, inside));
  const unique = new Map(found.map((ending) => [ending.declaration, ending]));
  return [...unique.values()].filter(({ last }) => last < date);
}

/** Every calendar that some scenario reads and that has an end, in the order of the source. */
export function calendarsWithEnd(program: Program): readonly EndingCalendar[] {
  const found = guardsReached(program).flatMap(({ guard, inside }) => endingCalendars(guard, inside));
  return [...new Map(found.map((ending) => [ending.declaration, ending] as const).reverse()).values()].reverse();
}

/** A test on a day of which a calendar knows nothing says little of that day. */
export function warnOfPastEnd(date: DateLiteral, scenario: Scenario, program: Program, reporter: Reporter): void {
  for (const ending of endedBefore(date.text, scenario, program)) {
    const params = { calendar: ending.title, date: date.text, last: ending.last };
    const related = [{ span: ending.name.span, message: "It is read here." }];
    reporter.report("VATS3040", date.span, params, { related, help: pastHelp });
  }
}

const pastHelp = "Choose a date that it knows, or add the dates of that year.";

/** The calendars that a guard reads, also through other calendars, that know no dates after some day. */
export function endingCalendars(guard: TimeGuard, program: Program): readonly EndingCalendar[] {
  const found: EndingCalendar[] = [];
  const seen = new Set<Meaning>();
  const stack = [...calendarsOf(guard, program)].reverse();
  for (let name = stack.pop(); name; name = stack.pop()) {
    const symbol = program.uses.get(name);
    if (symbol?.kind !== "calendar" || seen.has(symbol)) continue;
    seen.add(symbol);
    const last = calendarEnd(symbol.declaration, program);
    if (last !== undefined) found.push({ declaration: symbol.declaration, name, title: titleOf(name, symbol), last });
    stack.push(...[...namesIn(itemsOf(symbol.declaration.source))].reverse());
  }
  return found;
}

/** The calendars that a guard names, itself or by its hours, in the order of the source. */
export function calendarsOf(guard: TimeGuard, program: Program): readonly QualifiedName[] {
  if (guard.kind === "on") return namesIn(guard.dates);
  const hours = guard.kind === "during" ? declaredHours(guard.hours, program) : undefined;
  return [guard, ...(hours ? [hours] : [])].flatMap((written) => [
    ...namesIn(exceptionsOf(written)),
    ...(byOf(written)?.calendar ? [byOf(written)?.calendar as QualifiedName] : []),
  ]);
}

function itemsOf(source: (Meaning & { kind: "calendar" })["declaration"]["source"]): readonly DateItem[] {
  if (source?.kind === "dates") return source.dates;
  if (source?.kind !== "production") return [];
  return source.entries.flatMap((entry) => (entry.kind === "work" ? [] : entry.dates));
}

function namesIn(items: readonly DateItem[]): readonly QualifiedName[] {
  return items.filter((item) => item.kind === "qualified-name");
}

/** `ru.production`, as it is written; where a parameter stands, the calendar's own name. */
export function titleOf({ module, name }: QualifiedName, { written }: Meaning & { kind: "calendar" }): string {
  return module ? `${module.text}.${name.text}` : written;
}
