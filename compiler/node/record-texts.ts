/**
 * Makes sounds of texts with the command that `tts` of the project file names, one run a text, without a shell. What is
 * there already is not made again. Must not know which texts a target needs.
 */

import { spawnSync } from "node:child_process";
import { renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Prompt } from "../flow/ir.ts";
import { systemReason } from "./failure.ts";
import { makeFolder } from "./folder-lock.ts";
import { readHead } from "./read-bytes.ts";

type Spoken = Prompt & { readonly kind: "say" };

export interface Recorder {
  /** The program and its arguments, in which `{file}`, `{text}` and `{locale}` stand for what they say. */
  readonly command: readonly string[];
  /** From which the program and its paths are meant. */
  readonly folder: string;
  /** Where the sounds go. It is made where it is missing. */
  readonly sounds: string;
}

/** Makes each sound. Gives the paths of those that were made, and a warning for each text that none could be made of. */
export function recordTexts(
  prompts: readonly Spoken[],
  recorder: Recorder,
): { readonly made: readonly string[]; readonly warnings: readonly Diagnostic[] } {
  const made: string[] = [];
  const warnings: Diagnostic[] = [];
  const removeIfEmpty = makeFolder(recorder.sounds);
  for (const prompt of prompts) {
    const place = join(recorder.sounds, `${prompt.sound}.wav`);
    const reason = record(prompt, place, recorder);
    if (reason === undefined) made.push(place);
    else warnings.push(makeDiagnostic("VATS9010", prompt.origin, { reason }));
  }
  removeIfEmpty();
  return { made, warnings };
}

/** How long one text may take. */
const longestMs = 120_000;

/** Runs the command for one text; why it made no sound, as a clause, or `undefined` where it did. */
function record(prompt: Spoken, place: string, { command, folder }: Recorder): string | undefined {
  const staged = `${place.replace(/\.wav$/, "")}.${process.pid}.vatsc-new.wav`;
  const values: Readonly<Record<string, string>> = { file: staged, text: prompt.text, locale: prompt.locale };
  const [program = "", ...args] = command;
  const { error, status, signal, stderr, stdout } = spawnSync(
    program.includes("/") ? resolve(folder, program) : program,
    // In one pass, so that a text with `{file}` in it stays one.
    args.map((argument) => argument.replace(/\{(file|text|locale)\}/g, (_, name: string) => values[name] ?? "")),
    {
      cwd: folder,
      input: prompt.text,
      encoding: "utf8",
      timeout: longestMs,
      maxBuffer: 16 * 1024 * 1024,
      shell: false,
    },
  );
  try {
    if (error) return "code" in error && error.code === "ETIMEDOUT" ? "it took too long" : systemReason(error);
    if (signal !== null) return `it was ended by ${signal}`;
    if (status !== 0) return lastWords(stderr) ?? lastWords(stdout) ?? `it ended with status ${status}`;
    if (!statSync(staged, { throwIfNoEntry: false })?.isFile()) return "it wrote no file to `{file}`";
    if (!isWav(staged)) return "what it wrote is no WAV file";
    renameSync(staged, place);
    return undefined;
  } finally {
    rmSync(staged, { force: true });
  }
}

/** The last line that says something, without a full stop; no control characters. */
function lastWords(output: string): string | undefined {
  const lines = output.split(/[\r\n]+/).map((line) => line.replace(/\p{Cc}/gu, " ").trim());
  const last = lines.filter((line) => line !== "").at(-1);
  return last === undefined ? undefined : `\`${last.slice(0, longestWords).replace(/\.$/, "").replaceAll("`", "'")}\``;
}

const longestWords = 200;

function isWav(path: string): boolean {
  const head = Buffer.from(readHead(path, 12).bytes).toString("latin1");
  return head.startsWith("RIFF") && head.endsWith("WAVE");
}
