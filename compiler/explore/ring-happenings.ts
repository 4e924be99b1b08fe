/**
 * What may become of phones that ring, and after how long: what `simulate/ring.ts` plays for each script, for all scripts at
 * once. Whole seconds; who confirms presses 1 at once. Holds for one ring: what comes before and after is not known here.
 */

import type { HuntState, QueueState, RingState, RungPhone } from "../flow/ir.ts";
import type { RingOutcome } from "../flow/step.ts";
import { type PhoneKey, phoneKey } from "../simulate/call.ts";
import { confirmSeconds } from "../simulate/ring.ts";
import { agentRestSeconds, type SoundWorld } from "../simulate/simulate.ts";
import { type Happening, only, type Range, range, shift, splitRanges } from "./happening.ts";

/** What sounds add: the whisper, and for who never presses the words and the time to press. */
export interface RingSounds {
  readonly whisper: number;
  /** From picking up to being hung up for not pressing. */
  readonly unconfirmed: number;
}

export function ringSounds({ ears }: Pick<RingState, "ears">, world: SoundWorld): RingSounds {
  const whisper = ears.whisper ? world.soundSeconds(ears.whisper.sound) : 0;
  const words = ears.confirm ? world.soundSeconds(ears.confirm.sound) : 0;
  return { whisper, unconfirmed: whisper + words + confirmSeconds };
}

/** @param watched the phone of which a claim speaks */
export function ringHappenings(
  state: RingState,
  world: SoundWorld,
  watched: PhoneKey | undefined,
): readonly Happening[] {
  const sounds = ringSounds(state, world);
  const { phones, ringSeconds } = state;
  const last = Math.max(...phones.map(({ afterSeconds }) => afterSeconds));
  const isThere = phones.some((phone) => phoneKey(phone) === watched);
  const rung = (outcome: RingOutcome, lasts: readonly Range[]): readonly Happening[] =>
    lasts.length === 0 ? [] : [{ event: { kind: "rung", outcome }, lasts, rings: isThere }];
  return [
    ...phones.flatMap((phone) => answers(phone, state, sounds, watched)),
    ...rung("busy", range(last, ringSeconds)),
    ...rung("unavailable", only(last)),
    ...rung("unanswered", unanswered(state, sounds, last)),
  ];
}

/** One phone takes the call, the others having neither answered nor picked up. */
function answers(
  phone: RungPhone,
  { phones, ringSeconds }: RingState,
  { whisper }: RingSounds,
  watched: PhoneKey | undefined,
): readonly Happening[] {
  const claims = range(phone.afterSeconds, ringSeconds - 1);
  // Others stop when he takes the call: as he picks up, or, where he confirms, as he presses.
  const stops = phone.confirms ? shift(claims, whisper) : claims;
  const other = phones.find((candidate) => phoneKey(candidate) === watched);
  const make = (lasts: readonly Range[], rings: boolean): readonly Happening[] =>
    lasts.length === 0 ? [] : [{ event: { kind: "rung", outcome: "answered" }, by: phone, lasts: talks(lasts), rings }];
  const talks = (lasts: readonly Range[]) => (phone.confirms ? lasts : shift(lasts, whisper));
  const isRung = other && (other.afterSeconds === 0 || other.afterSeconds === phone.afterSeconds);
  if (!other || isRung) return make(stops, other !== undefined);
  const { upTo, after } = splitRanges(stops, other.afterSeconds);
  return [...make(upTo, false), ...make(after, true)];
}

/** Mixtures end when the last phone has refused; silence at the end; who picks up and never presses is waited for. */
function unanswered({ phones, ringSeconds }: RingState, { unconfirmed }: RingSounds, last: number): readonly Range[] {
  const mixtures = phones.length > 1 ? range(last, ringSeconds) : only(ringSeconds);
  const first = Math.min(...phones.filter(({ confirms }) => confirms).map(({ afterSeconds }) => afterSeconds));
  if (!Number.isFinite(first)) return mixtures;
  const from = first + unconfirmed;
  return [...mixtures, ...range(from + Math.max(0, Math.ceil(last - from - 1e-9)), ringSeconds - 1 + unconfirmed)];
}

/** All free agents ring at once, so whoever waits here has rung them all. */
export function queueHappenings({ queue, seconds }: QueueState, watched: PhoneKey | undefined): readonly Happening[] {
  const rings = queue.agents.some((agent) => phoneKey(agent) === watched);
  const answered = queue.agents.map(
    (by): Happening => ({ event: { kind: "rung", outcome: "answered" }, by, lasts: range(0, seconds - 1), rings }),
  );
  // Nobody can be reached: at once, or after a round that all refused and the rest of 5 s.
  const leaves = [...only(0), ...range(Math.min(agentRestSeconds, seconds), seconds)];
  return [...answered, { event: { kind: "rung", outcome: "unanswered" }, lasts: leaves, rings }];
}

