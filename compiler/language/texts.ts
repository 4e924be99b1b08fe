/** What the service says to people: one table for each language. Must not know when it is said. */

import type { MeaningKind } from "../program/program.ts";
import type { HelpKey } from "./help.ts";
import type { LiteralKind } from "./pattern.ts";
import type { StandardPath } from "./standard-paths.ts";

/** An instant as people say it, on the wall clock of a zone. */
export interface Moment {
  /** Days from today: 0 is today, 1 tomorrow. */
  readonly daysAway: number;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `09:00`. */
  readonly time: string;
  /** Whether the clocks have shown this time before, and were put back since. */
  readonly isSecond: boolean;
}

/** A run of days. */
export interface DaysOff {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** The last of them. */
  readonly to: string;
}

/** What a calendar says of a day. */
export type KindOfDay = "off" | "work" | "short" | "ordinary";

/** A table of texts. Each is one line of Markdown; what stands in back-quotes is of the source. */
export interface Texts {
  /** BCP 47. */
  readonly language: string;
  /** What each word of the language means: a sentence. */
  readonly words: Readonly<Record<HelpKey, string>>;
  /** What a name stands for, in lower case. */
  readonly kinds: Readonly<Record<MeaningKind | "parameter" | "undeclared", string>>;
  /** What is to be written where a literal stands. */
  readonly literals: Readonly<Record<LiteralKind, string>>;
  readonly standard: Readonly<Record<StandardPath, string>>;
  readonly phone: Readonly<Record<"ext" | "tel" | "sip", (address: string) => string>>;
  readonly undeclared: (name: string) => string;
  readonly group: (members: string) => string;
  readonly moment: (moment: Moment) => string;
  /** Hours and guards on the clock. `next` is when that changes; `undefined`: not within a year. */
  readonly hours: (isOpen: boolean, next: string | undefined, zone: string) => string;
  readonly holds: (holds: boolean, next: string | undefined, zone: string) => string;
  readonly day: (kind: KindOfDay, zone: string | undefined) => string;
  readonly daysOff: (days: readonly DaysOff[]) => string;
  readonly noDaysOff: string;
  readonly calendarEnds: (last: string, hasEnded: boolean) => string;
  readonly switch: (states: string, initial: string) => string;
  readonly switchCode: (code: string, hasPin: boolean) => string;
  readonly line: (numbers: string, scenario: string) => string;
  readonly everyNumber: string;
  readonly calledBy: (lines: string) => string;
  readonly notCalled: string;
  readonly given: (values: string) => string;
  readonly mailbox: (email: string | undefined, limitSeconds: number | undefined) => string;
  readonly plays: (seconds: number) => string;
  readonly callers: (count: number) => string;
  readonly module: (names: string) => string;
  readonly clock: (time: string, offset: string) => string;
  readonly clockChange: (moment: string, offset: string) => string;
}
