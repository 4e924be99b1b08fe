/** When the calls of a region arrive, in spans of instants, and how much of the year that is. Must not know zones. */

import type { ClockClasses, Turn } from "../explore/clock-classes.ts";
import { clockDimension } from "../explore/dimensions.ts";
import type { Spans } from "../time/spans.ts";
import type { Region } from "./regions.ts";

export interface Arrivals {
  /** Stretches of one reading of the clock, all through. Starts and ends in turn, milliseconds since 1970 UTC. */
  readonly spans: Spans;
  /** Seconds before turns, where that is all: no stretch of `spans` is next to them. */
  readonly moments: Spans;
}

/** Of all regions together. */
export function arrivalSpans(regions: readonly Region[], clock: ClockClasses): Arrivals {
  const readings = regions.reduce((set, { box }) => set | (box[clockDimension] ?? 0n), 0n);
  const { starts, readings: shown } = clock.timeline;
  const spans = joinSpans(
    shown.flatMap((reading, at) =>
      reading >= 0 && ((readings >> BigInt(reading)) & 1n) === 1n
        ? [[starts[at] ?? 0, starts[at + 1] ?? 0] as const]
        : [],
    ),
  );
  const turning = joinSpans(turnSpans(regions, clock));
  return { spans, moments: apartFrom(turning, spans) };
}

/** Hours in an average year of the period, not rounded. */
export function hoursAYear(
  { spans, moments }: Arrivals,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): number {
  const years = Math.round((toMs - fromMs) / (365.25 * 86_400_000));
  return (lengthOf(spans) + lengthOf(moments)) / 3_600_000 / Math.max(1, years);
}

function lengthOf(spans: Spans): number {
  let sum = 0;
  for (let at = 0; at < spans.length; at += 2) sum += (spans[at + 1] ?? 0) - (spans[at] ?? 0);
  return sum;
}

/** The classes know one turn of each kind; here all of them count. */
function turnSpans(regions: readonly Region[], clock: ClockClasses): readonly (readonly [number, number])[] {
  const wanted = new Map<string, { readonly from: number; readonly to: number }[]>();
  for (const { turn, from, to } of regions.flatMap(({ turns }) => turns))
    wanted.set(turnKey(turn), [...(wanted.get(turnKey(turn)) ?? []), { from, to }]);
  if (wanted.size === 0) return [];
  const { starts } = clock.timeline;
  return starts.slice(1).flatMap((endMs) => {
    const { turn } = clock.at(endMs - 1000);
    const ranges = turn ? (wanted.get(turnKey(turn)) ?? []) : [];
    return ranges.map(({ from, to }) => [endMs + from * 1000, endMs + (to + 1) * 1000] as const);
  });
}

function turnKey({ before, readings, edges }: Turn): string {
  return `${before} ${readings} ${edges}`;
}

/** Those that neither overlap nor touch any of the others. */
function apartFrom(spans: Spans, others: Spans): Spans {
  const kept: number[] = [];
  for (let at = 0, place = 0; at < spans.length; at += 2) {
    const [start = 0, end = 0] = [spans[at], spans[at + 1]];
    while (place < others.length && (others[place + 1] ?? 0) < start) place += 2;
    if (place >= others.length || (others[place] ?? 0) > end) kept.push(start, end);
  }
  return kept;
}

function joinSpans(pieces: readonly (readonly [number, number])[]): Spans {
  const joined: number[] = [];
  for (const [start, end] of [...pieces].sort(([one], [other]) => one - other)) {
    const last = joined.length - 1;
    if (last > 0 && start <= (joined[last] ?? 0)) joined[last] = Math.max(joined[last] ?? 0, end);
    else joined.push(start, end);
  }
  return joined;
}
