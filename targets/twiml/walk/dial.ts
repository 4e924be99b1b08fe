/**
 * A `<Dial>` on the virtual clock: all its phones ring for `timeout` and the seconds that the host adds; the first to take the
 * call gets it. Source: twilio.com/docs/voice/twiml/dial.
 */

import { behaviourOf, type PhoneBehaviour, type PhoneKey } from "../../../compiler/simulate/call.ts";
import { type RingEvent, timesRung } from "../../../compiler/simulate/trace.ts";
import type { Player } from "./fetch.ts";
import { end, type Playing } from "./playing.ts";
import { dialledSid, screen } from "./screen.ts";
import type { Element } from "./xml.ts";

/** What Twilio reports to `action` when it is over. */
export type DialReport = Readonly<Record<string, string>>;

/** Seconds count from the first ring; what never happens is infinite. */
interface Leg {
  readonly phone: PhoneKey;
  readonly noun: Element;
  readonly behaviour: PhoneBehaviour;
  /** When somebody picks up, if the phone still rings then. */
  readonly picksUpAt: number;
  /** When it refuses by itself. */
  readonly refusesAt: number;
  /** When he takes the call, and when the talk begins. */
  claimsAt: number;
  talksAt: number;
  /** When he is hung up as he did not take it. */
  declinesAt: number;
  heard: readonly string[];
}

/** Rings; the reports that Twilio may make then, more than one where its pages do not say which. */
export function* ring(dial: Element, playing: Playing): Player<readonly DialReport[]> {
  const legs = dial.children.flatMap((noun) => legOf(noun, playing));
  const window = Number(dial.attributes.get("timeout") ?? 30) + playing.score.addedSeconds;
  const gone = (playing.call.hangsUpAfterSeconds ?? never) - playing.seconds;
  const claim = yield* pickUp(legs, window, gone, playing);
  const givesUp = Math.max(0, ...legs.map((leg) => lastMoment(leg, window)));
  const winner = claim <= givesUp && claim < gone ? legs.find(({ claimsAt }) => claimsAt === claim) : undefined;
  const stopsAt = Math.max(0, Math.min(claim, givesUp, gone));
  const isLeft = winner ? winner.talksAt >= gone && winner.talksAt > claim : gone <= stopsAt;
  const taker = isLeft ? undefined : winner;
  const rings = legs.map((leg) =>
    ringEvent(leg, { isFirst: leg === winner, isTaker: leg === taker, stopsAt, window }, dial, playing),
  );
  playing.trace.push(...rings);
  playing.seconds += isLeft ? Math.max(0, gone) : taker ? taker.talksAt : stopsAt;
  if (taker) return taken(taker, dial, playing);
  if (isLeft) end(playing, "caller");
  return reportsOf(legs, rings);
}

const never = Number.POSITIVE_INFINITY;

function legOf(noun: Element, playing: Playing): Leg[] {
  const phone = playing.score.phoneOf(noun);
  if (phone === undefined) {
    playing.complaints.push(`<${noun.name}>${noun.text}</${noun.name}> is no phone of the source`);
    return [];
  }
  const wanted = nouns[phone.slice(0, 3)] ?? [noun.name];
  if (!wanted.includes(noun.name)) playing.complaints.push(`<${noun.name}> does not ring ${phone}`);
  const behaviour = behaviourOf(playing.call, phone, timesRung(playing.trace, phone));
  const picksUpAt = behaviour.kind === "answers" || behaviour.kind === "picks up" ? behaviour.afterSeconds : never;
  const ends = { claimsAt: never, talksAt: never, declinesAt: never, heard: [] };
  return [{ phone, noun, behaviour, picksUpAt, refusesAt: refusalOf(behaviour), ...ends }];
}

/** What can ring a phone of each kind. */
const nouns: Readonly<Record<string, readonly string[]>> = {
  ext: ["Client", "Sip"],
  tel: ["Number"],
  sip: ["Sip"],
};

function refusalOf(behaviour: PhoneBehaviour): number {
  switch (behaviour.kind) {
    case "busy":
    case "declines":
      return behaviour.afterSeconds ?? 0;
    case "unavailable":
      return 0;
    case "answers":
    case "picks up":
    case "silent":
      return never;
  }
}

/**
 * Everybody who picks up in time hears what his noun says, in the order of picking up, until somebody has the call; says when.
 * Who is asked for nothing has it as he picks up: "the first call to pick up is connected". Others ring on while somebody is
 * asked, which Twilio's own tools for several phones go by and no page says.
 */
