/**
 * What an exchange has that calls use: phones, announcements, mailboxes, switches, queues, and how numbers are written at
 * home. Part of the IR (`ir.ts`). Must not know states.
 */

import type { Span } from "../text/span.ts";

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

/** What a sound file is, as far as its head tells. */
export interface SoundFormat {
  readonly kind: "wav" | "mp3" | "aiff" | "flac" | "ogg" | "au";
  /** Of a WAV file. */
  readonly coding?: "pcm" | "a-law" | "mu-law" | "other";
  readonly channels?: number;
  /** Samples in a second. */
  readonly hertz?: number;
  /** Of a sample. */
  readonly bits?: number;
}

/** An announcement. */
export type Prompt =
  | {
      readonly kind: "file";
      /** Played as `vats/SOUND` by the exchanges; ASCII letters, digits, `-` and `_`, unique in a build. */
      readonly sound: string;
      /** Where the host has the file. */
      readonly uri: string;
      /** What it is; `undefined` where the head of the file does not tell. */
      readonly format?: SoundFormat | undefined;
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
      /** A recording of it that is there already; the exchanges play it as `vats/SOUND`. */
      readonly recording?: {
        readonly uri: string;
        readonly seconds: number | undefined;
        /** What it is; `undefined` where it begins in no known way. */
        readonly format: SoundFormat | undefined;
      };
      readonly origin: Span;
    };

/** A phone as one ring rings it. */
export interface RungPhone extends Phone {
  /** When it begins to ring: seconds after the ring began, 0 to less than the ring lasts. */
  readonly afterSeconds: number;
  /** Who picks up has to press 1 to take the call; a phone that does not has not answered. */
  readonly confirms: boolean;
}

export interface Mailbox {
  /** Unique in a build; `default` for the one that a bare `voicemail` uses where none is declared. */
  readonly name: string;
  /** `universal`: each target's own standard greeting. */
  readonly greeting: Prompt | "universal";
  readonly email: string | undefined;
  /** The longest message; `undefined`: the target's own limit. */
  readonly limitSeconds: number | undefined;
  /** Whether messages are to be turned into text. */
  readonly transcribe: boolean;
  readonly origin: Span;
}

/** A manual override that people flip from a phone. Its state is kept by the exchange, also over a restart. */
export interface Switch {
  /** Unique in a build. */
  readonly name: string;
  /** In the order in which dialling the code goes round: `off on`, or `auto open closed`. */
  readonly states: readonly string[];
  /** One of `states`: where it stands until somebody flips it. */
  readonly initial: string;
  /** What is dialled to flip it: digits, `*`, `#`; `undefined`: it is flipped on the exchange only. Unique in a build. */
  readonly code: string | undefined;
  /** Digits that are asked for after the code, three tries. Only with a code. */
  readonly pin: string | undefined;
  readonly origin: Span;
}

/** Callers who wait for the same agents wait in one queue, whichever scenario sent them. */
export interface Queue {
  /** Unique in a build: the name of the group. */
  readonly name: string;
  /** At least one, no two the same. */
  readonly agents: readonly Phone[];
  readonly origin: Span;
}

/**
 * How a country's numbers are written at home: `8` and ten digits in Russia for `+7` and the ten. A caller whose number
 * arrives so is compared as E.164.
 */
export interface NationalForm {
  /** Dialled before a number at home: `8`; may be empty. */
  readonly prefix: string;
  /** Without `+`: `7`. */
  readonly countryCode: string;
  /** How many digits follow, in any of these lengths. */
  readonly lengths: readonly number[];
}
