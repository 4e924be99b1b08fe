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
import type { Mailbox, NationalForm, Prompt, Queue, RungPhone, Switch } from "./exchange.ts";

export type * from "./exchange.ts";

declare const unit: unique symbol;

/**
 * `sales.workhours_mon_fri_0900_1800.ring_a_b`: made from what the source says there, never from a running counter,
 * so that a change in one branch renames nothing in another. Letters (any script), digits, `_` and `.` between parts;
 * each part begins with a letter. Length is not bounded: a target shortens (see `target/names.ts`).
 */
export type StateId = string & { readonly [unit]: "state" };

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
  /** The switch stands so. */
  | { readonly kind: "switch"; readonly name: string; readonly state: string; readonly origin: Span }
  | { readonly kind: "not"; readonly guard: Guard; readonly origin: Span }
  | { readonly kind: "all"; readonly guards: readonly Guard[]; readonly origin: Span }
  /** At least one holds; never empty. */
  | { readonly kind: "any"; readonly guards: readonly Guard[]; readonly origin: Span };

interface Common {
  readonly id: StateId;
  readonly origin: Span;
}

/** The first arm whose guard holds is taken, else `otherwise`. Takes no time and makes no sound. */
export interface ChooseState extends Common {
  readonly kind: "choose";
  readonly arms: readonly { readonly guard: Guard; readonly next: StateId; readonly origin: Span }[];
  readonly otherwise: StateId;
  /** Where the `otherwise` stands; absent where none is written. */
  readonly otherwiseOrigin?: Span;
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
  readonly phones: readonly RungPhone[];
  /** 1 to 600. */
  readonly ringSeconds: number;
  readonly ears: Ears;
  readonly busy: StateId;
  readonly unavailable: StateId;
  readonly unanswered: StateId;
}

/**
 * What is heard while phones ring. Who picks up hears the whisper, then, if he must confirm, the words, with 5 s after them
 * to press 1. He that need not confirm has the call as soon as he picks up: the others stop then. While somebody listens to
 * the words the others ring on, and who picked up in time may finish pressing after `ringSeconds`; the first to press gets
 * the call. Not to press counts as `unanswered`. The caller hears ringback, or the music, all the while.
 */
export interface Ears {
  /** Played to who picks up, before the talk; the caller does not hear it. */
  readonly whisper: Prompt | undefined;
  /** "Press 1 to take the call"; there is one exactly where a phone confirms. */
  readonly confirm: Prompt | undefined;
  /** A recording that the caller hears in place of ringback, again and again. */
  readonly music: Prompt | undefined;
}

/**
 * Phones ring one after another, each for at most `ringSeconds`, as a `ring` of that phone alone would. A `hunt` in the order
 * of the source is no state of its own: it is a chain of `ring`s. Outcomes are those of all its phones together.
 */
export interface HuntState extends Common {
  readonly kind: "hunt";
  /** At least two, no two the same, `afterSeconds` 0. */
  readonly phones: readonly RungPhone[];
  /** For each phone, 1 to 600. */
  readonly ringSeconds: number;
  /**
   * `random`: the order is drawn once a call, each order as likely. `rotating`: the order of the source, beginning with the
   * phone after the one that the last call here began with (the first call: with the first phone), which the exchange
   * remembers under the state's id, also over a restart.
   */
  readonly order: "random" | "rotating";
  readonly ears: Ears;
  readonly busy: StateId;
  readonly unavailable: StateId;
  readonly unanswered: StateId;
}

/**
 * Answers the call if nothing has; it hears hold music. All free agents ring together, 15 s on, 5 s off, until one answers;
 * callers of one queue are served in order of arrival. When that conversation ends the call is over. Goes on at `next` when
 * the time is up, or at once where no agent can be reached.
 */
export interface QueueState extends Common {
  readonly kind: "queue";
  readonly queue: Queue;
  /** How long a caller waits at most: 1 to 3600. */
  readonly seconds: number;
  readonly next: StateId;
}

/**
 * Answers the call if nothing has, plays the prompt, which a key interrupts, and waits `waitSeconds` after its end for the
 * first key. What is typed is taken as soon as it is a key of the menu and begins no longer one; while it begins a longer
 * one, the next digit is waited for 2 s, after which it is taken if it is a key, and wrong if not; what begins no key is
 * wrong at once. On silence or a wrong key the prompt plays again while tries are left; at the last, `timeout` or `invalid`.
 * Reached by any edge but a `retry`, it begins with all its tries.
 */
export interface MenuState extends Common {
  readonly kind: "menu";
  readonly prompt: Prompt;
  /** 1 to 60. */
  readonly waitSeconds: number;
  /** How often it plays at most: 1 to 20. */
  readonly tries: number;
  /** Digits as written, `*` or `#`; no two the same; in the order of the source. */
  readonly keys: readonly { readonly digits: string; readonly next: StateId; readonly origin: Span }[];
  readonly timeout: StateId;
  readonly invalid: StateId;
}

