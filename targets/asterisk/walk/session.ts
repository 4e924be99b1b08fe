/**
 * One call in progress: where its channel is, what it knows, the virtual clock, and what callers and phones have seen.
 * Must not know applications.
 */

import type { Call } from "../../../compiler/simulate/call.ts";
import type { Ending, NotifyEvent, Trace, TraceEvent } from "../../../compiler/simulate/trace.ts";
import type { WalkWorld } from "../../../compiler/target/target.ts";
import type { Complain } from "./config.ts";
import type { Dialplan } from "./dialplan.ts";
import type { QueueConfig } from "./queue-config.ts";

export interface Location {
  readonly context: string;
  readonly extension: string;
  readonly priority: number;
}

/** `next`: goes on below · `jumped`: at the channel's new place · `ended`: the channel is hung up. */
export type Outcome = "next" | "jumped" | "ended";

/** The caller's channel, or that of a phone, or one end of a Local channel. */
export interface Channel {
  readonly name: string;
  readonly variables: Map<string, string>;
  /** Which of them the channels that it dials get: those set as `_NAME`, and those that go on from there, as `__NAME`. */
  readonly inherited: Set<string>;
  readonly inheritedOn: Set<string>;
  location: Location;
  /** Where Return goes on, the innermost last. */
  readonly returns: { readonly location: Location; readonly args: ReadonlyMap<string, string> }[];
}

/** What all channels of a call share. */
export interface World {
  readonly plan: Dialplan;
  /** `leads@default`. */
  readonly mailboxes: ReadonlySet<string>;
  readonly queues: ReadonlyMap<string, QueueConfig>;
  /** Sounds by class of music. */
  readonly music: ReadonlyMap<string, string>;
  readonly call: Call;
  readonly world: WalkWorld;
  readonly complain: Complain;
  /** Asterisk's own database, `FAMILY/KEY`; outlasts calls. */
  readonly database: Map<string, string>;
  /** What RAND gives, in the order of its calls; beyond them the least that it may. */
  readonly draws: Draws;
  /** URLs that were told. */
  readonly told: NotifyEvent[];
  /** The call's record. */
  readonly record: Map<string, string>;
  /** For the names of channels. */
  readonly channels: { count: number };
  /** Whether phones that cannot be reached are registered and say so (404), or are not there at all. */
  readonly isRegistered: boolean;
  /** Runs the dialplan of a session's channel until it ends. */
  readonly run: (session: Session) => void;
}

export interface Draws {
  readonly given: readonly number[];
  /** How many values each call of RAND had to choose from. */
  readonly asked: number[];
}

/** One channel that runs the dialplan, with a clock of its own: the caller's, or a leg's. */
export interface Session extends World {
  readonly channel: Channel;
  /** `leg`: a Local channel · `phone`: who has picked up, in a subroutine. Only a caller has a caller who can give up. */
  readonly role: "caller" | "leg" | "phone";
  readonly events: TraceEvent[];
  /** Of a channel that another one has made: that one. */
  readonly parent: Session | undefined;
  /** SHARED: by channel and variable. */
  readonly shared: Map<string, string>;
  /** What of it was written here, and when. */
  readonly writes: { readonly key: string; readonly value: string; readonly atSeconds: number }[];
  /** HANGUPCAUSE: `SIP 486 Busy Here` by channel, of all rings since it was cleared. */
  readonly causes: Map<string, string>;
  /** Subroutines that run when the channel is hung up. */
  readonly handlers: string[];
  /** What a phone hears, and whether it presses 1 as soon as a sound begins. */
  readonly heard: string[];
  readonly presses: boolean;
  /** An announcement that the message right behind it takes for its greeting. */
  greeting: { readonly sound: string; readonly startSeconds: number } | undefined;
  /** The channel's own cause; 0 before any. */
  hangupCause: number;
  /** Seconds since the call arrived. */
  seconds: number;
  isAnswered: boolean;
  /** The caller's number as it is shown, where it was set. */
  shows: string | undefined;
  /** Whether a talk would be recorded. */
  isRecorded: boolean;
  /** Keys that the caller is about to press, with their times; how many menus have played. */
  keys: { readonly key: string; readonly atSeconds: number }[];
  menus: number;
  /** Where ChannelRedirect has sent the caller, and when. */
  redirect: { readonly place: string; readonly atSeconds: number } | undefined;
}

