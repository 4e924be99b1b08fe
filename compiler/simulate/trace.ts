/**
 * What happened to one call, as callers and phones saw it: the same form from the simulator, the walkers and the
 * engines, so that they can be compared (`test/lab/compare.ts`). All times are seconds since the call arrived.
 */

import type { PhoneKey } from "./call.ts";

/** One phone, rung once. */
export interface RingEvent {
  readonly kind: "ring";
  readonly phone: PhoneKey;
  readonly startSeconds: number;
  /** When it stopped ringing; equal to the start for a phone that refused at once or could not be reached. */
  readonly endSeconds: number;
  /** `stopped`: the exchange stopped it (time up, another answered, caller gone). */
  readonly outcome: "answered" | "busy" | "declined" | "unavailable" | "stopped";
}

/** An announcement was played to the caller (to its end, unless the call ended in it). */
export interface PlayEvent {
  readonly kind: "play";
  /** The sound's name without `vats/`: a file's name or a text's hash. */
  readonly sound: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** The caller was greeted and, after the tone, a message was recorded. */
export interface MessageEvent {
  readonly kind: "message";
  readonly mailbox: string;
  /** The sound that greeted him, or `universal` for the exchange's own. */
  readonly greeting: string;
  /** When the greeting began. */
  readonly startSeconds: number;
  /** When the tone sounded and the recording began. */
  readonly recordSeconds: number;
}

/**
 * How it ended:
 * `answered` a phone took it (at the moment of the answer) · `message` a message was recorded (when recording began) ·
 * `hangup` hung up by the exchange after it had been answered · `rejected` refused unanswered, SIP 603 · `busy` refused, 486 ·
 * `unknown` no line has the number, 404 · `caller` the caller gave up first.
 */
export type Ending = "answered" | "message" | "hangup" | "rejected" | "busy" | "unknown" | "caller";

export interface EndEvent {
  readonly kind: "end";
  readonly how: Ending;
  /** Who took it, when `how` is `answered`. */
  readonly phone?: PhoneKey;
  readonly atSeconds: number;
}

export type TraceEvent = RingEvent | PlayEvent | MessageEvent | EndEvent;

/**
 * Ordered by start, phones that start together in the order of the source (a real exchange may differ there: compare
 * as sets). Exactly one `end`, last.
 */
export type Trace = readonly TraceEvent[];
