/**
 * The caller's channel while a call is played: its variables, its clock, what was noted. Must not know applications, nor
 * how extensions are found.
 */

import type { Call } from "../../../compiler/simulate/call.ts";
import type { EndEvent, TraceEvent } from "../../../compiler/simulate/trace.ts";
import type { WalkWorld } from "../../../compiler/target/target.ts";
import { checkZone, type WallClock, wallClock } from "../../../compiler/time/zone.ts";
import { zoneFault } from "../zones.ts";
import { sipOfCause } from "./causes.ts";
import { type Configuration, machineDomain } from "./load.ts";
import { isTrue, leadingInteger } from "./text.ts";

/** An application that waits for its turn. */
export interface Queued {
  readonly application: string;
  readonly data: string;
}

export interface Session {
  readonly call: Call;
  readonly world: WalkWorld;
  readonly configuration: Configuration;
  readonly events: TraceEvent[];
  readonly complaints: Set<string>;
  readonly variables: Map<string, string>;
  /** Fields of the caller profile (switch_caller.c:switch_caller_get_field_by_name). */
  readonly profile: Map<string, string>;
  /** Seconds since the call arrived. */
  seconds: number;
  isAnswered: boolean;
  /** The caller hears what we play though nothing has answered him (SIP 183), and no ringback of his own any more. */
  hasEarlyMedia: boolean;
  /** The call is to be hunted anew. */
  isTransferred: boolean;
  /** What mod_db keeps, `REALM/KEY`, also after the call. */
  readonly database: Map<string, string>;
  /** What mod_hash keeps, `REALM_KEY`. */
  readonly memory: Map<string, string>;
  /** How many announcements have asked for keys. */
  playings: number;
  /** Keys that are pressed, and when. */
  readonly pressed: Pressed[];
  /** The talk is recorded. */
  isRecorded: boolean;
  /** Whether phones that cannot be reached are registered and say so (404), or are not there at all. */
  readonly isRegistered: boolean;
  /** When something that plays to the caller is broken off from outside; `undefined`: never. */
  brokenOff: number | undefined;
  /** When each variable was set last, in seconds since the call arrived. */
  readonly setAt: Map<string, number>;
  /** The phone that has picked up, on the caller's side. */
  peer: Session | undefined;
  /** The sounds that who picked up has heard; `undefined` on the caller's side. */
  readonly heard: string[] | undefined;
  /** How it ended; `undefined` while it is up. */
  end: EndEvent | undefined;
}

export interface Pressed {
  readonly digit: string;
  readonly atSeconds: number;
}

/** The call's own id. */
export const uuid = "00000000-0000-4000-8000-000000000000";
/** The id of the phone that has picked up. */
export const phoneUuid = "00000000-0000-4000-8000-0000000000b1";

/** Where a call comes in, and what the exchange remembers. */
export interface Arrival {
  readonly context?: string;
  readonly database?: Map<string, string>;
  /** Whether phones that cannot be reached are registered; they are by default. */
  readonly isRegistered?: boolean;
}

export function createSession(
  call: Call,
  world: WalkWorld,
  configuration: Configuration,
  { context = "public", database = new Map(), isRegistered = true }: Arrival = {},
): Session {
  const profile = new Map([
    ["destination_number", cleanText(call.called)],
    ["caller_id_number", callerOf(call)],
    ["ani", callerOf(call)],
    ["context", context],
    ["dialplan", "XML"],
  ]);
  // sofia.c takes it from the INVITE.
  const variables = new Map([
    ["max_forwards", "70"],
    ["uuid", uuid],
  ]);
  for (const [name, state] of Object.entries(call.switches ?? {})) {
    if (!database.has(`vats_switch/${name}`)) database.set(`vats_switch/${name}`, state);
  }
  const kept = { database, memory: new Map<string, string>(), heard: undefined, pressed: [], events: [], isRegistered };
  return { call, world, configuration, complaints: new Set(), variables, profile, ...kept, ...fresh() };
}

function fresh() {
  return {
    seconds: 0,
    isAnswered: false,
    hasEarlyMedia: false,
    isTransferred: false,
    isRecorded: false,
    playings: 0,
    brokenOff: undefined,
    peer: undefined,
    setAt: new Map<string, number>(),
    end: undefined,
  };
}

/** The side of a phone that has picked up: a channel of its own, in the context of its dial string. */
export function phoneSession(caller: Session, variables: Iterable<readonly [string, string]>): Session {
  return {
    ...caller,
    ...fresh(),
    seconds: caller.seconds,
    isAnswered: true,
    variables: new Map([["uuid", phoneUuid], ["bridge_uuid", uuid], ...variables]),
    profile: new Map(caller.profile),
    heard: [],
    pressed: [],
  };
}

