/**
 * Steps and guards to which no call comes. A scenario that is entered several times, or a flow that several run, is warned of
 * only where that is so each time. What a guard alone decides has been said (`analyse/guard-warnings.ts`).
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Build, CallFlow } from "../flow/ir.ts";
import type { Span } from "../text/span.ts";
import type { CivilDate } from "../time/units.ts";
import { periodFrom } from "./period.ts";
import { type Reach, reachOf } from "./reach.ts";
import { recall, type Subject } from "./subject.ts";

/** Collects where calls come to, scenario by scenario. */
export interface UnreachedNotes {
  note(subject: Subject): void;
  report(reporter: Reporter): void;
}

/** @param said the guards of which something has been said, as `uri start` */
export function notesOfUnreached(build: Build, today: CivilDate, said: ReadonlySet<string>): UnreachedNotes {
  const behindEnds = createPlaces();
  const never = createPlaces();
  let left = mostVisits;
  for (const { states, unreached } of build.flows) {
    for (const { origin } of states.values()) behindEnds.note(origin, true);
    for (const span of unreached) behindEnds.note(span, false);
  }
  return {
    note({ flow, ready, answers }) {
      const most = Math.min(mostVisitsOfOne, left);
      const reach = recall(answers.reaches, most, () => reachOf(ready(), most));
      left -= reach?.visits ?? most;
      if (reach) noteReach(flow, reach, said, never);
    },
    report(reporter) {
      const help = "Take it out, or mend what stands before it.";
      for (const span of behindEnds.unreached())
        reporter.report("VATS4040", span, { why: "what stands before it always ends the call" }, { help });
      const { until } = periodFrom(today);
      for (const span of never.unreached())
        reporter.report("VATS4040", span, { why: `nothing leads to it until ${until}` }, { help });
    },
  };
}

/** Every check asks this of every scenario, so it gives up sooner than a proof: in one, and in all together. */
const mostVisitsOfOne = 50_000;
const mostVisits = 300_000;

/** Places of the source, each with whether some call comes there. */
interface Places {
  note(span: Span, isReached: boolean): void;
  unreached(): readonly Span[];
}

function createPlaces(): Places {
  const places = new Map<string, { readonly span: Span; isReached: boolean }>();
  return {
    note(span, isReached) {
      const place = places.get(keyOf(span)) ?? { span, isReached };
      place.isReached ||= isReached;
      places.set(keyOf(span), place);
    },
    unreached: () => [...places.values()].flatMap(({ span, isReached }) => (isReached ? [] : [span])),
  };
}

/** Arms that no call takes, of the choices to which some call comes. What stands inside them is not spoken of again. */
function noteReach(flow: CallFlow, { states, arms }: Reach, said: ReadonlySet<string>, places: Places): void {
  for (const id of states) {
    const state = flow.states.get(id);
    if (state && state.kind !== "choose") places.note(state.origin, true);
  }
  for (const [id, taken] of arms) {
    const choice = flow.states.get(id);
    if (choice?.kind !== "choose" || choice.arms.some(({ guard }) => said.has(keyOf(guard.origin)))) continue;
    for (const [at, { guard }] of choice.arms.entries()) places.note(guard.origin, taken.has(at));
    const otherwise = flow.states.get(choice.otherwise);
    const isEnd = otherwise?.kind === "hangup" && otherwise.dropped;
    if (otherwise && !isEnd && !states.has(otherwise.id)) places.note(otherwise.origin, false);
  }
}

function keyOf({ uri, start }: Span): string {
  return `${uri} ${start}`;
}
