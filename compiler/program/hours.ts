/**
 * What windows and the clauses behind them are worth: hours, ready to be composed. Pure; says nothing about mistakes
 * (`check-hours.ts` does): hours of which a part is worth nothing are `undefined`.
 */

import type {
  ByClause,
  ClosedClause,
  DateItem,
  DuringGuard,
  ExceptClause,
  HoursDeclaration,
  QualifiedName,
  Window,
  WorkhoursGuard,
} from "../syntax/ast.ts";
import { isEmptyDates, unionDates } from "../time/dates.ts";
import { allWeekdays } from "../time/days.ts";
import { type Hours, mergeStretches, type Stretch, stretchOf, type WeekOfStretches } from "../time/hours.ts";
import { parseTime } from "../time/literals.ts";
import type { DateSet, Weekday } from "../time/units.ts";
import { dateItemSet, dateSetOf, productionOf, weekdaysOf } from "./calendars.ts";
import type { Program } from "./program.ts";
import { zoneName } from "./values.ts";

type Clause = ExceptClause | ByClause | ClosedClause;

/** Hours wherever they are written: in a declaration of either form, or in a guard. */
export interface WrittenHours {
  readonly windows: readonly Window[];
  readonly clauses: readonly Clause[];
}

/** What a guard on hours asks. */
export interface HoursOfGuard {
  readonly hours: Hours;
  /** The zone that the guard or its hours name. */
  readonly zone: string | undefined;
}

/** The hours of a guard; what stands behind `during` is added to what its hours say. */
export function hoursOfGuard(guard: WorkhoursGuard | DuringGuard, program: Program): HoursOfGuard | undefined {
  const written = guard.kind === "workhours" ? guard : declaredHours(guard.hours, program);
  const hours = written && hoursOf(written, program);
  if (!hours) return undefined;
  const zone = zoneName(written.zone);
  if (guard.clauses.length === 0 || guard.kind === "workhours") return { hours, zone };
  const closed = unionDates(hours.closed, dateSetOf(exceptionsOf(guard), program));
  return { hours: { ...hours, closed, by: productionOf(byOf(guard)?.calendar, program) ?? hours.by }, zone };
}

export function declaredHours(name: QualifiedName | undefined, program: Program): HoursDeclaration | undefined {
  const symbol = name && program.uses.get(name);
  return symbol?.kind === "hours" ? symbol.declaration : undefined;
}

const known = new WeakMap<Program, WeakMap<WrittenHours, Hours>>();

/** Windows, dates that are closed or excepted, and the production calendar. Many guards ask of the same hours: read once. */
export function hoursOf(written: WrittenHours, program: Program): Hours | undefined {
  const found = known.get(program)?.get(written) ?? readHours(written, program);
  if (found) known.set(program, (known.get(program) ?? new WeakMap()).set(written, found));
  return found;
}

function readHours(written: WrittenHours, program: Program): Hours | undefined {
  const windows = windowsOf(written.windows, program);
  if (!windows || windows.length === 0) return undefined;
  const onDays = windows.flatMap(({ weekdays, stretch }) => weekdays.map((weekday) => ({ weekday, stretch })));
  const weekly = allWeekdays.map((weekday) =>
    mergeStretches(onDays.filter((one) => one.weekday === weekday).map(({ stretch }) => stretch)),
  );
  return {
    weekly: weekly as unknown as WeekOfStretches,
    own: windows.flatMap(({ dates, stretch }) => (dates ? [{ dates, stretches: [stretch] }] : [])),
    closed: dateSetOf(exceptionsOf(written), program),
    by: productionOf(byOf(written)?.calendar, program),
  };
}

/** One window: its days or its date. */
export interface ReadWindow {
  readonly window: Window;
  readonly weekdays: readonly Weekday[];
  readonly dates: DateSet | undefined;
  readonly stretch: Stretch;
}

/** The windows, each with its days: a span without takes those of the window before. `undefined` if one is broken. */
export function windowsOf(windows: readonly Window[], program: Program): readonly ReadWindow[] | undefined {
  const read: ReadWindow[] = [];
  let weekdays: readonly Weekday[] = [];
  let dates: DateSet | undefined;
  for (const window of windows) {
    if (window.date) [weekdays, dates] = [[], dateItemSet(window.date, program)];
    else if (window.days.length > 0) [weekdays, dates] = [window.days.flatMap(weekdaysOf), undefined];
    const stretch = stretchOfWindow(window);
    const isNever = dates ? isEmptyDates(dates) : weekdays.length === 0;
    if (!stretch || isNever) return undefined;
    read.push({ window, weekdays, dates, stretch });
  }
  return read;
}

function stretchOfWindow({ times }: Window): Stretch | undefined {
  if (!times?.to || times.from.broken || times.to.broken) return undefined;
  const [start, end] = [parseTime(times.from.text), parseTime(times.to.text)];
  return start === undefined || end === undefined || start === end || start === 1440
    ? undefined
    : stretchOf(start, end);
}

/** What is written behind `except` and `closed`, which mean the same. */
export function exceptionsOf({ clauses }: { readonly clauses: readonly Clause[] }): readonly DateItem[] {
  return clauses.flatMap((clause) => (clause.kind === "by" ? [] : clause.dates));
}

export function byOf({ clauses }: { readonly clauses: readonly Clause[] }): ByClause | undefined {
  return clauses.find((clause) => clause.kind === "by");
}
