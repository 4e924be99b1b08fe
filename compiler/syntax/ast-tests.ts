/** The parts of `test` and `assert` in the tree. What holds for all of it stands in `ast.ts`. */

import type { Anonymous, NameList, PromptExpression, RingTarget } from "./ast.ts";
import type {
  DateLiteral,
  DurationLiteral,
  KeyLiteral,
  Name,
  Node,
  NumberExpression,
  QualifiedName,
  TimeLiteral,
  ZoneLiteral,
} from "./literals.ts";

/** `call site from "+7 …" at 2026-11-23 13:05 Europe/Moscow`; the time may have seconds. */
export interface TestCall extends Node<"test-call"> {
  readonly line: QualifiedName | undefined;
  readonly from: NumberExpression | Anonymous | undefined;
  readonly at: Instant | undefined;
}
export interface Instant extends Node<"instant"> {
  readonly date: DateLiteral | undefined;
  readonly time: TimeLiteral | undefined;
  readonly zone: ZoneLiteral | undefined;
}

/** `at 24s`, `after 10s`, `within 5s`. */
export interface Bound extends Node<"bound"> {
  readonly word: "at" | "after" | "within";
  readonly duration: DurationLiteral | undefined;
}

/** `a busy`, `boss answers after 4s`, `a busy then answers`. */
export interface PhoneDoes extends Node<"phone-does"> {
  readonly phone: QualifiedName;
  /** What it does when it is rung the first time, the second, …; the last one counts for all later times. */
  readonly deeds: readonly PhoneDeed[];
}
/** `busy`, `answers after 4s`. */
export interface PhoneDeed extends Node<"phone-deed"> {
  readonly does: "busy" | "silent" | "unavailable" | "declines" | "answers" | "picks up";
  readonly after: DurationLiteral | undefined;
}
/** `night is on`. */
export interface SwitchIs extends Node<"switch-is"> {
  readonly switch: QualifiedName;
  readonly state: Name | undefined;
}
/** `caller presses 2`, `caller presses nothing`, `caller hangs up at 10s`. */
export interface CallerDoes extends Node<"caller-does"> {
  readonly does: "presses" | "hangs up" | undefined;
  readonly key: KeyLiteral | "nothing" | undefined;
  readonly bound: Bound | undefined;
}
/** `hunt [b, a]`: how a `hunt` that is random or rotating has its phones in this call. */
export interface HuntGoes extends Node<"hunt-goes"> {
  readonly phones: NameList | undefined;
}
export type Behaviour = PhoneDoes | SwitchIs | CallerDoes | HuntGoes;

/** What must happen, in order. What an event names may be left out. */
export interface ExpectedEvent extends Node<"event"> {
  readonly what: "ring" | "voicemail" | "play" | "menu" | "answered" | "hangup" | "rejected";
  readonly target: RingTarget | undefined;
  readonly mailbox: QualifiedName | undefined;
  readonly prompt: PromptExpression | undefined;
  /** Who answered. */
  readonly phone: QualifiedName | undefined;
  readonly bound: Bound | undefined;
}

export type CallEnding = "answered" | "in voicemail" | "rejected";
export interface EveryCallEnds extends Node<"every-call-ends"> {
  readonly endings: readonly CallEnding[];
}
export interface EveryCallRings extends Node<"every-call-rings"> {
  readonly phone: QualifiedName | undefined;
}
export interface NoCallerWaits extends Node<"no-caller-waits"> {
  readonly over: DurationLiteral | undefined;
}
/** `boss is never rung`, `boss is never rung before a`. */
export interface NeverRung extends Node<"never-rung"> {
  readonly phone: QualifiedName;
  readonly before: QualifiedName | undefined;
}
export type Claim = EveryCallEnds | EveryCallRings | NoCallerWaits | NeverRung;
