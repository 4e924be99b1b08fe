/**
 * Rings phones, and what becomes of the caller: originate and bridge. Source: switch_ivr_originate.c:switch_ivr_originate;
 * mod_dptools.c:audio_bridge_function, user_outgoing_channel; switch_channel.c:switch_channel_handle_cause.
 */

import { behaviourOf, type PhoneKey } from "../../../compiler/simulate/call.ts";
import type { RingEvent } from "../../../compiler/simulate/trace.ts";
import { mostLegs } from "../dial.ts";
import { numberOfCause } from "./causes.ts";
import {
  advance,
  complain,
  hangUp,
  lastCodeVariable,
  nowMs,
  type Session,
  setVariable,
  variableOf,
} from "./session.ts";
import { isTrue, leadingInteger, separate } from "./text.ts";

/** Seconds of a ring without `call_timeout` (SWITCH_DEFAULT_TIMEOUT). */
const defaultTimeout = 60;

/** How long the two talk before the phone hangs up. */
const talkSeconds = 5;

export function bridge(session: Session, data: string): void {
  const { legs, timeout } = parseDialString(session, data);
  setVariable(session, "originate_disposition", "failure");
  if (session.isAnswered && variableOf(session, "transfer_ringback") === undefined) {
    complain(session, "the caller hears silence while phones ring: transfer_ringback is not set");
  }
  const called = legs.flatMap((leg) => (leg.phone === undefined ? [] : [playLeg(leg.phone, session)]));
  const refusal = legs.find((leg) => leg.phone === undefined)?.cause ?? "NORMAL_TEMPORARY_FAILURE";
  const outcome = race(session, called, timeout);
  if (session.end !== undefined) return;
  if (outcome === "answered") return talk(session);
  const cause = outcome === "timeout" ? "NO_ANSWER" : (called[0]?.cause ?? refusal);
  for (const leg of called) pushCause(session, outcome === "timeout" && !leg.hasRefused ? "NO_ANSWER" : leg.cause);
  setVariable(session, "originate_disposition", cause);
  afterFailure(session, cause);
}

interface DialledLeg {
  /** `undefined`: nobody could be called, for that cause. */
  readonly phone: PhoneKey | undefined;
  readonly cause: string;
}

function parseDialString(session: Session, data: string): { legs: readonly DialledLeg[]; timeout: number } {
  const own = variableOf(session, "call_timeout");
  let timeout = own === undefined ? 0 : leadingInteger(own);
  const braces = /^\s*\{([^}]*)\}/.exec(data);
  for (const setting of separate(braces?.[1] ?? "", ",", 100)) {
    const [name = "", value = ""] = setting.split("=");
    if (name === "originate_timeout") timeout = leadingInteger(value);
    else if (name !== "") complain(session, `{${name}=…} of a dial string is not known here`);
  }
  const dialled = data.slice(braces?.[0].length ?? 0);
  const foreign = /:_:|[|[\]<>{}]/.exec(dialled)?.[0];
  if (foreign !== undefined) complain(session, `${foreign} in the dial string ${dialled} is not known here`);
  const parts = separate(dialled, ",", mostLegs);
  return { legs: parts.map((part) => parseLeg(session, part)), timeout: timeout > 0 ? timeout : defaultTimeout };
}

function parseLeg(session: Session, text: string): DialledLeg {
  const none = (cause: string, complaint: string): DialledLeg => {
    complain(session, complaint);
    return { phone: undefined, cause };
  };
  if (text.includes(",")) return none("CHAN_NOT_IMPLEMENTED", `too many legs: ${text} is one`);
  const [, kind = "", rest = ""] = /^([^/]*)\/(.*)$/.exec(text) ?? [];
  if (kind === "error") return { phone: undefined, cause: rest.toUpperCase() };
  if (kind === "user") return { phone: `ext ${rest.replace(/@[^@]*$/, "")}`, cause: "NONE" };
  const [profile = "", ...address] = rest.split("/");
  if (kind !== "sofia" || address.length === 0)
    return none("CHAN_NOT_IMPLEMENTED", `Cannot create outgoing channel: ${text}`);
  if (profile !== "gateway") return { phone: `sip ${address.join("/").replace(/^sip:/, "")}`, cause: "NONE" };
  if (address[0] !== "trunk") return none("INVALID_GATEWAY", `Invalid Gateway '${address[0]}'`);
  return { phone: `tel ${address.slice(1).join("/")}`, cause: "NONE" };
}

interface CalledLeg {
  readonly phone: PhoneKey;
  /** When it answers or refuses, since the ring began; for ever if it rings on. */
  readonly afterSeconds: number;
  readonly outcome: RingEvent["outcome"];
  /** What it refuses with. */
  readonly cause: string;
  readonly code: number | undefined;
  /** Filled in by the race. */
  hasRefused: boolean;
}

