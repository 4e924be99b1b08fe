/** What there is to say of hours, of guards on the clock, and of calendars. Must not know where the cursor is. */

import { lowerGuard } from "../flow/lower-guard.ts";
import { calendarEnd, dateSetOf, productionOf } from "../program/calendars.ts";
import type { Meaning, Program, UsedName } from "../program/program.ts";
import type { ExceptClause, GuardAtom, HoursDeclaration, QualifiedName } from "../syntax/ast.ts";
import { addDays, hasDate } from "../time/dates.ts";
import type { CivilDate, DateSet } from "../time/units.ts";
import { wallClock } from "../time/zone.ts";
import { nextOf, standingAt } from "./hover-clock.ts";
import { code } from "./markdown.ts";
import type { DaysOff, KindOfDay, Texts } from "./texts.ts";

/** When it is asked, and where. */
export interface Now {
  readonly ms: number;
  readonly zones: readonly string[];
  readonly texts: Texts;
}

/** Whether hours are open, in each zone. */
export function linesOfHours(hours: HoursDeclaration, program: Program, now: Now): readonly string[] {
  const clauses = hours.clauses.map((clause) =>
    clause.kind === "closed" ? ({ ...clause, kind: "except" } satisfies ExceptClause) : clause,
  );
  return linesOfGuard({ ...hours, kind: "workhours", clauses }, program, now);
}

/** Whether a guard holds, in each zone; nothing where it asks more than the clock. */
export function linesOfGuard(atom: GuardAtom, program: Program, { ms, zones, texts }: Now): readonly string[] {
  return zones.flatMap((zone) => {
    const term = { kind: "guard-term", span: atom.span, negated: false, atom } as const;
    const guard = lowerGuard({ kind: "guard", span: atom.span, terms: [term] }, { program, zone });
    const standing = guard && standingAt(guard, ms);
    if (!standing) return [];
    const say = atom.kind === "on" ? texts.holds : texts.hours;
    return [say(standing.holds, nextOf(standing, zone, ms, texts), code(zone))];
  });
}

type CalendarMeaning = Meaning & { readonly kind: "calendar" };

/** What a calendar says of today, which days off are next, and where it ends. */
export function linesOfCalendar(meaning: CalendarMeaning, program: Program, now: Now): readonly string[] {
  const { texts } = now;
  const { name, inside } = named(meaning, program);
  const closed = dateSetOf([name], inside);
  const today = wallClock(now.zones[0] ?? "UTC", now.ms).date;
  const kind = kindOfDay(today, closed, productionOf(name, inside));
  const next = nextRuns(closed, today);
  const last = calendarEnd(meaning.declaration, program);
  return [
    texts.day(kind, now.zones[0] === undefined ? undefined : code(now.zones[0])),
    next.length === 0 ? texts.noDaysOff : texts.daysOff(next),
    ...(last === undefined ? [] : [texts.calendarEnds(last, last < today)]),
  ];
}

/** The program with a name in it that means what is given. */
export function named<M extends Meaning>(
  meaning: M,
  program: Program,
): { readonly name: QualifiedName; readonly inside: Program } {
  const { span, written } = meaning;
  const name: QualifiedName = {
    kind: "qualified-name",
    span,
    module: undefined,
    name: { kind: "name", span, text: written },
  };
  const get = (used: UsedName) => (used === name ? meaning : program.uses.get(used));
  return { name, inside: { ...program, uses: { get, values: () => program.uses.values() } } };
}

function kindOfDay(date: CivilDate, closed: DateSet, production: ReturnType<typeof productionOf>): KindOfDay {
  if (hasDate(closed, date)) return "off";
  if (production?.work.some(({ dates }) => hasDate(dates, date))) return "work";
  return production && hasDate(production.short, date) ? "short" : "ordinary";
}

const mostRuns = 3;

/** The next days off after a date, within a year; days that follow each other are one run. */
function nextRuns(closed: DateSet, today: CivilDate): readonly DaysOff[] {
  const runs: { from: string; to: string }[] = [];
  for (let ahead = 1; ahead <= 366; ahead += 1) {
    const date = addDays(today, ahead);
    if (!hasDate(closed, date)) continue;
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === date) last.to = date;
    else if (runs.length === mostRuns) break;
    else runs.push({ from: date, to: date });
  }
  return runs;
}