/** How many phones a hunt may have rung in vain, and how many of those confirm, before it comes to one. */
interface Before {
  readonly count: number;
  readonly confirming: number;
}

export function huntHappenings(
  state: HuntState,
  world: SoundWorld,
  watched: PhoneKey | undefined,
): readonly Happening[] {
  const sounds = ringSounds(state, world);
  const isThere = state.phones.some((phone) => phoneKey(phone) === watched);
  const { phones, ringSeconds } = state;
  const whole = ringSeconds * phones.length;
  const confirming = phones.filter(({ confirms }) => confirms).length;
  const inVain = failing({ count: phones.length, confirming }, ringSeconds, sounds);
  const rung = (outcome: RingOutcome, lasts: readonly Range[]): Happening => ({
    event: { kind: "rung", outcome },
    lasts,
    rings: isThere,
  });
  return [
    ...phones.flatMap((phone) => huntAnswers(phone, state, sounds, watched)),
    rung("busy", range(0, whole)),
    rung("unavailable", only(0)),
    rung("unanswered", inVain),
  ];
}

function huntAnswers(
  phone: RungPhone,
  state: HuntState,
  sounds: RingSounds,
  watched: PhoneKey | undefined,
): readonly Happening[] {
  const own = shift(range(0, state.ringSeconds - 1), sounds.whisper);
  const make = (befores: readonly Before[], rings: boolean): readonly Happening[] => {
    const lasts = unite(
      befores.flatMap((before) =>
        failing(before, state.ringSeconds, sounds).flatMap(({ from, to }) =>
          own.map((range) => ({ from: from + range.from, to: to + range.to })),
        ),
      ),
    );
    return lasts.length === 0 ? [] : [{ event: { kind: "rung", outcome: "answered" }, by: phone, lasts, rings }];
  };
  const others = beforesOf(phone, state);
  const other = state.phones.find((candidate) => phoneKey(candidate) === watched);
  if (!other || other === phone)
    return make(
      others.map(({ before }) => before),
      other !== undefined,
    );
  const has = (rings: boolean) =>
    others.flatMap(({ before, rung }) =>
      state.order === "random"
        ? randomBefore(before.count, phone, other, rings, state)
        : rung.includes(other) === rings
          ? [before]
          : [],
    );
  return [...make(has(false), false), ...make(has(true), true)];
}

/** What may have been rung before a phone: at random any of the others, going round those that stand before it. */
function beforesOf(phone: RungPhone, { phones, order }: HuntState) {
  const at = phones.indexOf(phone);
  const round = [...phones.slice(at), ...phones.slice(0, at)].slice(1).reverse();
  const confirming = (some: readonly RungPhone[]) => some.filter(({ confirms }) => confirms).length;
  return Array.from({ length: phones.length }, (_, count) => {
    const rung = order === "random" ? [] : round.slice(0, count);
    const all = order === "random" ? Math.min(count, confirming(round)) : confirming(rung);
    return { before: { count, confirming: all }, rung };
  });
}

/** With or without the other among those that were rung before the phone. */
function randomBefore(
  count: number,
  phone: RungPhone,
  other: RungPhone,
  isAmong: boolean,
  { phones }: HuntState,
): readonly Before[] {
  if (isAmong ? count === 0 : count > phones.length - 2) return [];
  const rest = phones.filter((one) => one !== phone && (isAmong || one !== other));
  const confirming = rest.filter(({ confirms }) => confirms).length;
  return [{ count, confirming: Math.min(count, confirming) }];
}

/** How long so many phones ring in vain: each 0 to its time, or longer for who picks up and does not press. */
function failing({ count, confirming }: Before, ringSeconds: number, { unconfirmed }: RingSounds): readonly Range[] {
  return Array.from({ length: confirming + 1 }, (_, pickedUp) => ({
    from: pickedUp * unconfirmed,
    to: pickedUp * (unconfirmed + ringSeconds - 1) + (count - pickedUp) * ringSeconds,
  }));
}

/** Those that lie in another are left out. */
function unite(ranges: readonly Range[]): readonly Range[] {
  const isStep = (seconds: number) => Math.abs(seconds - Math.round(seconds)) < 1e-9;
  return ranges.filter(
    (one, at) =>
      !ranges.some(
        (other, place) =>
          place !== at &&
          isStep(one.from - other.from) &&
          other.from <= one.from &&
          other.to >= one.to &&
          (place < at || other.from < one.from || other.to > one.to),
      ),
  );
}
