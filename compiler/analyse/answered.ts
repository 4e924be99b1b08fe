/**
 * Refusing what can no longer be refused: a `reject` costs the caller nothing only while nothing has answered the call,
 * and an announcement does. Must not know targets.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { CallFlow, State, StateId } from "../flow/ir.ts";
import { successors, waysBack } from "../flow/lower.ts";

/** How calls come to a state: unanswered, answered, or both. */
interface Arrivals {
  readonly isUnanswered: boolean;
  readonly isAnswered: boolean;
}

/** Reports each `reject` that comes after an announcement: surely an error, on some ways only a warning. */
export function checkRejects(flow: CallFlow, reporter: Reporter): void {
  const arrivals = arrivalsOf(flow);
  for (const state of flow.states.values()) {
    if (state.kind !== "reject") continue;
    const { isUnanswered, isAnswered } = arrivals.get(state.id) ?? { isUnanswered: true, isAnswered: false };
    const help = "An announcement answers the call: write `hangup` here, or put the announcement after the choice.";
    if (isAnswered && !isUnanswered) reporter.report("VATS4005", state.origin, {}, { help });
    else if (isAnswered) reporter.report("VATS4006", state.origin, {}, { help });
  }
}

/** Forwards over the states, each before all that it leads to, again while a way back brings something new. */
function arrivalsOf(flow: CallFlow): ReadonlyMap<StateId, Arrivals> {
  const known = new Map<StateId, Arrivals>([[flow.start, { isUnanswered: true, isAnswered: false }]]);
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const state of flow.states.values()) {
      const after = afterState(state, known.get(state.id) ?? { isUnanswered: false, isAnswered: false });
      for (const next of successors(state)) join(next, after, known);
      for (const back of waysBack(state)) isNew = join(back, after, known) || isNew;
    }
  }
  return known;
}

/** How calls leave a state: an announcement, a menu and a queue answer them. */
function afterState({ kind }: State, here: Arrivals): Arrivals {
  return kind === "play" || kind === "menu" || kind === "queue" ? { isUnanswered: false, isAnswered: true } : here;
}

/** Adds a way to come to a state; true if that is news. */
function join(id: StateId, after: Arrivals, known: Map<StateId, Arrivals>): boolean {
  const before = known.get(id) ?? { isUnanswered: false, isAnswered: false };
  const isUnanswered = before.isUnanswered || after.isUnanswered;
  const isAnswered = before.isAnswered || after.isAnswered;
  known.set(id, { isUnanswered, isAnswered });
  return isUnanswered !== before.isUnanswered || isAnswered !== before.isAnswered;
}
