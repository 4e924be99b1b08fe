/**
 * Sets of minutes of the week, and their algebra. The week is a line of 10 080 minutes from Monday 00:00, so a window
 * that runs past midnight is one range and only Sunday night is two. Must not know zones, dates or how people write hours.
 */

import type { MinuteOfWeek, Weekday, WeekRange, WeekSet } from "./units.ts";

export const MINUTES_PER_DAY = 1440;
export const MINUTES_PER_WEEK = 10_080;

/** No minute at all. */
export const emptyWeek: WeekSet = [];

/** Every minute of the week. */
export const fullWeek: WeekSet = [{ start: 0 as MinuteOfWeek, end: MINUTES_PER_WEEK as MinuteOfWeek }];

/**
 * The set of all minutes in any of the ranges, in its one canonical form.
 *
 * @param ranges half-open, in minutes since Monday 00:00. A start from another week means the same minute of this one,
 *   an end past Sunday goes on on Monday, and a range whose end is not after its start is empty.
 */
export function weekSet(ranges: readonly { readonly start: number; readonly end: number }[]): WeekSet {
  if (isCanonical(ranges)) return ranges;
  const pieces = ranges.flatMap(piecesWithinWeek).sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && piece.start <= last.end) last.end = Math.max(last.end, piece.end);
    else merged.push({ ...piece });
  }
  return merged as unknown as WeekSet;
}

/** Whether ranges are a set as they are. */
function isCanonical(ranges: readonly { readonly start: number; readonly end: number }[]): ranges is WeekSet {
  let last = -1;
  for (const { start, end } of ranges) {
    if (start <= last || end <= start || end > MINUTES_PER_WEEK) return false;
    last = end;
  }
  return true;
}

/**
 * The minutes of one window. An end that is not after the start runs past midnight, and belongs to the day it starts on:
 * `windowOf(5, 1320, 360)` is Friday 22:00 to Saturday 06:00, and an equal start and end are 24 hours.
 *
 * @param startMinute 0 to 1439
 * @param endMinute 0 to 1440, not included
 */
export function windowOf(weekday: Weekday, startMinute: number, endMinute: number): WeekSet {
  const midnight = (weekday - 1) * MINUTES_PER_DAY;
  const length = endMinute > startMinute ? endMinute - startMinute : endMinute + MINUTES_PER_DAY - startMinute;
  return weekSet([{ start: midnight + startMinute, end: midnight + startMinute + length }]);
}

/** Minutes in either set. */
export function union(a: WeekSet, b: WeekSet): WeekSet {
  return weekSet([...a, ...b]);
}

/** Minutes in both sets. */
export function intersect(a: WeekSet, b: WeekSet): WeekSet {
  const common: { readonly start: number; readonly end: number }[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, two] = [a[i], b[j]];
    if (one && two) common.push(overlap(one, two));
    // The range that ends first has met all that it can meet.
    if ((one?.end ?? 0) <= (two?.end ?? 0)) i += 1;
    else j += 1;
  }
  return weekSet(common);
}

/** Minutes of the week that are not in the set. */
export function complement(set: WeekSet): WeekSet {
  const starts = [0, ...set.map(({ end }) => end)];
  const ends = [...set.map(({ start }) => start), MINUTES_PER_WEEK];
  return weekSet(starts.map((start, index) => ({ start, end: ends[index] ?? MINUTES_PER_WEEK })));
}

/** Minutes of `a` that are not in `b`. */
export function subtract(a: WeekSet, b: WeekSet): WeekSet {
  return intersect(a, complement(b));
}

export function isEmptyWeek(set: WeekSet): boolean {
  return set.length === 0;
}

/** How many minutes the set has, 0 to 10 080. */
export function minutesOf(set: WeekSet): number {
  return set.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether the minute that begins at `minute` (0 to 10 079) is in the set. */
export function containsMinute(set: WeekSet, minute: number): boolean {
  return set.some(({ start, end }) => start <= minute && minute < end);
}

/** Cuts a range at the end of the week, after moving it to where its start lies within the week. */
function piecesWithinWeek({ start, end }: { readonly start: number; readonly end: number }) {
  const length = Math.min(end - start, MINUTES_PER_WEEK);
  if (length <= 0) return [];
  const first = ((start % MINUTES_PER_WEEK) + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
  const over = first + length - MINUTES_PER_WEEK;
  if (over <= 0) return [{ start: first, end: first + length }];
  return [
    { start: first, end: MINUTES_PER_WEEK },
    { start: 0, end: over },
  ];
}

/** The common part of two ranges of one week; empty (its end before its start) where they have none. */
function overlap(one: WeekRange, two: WeekRange) {
  return { start: Math.max(one.start, two.start), end: Math.min(one.end, two.end) };
}
