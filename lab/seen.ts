/**
 * Makes the trace of one call out of what its phones and its caller saw and heard.
 * Must not know any engine, nor what was expected.
 */

import type {
  EndEvent,
  MessageEvent,
  NotifyEvent,
  PlayEvent,
  QueueEvent,
  RingEvent,
  Trace,
  TraceEvent,
} from "../compiler/simulate/trace.ts";
import type { PlayRequest, Recording, SeenCall } from "./engine.ts";
import type { Telling } from "./notified.ts";
import type { CallerReport } from "./sip/caller.ts";
import type { Leg } from "./sip/leg.ts";
import type { Heard } from "./sip/listen.ts";
import { unescapeUser } from "./sip/message.ts";
import { voices } from "./sip/voices.ts";

/** What an exchange keeps of one call. */
export interface CallRecord {
  /** In which queues the caller waited, and from when, in seconds since the call arrived. */
  readonly queued: readonly Omit<QueueEvent, "kind">[];
  readonly tags: Readonly<Record<string, string>>;
  /** Whether a conversation was recorded. */
  readonly isRecorded: boolean;
}

export interface Sighting {
  readonly request: PlayRequest;
  /** The number that the caller sent; `undefined`: withheld. */
  readonly caller: string | undefined;
  readonly report: CallerReport;
  /** Of this call alone, in the order of their beginning. */
  readonly legs: readonly Leg[];
  readonly recordings: readonly Recording[];
  readonly tellings: readonly Telling[];
  readonly record: CallRecord;
  /** How many of the engine's seconds passed in one of the machine's. */
  readonly speed: number;
}

/** The name of the tone that asks for a message, and of the engine's own greeting. */
export const beep = "beep";
export const universal = "universal";

/** What a SIP status says about how a call ended that nobody took. */
const refusals: Readonly<Record<number, EndEvent["how"]>> = {
  404: "unknown",
  486: "busy",
  600: "busy",
  603: "rejected",
};

/** The trace, and complaints about all that a trace cannot say. */
export function traceOf(sighting: Sighting): SeenCall {
  const { report, legs, recordings, record } = sighting;
  const complaints: string[] = [];
  const at = (ms: number) => ((ms - report.startMs) * sighting.speed) / 1000;
  const winner = winnerOf(sighting);
  const rings = legs.map((leg) => ringOf(leg, { sighting, winner, at, complaints }));
  const { plays, message } = heardOf(sighting, at, complaints);
  const queues = record.queued.map((queued): QueueEvent => ({ kind: "queue", ...queued }));
  const told = sighting.tellings.map((telling) => notifyOf(telling, at, complaints));
  const events: TraceEvent[] = [...queues, ...rings, ...plays, ...told, ...(message ? [message] : [])];
  const end = endOf({ sighting, winner, at, complaints }, message);
  const trace: Trace = [...events.sort((a, b) => orderOf(a) - orderOf(b)), end];
  if (!message && recordings.length > 0) complaints.push("A message was stored though the caller heard no tone.");
  return { trace, complaints, recordings };
}

/** Whether phones have ears and voices, because who picks up may not get the call, or because talks are recorded. */
export function isListening({ confirms, whispers, records }: PlayRequest): boolean {
  return records === true || (confirms?.size ?? 0) + (whispers?.size ?? 0) > 0;
}

/** The phone that got the call: where phones have voices, the one whose voice the caller heard. */
function winnerOf(sighting: Sighting): Leg | undefined {
  const { request, legs } = sighting;
  const pickedUp = legs.filter(({ outcome }) => outcome === "answered");
  if (!isListening(request)) return pickedUp[0];
  return pickedUp.find(({ voice }) => talkOf(voice, sighting) !== undefined);
}

/** A shorter one is a piece of ringback that happens to sound like a voice; in the exchange's seconds. */
const leastTalkSeconds = 0.15;

/** When the caller heard a phone's voice; the last time, since a talk is the last that he hears. */
function talkOf(voice: string | undefined, { report, speed }: Pick<Sighting, "report" | "speed">): Heard | undefined {
  const lasts = ({ startMs, endMs }: Heard) => ((endMs - startMs) / 1000) * speed;
  return report.heard.findLast((heard) => heard.sound === voice && lasts(heard) >= leastTalkSeconds);
}

interface Seeing {
  readonly sighting: Sighting;
  readonly winner: Leg | undefined;
  readonly at: At;
  readonly complaints: string[];
}

/** `call` and `time` are looked at here, as no two calls share them. */
function notifyOf({ url, fields, atMs, complaints: wrong }: Telling, at: At, complaints: string[]): NotifyEvent {
  const { call, time, ...shared } = fields;
  complaints.push(...wrong);
  if (!call) complaints.push(`${url} was told without a call.`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time ?? "")) complaints.push(`${url} was told the time \`${time}\`.`);
  return { kind: "notify", url, fields: shared, atSeconds: at(atMs) };
}

type At = (ms: number) => number;

/**
 * Where an event stands in the order. A sound by its middle: it ends before the next ring begins and begins after the last
 * one, but what comes by two ways at one moment may be seen in the wrong order.
 */
function orderOf(event: TraceEvent): number {
  if (event.kind === "ring" || event.kind === "queue") return event.startSeconds;
  if (event.kind === "play") return (event.startSeconds + event.endSeconds) / 2;
  return event.kind === "message" ? event.recordSeconds : event.atSeconds;
}

