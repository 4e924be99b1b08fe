/** What a call does that breaks a claim, and the step in which it does. Must not know how calls are found, nor how that is told. */

import type { Build, CallFlow, StateId } from "../flow/ir.ts";
import type { PhoneKey } from "../simulate/call.ts";
import type { Simulation } from "../simulate/simulate.ts";
import type { EndEvent, RingEvent } from "../simulate/trace.ts";
import type { Claim } from "./claim.ts";
import type { DeedFacts } from "./deed-text.ts";
import { titlesOfPhones } from "./test-text.ts";

export interface Deed {
  readonly facts: DeedFacts;
  /** The step; `undefined` where no scenario took the call. */
  readonly state: StateId | undefined;
}

/** @param simulation of a call that breaks the claim */
export function deedOf(simulation: Simulation, flow: CallFlow, claim: Claim, build: Build): Deed {
  const titleOf = titlesOfPhones(build);
  const watched = claim.watched && titleOf(claim.watched);
  const rung = claim.first === undefined ? undefined : firstRing(simulation, claim.first);
  if (rung) {
    const facts = { kind: "rings", phone: titleOf(rung.phone), before: watched, atSeconds: rung.startSeconds } as const;
    return { facts, state: stateThatRings(simulation, flow, rung) };
  }
  const end = simulation.trace.find((event): event is EndEvent => event.kind === "end");
  const by = end?.phone && titleOf(end.phone);
  const facts = { kind: "ends", how: end?.how, by, without: watched, atSeconds: end?.atSeconds ?? 0 } as const;
  return { facts, state: simulation.visits.at(-1)?.state };
}

function firstRing({ trace }: Simulation, phone: PhoneKey): RingEvent | undefined {
  return trace.find((event): event is RingEvent => event.kind === "ring" && event.phone === phone);
}

/** The last step that rings phones and had begun by then. */
function stateThatRings({ visits }: Simulation, flow: CallFlow, { startSeconds }: RingEvent): StateId | undefined {
  const kindOf = (id: StateId) => flow.states.get(id)?.kind ?? "";
  return visits.findLast(
    ({ state, atSeconds }) => atSeconds <= startSeconds + 1e-6 && ["ring", "hunt", "queue"].includes(kindOf(state)),
  )?.state;
}
