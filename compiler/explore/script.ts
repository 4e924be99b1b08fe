/** What each phone and the caller must do so that a call goes a given way: collected step by step, ring by ring. */

import type { HuntState, Phone, QueueState, RingState, RungPhone } from "../flow/ir.ts";
import { type Call, type PhoneBehaviour, type PhoneKey, phoneKey } from "../simulate/call.ts";
import { agentRestSeconds, agentRingSeconds, type SoundWorld } from "../simulate/simulate.ts";
import type { MenuHappening } from "./menu-happenings.ts";
import { type RingSounds, ringSounds } from "./ring-happenings.ts";
import type { Step } from "./witness.ts";

export interface Script {
  add(step: Step): void;
  /** A hunt that follows begins with this phone. */
  begin(phone: PhoneKey): void;
  done(): Pick<Call, "phones" | "keys" | "order">;
}

/** @param avoided a phone that must not ring before who answers */
export function createScript(world: SoundWorld, avoided?: PhoneKey): Script {
  const phones = new Map<PhoneKey, PhoneBehaviour[]>();
  const keys: string[] = [];
  let order: readonly PhoneKey[] = [];
  const rung: Rung = (phone, behaviour) => {
    const key = phoneKey(phone);
    phones.set(key, [...(phones.get(key) ?? []), behaviour]);
  };
  return {
    add({ visit: { state }, happening, seconds }) {
      if (state.kind === "ring") scriptRing(state, happening, seconds, ringSounds(state, world), rung);
      if (state.kind === "hunt") {
        const tried = scriptHunt(state, happening, seconds, { world, avoided }, rung);
        // Hunts in vain ring all their phones, in any order: that of the one that is answered does for all.
        if (happening.by) order = tried.map(phoneKey);
      }
      if (state.kind === "queue") scriptQueue(state, happening, seconds, rung);
      if (state.kind === "menu") keys.push((happening as MenuHappening).pressed);
    },
    begin: (phone) => {
      order = [phone];
    },
    done: () => ({
      phones: Object.fromEntries([...phones].flatMap(([key, list]) => shortened(key, list))),
      ...(keys.some((key) => key !== "") ? { keys } : {}),
      ...(order.length > 0 ? { order } : {}),
    }),
  };
}

type Rung = (phone: Phone, behaviour: PhoneBehaviour) => void;

/** One that does the same each time says it once; one that is always silent need not be mentioned. */
function shortened(key: PhoneKey, list: PhoneBehaviour[]) {
  const texts = list.map((behaviour) => JSON.stringify(behaviour));
  const [first] = list;
  if (first === undefined || list.every(({ kind }) => kind === "silent")) return [];
  return [[key, new Set(texts).size === 1 ? first : list] as const];
}

const silent: PhoneBehaviour = { kind: "silent" };

interface Outcome {
  readonly event: Step["happening"]["event"];
  readonly by?: Phone;
}

function scriptRing(state: RingState, { event, by }: Outcome, seconds: number, sounds: RingSounds, rung: Rung): void {
  const { phones, ringSeconds } = state;
  const outcome = event.kind === "rung" ? event.outcome : "unanswered";
  if (outcome === "answered") {
    const taker = phones.find((phone) => by && phoneKey(phone) === phoneKey(by));
    if (!taker) throw new Error("vatsc expected who answered among the phones of a ring");
    const picksUp = Math.round(seconds - sounds.whisper);
    const stopsAt = taker.confirms ? picksUp + sounds.whisper : picksUp;
    for (const phone of phones) {
      const isTaker = phone === taker;
      if (isTaker) rung(phone, { kind: "answers", afterSeconds: picksUp - phone.afterSeconds });
      else if ([0, taker.afterSeconds].includes(phone.afterSeconds) || phone.afterSeconds < stopsAt)
        rung(phone, silent);
    }
    return;
  }
  for (const [phone, behaviour] of refusals(phones, outcome, seconds, ringSeconds, sounds)) rung(phone, behaviour);
}

/** What phones that ring together do so that the ring ends after so long with this outcome. */
function refusals(
  phones: readonly RungPhone[],
  outcome: "busy" | "unavailable" | "unanswered",
  seconds: number,
  ringSeconds: number,
  { unconfirmed }: RingSounds,
): readonly (readonly [RungPhone, PhoneBehaviour])[] {
  const isWhole = Math.abs(seconds - Math.round(seconds)) < 1e-6;
  const busyUntil = (phone: RungPhone): PhoneBehaviour => busyAfter(Math.round(seconds) - phone.afterSeconds);
  const others: PhoneBehaviour = outcome === "busy" ? { kind: "busy" } : { kind: "unavailable" };
  if (outcome === "unavailable") return phones.map((phone) => [phone, others]);
  if (outcome === "busy") return phones.map((phone, at) => [phone, at === 0 ? busyUntil(phone) : others]);
  if (Math.abs(seconds - ringSeconds) < 1e-6) return phones.map((phone) => [phone, silent]);
  if (isWhole && seconds < ringSeconds && phones.length > 1)
    return phones.map((phone, at) => [phone, at === 0 ? busyUntil(phone) : others]);
  const picker = phones.find(({ confirms, afterSeconds }) => confirms && seconds - unconfirmed >= afterSeconds - 1e-6);
  if (!picker) throw new Error("vatsc expected a phone that may be waited for");
  const afterSeconds = Math.round(seconds - unconfirmed - picker.afterSeconds);
  return phones.map((phone) => [phone, phone === picker ? { kind: "picks up", afterSeconds } : others]);
}

/** Who refuses later than at once declines, as a test can say it; both count the same. */
function busyAfter(seconds: number): PhoneBehaviour {
  return seconds === 0 ? { kind: "busy" } : { kind: "declines", afterSeconds: seconds };
}

