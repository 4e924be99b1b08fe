/**
 * Rings phones, and what becomes of the caller: originate and bridge. Source: switch_ivr_originate.c:switch_ivr_originate;
 * mod_dptools.c:audio_bridge_function; switch_channel.c:switch_channel_handle_cause; switch_ivr_bridge.c.
 */

import { behaviourOf } from "../../../compiler/simulate/call.ts";
import { type RingEvent, timesRung } from "../../../compiler/simulate/trace.ts";
import { numberOfCause } from "./causes.ts";
import { parseDialString } from "./dial-string.ts";
import { expand } from "./expand.ts";
import { type PlayedLeg, playLegs } from "./legs.ts";
import {
  advance,
  complain,
  eatKeys,
  hangUp,
  lastCodeVariable,
  nowMs,
  phoneSession,
  phoneUuid,
  type Session,
  setVariable,
  variableOf,
} from "./session.ts";
import { breaksAddress, isTrue, separate } from "./text.ts";

/** How long the two talk before the phone hangs up. */
const talkSeconds = 5;

/** Runs an application on a channel; `execute_extension` too. */
export type Run = (session: Session, application: string, data: string) => void;

export function bridge(session: Session, data: string, run: Run): void {
  if (session.heard !== undefined) {
    complain(session, `who has picked up rings ${data}`);
    return hangUp(session, "NORMAL_CLEARING");
  }
  const { legs, timeout } = parseDialString(session, data);
  complainOfTraps(session, legs.length);
  setVariable(session, "originate_disposition", "failure");
  if (session.isAnswered && variableOf(session, "transfer_ringback") === undefined) {
    complain(session, "the caller hears silence while phones ring: transfer_ringback is not set");
  }
  if (!session.isAnswered) hearEarly(session);
  checkSendable(session);
  const startedAt = session.seconds;
  const ring = playLegs({
    legs,
    call: session.call,
    timesRung: (phone) => timesRung(session.events, phone),
    timeout,
    begun: nowMs(session) / 1000,
    gone: (session.call.hangsUpAfterSeconds ?? Number.POSITIVE_INFINITY) - startedAt,
    confirm: ({ confirms = "", phone }, atSeconds) => {
      const side = phoneSession({ ...session, seconds: startedAt + atSeconds }, []);
      answerAs(side, phone);
      const [, application = "", words = ""] = /^(\S+) ?(.*)$/s.exec(confirms) ?? [];
      run(side, application, words);
      return {
        seconds: side.seconds - startedAt - atSeconds,
        isTaken: side.end === undefined,
        heard: side.heard ?? [],
      };
    },
  });
  const events = ring.legs.flatMap((leg) => ringEvent(leg, session));
  session.events.push(...events.toSorted((one, other) => one.startSeconds - other.startSeconds));
  const refusals = ring.legs.filter(({ code }) => code !== undefined);
  const last = refusals.toSorted((one, other) => one.endSeconds - other.endSeconds).at(-1);
  if (last?.code !== undefined) setVariable(session, lastCodeVariable, `sip:${last.code}`);
  advance(session, ring.endSeconds);
  // What is pressed while phones ring reaches no menu behind it (seen on a real one).
  eatKeys(session);
  if (ring.why === "gone") session.end ??= { kind: "end", how: "caller", atSeconds: session.seconds };
  if (session.end !== undefined) return;
  if (ring.winner !== undefined) return talk(session, ring.winner, run);
  for (const leg of ring.legs)
    if (leg.dialled.isSilent || (leg.dialled.phone !== undefined && hasChannel(leg, session)))
      pushCause(session, leg.cause);
  const begun = ring.legs.find((leg) => leg.dialled.phone !== undefined || leg.dialled.isSilent);
  const refusal = ring.legs[0]?.cause ?? "NORMAL_TEMPORARY_FAILURE";
  const cause = ring.why === "timeout" ? "NO_ANSWER" : (begun?.cause ?? refusal);
  setVariable(session, "originate_disposition", cause);
  afterFailure(session, cause);
}

/** The number goes into From as it is (sofia_glue.c:sofia_glue_do_invite). */
function checkSendable(session: Session): void {
  const sent = variableOf(session, "effective_caller_id_number") ?? session.profile.get("caller_id_number") ?? "";
  if (breaksAddress(sent))
    complain(session, `the number ${sent} breaks the address of the caller: nobody rings, or they see another one`);
}

