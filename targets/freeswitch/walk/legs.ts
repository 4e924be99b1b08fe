/**
 * The legs of one ring, second by second: who joins when, refuses, picks up, is asked for a key, is stopped. Source:
 * switch_ivr_originate.c:check_per_channel_timeouts, check_channel_status, collect_thread_run. Must not know what becomes of the
 * caller.
 */

import { behaviourOf, type Call, type PhoneKey } from "../../../compiler/simulate/call.ts";

/** One leg as the dial string has it. */
export interface DialledLeg {
  /** `undefined`: nobody; a leg that never answers, or one that could not be begun. */
  readonly phone: PhoneKey | undefined;
  readonly isSilent: boolean;
  /** Why it could not be begun. */
  readonly cause: string;
  /** `leg_delay_start` and `leg_timeout`, 0 where there is none. */
  readonly delay: number;
  readonly timeout: number;
  /** What runs for who picks up, `group_confirm_file` of a `group_confirm_key=exec`. */
  readonly confirms: string | undefined;
  /** `group_confirm_timeout=0`: no time limit for who picked up. */
  readonly mayFinish: boolean;
}

/** What happened to a leg. Seconds since the ring began. */
export interface PlayedLeg {
  readonly dialled: DialledLeg;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly outcome: "answered" | "unconfirmed" | "busy" | "declined" | "unavailable" | "stopped";
  /** Its cause, once it is over. */
  readonly cause: string;
  /** The SIP code that it refused with, if it did. */
  readonly code: number | undefined;
  readonly heard: readonly string[];
}

export interface RingPlay {
  readonly legs: readonly DialledLeg[];
  readonly call: Call;
  /** How often a phone has begun to ring in this call before. */
  timesRung(phone: PhoneKey): number;
  /** `call_timeout`. */
  readonly timeout: number;
  /** The wall clock when it begins, in seconds. */
  readonly begun: number;
  /** When the caller gives up. */
  readonly gone: number;
  /** What who picked up is asked: how long that takes, and whether the call is his. */
  confirm(
    leg: DialledLeg,
    atSeconds: number,
  ): { readonly seconds: number; readonly isTaken: boolean; readonly heard: readonly string[] };
}

export interface RingEnd {
  readonly legs: readonly PlayedLeg[];
  readonly winner: PlayedLeg | undefined;
  readonly endSeconds: number;
  readonly why: "answered" | "refused" | "timeout" | "gone";
}

interface Leg {
  readonly dialled: DialledLeg;
  delay: number;
  limit: number;
  start: number;
  /** When it refuses, and with what. */
  refusal: { at: number; outcome: PlayedLeg["outcome"]; cause: string; code: number } | undefined;
  pickUp: number;
  hasPickedUp: number | undefined;
  asked: { until: number; isTaken: boolean; heard: readonly string[] } | undefined;
  end: { at: number; outcome: PlayedLeg["outcome"]; cause: string; code: number | undefined } | undefined;
}

const never = Number.POSITIVE_INFINITY;

/** What comes first of things at one moment. */
type What = "refuses" | "gone" | "joins" | "limit" | "over" | "unconfirmed" | "taken" | "picks up";
const order: readonly What[] = ["refuses", "unconfirmed", "gone", "limit", "over", "joins", "taken", "picks up"];

export function playLegs(play: RingPlay): RingEnd {
  const legs = play.legs.map((dialled) => legOf(dialled, play));
  const over = tick(play, play.timeout);
  for (let now = 0; ; ) {
    joinEarly(legs, now, play);
    const open = legs.filter(({ end }) => end === undefined);
    if (open.length === 0) return ended(legs, undefined, now, "refused");
    const [at, what, leg] = nextOf(open, play, over);
    now = Math.max(now, at);
    if (what === "gone" || what === "over") {
      stop(open, now, what === "gone" ? "ORIGINATOR_CANCEL" : "NO_ANSWER");
      return ended(legs, undefined, now, what === "gone" ? "gone" : "timeout");
    }
    if (leg === undefined) throw new Error("vatsc expected a leg");
    const winner = happen(what, leg, now, play);
    if (winner === undefined) continue;
    stop(open, now, "LOSE_RACE");
    return ended(legs, winner, now, "answered");
  }
}

/** The moment when so many seconds of the clock have begun since the ring did. */
function tick({ begun }: RingPlay, seconds: number): number {
  return Math.floor(begun) + seconds - begun;
}

function legOf(dialled: DialledLeg, play: RingPlay): Leg {
  const limit = dialled.timeout === 0 ? never : tick(play, dialled.timeout + dialled.delay + 1);
  const blank = { refusal: undefined, hasPickedUp: undefined, asked: undefined, end: undefined, pickUp: never };
  const leg: Leg = { ...blank, dialled, delay: dialled.delay, limit, start: never };
  if (dialled.phone === undefined && !dialled.isSilent) {
    leg.start = 0;
    leg.end = { at: 0, outcome: "unavailable", cause: dialled.cause, code: undefined };
  } else if (dialled.delay === 0) begin(leg, 0, play);
  return leg;
}

