/** One call for people and for programs: the timeline of `vatsc simulate`. Must not know how it was played. */

import type { Build } from "../flow/ir.ts";
import type { Call } from "../simulate/call.ts";
import type { Simulation } from "../simulate/simulate.ts";
import { type TimelineEntry, timelineOf } from "../simulate/timeline.ts";
import { excerptOf, headline, timelineLines } from "../simulate/timeline-text.ts";
import { placeOf } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import type { Entries } from "./node-host.ts";
import { printJson } from "./print.ts";
import { printOut } from "./terminal.ts";

/** A call that was played. */
export interface PlayedCall {
  readonly build: Build;
  readonly call: Call;
  readonly simulation: Simulation;
  /** In which the instant is shown. */
  readonly zone: string;
  /** The target whose output was played too, and what differs there. */
  readonly target?: { readonly id: string; readonly differences: readonly string[] };
}

/** Prints the call as text, or as one JSON document. */
export function printCall(played: PlayedCall, format: "text" | "json", entries: Entries): void {
  const { call, simulation, target } = played;
  const timeline = timelineOf(played.build, simulation, (span) => excerptOf(textAt(span, entries)));
  const place = (span: Span | undefined) => span && placeText(span, entries);
  if (format === "text") printOut(`${textLines(played, timeline, place).join("\n")}\n`);
  else {
    const entriesOf = timeline.map(({ atSeconds, text, origin }) => ({
      atSeconds,
      text: text.trim(),
      place: place(origin),
    }));
    const other = target ? { target: target.id, differences: target.differences } : {};
    printJson({
      version: 1,
      call,
      line: simulation.line?.name,
      trace: simulation.trace,
      timeline: entriesOf,
      ...other,
    });
  }
}

function textLines(
  { call, simulation, zone, target }: PlayedCall,
  timeline: readonly TimelineEntry[],
  place: (span: Span | undefined) => string | undefined,
): readonly string[] {
  return [headline(call, simulation, zone), ...timelineLines(timeline, place), ...verdict(target)];
}

function verdict(target: PlayedCall["target"]): readonly string[] {
  if (!target) return [];
  if (target.differences.length === 0) return [`The same on the output for ${target.id}.`];
  return [`On the output for ${target.id} it differs:`, ...target.differences.map((difference) => `  ${difference}`)];
}

function textAt(span: Span, { host }: Entries): string {
  return host.read(span.uri)?.text.slice(span.start, span.end) ?? "";
}

function placeText(span: Span, { host }: Entries): string {
  const source = host.read(span.uri);
  return source ? placeOf(source, span) : "";
}
