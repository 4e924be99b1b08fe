/** What is wrong, as the protocol has it. Must not know where diagnostics come from. */

import { existsSync } from "node:fs";
import {
  type ClientCapabilities,
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as Problem,
} from "vscode-languageserver/node";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../../diagnostics/registry.ts";
import type { Host } from "../../host.ts";
import { packageFolder } from "../package-folder.ts";
import { pathOfSource, rangeOf } from "./places.ts";
import type { Session } from "./session.ts";

/** Hints of ours are listed with the problems, which the protocol's are not in some editors. */
const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

/** What editors fade, since it does nothing, and what they strike out, since there is a newer name. */
const tags: Readonly<Partial<Record<DiagnosticCode, DiagnosticTag>>> = {
  VATS3005: DiagnosticTag.Deprecated,
  VATS4022: DiagnosticTag.Unnecessary,
  VATS4023: DiagnosticTag.Unnecessary,
  VATS4031: DiagnosticTag.Unnecessary,
  VATS4040: DiagnosticTag.Unnecessary,
};

/** All that is wrong with a file. */
export interface FileProblems {
  readonly problems: readonly Problem[];
  /** Of the text, as the editor counts; `undefined` for a file that was not open. */
  readonly version: number | undefined;
}

/** All that is wrong with each file of a program, by path; nothing of those that are all right. */
export async function problemsByFile(
  root: string,
  { client, open, programs }: Session,
): Promise<ReadonlyMap<string, FileProblems>> {
  const { compilation, diagnostics, entries, setup, versions } = await programs.check({ path: root });
  const options = { client, host: entries.host, uriOf: open.uriOf };
  const uris = compilation?.program.modules.map(({ span }) => span.uri) ?? entries.uris;
  const files = new Map<string, Problem[]>([...uris, setup.projectFile].map((uri) => [pathOfSource(uri), []]));
  for (const diagnostic of diagnostics) {
    const path = pathOfSource(diagnostic.span.uri);
    files.set(path, [...(files.get(path) ?? []), problemOf(diagnostic, options)]);
  }
  return new Map([...files].map(([path, problems]) => [path, { problems, version: versions.get(path) }]));
}

export interface ProblemOptions {
  /** What the editor understands. */
  readonly client: ClientCapabilities;
  readonly host: Pick<Host, "read">;
  /** The URI of a path, as the editor spells it. */
  readonly uriOf: (path: string) => string;
}

/** A diagnostic for an editor: the message with what to do now, and what the editor understands of the rest. */
export function problemOf(diagnostic: Diagnostic, { client, host, uriOf }: ProblemOptions): Problem {
  const { code, severity, message, span, help, sample, related } = diagnostic;
  const understands = client.textDocument?.publishDiagnostics;
  const tag = tags[code];
  const page = understands?.codeDescriptionSupport ? pageOf(code) : undefined;
  const places = related.map((other) => ({
    location: { uri: uriOf(pathOfSource(other.span.uri)), range: rangeOf(other.span, host) },
    message: other.message,
  }));
  return {
    range: rangeOf(span, host),
    severity: severities[severity],
    code,
    source: "vatsc",
    message: [message, help, sample].filter((part) => part !== undefined).join("\n\n"),
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(tag !== undefined && understands?.tagSupport?.valueSet.includes(tag) ? { tags: [tag] } : {}),
    ...(understands?.relatedInformation && places.length > 0 ? { relatedInformation: places } : {}),
  };
}

/** The page of a diagnostic, which is a part of the package. */
function pageOf(code: string): string | undefined {
  const page = new URL(`docs/diagnostics/${code}.md`, packageFolder());
  return existsSync(page) ? page.href : undefined;
}
