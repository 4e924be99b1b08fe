/**
 * When something on the clock holds, over a period: the instants themselves, exact over every change of the clocks. For who
 * asks about all instants at once; `zone.ts` answers for one. Must not know guards.
 */

import { dayNumber, daysBeforeYear, isLeapYear, resolveNth, weekdayOfDay, yearOfDay } from "./dates.ts";
import { FURTHEST_OFFSET_MS, offsetChanges, offsetSeconds } from "./offsets.ts";
import type { CivilDate, DateSet, WeekSet } from "./units.ts";

/**
 * A set of instants: start, end, start, end …, in milliseconds since 1970 UTC. Each pair is half-open, `[start, end)`, and not
 * empty; they are sorted and do not touch, so equal sets are equal arrays. Plain numbers, since five years have thousands.
 */
export type Spans = readonly number[];

/** The instants of `[fromMs, toMs)` at which the clocks of a zone show a minute of the set. */
export function weekSpans(zone: string, week: WeekSet, fromMs: number, toMs: number): Spans {
  const key = `${zone} ${week.map(({ start, end }) => `${start}-${end}`)} ${fromMs} ${toMs}`;
  return remembered(key, () => {
    const spans: number[] = [];
    for (const stretch of stretches(zone, fromMs, toMs)) addWeeks(spans, week, stretch);
    return spans;
  });
}

/** The instants of `[fromMs, toMs)` whose civil date in a zone is in the set. */
export function dateSpans(zone: string, dates: DateSet, fromMs: number, toMs: number): Spans {
  const key = `${zone} ${dateKey(dates)} ${fromMs} ${toMs}`;
  return remembered(key, () => {
    const days = markedDays(dates, fromMs, toMs);
    const spans: number[] = [];
    for (const stretch of stretches(zone, fromMs, toMs)) addDays(spans, days, stretch);
    return spans;
  });
}

/** The instants of `[fromMs, toMs)` that are not in a set, which lies within that period. */
export function complementSpans(spans: Spans, fromMs: number, toMs: number): Spans {
  const out: number[] = [];
  let at = fromMs;
  for (let place = 0; place < spans.length; place += 2) {
    push(out, at, spans[place] ?? toMs);
    at = spans[place + 1] ?? toMs;
  }
  push(out, at, toMs);
  return out;
}

/** The instants in both sets. */
export function intersectSpans(a: Spans, b: Spans): Spans {
  const out: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [startA = 0, endA = 0, startB = 0, endB = 0] = [a[i], a[i + 1], b[j], b[j + 1]];
    push(out, Math.max(startA, startB), Math.min(endA, endB));
    // The one that ends first has met all that it can meet.
    if (endA <= endB) i += 2;
    else j += 2;
  }
  return out;
}

/** The instants in either set. */
export function unionSpans(a: Spans, b: Spans): Spans {
  const out: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if ((a[i] ?? Number.POSITIVE_INFINITY) <= (b[j] ?? Number.POSITIVE_INFINITY)) {
      push(out, a[i] ?? 0, a[i + 1] ?? 0);
      i += 2;
    } else {
      push(out, b[j] ?? 0, b[j + 1] ?? 0);
      j += 2;
    }
  }
  return out;
}

/** Whether an instant is in the set. */
export function containsInstant(spans: Spans, ms: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] ?? ms) <= ms) low = middle + 1;
    else high = middle;
  }
  // Behind a start and before its end an odd number of edges has passed.
  return low % 2 === 1;
}

/** How long the set is in all, in milliseconds. */
export function lengthOf(spans: Spans): number {
  let length = 0;
  for (let place = 0; place < spans.length; place += 2) length += (spans[place + 1] ?? 0) - (spans[place] ?? 0);
  return length;
}

/** Adds a span that begins no earlier than the last one did; an empty one adds nothing. */
function push(spans: number[], startMs: number, endMs: number): void {
  if (startMs >= endMs) return;
  const lastEnd = spans[spans.length - 1];
  if (lastEnd === undefined || lastEnd < startMs) spans.push(startMs, endMs);
  else if (lastEnd < endMs) spans[spans.length - 1] = endMs;
}

