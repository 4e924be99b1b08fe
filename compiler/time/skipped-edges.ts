/**
 * Windows whose edge the clocks skip: on the night when 02:00 is followed by 03:00, a window from 02:30 cannot begin when
 * it says. Must not know how windows are written, nor report anything.
 */

import { addDays, dateOfDay, dayNumber, daysBeforeYear, weekdayOfDay } from "./dates.ts";
import { minuteOfWeek } from "./days.ts";
import { FURTHEST_OFFSET_MS, isZoneHere, type OffsetChange, offsetChanges } from "./offsets.ts";
import type { CivilDate, MinuteOfWeek, WeekSet } from "./units.ts";
import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from "./week.ts";
import { skippedStretch } from "./zones.generated.ts";

/** An edge of a window that the clocks of a zone skip on some date. */
export interface SkippedEdge {
  readonly edge: MinuteOfWeek;
  /** The first such date from the one asked for. */
  readonly date: CivilDate;
  /** The minute of that day at which the clocks are put forward, and how many minutes they skip. */
  readonly fromMinute: number;
  readonly skippedMinutes: number;
}

/**
 * The edges of a week's windows that lie inside a stretch that the clocks skip, each with the first date from `fromDate`
 * (included) within so many whole years. Where 02:00 to 03:00 is skipped, 02:01 to 02:59 are inside: an edge at 02:00 or
 * 03:00 is met exactly, at the moment of the change. Sorted by edge; none for a zone that this machine does not know.
 */
export function skippedEdges(zone: string, week: WeekSet, fromDate: CivilDate, years: number): readonly SkippedEdge[] {
  const edges = edgesOf(week).filter(canBeSkipped);
  if (edges.length === 0 || !isZoneHere(zone)) return [];
  const endYear = Number(fromDate.slice(0, 4)) + years;
  const endDate = `${String(endYear).padStart(4, "0")}${fromDate.slice(4)}`;
  const fromMs = dayNumber(fromDate) * 86_400_000 - FURTHEST_OFFSET_MS;
  const changes = offsetChanges(zone, fromMs, daysBeforeYear(endYear + 1) * 86_400_000);
  const skipped = changes.flatMap((change) => edges.flatMap((edge) => skippedEdge(change, edge)));
  const inTime = skipped.filter(({ date }) => date >= fromDate && date < endDate);
  return edges.flatMap((edge) => inTime.find((one) => one.edge === edge) ?? []);
}

/**
 * Whether any zone may skip this minute of the day. Most hours begin and end by day, and then nobody need ask Intl for the
 * zone's changes, whose first use costs as much as half of Node's start.
 */
function canBeSkipped(edge: MinuteOfWeek): boolean {
  const minuteOfDay = edge % MINUTES_PER_DAY;
  return minuteOfDay >= skippedStretch.fromMinute || minuteOfDay <= skippedStretch.toMinute;
}

/** Starts and ends, without the end of Sunday where the set goes on on Monday. */
function edgesOf(week: WeekSet): MinuteOfWeek[] {
  const all = week.flatMap(({ start, end }) => [start, (end % MINUTES_PER_WEEK) as MinuteOfWeek]);
  const isSeam = week[0]?.start === 0 && week.at(-1)?.end === MINUTES_PER_WEEK;
  return [...new Set(all)].filter((edge) => edge !== 0 || !isSeam).sort((a, b) => a - b);
}

/** The edge as this change skips it; empty where it does not. */
function skippedEdge({ atMs, beforeSeconds, afterSeconds }: OffsetChange, edge: MinuteOfWeek): SkippedEdge[] {
  const localMinute = (atMs / 1000 + beforeSeconds) / 60;
  const days = Math.floor(localMinute / MINUTES_PER_DAY);
  const fromMinute = localMinute - days * MINUTES_PER_DAY;
  const skippedMinutes = (afterSeconds - beforeSeconds) / 60;
  const past = (edge - minuteOfWeek(weekdayOfDay(days), fromMinute) + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
  if (past <= 0 || past >= skippedMinutes) return [];
  const daysPast = Math.floor((fromMinute + past) / MINUTES_PER_DAY);
  return [{ edge, date: addDays(dateOfDay(days), daysPast), fromMinute, skippedMinutes }];
}
