/**
 * Whether two traces of one call are the same call: what the simulator promises against what a walker or an engine did.
 * The same phones ring, in the same order (those that start together in any), each as long within a second; starts may
 * drift by that much for every step that takes time (phones that all refuse at once take none), and are counted anew from
 * the end of each announcement, since engines' own sounds have lengths of their own; the same phone answers, the same
 * mailbox takes the message, the call ends the same way. A ring that is stopped within that second may be missing.
 */

import { withoutFlickers } from "./flickers.ts";
import type {
  EndEvent,
  MessageEvent,
  NotifyEvent,
  PlayEvent,
  QueueEvent,
  RingEvent,
  Trace,
  TraceEvent,
} from "./trace.ts";

/** How far a ring's length, and each step's start, may be off. */
const toleranceSeconds = 1;

/** What differs, a sentence each; empty when the calls are the same. */
export function compareTraces(expected: Trace, seen: Trace): readonly string[] {
  const end = expected.at(-1);
  const goneSeconds = end?.kind === "end" && end.how === "caller" ? end.atSeconds : undefined;
  const comparison: Comparison = { differences: [], goneSeconds, baseSeconds: 0, steps: 1 };
  const sure = (trace: Trace, other: Trace) => withoutFlickers(trace, other, toleranceSeconds + rounding);
  const wanted = phasesOf(sure(expected, seen).filter(({ kind }) => kind !== "notify"));
  const rest = sure(seen, expected).filter(({ kind }) => kind !== "notify");
  for (const phase of wanted) comparePhase(phase, rest.splice(0, phase.length), comparison);
  for (const event of rest) comparison.differences.push(`And then, not expected: ${describe(event)}.`);
  compareTellings(tellingsOf(expected), tellingsOf(seen), comparison);
  return comparison.differences;
}

/** What URLs were told, in their order; they come in the background, so their times say nothing. */
function tellingsOf(trace: Trace): readonly string[] {
  return trace.flatMap((event) => (event.kind === "notify" ? [`${event.url} ${fieldsText(event.fields)}`] : []));
}

function fieldsText(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    .sort()
    .join(" ");
}

/** Two that are told at one instant may arrive in any order. */
function compareTellings(wanted: readonly string[], seen: readonly string[], { differences }: Comparison): void {
  const left = [...seen];
  for (const telling of wanted) {
    const at = left.indexOf(telling);
    if (at < 0) differences.push(`Not told: ${telling}.`);
    else left.splice(at, 1);
  }
  for (const telling of left) differences.push(`Told, and not expected: ${telling}.`);
}

interface Comparison {
  readonly differences: string[];
  /** When the caller gives up, where he does: a ring that he ends has the end that he gives it, however its start has drifted. */
  readonly goneSeconds: number | undefined;
  /** How much later than expected things are since the last announcement ended. */
  baseSeconds: number;
  /** Steps since then: each may add the tolerance. */
  steps: number;
}

/**
 * Rings that start together are one phase, also those of several steps where nobody takes time; everything else is one by
 * itself.
 */
function phasesOf(trace: Trace): readonly (readonly TraceEvent[])[] {
  const phases: TraceEvent[][] = [];
  for (const event of trace) {
    const last = phases.at(-1);
    const first = last?.[0];
    const joins = event.kind === "ring" && first?.kind === "ring" && first.startSeconds === event.startSeconds;
    if (joins) last?.push(event);
    else phases.push([event]);
  }
  return phases;
}

function comparePhase(wanted: readonly TraceEvent[], seen: readonly TraceEvent[], comparison: Comparison): void {
  const [first] = wanted;
  if (first?.kind === "ring") compareRings(wanted as readonly RingEvent[], seen, comparison);
  else if (first && first.kind !== "notify") compareOne(first, seen[0], comparison);
  if (tookTime(wanted)) comparison.steps += 1;
}

/** Phones that all refuse at once take no time: an engine that is late after them has waited for something. */
function tookTime(phase: readonly TraceEvent[]): boolean {
  return phase.some((event) => event.kind !== "ring" || event.endSeconds > event.startSeconds);
}

function compareRings(wanted: readonly RingEvent[], seen: readonly TraceEvent[], comparison: Comparison): void {
  const left = [...seen];
  for (const ring of wanted) {
    const at = left.findIndex((event) => event.kind === "ring" && event.phone === ring.phone);
    if (at >= 0) compareRing(ring, left.splice(at, 1)[0] as RingEvent, comparison);
    else
      comparison.differences.push(
        `${describe(ring)}: it did not${seen.length > 0 ? `; instead: ${seen.map(describe).join(", ")}` : ""}.`,
      );
  }
  for (const event of left) comparison.differences.push(`Not expected here: ${describe(event)}.`);
}