/** A part of a period in which the clocks of a zone are not changed. */
interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
  /** What to add to an instant to get what the clock shows, read as if it were UTC. */
  readonly offsetMs: number;
}

function stretches(zone: string, fromMs: number, toMs: number): readonly Stretch[] {
  if (fromMs >= toMs) return [];
  const changes = offsetChanges(zone, fromMs + 1, toMs);
  const starts = [fromMs, ...changes.map(({ atMs }) => atMs)];
  return starts.map((startMs, at) => ({
    startMs,
    endMs: starts[at + 1] ?? toMs,
    offsetMs: offsetSeconds(zone, startMs) * 1000,
  }));
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

function addWeeks(spans: number[], week: WeekSet, { startMs, endMs, offsetMs }: Stretch): void {
  const monday = Math.floor((startMs + offsetMs - FIRST_MONDAY_MS) / WEEK_MS) * WEEK_MS + FIRST_MONDAY_MS;
  for (let weekMs = monday - offsetMs; weekMs < endMs; weekMs += WEEK_MS)
    for (const { start, end } of week)
      push(spans, Math.max(startMs, weekMs + start * 60_000), Math.min(endMs, weekMs + end * 60_000));
}

/** Which days are in a set, from `firstDay` on, counted from 1970-01-01: 1 for one that is, else 0. */
interface MarkedDays {
  readonly firstDay: number;
  readonly marks: Uint8Array;
}

function addDays(spans: number[], { firstDay, marks }: MarkedDays, { startMs, endMs, offsetMs }: Stretch): void {
  const endDay = Math.ceil((endMs + offsetMs) / DAY_MS);
  for (let day = Math.floor((startMs + offsetMs) / DAY_MS); day < endDay; day++) {
    if (marks[day - firstDay] !== 1) continue;
    const dayMs = day * DAY_MS - offsetMs;
    push(spans, Math.max(startMs, dayMs), Math.min(endMs, dayMs + DAY_MS));
  }
}

/** All the days that clocks show in a period, wherever they are. */
function markedDays({ annual, dated, weekdays, nth }: DateSet, fromMs: number, toMs: number): MarkedDays {
  const firstDay = Math.floor((fromMs - FURTHEST_OFFSET_MS) / DAY_MS);
  const endDay = Math.ceil((toMs + FURTHEST_OFFSET_MS) / DAY_MS);
  const marks = new Uint8Array(Math.max(0, endDay - firstDay));
  const mark = (date: CivilDate) => {
    const at = dayNumber(date) - firstDay;
    if (at >= 0 && at < marks.length) marks[at] = 1;
  };
  for (const weekday of weekdays)
    for (let at = (weekday - weekdayOfDay(firstDay) + 7) % 7; at < marks.length; at += 7) marks[at] = 1;
  for (const date of dated) mark(date);
  // The day after a rule of December is in the next year, and the one before a rule of January in the last.
  for (let year = yearOfDay(firstDay) - 1; daysBeforeYear(year - 1) <= endDay; year++) {
    for (const monthDay of annual)
      if (monthDay !== "02-29" || isLeapYear(year)) mark(`${String(year).padStart(4, "0")}-${monthDay}`);
    for (const date of nth.map((rule) => resolveNth(rule, year))) if (date !== undefined) mark(date);
  }
  return { firstDay, marks };
}

/** The set as a text; equal sets have equal ones. */
function dateKey({ annual, dated, weekdays, nth }: DateSet): string {
  const rules = nth.map((rule) => `${rule.nth} ${rule.weekday} ${rule.month} ${rule.shiftDays}`);
  return `${annual.join()};${dated.join()};${weekdays.join()};${rules.join()}`;
}

/** What has been asked for lately: a thousand scenarios that go by one calendar ask the same. */
const lately = new Map<string, Spans>();
/** Five years of a five-day week are 20 KB, so all of them are about one MB. */
const mostRemembered = 48;

function remembered(key: string, make: () => Spans): Spans {
  const known = lately.get(key);
  const spans = known ?? make();
  if (known !== undefined) lately.delete(key);
  else if (lately.size >= mostRemembered) lately.delete(lately.keys().next().value ?? key);
  lately.set(key, spans);
  return spans;
}