function ringOf(leg: Leg, { sighting, winner, at, complaints }: Seeing): RingEvent {
  const { phone, startMs, endMs, outcome = "stopped" } = leg;
  if (leg.outcome === undefined) complaints.push(`${phone} was still ringing when the call was over.`);
  const [startSeconds, endSeconds] = [at(startMs), at(endMs ?? performance.now())];
  const { caller = "anonymous", report, request } = sighting;
  const heard = namesOf(leg.heard);
  // What the caller hears in the midst of a ring is its own: at its edges he may hear that of the one before.
  const middle = (startSeconds + endSeconds) / 2;
  const music = report.heard.find(
    ({ sound, startMs: from, endMs: to }) =>
      request.music?.has(sound) && at(from) < middle + slackSeconds && at(to) > middle - slackSeconds,
  );
  return {
    kind: "ring",
    phone,
    startSeconds,
    endSeconds,
    outcome: outcome === "answered" && leg !== winner ? "unconfirmed" : outcome,
    ...(isOwnNumber(leg.callerNumber, caller) ? {} : { shows: leg.callerNumber }),
    ...(heard.length > 0 ? { heard } : {}),
    ...(music ? { music: music.sound } : {}),
  };
}

/**
 * Whether a phone saw the caller's own number. What is no number, exchanges pass on in words of their own; Asterisk 22 writes a
 * `%` of it into the From header as it came, so that `%2B7916` is read as `+7916` (seen).
 */
function isOwnNumber(shown: string, caller: string): boolean {
  return shown === caller || shown === unescapeUser(caller) || !/^\+?[0-9]+$/.test(shown);
}

/** Music begins a little after phones that refuse at once. */
const slackSeconds = 0.5;

/** What was heard, each sound once where it goes on. */
function namesOf(heard: readonly Heard[]): readonly string[] {
  return heard.map(({ sound }) => sound).filter((sound, index, all) => sound !== all[index - 1]);
}

/** What stands before the tone greeted the caller; all else was an announcement. */
function heardOf(
  { report, recordings, request }: Sighting,
  at: At,
  complaints: string[],
): { readonly plays: readonly PlayEvent[]; readonly message: MessageEvent | undefined } {
  const { greetings, music } = request;
  const heard = playsOf(
    report.heard.filter(({ sound }) => !voices.has(sound) && !music?.has(sound)),
    at,
  );
  const tone = heard.findIndex(({ sound }) => sound === beep);
  if (tone < 0) {
    const last = heard.at(-1);
    const isCutOff = last !== undefined && at(report.endMs) - last.endSeconds < cutOffSeconds;
    const isGreeting = isCutOff && (last.sound === universal || greetings?.has(last.sound));
    return { plays: isGreeting && report.ended === "caller" ? heard.slice(0, -1) : heard, message: undefined };
  }
  const recordSeconds = heard[tone]?.startSeconds ?? 0;
  const greeting = heard[tone - 1];
  if (!greeting) complaints.push("The caller heard the tone without a greeting.");
  if (recordings.length !== 1) complaints.push(`${recordings.length} messages were stored, not one.`);
  const message: MessageEvent = {
    kind: "message",
    mailbox: recordings[0]?.mailbox ?? "",
    greeting: greeting?.sound ?? "",
    startSeconds: greeting?.startSeconds ?? recordSeconds,
    recordSeconds,
  };
  return { plays: heard.slice(0, Math.max(0, tone - 1)), message };
}

/** A sound that ended longer before the caller hung up was played to its end; in the exchange's seconds. */
const cutOffSeconds = 1.5;

/** What was heard, as announcements; the engine's own greeting is put together from several sounds. */
function playsOf(heard: readonly Heard[], at: At): readonly PlayEvent[] {
  const plays: PlayEvent[] = [];
  for (const { sound, startMs, endMs } of heard) {
    const last = plays.at(-1);
    const play: PlayEvent = { kind: "play", sound, startSeconds: at(startMs), endSeconds: at(endMs) };
    if (last?.sound === universal && sound === universal) plays.splice(-1, 1, { ...last, endSeconds: play.endSeconds });
    else plays.push(play);
  }
  return plays;
}

function endOf({ sighting, winner, at, complaints }: Seeing, message: MessageEvent | undefined): EndEvent {
  const { report, record, request } = sighting;
  const tags = Object.keys(record.tags).length > 0 ? { tags: record.tags } : {};
  const end = (how: EndEvent["how"], atSeconds: number): EndEvent => ({ kind: "end", how, atSeconds, ...tags });
  if (winner) {
    if (report.answeredMs === undefined) complaints.push(`${winner.phone} answered, but the caller was not told.`);
    const talk = isListening(request) ? talkOf(winner.voice, sighting) : undefined;
    const atSeconds = at(talk?.startMs ?? winner.endMs ?? winner.startMs);
    const recorded = record.isRecorded ? ({ isRecorded: true } as const) : {};
    return { kind: "end", how: "answered", phone: winner.phone, atSeconds, ...recorded, ...tags };
  }
  if (report.ended === "stuck") complaints.push("The call got stuck: the lab ended it.");
  if (record.isRecorded) complaints.push("Something was recorded, but nobody talked.");
  if (message) return end("message", message.recordSeconds);
  const atSeconds = at(report.endMs);
  if (report.ended === "exchange") return end("hangup", atSeconds);
  if (report.ended !== "refused") return end("caller", atSeconds);
  const how = refusals[report.status ?? 0];
  if (!how) complaints.push(`The call was refused with SIP ${report.status}.`);
  return end(how ?? "rejected", atSeconds);
}
