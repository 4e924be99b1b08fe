/**
 * `vatsc fix`: applies the fixes that leave nothing to choose, reads again, and so on until nothing is left to do (`mend.ts`).
 */

import { isOfLibrary, positionAt } from "../../text/source.ts";
import type { Mend } from "../apply-fixes.ts";
import { exitStatus, Failure } from "../failure.ts";
import { mendAll, type State } from "../mend.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { chooseTargets, compileSetup } from "../project.ts";
import { replaceFile } from "../replace-file.ts";
import { openSetup, type Setup } from "../setup.ts";
import { printOut } from "../terminal.ts";

export interface FixOptions extends CommonOptions {
  readonly check?: true;
}

/** Mends files in place, standard input to standard output; with `--check` it only shows what it would do. */
export async function fixCommand(files: readonly string[], options: FixOptions): Promise<number> {
  const isStream = files.includes("-");
  if (isStream && files.length > 1) throw new Failure("Standard input is mended alone: leave out the other files.");
  const first = await read(files, options, new Map());
  const originals = (uri: string) => first.setup.entries.host.read(uri)?.text;
  // Standard input can be read once.
  const kept = isStream ? new Map(first.setup.entries.uris.map((uri) => [uri, originals(uri) ?? ""])) : undefined;
  const done: string[] = [];
  const last = await mendAll(kept ? { ...first, texts: kept } : first, {
    read: (texts) => read(files, options, texts),
    isOurs: (uri) => !isOfLibrary(uri),
    done: (mend, setup) => done.push(lineOf(mend, setup)),
  });
  const changed = [...last.texts].filter(([uri, text]) => text !== originals(uri));
  const { entries } = last.setup;
  const hasErrors = last.diagnostics.some(({ severity }) => severity === "error");
  if (!options.check && !isStream) for (const [uri, text] of changed) replaceFile(uri, text);
  if (options.format === "json")
    printJson(diagnosticsDocument(last.diagnostics, changed.map(([uri]) => entries.fileName(uri)).sort(), entries));
  else {
    printDiagnostics(last.diagnostics, entries, options);
    if (options.check) await showChanges(changed, originals, last.setup);
    else if (isStream) printOut(last.texts.get(entries.uris[0] ?? "") ?? "");
    else if (!options.quiet) printOut(done.map((text) => `${text}\n`).join(""));
  }
  return hasErrors || (options.check && changed.length > 0) ? exitStatus.input : exitStatus.ok;
}

async function read(files: readonly string[], options: FixOptions, texts: ReadonlyMap<string, string>): Promise<State> {
  const setup = await openSetup(files, { ...options, texts });
  const { diagnostics } = compileSetup(setup, chooseTargets([], setup), options);
  return { setup, diagnostics, texts };
}

/** `main.vats:3: Write \`leads\` (VATS2001)`. */
function lineOf({ diagnostic: { code, span }, fix: { title } }: Mend, { entries }: Setup): string {
  const source = entries.host.read(span.uri);
  const line = source ? positionAt(source, span.start).line : 1;
  return `${entries.fileName(span.uri)}:${line}: ${title} (${code})`;
}

async function showChanges(
  changed: readonly (readonly [string, string])[],
  originals: (uri: string) => string | undefined,
  { entries }: Setup,
): Promise<void> {
  if (changed.length === 0) return;
  const { textDifference } = await import("../difference.ts");
  for (const [uri, text] of changed) printOut(textDifference(entries.fileName(uri), originals(uri) ?? "", text));
}