export function newSession(world: World): Session {
  const extension = world.call.called === "" ? "s" : world.call.called;
  const context = world.world.options?.["asterisk.context"] ?? "vats";
  const channel = newChannel("PJSIP/caller-00000000", { context, extension, priority: 1 });
  return sessionOf(world, channel, "caller");
}

function sessionOf(world: World, channel: Channel, role: Session["role"]): Session {
  return {
    ...world,
    channel,
    role,
    events: [],
    parent: undefined,
    shared: new Map(),
    writes: [],
    causes: new Map(),
    handlers: [],
    heard: [],
    presses: false,
    greeting: undefined,
    hangupCause: 0,
    seconds: 0,
    isAnswered: false,
    shows: undefined,
    isRecorded: false,
    keys: [],
    menus: 0,
    redirect: undefined,
  };
}

/** A channel that another one has made, with its own clock and what it sees of the other. */
export function childSession(parent: Session, channel: Channel, role: "leg" | "phone", presses = false): Session {
  const { seconds, shows } = parent;
  // What a leg shares counts only if the other lives to see it: see `settleWrites`.
  return { ...sessionOf(parent, channel, role), parent, shared: new Map(parent.shared), seconds, shows, presses };
}

/** Lets a session see what its children shared until a moment. */
export function settleWrites(session: Session, children: readonly Session[], untilSeconds: number): void {
  const writes = children.flatMap((child) => child.writes).filter(({ atSeconds }) => atSeconds <= untilSeconds);
  for (const write of writes.sort((one, other) => one.atSeconds - other.atSeconds)) share(session, write);
}

/** Sets a shared variable. */
export function share(
  session: Session,
  write: { readonly key: string; readonly value: string; atSeconds?: number },
): void {
  const { key, value, atSeconds = session.seconds } = write;
  session.shared.set(key, value);
  session.writes.push({ key, value, atSeconds });
}

/** A channel, with the variables that it gets from the one that makes it. */
export function newChannel(name: string, location: Location, parent?: Channel): Channel {
  const variables = new Map<string, string>();
  const inheritedOn = new Set(parent?.inheritedOn);
  for (const variable of parent?.inherited ?? []) variables.set(variable, parent?.variables.get(variable) ?? "");
  return { name, variables, inherited: new Set(inheritedOn), inheritedOn, location, returns: [] };
}

/** `00000001`, another one each time. */
export function nextNumber({ channels }: World): string {
  channels.count += 1;
  return String(channels.count).padStart(8, "0");
}

/** The instant on the exchange's clock, in milliseconds since 1970 UTC. */
export function nowMs(session: Session): number {
  return session.call.atMs + session.seconds * 1000;
}

/** When the caller gives up; infinite for whoever is none. */
export function goneAt({ role, call }: Session): number {
  return (role === "caller" ? call.hangsUpAfterSeconds : undefined) ?? Number.POSITIVE_INFINITY;
}

/** Lets time pass; false, with the call's end noted, if the caller gives up before it has. */
export function advance(session: Session, seconds: number): boolean {
  const gone = goneAt(session);
  const isUp = gone >= session.seconds + seconds;
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

/** What callers and phones saw, with what was told and what the call's record holds in the end. */
export function traceOf(session: Session): Trace {
  const { events, told, record, isRecorded } = session;
  const tags = Object.fromEntries(
    [...record].flatMap(([key, value]) => (/^tag_/.test(key) ? [[key.slice(4), value]] : [])),
  );
  const last = events.at(-1);
  if (last?.kind !== "end") return [...events, ...told];
  const end = {
    ...last,
    ...(last.how === "answered" && isRecorded ? ({ isRecorded: true } as const) : {}),
    ...(Object.keys(tags).length > 0 ? { tags } : {}),
  };
  return [...events.slice(0, -1), ...told, end];
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
  if (sip !== 603 && session.role === "caller") session.complain(`the caller is refused with SIP ${sip}`);
  end(session, "rejected");
}
