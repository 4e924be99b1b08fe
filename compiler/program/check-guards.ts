/**
 * Guards on hours and dates where a scenario reaches them: that each has a zone, that no window hangs on an hour that
 * clocks skip, that the calendars know the year ahead.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { DuringGuard, WorkhoursGuard } from "../syntax/ast.ts";
import { describeTime } from "../time/days.ts";
import { skippedEdges } from "../time/skipped-edges.ts";
import type { CivilDate } from "../time/units.ts";
import { warnOfEnds } from "./calendar-ends.ts";
import { byOf, declaredHours, type HoursOfGuard, hoursOfGuard } from "./hours.ts";
import type { Program } from "./program.ts";
import { guardsReached, type TimeGuard } from "./reached-guards.ts";
import { zoneName } from "./values.ts";

/** Checks every guard that a scenario reaches, also in the flows that it runs. */
export function checkGuards(program: Program, today: CivilDate, reporter: Reporter): void {
  const reached = guardsReached(program);
  for (const { guard, zone: written, inside } of reached) {
    const own = ownZone(guard, inside);
    const ofProject = program.project.zone;
    if (!own.isWritten && !written && ofProject === undefined && !reporter.hasErrorIn(guard.span))
      reportNoZone(guard, reporter);
    const zone = own.zone ?? (own.isWritten ? undefined : written ? zoneName(written) : ofProject);
    if (zone !== undefined && guard.kind !== "on")
      warnOfSkipped(guard, zone, hoursOfGuard(guard, inside), today, reporter);
    if (guard.kind === "during") checkSecondBy(guard, inside, reporter);
  }
  warnOfEnds(reached, today, reporter);
}

/** The zone that a guard names itself or through its hours; `isWritten` also where what is written is no zone. */
function ownZone(
  guard: TimeGuard,
  program: Program,
): { readonly zone: string | undefined; readonly isWritten: boolean } {
  if (guard.kind !== "during") return { zone: zoneName(guard.zone), isWritten: guard.zone !== undefined };
  const hours = declaredHours(guard.hours, program);
  if (!hours) return { zone: undefined, isWritten: true }; // Reported already.
  return { zone: zoneName(hours.zone), isWritten: hours.zone !== undefined };
}

function reportNoZone({ kind, span }: TimeGuard, reporter: Reporter): void {
  const word = { ...span, end: Math.min(span.end, span.start + kind.length) };
  const where = kind === "during" ? "after the windows of the `hours`" : "at its end";
  reporter.report(
    "VATS3007",
    word,
    {},
    { help: `Write one ${where}, such as \`Europe/Moscow\`, or behind the name of the \`vats\`.` },
  );
}

/** Hours go by one calendar: of two, nobody can say which has the last word. */
function checkSecondBy(guard: DuringGuard, program: Program, reporter: Reporter): void {
  const hours = declaredHours(guard.hours, program);
  const [first, second] = [hours && byOf(hours), byOf(guard)];
  if (!hours?.name || !first || !second) return;
  const related = [{ span: first.span, message: "They go by this one." }];
  const help = "Take one of them out; for more days off write `except`.";
  reporter.report("VATS3031", second.span, { hours: hours.name.text }, { related, help });
}

/** How far ahead the clock changes are looked at. */
const yearsAhead = 2;

function warnOfSkipped(
  guard: WorkhoursGuard | DuringGuard,
  zone: string,
  found: HoursOfGuard | undefined,
  today: CivilDate,
  reporter: Reporter,
): void {
  if (!found) return;
  for (const { minute, date } of skippedEdges(zone, found.hours, today, yearsAhead)) {
    const time = describeTime(minute);
    reporter.report(
      "VATS3018",
      guard.span,
      { time, date, zone },
      { help: "The window begins or ends when the clocks go on; choose another minute if that is not meant." },
    );
  }
}
