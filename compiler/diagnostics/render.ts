/**
 * A diagnostic for a terminal: what, where with the source line and carets, the other place, what now. Must not know
 * whether the terminal takes colours: that is asked for.
 */

import { isPrintableAscii } from "../text/characters.ts";
import { lineText, type Position, positionAt, type SourceText } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";

export interface RenderOptions {
  /** ANSI colours. */
  readonly color: boolean;
  /** The source of a uri; a diagnostic of a file that cannot be shown has no excerpt. */
  source(uri: string): SourceText | undefined;
  /** How the file is called here: a path that the reader can open. */
  fileName(uri: string): string;
}

const severityColors: Readonly<Record<Severity, string>> = { error: "31", warning: "33", hint: "36" };

/** Several lines, without a line end at the end. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const paint = painter(options.color);
  const { code, severity, message, span, related, help, sample } = diagnostic;
  const head = `${paint(`1;${severityColors[severity]}`, `${severity}[${code}]`)}${paint("1", `: ${visible(message)}`)}`;
  const parts = [head, ...excerpt(span, severityColors[severity], options)];
  for (const other of related)
    parts.push(`${paint("1", "note")}: ${visible(other.message)}`, ...excerpt(other.span, "34", options));
  if (help !== undefined) parts.push(`${paint("1;32", "help")}: ${visible(help)}`);
  if (sample !== undefined) parts.push(...sample.split("\n").map((line) => `    ${visible(line)}`));
  return parts.join("\n");
}

function painter(color: boolean): (code: string, text: string) => string {
  return (code, text) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
}

/** The longest part of a line that is shown: a line of a machine's making would fill the screen. */
const widestExcerpt = 160;

function excerpt(span: Span, color: string, options: RenderOptions): readonly string[] {
  const source = options.source(span.uri);
  const name = visible(options.fileName(span.uri));
  if (!source) return [`  --> ${name}`];
  const paint = painter(options.color);
  const start = positionAt(source, span.start);
  const end = positionAt(source, span.end);
  const number = String(start.line);
  const gutter = " ".repeat(number.length);
  const place = `${gutter}--> ${name}:${start.line}:${start.column}`;
  const { text, carets } = markedLine(lineText(source, start.line), start, end);
  return [
    paint("34", place),
    `${paint("34", `${number} |`)} ${text}`,
    `${paint("34", `${gutter} |`)} ${paint(color, carets)}`,
  ];
}

/** The line and the carets below it; tabs become blanks in both, control characters become `·`, so that columns agree. */
function markedLine(line: string, start: Position, end: Position): { readonly text: string; readonly carets: string } {
  const from = Math.max(0, start.column - 1 - widestExcerpt / 2);
  const shown = line.slice(from, from + widestExcerpt);
  const text = (from > 0 ? "…" : "") + visible(shown.replace(/\t/g, "  "));
  const lead = line.slice(from, start.column - 1).replace(/\t/g, "  ");
  const last = end.line === start.line ? end.column - 1 : line.length;
  const marked = line.slice(start.column - 1, Math.min(last, from + widestExcerpt)).replace(/\t/g, "  ");
  const indent = " ".repeat(displayWidth(lead) + (from > 0 ? 1 : 0));
  return { text, carets: indent + "^".repeat(Math.max(1, displayWidth(marked))) };
}

/** Without what would move the cursor or colour the terminal: text of a file must not. */
export function visible(text: string): string {
  return isPrintableAscii(text) ? text : text.replace(/[\p{Cc}\p{Cf}]/gu, "·");
}

/** Characters as a reader counts them: combining marks take no room. */
function displayWidth(text: string): number {
  return isPrintableAscii(text) ? text.length : [...text.replace(/\p{M}/gu, "")].length;
}
