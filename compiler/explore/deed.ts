/** What a call does that breaks a claim, in words, and the step in which it does. Must not know how calls are found. */

import type { Build, CallFlow, StateId } from "../flow/ir.ts";
import type { PhoneKey } from "../simulate/call.ts";
import type { Simulation } from "../simulate/simulate.ts";
import type { RingEvent } from "../simulate/trace.ts";
import type { Claim } from "./claim.ts";
import { endingText, secondsText, titlesOfPhones } from "./test-text.ts";

export interface Deed {
  /** That it rings a phone which it must not, or how it ends. */
  readonly kind: "rings" | "ends";
  /** `rings boss after 20 s`, `is refused after 0 s`, `is answered by a after 3 s without having rung boss`. */
  readonly does: string;
  /** The step; `undefined` where no scenario took the call. */
  readonly state: StateId | undefined;
}

/** @param simulation of a call that breaks the claim */
export function deedOf(simulation: Simulation, flow: CallFlow, claim: Claim, build: Build): Deed {
  const titleOf = titlesOfPhones(build);
  const rung = claim.first === undefined ? undefined : firstRing(simulation, claim.first);
  if (rung) {
    const before = claim.watched === undefined ? "" : `, before \`${titleOf(claim.watched)}\``;
    const does = `rings \`${titleOf(rung.phone)}\` after ${secondsText(rung.startSeconds)}${before}`;
    return { kind: "rings", does, state: stateThatRings(simulation, flow, rung) };
  }
  const without = claim.watched === undefined ? "" : ` without having rung \`${titleOf(claim.watched)}\``;
  return {
    kind: "ends",
    does: `${endingText(simulation, build)}${without}`,
    state: simulation.visits.at(-1)?.state,
  };
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
