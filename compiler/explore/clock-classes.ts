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
  readonly timeline: Timeline;
  /** What a call that arrives at an instant of the period may meet: its reading for good, or a turn. */
  readonly at: (ms: number) => { readonly reading: number; readonly turn: Turn | undefined };
}

/** What the clock shows from each start to the next; two lists of numbers, since five years have many. */
export interface Timeline {
  /** Milliseconds since 1970 UTC, and behind the last the end. */
  readonly starts: readonly number[];
  /** `gap` where nothing is known: -1. */
  readonly readings: readonly number[];
}

/** A stretch of time that is looked at, and of each guard when it holds in it: milliseconds since 1970 UTC. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly guards: readonly Spans[];
}

/** Between two stretches: nothing is known, and no call is looked at. */
const gap = -1;

/**
 * @param stretches in order, with the same guards in each
 * @param horizonSeconds how long after its arrival a call may still ask the clock; 0: only as it arrives
 */
export function clockClasses(stretches: readonly Stretch[], horizonSeconds: number): ClockClasses {
  return classesOf(timelineOf(stretches), horizonSeconds);
}

/** What guards hold when, whatever a call does. */
export interface Holding {
  readonly timeline: Timeline;
  /** Of each guard the readings in which it holds. */
  readonly holding: readonly bigint[];
  /** How many readings there are. */
  readonly count: number;
}

/** The classes of calls that may ask the clock so long after their arrival. */
export function classesOf({ timeline, holding, count }: Holding, horizonSeconds: number): ClockClasses {
  const { starts, readings } = timeline;
  const sinceMs: number[] = [];
  const totalMs: number[] = Array.from({ length: count }, () => 0);
  const isLasting: boolean[] = [];
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at] ?? gap;
    if (reading === gap) continue;
    const startMs = starts[at] ?? 0;
    const endMs = starts[at + 1] ?? 0;
    totalMs[reading] = (totalMs[reading] ?? 0) + endMs - startMs;
    const lasts = endMs - startMs > horizonSeconds * 1000;
    if (sinceMs[reading] === undefined || (lasts && !isLasting[reading])) sinceMs[reading] = startMs;
    if (lasts) isLasting[reading] = true;
  }
  const lasting = isLasting.reduce((members, lasts, at) => (lasts ? members | (1n << BigInt(at)) : members), 0n);
  const turns = horizonSeconds === 0 ? [] : turnsOf(timeline, horizonSeconds);
  const at = (ms: number) => {
    const index = indexAt(starts, ms);
    const isTurning = (starts[index + 1] ?? ms) - ms <= horizonSeconds * 1000;
    return { reading: readings[index] ?? 0, turn: isTurning ? turnAfter(timeline, index, horizonSeconds) : undefined };
  };
  return { count, holding, lasting, sinceMs, totalMs, turns, timeline, at };
}

/** The place of the last start that is not after an instant. */
function indexAt(starts: readonly number[], ms: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? ms) <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Goes through all stretches, in order. */
export function timelineOf(stretches: readonly Stretch[]): Holding {
  const timeline = { starts: [] as number[], readings: [] as number[] };
  const known = new Map<number | string, number>();
  const holding = stretches[0]?.guards.map(() => 0n) ?? [];
  for (const stretch of stretches) {
    addStretch(stretch, timeline, known, holding);
    timeline.starts.push(stretch.toMs);
    timeline.readings.push(gap);
  }
  return { timeline, holding, count: known.size };
}

/** Goes from edge to edge over all guards at once. */
function addStretch(
  { guards, fromMs, toMs }: Stretch,
  { starts, readings }: { readonly starts: number[]; readonly readings: number[] },
  known: Map<number | string, number>,
  holding: bigint[],
): void {
  const at = guards.map(() => 0);
  for (let startMs = fromMs; startMs < toMs; ) {
    let endMs = toMs;
    let held = 0;
    for (let index = 0; index < guards.length; index++) {
      const spans = guards[index] ?? [];
      let place = at[index] ?? 0;
      while (place < spans.length && (spans[place] ?? toMs) <= startMs) place++;
      at[index] = place;
      endMs = Math.min(endMs, spans[place] ?? toMs);
      if (place & 1) held += 2 ** Math.min(index, 52); // Between a start and its end the guard holds.
    }
    const key = guards.length > 52 ? at.map((place) => place & 1).join("") : held;
    let reading = known.get(key);
    if (reading === undefined) {
      reading = known.size;
      known.set(key, reading);
      for (let index = 0; index < guards.length; index++)
        if ((at[index] ?? 0) & 1) holding[index] = (holding[index] ?? 0n) | (1n << BigInt(reading));
    }
    starts.push(startMs);
    readings.push(reading);
    startMs = endMs;
  }
}

/** Every turn, with those that follow within the horizon; the first of each kind. */
function turnsOf(timeline: Timeline, horizonSeconds: number): readonly Turn[] {
  const found = new Map<string, Turn>();
  const seen = new Set<number>();
  for (const at of timeline.readings.keys()) {
    const lone = loneTurn(timeline, at, horizonSeconds);
    if (lone !== undefined && seen.has(lone)) continue;
    if (lone !== undefined) seen.add(lone);
    const turn = turnAfter(timeline, at, horizonSeconds);
    const key = turn && `${turn.before} ${turn.readings} ${turn.edges}`;
    if (turn && key !== undefined && !found.has(key)) found.set(key, turn);
  }
  return [...found.values()];
}

/** A turn that no other follows soon, as nearly all are, as one number for all of its kind; `undefined` for any other. */
function loneTurn({ starts, readings }: Timeline, at: number, horizonSeconds: number): number | undefined {
  const [startMs = 0, atMs = 0, nextMs] = [starts[at], starts[at + 1], starts[at + 2]];
  const [before = gap, after = gap, next = gap] = [readings[at], readings[at + 1], readings[at + 2]];
  if (before > mostInKind || after > mostInKind) return undefined;
  if (next !== gap && nextMs !== undefined && Math.round((nextMs - atMs) / 1000) < horizonSeconds) return undefined;
  const seconds = Math.min(horizonSeconds, Math.floor((atMs - startMs) / 1000));
  return (seconds * (mostInKind + 2) + before + 1) * (mostInKind + 2) + after + 1;
}

/** Readings up to this one go into the number of a turn; its seconds are far fewer than what is left. */
const mostInKind = 100_000;

/** The turn at the end of a time of one reading; `undefined` where nothing is known behind it. */
function turnAfter({ starts, readings }: Timeline, at: number, horizonSeconds: number): Turn | undefined {
  const [startMs = 0, atMs = 0] = [starts[at], starts[at + 1]];
  if (readings[at] === gap || (readings[at + 1] ?? gap) === gap) return undefined;
  const edges: number[] = [];
  const met = [readings[at] ?? 0];
  for (let next = at + 1; next < readings.length && readings[next] !== gap; next++) {
    const seconds = Math.round(((starts[next] ?? atMs) - atMs) / 1000);
    if (seconds >= horizonSeconds) break;
    edges.push(seconds);
    met.push(readings[next] ?? 0);
  }
  const before = Math.min(horizonSeconds, Math.floor((atMs - startMs) / 1000));
  return before < 1 ? undefined : { atMs, before, readings: met, edges };
}
