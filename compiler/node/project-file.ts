/** A project file on the disk. Loaded only where there is one. */

import { dirname, resolve } from "node:path";
import { decode } from "../../grammar/index.ts";
import { type Diagnostic, makeDiagnostic } from "../diagnostics/diagnostic.ts";
import { readSettings } from "../settings/read.ts";
import type { Settings } from "../settings/settings.ts";
import type { CheckedTarget } from "../target/target.ts";
import { makeSpan } from "../text/span.ts";
import type { Files } from "./read-bytes.ts";

export interface ProjectFile {
  readonly settings: Settings;
  /** The entry files that are there. */
  readonly files: readonly string[];
  /** What is wrong with the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** One for each entry file that is not there. */
  readonly missing: readonly Diagnostic[];
}

/** Reads it, and says which of its entry files are not there. Without any named, `main.vats` is the one. @throws Failure */
export function readProjectFile(
  path: string,
  targets: readonly CheckedTarget<object>[],
  texts: ReadonlyMap<string, string>,
  files: Files,
): ProjectFile {
  const known = texts.get(path);
  const decoded = known === undefined ? decode(files.bytes(path), path) : { kind: "text" as const, text: known };
  const source = { uri: path, name: path, text: decoded.kind === "text" ? decoded.text : "{}" };
  const { settings, diagnostics } = readSettings(source, targets);
  const faults = decoded.kind === "text" ? diagnostics : [decoded.diagnostic];
  const named = settings.files ?? [{ path: "main.vats", span: makeSpan(path, 0, 0) }];
  const entries = named.map((file) => ({ ...file, place: resolve(dirname(path), file.path) }));
  const isThere = ({ place }: { readonly place: string }) => files.isFile(place);
  const missing = entries
    .filter((file) => !isThere(file))
    .map((file) => makeDiagnostic("VATS9006", file.span, { file: file.path }, { help: missingHelp }));
  return { settings, files: entries.filter(isThere).map(({ place }) => place), diagnostics: faults, missing };
}

const missingHelp =
  "`files` of the project file names the entry files, from its own folder; without it `main.vats` is the one.";
