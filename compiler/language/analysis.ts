/**
 * What the service answers from: a compiled program and the texts it was made of. Every answer is plain data, with places as
 * spans: offsets in UTF-16 code units within a file. Must not know editors, protocols or files.
 */

import type { Compilation } from "../compile.ts";
import type { Host } from "../host.ts";
import type { Module } from "../syntax/ast.ts";
import type { SourceText } from "../text/source.ts";

/**
 * A compilation beside the host that it was made from. Answers about names and meanings need both to be of one text;
 * completion and colours read the host's text and take the names of other files from the program, so that they go on while
 * a newer text has not been compiled: `{ ...analysis, host }`.
 */
export interface Analysis extends Pick<Compilation, "program" | "build" | "diagnostics"> {
  readonly host: Host;
}

/** What a compilation that somebody has made already gives to the service. */
export function analysisOf(host: Host, { program, build, diagnostics }: Compilation): Analysis {
  return { host, program, build, diagnostics };
}

/** The text at `uri`; empty where the host has none. */
export function textAt({ host }: Analysis, uri: string): SourceText {
  return host.read(uri) ?? { uri, name: uri, text: "" };
}

/** The tree of a file; `undefined` for one that the program does not have. */
export function moduleAt({ program }: Analysis, uri: string): Module | undefined {
  return program.modules.find(({ span }) => span.uri === uri);
}
