/**
 * The one meaning of the call-flow IR: what a call does next. Pure; drives nothing. The simulator asks it with one
 * script, the explorer with every event, and the targets' outputs are held against it.
 */

import { never } from "../never.ts";
import type {
  CallFlow,
  Guard,
  HangupState,
  HuntState,
  Mailbox,
  MenuState,
  Prompt,
  Queue,
  RejectState,
  RingState,
  State,
  StateId,
} from "./ir.ts";

/** Where a call is, and what of its past still counts. */
export interface Position {
  readonly state: StateId;
  /** Whether something (an announcement, a greeting) has answered the call: then it can no longer be refused. */
  readonly isAnswered: boolean;
  /** Rounds of a `repeat` and tries of a `menu` that have begun, by its id. */
  readonly used: Readonly<Record<string, number>>;
  readonly isRecorded: boolean;
  /** What phones see; `undefined`: the caller. */
  readonly shows: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** A call that has just arrived. */
export function arrivalAt(state: StateId): Position {
  return { state, isAnswered: false, used: {}, isRecorded: false, shows: undefined, tags: {} };
}

/** What may happen to a ring, all phones together. */
export type RingOutcome = "answered" | "busy" | "unavailable" | "unanswered";

/** What the world says to a call that waits for it. */
export type Event =
  /** Of a `ring` and a `hunt`; a `queue` is answered or not. */
  | { readonly kind: "rung"; readonly outcome: RingOutcome }
  /** A menu: `digits` is one of its keys. */
  | { readonly kind: "typed"; readonly digits: string }
  | { readonly kind: "silence" }
  | { readonly kind: "wrong key" }
  /** An announcement or a wait is over, a URL is being told. */
  | { readonly kind: "elapsed" };

/** What a call wants from the world now; the world answers with the event of that kind. */
export type Request =
  | { readonly kind: "ring"; readonly state: RingState; readonly position: Position }
  | { readonly kind: "hunt"; readonly state: HuntState; readonly position: Position }
  | { readonly kind: "queue"; readonly queue: Queue; readonly seconds: number; readonly position: Position }
  /** One playing of a menu. */
  | { readonly kind: "menu"; readonly state: MenuState }
  | { readonly kind: "play"; readonly prompt: Prompt }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "notify"; readonly url: string; readonly position: Position }
  /** The last thing that a call does. */
  | { readonly kind: "message"; readonly mailbox: Mailbox }
  | {
      readonly kind: "end";
      readonly how: "answered" | "hangup" | "rejected" | "busy";
      /** Nobody has written this end: it counts as lost. */
      readonly isLost: boolean;
    };

/** What is decided at one instant: whether a guard holds then. */
export type Decide = (guard: Guard) => boolean;

/** The state of a position; a missing one is a bug in lowering. */
export function stateAt(flow: CallFlow, id: StateId): State {
  const state = flow.states.get(id);
  if (!state) throw new Error(`vatsc expected the state ${id} in the scenario ${flow.name}`);
  return state;
}

/** A state that a call went through without stopping; for a choice with the arm that it took. */
export interface Passed {
  readonly state: StateId;
  /** The index of the arm, or `otherwise`; only of a choice. */
  readonly arm?: number | "otherwise";
}

/** Follows what takes no time to the state that does something. All guards are read at one instant. */
export function settle(
  flow: CallFlow,
  arrived: Position,
  decide: Decide,
): { readonly position: Position; readonly passed: readonly Passed[] } {
  const passed: Passed[] = [];
  for (let position = arrived; ; ) {
    const state = stateAt(flow, position.state);
    const arm = state.kind === "choose" ? state.arms.findIndex(({ guard }) => decide(guard)) : undefined;
    const after = afterInstant(flow, state, position, arm);
    if (!after) return { position, passed };
    passed.push(arm === undefined ? { state: state.id } : { state: state.id, arm: arm < 0 ? "otherwise" : arm });
    position = after;
  }
}

/** Where a state that takes no time leads; `undefined` for one that does something. */
export function afterInstant(flow: CallFlow, state: State, position: Position, arm = -1): Position | undefined {
  switch (state.kind) {
    case "choose":
      return follow(flow, position, state.arms[arm]?.next ?? state.otherwise);
    case "repeat":
      return follow(flow, withUsed(position, state.id, 1), state.body);
    case "again":
      return again(flow, state, position);
    case "retry":
      return retry(flow, state, position);
    case "record":
      return follow(flow, { ...position, isRecorded: true }, state.next);
    case "callerid":
      return follow(flow, { ...position, shows: state.number }, state.next);
    case "tag":
      return follow(flow, { ...position, tags: { ...position.tags, [state.key]: state.value } }, state.next);
    default:
      return undefined;
  }
}

