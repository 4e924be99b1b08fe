/**
 * What an assertion says of calls: of one while it is followed, and of one that has been played. Must not know how calls are
 * found.
 */

import type { CallFlow, Phone, State } from "../flow/ir.ts";
import { type PhoneKey, phoneKey } from "../simulate/call.ts";
import type { Simulation } from "../simulate/simulate.ts";
import type { Ending, RingEvent } from "../simulate/trace.ts";

/** How far a call has come towards keeping or breaking a claim. */
export type Verdict = "open" | "kept" | "broken";

export interface Claim {
  /** The phone of which it must be known whether it has begun to ring. */
  readonly watched?: PhoneKey;
  /** How long the caller may wait at most, in seconds; infinite to follow every wait; absent where the claim does not speak of it. */
  readonly mostSeconds?: number;
  /** The phone that must ring first to break the claim. */
  readonly first?: PhoneKey;
  /** As the call comes to a state that does something. @param hasRung whether the watched phone has begun to ring before */
  readonly atState?: (state: State, hasRung: boolean) => Verdict;
  /** As it goes on, once the watched phone has rung or not. */
  readonly whenRung?: Verdict;
  /** Once it is over, and the caller has not ended it himself. */
  readonly atEnd: (ending: Ending) => Verdict;
  /** Whether a call that has been played breaks it. @param flow the scenario that took the call */
  readonly breaks: (simulation: Simulation, flow: CallFlow) => boolean;
}

const keep = (): Verdict => "kept";

/** Every call ends in one of these ways. */
export function endsIn(endings: ReadonlySet<Ending>): Claim {
  return {
    atEnd: (ending) => (endings.has(ending) ? "kept" : "broken"),
    breaks: ({ trace }) => trace.some((event) => event.kind === "end" && !endings.has(event.how)),
  };
}

/** Nobody waits longer, from arrival to the answer, the tone, a menu or the end. */
export function waitsAtMost(seconds: number): Claim {
  return {
    mostSeconds: seconds,
    atState: ({ kind }) => (kind === "menu" ? "kept" : "open"),
    atEnd: keep,
    breaks: ({ trace, visits }, flow) => {
      const menu = visits.find(({ state }) => flow.states.get(state)?.kind === "menu");
      const end = trace.find((event) => event.kind === "end");
      return ((menu ?? end)?.atSeconds ?? 0) > seconds + 1e-6;
    },
  };
}

/** Every call rings the phone. */
export function rings(phone: Phone): Claim {
  const watched = phoneKey(phone);
  return {
    watched,
    whenRung: "kept",
    atEnd: () => "broken",
    breaks: (simulation) => ringsOf(simulation, watched).length === 0,
  };
}

/** The phone is never rung. */
export function neverRings(phone: Phone): Claim {
  const first = phoneKey(phone);
  return {
    first,
    atState: (state) => (offsetOf(state, first) === undefined ? "open" : "broken"),
    atEnd: keep,
    breaks: (simulation) => ringsOf(simulation, first).length > 0,
  };
}

/** The phone is never rung unless the other one has been rung before it, or is rung with it. */
export function neverRingsBefore(phone: Phone, other: Phone): Claim {
  const [key, watched] = [phoneKey(phone), phoneKey(other)];
  return {
    watched,
    first: key,
    whenRung: "kept",
    atState: (state) => {
      const own = offsetOf(state, key);
      if (own === undefined) return "open";
      const first = offsetOf(state, watched);
      return first === undefined || first > own || state.kind === "hunt" ? "broken" : "open";
    },
    atEnd: keep,
    breaks: (simulation) => {
      const startOf = (of: PhoneKey) => ringsOf(simulation, of)[0]?.startSeconds ?? Number.POSITIVE_INFINITY;
      return startOf(key) < startOf(watched);
    },
  };
}

function ringsOf({ trace }: Simulation, key: PhoneKey): readonly RingEvent[] {
  return trace.filter((event): event is RingEvent => event.kind === "ring" && event.phone === key);
}

/** How long after a state began a phone may ring first, in seconds; `undefined` if it does not ring there. */
function offsetOf(state: State, key: PhoneKey): number | undefined {
  if (state.kind === "ring") return state.phones.find((phone) => phoneKey(phone) === key)?.afterSeconds;
  const phones = state.kind === "hunt" ? state.phones : state.kind === "queue" ? state.queue.agents : [];
  return phones.some((phone) => phoneKey(phone) === key) ? 0 : undefined;
}
