/**
 * Refusing what can no longer be refused: a `reject` costs the caller nothing only while nothing has answered the call,
 * and an announcement does. Must not know targets.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { CallFlow, StateId } from "../flow/ir.ts";
import { successors } from "../flow/lower.ts";

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

/** Forwards over the states, each before all that it leads to. */
function arrivalsOf(flow: CallFlow): ReadonlyMap<StateId, Arrivals> {
  const known = new Map<StateId, Arrivals>([[flow.start, { isUnanswered: true, isAnswered: false }]]);
  for (const state of flow.states.values()) {
    const here = known.get(state.id) ?? { isUnanswered: false, isAnswered: false };
    const after = state.kind === "play" ? { isUnanswered: false, isAnswered: true } : here;
    for (const next of successors(state)) {
      const before = known.get(next) ?? { isUnanswered: false, isAnswered: false };
      known.set(next, {
        isUnanswered: before.isUnanswered || after.isUnanswered,
        isAnswered: before.isAnswered || after.isAnswered,
      });
    }
  }
  return known;
}
