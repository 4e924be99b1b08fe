/**
 * A `<Dial>` on the virtual clock: all its phones ring for `timeout` and the seconds that the host adds; the first to
 * answer gets the call. Source: twilio.com/docs/voice/twiml/dial.
 */

import { behaviourOf, type PhoneBehaviour, type PhoneKey } from "../../../compiler/simulate/call.ts";
import type { RingEvent } from "../../../compiler/simulate/trace.ts";
import { end, type Playing } from "./playing.ts";
import type { Element } from "./xml.ts";

/** What Twilio reports to `action` when it is over. */
export type DialReport = Readonly<Record<string, string>>;

interface Leg {
  readonly phone: PhoneKey;
  readonly noun: string;
  readonly behaviour: PhoneBehaviour;
  /** When it answers or gives up, counted from the first ring. */
  readonly afterSeconds: number;
}

/** Rings; the reports that Twilio may make then, more than one where its pages do not say which. Empty: the call is gone. */
export function ring(dial: Element, playing: Playing): readonly DialReport[] {
  const legs = dial.children.flatMap((noun) => legOf(noun, playing));
  const window = Number(dial.attributes.get("timeout") ?? 30) + playing.score.addedSeconds;
  const gone = (playing.call.hangsUpAfterSeconds ?? Number.POSITIVE_INFINITY) - playing.seconds;
  const answer = Math.min(...legs.map((leg) => (leg.behaviour.kind === "answers" ? leg.afterSeconds : window)));
  const gaveUp = Math.max(0, ...legs.map((leg) => leg.afterSeconds));
  const endSeconds = Math.max(0, Math.min(answer, gaveUp, window, gone));
  const isTaken = answer <= endSeconds && answer < window && answer < gone;
  const winner = isTaken
    ? legs.find(({ behaviour, afterSeconds }) => behaviour.kind === "answers" && afterSeconds === answer)
    : undefined;
  const rings = legs.map((leg) => ringEvent(leg, leg === winner, endSeconds, playing.seconds));
  playing.trace.push(...rings);
  playing.seconds += endSeconds;
  if (winner) return taken(winner, playing);
  if (gone > endSeconds) return reportsOf(legs, rings);
  end(playing, "caller");
  return [];
}

function legOf(noun: Element, playing: Playing): Leg[] {
  const phone = playing.score.phoneOf(noun);
  if (phone === undefined) {
    playing.complaints.push(`<${noun.name}>${noun.text}</${noun.name}> is no phone of the source`);
    return [];
  }
  const behaviour = behaviourOf(playing.call, phone);
  return [{ phone, noun: noun.name, behaviour, afterSeconds: secondsOf(behaviour) }];
}

function secondsOf(behaviour: PhoneBehaviour): number {
  switch (behaviour.kind) {
    case "answers":
    case "picks up":
      return behaviour.afterSeconds;
    case "busy":
    case "declines":
      return behaviour.afterSeconds ?? 0;
    case "unavailable":
      return 0;
    case "silent":
      return Number.POSITIVE_INFINITY;
  }
}

const refusals = { busy: "busy", declines: "declined", unavailable: "unavailable" } as const;

function ringEvent(leg: Leg, isWinner: boolean, endSeconds: number, startSeconds: number): RingEvent {
  const { kind } = leg.behaviour;
  const hasRefused = kind !== "answers" && kind !== "picks up" && kind !== "silent" && leg.afterSeconds <= endSeconds;
  const outcome = isWinner ? "answered" : hasRefused ? refusals[kind] : "stopped";
  return {
    kind: "ring",
    phone: leg.phone,
    startSeconds,
    endSeconds: startSeconds + Math.min(leg.afterSeconds, endSeconds),
    outcome,
  };
}

/** The talk itself is not played: it ends at once, by the callee. */
function taken({ phone }: Leg, playing: Playing): readonly DialReport[] {
  playing.isAnswered = true;
  end(playing, "answered", phone);
  return [{ DialCallStatus: "completed", DialBridged: "true", DialCallDuration: "30", DialCallSid: dialledSid }];
}

const dialledSid = `CA${"1".repeat(32)}`;

/**
 * One phone's end is reported as it was. Of several, no page says which status is reported when they end differently, so
 * any may be; all must be answered alike.
 */
function reportsOf(legs: readonly Leg[], rings: readonly RingEvent[]): readonly DialReport[] {
  const [leg] = legs;
  const [ringing] = rings;
  if (legs.length > 1 || leg === undefined || ringing === undefined) {
    return ["no-answer", "busy", "failed", "canceled"].map((status) => notConnected(status));
  }
  const { status, code } = endings[ringing.outcome];
  const report = notConnected(status);
  return [leg.noun === "Sip" ? { ...report, DialSipResponseCode: code } : report];
}

function notConnected(status: string): DialReport {
  return { DialCallStatus: status, DialBridged: "false", DialCallSid: dialledSid };
}

/** A Client that declines is `busy` (twilio/voice-quickstart-ios issue 238). */
const endings = {
  answered: { status: "completed", code: "200" },
  busy: { status: "busy", code: "486" },
  declined: { status: "busy", code: "603" },
  unavailable: { status: "failed", code: "404" },
  unconfirmed: { status: "no-answer", code: "200" },
  stopped: { status: "no-answer", code: "487" },
} as const;
