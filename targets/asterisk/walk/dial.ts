/**
 * Dial, as the caller and the phones see it: all at once, the first answer wins, and what DIALSTATUS and HANGUPCAUSE say
 * when nobody answers. Source: asterisk apps/app_dial.c, dial_exec_full, wait_for_answer, handle_cause;
 * res/res_pjsip.c, ast_sip_hangup_sip2cause. Must not know what stands behind it in the dialplan.
 */

import { behaviourOf, type PhoneKey, phoneKey } from "../../../compiler/simulate/call.ts";
import type { RingEvent } from "../../../compiler/simulate/trace.ts";
import { separateArguments } from "./arguments.ts";
import { type Channel, end, newChannel, type Outcome, type Session } from "./session.ts";

/** Runs a subroutine on the channel of a phone before it is called. */
export type Predial = (session: Session, phone: Channel, place: string) => void;

/** How a phone that does not answer ends, in SIP and in Asterisk's causes. */
interface Refusal {
  readonly sip: string;
  readonly cause: number;
}

interface Leg {
  readonly phone: PhoneKey;
  readonly channel: Channel;
  readonly outcome: RingEvent["outcome"];
  /** Seconds after which it answers or gives up; for ever if it rings on. */
  readonly afterSeconds: number;
  readonly refusal: Refusal | undefined;
}

/** A call that would ring for ever is given up by its caller after an hour. */
const FOR_EVER_SECONDS = 3600;

/** Options that change nothing of what a caller or a phone sees here: `i` and the way ringback is made. */
const harmlessOptions = new Set(["i", "r", "R", "I", "c", "e", "t", "T", "k", "K", "h", "H", "w", "W", "x", "X"]);

export function dial(session: Session, channel: Channel, args: string, predial: Predial): Outcome {
  const [peers = "", timeout = "", options = ""] = separateArguments(args);
  channel.variables.set("DIALSTATUS", "");
  const subroutine = readOptions(options, session);
  const legs = legsOf(peers, session);
  if (legs === undefined) {
    channel.variables.set("DIALSTATUS", "INVALIDARGS");
    end(session, session.isAnswered ? "hangup" : "rejected");
    return "ended";
  }
  for (const leg of legs) if (subroutine !== undefined) predial(session, leg.channel, subroutine);
  const seconds = secondsOf(timeout, session);
  if (legs.length === 0) {
    channel.variables.set("DIALSTATUS", "CHANUNAVAIL");
    return "next";
  }
  return ring(session, channel, legs, seconds);
}

