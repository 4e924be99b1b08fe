/**
 * Phones that ring together, on a virtual clock: who picks up when, who gets the call, what each phone ends as. Knows one
 * ring; what the call does before and after is `simulate.ts`.
 */

import type { Ears, RungPhone } from "../flow/ir.ts";
import { outcomeOf, type RingOutcome } from "../flow/step.ts";
import { behaviourOf, type Call, type PhoneKey, phoneKey } from "./call.ts";
import type { RingEvent } from "./trace.ts";

/** One ring of a call. Seconds count from its beginning. */
export interface RingRequest {
  readonly phones: readonly RungPhone[];
  readonly ringSeconds: number;
  readonly ears: Ears;
  readonly shows: string | undefined;
  /** When the caller gives up; infinite if he does not. */
  readonly goneSeconds: number;
  soundSeconds(sound: string): number;
  /** How often a phone has begun to ring in this call before. */
  timesRung(phone: PhoneKey): number;
}

export interface RingResult {
  /** One for each phone that began to ring, by start, then in the order of the source. */
  readonly rings: readonly RingEvent[];
  /** Who got the call, if somebody did before the caller was gone. */
  readonly winner: string | undefined;
  /** When the talk begins, nobody can answer any more, or the caller is gone. */
  readonly endSeconds: number;
  readonly isCallerGone: boolean;
  readonly outcome: RingOutcome;
}

/** How long somebody has to press 1 after the words (language §6). */
export const confirmSeconds = 5;

/** Rings phones. @param startedAt when it begins, for the events: seconds since the call arrived */
export function playRing(request: RingRequest, call: Pick<Call, "phones">, startedAt: number): RingResult {
  const legs = request.phones.map((phone) => legOf(phone, request, call));
  const { ringSeconds, goneSeconds } = request;
  const inTime = legs.filter(({ claimsAt, picksUpAt }) => picksUpAt < ringSeconds && Number.isFinite(claimsAt));
  const claim = Math.min(Number.POSITIVE_INFINITY, ...inTime.map(({ claimsAt }) => claimsAt));
  const givesUp = Math.max(...legs.map((leg) => lastMoment(leg, ringSeconds)));
  const isClaimed = claim <= givesUp && claim < goneSeconds;
  const winner = isClaimed ? inTime.find(({ claimsAt }) => claimsAt === claim) : undefined;
  const stopsAt = Math.max(0, Math.min(claim, givesUp, goneSeconds));
  const talksAt = winner ? winner.talksAt : stopsAt;
  const isCallerGone = winner ? talksAt >= goneSeconds && talksAt > claim : goneSeconds <= stopsAt;
  const isAnswered = winner !== undefined && !isCallerGone;
  const rings = legs
    .filter(
      (leg) =>
        leg.startsAt === 0 ||
        leg.startsAt < stopsAt ||
        // Who answers as soon as he joins has rung, and so have all who join with him.
        (leg.startsAt === stopsAt && (winner ? winner.startsAt === stopsAt : !isCallerGone)),
    )
    .map((leg) => {
      const hasPickedUp = leg === winner || (leg.picksUpAt < ringSeconds && leg.picksUpAt < stopsAt);
      return eventOf(leg, { hasPickedUp, isWinner: isAnswered && leg === winner, stopsAt }, request, startedAt);
    })
    .toSorted((one, other) => one.startSeconds - other.startSeconds);
  return {
    rings,
    winner: isAnswered ? winner.phone : undefined,
    endSeconds: isCallerGone ? Math.max(0, goneSeconds) : talksAt,
    isCallerGone,
    outcome: isAnswered ? "answered" : unanswered(rings),
  };
}

