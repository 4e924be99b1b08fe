/**
 * A call in words: an entry for each thing that happened, in the order of cause and effect. Made of the plain data of the call
 * and the words of one language. Must not know how it is shown.
 */

import type { Range, TraceEvent } from "../../protocol.ts";
import type { PlayedCall, PlayedVisit } from "../../protocol-calls.ts";
import type { TellingTexts } from "./telling-texts.ts";

/** One thing that happened. */
export interface Entry {
  /** Since the call arrived. */
  readonly atSeconds: number;
  /** The words of the source, for a step. */
  readonly code?: string;
  /** A sentence or a remark to the code; may be empty where there is a code. */
  readonly text: string;
  readonly place?: Range;
  /** `step`: of the source · `phone`: what a phone or the caller did · `end`. */
  readonly kind: "step" | "phone" | "end";
}

/** Tells a call. */
export function tellCall(call: PlayedCall, texts: TellingTexts): readonly Entry[] {
  const { visits, trace } = call;
  if (visits.length === 0) return trace.flatMap((event) => eventEntries(event, call, texts));
  return visits.flatMap((visit, at) => {
    const next = visits[at + 1];
    const events = trace.slice(visit.eventsBefore, next?.eventsBefore);
    const rings = events.filter((event) => event.kind === "ring");
    // Phones that ring together stand in the order in which they end.
    if (visit.kind === "ring") rings.sort((one, other) => one.endSeconds - other.endSeconds);
    const others = events.filter((event) => event.kind !== "ring");
    return [
      stepEntry(visit, texts),
      ...pressedEntries(visit, next, texts),
      ...[...rings, ...others].flatMap((event) => eventEntries(event, call, texts)),
    ];
  });
}

/** Which entry a moment is in: the last one that has begun. */
export function entryAt(entries: readonly Entry[], seconds: number): number {
  return entries.findLastIndex(({ atSeconds }) => atSeconds <= seconds + 1e-6);
}

function stepEntry(visit: PlayedVisit, texts: TellingTexts): Entry {
  const { atSeconds, place, kind, words, arm, isDropped } = visit;
  const entry = { atSeconds, kind: "step", ...(place ? { place } : {}) } as const;
  if (kind === "choose" && arm === "otherwise") return { ...entry, text: texts.noGuardHolds };
  if (kind === "choose") return { ...entry, code: words, text: texts.holds };
  if (isDropped) return { ...entry, text: texts.scenarioEnds };
  if (kind === "again") return { ...entry, text: texts.roundEnds };
  return { ...entry, code: words, text: "" };
}

/** What the caller did while a menu played. */
function pressedEntries(
  { outcome, wrongKey, atSeconds }: PlayedVisit,
  next: PlayedVisit | undefined,
  texts: TellingTexts,
) {
  const entry = { atSeconds: next?.atSeconds ?? atSeconds, kind: "phone" } as const;
  switch (outcome?.kind) {
    case "typed":
      return [{ ...entry, text: texts.presses(outcome.digits) }];
    case "wrong key":
      return [{ ...entry, text: texts.pressesWrong(wrongKey ?? "") }];
    case "silence":
      return [{ ...entry, text: texts.pressesNothing }];
    default:
      return [];
  }
}

function eventEntries(event: TraceEvent, call: PlayedCall, texts: TellingTexts): readonly Entry[] {
  switch (event.kind) {
    case "ring": {
      const { phone, startSeconds, endSeconds, outcome } = event;
      const text = texts.rang[outcome](call.names[phone] ?? phone, endSeconds - startSeconds);
      return [{ atSeconds: endSeconds, text, kind: "phone" }];
    }
    case "message":
      return [{ atSeconds: event.recordSeconds, text: texts.tone, kind: "phone" }];
    case "notify":
      return event.fields.ended === ""
        ? []
        : [{ atSeconds: event.atSeconds, text: texts.lostTold(event.url), kind: "phone" }];
    case "end":
      return [{ atSeconds: event.atSeconds, text: tellEnding(call, texts).text, kind: "end" }];
    case "queue":
    case "play":
      return [];
  }
}

/** How a call ended. `good`: somebody has it, or a message · `lost`: nobody has, and nobody has written that · `neutral`: it is written so. */
export interface Ending {
  readonly text: string;
  readonly mark: "good" | "lost" | "neutral";
}

export function tellEnding({ trace, names, isLost }: PlayedCall, texts: TellingTexts): Ending {
  const end = trace.at(-1);
  if (end?.kind !== "end") return { text: "", mark: "neutral" };
  const { how, phone, atSeconds } = end;
  const mark = isLost ? "lost" : how === "answered" || how === "message" ? "good" : "neutral";
  if (how === "answered")
    return { text: texts.answered(phone === undefined ? "" : (names[phone] ?? phone), atSeconds), mark };
  if (how === "message") {
    const message = trace.findLast((event) => event.kind === "message");
    return { text: texts.message(message?.mailbox ?? "", atSeconds), mark };
  }
  if (isLost && how !== "caller")
    return { text: texts.dropped[how === "hangup" ? "hungUp" : "refused"](atSeconds), mark };
  return { text: texts.ended[how](atSeconds), mark };
}