/** The place of option `b`, with `,` for `^`. */
function readOptions(options: string, { complain }: Session): string | undefined {
  let subroutine: string | undefined;
  for (const [, letter = "", argument] of options.matchAll(/([A-Za-z])(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?/g)) {
    if (letter === "b") subroutine = (argument ?? "").replaceAll("^", ",");
    else if (!harmlessOptions.has(letter)) complain(`option '${letter}' of Dial is not known here`);
  }
  return subroutine;
}

/** Nothing, 0 and less are for ever. */
function secondsOf(timeout: string, { complain }: Session): number {
  if (timeout === "") return Number.POSITIVE_INFINITY;
  const seconds = Number.parseFloat(timeout);
  if (seconds > 0) return Math.trunc(seconds * 1000) / 1000;
  complain(`invalid answer timeout specified: '${timeout}'. Setting timeout to infinite`);
  return Number.POSITIVE_INFINITY;
}

/** One for each destination, twice for one that is named twice; `undefined` where one is no destination at all. */
function legsOf(peers: string, session: Session): readonly Leg[] | undefined {
  const legs: Leg[] = [];
  for (const peer of peers.split("&").map((text) => text.trim())) {
    if (peer === "") continue;
    const slash = peer.indexOf("/");
    const [technology, resource] = slash < 0 ? [peer, ""] : [peer.slice(0, slash), peer.slice(slash + 1)];
    if (resource === "") {
      session.complain("Dial argument takes format (technology/resource)");
      return undefined;
    }
    if (technology.toUpperCase() === "PJSIP") legs.push(legOf(resource, session));
    else session.complain(`no channel type registered for '${technology}'`);
  }
  return legs;
}

function legOf(resource: string, session: Session): Leg {
  const phone = phoneOf(resource);
  const endpoint = resource.split("/")[0]?.split("@").at(-1) ?? "";
  const number = String(session.channels).padStart(8, "0");
  session.channels += 1;
  const channel = newChannel(`PJSIP/${endpoint}-${number}`, session.channel.location);
  const behaviour = behaviourOf(session.call, phone);
  switch (behaviour.kind) {
    case "answers":
    case "picks up":
      return { phone, channel, outcome: "answered", afterSeconds: behaviour.afterSeconds, refusal: undefined };
    case "busy": {
      const refusal = { sip: "SIP 486 Busy Here", cause: 17 };
      return { phone, channel, outcome: "busy", afterSeconds: behaviour.afterSeconds ?? 0, refusal };
    }
    case "declines": {
      const refusal = { sip: "SIP 603 Decline", cause: 21 };
      return { phone, channel, outcome: "declined", afterSeconds: behaviour.afterSeconds ?? 0, refusal };
    }
    case "unavailable":
      return {
        phone,
        channel,
        outcome: "unavailable",
        afterSeconds: 0,
        refusal: { sip: "SIP 404 Not Found", cause: 1 },
      };
    case "silent":
      return { phone, channel, outcome: "stopped", afterSeconds: Number.POSITIVE_INFINITY, refusal: undefined };
  }
}

/** `NAME` is a user, `NUMBER@TRUNK` an outside number, `TRUNK/sip:u@h` an address. */
function phoneOf(resource: string): PhoneKey {
  const slash = resource.indexOf("/sip:");
  if (slash >= 0) return phoneKey({ kind: "sip", address: resource.slice(slash + 5) });
  const at = resource.indexOf("@");
  if (at >= 0) return phoneKey({ kind: "tel", address: resource.slice(0, at) });
  return phoneKey({ kind: "ext", address: resource });
}

function ring(session: Session, channel: Channel, legs: readonly Leg[], timeout: number): Outcome {
  const answered = legs.filter(({ outcome }) => outcome === "answered");
  const answer = Math.min(...answered.map(({ afterSeconds }) => afterSeconds));
  const gaveUp = Math.max(...legs.map(({ afterSeconds }) => afterSeconds));
  const gone = (session.call.hangsUpAfterSeconds ?? Number.POSITIVE_INFINITY) - session.seconds;
  let lasts = Math.max(0, Math.min(answer, gaveUp, timeout, gone));
  const isForEver = lasts === Number.POSITIVE_INFINITY;
  if (isForEver) {
    session.complain("Dial rings for ever");
    lasts = FOR_EVER_SECONDS;
  }
  const isAnswered = answer <= lasts && answer < timeout && answer < gone;
  const winner = isAnswered ? answered.find(({ afterSeconds }) => afterSeconds === answer) : undefined;
  for (const leg of legs) session.events.push(ringEvent(leg, leg === winner, lasts, session.seconds));
  session.seconds += lasts;
  if (winner) end(session, "answered", winner.phone);
  else if (isForEver || gone <= lasts) end(session, "caller");
  if (winner || isForEver || gone <= lasts) return "ended";
  conclude(session, channel, legs, lasts);
  return "next";
}

function ringEvent(leg: Leg, isWinner: boolean, lasts: number, startSeconds: number): RingEvent {
  const outcome = isWinner ? "answered" : hasRefused(leg, lasts) ? leg.outcome : "stopped";
  const endSeconds = startSeconds + Math.min(leg.afterSeconds, lasts);
  return { kind: "ring", phone: leg.phone, startSeconds, endSeconds, outcome };
}

function hasRefused({ refusal, afterSeconds }: Leg, lasts: number): boolean {
  return refusal !== undefined && afterSeconds <= lasts;
}

/**
 * DIALSTATUS: only if all phones ended by themselves it is more than NOANSWER, and then BUSY if any was busy, else
 * CONGESTION if any was congested (which no phone here is), else CHANUNAVAIL: also for a decline.
 */
function conclude(session: Session, channel: Channel, legs: readonly Leg[], lasts: number): void {
  const refused = legs.filter((leg) => hasRefused(leg, lasts));
  for (const leg of legs) {
    session.causes.set(leg.channel.name, hasRefused(leg, lasts) ? (leg.refusal?.sip ?? "") : "SIP 180 Ringing");
  }
  const last = [...refused].sort((a, b) => a.afterSeconds - b.afterSeconds).at(-1);
  if (last?.refusal) session.hangupCause = last.refusal.cause;
  const isBusy = refused.some(({ refusal }) => refusal?.cause === 17);
  const status = refused.length < legs.length ? "NOANSWER" : isBusy ? "BUSY" : "CHANUNAVAIL";
  channel.variables.set("DIALSTATUS", status);
}
