/** `vatsc build`: compiles, and writes all or nothing; `--check` shows what would change, `--stdout` one file. */

import { checkedTargets } from "../../../targets/checked.ts";
import { loadTargets } from "../../../targets/index.ts";
import type { TargetOutput } from "../../compile.ts";
import { exitStatus, Failure, systemReason } from "../failure.ts";
import { whileLocked } from "../folder-lock.ts";
import type { CommonOptions } from "../options.ts";
import { type Changes, type OutputFiles, planChanges, writeChanges } from "../output-folder.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { chooseTargets, openProject } from "../project.ts";
import { printOut } from "../terminal.ts";
import { version } from "../version.ts";

export interface BuildOptions extends CommonOptions {
  readonly target?: readonly string[];
  readonly out: string;
  readonly check?: true;
  readonly stdout?: true;
}

/** Builds the files for the targets that are asked for. */
export async function buildCommand(files: readonly string[], options: BuildOptions): Promise<number> {
  const wanted = chooseTargets(options.target ?? [], checkedTargets).map(({ id }) => id);
  if (options.stdout && wanted.length !== 1)
    throw new Failure("--stdout prints one file: name one target with --target.");
  if (options.stdout && options.check) throw new Failure("--stdout and --check exclude each other.");
  if (options.stdout && options.format === "json")
    throw new Failure("--stdout prints the file itself: leave out --format json.");
  const targets = await loadTargets(wanted);
  const project = openProject(files, targets, checkedTargets, options);
  const { compilation, diagnostics, entries, hasErrors } = project;
  if (options.format === "text") printDiagnostics(diagnostics, entries, options);
  if (hasErrors || !compilation) {
    if (options.format === "json") printJson(diagnosticsDocument(diagnostics, [], entries));
    return exitStatus.input;
  }
  if (options.stdout) return printMain(compilation.outputs, targets[0]?.mainFile);
  const built = await outputFiles(compilation.outputs);
  const plan = () => planChanges(options.out, built, wanted, `vatsc ${version}`);
  const changes = options.check ? plan() : whileLocked(options.out, () => written(options.out, plan()));
  // Only now: what the document lists has been written.
  if (options.format === "json") printJson(diagnosticsDocument(diagnostics, [...changes.files.keys()].sort(), entries));
  if (options.check) return (await import("../difference.ts")).showDifference(options.out, changes, options);
  if (options.format === "text" && !options.quiet) printOut(summary(options.out, changes));
  return exitStatus.ok;
}

function written(folder: string, changes: Changes): Changes {
  writeChanges(folder, changes);
  return changes;
}

function printMain(outputs: readonly TargetOutput[], mainFile: string | undefined): number {
  const file = outputs[0]?.files.find(({ path }) => path === mainFile);
  if (!file || !("text" in file)) throw new Error(`vatsc expected the main file ${mainFile} in the output`);
  printOut(file.text);
  return exitStatus.ok;
}

/** All files below the output folder, each target's in its own. */
async function outputFiles(outputs: readonly TargetOutput[]): Promise<OutputFiles> {
  const { readFile } = await import("node:fs/promises");
  const files = new Map<string, Uint8Array>();
  for (const { target, files: made } of outputs) {
    for (const file of made)
      files.set(
        `${target}/${file.path}`,
        "text" in file ? new TextEncoder().encode(file.text) : await readSound(file.copyOf, readFile),
      );
  }
  return files;
}

async function readSound(path: string, readFile: (path: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Failure(`\`${path}\` cannot be read: ${systemReason(error)}.`);
  }
}

function summary(out: string, { files, stale }: Changes): string {
  const written = [...files.keys()].sort().map((path) => `  ${path}`);
  const removed = stale.map((path) => `  ${path} (removed)`);
  return `${out}:\n${[...written, ...removed].join("\n")}\n`;
}