/** The phones of a hunt in the order in which they ring. */
function scriptHunt(
  state: HuntState,
  { event, by }: Outcome,
  seconds: number,
  { world, avoided }: { readonly world: SoundWorld; readonly avoided: PhoneKey | undefined },
  rung: Rung,
): readonly RungPhone[] {
  const { phones, ringSeconds } = state;
  const sounds = ringSounds(state, world);
  const taker = by && phones.find((phone) => phoneKey(phone) === phoneKey(by));
  const outcome = event.kind === "rung" ? event.outcome : "unanswered";
  for (const before of taker ? ordersBefore(state, taker, avoided) : [phones]) {
    const own = taker ? Math.min(ringSeconds - 1, Math.max(0, Math.floor(seconds - sounds.whisper + 1e-6))) : 0;
    for (let last = own; last >= 0; last--) {
      const rest = seconds - (taker ? last + sounds.whisper : 0);
      const failures = failuresOf(before, outcome, rest, ringSeconds, sounds);
      if (!failures) continue;
      for (const [phone, behaviour] of failures) rung(phone, behaviour);
      if (taker) rung(taker, { kind: "answers", afterSeconds: last });
      return taker ? [...before, taker] : before;
    }
  }
  throw new Error(`vatsc expected a way through a hunt of ${phones.length} in ${seconds} s`);
}

/** Which phones may have rung before one, the fewest first. */
function ordersBefore(
  { phones, order }: HuntState,
  taker: RungPhone,
  avoided: PhoneKey | undefined,
): readonly (readonly RungPhone[])[] {
  const at = phones.indexOf(taker);
  const round = [...phones.slice(at + 1), ...phones.slice(0, at)];
  const may = (phone: RungPhone) => phoneKey(phone) !== avoided;
  if (order === "rotating")
    return phones.map((_, count) => round.slice(round.length - count)).filter((before) => before.every(may));
  return phones.map((_, count) => round.filter(may).slice(0, count));
}

/** What phones that ring one after another do so that they ring so long in all, with this outcome. */
function failuresOf(
  phones: readonly RungPhone[],
  outcome: "answered" | "busy" | "unavailable" | "unanswered",
  seconds: number,
  ringSeconds: number,
  { unconfirmed }: RingSounds,
): readonly (readonly [RungPhone, PhoneBehaviour])[] | undefined {
  if (phones.length === 0) return Math.abs(seconds) < 1e-6 ? [] : undefined;
  if (outcome === "unavailable") return phones.map((phone) => [phone, { kind: "unavailable" }]);
  const confirming = outcome === "busy" ? 0 : phones.filter(({ confirms }) => confirms).length;
  for (let pickedUp = 0; pickedUp <= confirming; pickedUp++) {
    let left = seconds - pickedUp * unconfirmed;
    const most = pickedUp * (ringSeconds - 1) + (phones.length - pickedUp) * ringSeconds;
    if (left < -1e-6 || left > most + 1e-6 || Math.abs(left - Math.round(left)) > 1e-6) continue;
    left = Math.round(left);
    let pickers = pickedUp;
    const list = phones.map((phone): readonly [RungPhone, PhoneBehaviour] => {
      const isPicker = phone.confirms && pickers > 0;
      const share = Math.min(left, ringSeconds - (isPicker ? 1 : 0));
      left -= share;
      if (isPicker) {
        pickers--;
        return [phone, { kind: "picks up", afterSeconds: share }];
      }
      if (outcome !== "busy" && share === ringSeconds) return [phone, silent];
      return [phone, share === 0 && outcome === "unanswered" ? { kind: "unavailable" } : busyAfter(share)];
    });
    if (left > 0) continue;
    const isMixed = outcome !== "unanswered" || isUnanswered(list.map(([, behaviour]) => behaviour));
    if (isMixed) return list;
    if (pickedUp === 0 && phones.length > 1 && seconds < 1e-6)
      return list.map(([phone], at) => [phone, at === 0 ? { kind: "busy" } : { kind: "unavailable" }]);
  }
  return undefined;
}

function isUnanswered(behaviours: readonly PhoneBehaviour[]): boolean {
  const isAll = (...kinds: readonly PhoneBehaviour["kind"][]) => behaviours.every(({ kind }) => kinds.includes(kind));
  return !isAll("busy", "declines") && !isAll("unavailable");
}

function scriptQueue({ queue, seconds: most }: QueueState, { by }: Outcome, seconds: number, rung: Rung): void {
  const all = (behaviour: PhoneBehaviour) => {
    for (const agent of queue.agents) rung(agent, behaviour);
  };
  if (!by && seconds >= most) {
    for (let start = 0; start < most; start += agentRingSeconds + agentRestSeconds) all(silent);
    return;
  }
  // Who answers does so in the round that is under way; nobody can be reached at the beginning of one.
  const isUnderWay = (start: number) => (by ? seconds - start < agentRingSeconds : start === seconds);
  const period = agentRingSeconds + agentRestSeconds;
  let start = by ? Math.floor(seconds / period) * period : seconds;
  if (!isUnderWay(start)) start = seconds;
  const rounds = Math.ceil(start / period);
  let spare = rounds * period - start;
  for (let round = 0; round < rounds; round++) {
    const less = Math.min(spare, agentRingSeconds);
    spare -= less;
    all(less === 0 ? silent : busyAfter(agentRingSeconds - less));
  }
  const takes = seconds - start;
  for (const agent of queue.agents) {
    if (!by) rung(agent, { kind: "unavailable" });
    else rung(agent, phoneKey(agent) === phoneKey(by) ? { kind: "answers", afterSeconds: takes } : silent);
  }
}
