/** One call while it is played: clock, trace, what was complained of. Must not know verbs. */

import type { Call } from "../../../compiler/simulate/call.ts";
import type { EndEvent, TraceEvent } from "../../../compiler/simulate/trace.ts";
import type { WalkWorld } from "../../../compiler/target/target.ts";
import type { Address } from "./address.ts";
import type { Score } from "./score.ts";

export interface Playing {
  readonly call: Call;
  readonly score: Score;
  readonly world: WalkWorld;
  readonly trace: TraceEvent[];
  readonly complaints: string[];
  /** Seconds since the call arrived. */
  seconds: number;
  /** Whether Twilio has picked the call up, and bills it. */
  isAnswered: boolean;
  /** Whether the trace has its end; what is played after that must do nothing more. */
  isOver: boolean;
  /** What the caller heard last. */
  greeting?: { readonly sound: string; readonly startSeconds: number };
  /** The address of the document that is being played. */
  at: Address;
}

/** A request that Twilio makes for a document. */
export interface Ask {
  /** Path and query, as in the request line. */
  readonly target: string;
  /** The fields of the body. */
  readonly fields: Readonly<Record<string, string>>;
  readonly atSeconds: number;
}

export type Reply = { readonly document: string } | { readonly problem: string };

/** Ends the trace; a second end would be a bug of what is played, and is complained of. */
export function end(playing: Playing, how: EndEvent["how"], phone?: string): void {
  if (playing.isOver) return;
  playing.isOver = true;
  playing.trace.push({ kind: "end", how, ...(phone === undefined ? {} : { phone }), atSeconds: playing.seconds });
}

/** Lets time pass; false, and the call is over, if the caller gives up before it has. */
export function advance(playing: Playing, seconds: number): boolean {
  const gone = playing.call.hangsUpAfterSeconds ?? Number.POSITIVE_INFINITY;
  const isUp = gone >= playing.seconds + seconds;
  playing.seconds = isUp ? playing.seconds + seconds : Math.max(gone, playing.seconds);
  return isUp;
}

/** What Twilio sends with every request of a call. A caller without a number is `anonymous`. */
export function commonFields(playing: Playing): Record<string, string> {
  const from = playing.call.caller ?? "anonymous";
  return {
    AccountSid: `AC${"0".repeat(32)}`,
    ApiVersion: "2010-04-01",
    CallSid: `CA${"0".repeat(32)}`,
    CallStatus: playing.isAnswered ? "in-progress" : "ringing",
    Called: playing.call.called,
    Caller: from,
    Direction: "inbound",
    From: from,
    To: playing.call.called,
  };
}
