/**
 * What of a call's past still matters at a state: which dimensions a guard may yet ask, which counts of rounds and tries may yet
 * be read. Calls that differ only in what is past go on alike, and are looked at once.
 */

import type { CallFlow, Guard, State, StateId } from "../flow/ir.ts";
import { successors, waysBack } from "../flow/lower.ts";
import type { AtomOf } from "./boxes.ts";
import { clockDimension } from "./dimensions.ts";
import { questionsOf } from "./guards-of.ts";

export interface Live {
  /** A dimension that some guard at or behind the state asks, each with its bit. */
  readonly dimensions: number;
  /** Rounds of these `repeat`s and tries of these `menu`s. */
  readonly counts: readonly StateId[];
}

/** Whether a call at a state may yet ask the clock. */
export function isClockLive({ dimensions }: Live): boolean {
  return ((dimensions >> clockDimension) & 1) === 1;
}

/** Backwards over the states, until nothing new is found. */
export function liveAt(flow: CallFlow, atomOf: AtomOf): ReadonlyMap<StateId, Live> {
  const known = new Map<StateId, { dimensions: number; readonly counts: Set<StateId> }>();
  for (const { id } of flow.states.values()) known.set(id, { dimensions: 0, counts: new Set() });
  const backwards = [...flow.states.values()].reverse();
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const state of backwards) isNew = addLive(state) || isNew;
    if (backwards.every((state) => waysBack(state).length === 0)) break;
  }
  return new Map([...known].map(([id, { dimensions, counts }]) => [id, { dimensions, counts: [...counts].sort() }]));

  function addLive(state: State): boolean {
    const here = known.get(state.id);
    if (!here) return false;
    const [dimensions, counts] = [here.dimensions, here.counts.size];
    here.dimensions |= askedBy(state, atomOf);
    for (const id of [...successors(state), ...waysBack(state)]) {
      const after = known.get(id);
      here.dimensions |= after?.dimensions ?? 0;
      for (const count of after?.counts ?? []) if (count !== state.id || state.kind === "menu") here.counts.add(count);
    }
    // A round that ends asks how many there were, and so does another try; to come in from outside begins anew.
    if (state.kind === "again") here.counts.add(state.repeat);
    if (state.kind === "retry") here.counts.add(state.menu);
    if (state.kind === "menu") here.counts.add(state.id);
    return here.dimensions !== dimensions || here.counts.size !== counts;
  }
}

/** Dimensions beyond 30 share a bit: then a past answer may count although nothing asks for it, which costs only time. */
function askedBy(state: State, atomOf: AtomOf): number {
  if (state.kind !== "choose") return 0;
  const asked = (guard: Guard) => questionsOf(guard).reduce((bits, part) => bits | bitOf(atomOf(part)?.dimension), 0);
  return state.arms.reduce((bits, { guard }) => bits | asked(guard), 0);
}

/** The bit of a dimension in `Live.dimensions`. */
export function bitOf(dimension: number | undefined): number {
  return dimension === undefined ? 0 : 1 << Math.min(dimension, 30);
}
