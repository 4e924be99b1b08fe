/**
 * Plays calls on exchanges that speak SIP and whose clock can be set when they start: those of one instant share an
 * exchange, and ring at the same time. Must not know any exchange, nor what was expected.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { behaviourOf, type Call } from "../compiler/simulate/call.ts";
import type { PlayedCall, PlayRequest } from "./engine.ts";
import { openReceiver, type Receiver } from "./notified.ts";
import { Room } from "./room.ts";
import { type CallRecord, isListening, traceOf } from "./seen.ts";
import { placeCall } from "./sip/caller.ts";
import type { Tones } from "./sip/listen.ts";
import { openPhones, type Phones } from "./sip/phones.ts";
import { longPacketMs } from "./sip/rtp.ts";
import type { LabSounds } from "./sounds.ts";

/** A message as an exchange has stored it. */
export interface StoredMessage {
  readonly mailbox: string;
  /** The display name of the caller. */
  readonly callerName: string;
  readonly seconds: number;
}

/** What an exchange has written down of one call. */
export interface StoredRecord {
  /** The exchange's own id of the call, which it tells URLs. */
  readonly callId: string;
  /** The display name of the caller. */
  readonly callerName: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly isRecorded: boolean;
  /** Since when, on the exchange's clock, the caller waited in which queue. */
  readonly queued: readonly { readonly queue: string; readonly atMs: number }[];
}

export interface Finished {
  readonly messages: readonly StoredMessage[];
  /** What was logged as wrong. */
  readonly complaints: readonly string[];
  /** Of calls that were tagged, recorded, told of or queued; others need none. */
  readonly records?: readonly StoredRecord[];
}

/** One running exchange. */
export interface Exchange {
  readonly sipPort: number;
  /** What its clock shows when the machine's `performance.now()` shows `atMs`: milliseconds since 1970 UTC. */
  clockAt(atMs: number): number;
  /** Waits until all calls are over and written down, and says what it stored and what it logged as wrong. */
  finish(): Promise<Finished>;
  /** Ends it, and removes what it wrote. */
  discard(): Promise<void>;
}

export interface StartOptions {
  readonly request: PlayRequest;
  readonly calls: readonly Call[];
  /** The callers' display names, in the same order. */
  readonly names: readonly string[];
  readonly sounds: LabSounds;
  readonly phones: Phones;
  /** What its clock shows when it starts: milliseconds since 1970 UTC, whole seconds. */
  readonly startMs: number;
  readonly speed: number;
  /** How much sound is in each packet, in milliseconds. */
  readonly packetMs: number;
  /** 0 for the first of those that run at once, 1 for the next. */
  readonly slot: number;
  /** Puts the lab's URLs in the place of those that a text tells. */
  redirect(text: string): string;
}

/** One kind of exchange. */
export interface ExchangeKind {
  readonly name: string;
  /** How much of the machine one takes: of shares of 1/2, two run at once. Where it differs, by how many calls one gets. */
  readonly share: number | ((calls: number) => number);
  /** How many calls one gets, so that all of them see the same instant. */
  readonly callsEach: number;
  /** How long after its start, in seconds of the machine, one is ready for sure; more is tried if it was not. */
  readonly startSeconds: number;
  /** How many of its seconds pass in one of the machine's; where it differs, by how many calls one gets. */
  readonly speed: number | ((calls: number) => number);
  /**
   * For one that counts changes of its clock's second: calls come when a second has just begun, so many in each. Otherwise
   * they come one after the other.
   */
  readonly callsPerSecond?: number;
  /** How much sound it sends and gets in each packet, in milliseconds; long ones by default. */
  readonly packetMs?: number;
  soundsOf(request: PlayRequest): LabSounds;
  start(options: StartOptions): Promise<Exchange>;
}

/** A call that comes later than this, in the exchange's seconds, says nothing about its instant. */
const latestSeconds = 8;

/** How many milliseconds calls come apart: a hundred at the very same one are served late. */
const apartMs = 8;

/** The machine, for each kind of exchange: all that this process plays on one shares it, whichever test asks. */
const rooms = new Map<string, Room>();

function roomOf({ name }: ExchangeKind): Room {
  const room = rooms.get(name) ?? new Room();
  rooms.set(name, room);
  return room;
}

