/**
 * Two scenarios made ready to be followed in lockstep, OLD and NEW: what their calls may differ in is cut into classes that no
 * guard of either can tell apart, once for both. Must not know what happens to a call.
 */

import type { Atom } from "../explore/boxes.ts";
import { type Dimensions, dimensionsOf, lineDimension } from "../explore/dimensions.ts";
import { guardsOf, questionsOf } from "../explore/guards-of.ts";
import { liveAt } from "../explore/live.ts";
import { horizonOf } from "../explore/longest.ts";
import type { Period } from "../explore/period.ts";
import type { Explored } from "../explore/scenario.ts";
import type { Build, CallFlow, Guard, Line, Switch } from "../flow/ir.ts";
import { soundWorldOf } from "../simulate/simulate.ts";

/** One of the two programs. */
export interface Side {
  readonly build: Build;
  /** What the sound file at a URI holds, as a text that no other content has: a hash of it, in hexadecimal digits. */
  readonly soundOf: (uri: string) => string;
}

/** Numbers that a line of OLD takes and a line of NEW, each in all forms in which it may arrive; `*`: all that none names. */
export interface LinePair {
  readonly before: Line;
  readonly after: Line;
  readonly numbers: readonly string[] | "*";
}

export interface Pair {
  readonly before: Explored;
  readonly after: Explored;
  /** Those of which both scenarios take the calls. At least one. */
  readonly lines: readonly LinePair[];
  readonly sides: { readonly before: Side; readonly after: Side };
  /** Of both, and the same object in `before` and `after`. Its lines are places in `lines`. */
  readonly dimensions: Dimensions;
}

/** Makes a scenario of each program ready. */
export function readyPair(
  sides: Pair["sides"],
  flows: { readonly before: CallFlow; readonly after: CallFlow },
  lines: readonly LinePair[],
  period: Period,
): Pair {
  const worlds = { before: soundWorldOf(sides.before.build), after: soundWorldOf(sides.after.build) };
  const guards = { before: guardsOf(flows.before), after: guardsOf(flows.after) };
  const switches = unionOfSwitches(sides.before.build.switches, sides.after.build.switches);
  const horizon = Math.max(horizonOf(flows.before, worlds.before), horizonOf(flows.after, worlds.after));
  const names = lines.map((_, at) => String(at));
  const plain = dimensionsOf([...guards.before, ...guards.after], names, { switches }, [period], horizon);
  const lineAtoms = new Map([
    ...lineAtomsOf(
      guards.before,
      lines.map(({ before }) => before),
    ),
    ...lineAtomsOf(
      guards.after,
      lines.map(({ after }) => after),
    ),
  ]);
  const dimensions = { ...plain, atomOf: (guard: Guard) => lineAtoms.get(guard) ?? plain.atomOf(guard) };
  const exploredOf = (side: "before" | "after"): Explored => ({
    flow: flows[side],
    world: worlds[side],
    period,
    dimensions,
    live: liveAt(flows[side], dimensions.atomOf),
    places: new Map([...flows[side].states.keys()].map((id, at) => [id, at])),
  });
  return { before: exploredOf("before"), after: exploredOf("after"), lines, sides, dimensions };
}

/** Lines have names of their own in each program: guards on them hold by place. */
function lineAtomsOf(guards: readonly Guard[], lines: readonly Line[]): readonly (readonly [Guard, Atom])[] {
  return guards.flatMap(questionsOf).flatMap((guard): readonly (readonly [Guard, Atom])[] => {
    if (guard.kind !== "called") return [];
    const members = lines.reduce(
      (set, { name }, at) => (guard.lines.includes(name) ? set | (1n << BigInt(at)) : set),
      0n,
    );
    return [[guard, { dimension: lineDimension, members }]];
  });
}

/** Each switch of either program, by its name, with all states that it has in one of them. */
function unionOfSwitches(before: readonly Switch[], after: readonly Switch[]): readonly Switch[] {
  const known = new Map(before.map((one) => [one.name, one]));
  for (const one of after) {
    const states = [...new Set([...(known.get(one.name)?.states ?? []), ...one.states])];
    known.set(one.name, { ...one, states });
  }
  return [...known.values()];
}
