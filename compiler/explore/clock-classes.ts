/**
 * The instants that no guard on the clock can tell apart. Between two turns, which are the edges of windows, dates and clock
 * changes, all instants look alike: they have one reading, which guards hold. A call that comes long before a turn has one
 * reading all its life; one that comes shortly before may meet the turn on its way. Must not know guards: it gets the spans
 * in which each holds.
 */

import type { Spans } from "../time/spans.ts";

/** A turn of the clock, and what calls that arrive shortly before meet. Turns that look alike are one. */
export interface Turn {
  /** The first such turn: milliseconds since 1970 UTC. */
  readonly atMs: number;
  /** How long before the turn the last one was, or the horizon: calls arrive so many seconds before, at most. At least 1. */
  readonly before: number;
  /** Readings: before the turn, after it, after the next one … */
  readonly readings: readonly number[];
  /** When the reading after each turn begins: seconds after the first one, which is 0. */
  readonly edges: readonly number[];
}

export interface ClockClasses {
  /** How many readings there are, numbered from 0. */
  readonly count: number;
  /** Of each guard the readings in which it holds. */
  readonly holding: readonly bigint[];
  /** The readings that stay longer than the horizon, so that a call may see nothing else. */
  readonly lasting: bigint;
  /** Of each reading: when it first stays so long, or is there at all. Milliseconds since 1970 UTC. */
  readonly sinceMs: readonly number[];
  /** Of each reading: how long it is there in all. Milliseconds. */
  readonly totalMs: readonly number[];
  readonly turns: readonly Turn[];
  /** What a call that arrives at an instant of the period may meet: its reading for good, or a turn. */
  readonly at: (ms: number) => { readonly reading: number; readonly turn: Turn | undefined };
}

interface Segment {
  readonly startMs: number;
  readonly endMs: number;
  readonly reading: number;
}

/**
 * @param guards of each guard when it holds, within `[fromMs, toMs)`
 * @param horizonSeconds how long after its arrival a call may still ask the clock; 0: only as it arrives
 */
export function clockClasses(
  guards: readonly Spans[],
  fromMs: number,
  toMs: number,
  horizonSeconds: number,
): ClockClasses {
  const { segments, holding, count } = segmentsOf(guards, fromMs, toMs);
  const sinceMs: number[] = [];
  const totalMs: number[] = Array.from({ length: count }, () => 0);
  let lasting = 0n;
  for (const { startMs, endMs, reading } of segments) {
    totalMs[reading] = (totalMs[reading] ?? 0) + endMs - startMs;
    const isLasting = (lasting >> BigInt(reading)) & 1n;
    if (isLasting === 0n && endMs - startMs > horizonSeconds * 1000) {
      lasting |= 1n << BigInt(reading);
      sinceMs[reading] = startMs;
    } else sinceMs[reading] ??= startMs;
  }
  const turns = horizonSeconds === 0 ? [] : turnsOf(segments, horizonSeconds);
  const at = (ms: number) => {
    const index = indexAt(segments, ms);
    const segment = segments[index];
    const isTurning = segment !== undefined && segment.endMs - ms <= horizonSeconds * 1000;
    return { reading: segment?.reading ?? 0, turn: isTurning ? turnAfter(segments, index, horizonSeconds) : undefined };
  };
  return { count, holding, lasting, sinceMs, totalMs, turns, at };
}

/** The segment that an instant lies in. */
function indexAt(segments: readonly Segment[], ms: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.endMs ?? ms) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Goes from edge to edge over all guards at once. */
function segmentsOf(guards: readonly Spans[], fromMs: number, toMs: number) {
  const readings = new Map<string, number>();
  const holding = guards.map(() => 0n);
  const segments: Segment[] = [];
  const at = guards.map(() => 0);
  for (let startMs = fromMs; startMs < toMs; ) {
    let endMs = toMs;
    let key = "";
    for (const [index, spans] of guards.entries()) {
      let place = at[index] ?? 0;
      while (place < spans.length && (spans[place] ?? toMs) <= startMs) place++;
      at[index] = place;
      endMs = Math.min(endMs, spans[place] ?? toMs);
      key += place & 1; // Between a start and its end the guard holds.
    }
    let reading = readings.get(key);
    if (reading === undefined) {
      reading = readings.size;
      readings.set(key, reading);
      for (const index of guards.keys())
        if (key[index] === "1") holding[index] = (holding[index] ?? 0n) | (1n << BigInt(reading));
    }
    segments.push({ startMs, endMs, reading });
    startMs = endMs;
  }
  return { segments, holding, count: readings.size };
}

/** Every turn, with those that follow within the horizon; the first of each kind. */
function turnsOf(segments: readonly Segment[], horizonSeconds: number): readonly Turn[] {
  const found = new Map<string, Turn>();
  for (let at = 0; at + 1 < segments.length; at++) {
    const turn = turnAfter(segments, at, horizonSeconds);
    const key = turn && `${turn.before} ${turn.readings} ${turn.edges}`;
    if (turn && key !== undefined && !found.has(key)) found.set(key, turn);
  }
  return [...found.values()];
}

/** The turn at the end of a segment; `undefined` at the end of the period. */
function turnAfter(segments: readonly Segment[], at: number, horizonSeconds: number): Turn | undefined {
  const [last, first] = [segments[at], segments[at + 1]];
  if (!last || !first) return undefined;
  const edges: number[] = [];
  const readings = [last.reading];
  for (let next = at + 1; next < segments.length; next++) {
    const segment = segments[next];
    const seconds = segment ? Math.round((segment.startMs - first.startMs) / 1000) : horizonSeconds;
    if (!segment || seconds >= horizonSeconds) break;
    edges.push(seconds);
    readings.push(segment.reading);
  }
  const before = Math.min(horizonSeconds, Math.floor((last.endMs - last.startMs) / 1000));
  return before < 1 ? undefined : { atMs: first.startMs, before, readings, edges };
}
