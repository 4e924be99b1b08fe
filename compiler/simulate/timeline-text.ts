/** A timeline as lines of text. Must not know where it is printed. */

import { visible } from "../diagnostics/render.ts";
import type { Span } from "../text/span.ts";
import { describeTime } from "../time/days.ts";
import { wallClock } from "../time/zone.ts";
import type { Call } from "./call.ts";
import { clockText } from "./clock-text.ts";
import type { Simulation } from "./simulate.ts";
import type { TimelineEntry } from "./timeline.ts";

/**
 * Who calls whom, and when: the line above a timeline.
 *
 * @param zone in which the instant is shown; `undefined` where it does not matter, and is not shown
 * @param who the caller, where his number says nothing
 */
export function headline(
  { called, caller, atMs }: Call,
  { line }: Simulation,
  zone: string | undefined,
  who = caller ?? "a caller without a number",
): string {
  return `${zone === undefined ? "At any time" : instantText(atMs, zone)}: ${who} calls ${called}${line ? ` (line ${line.name})` : ""}`;
}

function instantText(atMs: number, zone: string): string {
  const { date, minuteOfDay, second } = wallClock(zone, atMs);
  return `${date} ${describeTime(minuteOfDay)}:${String(second).padStart(2, "0")} ${zone}`;
}

/** One line for each entry, the time first and the place last. @param marked the entry that is pointed at */
export function timelineLines(
  timeline: readonly TimelineEntry[],
  place: (span: Span | undefined) => string | undefined,
  marked?: number,
): readonly string[] {
  const width = Math.max(0, ...timeline.map(({ text }) => text.length));
  return timeline.map(({ atSeconds, text, origin }, index) => {
    const padded = origin ? `${text.padEnd(width)}  ${place(origin)}` : text;
    const time = clockText(atSeconds).padStart(7);
    return `${index === marked ? `>${time.slice(1)}` : time}  ${padded}`;
  });
}

/** The text of a step on one line, without its blocks, at most 60 characters. */
export function excerptOf(text: string): string {
  const line = visible((/^(?:"(?:[^"\\]|\\.)*"|[^"<])*/.exec(text)?.[0] ?? "").replace(/\s+/g, " ").trim());
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt - 1)}…` : line;
}

const longestExcerpt = 60;