function again(flow: CallFlow, state: State & { kind: "again" }, position: Position): Position {
  const repeat = stateAt(flow, state.repeat);
  const begun = position.used[state.repeat] ?? 1;
  const hasMore = repeat.kind === "repeat" && begun < repeat.rounds;
  return hasMore
    ? follow(flow, withUsed(position, state.repeat, begun + 1), state.body)
    : follow(flow, position, state.next);
}

/** The one way into a menu that keeps count of its tries. */
function retry(flow: CallFlow, state: State & { kind: "retry" }, position: Position): Position {
  const menu = stateAt(flow, state.menu);
  const hasMore = menu.kind === "menu" && (position.used[state.menu] ?? 0) < menu.tries;
  return hasMore ? { ...position, state: state.menu } : follow(flow, position, state.next);
}

/** Goes on at `next`; a menu there begins with all its tries. */
function follow(flow: CallFlow, position: Position, next: StateId): Position {
  const isFresh = stateAt(flow, next).kind !== "menu" || position.used[next] === undefined;
  return { ...(isFresh ? position : withUsed(position, next, 0)), state: next };
}

function withUsed(position: Position, id: StateId, count: number): Position {
  return { ...position, used: { ...position.used, [id]: count } };
}

/** What a settled position asks of the world. */
export function requestOf(flow: CallFlow, position: Position): Request {
  const state = stateAt(flow, position.state);
  switch (state.kind) {
    case "ring":
      return { kind: "ring", state, position };
    case "hunt":
      return { kind: "hunt", state, position };
    case "queue":
      return { kind: "queue", queue: state.queue, seconds: state.seconds, position };
    case "menu":
      return { kind: "menu", state };
    case "play":
      return { kind: "play", prompt: state.prompt };
    case "wait":
      return { kind: "wait", seconds: state.seconds };
    case "notify":
      return { kind: "notify", url: state.url, position };
    case "message":
      return { kind: "message", mailbox: state.mailbox };
    case "reject":
    case "hangup":
      return {
        kind: "end",
        how: endingOf(state, position.isAnswered),
        isLost: state.kind === "hangup" && state.dropped,
      };
    case "choose":
    case "repeat":
    case "again":
    case "retry":
    case "record":
    case "callerid":
    case "tag":
      throw new Error(`vatsc expected a settled position, and ${state.id} takes no time`);
    default:
      return never(state);
  }
}

/** Only a call that nothing has answered can be refused; any other is hung up. */
export function endingOf(state: RejectState | HangupState, isAnswered: boolean): "hangup" | "rejected" | "busy" {
  if (isAnswered) return "hangup";
  return state.kind === "reject" && state.cause === "busy" ? "busy" : "rejected";
}

/** Where the call goes after an event; `undefined` where it is over: somebody answered, or the state ends the call. */
export function step(flow: CallFlow, position: Position, event: Event): Position | undefined {
  const state = stateAt(flow, position.state);
  switch (state.kind) {
    case "ring":
    case "hunt": {
      if (event.kind !== "rung") throw new Error(`vatsc expected the outcome of ${state.id}`);
      return event.outcome === "answered" ? undefined : follow(flow, position, state[event.outcome]);
    }
    case "queue":
      if (event.kind === "rung" && event.outcome === "answered") return undefined;
      return follow(flow, { ...position, isAnswered: true }, state.next);
    case "menu":
      return afterMenu(flow, state, position, event);
    case "play":
      return follow(flow, { ...position, isAnswered: true }, state.next);
    case "wait":
    case "notify":
      return follow(flow, position, state.next);
    default:
      return undefined;
  }
}

/** One try of a menu is over: a key leads to its branch, anything else to another try while one is left. */
function afterMenu(flow: CallFlow, state: MenuState, before: Position, event: Event): Position {
  const begun = (before.used[state.id] ?? 0) + 1;
  const position = { ...withUsed(before, state.id, begun), isAnswered: true };
  if (event.kind === "typed") {
    const key = state.keys.find(({ digits }) => digits === event.digits);
    if (!key) throw new Error(`vatsc expected ${event.digits} among the keys of ${state.id}`);
    return follow(flow, position, key.next);
  }
  if (begun < state.tries) return position;
  return follow(flow, position, event.kind === "silence" ? state.timeout : state.invalid);
}

/**
 * The outcome of a ring that nobody answered, from what became of each phone (language §6): `busy` if every phone was
 * busy or declined, `unavailable` if none could be reached, else `unanswered`.
 */
export function outcomeOf(
  phones: readonly ("busy" | "declined" | "unavailable" | "unconfirmed" | "stopped")[],
): RingOutcome {
  if (phones.every((phone) => phone === "busy" || phone === "declined")) return "busy";
  return phones.every((phone) => phone === "unavailable") ? "unavailable" : "unanswered";
}