/** Plays every call at its own instant. The played calls are in the order of the request. */
export async function playCalls(kind: ExchangeKind, request: PlayRequest): Promise<readonly PlayedCall[]> {
  const calls: PlayedCall[] = [];
  const groups = groupsOf(request.calls, request.isAlone ? 1 : kind.callsEach);
  const play = async (group: readonly number[]) => {
    const { slot, leave } = await roomOf(kind).take(byCalls(kind.share, group.length));
    const played = await playGroup(kind, request, group, slot).finally(leave);
    for (const [place, index] of group.entries()) Object.assign(calls, { [index]: played[place] });
  };
  await Promise.all(groups.map(play));
  return calls;
}

function byCalls(amount: number | ((calls: number) => number), calls: number): number {
  return typeof amount === "number" ? amount : amount(calls);
}

/** The indices of calls that one exchange plays together: of one instant, with all switches alike. */
function groupsOf(calls: readonly Call[], most: number): number[][] {
  const groups: number[][] = [];
  const open = new Map<string, number[]>();
  for (const [index, { atMs, switches = {} }] of calls.entries()) {
    const key = JSON.stringify([atMs, Object.entries(switches).sort()]);
    const last = open.get(key);
    const group = last && last.length < most ? last : [];
    if (group !== last) groups.push(group);
    open.set(key, group);
    group.push(index);
  }
  return groups;
}

async function playGroup(kind: ExchangeKind, request: PlayRequest, indices: readonly number[], slot: number) {
  const calls = indices.flatMap((index) => request.calls[index] ?? []);
  const names = indices.map((index, place) => request.callerNames?.[index] ?? nameOf(place));
  const speed = byCalls(kind.speed, calls.length);
  const sounds = kind.soundsOf(request);
  const { packetMs = longPacketMs } = kind;
  const receiver = await openReceiver(request.urls ?? []);
  const phones = await openPhones({
    speed,
    packetMs,
    ...(isListening(request)
      ? { tones: tonesOf(sounds, [...(request.confirms ?? []), ...(request.whispers ?? [])]) }
      : {}),
    talkSeconds: 2,
    behaviour: ({ callerName, phone }, earlier) => {
      const index = callIndex(callerName, calls);
      const before = earlier.filter((leg) => leg.phone === phone && callIndex(leg.callerName, calls) === index);
      const call = calls[index];
      return call ? behaviourOf(call, phone, before.length) : { kind: "unavailable" };
    },
  });
  try {
    const { redirect } = receiver;
    const options: Group = { request, calls, names, sounds, phones, speed, packetMs, slot, redirect };
    const exchange = await startInTime(kind, options);
    try {
      return await ring(options, exchange, receiver, kind.callsPerSecond);
    } finally {
      await exchange.discard();
    }
  } finally {
    phones.close();
    receiver.close();
  }
}

/** Only what phones may hear: an ear takes time for each tone. */
function tonesOf({ tones }: LabSounds, names: readonly string[]): Tones {
  return new Map(names.flatMap((name) => [[name, tones.get(name) ?? 0] as const]));
}

type Group = Omit<StartOptions, "startMs">;

/** An exchange whose clock has just reached the calls' instant. */
async function startInTime(kind: ExchangeKind, group: Group): Promise<Exchange> {
  const { speed } = group;
  const atMs = group.calls[0]?.atMs ?? 0;
  for (let lead = kind.startSeconds; lead < 60; lead *= 3) {
    const startMs = Math.floor((atMs - lead * 1000 * speed) / 1000) * 1000;
    const exchange = await kind.start({ ...group, startMs });
    const left = atMs - exchange.clockAt(performance.now());
    if (left > 0) {
      // A little after the instant, so that the clock's own grain cannot put a call before it.
      await sleep(left / speed + 5);
      return exchange;
    }
    await exchange.discard();
  }
  throw new Error(`This machine is too busy to start ${kind.name} in time.`);
}

