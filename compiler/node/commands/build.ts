/** `vatsc build`: compiles, and writes all or nothing; `--check` shows what would change, `--stdout` one file. */

import type { TargetOutput } from "../../compile.ts";
import type { Target } from "../../target/target.ts";
import { exitStatus, Failure, systemReason } from "../failure.ts";
import { whileLocked } from "../folder-lock.ts";
import type { ReportOptions } from "../options.ts";
import { type Changes, type OutputFiles, planChanges, writeChanges } from "../output-folder.ts";
import { printDiagnostics } from "../print.ts";
import { chooseTargets, compileSetup, outputFolder, type Project, soundsFolder } from "../project.ts";
import { printReport } from "../report.ts";
import { openSetup, type Setup } from "../setup.ts";
import { printError, printOut } from "../terminal.ts";
import { version } from "../version.ts";

export interface BuildOptions extends ReportOptions {
  readonly target?: readonly string[];
  readonly out?: string;
  readonly check?: true;
  readonly stdout?: true;
  readonly watch?: true;
  readonly explain?: true;
}

/** Builds the files for the targets that are asked for; with `--watch` again after each change, until it is interrupted. */
export async function buildCommand(files: readonly string[], options: BuildOptions): Promise<number> {
  if (!options.watch) return (await build(files, options)).status;
  if (options.check || options.stdout || files.includes("-"))
    throw new Failure("--watch builds files again and again: leave out --check, --stdout and standard input.");
  let watched: readonly string[] = files;
  const { watch } = await import("../watch.ts");
  await watch(async () => {
    try {
      watched = (await build(files, options)).watched;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      printError(`vatsc: ${error.message}\n`);
    }
    return watched;
  });
  return exitStatus.ok;
}

/** One build; `watched` is what it depends on. */
async function build(
  files: readonly string[],
  options: BuildOptions,
): Promise<{ readonly status: number; readonly watched: readonly string[] }> {
  let setup = await openSetup(files, options);
  const wanted = chooseTargets(options.target ?? [], setup).map(({ id }) => id);
  refuseContradictions(options, wanted);
  const targets = await (await import("../../../targets/index.ts")).loadTargets(wanted);
  let compiled = compileSetup(setup, targets, options);
  const isWritten = !options.check && !options.stdout;
  if (isWritten && !compiled.hasErrors && setup.settings?.tts) {
    const { speakTexts } = await import("../speak-texts.ts");
    const { warnings, isSpoken } = await speakTexts(setup, compiled, targets);
    if (isSpoken) {
      setup = await openSetup(files, options);
      compiled = compileSetup(setup, targets, options);
    }
    compiled = { ...compiled, diagnostics: [...compiled.diagnostics, ...warnings] };
  }
  const status = await finish(setup, compiled, targets, options);
  return { status, watched: [setup.projectFile, soundsFolder(setup), ...setup.entries.filesAsked()] };
}

/** Says what is wrong, and writes or shows the files. */
async function finish(
  setup: Setup,
  { compilation, diagnostics, entries, hasErrors }: Project,
  targets: readonly Target<object>[],
  options: BuildOptions,
): Promise<number> {
  if (options.format === "text") printDiagnostics(diagnostics, entries, options);
  if (hasErrors || !compilation) {
    if (options.format !== "text") await printReport(diagnostics, [], entries, options);
    return exitStatus.input;
  }
  if (options.stdout) return printMain(compilation.outputs, targets[0]?.mainFile);
  const out = outputFolder(setup, options.out);
  const built = await outputFiles(compilation.outputs);
  const ids = targets.map(({ id }) => id);
  const plan = () => planChanges(out, built, ids, `vatsc ${version}`);
  const changes = options.check ? plan() : whileLocked(out, () => written(out, plan()));
  // Only now: what the document lists has been written.
  if (options.format !== "text") await printReport(diagnostics, [...changes.files.keys()].sort(), entries, options);
  if (options.check) return (await import("../difference.ts")).showDifference(out, changes, options.format === "text");
  if (options.format === "text" && !options.quiet) printOut(summary(out, changes));
  if (options.explain) printOut((await import("../emulations.ts")).emulationsText(compilation.build, targets, setup));
  return exitStatus.ok;
}

function refuseContradictions({ stdout, check, format, explain }: BuildOptions, wanted: readonly string[]): void {
  if (explain && format !== "text") throw new Failure("--explain prints text: leave out --format.");
  if (!stdout) return;
  if (wanted.length !== 1) throw new Failure("--stdout prints one file: name one target with --target.");
  if (check) throw new Failure("--stdout and --check exclude each other.");
  if (format !== "text") throw new Failure("--stdout prints the file itself: leave out --format.");
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
