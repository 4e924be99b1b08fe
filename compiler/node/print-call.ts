/** One call for people and for programs: the timeline of `vatsc simulate`. Must not know how it was played. */

import { visible } from "../diagnostics/render.ts";
import type { Build } from "../flow/ir.ts";
import type { Call } from "../simulate/call.ts";
import type { Simulation } from "../simulate/simulate.ts";
import { clockText, type TimelineEntry, timelineOf } from "../simulate/timeline.ts";
import { placeOf } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { describeTime } from "../time/days.ts";
import { wallClock } from "../time/zone.ts";
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
  const timeline = timelineOf(played.build, simulation, (span) => excerptOf(span, entries));
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
  const width = Math.max(0, ...timeline.map(({ text }) => text.length));
  const lines = timeline.map(({ atSeconds, text, origin }) => {
    const padded = origin ? `${text.padEnd(width)}  ${place(origin)}` : text;
    return `${clockText(atSeconds).padStart(7)}  ${padded}`;
  });
  return [headline(call, simulation, zone), ...lines, ...verdict(target)];
}

function headline({ called, caller, atMs }: Call, { line }: Simulation, zone: string): string {
  const { date, minuteOfDay, second } = wallClock(zone, atMs);
  const instant = `${date} ${describeTime(minuteOfDay)}:${String(second).padStart(2, "0")} ${zone}`;
  return `${instant}: ${caller ?? "a caller without a number"} calls ${called}${line ? ` (line ${line.name})` : ""}`;
}

function verdict(target: PlayedCall["target"]): readonly string[] {
  if (!target) return [];
  if (target.differences.length === 0) return [`The same on the output for ${target.id}.`];
  return [`On the output for ${target.id} it differs:`, ...target.differences.map((difference) => `  ${difference}`)];
}

/** The text of a step on one line, without its blocks. */
function excerptOf(span: Span, { host }: Entries): string {
  const text = host.read(span.uri)?.text.slice(span.start, span.end) ?? "";
  const line = visible((/^(?:"(?:[^"\\]|\\.)*"|[^"<])*/.exec(text)?.[0] ?? "").replace(/\s+/g, " ").trim());
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt - 1)}…` : line;
}

const longestExcerpt = 60;

function placeText(span: Span, { host }: Entries): string {
  const source = host.read(span.uri);
  return source ? placeOf(source, span) : "";
}
