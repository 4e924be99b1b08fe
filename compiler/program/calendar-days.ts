/** Which calendars of a scenario say something of a date. Must not know what a scenario does then. */

import type { QualifiedName } from "../syntax/ast.ts";
import { hasDate } from "../time/dates.ts";
import type { CivilDate } from "../time/units.ts";
import { calendarsOf, titleOf } from "./calendar-ends.ts";
import { dateSetOf, productionOf } from "./calendars.ts";
import type { Program, Scenario } from "./program.ts";
import { guardsOf } from "./reached-guards.ts";

/** A calendar that the guards of a scenario name, and the program in which it means what it means there. */
interface NamedCalendar {
  readonly name: QualifiedName;
  readonly title: string;
  readonly inside: Program;
}

/**
 * Says of a date what the calendars say that the guards of a scenario name: `ru.production` for a day off,
 * `ru.production: a short day`, `ru.production: a working day`. Each once, in the order of the source.
 */
export function calendarDays(scenario: Scenario, program: Program): (date: CivilDate) => readonly string[] {
  const named = namedCalendars(scenario, program).map(({ name, title, inside }) => ({
    title,
    closed: dateSetOf([name], inside),
    production: productionOf(name, inside),
  }));
  return (date) =>
    named.flatMap(({ title, closed, production }) => {
      if (hasDate(closed, date)) return [title];
      if (production?.work.some(({ dates }) => hasDate(dates, date))) return [`${title}: a working day`];
      return production && hasDate(production.short, date) ? [`${title}: a short day`] : [];
    });
}

function namedCalendars(scenario: Scenario, program: Program): readonly NamedCalendar[] {
  const found = new Map<string, NamedCalendar>();
  for (const { guard, inside } of guardsOf(scenario, program))
    for (const name of calendarsOf(guard, inside)) {
      const symbol = inside.uses.get(name);
      if (symbol?.kind !== "calendar" || found.has(symbol.name)) continue;
      found.set(symbol.name, { name, title: titleOf(name, symbol), inside });
    }
  return [...found.values()];
}
