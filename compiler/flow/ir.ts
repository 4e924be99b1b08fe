/**
 * The call-flow IR: what happens to a call, as a graph of states. Everything that knows what a call does
 * (simulator, targets, explorer) reads this and nothing before it.
 *
 * A state is the smallest thing that a caller can notice or a phone can do: `ring [a, b] for 20s` is one state.
 * Every outcome of a state has an edge; there is no implicit "and then". A guard is read when the call reaches it,
 * not when the call came in. `verify.ts` checks the invariants, `step.ts` is the one meaning.
 *
 * Must not know: syntax, names of the source beyond those shown to people, any target.
 */

import type { Span } from "../text/span.ts";
import type { DateSet, WeekSet } from "../time/units.ts";

declare const unit: unique symbol;

/**
 * `sales.workhours_mon_fri_0900_1800.ring_a_b`: made from what the source says there, never from a running counter,
 * so that a change in one branch renames nothing in another. Letters (any script), digits, `_` and `.` between parts;
 * each part begins with a letter. Length is not bounded: a target shortens (see `target/names.ts`).
 */
export type StateId = string & { readonly [unit]: "state" };

/** Something that can be rung. Two phones are the same when `kind` and `address` are equal. */
export interface Phone {
  /** `ext`: a user of the exchange · `tel`: an outside number through the trunk · `sip`: a SIP address. */
  readonly kind: "ext" | "tel" | "sip";
  /** The user's name · E.164 with `+` · `user@host`. Never holds anything that a caller sent. */
  readonly address: string;
  /** The name in the source, for people. */
  readonly name: string;
  readonly origin: Span;
}

/** An announcement. */
export type Prompt =
  | {
      readonly kind: "file";
      /** Played as `vats/SOUND` by the exchanges; ASCII letters, digits, `-` and `_`, unique in a build. */
      readonly sound: string;
      /** Where the host has the file. */
      readonly uri: string;
      /** How long it plays; `undefined` where the head of the file does not tell. */
      readonly seconds: number | undefined;
      readonly origin: Span;
    }
  | {
      readonly kind: "say";
      readonly sound: string;
      readonly text: string;
      /** A locale such as `ru-RU`. */
      readonly locale: string;
      readonly origin: Span;
    };

export interface Mailbox {
  /** Unique in a build; `default` for the one that a bare `voicemail` uses where none is declared. */
  readonly name: string;
  /** `universal`: each target's own standard greeting. */
  readonly greeting: Prompt | "universal";
  readonly email: string | undefined;
  /** The longest message; `undefined`: the target's own limit. */
  readonly limitSeconds: number | undefined;
  readonly origin: Span;
}

/** `*` stands for any digits or none and only ends a pattern, `?` for one digit. Always begins with `+`. */
export type CallerPattern = string;

export type Guard =
  | { readonly kind: "week"; readonly zone: string; readonly week: WeekSet; readonly origin: Span }
  | { readonly kind: "date"; readonly zone: string; readonly dates: DateSet; readonly origin: Span }
  | {
      readonly kind: "caller";
      /** Compared with the caller's number as E.164; a caller that sends no number matches none. */
      readonly patterns: readonly CallerPattern[];
      /** Whether a caller without a number (withheld, or text that is no number) is in the set. */
      readonly anonymous: boolean;
      readonly origin: Span;
    }
  /** The line that the call came in on is one of these (names of `Line`s, unique in a build). */
  | { readonly kind: "called"; readonly lines: readonly string[]; readonly origin: Span }
  | { readonly kind: "not"; readonly guard: Guard; readonly origin: Span }
  | { readonly kind: "all"; readonly guards: readonly Guard[]; readonly origin: Span };

interface Common {
  readonly id: StateId;
  readonly origin: Span;
}

/** The first arm whose guard holds is taken, else `otherwise`. Takes no time and makes no sound. */
export interface ChooseState extends Common {
  readonly kind: "choose";
  readonly arms: readonly { readonly guard: Guard; readonly next: StateId; readonly origin: Span }[];
  readonly otherwise: StateId;
}

/**
 * All `phones` ring together, for at most `ringSeconds`; the first to answer gets the call, and when that conversation
 * ends, by either side, the call is over. It ends early when every phone has given up. Nobody answered:
 * `busy` if every phone was busy or declined (SIP 486, 600, 603; a redirect is a decline), `unavailable` if none could be
 * reached (not registered, 404, 410, 5xx), else `unanswered` (mixtures, 480, no reply).
 */
export interface RingState extends Common {
  readonly kind: "ring";
  /** At least one, no two the same, in the order of the source. */
  readonly phones: readonly Phone[];
  /** 1 to 600. */
  readonly ringSeconds: number;
  readonly busy: StateId;
  readonly unavailable: StateId;
  readonly unanswered: StateId;
}

/** Answers the call if nothing has, plays the announcement to its end, goes on. */
export interface PlayState extends Common {
  readonly kind: "play";
  readonly prompt: Prompt;
  readonly next: StateId;
}

/** Waits without answering; the caller hears what he heard. */
export interface WaitState extends Common {
  readonly kind: "wait";
  /** 1 or more. */
  readonly seconds: number;
  readonly next: StateId;
}

/** Answers the call if nothing has; greeting, tone, a recording until the caller hangs up or the limit; the end. */
export interface MessageState extends Common {
  readonly kind: "message";
  readonly mailbox: Mailbox;
}

/** Refuses the call: SIP 486 for `busy`, 603 for `declined`. Hangs up if something has answered it already. */
export interface RejectState extends Common {
  readonly kind: "reject";
  readonly cause: "busy" | "declined";
}

/** Ends the call; one that nothing has answered is refused like `reject` (SIP 603). */
export interface HangupState extends Common {
  readonly kind: "hangup";
  /** True where the call walked off the end of the scenario; false for a written `hangup`. */
  readonly dropped: boolean;
}

export type State = ChooseState | RingState | PlayState | WaitState | MessageState | RejectState | HangupState;

/** One scenario. Its graph has no cycle and every state in `states` is reachable from `start`. */
export interface CallFlow {
  /** The scenario's name, unique in a build; the first part of the id of each of its states. */
  readonly name: string;
  readonly title: string | undefined;
  readonly start: StateId;
  /** In the order of the source, `start` first. */
  readonly states: ReadonlyMap<StateId, State>;
  readonly origin: Span;
}

/** Which numbers go to which scenario. */
export interface Line {
  /** Unique in a build. */
  readonly name: string;
  /** E.164 with `+`, at least one, none in two lines; `*`: every number that no other line has (at most one such line). */
  readonly numbers: readonly string[] | "*";
  /** Name of the `CallFlow`. */
  readonly flow: string;
  readonly origin: Span;
}

/** Everything that one build emits from: a target sees the whole project at once. Plain data. */
export interface Build {
  readonly flows: readonly CallFlow[];
  readonly lines: readonly Line[];
  /** Every mailbox that is declared, and `default` where a bare `voicemail` uses it. Sorted by name. */
  readonly mailboxes: readonly Mailbox[];
  /** Every announcement that is used, one for each `sound`. Sorted by it. */
  readonly prompts: readonly Prompt[];
}
