/**
 * What a target is: a table of what it can do, limits on values, and a pure function from a build to files.
 * Must not know any target by name, nor how files reach a disk.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Build, StateId } from "../flow/ir.ts";
import type { Call } from "../simulate/call.ts";
import type { Trace } from "../simulate/trace.ts";
import type { Span } from "../text/span.ts";
import type { FeatureTable } from "./features.ts";
import type { Parts } from "./parts.ts";

/** What an emitter may know beside the build itself. Same build and context, same bytes. */
export interface EmitContext {
  /** `vatsc 0.1.0`, for the header line of each file. */
  readonly generator: string;
  /** The entry file as people call it: `main.vats`. */
  readonly source: string;
  /** `main.vats:3` for the comment above each step. */
  place(span: Span): string;
  /** What was made of scenarios before; absent where nothing is kept. For `partOf`. */
  readonly parts?: Parts;
}

/** A file to write, below the target's own folder; `/` parts, no `..`. Text is LF, UTF-8 without BOM, ends with LF. */
export type OutputFile =
  | { readonly path: string; readonly text: string }
  /** A file of the user's, copied as it is from where the host has it. */
  | { readonly path: string; readonly copyOf: string };

/** Which lines of the output a state became: every reachable state has at least one entry. Lines from 1, inclusive. */
export interface LineMapEntry {
  readonly state: StateId;
  readonly path: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface EmitOutput {
  readonly files: readonly OutputFile[];
  readonly map: readonly LineMapEntry[];
}

/** One option of a target, from `vats.json`; `parse` gives `undefined` for a value it does not take. */
export interface OptionDefinition<Value> {
  readonly describe: string;
  readonly fallback: Value;
  readonly parse: (raw: string) => Value | undefined;
}

export type OptionDefinitions<Options> = { readonly [Key in keyof Options]: OptionDefinition<Options[Key]> };

/** What a walker needs beside the files: how long each sound plays, and how the machine around them is named. */
export interface WalkWorld {
  /** The options with which the files were made, as `vats.json` has them (`asterisk.trunk`); absent: the fallbacks. */
  readonly options?: Readonly<Record<string, string>>;
  /** Seconds of `vats/SOUND`, without the `vats/`; also of the standard greeting (`universal`). */
  soundSeconds(sound: string): number;
}

export interface WalkResult {
  readonly trace: Trace;
  /** What the engine would have logged as a warning or an error, and what a strict reader refused. Must be empty. */
  readonly complaints: readonly string[];
}

/** What is known of a target without its emitter, which is loaded only to build. */
export interface CheckedTarget<Options extends object = Record<never, never>> {
  /** `freeswitch`: the word on the command line and the output folder. */
  readonly id: string;
  /** `FreeSWITCH`, as messages say it. */
  readonly title: string;
  /** Path of the file that `--stdout` prints. */
  readonly mainFile: string;
  readonly options: OptionDefinitions<Options>;
  /** What this target can do, for each feature there is. */
  features(options: Options): FeatureTable;
  /** Limits on values and texts: the longest ring, a string it cannot carry, a zone it does not know. Reports at the origin. */
  check(build: Build, options: Options, reporter: Reporter): void;
}

export interface Target<Options extends object = Record<never, never>> extends CheckedTarget<Options> {
  /** Total and pure: called only when nothing needed is `missing` and there are no errors. */
  emit(build: Build, options: Options, context: EmitContext): EmitOutput;
}

/**
 * Reads the files that `emit` made, strictly, and plays one call on them with the engine's real behaviour, traps
 * included. It knows the files only, not the build. Pure and safe in a browser.
 */
export type Walk = (files: ReadonlyMap<string, string>, call: Call, world: WalkWorld) => WalkResult;

/** The fallbacks of all options. */
export function defaultOptions<Options extends object>(definitions: OptionDefinitions<Options>): Options {
  const entries = Object.entries(definitions) as [string, OptionDefinition<unknown>][];
  return Object.fromEntries(entries.map(([key, definition]) => [key, definition.fallback])) as Options;
}

/**
 * The options of a target as a project has them, the fallbacks of the rest. A project names an option by the target and its
 * name, `asterisk.trunk`; what an option does not take counts as not said.
 */
export function settledOptions(
  { id, options }: CheckedTarget<object>,
  written: Readonly<Record<string, string>> = {},
): object {
  const entries = Object.entries(options) as [string, OptionDefinition<unknown>][];
  const settled = entries.map(([key, { fallback, parse }]): [string, unknown] => {
    const text = written[key.startsWith(`${id}.`) ? key : `${id}.${key}`];
    return [key, (text === undefined ? undefined : parse(text)) ?? fallback];
  });
  return Object.fromEntries(settled);
}
