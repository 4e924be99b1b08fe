/**
 * Makes the trace of one call out of what its phones and its caller saw and heard.
 * Must not know any engine, nor what was expected.
 */

import type { EndEvent, MessageEvent, PlayEvent, RingEvent, Trace, TraceEvent } from "../../compiler/simulate/trace.ts";
import type { Recording, SeenCall } from "./engine.ts";
import type { CallerReport } from "./sip/caller.ts";
import type { Leg } from "./sip/leg.ts";
import type { Heard } from "./sip/listen.ts";

export interface Sighting {
  readonly report: CallerReport;
  /** Of this call alone, in the order of their beginning. */
  readonly legs: readonly Leg[];
  readonly recordings: readonly Recording[];
  /** How many of the engine's seconds passed in one of the machine's. */
  readonly speed: number;
  readonly greetings: ReadonlySet<string>;
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
  const { report, legs, recordings } = sighting;
  const complaints: string[] = [];
  const at = (ms: number) => ((ms - report.startMs) * sighting.speed) / 1000;
  const rings = legs.map((leg) => ringOf(leg, at, complaints));
  const { plays, message } = heardOf(sighting, at, complaints);
  const events: TraceEvent[] = [...rings, ...plays, ...(message ? [message] : [])];
  const trace: Trace = [...events.sort((a, b) => orderOf(a) - orderOf(b)), endOf(sighting, message, at, complaints)];
  if (!message && recordings.length > 0) complaints.push("A message was stored though the caller heard no tone.");
  return { trace, complaints, recordings };
}

type At = (ms: number) => number;

/**
 * Where an event stands in the order. A sound by its middle: it ends before the next ring begins and begins after the last
 * one, but what comes by two ways at one moment may be seen in the wrong order.
 */
function orderOf(event: TraceEvent): number {
  if (event.kind === "ring") return event.startSeconds;
  if (event.kind === "play") return (event.startSeconds + event.endSeconds) / 2;
  if (event.kind === "queue") return event.startSeconds;
  return event.kind === "message" ? event.recordSeconds : event.atSeconds;
}

function ringOf({ phone, startMs, endMs, outcome }: Leg, at: At, complaints: string[]): RingEvent {
  if (outcome === undefined) complaints.push(`${phone} was still ringing when the call was over.`);
  const [startSeconds, endSeconds] = [at(startMs), at(endMs ?? performance.now())];
  return { kind: "ring", phone, startSeconds, endSeconds, outcome: outcome ?? "stopped" };
}

/** What stands before the tone greeted the caller; all else was an announcement. */
function heardOf(
  { report, recordings, greetings }: Sighting,
  at: At,
  complaints: string[],
): { readonly plays: readonly PlayEvent[]; readonly message: MessageEvent | undefined } {
  const heard = playsOf(report.heard, at);
  const tone = heard.findIndex(({ sound }) => sound === beep);
  if (tone < 0) {
    const last = heard.at(-1);
    const isGreeting = last !== undefined && (last.sound === universal || greetings.has(last.sound));
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

function endOf({ report, legs }: Sighting, message: MessageEvent | undefined, at: At, complaints: string[]): EndEvent {
  const answered = legs.find(({ outcome }) => outcome === "answered");
  if (answered) {
    if (report.answeredMs === undefined) complaints.push(`${answered.phone} answered, but the caller was not told.`);
    return { kind: "end", how: "answered", phone: answered.phone, atSeconds: at(answered.endMs ?? answered.startMs) };
  }
  if (report.ended === "stuck") complaints.push("The call got stuck: the lab ended it.");
  if (message) return { kind: "end", how: "message", atSeconds: message.recordSeconds };
  const atSeconds = at(report.endMs);
  if (report.ended === "exchange") return { kind: "end", how: "hangup", atSeconds };
  if (report.ended !== "refused") return { kind: "end", how: "caller", atSeconds };
  const how = refusals[report.status ?? 0];
  if (!how) complaints.push(`The call was refused with SIP ${report.status}.`);
  return { kind: "end", how: how ?? "rejected", atSeconds };
}
