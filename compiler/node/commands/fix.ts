/**
 * `vatsc fix`: applies the fixes that leave nothing to choose, reads again, and so on until nothing is left to do. A round that
 * would make more errors than it mends is undone, and its fixes are tried one by one.
 */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isOfLibrary, positionAt } from "../../text/source.ts";
import { applyFixes, chooseFixes, type Mend } from "../apply-fixes.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { chooseTargets, compileSetup } from "../project.ts";
import { replaceFile } from "../replace-file.ts";
import { openSetup, type Setup } from "../setup.ts";
import { printOut } from "../terminal.ts";

export interface FixOptions extends CommonOptions {
  readonly check?: true;
}

/** What was read, and what is wrong with it. */
interface State {
  readonly setup: Setup;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of files that were changed, by URI. */
  readonly texts: ReadonlyMap<string, string>;
}

/** More rounds than any text needs: each mends something that the one before could not see. */
const mostRounds = 50;

/** Mends files in place, standard input to standard output; with `--check` it only shows what it would do. */
export async function fixCommand(files: readonly string[], options: FixOptions): Promise<number> {
  const isStream = files.includes("-");
  if (isStream && files.length > 1) throw new Failure("Standard input is mended alone: leave out the other files.");
  const first = await read(files, options, new Map());
  const originals = (uri: string) => first.setup.entries.host.read(uri)?.text;
  // Standard input can be read once.
  const kept = isStream ? new Map(first.setup.entries.uris.map((uri) => [uri, originals(uri) ?? ""])) : undefined;
  const done: string[] = [];
  const last = await mendAll(kept ? { ...first, texts: kept } : first, (texts) => read(files, options, texts), done);
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

/** Round after round, until there is nothing to do. `done` gets a line for each fix. */
async function mendAll(
  first: State,
  readAgain: (texts: ReadonlyMap<string, string>) => Promise<State>,
  done: string[],
): Promise<State> {
  let state = first;
  const refused = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const mends = chooseFixes(state.diagnostics, (uri) => !isOfLibrary(uri)).filter(
      (mend) => !refused.has(keyOf(mend)),
    );
    if (mends.length === 0) return state;
    const tries = [mends, ...(mends.length > 1 ? mends.map((mend) => [mend]) : [])];
    let next: State | undefined;
    for (const [index, attempt] of tries.entries()) {
      const tried = await readAgain(textsAfter(state, attempt));
      if (errorsIn(tried) <= errorsIn(state)) {
        done.push(...attempt.map((mend) => lineOf(mend, state.setup)));
        next = tried;
        break;
      }
      if (index > 0 || mends.length === 1) for (const mend of attempt) refused.add(keyOf(mend));
    }
    if (next) state = next;
  }
  return state;
}

function textsAfter({ setup, texts }: State, mends: readonly Mend[]): ReadonlyMap<string, string> {
  return new Map([...texts, ...applyFixes(mends, (uri) => setup.entries.host.read(uri)?.text)]);
}

function errorsIn({ diagnostics }: State): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}

function keyOf({ diagnostic: { code, message, span } }: Mend): string {
  return `${code} ${message} ${span.uri} ${span.start}`;
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