function compareRing(wanted: RingEvent, seen: RingEvent, comparison: Comparison): void {
  compareStart(wanted, wanted.startSeconds, seen.startSeconds, comparison);
  const [length, seenLength] = [wanted.endSeconds - wanted.startSeconds, seen.endSeconds - seen.startSeconds];
  const isCut = wanted.endSeconds === comparison.goneSeconds;
  const off = isCut ? seen.endSeconds - wanted.endSeconds : seenLength - length;
  if (Math.abs(off) > toleranceSeconds + rounding)
    comparison.differences.push(`${wanted.phone} rang ${shown(seenLength)} and not ${shown(length)}.`);
  if (wanted.outcome !== seen.outcome)
    comparison.differences.push(`${wanted.phone} ended as \`${seen.outcome}\` and not as \`${wanted.outcome}\`.`);
  compareText(`${wanted.phone} saw`, wanted.shows ?? "the caller", seen.shows ?? "the caller", comparison);
  compareText(
    `${wanted.phone} heard`,
    wanted.heard?.join(" ") ?? "nothing",
    seen.heard?.join(" ") ?? "nothing",
    comparison,
  );
  // Of a ring that is over within the tolerance nobody can tell what he heard in it.
  if (Math.min(length, seenLength) > toleranceSeconds)
    compareText("The caller heard", wanted.music ?? "ringback", seen.music ?? "ringback", comparison);
}

function compareText(what: string, wanted: string, seen: string, { differences }: Comparison): void {
  if (wanted !== seen) differences.push(`${what} \`${seen}\` and not \`${wanted}\`.`);
}

function compareOne(
  wanted: Exclude<TraceEvent, RingEvent | NotifyEvent>,
  seen: TraceEvent | undefined,
  comparison: Comparison,
): void {
  if (!seen || seen.kind !== wanted.kind) {
    comparison.differences.push(`Expected: ${describe(wanted)}; seen: ${seen ? describe(seen) : "nothing"}.`);
    return;
  }
  if (wanted.kind === "play") comparePlay(wanted, seen as PlayEvent, comparison);
  else if (wanted.kind === "queue") compareQueue(wanted, seen as QueueEvent, comparison);
  else if (wanted.kind === "message") compareMessage(wanted, seen as MessageEvent, comparison);
  else compareEnd(wanted, seen as EndEvent, comparison);
}

function comparePlay(wanted: PlayEvent, seen: PlayEvent, comparison: Comparison): void {
  compareStart(wanted, wanted.startSeconds, seen.startSeconds, comparison);
  if (wanted.sound !== seen.sound)
    comparison.differences.push(`The sound \`${seen.sound}\` was played and not \`${wanted.sound}\`.`);
  rebase(wanted.endSeconds, seen.endSeconds, comparison);
}

function compareQueue(wanted: QueueEvent, seen: QueueEvent, comparison: Comparison): void {
  compareStart(wanted, wanted.startSeconds, seen.startSeconds, comparison);
  compareText("The queue was", wanted.queue, seen.queue, comparison);
}

function compareMessage(wanted: MessageEvent, seen: MessageEvent, comparison: Comparison): void {
  compareStart(wanted, wanted.startSeconds, seen.startSeconds, comparison);
  if (wanted.mailbox !== seen.mailbox)
    comparison.differences.push(`The message went to \`${seen.mailbox}\` and not to \`${wanted.mailbox}\`.`);
  if (wanted.greeting !== seen.greeting)
    comparison.differences.push(`The greeting was \`${seen.greeting}\` and not \`${wanted.greeting}\`.`);
  rebase(wanted.recordSeconds, seen.recordSeconds, comparison);
}

function compareEnd(wanted: EndEvent, seen: EndEvent, comparison: Comparison): void {
  if (wanted.how !== seen.how || wanted.phone !== seen.phone)
    comparison.differences.push(`Expected: ${describe(wanted)}; seen: ${describe(seen)}.`);
  else compareStart(wanted, wanted.atSeconds, seen.atSeconds, comparison);
  compareText("The conversation was", recordedText(wanted), recordedText(seen), comparison);
  compareText("The call's record holds", fieldsText(wanted.tags ?? {}), fieldsText(seen.tags ?? {}), comparison);
}

function recordedText({ isRecorded }: EndEvent): string {
  return isRecorded ? "recorded" : "not recorded";
}

function compareStart(event: TraceEvent, wanted: number, seen: number, comparison: Comparison): void {
  const allowed = toleranceSeconds * comparison.steps + rounding;
  const drift = seen - wanted - comparison.baseSeconds;
  if (Math.abs(drift) > allowed) comparison.differences.push(`${describe(event)}: it came ${shown(drift)} off.`);
}

/** Hundredths are noise of measuring, not of engines. */
const rounding = 0.05;

function rebase(wanted: number, seen: number, comparison: Comparison): void {
  comparison.baseSeconds = seen - wanted;
  comparison.steps = 0;
}

function shown(seconds: number): string {
  return `${Math.round(seconds * 10) / 10} s`;
}

function describe(event: TraceEvent): string {
  switch (event.kind) {
    case "ring":
      return `${event.phone} rings at ${shown(event.startSeconds)} for ${shown(event.endSeconds - event.startSeconds)} (${event.outcome})`;
    case "play":
      return `sound \`${event.sound}\` at ${shown(event.startSeconds)}`;
    case "queue":
      return `queue \`${event.queue}\` at ${shown(event.startSeconds)}`;
    case "notify":
      return `${event.url} told at ${shown(event.atSeconds)}`;
    case "message":
      return `message in \`${event.mailbox}\` at ${shown(event.recordSeconds)}`;
    case "end":
      return `end \`${event.how}\`${event.phone === undefined ? "" : ` by ${event.phone}`} at ${shown(event.atSeconds)}`;
  }
}