async function ring(
  group: Group,
  exchange: Exchange,
  receiver: Receiver,
  callsPerSecond?: number,
): Promise<readonly PlayedCall[]> {
  const { calls, names, speed, packetMs, sounds, phones, request } = group;
  const delays = delaysOf(group, callsPerSecond);
  const reports = await Promise.all(
    calls.map(async ({ called, caller, hangsUpAfterSeconds, keys = [] }, index) => {
      await sleep(delays[index]);
      return placeCall({
        exchangePort: exchange.sipPort,
        called,
        caller,
        name: names[index] ?? "",
        tones: sounds.tones,
        speed,
        packetMs,
        hangsUpAfterSeconds,
        speakSeconds: 4,
        limitSeconds: 1000,
        menus: request.menus ?? new Set(),
        keys,
      });
    }),
  );
  const finished = await exchange.finish();
  const { messages, complaints: log, records = [] } = finished;
  const strangers = phones.legs.filter(({ callerName }) => callIndex(callerName, calls) < 0);
  const complaints = strangers.map(({ phone }) => `${phone} was rung by nobody's call.`);
  return reports.map((report, index): PlayedCall => {
    const mine = <Item extends { readonly callerName: string }>(items: readonly Item[]) =>
      items.filter(({ callerName }) => callIndex(callerName, calls) === index);
    const recordings = mine(messages).map(({ mailbox, seconds }) => ({ mailbox, seconds }));
    const own = mine(records);
    const tellings = receiver.tellings.filter(
      ({ fields }) => calls.length === 1 || own.some(({ callId }) => callId === fields.call),
    );
    const arrivedMs = exchange.clockAt(report.startMs);
    const { caller } = calls[index] ?? {};
    const record = recordOf(own, arrivedMs);
    const seen = traceOf({ request, caller, report, legs: mine(phones.legs), recordings, tellings, record, speed });
    const late = lateness(calls[index]?.atMs ?? 0, arrivedMs);
    return { ...seen, complaints: [...seen.complaints, ...complaints, ...late], log };
  });
}

/** One call may have several records, one for each phone that it rang. */
function recordOf(records: readonly StoredRecord[], arrivedMs: number): CallRecord {
  return {
    tags: Object.assign({}, ...records.map(({ tags }) => tags)),
    isRecorded: records.some(({ isRecorded }) => isRecorded),
    queued: [...new Map(records.map((record) => [record.callId, record])).values()]
      .flatMap(({ queued }) => queued)
      .map(({ queue, atMs }) => ({ queue, startSeconds: (atMs - arrivedMs) / 1000 })),
  };
}

/** How many milliseconds of the machine's each call waits after the instant of all of them. */
function delaysOf({ calls, speed }: Group, callsPerSecond = calls.length): readonly number[] {
  const room = roomMs(calls[0]?.atMs ?? 0);
  const seconds = Math.ceil(calls.length / callsPerSecond);
  const inEach = seconds * 1000 <= room ? callsPerSecond : calls.length;
  const apart = Math.min(apartMs, room / speed / inEach);
  return calls.map((_, index) => (Math.floor(index / inEach) * 1000) / speed + (index % inEach) * apart);
}

/** How long calls of one instant may be spread, in milliseconds of the exchange's: not out of its minute. */
function roomMs(atMs: number): number {
  const left = 60_000 - (atMs % 60_000);
  return Math.min(latestSeconds * 1000, left) / 2;
}

/** Hours are told by the minute: a call may be late, but not in another minute than it should be. */
function lateness(wantedMs: number, cameMs: number): readonly string[] {
  const minute = (ms: number) => Math.floor(ms / 60_000);
  const seconds = (cameMs - wantedMs) / 1000;
  const isRight = minute(cameMs) === minute(wantedMs) && seconds >= 0 && seconds < latestSeconds;
  return isRight ? [] : [`The call came ${seconds.toFixed(2)} s after its instant: this machine was too busy.`];
}

/** Each caller has a name of his own, which the exchange shows to the phones: that is how a leg finds its call. */
function nameOf(index: number): string {
  return `lab-${index}`;
}

/** Less than 0 for a name that is nobody's; where only one call is played, everything is its own. */
function callIndex(callerName: string, calls: readonly Call[]): number {
  const index = Number(/^lab-(\d+)$/.exec(callerName)?.[1] ?? -1);
  return index < calls.length && index >= 0 ? index : calls.length === 1 ? 0 : -1;
}
