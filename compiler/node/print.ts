/** Diagnostics for people and for programs. Results go to standard output, diagnostics in text to standard error. */

import { type Diagnostic, mostDiagnostics, type Severity } from "../diagnostics/diagnostic.ts";
import { renderDiagnostic } from "../diagnostics/render.ts";
import { positionAt } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import type { Entries } from "./node-host.ts";
import type { CommonOptions } from "./options.ts";
import { isErrorTerminal, printError, printOut } from "./terminal.ts";

type PrintOptions = Pick<CommonOptions, "color"> & { readonly quiet?: true };

/** Prints all diagnostics and their count as text on standard error; nothing at all with `--quiet` but errors. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], entries: Entries, options: PrintOptions): void {
  const shown = options.quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  const color = usesColor(options, isErrorTerminal());
  const { host, fileName } = entries;
  const texts = shown.map((diagnostic) => renderDiagnostic(diagnostic, { color, source: host.read, fileName }));
  if (texts.length > 0) printError(`${texts.join("\n\n")}\n\n${countText(shown)}\n`);
}

/** `--color auto`: where the output is a terminal and NO_COLOR is not set (no-color.org). */
export function usesColor({ color }: Pick<CommonOptions, "color">, isTerminal: boolean): boolean {
  if (color !== "auto") return color === "always";
  return isTerminal && (process.env.NO_COLOR ?? "") === "";
}

function countText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const parts = (["error", "warning", "hint"] as const).flatMap((severity) => {
    const number = count(severity);
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? "" : "s"}`];
  });
  const more = diagnostics.length >= mostDiagnostics ? ` Only the first ${mostDiagnostics} are kept.` : "";
  return `${parts.join(", ")}.${more}`;
}

/** The document of `--format json`; its schema is `schema/diagnostics.schema.json`. */
export function diagnosticsDocument(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  entries: Entries,
): object {
  return { version: 1, diagnostics: diagnosticDocuments(diagnostics, entries), files };
}

/** Diagnostics as that document has them. */
export function diagnosticDocuments(diagnostics: readonly Diagnostic[], entries: Entries): readonly object[] {
  const place = (span: Span) => placeDocument(span, entries);
  return diagnostics.map(({ code, severity, message, span, help, sample, related, fixes }) => ({
    code,
    severity,
    message,
    ...place(span),
    ...(help === undefined ? {} : { help }),
    ...(sample === undefined ? {} : { sample }),
    related: related.map((other) => ({ message: other.message, ...place(other.span) })),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span: at, newText }) => ({ ...place(at), newText })),
    })),
  }));
}

/** Lines and columns from 1, end exclusive, columns in UTF-16 units. */
export interface PlaceDocument {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeDocument(span: Span, { host, fileName }: Pick<Entries, "host" | "fileName">): PlaceDocument {
  const source = host.read(span.uri);
  const start = source ? positionAt(source, span.start) : { line: 1, column: 1 };
  const end = source ? positionAt(source, span.end) : start;
  return { file: fileName(span.uri), line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Prints a value as JSON on standard output. */
export function printJson(value: object): void {
  printOut(`${JSON.stringify(value, undefined, 2)}\n`);
}
