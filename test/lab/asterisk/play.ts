/**
 * Plays calls on a real Asterisk and tells what its phones and callers saw: the engine `asterisk` of the lab.
 * Must not know what was expected.
 */

import { setTimeout as sleep } from "node:timers/promises";
import type { Call } from "../../../compiler/simulate/call.ts";
import { behaviourOf } from "../../../compiler/simulate/call.ts";
import { defaultSpeed, type PlayedCall, type PlayRequest } from "../engine.ts";
import { traceOf } from "../seen.ts";
import { placeCall } from "../sip/caller.ts";
import { openPhones, type Phones } from "../sip/phones.ts";
import type { LabSounds } from "../sounds.ts";
import { asteriskSounds, extensionsOf, soundsOf } from "./dialplan.ts";
import { storedMessages } from "./recordings.ts";
import { complaintsOf, discard, type Server, startServer } from "./server.ts";
import { type Engine, unpackAsterisk } from "./unpack.ts";

/** How many Asterisks run at once. */
const atOnce = 2;

/** Beyond this speed Asterisk's audio does not keep in step with its clock. */
const fastest = 12;

/** How many calls one Asterisk gets at most, and how many milliseconds apart they come: more is too much for two cores. */
const callsEach = 60;
const apartMs = 8;

/** How long after its start, in seconds of the machine, an Asterisk is ready for sure; more is tried if it was not. */
const startSeconds = 1;

/** A call that comes later than this, in Asterisk's seconds, says nothing about its instant. */
const latestSeconds = 8;

/** Plays every call at its own instant; those of one instant share an Asterisk, and ring at the same time. */
export async function playOnAsterisk(request: PlayRequest): Promise<readonly PlayedCall[]> {
  const speed = request.speed ?? defaultSpeed;
  if (!(speed > 0 && speed <= fastest)) throw new RangeError(`Asterisk can be played at a speed up to ${fastest}.`);
  const engine = await unpackAsterisk();
  const calls: PlayedCall[] = [];
  const groups = groupsOf(request.calls, callsEach);
  const work = async () => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      const played = await playGroup(engine, request, speed, group);
      for (const [place, index] of group.entries()) Object.assign(calls, { [index]: played[place] });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return calls;
}

/** The indices of calls that one Asterisk plays together. */
function groupsOf(calls: readonly Call[], most: number): number[][] {
  const groups: number[][] = [];
  const open = new Map<number, number[]>();
  for (const [index, { atMs }] of calls.entries()) {
    const last = open.get(atMs);
    const group = last && last.length < most ? last : [];
    if (group !== last) groups.push(group);
    open.set(atMs, group);
    group.push(index);
  }
  return groups;
}

interface Group {
  readonly request: PlayRequest;
  readonly calls: readonly Call[];
  readonly speed: number;
  readonly sounds: LabSounds;
  readonly phones: Phones;
}

async function playGroup(engine: Engine, request: PlayRequest, speed: number, indices: readonly number[]) {
  const calls = indices.flatMap((index) => request.calls[index] ?? []);
  const phones = await openPhones({
    speed,
    talkSeconds: 2,
    behaviour: ({ callerName, phone }) => {
      const call = calls[callIndex(callerName, calls)];
      return call ? behaviourOf(call, phone) : { kind: "unavailable" };
    },
  });
  const group: Group = { request, calls, speed, sounds: soundsOf(request), phones };
  try {
    const server = await startInTime(engine, group);
    try {
      return await ring(group, server);
    } finally {
      await server.stop();
      await discard(server.folder);
    }
  } finally {
    phones.close();
  }
}

/** An Asterisk whose clock has not yet reached the calls' instant. */
async function startInTime(engine: Engine, { request, calls, speed, sounds, phones }: Group): Promise<Server> {
  const atMs = calls[0]?.atMs ?? 0;
  for (let lead = startSeconds; ; lead *= 3) {
    const server = await startServer(engine, {
      startMs: Math.floor((atMs - lead * 1000 * speed) / 1000) * 1000,
      speed,
      extPort: phones.extPort,
      trunkPort: phones.trunkPort,
      extensions: extensionsOf(request.files, calls),
      files: request.files,
      sounds: asteriskSounds(sounds, request.soundSeconds),
    });
    const left = atMs - server.clockAt(performance.now());
    if (left > 0) {
      // A little after the instant, so that the clock's own grain cannot put a call before it.
      await sleep(left / speed + 5);
      return server;
    }
    await server.stop();
    await discard(server.folder);
    if (lead > 20) throw new Error("This machine is too busy to start Asterisk in time.");
  }
}

async function ring({ request, calls, speed, sounds, phones }: Group, server: Server): Promise<readonly PlayedCall[]> {
  const apart = Math.min(apartMs, roomMs(calls[0]?.atMs ?? 0) / speed / calls.length);
  const reports = await Promise.all(
    calls.map(async ({ called, caller, hangsUpAfterSeconds }, index) => {
      await sleep(index * apart);
      return placeCall({
        exchangePort: server.sipPort,
        called,
        caller,
        name: nameOf(index),
        tones: sounds.tones,
        speed,
        hangsUpAfterSeconds,
        speakSeconds: 4,
        limitSeconds: 600,
      });
    }),
  );
  // Asterisk stores a message after the caller has gone; it does not end before it has.
  await server.stop();
  const messages = await storedMessages(server.folder);
  const log = await complaintsOf(server.folder);
  const strangers = phones.legs.filter(({ callerName }) => callIndex(callerName, calls) < 0);
  const complaints = strangers.map(({ phone }) => `${phone} was rung by nobody's call.`);
  return reports.map((report, index): PlayedCall => {
    const mine = <Item extends { readonly callerName: string }>(items: readonly Item[]) =>
      items.filter(({ callerName }) => callIndex(callerName, calls) === index);
    const recordings = mine(messages).map(({ mailbox, seconds }) => ({ mailbox, seconds }));
    const { greetings = new Set<string>() } = request;
    const seen = traceOf({ report, legs: mine(phones.legs), recordings, speed, greetings });
    const late = lateness(calls[index]?.atMs ?? 0, server.clockAt(report.startMs));
    return { ...seen, complaints: [...seen.complaints, ...complaints, ...late], log };
  });
}

/** How long calls of one instant may be spread, in milliseconds of Asterisk's: not out of its minute. */
function roomMs(atMs: number): number {
  const left = 60_000 - (atMs % 60_000);
  return Math.min(latestSeconds * 1000, left) / 2;
}

/** Asterisk tells the time by the minute: a call may be late, but not in another minute than it should be. */
function lateness(wantedMs: number, cameMs: number): readonly string[] {
  const minute = (ms: number) => Math.floor(ms / 60_000);
  const seconds = (cameMs - wantedMs) / 1000;
  const isRight = minute(cameMs) === minute(wantedMs) && seconds >= 0 && seconds < latestSeconds;
  return isRight ? [] : [`The call came ${seconds.toFixed(2)} s after its instant: this machine was too busy.`];
}

/** Each caller has a name of his own, which Asterisk shows to the phones: that is how a leg finds its call. */
function nameOf(index: number): string {
  return `lab-${index}`;
}

/** Less than 0 for a name that is nobody's; where only one call is played, everything is its own. */
function callIndex(callerName: string, calls: readonly Call[]): number {
  const index = Number(/^lab-(\d+)$/.exec(callerName)?.[1] ?? -1);
  return index < calls.length && index >= 0 ? index : calls.length === 1 ? 0 : -1;
}
