/**
 * A week set as days and windows, which is how dialplans and people see it: cut at midnight, days with equal windows
 * together. Must not know any engine's notation: windows stay half-open here.
 */

import { onceFor } from "../memory.ts";
import type { MinuteOfWeek, Weekday, WeekSet } from "./units.ts";
import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from "./week.ts";

/** Part of one day, half-open. */
export interface DayWindow {
  /** 0 to 1439. */
  readonly startMinute: number;
  /** 1 to 1440, not included. */
  readonly endMinute: number;
}

/** Days that have the same windows. */
export interface DayGroup {
  /** Sorted, at least one. */
  readonly weekdays: readonly Weekday[];
  /** Sorted, disjoint, at least one. */
  readonly windows: readonly DayWindow[];
}

/** Monday to Sunday. */
export const allWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The part of the set that lies on one day, cut at its midnights. Sorted and disjoint. */
export function windowsOfDay(week: WeekSet, weekday: Weekday): DayWindow[] {
  const midnight = (weekday - 1) * MINUTES_PER_DAY;
  return week.flatMap(({ start, end }) => {
    const startMinute = Math.max(start - midnight, 0);
    const endMinute = Math.min(end - midnight, MINUTES_PER_DAY);
    return startMinute < endMinute ? [{ startMinute, endMinute }] : [];
  });
}

/** Days with equal windows together, in the order of their first day; days without a window are left out. */
export const groupDays = onceFor((week: WeekSet): readonly DayGroup[] =>
  groupEqual(allWeekdays.map((weekday) => ({ weekday, windows: windowsOfDay(week, weekday) }))),
);

/** Days next to each other as ranges, from Monday on. A range never wraps past Sunday, so every engine can take it. */
export function weekdayRanges(weekdays: readonly Weekday[]): { first: Weekday; last: Weekday }[] {
  const ranges: { first: Weekday; last: Weekday }[] = [];
  for (const weekday of allWeekdays.filter((day) => weekdays.includes(day))) {
    const range = ranges.at(-1);
    if (range !== undefined && weekday === range.last + 1) range.last = weekday;
    else ranges.push({ first: weekday, last: weekday });
  }
  return ranges;
}

const dayNames: Readonly<Record<Weekday, string>> = {
  1: "Mon",
  2: "Tue",
  3: "Wed",
  4: "Thu",
  5: "Fri",
  6: "Sat",
  7: "Sun",
};

/** `Mon`, as a source says it. */
export function dayName(weekday: Weekday): string {
  return dayNames[weekday];
}

/** `Mon-Fri`, `Sat,Sun`, `Mon-Wed,Fri`, `daily`: as a source says it. `weekdays` must have at least one. */
export function describeDays(weekdays: readonly Weekday[]): string {
  if (allWeekdays.every((weekday) => weekdays.includes(weekday))) return "daily";
  return weekdayRanges(weekdays)
    .map(({ first, last }) => {
      if (first === last) return dayName(first);
      return `${dayName(first)}${last === first + 1 ? "," : "-"}${dayName(last)}`;
    })
    .join(",");
}

/**
 * The set in the words of the language, `Mon-Fri 09:00-18:00`, `Fri 22:00-06:00`, shortest form; `never` for the empty
 * set. Anything but `never` means the same set again when it is put into a source.
 */
export const describeWeek = onceFor((week: WeekSet): string => {
  if (week.length === 0) return "never";
  const byDay = describeGroups(groupDays(week));
  const overnight = describeGroups(groupEqual(overnightDays(week)));
  return overnight.length <= byDay.length ? overnight : byDay;
});

/** `09:05`. @param minute 0 to 1440 */
export function describeTime(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** A length of time as a number of hours, for `123 of the week's 168 hours`: `123`, `122 h 30 min`, `45 min`. */
export function hoursAndMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return String(hours);
  return hours === 0 ? `${rest} min` : `${hours} h ${rest} min`;
}

interface Day {
  readonly weekday: Weekday;
  readonly windows: readonly DayWindow[];
}

function groupEqual(days: readonly Day[]): DayGroup[] {
  const groups = new Map<string, { weekdays: Weekday[]; windows: readonly DayWindow[] }>();
  for (const { weekday, windows } of days) {
    if (windows.length === 0) continue;
    const key = describeWindows(windows);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { weekdays: [weekday], windows });
    else group.weekdays.push(weekday);
  }
  return [...groups.values()];
}

/**
 * Windows by the day they start on, where a range of at most a day that passes one midnight stays whole: its end is then
 * past 1440, and is written as a time of the next day. Longer ranges are cut at midnight.
 */
function overnightDays(week: WeekSet): Day[] {
  const ranges = joinSundayNight(week).flatMap(cutLongRange);
  return allWeekdays.map((weekday) => {
    const midnight = (weekday - 1) * MINUTES_PER_DAY;
    const begun = ranges.filter(({ start }) => start >= midnight && start < midnight + MINUTES_PER_DAY);
    const windows = begun.map(({ start, end }) => ({ startMinute: start - midnight, endMinute: end - midnight }));
    return { weekday, windows: windows.sort((a, b) => a.startMinute - b.startMinute) };
  });
}

/** Ranges whose end may lie past the end of the week: Sunday night is one range again. */
function joinSundayNight(week: WeekSet): { start: number; end: number }[] {
  const first = week[0];
  const last = week.at(-1);
  if (first === undefined || last === undefined || first === last) return [...week];
  if (first.start !== 0 || last.end !== MINUTES_PER_WEEK) return [...week];
  return [...week.slice(1, -1), { start: last.start, end: MINUTES_PER_WEEK + first.end }];
}

function cutLongRange({ start, end }: { start: number; end: number }): { start: number; end: number }[] {
  if (end - start < MINUTES_PER_DAY) return [{ start, end }];
  const pieces: { start: number; end: number }[] = [];
  for (let from = start; from < end; ) {
    const midnight = (Math.floor(from / MINUTES_PER_DAY) + 1) * MINUTES_PER_DAY;
    const to = Math.min(midnight, end);
    const week = from >= MINUTES_PER_WEEK ? MINUTES_PER_WEEK : 0;
    pieces.push({ start: from - week, end: to - week });
    from = to;
  }
  return pieces;
}

function describeGroups(groups: readonly DayGroup[]): string {
  return groups.map(({ weekdays, windows }) => `${describeDays(weekdays)} ${describeWindows(windows)}`).join(", ");
}

function describeWindows(windows: readonly DayWindow[]): string {
  return windows
    .map(({ startMinute, endMinute }) => `${describeTime(startMinute)}-${describeEnd(endMinute)}`)
    .join(", ");
}

function describeEnd(endMinute: number): string {
  return describeTime(endMinute > MINUTES_PER_DAY ? endMinute - MINUTES_PER_DAY : endMinute);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The minute of the week at which a day's minute lies. @param minuteOfDay 0 to 1439 */
export function minuteOfWeek(weekday: Weekday, minuteOfDay: number): MinuteOfWeek {
  return ((weekday - 1) * MINUTES_PER_DAY + minuteOfDay) as MinuteOfWeek;
}
