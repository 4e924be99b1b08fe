/**
 * Hours as language §5 reads them: which windows begin on a date, and whether hours hold at a minute of one. The one
 * reading; `compose-hours.ts` says the same in parts that an engine can ask. Must not know zones, nor how hours are written.
 */

import { addDays, hasDate, weekdayOf } from "./dates.ts";
import type { CivilDate, DateSet, Weekday } from "./units.ts";
import { MINUTES_PER_DAY } from "./week.ts";

/**
 * A window by the day on which it begins, half-open, in minutes since that day's midnight. One that runs past midnight ends
 * past 1440.
 */
export interface Stretch {
  /** 0 to 1439. */
  readonly start: number;
  /** More than `start`, at most 1440 more. */
  readonly end: number;
}

/** The windows that begin on Monday, on Tuesday …; each list is sorted and disjoint. */
export type WeekOfStretches = readonly [
  readonly Stretch[],
  readonly Stretch[],
  readonly Stretch[],
  readonly Stretch[],
  readonly Stretch[],
  readonly Stretch[],
  readonly Stretch[],
];

/** What a production calendar says, and an ordinary one, which only has days off. */
export interface Production {
  readonly closed: DateSet;
  /** Working days: `as` is the weekday whose hours they keep, else the latest weekday before that has any. No day twice. */
  readonly work: readonly { readonly dates: DateSet; readonly as: Weekday | undefined }[];
  /** Days whose last window ends an hour earlier. */
  readonly short: DateSet;
}

export interface Hours {
  readonly weekly: WeekOfStretches;
  /** Windows of dates. A date with its year goes before the same date without; those of one date are their union. */
  readonly own: readonly { readonly dates: DateSet; readonly stretches: readonly Stretch[] }[];
  /** Dates on which nothing holds, not even what began the evening before. */
  readonly closed: DateSet;
  readonly by: Production | undefined;
}

/** Windows that overlap or touch are one. */
export function mergeStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** A window as it is written: an end that is not after the start is the next day's. */
export function stretchOf(startMinute: number, endMinute: number): Stretch {
  return { start: startMinute, end: endMinute > startMinute ? endMinute : endMinute + MINUTES_PER_DAY };
}

/** Whether the hours hold at a minute of a date. @param minute 0 to 1439 */
export function holdsAt(hours: Hours, date: CivilDate, minute: number): boolean {
  if (hasDate(hours.closed, date)) return false;
  if (hours.by && hasDate(hours.by.closed, date) && !hasOwn(hours, date)) return false;
  const isIn = (stretches: readonly Stretch[], at: number) =>
    stretches.some(({ start, end }) => start <= at && at < end);
  return (
    isIn(beginningOn(hours, date), minute) || isIn(beginningOn(hours, addDays(date, -1)), minute + MINUTES_PER_DAY)
  );
}

/** The windows that begin on a date. A day off begins them too: it is the minutes of that date that do not count. */
export function beginningOn(hours: Hours, date: CivilDate): readonly Stretch[] {
  const own = ownOf(hours, date);
  if (own.length > 0) return mergeStretches(own);
  const { weekly, by } = hours;
  if (!by) return ofWeekday(weekly, weekdayOf(date));
  const work = by.work.find(({ dates }) => hasDate(dates, date));
  const kept = work ? (work.as ?? weekdayBefore(weekly, weekdayOf(date))) : weekdayOf(date);
  const stretches = ofWeekday(weekly, kept);
  return hasDate(by.short, date) ? shorten(stretches) : stretches;
}

function hasOwn({ own }: Hours, date: CivilDate): boolean {
  return own.some(({ dates }) => hasDate(dates, date));
}

function ownOf({ own }: Hours, date: CivilDate): readonly Stretch[] {
  const here = own.filter(({ dates }) => hasDate(dates, date));
  const ofYear = here.filter(({ dates }) => dates.dated.includes(date));
  return (ofYear.length > 0 ? ofYear : here).flatMap(({ stretches }) => stretches);
}

export function ofWeekday(weekly: WeekOfStretches, weekday: Weekday): readonly Stretch[] {
  return weekly[(weekday - 1) as 0 | 1 | 2 | 3 | 4 | 5 | 6];
}

/** The latest weekday before this one that has windows; this one, if no other has. */
export function weekdayBefore(weekly: WeekOfStretches, weekday: Weekday): Weekday {
  for (let back = 1; back < 7; back++) {
    const before = (((weekday - 1 - back + 7) % 7) + 1) as Weekday;
    if (ofWeekday(weekly, before).length > 0) return before;
  }
  return weekday;
}

const SHORTER_MINUTES = 60;

/** The last window ends an hour earlier; one of an hour or less is not there. */
export function shorten(stretches: readonly Stretch[]): readonly Stretch[] {
  const last = stretches.at(-1);
  if (last === undefined) return [];
  const end = last.end - SHORTER_MINUTES;
  return [...stretches.slice(0, -1), ...(end > last.start ? [{ start: last.start, end }] : [])];
}
