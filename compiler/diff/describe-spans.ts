/**
 * Spans of instants as people say them, on the clocks of a zone: the week that is the same all along, dates on which it is not,
 * and dates with hours of their own. Must not know what happens then.
 */

import { addDays, dateSet, weekdayOf } from "../time/dates.ts";
import { allWeekdays, type DayWindow, describeTime, describeWeek } from "../time/days.ts";
import { describeDates } from "../time/describe-dates.ts";
import type { Spans } from "../time/spans.ts";
import type { CivilDate, WeekSet } from "../time/units.ts";
import { MINUTES_PER_DAY, weekSet } from "../time/week.ts";
import { offsetChanges, wallClock } from "../time/zone.ts";

interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

/** `Mon-Fri 17:00-18:00; not on 12-31; 09:00-15:00 on 2026-05-04`. @param spans within the period; not empty */
export function describeSpans(spans: Spans, zone: string, { fromMs, toMs }: Period): string {
  if (spans.length === 2 && spans[0] === fromMs && spans[1] === toMs) return "at any time";
  const shown = windowsByDate(spans, zone);
  const there = windowsByDate([fromMs, toMs], zone);
  const calendar: Calendar = {
    dates: [...there.keys()].sort(),
    windowsOf: (date) => shown.get(date) ?? [],
    usualOf: () => [],
  };
  const usual = usualWeek(calendar, (date) => (there.get(date) ?? []).every(isWholeDay));
  const clipped = (date: CivilDate) => clip(windowsOfWeekday(usual, date), there.get(date) ?? []);
  const others = otherDates({ ...calendar, usualOf: clipped });
  const week = describeWeek(usual);
  const parts = [...(week === "never" ? [] : [week]), ...others];
  return parts.join("; ");
}

interface Calendar {
  /** Every date of the period, sorted. */
  readonly dates: readonly CivilDate[];
  readonly windowsOf: (date: CivilDate) => readonly DayWindow[];
  /** What the date would have by the week alone. */
  readonly usualOf: (date: CivilDate) => readonly DayWindow[];
}

/** What each date has of the spans. */
function windowsByDate(spans: Spans, zone: string): ReadonlyMap<CivilDate, readonly DayWindow[]> {
  const found = new Map<CivilDate, { startMinute: number; endMinute: number }[]>();
  for (let at = 0; at < spans.length; at += 2)
    for (const { fromMs, toMs } of piecesOf(spans[at] ?? 0, spans[at + 1] ?? 0, zone)) {
      const { date: first, minuteOfDay, second } = wallClock(zone, fromMs);
      let start = minuteOfDay + Math.round(second / 60);
      let left = Math.round((toMs - fromMs) / 60_000);
      for (let date = first; left > 0; date = addDays(date, 1)) {
        const endMinute = Math.min(MINUTES_PER_DAY, start + left);
        found.set(date, joinWindows([...(found.get(date) ?? []), { startMinute: start, endMinute }]));
        left -= endMinute - start;
        start = 0;
      }
    }
  return found;
}

/** Cut where the clocks of the zone change. */
function piecesOf(fromMs: number, toMs: number, zone: string): readonly Period[] {
  const edges = [fromMs, ...offsetChanges(zone, fromMs + 1, toMs).map(({ atMs }) => atMs), toMs];
  return edges.slice(1).map((end, at) => ({ fromMs: edges[at] ?? fromMs, toMs: end }));
}

/** In order; those that overlap, as where the clocks are put back, or touch are one. */
function joinWindows(windows: readonly DayWindow[]): { startMinute: number; endMinute: number }[] {
  const joined: { startMinute: number; endMinute: number }[] = [];
  for (const { startMinute, endMinute } of [...windows].sort((one, other) => one.startMinute - other.startMinute)) {
    const last = joined.at(-1);
    if (last && startMinute <= last.endMinute) last.endMinute = Math.max(last.endMinute, endMinute);
    else joined.push({ startMinute, endMinute });
  }
  return joined;
}

