/**
 * How far the clocks of a zone are from UTC, and when that changes. The changes are found once, a few years at a time, by
 * asking Intl, and kept in a sorted table; every question after that is arithmetic.
 * The only file that asks Intl about zones. Must not know calendars or windows.
 */

import { dayNumber, daysBeforeYear, yearOfDay } from "./dates.ts";

/** A moment at which the clocks of a zone are put forward or back. */
export interface OffsetChange {
  /** Milliseconds since 1970 UTC of the first instant with the new offset. */
  readonly atMs: number;
  /** Seconds east of UTC. */
  readonly beforeSeconds: number;
  readonly afterSeconds: number;
}

/** The years that a zone's table can hold. Before and after them the offset of the first and last instant holds. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

/** No zone has ever been as far from UTC as this. */
export const FURTHEST_OFFSET_MS = 16 * 3_600_000;

/** The changes of a zone's offset with `fromMs <= atMs < toMs`, in order. */
export function offsetChanges(zone: string, fromMs: number, toMs: number): readonly OffsetChange[] {
  if (zone === "UTC") return [];
  const table = tableCovering(zone, fromMs, toMs);
  return table.changes.slice(firstAtOrAfter(table.changes, fromMs), firstAtOrAfter(table.changes, toMs));
}

/**
 * Seconds east of UTC at an instant. For UTC itself nobody asks Intl, whose first use costs as much as half of Node's
 * start.
 */
export function offsetSeconds(zone: string, ms: number): number {
  if (zone === "UTC") return 0;
  const { changes, firstOffset } = tableCovering(zone, ms, ms);
  return changes[firstAtOrAfter(changes, ms + 1) - 1]?.afterSeconds ?? firstOffset;
}

/** Whether this machine knows the clocks of a zone: an older one may lack a new name. */
export function isZoneHere(zone: string): boolean {
  if (zone === "UTC" || tables.has(zone)) return true;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** A zone's changes in the years from `firstYear` up to, not including, `endYear`. */
interface ZoneTable {
  readonly format: Intl.DateTimeFormat;
  firstYear: number;
  endYear: number;
  /** Before the first of `changes`. */
  firstOffset: number;
  changes: OffsetChange[];
}

const tables = new Map<string, ZoneTable>();

function tableCovering(zone: string, fromMs: number, toMs: number): ZoneTable {
  const firstYear = tableYear(fromMs);
  const lastYear = tableYear(toMs);
  const table = tables.get(zone) ?? newTable(zone, firstYear);
  while (table.firstYear > firstYear) addYearBefore(table);
  while (table.endYear <= lastYear) addYearAfter(table);
  return table;
}

function tableYear(ms: number): number {
  return Math.min(LAST_YEAR, Math.max(FIRST_YEAR, yearOfDay(Math.floor(ms / 86_400_000))));
}

function newTable(zone: string, year: number): ZoneTable {
  const format = formatOf(zone);
  const firstOffset = offsetByIntl(format, startOfYear(year));
  const table = { format, firstYear: year, endYear: year, firstOffset, changes: [] };
  tables.set(zone, table);
  return table;
}

function addYearAfter(table: ZoneTable): void {
  table.changes = [...table.changes, ...changesOfYear(table.format, table.endYear)];
  table.endYear += 1;
}

function addYearBefore(table: ZoneTable): void {
  table.firstYear -= 1;
  table.changes = [...changesOfYear(table.format, table.firstYear), ...table.changes];
  table.firstOffset = offsetByIntl(table.format, startOfYear(table.firstYear));
}

/** The shortest time between two changes that put a clock forth and back again is a month or so (Ramadan in Morocco). */
const STEP_MS = 7 * 86_400_000;

function changesOfYear(format: Intl.DateTimeFormat, year: number): OffsetChange[] {
  const endMs = startOfYear(year + 1);
  const changes: OffsetChange[] = [];
  for (let fromMs = startOfYear(year); fromMs < endMs; fromMs += STEP_MS) {
    changes.push(...changesBetween(format, fromMs, Math.min(fromMs + STEP_MS, endMs)));
  }
  return changes;
}

/** Changes with `fromMs < atMs <= toMs`, halving until they are found to the second. */
function changesBetween(format: Intl.DateTimeFormat, fromMs: number, toMs: number): OffsetChange[] {
  const beforeSeconds = offsetByIntl(format, fromMs);
  const afterSeconds = offsetByIntl(format, toMs);
  if (beforeSeconds === afterSeconds) return [];
  if (toMs - fromMs === 1000) return [{ atMs: toMs, beforeSeconds, afterSeconds }];
  const middleMs = Math.floor((fromMs + toMs) / 2000) * 1000;
  return [...changesBetween(format, fromMs, middleMs), ...changesBetween(format, middleMs, toMs)];
}

/** How many of the changes come before an instant. */
function firstAtOrAfter(changes: readonly OffsetChange[], ms: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.atMs ?? ms) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startOfYear(year: number): number {
  return daysBeforeYear(year) * 86_400_000;
}

/** Throws a `RangeError` for a name that this machine does not know. */
function formatOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}

const englishTime = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;

/** Seconds east of UTC, by what Intl shows: `01/31/2026, 23:59:59`. @param ms a whole second */
function offsetByIntl(format: Intl.DateTimeFormat, ms: number): number {
  const shown = englishTime.exec(format.format(ms));
  if (shown === null) throw new Error(`vatsc expected Intl to show an English time, not ${format.format(ms)}`);
  const [, month = "", day = "", year = "", hour = "", minute = "", second = ""] = shown;
  const days = dayNumber(`${year}-${month}-${day}`);
  return days * 86_400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - ms / 1000;
}
