/**
 * Windows whose edge the clocks skip: on the night when 02:00 is followed by 03:00, a window from 02:30 cannot begin when
 * it says. Must not know how windows are written, nor report anything.
 */

import { addDays, dateOfDay, dayNumber, daysBeforeYear } from "./dates.ts";
import { beginningOn, type Hours, type Stretch, shorten } from "./hours.ts";
import { FURTHEST_OFFSET_MS, isZoneHere, type OffsetChange, offsetChanges } from "./offsets.ts";
import type { CivilDate } from "./units.ts";
import { MINUTES_PER_DAY } from "./week.ts";
import { skippedStretch } from "./zones.generated.ts";

/** An edge of a window that the clocks of a zone skip on some date. */
export interface SkippedEdge {
  /** The minute of the day, 0 to 1439. */
  readonly minute: number;
  /** The first such date from the one asked for. */
  readonly date: CivilDate;
}

/**
 * The edges of windows that lie inside a stretch that the clocks skip, each with the first date from `fromDate` (included)
 * within so many whole years. Where 02:00 to 03:00 is skipped, 02:01 to 02:59 are inside: an edge at 02:00 or 03:00 is met
 * exactly, at the moment of the change. Sorted by minute; none for a zone that this machine does not know.
 */
export function skippedEdges(zone: string, hours: Hours, fromDate: CivilDate, years: number): readonly SkippedEdge[] {
  if (!everyStretch(hours).flatMap(edgesOf).some(canBeSkipped) || !isZoneHere(zone)) return [];
  const endYear = Number(fromDate.slice(0, 4)) + years;
  const endDate = `${String(endYear).padStart(4, "0")}${fromDate.slice(4)}`;
  const fromMs = dayNumber(fromDate) * 86_400_000 - FURTHEST_OFFSET_MS;
  const changes = offsetChanges(zone, fromMs, daysBeforeYear(endYear + 1) * 86_400_000);
  const first = new Map<number, SkippedEdge>();
  for (const edge of changes.flatMap((change) => edgesInside(change, hours)))
    if (edge.date >= fromDate && edge.date < endDate && !first.has(edge.minute)) first.set(edge.minute, edge);
  return [...first.values()].sort((one, other) => one.minute - other.minute);
}

/** Every window that may begin on some date. */
function everyStretch({ weekly, own, by }: Hours): readonly Stretch[] {
  const ordinary = weekly.flat();
  return [...ordinary, ...own.flatMap(({ stretches }) => stretches), ...(by ? weekly.flatMap(shorten) : [])];
}

function edgesOf({ start, end }: Stretch): readonly number[] {
  return [start, end];
}

/**
 * Whether any zone may skip this minute of the day. Most hours begin and end by day, and then nobody need ask Intl for the
 * zone's changes, whose first use costs as much as half of Node's start.
 */
function canBeSkipped(edge: number): boolean {
  const minuteOfDay = edge % MINUTES_PER_DAY;
  return minuteOfDay >= skippedStretch.fromMinute || minuteOfDay <= skippedStretch.toMinute;
}

/** The edges that this change skips, of windows that begin on the day of the change, the day before or the day after. */
function edgesInside({ atMs, beforeSeconds, afterSeconds }: OffsetChange, hours: Hours): readonly SkippedEdge[] {
  const localMinute = (atMs / 1000 + beforeSeconds) / 60;
  const day = dateOfDay(Math.floor(localMinute / MINUTES_PER_DAY));
  const fromMinute = localMinute - dayNumber(day) * MINUTES_PER_DAY;
  const skippedMinutes = (afterSeconds - beforeSeconds) / 60;
  return [-1, 0, 1].flatMap((days) =>
    beginningOn(hours, addDays(day, days))
      .flatMap(edgesOf)
      .map((edge) => edge + days * MINUTES_PER_DAY)
      .filter((edge) => edge > fromMinute && edge < fromMinute + skippedMinutes)
      .map((edge) => ({
        minute: edge % MINUTES_PER_DAY,
        date: addDays(day, Math.floor(edge / MINUTES_PER_DAY)),
      })),
  );
}