function begin(leg: Leg, now: number, { call, timesRung }: RingPlay): void {
  leg.start = now;
  leg.delay = 0;
  const { phone } = leg.dialled;
  if (phone === undefined) return;
  const behaviour = behaviourOf(call, phone, timesRung(phone));
  const refuses = (outcome: PlayedLeg["outcome"], cause: string, code: number, after = 0) => {
    leg.refusal = { at: now + after, outcome, cause, code };
  };
  if (behaviour.kind === "busy") refuses("busy", "USER_BUSY", 486, behaviour.afterSeconds);
  else if (behaviour.kind === "declines") refuses("declined", "CALL_REJECTED", 603, behaviour.afterSeconds);
  else if (behaviour.kind === "unavailable") refuses("unavailable", "UNALLOCATED_NUMBER", 404);
  else if (behaviour.kind !== "silent") leg.pickUp = now + behaviour.afterSeconds;
}

/** Nobody rings and somebody is to join later: those who are the first to join do so now. */
function joinEarly(legs: readonly Leg[], now: number, play: RingPlay): void {
  const waiting = legs.filter(({ end, delay }) => end === undefined && delay > 0);
  const active = legs.some(({ end, delay }) => end === undefined && delay === 0);
  if (active || waiting.length === 0) return;
  const least = Math.min(...waiting.map(({ delay }) => delay));
  for (const leg of waiting) {
    leg.delay -= least;
    if (leg.delay === 0) begin(leg, now, play);
  }
}

type Next = readonly [at: number, what: What, leg: Leg | undefined];

function nextOf(open: readonly Leg[], play: RingPlay, over: number): Next {
  const all = open.flatMap((leg): Next[] => {
    if (leg.delay > 0) return [[tick(play, leg.delay + 1), "joins", leg]];
    if (leg.asked)
      return [
        [leg.asked.until, leg.asked.isTaken ? "taken" : "unconfirmed", leg],
        [leg.limit, "limit", leg],
      ];
    return [
      [leg.refusal?.at ?? never, "refuses", leg],
      [leg.pickUp, "picks up", leg],
      [leg.limit, "limit", leg],
    ];
  });
  const ends: Next[] = [
    [play.gone, "gone", undefined],
    [over, "over", undefined],
  ];
  const [first] = [...all, ...ends].sort(
    (one, other) => one[0] - other[0] || order.indexOf(one[1]) - order.indexOf(other[1]),
  );
  return first ?? [over, "over", undefined];
}

/** The leg that has the call now, if one does. */
function happen(what: What, leg: Leg, now: number, play: RingPlay): Leg | undefined {
  if (what === "joins") begin(leg, now, play);
  else if (what === "refuses" && leg.refusal) leg.end = { ...leg.refusal, at: now };
  else if (what === "limit") {
    leg.end = { at: leg.hasPickedUp ?? now, outcome: endingOf(leg), cause: "ALLOTTED_TIMEOUT", code: undefined };
  } else if (what === "unconfirmed") {
    leg.end = { at: leg.hasPickedUp ?? now, outcome: "unconfirmed", cause: "NO_ANSWER", code: undefined };
  } else if (what === "picks up") return pickUp(leg, now, play);
  else if (what === "taken") return take(leg, leg.hasPickedUp ?? now);
  return undefined;
}

function pickUp(leg: Leg, now: number, play: RingPlay): Leg | undefined {
  leg.hasPickedUp = now;
  if (leg.dialled.confirms === undefined) return take(leg, now);
  const { seconds, isTaken, heard } = play.confirm(leg.dialled, now);
  leg.asked = { until: now + seconds, isTaken, heard };
  if (leg.dialled.mayFinish) leg.limit = never;
  return undefined;
}

function take(leg: Leg, at: number): Leg {
  leg.end = { at, outcome: "answered", cause: "SUCCESS", code: undefined };
  return leg;
}

function endingOf(leg: Leg): PlayedLeg["outcome"] {
  return leg.hasPickedUp === undefined ? "stopped" : "unconfirmed";
}

function stop(legs: readonly Leg[], now: number, cause: string): void {
  for (const leg of legs) leg.end ??= { at: leg.hasPickedUp ?? now, outcome: endingOf(leg), cause, code: undefined };
}

function ended(legs: readonly Leg[], winner: Leg | undefined, endSeconds: number, why: RingEnd["why"]): RingEnd {
  const played = legs.map((leg): PlayedLeg => {
    const { at, outcome, cause, code } = leg.end ?? {
      at: endSeconds,
      outcome: "stopped",
      cause: "NO_ANSWER",
      code: undefined,
    };
    return {
      dialled: leg.dialled,
      startSeconds: leg.start,
      endSeconds: at,
      outcome,
      cause,
      code,
      heard: leg.asked?.heard ?? [],
    };
  });
  return { legs: played, winner: winner && played[legs.indexOf(winner)], endSeconds, why };
}
