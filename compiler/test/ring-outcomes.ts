/**
 * In which ways the rings of a flow can end, as far as they lead elsewhere: `if busy` makes one of its own, and a ring without
 * branches is answered or not. A `hunt` in the order of the source is a chain of rings with variants, for what became of
 * the phones before; here each of its phones is one.
 */

import type { CallFlow, HuntState, QueueState, RingState, State, StateId } from "../flow/ir.ts";
import type { RingOutcome } from "../flow/step.ts";
import type { Span } from "../text/span.ts";

/** One way in which a ring can end. */
export interface LabelledOutcome {
  readonly origin: Span;
  /** `answered`, `not answered`, `busy`, `busy or unavailable`; behind the phone's name in a hunt. */
  readonly label: string;
  /** What this state must come to for it. */
  readonly outcomes: ReadonlySet<RingOutcome>;
}

const failures = ["busy", "unavailable", "unanswered"] as const;

/** The ways in which each state can end; none for one that rings nobody. */
export function outcomeLabels(flow: CallFlow): ReadonlyMap<StateId, readonly LabelledOutcome[]> {
  const ringing = [...flow.states.values()].filter(isRinging);
  const meanings = meaningsOf(ringing, flow);
  const phones = phonesByStep(ringing);
  return new Map(
    ringing.map((state) => {
      const isOneOfSeveral = state.kind === "ring" && (phones.get(state.origin)?.size ?? 0) > 1;
      return [state.id, labelsOf(state, flow, meanings, isOneOfSeveral ? `${phoneNames(state)} ` : "")];
    }),
  );
}

type Ringing = RingState | HuntState | QueueState;

function isRinging(state: State): state is Ringing {
  return state.kind === "ring" || state.kind === "hunt" || state.kind === "queue";
}

/** Whom each step rings, in all the states that it became: several for a hunt, and for a ring of a parameter. */
function phonesByStep(ringing: readonly Ringing[]): ReadonlyMap<Span, ReadonlySet<string>> {
  const phones = new Map<Span, Set<string>>();
  for (const state of ringing) {
    if (state.kind !== "ring") continue;
    const known = phones.get(state.origin);
    if (known) known.add(phoneNames(state));
    else phones.set(state.origin, new Set([phoneNames(state)]));
  }
  return phones;
}

function phoneNames({ phones }: RingState): string {
  return phones.map(({ name }) => name).join(", ");
}

/** @param prefix the phone's name where the step rings several, one after another */
function labelsOf(
  state: Ringing,
  flow: CallFlow,
  meanings: ReadonlyMap<string, Meaning>,
  prefix: string,
): readonly LabelledOutcome[] {
  const { origin } = state;
  const answered = { origin, label: `${prefix}answered`, outcomes: new Set<RingOutcome>(["answered"]) };
  if (state.kind === "queue")
    return [answered, { origin, label: "not answered", outcomes: new Set<RingOutcome>(["unanswered"]) }];
  const ways = [...new Set(failures.map((outcome) => wayOf(state, outcome, flow)))];
  return [
    answered,
    ...ways.map((way) => ({
      origin,
      label: `${prefix}${meaningText(meanings.get(way))}`,
      outcomes: new Set<RingOutcome>(failures.filter((outcome) => wayOf(state, outcome, flow) === way)),
    })),
  ];
}

/** The outcomes that every variant of a ring with one way has in common: what that way means. */
type Meaning = ReadonlySet<RingOutcome>;

function meaningsOf(ringing: readonly Ringing[], flow: CallFlow): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const state of ringing) {
    if (state.kind === "queue") continue;
    for (const way of new Set(failures.map((outcome) => wayOf(state, outcome, flow)))) {
      const known = meanings.get(way);
      const here = failures.filter((outcome) => wayOf(state, outcome, flow) === way);
      meanings.set(way, new Set(here.filter((outcome) => known?.has(outcome) ?? true)));
    }
  }
  return meanings;
}

function meaningText(meaning: Meaning | undefined): string {
  if (!meaning || meaning.size === failures.length) return "not answered";
  return [...meaning].join(" or ");
}

/** Where an outcome leads: to the next phone of its hunt, in whatever variant, or out of the step. */
function wayOf(state: RingState | HuntState, outcome: (typeof failures)[number], { states }: CallFlow): string {
  const next = states.get(state[outcome]);
  const place = `${state.origin.uri} ${state.origin.start} ${state.phones.map(({ address }) => address).join(" ")}`;
  return `${place} ${next && isNextPhone(state, next) ? "next phone" : state[outcome]}`;
}

function isNextPhone(state: Ringing, next: State): boolean {
  return state.kind === "ring" && next.kind === "ring" && next.origin === state.origin;
}
