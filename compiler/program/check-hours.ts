/**
 * Hours and calendars as they are declared: dates that two rules claim, hours without windows, windows that say nothing.
 * What a guard makes of them where a scenario reaches it is `check-guards.ts`.
 */

import type { Fix, Reporter } from "../diagnostics/diagnostic.ts";
import type { CalendarDeclaration, DateItem, HoursDeclaration, Window, WorkhoursGuard } from "../syntax/ast.ts";
import { type AnyNode, visitNodes } from "../syntax/walk.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { commonDates } from "../time/date-sets.ts";
import { hasDate, unionDates } from "../time/dates.ts";
import { allWeekdays, describeTime } from "../time/days.ts";
import { describeDates } from "../time/describe-dates.ts";
import { mergeStretches, type Stretch } from "../time/hours.ts";
import type { CivilDate, DateSet, Weekday } from "../time/units.ts";
import { dateItemSet, dateSetOf, workOf } from "./calendars.ts";
import { exceptionsOf, type ReadWindow, type WrittenHours, windowsOf } from "./hours.ts";
import type { Program } from "./program.ts";

/** Checks hours in declarations and in guards, and production calendars. `today`: clashes ahead are shown before past ones. */
export function checkHours(program: Program, today: CivilDate, reporter: Reporter): void {
  visitNodes(program.modules, ["hours", "workhours", "calendar"], (node: AnyNode) => {
    const known = node as HoursDeclaration | WorkhoursGuard | CalendarDeclaration;
    if (known.kind === "hours" || known.kind === "workhours") checkWritten(known, { program, today, reporter });
    if (known.kind === "calendar" && known.source?.kind === "production")
      checkProduction(known.source.entries, { program, today, reporter });
  });
}

interface Checking {
  readonly program: Program;
  readonly today: CivilDate;
  readonly reporter: Reporter;
}

function checkWritten(written: WrittenHours & (HoursDeclaration | WorkhoursGuard), checking: Checking): void {
  const { program, reporter } = checking;
  const { windows, span } = written;
  if (windows.length === 0 && written.kind === "hours" && written.isBlock && !reporter.hasErrorIn(span))
    reporter.report("VATS3032", written.name?.span ?? span, {}, { help: "Write one, such as `Mon-Fri 09:00-18:00`." });
  const isList = written.kind === "workhours" || !written.isBlock;
  warnOfHidden(windowsOf(windows, program) ?? [], isList, reporter);
  const own = windows.flatMap(({ date }) => (date ? [{ span: date.span, dates: dateItemSet(date, program) }] : []));
  const off = exceptionsOf(written).map((item) => ({ item, dates: dateSetOf([item], program) }));
  const closed = unionDates(...off.map(({ dates }) => dates));
  for (const { span: place, dates } of own) {
    const date = firstCommon(dates, closed, checking);
    const cause = date === undefined ? undefined : off.find((one) => hasDate(one.dates, date));
    if (date !== undefined && cause) reportClosedToo(date, place, cause.item, reporter);
  }
}

function reportClosedToo(date: CivilDate, place: Span, closed: DateItem, reporter: Reporter): void {
  const related = [{ span: closed.span, message: "It is closed here." }];
  const help =
    "Take the date out of one of them; `by` a calendar, in place of `closed`, leaves dates with windows open.";
  reporter.report("VATS3030", place, { date }, { related, help });
}

/** The first date in both, from today on if there is one. */
function firstCommon(one: DateSet, other: DateSet, { today }: Checking): CivilDate | undefined {
  const common = commonDates(one, other);
  return common.find((date) => date >= today) ?? common[0];
}

// --- Production calendars ---

type Entries = Extract<CalendarDeclaration["source"], { readonly kind: "production" }>["entries"];

/** A working day is no day off, and keeps the hours of one weekday. */
function checkProduction(entries: Entries, checking: Checking): void {
  const { program, reporter } = checking;
  const off = entries.flatMap((entry) => (entry.kind === "closed" ? entry.dates : []));
  const sets = off.map((item) => ({ item, dates: dateSetOf([item], program) }));
  const before: { readonly span: Span; readonly dates: DateSet }[] = [];
  for (const entry of entries) {
    const work = workOf(entry, program);
    if (!work || entry.kind !== "work") continue;
    for (const { item, dates } of sets) {
      const date = firstCommon(work.dates, dates, checking);
      const related = [{ span: item.span, message: "It is closed here." }];
      if (date !== undefined) reporter.report("VATS3033", entry.span, { date }, { related, help: workHelp });
    }
    for (const { span, dates } of before) {
      const date = firstCommon(work.dates, dates, checking);
      const related = [{ span, message: "It is a working day here already." }];
      if (date !== undefined) reporter.report("VATS3034", entry.span, { date }, { related, help: "Write it once." });
    }
    before.push({ span: entry.span, dates: work.dates });
  }
}

const workHelp =
  "Take it out of one of them. Weekends need no `closed`: hours without windows on Saturday are closed on Saturdays.";

// --- Windows that say nothing ---

/** What the windows before one say of one day. */
interface Said {
  /** Joined where they touch. */
  readonly stretches: readonly Stretch[];
  readonly first: Window;
}

/** A window all of whose minutes earlier windows of the same hours have. `isList`: only commas stand between them. */
function warnOfHidden(windows: readonly ReadWindow[], isList: boolean, reporter: Reporter): void {
  const said = new Map<string, Said>();
  for (const [at, { window, weekdays, dates, stretch }] of windows.entries()) {
    const keys = keysOf(weekdays, dates);
    const hides = (key: string) =>
      said.get(key)?.stretches.some(({ start, end }) => start <= stretch.start && stretch.end <= end) === true;
    if (keys.length > 0 && keys.every(hides)) {
      const first = said.get(keys[0] ?? "")?.first;
      const related = first ? [{ span: first.span, message: "The hours hold then by this." }] : [];
      const params = { window: windowText(stretch) };
      const fixes = isList ? removal(at, windows) : [];
      reporter.report("VATS3038", window.span, params, { related, help: "Remove it, or change its times.", fixes });
    }
    for (const key of keys.filter((one) => !hides(one))) {
      const before = said.get(key);
      const stretches = mergeStretches([...(before?.stretches ?? []), stretch]);
      said.set(key, { stretches, first: before?.first ?? window });
    }
  }
}

/** The days of a window: two windows are of one day if they share a key. */
function keysOf(weekdays: readonly Weekday[], dates: DateSet | undefined): readonly string[] {
  if (!dates) return allWeekdays.filter((weekday) => weekdays.includes(weekday)).map(String);
  return [...dates.annual, ...dates.dated, ...(dates.nth.length > 0 ? [describeDates(dates)] : [])];
}

function windowText({ start, end }: Stretch): string {
  return `${describeTime(start)}-${describeTime(end > 1440 ? end - 1440 : end)}`;
}

/** Takes a window out together with the comma before it; not one whose days a span behind it takes. */
function removal(at: number, windows: readonly ReadWindow[]): readonly Fix[] {
  const [before, window, after] = [windows[at - 1]?.window, windows[at]?.window, windows[at + 1]?.window];
  if (!before || !window || (after && after.days.length === 0 && !after.date)) return [];
  const span = makeSpan(window.span.uri, before.span.end, window.span.end);
  return [{ title: "Remove the window", edits: [{ span, newText: "" }] }];
}
