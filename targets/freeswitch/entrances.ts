/**
 * Where a scenario's calls are transferred to: every choice, and every state that more than one way leads to. All other
 * states are written where the one way to them is. Also whether a call has surely been answered at a state.
 * Must not know FreeSWITCH's files.
 */

import type { CallFlow, HuntState, RingState, State, StateId } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";

/** A missing state is a bug in lowering. */
export function stateOf(flow: CallFlow, id: StateId): State {
  const state = flow.states.get(id);
  if (state === undefined) throw new Error(`vatsc expected the state ${id} in the scenario ${flow.name}`);
  return state;
}

/** A ring whose three ways of not being answered lead to one place: nobody asks why. */
export function isOneWay({ busy, unavailable, unanswered }: RingState | HuntState): boolean {
  return busy === unanswered && unavailable === unanswered;
}

/** The states that have an extension of their own, the start among them. */
export function entrancesOf(flow: CallFlow): ReadonlySet<StateId> {
  const ways = new Map<StateId, number>();
  for (const state of flow.states.values()) {
    for (const next of waysFrom(state)) ways.set(next, (ways.get(next) ?? 0) + 1);
  }
  const isEntrance = ({ kind, id }: State) => questions.has(kind) || (ways.get(id) ?? 0) > 1;
  return new Set([flow.start, ...[...flow.states.values()].filter(isEntrance).map(({ id }) => id)]);
}

/** States that are nothing but a question. */
const questions: ReadonlySet<State["kind"]> = new Set(["choose", "again", "retry"]);

/** Where the written extensions of a state lead, each way once. */
export function waysFrom(state: State): readonly StateId[] {
  switch (state.kind) {
    case "choose":
      return [...state.arms.map(({ next }) => next), state.otherwise];
    case "ring":
    case "hunt":
      // A way that equals the last one has no extension.
      return [...[state.busy, state.unavailable].filter((next) => next !== state.unanswered), state.unanswered];
    case "menu":
      return [...state.keys.map(({ next }) => next), state.timeout, state.invalid];
    case "repeat":
      return [state.body];
    case "again":
      return [state.body, state.next];
    case "play":
    case "wait":
    case "queue":
    case "retry":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      return [state.next];
    case "message":
    case "reject":
    case "hangup":
      return [];
    default:
      return never(state);
  }
}

/** The states that no call comes to unanswered. Relies on states standing before those that they lead to. */
export function answeredStates(flow: CallFlow): ReadonlySet<StateId> {
  const maybeNot = new Set<StateId>([flow.start]);
  for (const state of flow.states.values()) {
    if (!maybeNot.has(state.id) || answers.has(state.kind)) continue;
    for (const next of waysFrom(state)) maybeNot.add(next);
  }
  return new Set([...flow.states.keys()].filter((id) => !maybeNot.has(id)));
}

/** States that answer a call. */
const answers: ReadonlySet<State["kind"]> = new Set(["play", "menu", "queue"]);

/**
 * The most transfers that a call can have had at each state, ways back left out: each entrance after the first, and each ring
 * that asks why, is one. Relies on states standing before those that they lead to.
 */
export function transfersBefore(flow: CallFlow, entrances: ReadonlySet<StateId>): ReadonlyMap<StateId, number> {
  const counts = new Map<StateId, number>([[flow.start, 0]]);
  for (const state of flow.states.values()) {
    const before = counts.get(state.id) ?? 0;
    const asked = state.kind === "ring" && !isOneWay(state) ? 1 : 0;
    for (const next of waysFrom(state)) {
      const count = before + asked + (entrances.has(next) ? 1 : 0);
      counts.set(next, Math.max(counts.get(next) ?? 0, count));
    }
  }
  return counts;
}