/** Of each weekday the windows that most of its dates have. */
function usualWeek({ dates, windowsOf }: Calendar, isWhole: (date: CivilDate) => boolean): WeekSet {
  const whole = dates.filter(isWhole);
  return weekSet(
    allWeekdays.flatMap((weekday) => {
      const counts = new Map<string, number>();
      for (const date of whole.filter((one) => weekdayOf(one) === weekday)) {
        const key = JSON.stringify(windowsOf(date));
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const [most] = [...counts].sort(([, one], [, other]) => other - one);
      const windows = JSON.parse(most?.[0] ?? "[]") as readonly DayWindow[];
      const midnight = (weekday - 1) * MINUTES_PER_DAY;
      return windows.map(({ startMinute, endMinute }) => ({
        start: midnight + startMinute,
        end: midnight + endMinute,
      }));
    }),
  );
}

function windowsOfWeekday(week: WeekSet, date: CivilDate): readonly DayWindow[] {
  const midnight = (weekdayOf(date) - 1) * MINUTES_PER_DAY;
  return clip(
    week.map(({ start, end }) => ({ startMinute: start - midnight, endMinute: end - midnight })),
    [{ startMinute: 0, endMinute: MINUTES_PER_DAY }],
  );
}

function clip(windows: readonly DayWindow[], there: readonly DayWindow[]): readonly DayWindow[] {
  return there.flatMap((part) =>
    windows.flatMap(({ startMinute, endMinute }) => {
      const window = {
        startMinute: Math.max(startMinute, part.startMinute),
        endMinute: Math.min(endMinute, part.endMinute),
      };
      return window.startMinute < window.endMinute ? [window] : [];
    }),
  );
}

/** `not on 12-31`, `09:00-15:00 on 2026-05-04`: dates that are not as their weekday is, those with equal windows together. */
function otherDates(calendar: Calendar): readonly string[] {
  const groups = new Map<string, CivilDate[]>();
  for (const date of calendar.dates) {
    const key = windowsText(calendar.windowsOf(date));
    if (key !== windowsText(calendar.usualOf(date))) groups.set(key, [...(groups.get(key) ?? []), date]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, dates]) => {
      const text = datesText(dates, key, calendar);
      if (key === "") return `not on ${text}`;
      return key === wholeDay ? text : `${key} on ${text}`;
    });
}

/** A date of every year is written without one. */
function datesText(dates: readonly CivilDate[], key: string, { dates: all, windowsOf }: Calendar): string {
  const hasSame = (date: CivilDate) => windowsText(windowsOf(date)) === key;
  const days = [...new Set(dates.map((date) => date.slice(5)))];
  const annual = days.filter((day) => {
    const same = all.filter((date) => date.endsWith(day));
    return same.length > 2 && same.every(hasSame);
  });
  const dated = dates.filter((date) => !annual.includes(date.slice(5)));
  const parts = describeDates(dateSet({ annual, dated })).split(", ");
  const more = parts.length - mostDates;
  return more > 1 ? `${parts.slice(0, mostDates).join(", ")} and ${more} more` : parts.join(", ");
}

const mostDates = 8;
const wholeDay = "00:00-24:00";

function windowsText(windows: readonly DayWindow[]): string {
  return windows
    .map(({ startMinute, endMinute }) => `${describeTime(startMinute)}-${describeTime(endMinute)}`)
    .join(", ");
}

function isWholeDay({ startMinute, endMinute }: DayWindow): boolean {
  return startMinute === 0 && endMinute === MINUTES_PER_DAY;
}

/** `261 times a year for 20 s at most, first on 2026-11-23 at 17:59:40`. @param moments spans of less than a minute or so */
export function describeMoments(moments: Spans, zone: string, { fromMs, toMs }: Period): string {
  const years = Math.max(1, Math.round((toMs - fromMs) / (365.25 * 86_400_000)));
  const count = moments.length / 2;
  const longest = Math.max(
    ...Array.from({ length: count }, (_, at) => (moments[2 * at + 1] ?? 0) - (moments[2 * at] ?? 0)),
  );
  const { date, minuteOfDay, second } = wallClock(zone, moments[0] ?? fromMs);
  const often = count < years ? `${count} times in ${years} years` : `${Math.round(count / years)} times a year`;
  const time = `${describeTime(minuteOfDay)}:${String(second).padStart(2, "0")}`;
  return `${often} for ${Math.round(longest / 1000)} s at most, first on ${date} at ${time}`;
}
