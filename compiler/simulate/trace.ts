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
  /**
   * `answered`: it got the call · `unconfirmed`: somebody picked up, at `endSeconds`, and did not get the call ·
   * `stopped`: the exchange stopped it (time up, another answered, caller gone).
   */
  readonly outcome: "answered" | "unconfirmed" | "busy" | "declined" | "unavailable" | "stopped";
  /** The number that the phone saw, where `callerid` set one; absent where it saw the caller. */
  readonly shows?: string;
  /** The sounds that who picked up heard, the whisper and the words to confirm; absent where there were none. */
  readonly heard?: readonly string[];
  /** The sound that the caller heard in place of ringback; absent for ringback. */
  readonly music?: string;
}

/** The caller waits in a queue, from then until he is answered, gives up or goes on. Its agents' rings follow. */
export interface QueueEvent {
  readonly kind: "queue";
  readonly queue: string;
  readonly startSeconds: number;
}

/**
 * A URL was told. Comes in the background: compared by its own order among the other tellings, and at any time of the call. The
 * fields are those of `NotifyState` but `call` and `time`, which no two calls share.
 */
export interface NotifyEvent {
  readonly kind: "notify";
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly atSeconds: number;
}

/**
 * An announcement was played to the caller, to its end unless the call ended in it or, for a menu's, a key was pressed: then
 * to that moment. A menu is seen by its announcement, once for each playing.
 */
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
  /** The conversation was recorded; only where `how` is `answered`. */
  readonly isRecorded?: true;
  /** What the call's record holds in the end; absent without tags. */
  readonly tags?: Readonly<Record<string, string>>;
}

export type TraceEvent = RingEvent | PlayEvent | QueueEvent | NotifyEvent | MessageEvent | EndEvent;

/**
 * Ordered by start, phones that start together in the order of the source (a real exchange may differ there: compare
 * as sets). Exactly one `end`, last.
 */
export type Trace = readonly TraceEvent[];

/** How often a phone has begun to ring in what happened so far. */
export function timesRung(events: Trace, phone: PhoneKey): number {
  return events.filter((event) => event.kind === "ring" && event.phone === phone).length;
}
