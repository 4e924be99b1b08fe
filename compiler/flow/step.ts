/**
 * The one meaning of the call-flow IR: what a call does next. Pure; drives nothing. The simulator asks it with one
 * script, the explorer with every event, and the targets' outputs are held against it.
 */

import { never } from "../never.ts";
import type { CallFlow, Guard, HangupState, Mailbox, Phone, Prompt, RejectState, State, StateId } from "./ir.ts";

/** Where a call is. */
export interface Position {
  readonly state: StateId;
  /** Whether something (an announcement, a greeting) has answered the call: then it can no longer be refused. */
  readonly isAnswered: boolean;
}

/** What may happen to a ring, all phones together. */
export type RingOutcome = "answered" | "busy" | "unavailable" | "unanswered";

/** What the world says to a call that waits for it. */
export type Event =
  | { readonly kind: "rung"; readonly outcome: RingOutcome }
  /** An announcement or a wait is over. */
  | { readonly kind: "elapsed" };

/** What a call wants from the world now; the world answers with the event of that kind. */
export type Request =
  | { readonly kind: "ring"; readonly phones: readonly Phone[]; readonly ringSeconds: number }
  | { readonly kind: "play"; readonly prompt: Prompt }
  | { readonly kind: "wait"; readonly seconds: number }
  /** The last thing that a call does. */
  | { readonly kind: "message"; readonly mailbox: Mailbox }
  | { readonly kind: "end"; readonly how: "answered" | "hangup" | "rejected" | "busy" };

/** What is decided at one instant: whether a guard holds then. */
export type Decide = (guard: Guard) => boolean;

/** The state of a position; a missing one is a bug in lowering. */
export function stateAt(flow: CallFlow, id: StateId): State {
  const state = flow.states.get(id);
  if (!state) throw new Error(`vatsc expected the state ${id} in the scenario ${flow.name}`);
  return state;
}

/** Follows choices, which take no time, to the state that does something. All guards are read at one instant. */
export function settle(flow: CallFlow, position: Position, decide: Decide): Position {
  let state = stateAt(flow, position.state);
  while (state.kind === "choose") {
    const arm = state.arms.find(({ guard }) => decide(guard));
    state = stateAt(flow, arm ? arm.next : state.otherwise);
  }
  return { state: state.id, isAnswered: position.isAnswered };
}

/** What a settled position asks of the world. */
export function requestOf(flow: CallFlow, position: Position): Request {
  const state = stateAt(flow, position.state);
  switch (state.kind) {
    case "ring":
      return { kind: "ring", phones: state.phones, ringSeconds: state.ringSeconds };
    case "play":
      return { kind: "play", prompt: state.prompt };
    case "wait":
      return { kind: "wait", seconds: state.seconds };
    case "message":
      return { kind: "message", mailbox: state.mailbox };
    case "reject":
    case "hangup":
      return { kind: "end", how: endingOf(state, position.isAnswered) };
    case "choose":
      throw new Error(`vatsc expected a settled position, and ${state.id} is a choice`);
    default:
      return never(state);
  }
}

/** Only a call that nothing has answered can be refused; any other is hung up. */
function endingOf(state: RejectState | HangupState, isAnswered: boolean): "hangup" | "rejected" | "busy" {
  if (isAnswered) return "hangup";
  return state.kind === "reject" && state.cause === "busy" ? "busy" : "rejected";
}

/** Where the call goes after an event; `undefined` where it is over: somebody answered, or the state ends the call. */
export function step(flow: CallFlow, position: Position, event: Event): Position | undefined {
  const state = stateAt(flow, position.state);
  switch (state.kind) {
    case "ring": {
      if (event.kind !== "rung") throw new Error(`vatsc expected the outcome of ${state.id}`);
      return event.outcome === "answered" ? undefined : { ...position, state: state[event.outcome] };
    }
    case "play":
      return { state: state.next, isAnswered: true };
    case "wait":
      return { ...position, state: state.next };
    case "message":
    case "reject":
    case "hangup":
    case "choose":
      return undefined;
    default:
      return never(state);
  }
}

/**
 * The outcome of a ring that nobody answered, from what became of each phone (language §6): `busy` if every phone was
 * busy or declined, `unavailable` if none could be reached, else `unanswered`.
 */
export function outcomeOf(phones: readonly ("busy" | "declined" | "unavailable" | "stopped")[]): RingOutcome {
  if (phones.every((phone) => phone === "busy" || phone === "declined")) return "busy";
  return phones.every((phone) => phone === "unavailable") ? "unavailable" : "unanswered";
}
