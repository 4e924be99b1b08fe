/**
 * Which calls a difference holds for: sets of classes of callers, lines and switches, and when they arrive. Neighbouring boxes
 * are put together. Must not know how any of it is told.
 */

import type { Box } from "../explore/boxes.ts";
import { allOf } from "../explore/boxes.ts";
import type { Turn } from "../explore/clock-classes.ts";
import { clockDimension } from "../explore/dimensions.ts";
import type { Strand } from "../explore/strand.ts";

/** Calls that arrive so many seconds before a turn of the clock, and before those that look like it; both included. */
export interface BeforeTurn {
  readonly turn: Turn;
  /** Below 0. */
  readonly from: number;
  readonly to: number;
}

export interface Region {
  /** Its clock: the readings all through which such calls arrive; none where they only come shortly before turns. */
  readonly box: Box;
  readonly turns: readonly BeforeTurn[];
}

/** The calls of some strands, in as few regions as a simple search finds. */
export function regionsOf(strands: readonly Strand[]): readonly Region[] {
  const groups = new Map<string, { readings: bigint; readonly box: Box; readonly turns: Map<string, BeforeTurn> }>();
  for (const { box, turn, moments } of strands) {
    const key = box.slice(clockDimension + 1).join(" ");
    const group = groups.get(key) ?? { readings: 0n, box, turns: new Map() };
    if (!turn) group.readings |= box[clockDimension] ?? 0n;
    else {
      const before = { turn, from: moments.arrivalFrom, to: moments.arrivalTo };
      group.turns.set(`${turn.atMs} ${before.from} ${before.to}`, before);
    }
    groups.set(key, group);
  }
  const regions = [...groups.values()].map(({ readings, box, turns }) => ({
    box: box.with(clockDimension, readings),
    turns: [...turns.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, before]) => before),
  }));
  return joined(regions);
}

/** Two that differ in one dimension only are one, until no two do. Clocks are joined last: hours tell most. */
function joined(regions: readonly Region[]): readonly Region[] {
  let open = [...regions];
  for (let hasJoined = true; hasJoined; ) {
    hasJoined = false;
    for (let at = 0; at < open.length && !hasJoined; at++)
      for (let other = at + 1; other < open.length && !hasJoined; other++) {
        const one = joinTwo(open[at], open[other]);
        if (!one) continue;
        open = [...open.slice(0, at), one, ...open.slice(at + 1, other), ...open.slice(other + 1)];
        hasJoined = true;
      }
  }
  return open;
}

function joinTwo(one: Region | undefined, other: Region | undefined): Region | undefined {
  if (!one || !other || turnsKey(one) !== turnsKey(other)) return undefined;
  const differing = one.box.flatMap((set, at) => (set === other.box[at] ? [] : [at]));
  const [at] = differing;
  if (differing.length > 1) return undefined;
  if (at === undefined) return one;
  return { ...one, box: one.box.with(at, (one.box[at] ?? 0n) | (other.box[at] ?? 0n)) };
}

function turnsKey({ turns }: Region): string {
  return turns.map(({ turn, from, to }) => `${turn.atMs} ${from} ${to}`).join(",");
}

/** The places of the members of a set. */
export function membersOf(set: bigint, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => ((set >> BigInt(at)) & 1n) === 1n);
}

/** Whether a set has all of the first `count` classes. */
export function isWholeSet(set: bigint, count: number): boolean {
  return set === allOf(count);
}
