/** The edges of the clock: the instants at which some guard of a scenario begins or ceases to hold. Must not know calls. */

import type { Timeline } from "../explore/clock-classes.ts";
import { weekdayOf } from "../time/dates.ts";
import { wallClock } from "../time/zone.ts";

export interface Edges {
  /** One of each kind: the same weekday and time of day, the same guards before and after. Milliseconds since 1970 UTC. */
  readonly kinds: readonly number[];
  /** All others. */
  readonly others: readonly number[];
}

/** In order. @param zone in which weekdays and times of day are told apart */
export function edgesOf({ starts, readings }: Timeline, zone: string): Edges {
  const seen = new Set<string>();
  const kinds: number[] = [];
  const others: number[] = [];
  for (const [at, atMs] of starts.entries()) {
    const [before = gap, after = gap] = [readings[at - 1], readings[at]];
    if (before === gap || after === gap) continue;
    const { date, minuteOfDay, second } = wallClock(zone, atMs);
    const kind = [weekdayOf(date), minuteOfDay, second, before, after].join(" ");
    (seen.has(kind) ? others : kinds).push(atMs);
    seen.add(kind);
  }
  return { kinds, others };
}

/** Nothing is known there: see `clock-classes.ts`. */
const gap = -1;