/** One phone of a ring. What never happens is infinite. */
interface Leg {
  readonly phone: string;
  readonly startsAt: number;
  readonly picksUpAt: number;
  /** When it takes the call: as it picks up, or as it presses 1. */
  readonly claimsAt: number;
  /** When the talk begins: after the whisper. */
  readonly talksAt: number;
  /** When it refuses, or is hung up as it has not pressed. */
  readonly endsAt: number;
  /** What it ends as by itself. */
  readonly refusal: "busy" | "declined" | "unavailable" | "stopped";
  readonly heard: readonly string[];
}

function legOf(phone: RungPhone, { ears, soundSeconds, timesRung }: RingRequest, call: Pick<Call, "phones">): Leg {
  const never = Number.POSITIVE_INFINITY;
  const startsAt = phone.afterSeconds;
  const key = phoneKey(phone);
  const behaviour = behaviourOf(call, key, timesRung(key));
  const whisperSeconds = ears.whisper ? soundSeconds(ears.whisper.sound) : 0;
  const wordSeconds = ears.confirm ? soundSeconds(ears.confirm.sound) : 0;
  const words = [ears.whisper, phone.confirms ? ears.confirm : undefined];
  const heard = words.flatMap((prompt) => prompt?.sound ?? []);
  const silent = { phone: key, startsAt, picksUpAt: never, claimsAt: never, talksAt: never, endsAt: never, heard };
  switch (behaviour.kind) {
    case "answers":
    case "picks up": {
      const picksUpAt = startsAt + behaviour.afterSeconds;
      const talksAt = picksUpAt + whisperSeconds;
      const leg = { ...silent, refusal: "stopped", picksUpAt } as const;
      if (!phone.confirms) return { ...leg, claimsAt: picksUpAt, talksAt };
      return behaviour.kind === "answers"
        ? { ...leg, claimsAt: talksAt, talksAt }
        : { ...leg, endsAt: talksAt + wordSeconds + confirmSeconds };
    }
    case "busy":
      return { ...silent, refusal: "busy", endsAt: startsAt + (behaviour.afterSeconds ?? 0) };
    case "declines":
      return { ...silent, refusal: "declined", endsAt: startsAt + (behaviour.afterSeconds ?? 0) };
    case "unavailable":
      return { ...silent, refusal: "unavailable", endsAt: startsAt };
    case "silent":
      return { ...silent, refusal: "stopped" };
  }
}

/** When a phone can no longer answer: it refused, its time is up, or who picked up in time has not pressed. */
function lastMoment({ picksUpAt, claimsAt, endsAt }: Leg, ringSeconds: number): number {
  if (picksUpAt < ringSeconds) return Math.min(claimsAt, endsAt);
  return Math.min(endsAt, ringSeconds);
}

interface Fate {
  readonly hasPickedUp: boolean;
  readonly isWinner: boolean;
  readonly stopsAt: number;
}

function eventOf(
  leg: Leg,
  { hasPickedUp, isWinner, stopsAt }: Fate,
  request: RingRequest,
  startedAt: number,
): RingEvent {
  const { ringSeconds, shows, ears } = request;
  const until = Math.min(stopsAt, Math.max(ringSeconds, 0));
  const refusesAt = hasPickedUp ? Number.POSITIVE_INFINITY : leg.endsAt;
  const outcome = isWinner ? "answered" : hasPickedUp ? "unconfirmed" : refusesAt <= until ? leg.refusal : "stopped";
  const end = Math.min(until, hasPickedUp ? leg.picksUpAt : refusesAt);
  return {
    kind: "ring",
    phone: leg.phone,
    startSeconds: startedAt + leg.startsAt,
    endSeconds: startedAt + Math.max(end, leg.startsAt),
    outcome,
    ...(shows === undefined ? {} : { shows }),
    ...(hasPickedUp && leg.heard.length > 0 ? { heard: leg.heard } : {}),
    ...(ears.music ? { music: ears.music.sound } : {}),
  };
}

function unanswered(rings: readonly RingEvent[]): RingOutcome {
  return outcomeOf(rings.map(({ outcome }) => (outcome === "answered" ? "stopped" : outcome)));
}
