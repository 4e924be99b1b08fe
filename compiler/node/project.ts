/** What every command that reads `.vats` does first: read the project and its entries, choose targets, compile. */

import { join, relative, resolve } from "node:path";
import { checkedTargets } from "../../targets/checked.ts";
import { type Compilation, type CompileOptions, compile } from "../compile.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatOf, wavSeconds } from "../program/audio.ts";
import type { Recording } from "../program/project.ts";
import type { CheckedTarget } from "../target/target.ts";
import { Failure } from "./failure.ts";
import type { Entries } from "./node-host.ts";
import type { CommonOptions } from "./options.ts";
import type { Files } from "./read-bytes.ts";
import type { Setup } from "./setup.ts";
import { version } from "./version.ts";

export interface Project {
  readonly entries: Entries;
  readonly compilation: Compilation | undefined;
  /** All of them: of the project file, of files that are no text, and of the program. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
}

/** Compiles what a command names for some targets. `compileWith`: that of a session, where it is done again and again. */
export function compileSetup(
  setup: Setup,
  targets: readonly CheckedTarget<object>[],
  options: Pick<CommonOptions, "today"> & Pick<CompileOptions, "passOverAssertions">,
  compileWith = compile,
): Project {
  const { entries, settings } = setup;
  const recordings = recordingsIn(soundsFolder(setup), setup.files);
  const isText = entries.diagnostics.length === 0;
  const compilation = isText
    ? compileWith(entries.host, entries.uris, {
        targets,
        knownTargets: checkedTargets,
        today: options.today ?? localDate(),
        generator: `vatsc ${version}`,
        passOverAssertions: options.passOverAssertions ?? false,
        project: { ...settings?.project, ...(recordings ? { recordings } : {}) },
      })
    : undefined;
  const diagnostics = [...setup.diagnostics, ...entries.diagnostics, ...(compilation?.diagnostics ?? [])];
  return { entries, compilation, diagnostics, hasErrors: diagnostics.some(({ severity }) => severity === "error") };
}

/** The folder of recordings, whether it is there or not. */
export function soundsFolder({ settings, folder }: Setup): string {
  return resolve(folder, settings?.sounds ?? "sounds");
}

/** The folder that a build writes to, from the current folder. */
export function outputFolder({ settings, folder }: Setup, out: string | undefined): string {
  if (out !== undefined) return out;
  return settings?.out === undefined ? "out" : relative(process.cwd(), join(folder, settings.out)) || ".";
}

/** The recordings of texts in a folder, by the names of their sounds; `undefined` where there is no such folder. */
function recordingsIn(folder: string, files: Files): Readonly<Record<string, Recording>> | undefined {
  if (!files.isFolder(folder)) return undefined;
  const found = files.names(folder).flatMap((name): [string, Recording][] => {
    const sound = /^([0-9a-f]{16})\.wav$/.exec(name)?.[1];
    const uri = join(folder, name);
    if (sound === undefined || !files.isFile(uri)) return [];
    const head = files.head(uri, headBytes);
    return [[sound, { uri, seconds: wavSeconds(head), format: formatOf(head) }]];
  });
  return Object.fromEntries(found);
}

/** Where a WAV file says how it is coded, and how long it plays. */
const headBytes = 4096;

/** The machine's own date, `YYYY-MM-DD`, for what looks ahead. */
export function localDate(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The targets that are asked for: names repeatable or parted by commas; none: those of the project, else all. */
export function chooseTargets(names: readonly string[], setup?: Setup): readonly CheckedTarget<object>[] {
  const wanted = names
    .flatMap((name) => name.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "");
  for (const name of wanted) {
    if (!checkedTargets.some(({ id }) => id === name))
      throw new Failure(
        `There is no target \`${name}\`; there are ${checkedTargets.map(({ id }) => `\`${id}\``).join(", ")}.`,
      );
  }
  if (names.length > 0 && wanted.length === 0) throw new Failure("--target must name a target.");
  const ids = wanted.length > 0 ? wanted : setup?.settings?.targets;
  return ids === undefined ? checkedTargets : checkedTargets.filter(({ id }) => ids.includes(id));
}
