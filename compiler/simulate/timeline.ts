/**
 * A call as people read it: a line for each thing that happened, with the time since arrival and the place in the
 * source. Plain data and plain text. Must not know targets or terminals.
 */

import type { Build, CallFlow, State } from "../flow/ir.ts";
import { stateAt } from "../flow/step.ts";
import type { Span } from "../text/span.ts";
import { phoneKey } from "./call.ts";
import type { Simulation, Visit } from "./simulate.ts";
import type { Ending, RingEvent, TraceEvent } from "./trace.ts";

/** One line of a timeline. */
export interface TimelineEntry {
  /** Seconds since the call arrived. */
  readonly atSeconds: number;
  readonly text: string;
  /** The step of the source; `undefined` for what phones and callers do. */
  readonly origin: Span | undefined;
}

/** Everything that happened to a call, in order: choices with what they took, steps, what phones did, the end. */
export function timelineOf(
  build: Build,
  simulation: Simulation,
  excerpt: (span: Span) => string,
): readonly TimelineEntry[] {
  const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
  const names = phoneNames(build);
  const events = [...simulation.trace];
  const steps = flow ? simulation.visits.flatMap((visit) => stepEntries(flow, visit, events, names, excerpt)) : [];
  return [...steps, ...events.flatMap((event) => eventEntry(event, names))];
}

/** A step, and what came of it, which is taken from the front of `events`. */
function stepEntries(
  flow: CallFlow,
  visit: Visit,
  events: TraceEvent[],
  names: ReadonlyMap<string, string>,
  excerpt: (span: Span) => string,
): readonly TimelineEntry[] {
  const state = stateAt(flow, visit.state);
  const text = visitText(state, visit, excerpt);
  const entry = { atSeconds: visit.atSeconds, text, origin: visitOrigin(state, visit) };
  return [entry, ...eventsOf(state, events).flatMap((event) => eventEntry(event, names))];
}

/** The events that a state makes; others make none. */
const eventKinds: Readonly<Partial<Record<State["kind"], TraceEvent["kind"]>>> = {
  ring: "ring",
  play: "play",
  message: "message",
};

/** Takes from the front of `events` those of one state: a cause stands before what follows from it, at one instant too. */
function eventsOf(state: State, events: TraceEvent[]): readonly TraceEvent[] {
  const kind = eventKinds[state.kind];
  const most = state.kind === "ring" ? state.phones.length : 1;
  let count = 0;
  while (kind !== undefined && count < most && events[count]?.kind === kind) count++;
  return events.splice(0, count).sort((one, other) => endOf(one) - endOf(other));
}

function endOf(event: TraceEvent): number {
  return event.kind === "ring" ? event.endSeconds : 0;
}

function visitOrigin(state: State, visit: Visit): Span {
  if (state.kind !== "choose" || typeof visit.arm !== "number") return state.origin;
  return state.arms[visit.arm]?.guard.origin ?? state.origin;
}

function visitText(state: State, visit: Visit, excerpt: (span: Span) => string): string {
  if (state.kind === "choose")
    return typeof visit.arm === "number" ? `${excerpt(visitOrigin(state, visit))}: holds` : "no guard holds";
  if (state.kind === "hangup" && state.dropped) return "the scenario ends";
  return excerpt(state.origin);
}

function phoneNames(build: Build): ReadonlyMap<string, string> {
  const states = build.flows.flatMap(({ states: all }) => [...all.values()]);
  return new Map(
    states.flatMap((state) =>
      state.kind === "ring" ? state.phones.map((phone) => [phoneKey(phone), phone.name]) : [],
    ),
  );
}

function eventEntry(event: TraceEvent, names: ReadonlyMap<string, string>): readonly TimelineEntry[] {
  const origin = undefined;
  switch (event.kind) {
    case "ring":
      return [
        { atSeconds: event.endSeconds, text: `  ${names.get(event.phone) ?? event.phone} ${ringText(event)}`, origin },
      ];
    case "message":
      return [{ atSeconds: event.recordSeconds, text: "  the tone sounds, the message is recorded", origin }];
    case "end":
      return [
        {
          atSeconds: event.atSeconds,
          text: endText(event.how, event.phone && (names.get(event.phone) ?? event.phone)),
          origin,
        },
      ];
    case "play":
      return [];
  }
}

const ringTexts: Readonly<Record<RingEvent["outcome"], string>> = {
  answered: "answers",
  busy: "is busy",
  declined: "declines",
  unavailable: "cannot be reached",
  stopped: "stops ringing",
};

function ringText({ outcome, startSeconds, endSeconds }: RingEvent): string {
  const lasted = Math.round((endSeconds - startSeconds) * 10) / 10;
  return lasted > 0 ? `${ringTexts[outcome]} after ${lasted} s` : ringTexts[outcome];
}

function endText(how: Ending, phone: string | undefined): string {
  switch (how) {
    case "answered":
      return `End: answered by ${phone}.`;
    case "message":
      return "End: a message is left.";
    case "hangup":
      return "End: hung up.";
    case "rejected":
      return "End: refused unanswered (603).";
    case "busy":
      return "End: refused as busy (486).";
    case "unknown":
      return "End: no line has this number (404).";
    case "caller":
      return "End: the caller gave up.";
  }
}

/** `0:20`, `1:05`, with tenths where there are some. */
export function clockText(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const rest = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${rest < 10 ? "0" : ""}${rest}`;
}
