/**
 * The closed list of what a scenario can need from a target, and what each state needs. Must not know any target.
 * A new state does not compile until it says what it needs; a new feature does not until all targets answer.
 */

import type { CallFlow, Ears, Guard, HuntState, MessageState, RingState, State } from "../flow/ir.ts";
import { never } from "../never.ts";

/** The text completes "TARGET cannot …". */
export const features = {
  "ring.one": "ring a phone",
  "ring.together": "ring several phones at once",
  "ring.outcome": "tell a busy phone from one that nobody answers",
  "ring.outcome.together": "tell why nobody answered when several phones ring at once",
  "ring.staggered": "let phones join a ring later",
  "ring.confirm": "let who picks up press 1 to take the call",
  "ring.whisper": "tell something to who picks up",
  "ring.music": "play music to the caller while phones ring",
  "hunt.random": "ring phones one after another in a random order",
  "hunt.rotating": "remember with which phone the last call began",
  queue: "keep callers in a queue",
  menu: "ask the caller for a key",
  repeat: "repeat steps",
  record: "record conversations",
  callerid: "show phones another number than the caller's",
  tag: "put a field in the call's record",
  notify: "tell a URL",
  lost: "tell when a call is lost",
  "guard.week": "branch on the hours of the week",
  "guard.date": "branch on a date",
  "guard.caller": "branch on the caller's number",
  "guard.called": "branch on the number that was called",
  "guard.switch": "ask a switch",
  message: "take a message",
  "message.transcribe": "turn messages into text",
  "message.greeting": "greet with an announcement of your own",
  play: "play an announcement",
  say: "say a text",
  wait: "wait without answering",
  reject: "refuse a call unanswered",
  "reject.busy": "refuse a call as busy",
  hangup: "hang up",
} as const;

export type Feature = keyof typeof features;

export type Support =
  | { readonly level: "native" }
  | { readonly level: "emulated"; readonly how: string }
  | {
      readonly level: "missing";
      /** A clause without a full stop. */
      readonly reason: string;
      /** A page or `repository:path:line` that says so. */
      readonly source: string;
      readonly help?: string;
    };

export type FeatureTable = Readonly<Record<Feature, Support>>;

/** What a state needs of a target. Guards are asked by `guardRequirements`. */
export function requirements(state: State): readonly Feature[] {
  switch (state.kind) {
    case "choose":
      return [...new Set(state.arms.flatMap(({ guard }) => guardRequirements(guard)))];
    case "ring":
      return ringRequirements(state);
    case "hunt":
      return [`hunt.${state.order}`, ...earRequirements(state.ears), ...outcomeRequirements(state, "ring.outcome")];
    case "queue":
      return ["queue"];
    case "menu":
      return ["menu", state.prompt.kind === "say" ? "say" : "play"];
    case "retry":
      return ["menu"];
    case "repeat":
    case "again":
      return ["repeat"];
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      return [state.kind];
    case "play":
      return [state.prompt.kind === "say" ? "say" : "play"];
    case "wait":
      return ["wait"];
    case "message":
      return messageRequirements(state);
    case "reject":
      return [state.cause === "busy" ? "reject.busy" : "reject"];
    case "hangup":
      return ["hangup"];
    default:
      return never(state);
  }
}

/** What a guard needs of a target. */
export function guardRequirements(guard: Guard): readonly Feature[] {
  switch (guard.kind) {
    case "week":
      return ["guard.week"];
    case "date":
      return ["guard.date"];
    case "caller":
      return ["guard.caller"];
    case "called":
      return ["guard.called"];
    case "not":
      return guardRequirements(guard.guard);
    case "switch":
      return ["guard.switch"];
    case "all":
    case "any":
      return guard.guards.flatMap(guardRequirements);
    default:
      return never(guard);
  }
}

/** A ring whose three ways of not being answered lead to one place need not tell them apart. */
function ringRequirements(state: RingState): readonly Feature[] {
  const together = state.phones.length > 1;
  return [
    together ? "ring.together" : "ring.one",
    ...(state.phones.some(({ afterSeconds }) => afterSeconds > 0) ? (["ring.staggered"] as const) : []),
    ...earRequirements(state.ears),
    ...outcomeRequirements(state, together ? "ring.outcome.together" : "ring.outcome"),
  ];
}

function outcomeRequirements(state: RingState | HuntState, feature: Feature): readonly Feature[] {
  const isOneWay = state.busy === state.unanswered && state.unavailable === state.unanswered;
  return isOneWay ? [] : [feature];
}

function earRequirements({ whisper, confirm, music }: Ears): readonly Feature[] {
  return [
    ...(whisper ? (["ring.whisper"] as const) : []),
    ...(confirm ? (["ring.confirm"] as const) : []),
    ...(music ? (["ring.music"] as const) : []),
  ];
}

function messageRequirements({ mailbox }: MessageState): readonly Feature[] {
  return [
    "message",
    ...(mailbox.greeting === "universal" ? [] : (["message.greeting"] as const)),
    ...(mailbox.transcribe ? (["message.transcribe"] as const) : []),
  ];
}

/** What a scenario needs as a whole, beside its states. */
export function flowRequirements({ lost }: CallFlow): readonly Feature[] {
  return lost.length === 0 ? [] : ["lost", ...new Set(lost.map(({ kind }) => kind))];
}
