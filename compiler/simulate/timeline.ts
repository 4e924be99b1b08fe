/**
 * A call as people read it: a line for each thing that happened, with the time since arrival and the place in the
 * source. Plain data and plain text. Must not know targets or terminals.
 */

import type { Build, CallFlow, ChooseState, State } from "../flow/ir.ts";
import { phonesByName } from "../flow/phones.ts";
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
  /** The index of the visit in whose time it happened; absent for a number that no line has. */
  readonly visit?: number;
  /** Of what phones and callers do: the index of the event in the trace. */
  readonly event?: number;
}

/**
 * Everything that happened to a call, in order: choices with what they took, steps, what phones did, the end.
 *
 * @param names what each phone is called, by its key
 */
export function timelineOf(
  build: Build,
  simulation: Simulation,
  excerpt: (span: Span) => string,
  names: ReadonlyMap<string, string> = phoneNames(build),
): readonly TimelineEntry[] {
  const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
  if (!flow) return simulation.trace.flatMap((event) => eventEntry(event, names));
  return simulation.visits.flatMap((_, visit) => stepEntries(flow, visit, simulation, names, excerpt));
}

/** The events of one visit, each with its index in the trace. */
export function eventsOfVisit(
  { visits, trace }: Simulation,
  visit: number,
): readonly (readonly [event: TraceEvent, index: number])[] {
  const from = visits[visit]?.eventsBefore ?? trace.length;
  const to = visits[visit + 1]?.eventsBefore ?? trace.length;
  return trace.slice(from, to).map((event, index) => [event, from + index]);
}

/** A step, and what came of it: a cause stands before what follows from it, at one instant too. */
function stepEntries(
  flow: CallFlow,
  index: number,
  simulation: Simulation,
  names: ReadonlyMap<string, string>,
  excerpt: (span: Span) => string,
): readonly TimelineEntry[] {
  const visit = simulation.visits[index];
  if (!visit) return [];
  const state = stateAt(flow, visit.state);
  const text = visitText(state, visit, excerpt);
  const entry = { atSeconds: visit.atSeconds, text, origin: visitOrigin(state, visit), visit: index };
  const events = eventsOfVisit(simulation, index);
  const rings = events.filter(([{ kind }]) => kind === "ring");
  // Phones that ring together stand in the order in which they end.
  if (state.kind === "ring") rings.sort(([one], [other]) => endOf(one) - endOf(other));
  const others = events.filter(([{ kind }]) => kind !== "ring");
  const pressed = pressedText(visit);
  const decidedAt = simulation.visits[index + 1]?.atSeconds ?? visit.atSeconds;
  return [
    entry,
    ...(pressed === undefined ? [] : [{ atSeconds: decidedAt, text: pressed, origin: undefined, visit: index }]),
    ...[...rings, ...others].flatMap(([event, at]) =>
      eventEntry(event, names).map((line) => ({ ...line, visit: index, event: at })),
    ),
  ];
}

/** What the caller did while a menu played; `undefined` for any other step, and where he gave up. */
function pressedText({ outcome, wrongKey }: Visit): string | undefined {
  switch (outcome?.kind) {
    case "typed":
      return `  the caller presses ${outcome.digits}`;
    case "wrong key":
      return `  the caller presses ${wrongKey}, which is no key here`;
    case "silence":
      return "  the caller presses nothing";
    default:
      return undefined;
  }
}

function endOf(event: TraceEvent): number {
  return event.kind === "ring" ? event.endSeconds : 0;
}

/** The place of a visit: of a choice the guard that held, or its `otherwise`, else the step. */
export function visitOrigin(state: State, visit: Visit): Span {
  if (state.kind !== "choose") return state.origin;
  const taken = typeof visit.arm === "number" ? state.arms[visit.arm]?.guard.origin : state.otherwiseOrigin;
  return taken ?? state.origin;
}

/** What the call did at a visit, in the words of the source. */
export function visitText(state: State, visit: Visit, excerpt: (span: Span) => string): string {
  if (state.kind === "choose") return choiceText(state, visit, excerpt);
  if (state.kind === "hangup" && state.dropped) return "the scenario ends";
  if (state.kind === "again") return "the round ends";
  return excerpt(state.origin);
}

function choiceText(state: ChooseState, visit: Visit, excerpt: (span: Span) => string): string {
  if (typeof visit.arm === "number") return `${excerpt(visitOrigin(state, visit))}: holds`;
  return state.otherwiseOrigin ? "no guard holds: otherwise" : "no guard holds";
}

/** How phones are called in the source, by their keys. */
export function phoneNames(build: Build): ReadonlyMap<string, string> {
  return new Map([...phonesByName(build).values()].map((phone) => [phoneKey(phone), phone.name]));
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
    case "notify":
      return event.fields.ended === ""
        ? []
        : [{ atSeconds: event.atSeconds, text: `  lost: ${event.url} is told`, origin }];
    case "queue":
    case "play":
      return [];
  }
}

const ringTexts: Readonly<Record<RingEvent["outcome"], string>> = {
  answered: "answers",
  busy: "is busy",
  declined: "declines",
  unavailable: "cannot be reached",
  unconfirmed: "picks up and does not take the call",
  stopped: "stops ringing",
};

/** `stops ringing after 20 s`. */
export function ringText({ outcome, startSeconds, endSeconds }: RingEvent): string {
  const lasted = Math.round((endSeconds - startSeconds) * 10) / 10;
  return lasted > 0 ? `${ringTexts[outcome]} after ${lasted} s` : ringTexts[outcome];
}

/** `End: hung up.` */
export function endText(how: Ending, phone: string | undefined): string {
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
