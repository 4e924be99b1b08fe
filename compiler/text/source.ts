/**
 * A file's text, its uri and its line table. Must not know tokens or diagnostics.
 * Lines are counted when somebody asks for one, which only a printed diagnostic and an emitter do.
 */

import type { Span } from "./span.ts";

/** Line and column, both from 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SourceText {
  /** Where it lives, as the host names it (`file:///…`, `std:calendars/ru.vats`, `memory:main.vats`). */
  readonly uri: string;
  /** How people call it in output and messages: a relative path, never an absolute one. */
  readonly name: string;
  /** The text without a byte order mark. */
  readonly text: string;
}

/** Whether a file is of the standard library, which is nobody's to change. */
export function isOfLibrary(uri: string): boolean {
  return uri.startsWith("std:");
}

const lineTables = new WeakMap<SourceText, readonly number[]>();

/** Offsets at which lines begin, ascending, first 0. `\n` ends a line, so `\r\n` does too. */
function lineStarts(source: SourceText): readonly number[] {
  const known = lineTables.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1)) starts.push(at + 1);
  lineTables.set(source, starts);
  return starts;
}

/** The position of an offset; offsets past the end give the end. */
export function positionAt(source: SourceText, offset: number): Position {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.min(offset, source.text.length) - (starts[low] ?? 0) + 1 };
}

/** The text of line `line` (from 1) without its line end; empty for a line that is not there. */
export function lineText(source: SourceText, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return "";
  const end = starts[line] ?? source.text.length + 1;
  return source.text.slice(start, end - 1).replace(/\r$/, "");
}

/** `main.vats:3`, as comments in generated files and short messages say it. */
export function placeOf(source: SourceText, span: Span): string {
  return `${source.name}:${positionAt(source, span.start).line}`;
}
