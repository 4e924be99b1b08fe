/** Calendars that say nothing of the year ahead: after their last day every date in them is like any other. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { CalendarDeclaration, DateItem, QualifiedName } from "../syntax/ast.ts";
import { addDays } from "../time/dates.ts";
import type { CivilDate } from "../time/units.ts";
import { calendarEnd } from "./calendars.ts";
import { byOf, declaredHours, exceptionsOf } from "./hours.ts";
import type { Meaning, Program } from "./program.ts";
import type { ReachedGuard, TimeGuard } from "./reached-guards.ts";

/** A calendar that guards read, where it is named, and the last day it knows. */
export interface EndingCalendar {
  readonly declaration: CalendarDeclaration;
  readonly name: QualifiedName;
  readonly last: CivilDate;
}

/** Warns of calendars that end within a year of today: each once, where a guard first comes to it. */
export function warnOfEnds(reached: readonly ReachedGuard[], today: CivilDate, reporter: Reporter): void {
  const warned = new Set<CalendarDeclaration>();
  for (const { declaration, name, last } of reached.flatMap(({ guard, inside }) => endingCalendars(guard, inside))) {
    if (last >= addDays(today, 365) || warned.has(declaration)) continue;
    warned.add(declaration);
    const text = name.module ? `${name.module.text}.${name.name.text}` : name.name.text;
    const help = last < today ? endedHelp : "Add the dates of the next year as soon as they are known.";
    reporter.report("VATS3039", name.span, { calendar: text, last }, { help });
  }
}

const endedHelp = "It has ended: add the dates of this year.";

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
    if (last !== undefined) found.push({ declaration: symbol.declaration, name, last });
    stack.push(...[...namesIn(itemsOf(symbol.declaration.source))].reverse());
  }
  return found;
}

/** The calendars that a guard names, itself or by its hours. */
function calendarsOf(guard: TimeGuard, program: Program): readonly QualifiedName[] {
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