/** Plays the menu again, as one more of its tries, if one is left; else goes on. The only other way into a menu's middle. */
export interface RetryState extends Common {
  readonly kind: "retry";
  readonly menu: StateId;
  readonly next: StateId;
}

/** Begins the rounds of a `repeat`: the first one is under way after it. */
export interface RepeatState extends Common {
  readonly kind: "repeat";
  /** How many rounds in all: 2 to 20. */
  readonly rounds: number;
  readonly body: StateId;
}

/** The end of a round: another one if one is left, else goes on. Takes no time. */
export interface AgainState extends Common {
  readonly kind: "again";
  /** The `repeat`, which knows how many rounds there are. */
  readonly repeat: StateId;
  /** Where a round begins: the body of the `repeat`. */
  readonly body: StateId;
  readonly next: StateId;
}

/** From here on, for the rest of the call, a conversation is recorded. Takes no time. */
export interface RecordState extends Common {
  readonly kind: "record";
  readonly next: StateId;
}

/** From here on, what phones see in place of the caller. A message always shows the caller. Takes no time. */
export interface CallerIdState extends Common {
  readonly kind: "callerid";
  /** E.164 with `+`. */
  readonly number: string;
  readonly next: StateId;
}

/** A field in the call's record; the last value of a key counts. */
export interface Tag {
  /** Letters of ASCII, digits and `_`, beginning with a letter. */
  readonly key: string;
  readonly value: string;
}

/** Sets a field of the call's record. Takes no time. */
export interface TagState extends Common, Tag {
  readonly kind: "tag";
  readonly next: StateId;
}

/**
 * Tells a URL in the background: the call goes on at once. One POST, form-encoded, 5 s at most, no second try. Fields:
 * `call` (the exchange's own id) · `line` (its name) · `from` (E.164 with `+`, or `anonymous`) · `to` (the number called, as
 * `from`; empty where no digits) · `time` (ISO 8601, UTC, whole seconds, `Z`) · `ended` (an `Ending` of `simulate/trace.ts` in `lost`, else
 * empty) · `tag_KEY` for each tag so far.
 */
export interface NotifyState extends Common {
  readonly kind: "notify";
  /** `http:` or `https:`, printable ASCII. */
  readonly url: string;
  readonly next: StateId;
}

/** What is done, in order, when a call of a scenario is lost; the caller may be gone. */
export type LostAction =
  | (Common & { readonly kind: "notify"; readonly url: string })
  | (Common & Tag & { readonly kind: "tag" });

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

export type State =
  | ChooseState
  | RingState
  | HuntState
  | QueueState
  | MenuState
  | RetryState
  | RepeatState
  | AgainState
  | PlayState
  | WaitState
  | RecordState
  | CallerIdState
  | TagState
  | NotifyState
  | MessageState
  | RejectState
  | HangupState;

/**
 * One scenario, or one for each set of arguments that lines give it. Every state in `states` is reachable from `start`. The
 * only ways back are from an `again` to the body of its `repeat` and from a `retry` to its menu, both counted: every call ends.
 */
export interface CallFlow {
  /** The scenario's name, unique in a build; the first part of the id of each of its states. */
  readonly name: string;
  readonly title: string | undefined;
  /** The zone of the scenario, else the project's: in which its hours are meant where they name none. */
  readonly zone: string | undefined;
  readonly start: StateId;
  /** In the order of the source, `start` first. */
  readonly states: ReadonlyMap<StateId, State>;
  /**
   * Done when a call ends with neither an answer nor a message and nobody has written that end: it walked off the end
   * (`hangup` with `dropped`), or the caller gave up before an answer and before a message began. Empty: nothing is.
   */
  readonly lost: readonly LostAction[];
  /** Steps of the source to which no state leads, since what stands before them always ends the call. For warnings. */
  readonly unreached: readonly Span[];
  readonly origin: Span;
}

/** Which numbers go to which scenario. */
export interface Line {
  /** Unique in a build. */
  readonly name: string;
  /** E.164 with `+`, at least one, none in two lines; `*`: every number that no other line has (at most one such line). */
  readonly numbers: readonly string[] | "*";
  /**
   * The same numbers in every form in which they may arrive, sorted: with `+`, without, and as they are dialled at home where the
   * project names a country. No form is in two lines. `*` where `numbers` is.
   */
  readonly dialled: readonly string[] | "*";
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
  /** Every switch that a guard asks or that has a code. Sorted by name. */
  readonly switches: readonly Switch[];
  /** Every queue in which some call waits. Sorted by name. */
  readonly queues: readonly Queue[];
  /** How callers' numbers may arrive beside E.164; `undefined` where the project names no country. */
  readonly nationalForm: NationalForm | undefined;
}
