/** stub */
import { dateOfDay, dayNumber, hasDate } from "./dates.ts";
import { FURTHEST_OFFSET_MS, offsetChanges, offsetSeconds } from "./offsets.ts";
import type { DateSet, WeekSet } from "./units.ts";

export type Spans = readonly number[];

const WEEK = 7 * 86_400_000;
const MONDAY = 4 * 86_400_000;

function pieces(zone: string, fromMs: number, toMs: number) {
  const changes = offsetChanges(zone, fromMs + 1, toMs);
  const starts = [fromMs, ...changes.map(({ atMs }) => atMs)];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? toMs, offset: offsetSeconds(zone, start) * 1000 }));
}

function push(spans: number[], start: number, end: number) {
  if (start >= end) return;
  if (spans.length > 0 && spans[spans.length - 1] === start) spans[spans.length - 1] = end;
  else spans.push(start, end);
}

export function weekSpans(zone: string, week: WeekSet, fromMs: number, toMs: number): Spans {
  const spans: number[] = [];
  for (const { start, end, offset } of pieces(zone, fromMs, toMs)) {
    const first = Math.floor((start + offset - MONDAY) / WEEK) * WEEK + MONDAY;
    for (let monday = first; monday < end + offset; monday += WEEK)
      for (const range of week)
        push(
          spans,
          Math.max(start, monday + range.start * 60_000 - offset),
          Math.min(end, monday + range.end * 60_000 - offset),
        );
  }
  return spans;
}

export function dateSpans(zone: string, dates: DateSet, fromMs: number, toMs: number): Spans {
  const spans: number[] = [];
  for (const { start, end, offset } of pieces(zone, fromMs, toMs)) {
    for (let day = Math.floor((start + offset) / 86_400_000); day * 86_400_000 < end + offset; day++)
      if (hasDate(dates, dateOfDay(day)))
        push(spans, Math.max(start, day * 86_400_000 - offset), Math.min(end, (day + 1) * 86_400_000 - offset));
  }
  return spans;
}

export function complementSpans(spans: Spans, fromMs: number, toMs: number): Spans {
  const out: number[] = [];
  let at = fromMs;
  for (let i = 0; i < spans.length; i += 2) {
    push(out, at, spans[i] ?? 0);
    at = spans[i + 1] ?? 0;
  }
  push(out, at, toMs);
  return out;
}

export function intersectSpans(a: Spans, b: Spans): Spans {
  const out: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [as, ae, bs, be] = [a[i] ?? 0, a[i + 1] ?? 0, b[j] ?? 0, b[j + 1] ?? 0];
    push(out, Math.max(as, bs), Math.min(ae, be));
    if (ae <= be) i += 2;
    else j += 2;
  }
  return out;
}
void FURTHEST_OFFSET_MS;
void dayNumber;
