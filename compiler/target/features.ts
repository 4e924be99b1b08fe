/**
 * The closed list of what a scenario can need from a target, and what each state needs. Must not know any target.
 * A new state does not compile until it says what it needs; a new feature does not until all targets answer.
 */

import type { Guard, State } from "../flow/ir.ts";
import { never } from "../never.ts";

/** The text completes "TARGET cannot …". */
export const features = {
  "ring.one": "ring a phone",
  "ring.together": "ring several phones at once",
  "ring.outcome": "tell a busy phone from one that nobody answers",
  "ring.outcome.together": "tell why nobody answered when several phones ring at once",
  "guard.week": "branch on the hours of the week",
  "guard.date": "branch on a date",
  "guard.caller": "branch on the caller's number",
  "guard.called": "branch on the number that was called",
  message: "take a message",
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
    case "play":
      return [state.prompt.kind === "say" ? "say" : "play"];
    case "wait":
      return ["wait"];
    case "message":
      return state.mailbox.greeting === "universal" ? ["message"] : ["message", "message.greeting"];
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
    case "all":
      return guard.guards.flatMap(guardRequirements);
    default:
      return never(guard);
  }
}

/** A ring whose three ways of not being answered lead to one place need not tell them apart. */
function ringRequirements(state: State & { kind: "ring" }): readonly Feature[] {
  const together = state.phones.length > 1;
  const isOneWay = state.busy === state.unanswered && state.unavailable === state.unanswered;
  const ring: Feature = together ? "ring.together" : "ring.one";
  if (isOneWay) return [ring];
  return [ring, together ? "ring.outcome.together" : "ring.outcome"];
}
