/** One call while it is played: clock, trace, what was complained of. Must not know verbs. */

import type { Call } from "../../../compiler/simulate/call.ts";
import type { EndEvent, TraceEvent } from "../../../compiler/simulate/trace.ts";
import type { WalkWorld } from "../../../compiler/target/target.ts";
import type { Address } from "./address.ts";
import type { Hunt, Score } from "./score.ts";

export interface Playing {
  readonly call: Call;
  readonly score: Score;
  readonly world: WalkWorld;
  /** Without its end, which comes last. */
  readonly trace: TraceEvent[];
  readonly complaints: string[];
  /** Twilio's id of the call. */
  readonly sid: string;
  /** What the documents say that the call's record holds. */
  readonly tags: Map<string, string>;
  /** Seconds since the call arrived. */
  seconds: number;
  /** Whether Twilio has picked the call up, and bills it. */
  isAnswered: boolean;
  /** How it ended; what is played after that must do nothing more. */
  ended: EndEvent | undefined;
  /** Hunts whose phones stand in another order than in the source, so that they ring as the script wants it. */
  readonly turned: readonly Hunt[];
  /** Phones that ring in another order than the script wants: the call has to have another id. */
  astray?: Hunt;
  /** What the caller heard last. */
  greeting?: { readonly sound: string; readonly startSeconds: number };
  /** The address of the document that is being played. */
  at: Address;
  /** How many menus have played, and which keys of the last one are still to come, when. */
  menus: number;
  keys: readonly { readonly key: string; readonly atSeconds: number }[];
}

/** A request that Twilio makes for a document. */
export interface Ask {
  /** Path and query, as in the request line. */
  readonly target: string;
  /** The fields of the body. */
  readonly fields: Readonly<Record<string, string>>;
  readonly atSeconds: number;
}

/** A URL that was told something, without the fields that no two calls share. */
export interface Told {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export type Reply = { readonly document: string; readonly told?: readonly Told[] } | { readonly problem: string };

/** Ends the call; a second end would be a bug of what is played, and is complained of. */
export function end(playing: Playing, how: EndEvent["how"], more: Pick<EndEvent, "phone" | "isRecorded"> = {}): void {
  playing.ended ??= { kind: "end", how, ...more, atSeconds: playing.seconds };
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
    CallSid: playing.sid,
    CallStatus: statusOf(playing),
    Called: playing.call.called,
    Caller: from,
    Direction: "inbound",
    From: from,
    To: playing.call.called,
  };
}

/**
 * Of a call that is over: `completed` if it was picked up, else why not. An inbound call whose caller hung up while it rang
 * is `no-answer`. A talk or a message that has just ended leaves the caller on the line.
 */
export function statusOf({ isAnswered, ended }: Playing): string {
  const isGone = ended !== undefined && ended.how !== "answered" && ended.how !== "message";
  if (!isGone) return isAnswered ? "in-progress" : "ringing";
  return finalStatus(isAnswered, ended.how);
}

export function finalStatus(isAnswered: boolean, how: EndEvent["how"]): string {
  if (isAnswered) return "completed";
  return how === "busy" ? "busy" : "no-answer";
}
