/**
 * One call in progress: where its channel is, what it knows, the virtual clock, and what callers and phones have seen.
 * Must not know applications.
 */

import type { Call } from "../../../compiler/simulate/call.ts";
import type { Ending, Trace, TraceEvent } from "../../../compiler/simulate/trace.ts";
import type { WalkWorld } from "../../../compiler/target/target.ts";
import type { Complain } from "./config.ts";
import type { Dialplan } from "./dialplan.ts";

export interface Location {
  readonly context: string;
  readonly extension: string;
  readonly priority: number;
}

/** `next`: goes on below · `jumped`: at the channel's new place · `ended`: the channel is hung up. */
export type Outcome = "next" | "jumped" | "ended";

/** The caller's channel, or that of a phone which is about to be called. */
export interface Channel {
  readonly name: string;
  readonly variables: Map<string, string>;
  /** Which of them its phones get: those set as `_NAME`. */
  readonly inherited: Set<string>;
  location: Location;
  /** Where Return goes on, the innermost last. */
  readonly returns: { readonly location: Location; readonly args: ReadonlyMap<string, string> }[];
}

export interface Session {
  readonly plan: Dialplan;
  /** `leads@default`. */
  readonly mailboxes: ReadonlySet<string>;
  readonly call: Call;
  readonly world: WalkWorld;
  readonly complain: Complain;
  readonly channel: Channel;
  readonly events: TraceEvent[];
  /** SHARED: by channel and variable. */
  readonly shared: Map<string, string>;
  /** HANGUPCAUSE: `SIP 486 Busy Here` by channel, of all rings since it was cleared. */
  readonly causes: Map<string, string>;
  /** An announcement that the message right behind it takes for its greeting. */
  greeting: { readonly sound: string; readonly startSeconds: number } | undefined;
  /** The caller's channel's own cause; 0 before any. */
  hangupCause: number;
  /** Seconds since the call arrived. */
  seconds: number;
  isAnswered: boolean;
  /** For the names of channels. */
  channels: number;
}

export function newSession(parts: Pick<Session, "plan" | "mailboxes" | "call" | "world" | "complain">): Session {
  const extension = parts.call.called === "" ? "s" : parts.call.called;
  return {
    ...parts,
    channel: newChannel("PJSIP/caller-00000000", { context: "vats", extension, priority: 1 }),
    events: [],
    shared: new Map(),
    causes: new Map(),
    greeting: undefined,
    hangupCause: 0,
    seconds: 0,
    isAnswered: false,
    channels: 1,
  };
}

export function newChannel(name: string, location: Location): Channel {
  return { name, variables: new Map(), inherited: new Set(), location, returns: [] };
}

/** The instant on the exchange's clock, in milliseconds since 1970 UTC. */
export function nowMs(session: Session): number {
  return session.call.atMs + session.seconds * 1000;
}

/** Lets time pass; false, with the call's end noted, if the caller gives up before it has. */
export function advance(session: Session, seconds: number): boolean {
  const gone = session.call.hangsUpAfterSeconds;
  const isUp = gone === undefined || gone >= session.seconds + seconds;
  session.seconds = isUp ? session.seconds + seconds : Math.max(gone, session.seconds);
  if (!isUp) end(session, "caller");
  return isUp;
}

/** Notes how the call ended. */
export function end(session: Session, how: Ending, phone?: string): void {
  const atSeconds = session.seconds;
  session.events.push(phone === undefined ? { kind: "end", how, atSeconds } : { kind: "end", how, phone, atSeconds });
}

/** Whether the call is over. */
export function isOver(session: Session): boolean {
  return session.events.at(-1)?.kind === "end";
}

export function traceOf(session: Session): Trace {
  return session.events;
}

/**
 * Hangs up for a cause: what the caller gets if nothing has answered. Source: channels/chan_pjsip.c, hangup_cause2sip;
 * a cause without a code is 603.
 */
export function hangUp(session: Session, cause: number): void {
  session.hangupCause = cause;
  if (session.isAnswered) return end(session, "hangup");
  refuse(session, sipCodes[cause] ?? 603);
}

const sipCodes: Readonly<Record<number, number>> = {
  1: 404,
  2: 404,
  3: 404,
  17: 486,
  18: 408,
  19: 480,
  20: 480,
  21: 403,
  22: 410,
  23: 302,
  27: 502,
  28: 484,
  29: 501,
  31: 480,
  34: 503,
  38: 500,
  42: 503,
  58: 488,
  66: 503,
  127: 500,
};

/** The caller gets a SIP code; one that no ending of the language means is a complaint. */
export function refuse(session: Session, sip: number): void {
  if (sip === 486) return end(session, "busy");
  if (sip === 404) return end(session, "unknown");
  if (sip !== 603) session.complain(`the caller is refused with SIP ${sip}`);
  end(session, "rejected");
}
