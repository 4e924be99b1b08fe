/** `vatsc fmt`: the canonical form of files; of what does not parse, as far as it does. */

import { parse } from "../../../grammar/index.ts";
import { format } from "../../format/format.ts";
import type { SourceText } from "../../text/source.ts";
import { exitStatus, Failure } from "../failure.ts";
import { readEntries } from "../node-host.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { replaceFile } from "../replace-file.ts";
import { printOut } from "../terminal.ts";
import { vatsFiles } from "../vats-files.ts";

export interface FmtOptions extends CommonOptions {
  readonly check?: true;
}

/** Formats files in place, standard input to standard output; with `--check` it only shows what it would change. */
export async function fmtCommand(files: readonly string[], options: FmtOptions): Promise<number> {
  const paths = vatsFiles(files, process.cwd());
  const isStream = paths.includes("-");
  if (isStream && paths.length > 1) throw new Failure("Standard input is formatted alone: leave out the other files.");
  const entries = readEntries(paths, process.cwd());
  const sources = entries.uris.flatMap((uri) => entries.host.read(uri) ?? []);
  const diagnostics = [...entries.diagnostics, ...sources.flatMap((source) => parse(source).diagnostics)];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const formatted = sources.map((source) => ({ source, text: format(source) }));
  const changed = formatted.filter(({ source, text }) => text !== source.text);
  const nameOf = ({ uri }: SourceText) => entries.fileName(uri);
  if (options.format === "json") {
    printJson(diagnosticsDocument(errors, changed.map(({ source }) => nameOf(source)).sort(), entries));
  } else printDiagnostics(errors, entries, options);
  if (options.check) {
    if (options.format === "text") for (const change of changed) await showChange(nameOf(change.source), change);
    return errors.length > 0 || changed.length > 0 ? exitStatus.input : exitStatus.ok;
  }
  for (const { source, text } of changed) if (!isStream) replaceFile(source.uri, text);
  if (options.format === "text") {
    if (isStream) printOut(formatted.map(({ text }) => text).join(""));
    else if (!options.quiet) printOut(changed.map(({ source }) => `${nameOf(source)}\n`).join(""));
  }
  return errors.length > 0 ? exitStatus.input : exitStatus.ok;
}

async function showChange(name: string, { source, text }: { source: SourceText; text: string }): Promise<void> {
  const { textDifference } = await import("../difference.ts");
  printOut(textDifference(name, source.text, text));
}
