/**
 * What a test's call came to, in words: what happened, the first difference, and the call's timeline with that difference
 * marked. Must not know where it is printed, nor files: places and excerpts come from outside.
 */

import type { Build, CallFlow } from "../flow/ir.ts";
import { stateAt } from "../flow/step.ts";
import type { WrittenNames } from "../program/written-names.ts";
import type { PhoneKey } from "../simulate/call.ts";
import type { Visit } from "../simulate/simulate.ts";
import { phoneNames, type TimelineEntry, timelineOf, visitOrigin, visitText } from "../simulate/timeline.ts";
import type { Span } from "../text/span.ts";
import type { Came } from "./came.ts";
import type { Difference } from "./expectations.ts";
import type { Happening } from "./happenings.ts";
import type { Played } from "./run-tests.ts";

/** The source as a result shows it. */
export interface Excerpts {
  /** `main.vats:12:5`. */
  place(span: Span): string;
  /** The text there, on one line, without blocks. */
  text(span: Span): string;
}

/** A step of the source, as the call came to it. */
export interface StepText {
  readonly text: string;
  readonly origin: Span;
}

/** What the caller pressed in a menu that has no such key. */
export interface WrongKey {
  readonly pressed: string;
  /** Those that it has, in the order of the source. */
  readonly keys: readonly string[];
  /** The menu. */
  readonly origin: Span;
}

/** The first difference of a test, as it is to be told. */
export interface DifferenceText {
  /** As the source has it. */
  readonly expected: string;
  readonly came: Came;
  /** The step at which that was, and the one that led there; `undefined` where there is none. */
  readonly step: StepText | undefined;
  readonly from: StepText | undefined;
  /** What was pressed before it in vain; `undefined` where nothing was. */
  readonly wrongKey: WrongKey | undefined;
  readonly timeline: readonly TimelineEntry[];
  /** The entry of the timeline at which the call went another way. */
  readonly marked: number;
}

/** Tells a difference. @param written how the file of the test writes names */
export function describeDifference(
  { expected, kind, came }: Difference,
  { simulation }: Played,
  build: Build,
  written: WrittenNames,
  excerpts: Excerpts,
): DifferenceText {
  const phones = new Map([...phoneNames(build)].map(([key, name]) => [key, written.symbol(name)]));
  const names: Names = { phone: (key) => phones.get(key) ?? key, mailbox: written.symbol };
  const timeline = timelineOf(build, simulation, excerpts.text, phones);
  const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
  const visit = came?.visit ?? simulation.visits.length - 1;
  const step = flow && stepText(flow, simulation.visits[visit], excerpts);
  return {
    expected: excerpts.text(expected.span),
    came: cameOf(kind, came, names),
    step,
    from: flow && stepText(flow, simulation.visits[visit - 1], excerpts),
    wrongKey: flow && wrongKeyOf(flow, simulation.visits.slice(0, visit + 1)),
    timeline,
    marked: markedEntry(timeline, came),
  };
}

function stepText(flow: CallFlow, visit: Visit | undefined, excerpts: Excerpts): StepText | undefined {
  if (!visit) return undefined;
  const state = stateAt(flow, visit.state);
  return { text: visitText(state, visit, excerpts.text), origin: visitOrigin(state, visit) };
}

/** `7, which is no key of the menu: it has 1 and 2`. */
export function wrongKeyText({ pressed, keys }: WrongKey): string {
  const all = keys.length > 1 ? `${keys.slice(0, -1).join(", ")} and ${keys.at(-1)}` : (keys[0] ?? "none");
  return `${pressed}, which is no key of the menu: it has ${all}`;
}

/** The first wrong key since one that was right: the call went on as nobody meant who wrote the test. */
function wrongKeyOf(flow: CallFlow, visits: readonly Visit[]): WrongKey | undefined {
  const right = visits.findLastIndex(({ outcome }) => outcome?.kind === "typed");
  const visit = visits.slice(right + 1).find(({ wrongKey }) => wrongKey !== undefined);
  const state = visit && stateAt(flow, visit.state);
  if (state?.kind !== "menu" || visit?.wrongKey === undefined) return undefined;
  return { pressed: visit.wrongKey, keys: state.keys.map(({ digits }) => digits), origin: state.origin };
}

/** The line of the step, or of the event in its time; the last one where nothing came. */
function markedEntry(timeline: readonly TimelineEntry[], came: Happening | undefined): number {
  const at = timeline.findIndex(
    ({ visit, event }) => visit === came?.visit && (came?.event === undefined ? true : event === came.event),
  );
  return at < 0 ? timeline.length - 1 : at;
}

/** What things are called in the file of the test. */
interface Names {
  phone(key: PhoneKey): string;
  mailbox(name: string): string;
}

function cameOf(kind: Difference["kind"], came: Happening | undefined, names: Names): Came {
  if (!came) return { kind: "nothing" };
  const { atSeconds } = came;
  if (came.kind === "gone") return { kind: "gone", atSeconds };
  return kind === "other" ? { kind, what: happeningText(came, names), atSeconds } : { kind, atSeconds };
}

/** A happening in the words of a test, as far as there are any. */
function happeningText(happening: Exclude<Happening, { kind: "gone" }>, names: Names): string {
  switch (happening.kind) {
    case "ring": {
      const [first = "", ...rest] = happening.phones.map(names.phone);
      return rest.length === 0 ? `ring ${first}` : `ring [${[first, ...rest].join(", ")}]`;
    }
    case "voicemail":
      return `voicemail ${names.mailbox(happening.mailbox)}`;
    case "answered":
      return `answered by ${names.phone(happening.phone)}`;
    case "ended":
      return happening.isRefused ? "rejected" : "hangup";
    case "play":
    case "menu":
      return happening.kind;
  }
}