function* pickUp(legs: readonly Leg[], window: number, gone: number, playing: Playing): Player<number> {
  let claim = never;
  const inTime = legs.filter(({ picksUpAt }) => picksUpAt < window);
  for (const leg of [...inTime].sort((one, other) => one.picksUpAt - other.picksUpAt)) {
    if (leg.picksUpAt >= Math.min(claim, gone)) break;
    yield* answer(leg, playing);
    claim = Math.min(claim, leg.claimsAt);
  }
  return claim;
}

function* answer(leg: Leg, playing: Playing): Player<void> {
  const url = leg.noun.attributes.get("url");
  leg.claimsAt = leg.picksUpAt;
  leg.talksAt = leg.picksUpAt;
  if (url === undefined) return;
  const start = playing.seconds + leg.picksUpAt;
  const { heard, untilSeconds, isConnected, isAsked } = yield* screen(
    url,
    leg.behaviour.kind === "answers",
    start,
    playing,
  );
  const until = untilSeconds - playing.seconds;
  leg.heard = heard;
  leg.talksAt = isConnected ? until : never;
  leg.claimsAt = isAsked || !isConnected ? leg.talksAt : leg.picksUpAt;
  leg.declinesAt = isConnected ? never : until;
}

/** When a phone can no longer take the call. */
function lastMoment({ picksUpAt, claimsAt, declinesAt, refusesAt }: Leg, window: number): number {
  return picksUpAt < window ? Math.min(claimsAt, declinesAt) : Math.min(refusesAt, window);
}

const refusals = { busy: "busy", declines: "declined", unavailable: "unavailable" } as const;

interface Fate {
  /** Nobody took the call before. */
  readonly isFirst: boolean;
  readonly isTaker: boolean;
  readonly stopsAt: number;
  readonly window: number;
}

function ringEvent(leg: Leg, { isFirst, isTaker, stopsAt, window }: Fate, dial: Element, playing: Playing): RingEvent {
  const { kind } = leg.behaviour;
  const hasPickedUp = isFirst || (leg.picksUpAt < window && leg.picksUpAt < stopsAt);
  const until = Math.min(stopsAt, window);
  const isRefusal = kind === "busy" || kind === "declines" || kind === "unavailable";
  const refusal = isRefusal && leg.refusesAt <= until ? refusals[kind] : "stopped";
  const length = Math.min(until, hasPickedUp ? leg.picksUpAt : leg.refusesAt);
  const shows = dial.attributes.get("callerId");
  return {
    kind: "ring",
    phone: leg.phone,
    startSeconds: playing.seconds,
    endSeconds: playing.seconds + Math.max(0, length),
    outcome: isTaker ? "answered" : hasPickedUp ? "unconfirmed" : refusal,
    ...(shows === undefined ? {} : { shows }),
    ...(hasPickedUp && leg.heard.length > 0 ? { heard: leg.heard } : {}),
  };
}

/** The talk itself is not played: it ends at once, by the callee. */
function taken({ phone }: Leg, dial: Element, playing: Playing): readonly DialReport[] {
  playing.isAnswered = true;
  const isRecorded = (dial.attributes.get("record") ?? "do-not-record") !== "do-not-record";
  end(playing, "answered", { phone, ...(isRecorded ? { isRecorded } : {}) });
  return [{ DialCallStatus: "completed", DialBridged: "true", DialCallDuration: "30", DialCallSid: dialledSid }];
}

/**
 * One phone's end is reported as it was; of one who picked up and was hung up no page says how. Of several, no page says
 * which status is reported when they end differently, so any may be; all must be answered alike.
 */
function reportsOf(legs: readonly Leg[], rings: readonly RingEvent[]): readonly DialReport[] {
  const [leg] = legs;
  const [ringing] = rings;
  const hasPickedUp = rings.some(({ outcome }) => outcome === "unconfirmed");
  const statuses = [...(hasPickedUp ? ["completed"] : []), "no-answer", "busy", "failed", "canceled"];
  if (legs.length > 1 || leg === undefined || ringing === undefined) return statuses.map(notConnected);
  if (ringing.outcome === "unconfirmed") return ["no-answer", "completed"].map(notConnected);
  const { status, code } = endings[ringing.outcome];
  const report = notConnected(status);
  return [leg.noun.name === "Sip" ? { ...report, DialSipResponseCode: code } : report];
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
  stopped: { status: "no-answer", code: "487" },
} as const;