function playLeg(phone: PhoneKey, session: Session): CalledLeg {
  const behaviour = behaviourOf(session.call, phone);
  const refuses = (outcome: RingEvent["outcome"], cause: string, code: number, afterSeconds = 0): CalledLeg => {
    return { phone, afterSeconds, outcome, cause, code, hasRefused: false };
  };
  switch (behaviour.kind) {
    case "busy":
      return refuses("busy", "USER_BUSY", 486, behaviour.afterSeconds);
    case "declines":
      return refuses("declined", "CALL_REJECTED", 603, behaviour.afterSeconds);
    case "unavailable":
      return refuses("unavailable", "UNALLOCATED_NUMBER", 404);
    case "answers":
    case "picks up":
      return { ...refuses("answered", "SUCCESS", 200, behaviour.afterSeconds), code: undefined };
    case "silent":
      return { ...refuses("stopped", "NO_ANSWER", 0, Number.POSITIVE_INFINITY), code: undefined };
  }
}

/**
 * Lets the phones ring until one answers, all have refused or the time is up, and notes it. The time is counted in changes of
 * the clock's second: N of them after the ring began, which is N-1 to N seconds.
 */
function race(session: Session, legs: readonly CalledLeg[], timeout: number): "answered" | "refused" | "timeout" {
  if (legs.length === 0) return "refused";
  const begun = nowMs(session) / 1000;
  const timeUp = Math.floor(begun) + timeout - begun;
  const answer = Math.min(
    ...legs.map((leg) => (leg.outcome === "answered" ? leg.afterSeconds : Number.POSITIVE_INFINITY)),
  );
  const lastRefusal = Math.max(...legs.map((leg) => leg.afterSeconds));
  const gone = (session.call.hangsUpAfterSeconds ?? Number.POSITIVE_INFINITY) - session.seconds;
  const lasts = Math.max(0, Math.min(answer, lastRefusal, timeUp, gone));
  const isAnswered = answer <= lasts && answer < timeUp && answer < gone;
  const winner = isAnswered ? legs.find((leg) => leg.outcome === "answered" && leg.afterSeconds === answer) : undefined;
  noteRings(session, legs, winner, lasts);
  advance(session, lasts);
  if (winner !== undefined) session.isAnswered = true;
  else if (gone <= lasts) session.end ??= { kind: "end", how: "caller", atSeconds: session.seconds };
  if (winner !== undefined) return "answered";
  return lastRefusal <= lasts ? "refused" : "timeout";
}

function noteRings(session: Session, legs: readonly CalledLeg[], winner: CalledLeg | undefined, lasts: number): void {
  const refused = legs.filter((leg) => leg.outcome !== "answered" && leg.afterSeconds <= lasts);
  const rings = legs.map((leg): RingEvent => {
    leg.hasRefused = refused.includes(leg);
    const outcome = leg === winner ? "answered" : leg.hasRefused ? leg.outcome : "stopped";
    const endSeconds = session.seconds + Math.min(leg.afterSeconds, lasts);
    return { kind: "ring", phone: leg.phone, startSeconds: session.seconds, endSeconds, outcome };
  });
  session.events.push(...rings);
  const last = refused.toSorted((one, other) => one.afterSeconds - other.afterSeconds).at(-1);
  if (last?.code !== undefined) setVariable(session, lastCodeVariable, `sip:${last.code}`);
}

/** The talk; then the caller is hung up or, without `hangup_after_bridge`, goes on with what is queued. */
function talk(session: Session): void {
  setVariable(session, "originate_disposition", "SUCCESS");
  const phone = session.events.findLast((event) => event.kind === "ring" && event.outcome === "answered");
  const answered = phone?.kind === "ring" ? { phone: phone.phone } : {};
  if (isTrue(variableOf(session, "hangup_after_bridge"))) {
    session.end = { kind: "end", how: "answered", ...answered, atSeconds: session.seconds };
  } else advance(session, talkSeconds);
}

/** `originate_causes` is a list that grows; one entry is a plain value (switch_event.c, SWITCH_STACK_PUSH). */
function pushCause(session: Session, cause: string): void {
  const entry = `00000000-0000-4000-8000-000000000000;${cause}`;
  const before = variableOf(session, "originate_causes");
  const list = before?.startsWith("ARRAY::") ? before : before === undefined ? undefined : `ARRAY::${before}`;
  setVariable(session, "originate_causes", list === undefined ? entry : `${list}|:${entry}`);
}

/** Whether the call goes on: always after no answer, after all else only if told. */
function afterFailure(session: Session, cause: string): void {
  const told = variableOf(session, "continue_on_fail");
  if (told === undefined) {
    if (["NO_ANSWER", "NO_USER_RESPONSE", "ORIGINATOR_CANCEL"].includes(cause)) return;
  } else if (isTrue(told)) return;
  else {
    const listed = separate(told, ",", 256).map((text) => text.toUpperCase());
    if (listed.includes(cause) || listed.includes(String(numberOfCause(cause)))) return;
  }
  hangUp(session, cause);
}
