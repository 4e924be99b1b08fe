/** What the caller hears when in a call: made from what happened in it. Pure; must not know how it sounds. */

import type { State } from "../../compiler/flow/ir.ts";
import type { Call, Ending, Trace, TraceEvent } from "../protocol.ts";
import { beepSeconds, keySeconds } from "./tones.ts";

/** Something that is heard, in seconds since the call arrived. Ends after it starts. Spans may overlap: keys are pressed over words. */
export interface SoundSpan {
  readonly sound: HeardSound;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/**
 * `music`: in place of ringback, or in a queue · `voice`: an announcement or a greeting · `beep`: before a recording ·
 * `unknown number`, `busy`, `congestion`: what a network plays after the call's end · the others: keys that the caller presses.
 */
export type HeardSound =
  | "ringback"
  | "music"
  | "voice"
  | "beep"
  | "busy"
  | "congestion"
  | "unknown number"
  | `key ${string}`;

/** A call that was played. */
export interface HeardCall {
  readonly call: Pick<Call, "keys">;
  readonly trace: Trace;
  /** What the call was in, one after another; empty for a number that no line has. */
  readonly visits: readonly Step[];
}

export interface Step {
  readonly kind: State["kind"];
  readonly atSeconds: number;
  /** How many events the trace had then: those from there on, up to the next step's, are this one's. */
  readonly eventsBefore: number;
}

/** How long what the network plays after the end is heard, until the caller hangs up. */
const afterEndSeconds = 4;

/** Everything that is heard, by start. What is heard after the end of the call starts at its end. */
export function soundsOf(heard: HeardCall): readonly SoundSpan[] {
  const spans = [...waitingSounds(heard), ...heard.trace.flatMap(eventSounds), ...keySounds(heard)];
  return spans
    .filter(({ startSeconds, endSeconds }) => endSeconds > startSeconds)
    .sort((one, other) => one.startSeconds - other.startSeconds);
}

/** When the call is over. */
export function endOf(trace: Trace): number {
  const end = trace.at(-1);
  return end?.kind === "end" ? end.atSeconds : 0;
}

/** What is heard while phones ring: to the end of the step, also while who has picked up hears a whisper. Steps that touch sound on. */
function waitingSounds({ trace, visits }: HeardCall): readonly SoundSpan[] {
  const spans: SoundSpan[] = [];
  for (const [index, visit] of visits.entries()) {
    const sound = waitingSound(visit, trace.slice(visit.eventsBefore, visits[index + 1]?.eventsBefore));
    if (sound === undefined) continue;
    const { atSeconds: startSeconds } = visit;
    const endSeconds = visits[index + 1]?.atSeconds ?? endOf(trace);
    const last = spans.at(-1);
    const isSame = last?.sound === sound && last.endSeconds === startSeconds;
    if (isSame) spans.pop();
    spans.push({ sound, startSeconds: isSame ? last.startSeconds : startSeconds, endSeconds });
  }
  return spans;
}

function waitingSound({ kind }: Step, events: Trace): HeardSound | undefined {
  if (kind === "queue") return "music";
  if (kind !== "ring" && kind !== "hunt") return undefined;
  return events.some((event) => event.kind === "ring" && event.music !== undefined) ? "music" : "ringback";
}

function eventSounds(event: TraceEvent): readonly SoundSpan[] {
  switch (event.kind) {
    case "play":
      return [{ sound: "voice", startSeconds: event.startSeconds, endSeconds: event.endSeconds }];
    case "message":
      return [
        { sound: "voice", startSeconds: event.startSeconds, endSeconds: event.recordSeconds },
        { sound: "beep", startSeconds: event.recordSeconds, endSeconds: event.recordSeconds + beepSeconds },
      ];
    case "end": {
      const sound = endSounds[event.how];
      const { atSeconds: startSeconds } = event;
      return sound ? [{ sound, startSeconds, endSeconds: startSeconds + afterEndSeconds }] : [];
    }
    case "ring":
    case "queue":
    case "notify":
      return [];
  }
}

/** What a network plays to a caller who is still there. */
const endSounds: Readonly<Record<Ending, HeardSound | undefined>> = {
  answered: undefined,
  message: undefined,
  caller: undefined,
  hangup: "busy",
  busy: "busy",
  rejected: "congestion",
  unknown: "unknown number",
};

/** Keys, each time that a menu plays: those after the end of the call, which the last may bring about, were never pressed (`Call.keys`). */
function keySounds({ call, trace, visits }: HeardCall): readonly SoundSpan[] {
  const menus = visits.filter(({ kind }) => kind === "menu");
  return menus
    .flatMap(({ atSeconds }, playing) =>
      [...(call.keys?.[playing] ?? "")].map((key, index) => ({ key, atSeconds, index })),
    )
    .map(({ key, atSeconds, index }) => ({ key, startSeconds: atSeconds + 1 + index / 2 }))
    .filter(({ startSeconds }) => startSeconds <= endOf(trace))
    .map(({ key, startSeconds }) => ({ sound: `key ${key}`, startSeconds, endSeconds: startSeconds + keySeconds }));
}