/** What a phone can do that ends the ring of the others (switch_ivr_originate.c), or takes the call elsewhere (sofia.c). */
function complainOfTraps(session: Session, legs: number): void {
  if (legs > 1 && !isTrue(variableOf(session, "ignore_early_media")))
    complain(session, "the first phone that plays something has won: ignore_early_media is not set");
  if (!isTrue(variableOf(session, "nolocal_outbound_redirect_fatal")))
    complain(session, "a phone that redirects takes the call where it likes: outbound_redirect_fatal is not set");
}

/** `ringback` begins early media; who has that hears nothing without it (switch_ivr_originate.c:setup_ringback). */
function hearEarly(session: Session): void {
  const plays = variableOf(session, "ringback") !== undefined;
  if (session.hasEarlyMedia && !plays)
    complain(session, "the caller hears silence while phones ring: ringback is not set");
  if (plays) session.hasEarlyMedia = true;
}

/** The one whose phone is asked: what it presses is its own. */
function answerAs(side: Session, phone: string | undefined): void {
  const behaviour = phone === undefined ? undefined : behaviourOf(side.call, phone, timesRung(side.events, phone));
  if (behaviour?.kind === "answers") side.pressed.push({ digit: "1", atSeconds: Number.NEGATIVE_INFINITY });
}

function ringEvent(leg: PlayedLeg, session: Session): RingEvent[] {
  const { phone } = leg.dialled;
  if (phone === undefined || !Number.isFinite(leg.startSeconds)) return [];
  const sent = variableOf(session, "effective_caller_id_number");
  const shows = sent === "anonymous" ? undefined : sent;
  const hears = variableOf(session, session.isAnswered ? "transfer_ringback" : "ringback");
  const music = /\/vats\/([A-Za-z0-9_-]+)\.[a-z0-9]+$/.exec(expand(hears ?? "", session))?.[1];
  return [
    {
      kind: "ring",
      phone,
      startSeconds: session.seconds + leg.startSeconds,
      endSeconds: session.seconds + leg.endSeconds,
      outcome: leg.outcome,
      ...(shows === undefined ? {} : { shows }),
      ...(leg.heard.length === 0 ? {} : { heard: leg.heard }),
      ...(music === undefined ? {} : { music }),
    },
  ];
}

/**
 * Both sides run what they are told to before they talk, at one time; what one plays to the other's silence the other may break
 * off. Then the talk, after which the caller is hung up or, without `hangup_after_bridge`, goes on with what is queued.
 */
function talk(session: Session, winner: PlayedLeg, run: Run): void {
  session.isAnswered = true;
  setVariable(session, "originate_disposition", "SUCCESS");
  const side = phoneSession(session, winner.heard.length > 0 ? [["vats_told", "true"]] : []);
  setVariable(session, "bridge_uuid", phoneUuid);
  session.peer = side;
  preExecute(side, "bleg", session, run);
  session.brokenOff = side.brokenOff;
  noteHeard(session, winner, side.heard ?? []);
  preExecute(session, "aleg", session, run);
  session.brokenOff = undefined;
  // Who hangs up before the talk begins has not got it.
  if (session.end !== undefined || !advance(session, Math.max(0, side.seconds - session.seconds))) {
    return changeRing(session, winner, { outcome: "unconfirmed" });
  }
  if (isTrue(variableOf(session, "hangup_after_bridge"))) {
    const phone = winner.dialled.phone;
    session.end = {
      kind: "end",
      how: "answered",
      ...(phone === undefined ? {} : { phone }),
      atSeconds: session.seconds,
      ...(session.isRecorded ? { isRecorded: true } : {}),
    };
  } else advance(session, talkSeconds);
}

function preExecute(side: Session, name: "aleg" | "bleg", caller: Session, run: Run): void {
  const application = variableOf(caller, `bridge_pre_execute_${name}_app`);
  if (application !== undefined) run(side, application, variableOf(caller, `bridge_pre_execute_${name}_data`) ?? "");
}

function noteHeard(session: Session, winner: PlayedLeg, heard: readonly string[]): void {
  if (heard.length > 0) changeRing(session, winner, { heard: [...winner.heard, ...heard] });
}

function changeRing(session: Session, { dialled }: PlayedLeg, change: Partial<RingEvent>): void {
  const at = session.events.findLastIndex((event) => event.kind === "ring" && event.phone === dialled.phone);
  const ring = session.events[at];
  if (ring?.kind === "ring") session.events[at] = { ...ring, ...change };
}

/** A phone of the exchange that is not registered never has one, and so no cause in the list. */
function hasChannel({ dialled, outcome }: PlayedLeg, { isRegistered }: Session): boolean {
  return isRegistered || outcome !== "unavailable" || dialled.phone?.startsWith("ext ") !== true;
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