/** Withheld; or none at all, for which FreeSWITCH puts ten zeros (switch_types.h:SWITCH_DEFAULT_CLID_NUMBER). */
function callerOf({ caller = "anonymous" }: Call): string {
  return caller === "" ? "0000000000" : cleanText(caller);
}

/** What the network sends can begin no variable (switch_caller.h:profile_dup_clean). */
function cleanText(text: string): string {
  return text.replace(/\$(?=\\*\{)/g, "%");
}

export function complain(session: Session, complaint: string): void {
  session.complaints.add(complaint);
}

/** A channel variable, else a field of the profile, else a global (switch_channel.c:switch_channel_get_variable_dup). */
export function variableOf(session: Session, name: string): string | undefined {
  return session.variables.get(name) ?? session.profile.get(name) ?? globals[name];
}

/** What the vanilla configuration sets for all. */
const globals: Readonly<Record<string, string>> = {
  domain: machineDomain,
  sound_prefix: "/usr/share/freeswitch/sounds/en/us/callie",
  hold_music: "local_stream://moh",
  recordings_dir: "/var/lib/freeswitch/recordings",
};

/** An empty value unsets. */
export function setVariable(session: Session, name: string, value: string): void {
  session.setAt.set(name, session.seconds);
  if (value === "") session.variables.delete(name);
  else session.variables.set(name, value);
}

/** Milliseconds since 1970 UTC. */
export function nowMs({ call, seconds }: Session): number {
  return call.atMs + seconds * 1000;
}

/** The clock that conditions read: `tod_tz_offset`, whole hours, before `timezone`, a name of its own table. */
export function readClock(session: Session): WallClock | undefined {
  const offset = variableOf(session, "tod_tz_offset");
  if (offset !== undefined && /^-?\d+$/.test(offset)) {
    return wallClock("UTC", nowMs(session) + leadingInteger(offset) * 3_600_000);
  }
  const zone = variableOf(session, "timezone");
  if (zone === undefined) {
    complain(session, "a condition reads the clock in the zone of the process, which is not known");
    return undefined;
  }
  const known = checkZone(zone).kind;
  const fault = known === "ok" || known === "link" ? zoneFault(zone) : "no zone of its table has that name";
  if (fault === undefined) return wallClock(zone, nowMs(session));
  complain(session, `Timezone '${zone}' not found, or wrong: ${fault}`);
  return undefined;
}

/** Lets time pass; false, with the call's end noted, if the caller gives up before it has. */
export function advance(session: Session, seconds: number): boolean {
  const gone = session.heard === undefined ? session.call.hangsUpAfterSeconds : undefined;
  const isUp = gone === undefined || gone >= session.seconds + seconds;
  session.seconds = isUp ? session.seconds + seconds : Math.max(gone, session.seconds);
  if (!isUp) session.end = { kind: "end", how: "caller", atSeconds: session.seconds };
  return isUp;
}

/** Ends the call as `hangup CAUSE` does: a BYE to one that was answered, else a refusal. */
export function hangUp(session: Session, cause: string): void {
  if (session.end !== undefined) return;
  const atSeconds = session.seconds;
  if (session.isAnswered) {
    session.end = { kind: "end", how: "hangup", atSeconds };
    return;
  }
  const code = refusalOf(session, cause);
  const how = code === 486 || code === 600 ? "busy" : code === 404 ? "unknown" : "rejected";
  if (![486, 603, 404].includes(code)) complain(session, `the caller is refused with SIP ${code} (${cause})`);
  session.end = { kind: "end", how, atSeconds };
}

/** After a failed bridge the phone's code wins, unless told otherwise (mod_sofia.c:sofia_on_hangup). */
function refusalOf(session: Session, cause: string): number {
  const own = sipOfCause(cause);
  if (isTrue(variableOf(session, "sip_ignore_remote_cause"))) return own;
  const last = variableOf(session, lastCodeVariable);
  return last === undefined ? own : leadingInteger(last.replace(/^sips?:/, "")) || own;
}

/** The SIP code with which the last phone refused. */
export const lastCodeVariable = "last_bridge_proto_specific_hangup_cause";

/** What was pressed up to now is for nobody. */
export function eatKeys(session: Session): void {
  const isToCome = session.pressed.findIndex(({ atSeconds }) => atSeconds >= session.seconds);
  session.pressed.splice(0, isToCome < 0 ? session.pressed.length : isToCome);
}
