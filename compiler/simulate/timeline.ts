/**
 * A call as people read it: a line for each thing that happened, with the time since arrival and the place in the
 * source. Plain data and plain text. Must not know targets or terminals.
 */

import type { Build, CallFlow, State } from "../flow/ir.ts";
import { stateAt } from "../flow/step.ts";
import type { Span } from "../text/span.ts";
import { phoneKey } from "./call.ts";
import type { Simulation, Visit } from "./simulate.ts";
import type { Ending, RingEvent, Trace, TraceEvent } from "./trace.ts";

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
  const steps = flow ? simulation.visits.flatMap((visit) => visitEntries(flow, visit, excerpt)) : [];
  const events = eventEntries(simulation.trace, phoneNames(build));
  const order = new Map([...steps, ...events].map((entry, index) => [entry, index]));
  return [...steps, ...events].sort(
    (one, other) =>
      one.atSeconds - other.atSeconds || rank(one) - rank(other) || (order.get(one) ?? 0) - (order.get(other) ?? 0),
  );
}

/** What a phone did comes before the step that follows from it, and the end comes last. */
function rank(entry: TimelineEntry & { readonly rank?: number }): number {
  return entry.rank ?? 1;
}

type Ranked = TimelineEntry & { readonly rank: number };

function visitEntries(flow: CallFlow, visit: Visit, excerpt: (span: Span) => string): readonly Ranked[] {
  const state = stateAt(flow, visit.state);
  return [
    { atSeconds: visit.atSeconds, text: visitText(state, visit, excerpt), origin: visitOrigin(state, visit), rank: 1 },
  ];
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

function eventEntries(trace: Trace, names: ReadonlyMap<string, string>): readonly Ranked[] {
  return trace.flatMap((event) => eventEntry(event, names));
}

function eventEntry(event: TraceEvent, names: ReadonlyMap<string, string>): readonly Ranked[] {
  switch (event.kind) {
    case "ring":
      return [
        {
          atSeconds: event.endSeconds,
          text: `  ${names.get(event.phone) ?? event.phone} ${ringText(event)}`,
          origin: undefined,
          rank: event.endSeconds > event.startSeconds ? 0 : 2,
        },
      ];
    case "message":
      return [
        {
          atSeconds: event.recordSeconds,
          text: "  the tone sounds, the message is recorded",
          origin: undefined,
          rank: 3,
        },
      ];
    case "end":
      return [
        {
          atSeconds: event.atSeconds,
          text: endText(event.how, event.phone && (names.get(event.phone) ?? event.phone)),
          origin: undefined,
          rank: 4,
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
