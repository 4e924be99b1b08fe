/**
 * Two courses of one call, beside each other, and the steps in which they part. Plain data. Must not know how it is printed.
 */

import type { Build } from "../flow/ir.ts";
import { stateAt } from "../flow/step.ts";
import type { PhoneKey } from "../simulate/call.ts";
import { clockText } from "../simulate/clock-text.ts";
import type { Simulation, Visit } from "../simulate/simulate.ts";
import { endText, ringText, visitOrigin } from "../simulate/timeline.ts";
import type { Trace, TraceEvent } from "../simulate/trace.ts";
import type { Span } from "../text/span.ts";

/** What should have happened, and what did; both where they agree, one where the other has nothing like it. */
export interface Row {
  readonly expected: string | undefined;
  readonly seen: string | undefined;
  readonly isSame: boolean;
}

/** @param names what each phone is called, by its key */
export function sideBySide(expected: Trace, seen: Trace, names: ReadonlyMap<PhoneKey, string>): readonly Row[] {
  return pairs(expected, seen).map(([wanted, came]) => ({
    expected: wanted && eventText(wanted, names),
    seen: came && eventText(came, names),
    isSame: wanted !== undefined && came !== undefined && isAlike(wanted, came),
  }));
}

/** Where the source decides what goes another way: its choice, if one was made right before, and its step. */
export interface Parting {
  readonly state: string;
  readonly origin: Span;
}

/** In the order of the call; none for a number that no line has. */
export function partings(build: Build, { trace, visits, line }: Simulation, seen: Trace): readonly Parting[] {
  const flow = build.flows.find(({ name }) => name === line?.flow);
  if (!flow) return [];
  const first = pairs(trace, seen).find(([wanted, came]) => !wanted || !came || !isAlike(wanted, came));
  const event = first?.[0] ? trace.indexOf(first[0]) : trace.length - 1;
  const at = visits.findLastIndex(({ eventsBefore }) => eventsBefore <= Math.max(0, event));
  const visit = visits[at];
  if (!visit) return [];
  const choice = visits.slice(0, at).findLast(({ arm }) => arm !== undefined);
  return [choice, visit].flatMap((one: Visit | undefined) =>
    one ? [{ state: one.state, origin: visitOrigin(stateAt(flow, one.state), one) }] : [],
  );
}

type Pair = readonly [expected: TraceEvent | undefined, seen: TraceEvent | undefined];

/** Events of the same kind beside each other, as many as can be: a longest common subsequence. */
function pairs(expected: Trace, seen: Trace): readonly Pair[] {
  const most = expected.map(() => seen.map(() => 0));
  const at = (row: number, column: number) => most[row]?.[column] ?? 0;
  for (let row = expected.length - 1; row >= 0; row--)
    for (let column = seen.length - 1; column >= 0; column--) {
      const isKin = keyOf(expected[row]) === keyOf(seen[column]);
      const line = most[row];
      if (line) line[column] = isKin ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const found: Pair[] = [];
  for (let row = 0, column = 0; row < expected.length || column < seen.length; ) {
    const [wanted, came] = [expected[row], seen[column]];
    if (wanted && came && keyOf(wanted) === keyOf(came)) {
      found.push([wanted, came]);
      row++;
      column++;
    } else if (wanted && (!came || at(row + 1, column) >= at(row, column + 1))) {
      found.push([wanted, undefined]);
      row++;
    } else {
      found.push([undefined, came]);
      column++;
    }
  }
  return found;
}

function keyOf(event: TraceEvent | undefined): string {
  switch (event?.kind) {
    case "ring":
      return `ring ${event.phone}`;
    case "play":
      return `play ${event.sound}`;
    case "notify":
      return `notify ${event.url}`;
    default:
      return event?.kind ?? "";
  }
}

/** Times may be off by a second for each step: what is more is told in the sentences below. */
function isAlike(one: TraceEvent, other: TraceEvent): boolean {
  const look = (event: TraceEvent) => {
    if (event.kind === "ring") return `${event.outcome} ${event.shows} ${event.heard} ${event.music}`;
    if (event.kind === "end") return `${event.how} ${event.phone} ${event.isRecorded} ${JSON.stringify(event.tags)}`;
    if (event.kind === "message") return `${event.mailbox} ${event.greeting}`;
    return event.kind === "notify" ? JSON.stringify(event.fields) : event.kind === "queue" ? event.queue : "";
  };
  const lasts = (event: TraceEvent) => (event.kind === "ring" ? event.endSeconds - event.startSeconds : 0);
  return look(one) === look(other) && Math.abs(lasts(one) - lasts(other)) <= 1.05;
}

function eventText(event: TraceEvent, names: ReadonlyMap<PhoneKey, string>): string {
  const nameOf = (phone: PhoneKey) => names.get(phone) ?? phone;
  switch (event.kind) {
    case "ring": {
      const shows = event.shows === undefined ? "" : `, sees ${event.shows}`;
      return `${clockText(event.startSeconds)} ${nameOf(event.phone)} rings, ${ringText(event)}${shows}`;
    }
    case "play":
      return `${clockText(event.startSeconds)} ${event.sound} is played`;
    case "queue":
      return `${clockText(event.startSeconds)} waits in ${event.queue}`;
    case "notify":
      return `${clockText(event.atSeconds)} ${event.url} is told`;
    case "message":
      return `${clockText(event.startSeconds)} is greeted by ${event.greeting}, a message in ${event.mailbox}`;
    case "end": {
      const tags = Object.entries(event.tags ?? {}).map(([key, value]) => `, ${key}=${value}`);
      const recorded = event.isRecorded ? ", recorded" : "";
      return `${clockText(event.atSeconds)} ${endText(event.how, event.phone && nameOf(event.phone))}${recorded}${tags.join("")}`;
    }
  }
}
