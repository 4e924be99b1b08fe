/** Diagnostics as SARIF 2.1.0, the format of OASIS that code hosts and editors read. */

import type { Diagnostic, Fix, Severity } from "../diagnostics/diagnostic.ts";
import type { Span } from "../text/span.ts";
import type { Entries } from "./node-host.ts";
import { placeDocument } from "./print.ts";
import { version } from "./version.ts";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "note" };

/** One run with a result for each diagnostic. Columns are UTF-16 units, ends exclusive, as SARIF has them. */
export function sarifDocument(diagnostics: readonly Diagnostic[], entries: Entries): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const rules = codes.map((id) => ({ id, help: { text: `vatsc explain ${id}` } }));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "vatsc", version, rules } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes, entries)),
      },
    ],
  };
}

function resultOf(
  { code, severity, message, help, span, related, fixes }: Diagnostic,
  codes: readonly string[],
  entries: Entries,
): object {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: help === undefined ? message : `${message} ${help}` },
    locations: [locationOf(span, entries)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            ...locationOf(other.span, entries),
            message: { text: other.message },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, entries)) }),
  };
}

function locationOf(span: Span, entries: Entries): object {
  return { physicalLocation: { artifactLocation: artifactOf(span, entries), region: regionOf(span, entries) } };
}

function regionOf(span: Span, entries: Entries): object {
  const { line, column, endLine, endColumn } = placeDocument(span, entries);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to the current folder, as a URI. */
function artifactOf({ uri }: Span, { fileName }: Entries): object {
  return { uri: fileName(uri).split("/").map(encodeURIComponent).join("/") };
}

function fixOf({ title, edits }: Fix, entries: Entries): object {
  const files = new Map<string, Fix["edits"]>();
  for (const edit of edits) files.set(edit.span.uri, [...(files.get(edit.span.uri) ?? []), edit]);
  const artifactChanges = [...files.values()].map((all) => ({
    artifactLocation: all[0] ? artifactOf(all[0].span, entries) : {},
    replacements: all.map(({ span, newText }) => ({
      deletedRegion: regionOf(span, entries),
      insertedContent: { text: newText },
    })),
  }));
  return { description: { text: title }, artifactChanges };
}
