/** How long a call can last at most before it is over, and whether it may ask the clock on its way. */

import type { CallFlow, State, StateId } from "../flow/ir.ts";
import { successors } from "../flow/lower.ts";
import type { SoundWorld } from "../simulate/simulate.ts";
import { toneSeconds } from "./endings.ts";
import { asksClock } from "./guards-of.ts";
import { happeningsAt } from "./request-happenings.ts";

/**
 * How long after its arrival a call may still ask the clock: 0 where nothing that takes time stands before a guard on it;
 * never less than the truth, and sometimes more. Whole seconds.
 */
export function horizonOf(flow: CallFlow, world: SoundWorld): number {
  const backwards = [...flow.states.values()].reverse();
  const asksLater = new Set<StateId>(); // The clock may be asked at the state, or behind it.
  let isAskedOnTheWay = false;
  for (const state of backwards) {
    const next = successors(state);
    const isLater = next.some((id) => asksLater.has(id));
    const own = secondsOf(state, world);
    const asks = state.kind === "choose" && state.arms.some(({ guard }) => asksClock(guard));
    if (isLater || asks) asksLater.add(state.id);
    if (isLater && own > 0) isAskedOnTheWay = true;
  }
  const asksAtAll = asksLater.has(flow.start);
  if (!isAskedOnTheWay && !(hasRounds(flow) && asksAtAll)) return 0;
  return Math.ceil(longestFrom(flow, world).get(flow.start) ?? 0);
}

/**
 * How long a call may last at most from each state on, whatever guards say; never less than the truth. In a scenario with rounds
 * or tries again it is the length of a whole call for each state.
 */
export function longestLeft(flow: CallFlow, world: SoundWorld): (state: StateId) => number {
  const longest = longestFrom(flow, world);
  if (hasRounds(flow)) return () => longest.get(flow.start) ?? 0;
  return (state) => longest.get(state) ?? 0;
}

function hasRounds({ states }: CallFlow): boolean {
  return [...states.values()].some(({ kind }) => kind === "repeat" || kind === "retry");
}

function longestFrom({ states }: CallFlow, world: SoundWorld): ReadonlyMap<StateId, number> {
  const longest = new Map<StateId, number>();
  const afterLast = new Map<StateId, StateId>();
  for (const state of [...states.values()].reverse()) {
    const rest = successors(state).reduce((most, id) => Math.max(most, longest.get(id) ?? 0), 0);
    longest.set(state.id, rest + secondsOf(state, world) + roundsOf(state, rest, afterLast, longest));
    if (state.kind === "again") afterLast.set(state.repeat, state.next);
  }
  return longest;
}

/** What one stay at a state takes at most; a menu all its tries. */
function secondsOf(state: State, world: SoundWorld): number {
  switch (state.kind) {
    case "choose":
    case "repeat":
    case "again":
    case "retry":
    case "record":
    case "callerid":
    case "tag":
      return 0;
    default: {
      const ends = happeningsAt(state, world).flatMap(({ lasts }) => lasts.map(({ to }) => to));
      const longest = ends.reduce((most, to) => Math.max(most, to), toneSeconds(state, world));
      return state.kind === "menu" ? longest * state.tries : longest;
    }
  }
}

/** What further rounds of a `repeat`, and further tries of a menu, may add to one. */
function roundsOf(
  state: State,
  rest: number,
  afterLast: ReadonlyMap<StateId, StateId>,
  longest: ReadonlyMap<StateId, number>,
): number {
  if (state.kind === "menu") return (state.tries - 1) * rest;
  if (state.kind !== "repeat") return 0;
  const after = afterLast.get(state.id);
  return (state.rounds - 1) * Math.max(0, rest - (after === undefined ? 0 : (longest.get(after) ?? 0)));
}
