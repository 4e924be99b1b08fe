/** A call as rows of a picture: for the caller and each phone, what it is doing from when to when. Must not know how it is drawn. */

import type { PhoneKey, TraceEvent } from "../../protocol.ts";
import type { PlayedCall, PlayedVisit } from "../../protocol-calls.ts";

/**
 * What a row shows. Of a phone: `rings`, `listens` (to the words, and does not take the call), `talks`; of the caller: what he
 * hears.
 */
export type Doing =
  | "rings"
  | "listens"
  | "talks"
  | "ringback"
  | "music"
  | "announcement"
  | "menu"
  | "waits for a key"
  | "queue"
  | "silence"
  | "greeting"
  | "message";

export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly doing: Doing;
  /** How a ring ended. */
  readonly outcome?: (TraceEvent & { kind: "ring" })["outcome"];
}

export interface Track {
  /** Absent: the caller. */
  readonly phone?: PhoneKey;
  readonly segments: readonly Segment[];
}

export interface Tracks {
  readonly tracks: readonly Track[];
  /** How much time the picture shows: more than the call where a talk or a message goes on, in seconds; never 0. */
  readonly totalSeconds: number;
}

/** Phones that never ring are shown, too, where there are no more than so many. */
const mostIdle = 8;

/** The caller first, then the phones in the order of the source. */
export function tracksOf(call: PlayedCall): Tracks {
  const totalSeconds = totalOf(call);
  const phones = Object.keys(call.names);
  const rung = new Set(call.trace.flatMap((event) => (event.kind === "ring" ? [event.phone] : [])));
  const shown = phones.length <= mostIdle ? phones : phones.filter((phone) => rung.has(phone));
  const tracks = shown.map((phone) => ({ phone, segments: phoneSegments(phone, call, totalSeconds) }));
  return { tracks: [{ segments: callerSegments(call, totalSeconds) }, ...tracks], totalSeconds };
}

function totalOf({ trace, endSeconds }: PlayedCall): number {
  const end = trace.at(-1);
  const goesOn = end?.kind === "end" && (end.how === "answered" || end.how === "message");
  return Math.max(1, endSeconds + (goesOn ? Math.max(3, endSeconds * 0.15) : 0));
}

function phoneSegments(phone: PhoneKey, call: PlayedCall, totalSeconds: number): readonly Segment[] {
  const { trace } = call;
  const own = trace.flatMap((event, at): readonly Segment[] => {
    if (event.kind !== "ring" || event.phone !== phone) return [];
    const { startSeconds: from, endSeconds: to, outcome, heard = [] } = event;
    const ring: Segment = { from, to, doing: "rings", outcome };
    if (outcome !== "unconfirmed") return [ring];
    const words = heard.reduce((sum, sound) => sum + (call.soundSeconds[sound] ?? 0), 0);
    const until = Math.min(to + words + confirmSeconds, endOfVisit(call.visits, at, totalSeconds));
    return [ring, { from: to, to: Math.max(to, until), doing: "listens" }];
  });
  const end = trace.at(-1);
  if (end?.kind !== "end" || end.how !== "answered" || end.phone !== phone) return own;
  const last = own.at(-1);
  const whispered: readonly Segment[] =
    last && last.to < end.atSeconds ? [{ from: last.to, to: end.atSeconds, doing: "listens" }] : [];
  return [...own, ...whispered, { from: end.atSeconds, to: totalSeconds, doing: "talks" }];
}

/** How long somebody has to press 1 after the words (language reference, `confirm`). */
const confirmSeconds = 5;

/** When the visit in whose time an event of the trace falls is over. */
function endOfVisit(visits: readonly PlayedVisit[], event: number, totalSeconds: number): number {
  return visits.find(({ eventsBefore }) => eventsBefore > event)?.atSeconds ?? totalSeconds;
}

function callerSegments(call: PlayedCall, totalSeconds: number): readonly Segment[] {
  const { visits, trace, endSeconds } = call;
  const heard = visits.flatMap((visit, at) => {
    const next = visits[at + 1];
    const events = trace.slice(visit.eventsBefore, next?.eventsBefore);
    const until = next?.atSeconds ?? endSeconds;
    return visitSegments(visit, events, until);
  });
  const end = trace.at(-1);
  const tail: readonly Segment[] =
    end?.kind === "end" && (end.how === "answered" || end.how === "message")
      ? [{ from: endSeconds, to: totalSeconds, doing: end.how === "answered" ? "talks" : "message" }]
      : [];
  return [...heard.filter(({ from, to }) => to > from), ...tail];
}

/** What the caller hears in one step. */
function visitSegments(
  { kind, atSeconds: from }: PlayedVisit,
  events: readonly TraceEvent[],
  until: number,
): readonly Segment[] {
  switch (kind) {
    case "ring":
    case "hunt": {
      const hasMusic = events.some((event) => event.kind === "ring" && event.music !== undefined);
      return [{ from, to: until, doing: hasMusic ? "music" : "ringback" }];
    }
    case "queue":
      return [{ from, to: until, doing: "queue" }];
    case "play":
      return [{ from, to: until, doing: "announcement" }];
    case "menu": {
      const play = events.find((event) => event.kind === "play");
      const spoken = play?.kind === "play" ? play.endSeconds : until;
      return [
        { from, to: spoken, doing: "menu" },
        { from: spoken, to: until, doing: "waits for a key" },
      ];
    }
    case "wait":
      return [{ from, to: until, doing: "silence" }];
    case "message":
      return [{ from, to: until, doing: "greeting" }];
    default:
      return [];
  }
}

/** Where the scale has its marks, in seconds: round ones, at most so many and two at least. */
export function ticksOf(totalSeconds: number, most: number): readonly number[] {
  const step = steps.find((one) => totalSeconds / one <= most) ?? 600;
  return Array.from({ length: Math.floor(totalSeconds / step) + 1 }, (_, at) => at * step);
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300];
