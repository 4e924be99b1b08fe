/** Guards: that each has a zone wherever a scenario reaches it, and that no window hangs on an hour that clocks skip. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { DuringGuard, OnGuard, WorkhoursGuard } from "../syntax/ast.ts";
import { walkNodes } from "../syntax/walk.ts";
import { describeTime } from "../time/days.ts";
import { skippedEdges } from "../time/skipped-edges.ts";
import type { CivilDate, WeekSet } from "../time/units.ts";
import type { Program } from "./program.ts";
import { hoursOf, weekOf, zoneName } from "./values.ts";

/** Checks every guard that a scenario reaches. */
export function checkGuards(program: Program, today: CivilDate, reporter: Reporter): void {
  for (const { declaration, block } of program.scope.scenarios) {
    const written = declaration.kind === "vats" ? declaration.zone : undefined;
    walkNodes(block, (node) => {
      const guard = node as WorkhoursGuard | DuringGuard | OnGuard;
      if (guard.kind !== "workhours" && guard.kind !== "during" && guard.kind !== "on") return true;
      const own = ownZone(guard, program);
      if (!own.isWritten && !written && !reporter.hasErrorIn(guard.span)) reportNoZone(guard, reporter);
      const zone = own.zone ?? (own.isWritten ? undefined : zoneName(written));
      if (zone !== undefined && guard.kind !== "on")
        warnOfSkipped(guard, zone, weekOfGuard(guard, program), today, reporter);
      return true;
    });
  }
}

/** The zone that a guard names itself or through its hours; `isWritten` also where what is written is no zone. */
function ownZone(
  guard: WorkhoursGuard | DuringGuard | OnGuard,
  program: Program,
): { readonly zone: string | undefined; readonly isWritten: boolean } {
  if (guard.kind !== "during") return { zone: zoneName(guard.zone), isWritten: guard.zone !== undefined };
  const symbol = guard.hours && program.uses.get(guard.hours);
  if (symbol?.kind !== "hours") return { zone: undefined, isWritten: true }; // Reported already.
  return { zone: hoursOf(guard.hours, program)?.zone, isWritten: symbol.declaration.zone !== undefined };
}

function weekOfGuard(guard: WorkhoursGuard | DuringGuard, program: Program): WeekSet | undefined {
  return guard.kind === "workhours" ? weekOf(guard.windows) : hoursOf(guard.hours, program)?.week;
}

function reportNoZone({ kind, span }: WorkhoursGuard | DuringGuard | OnGuard, reporter: Reporter): void {
  const word = { ...span, end: Math.min(span.end, span.start + kind.length) };
  const where = kind === "during" ? "after the windows of the `hours`" : "at its end";
  reporter.report(
    "VATS3007",
    word,
    {},
    { help: `Write one ${where}, such as \`Europe/Moscow\`, or behind the name of the \`vats\`.` },
  );
}

/** How far ahead the clock changes are looked at. */
const yearsAhead = 2;

function warnOfSkipped(
  guard: WorkhoursGuard | DuringGuard,
  zone: string,
  week: WeekSet | undefined,
  today: CivilDate,
  reporter: Reporter,
): void {
  if (!week) return;
  for (const { edge, date } of skippedEdges(zone, week, today, yearsAhead)) {
    const time = describeTime(edge % 1440);
    reporter.report(
      "VATS3018",
      guard.span,
      { time, date, zone },
      { help: "The window begins or ends when the clocks go on; choose another minute if that is not meant." },
    );
  }
}
