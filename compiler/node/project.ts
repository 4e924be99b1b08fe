/** What every command that reads `.vats` does first: read the entries, load targets, compile, print what is wrong. */

import { type Compilation, compile } from "../compile.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CheckedTarget } from "../target/target.ts";
import { Failure } from "./failure.ts";
import { type Entries, readEntries } from "./node-host.ts";
import type { CommonOptions } from "./options.ts";
import { version } from "./version.ts";

export interface Project {
  readonly entries: Entries;
  readonly compilation: Compilation | undefined;
  /** All of them: of files that are no text, and of the program. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
}

/** Reads and compiles what a command names. */
export function openProject(
  files: readonly string[],
  targets: readonly CheckedTarget<object>[],
  known: readonly CheckedTarget<object>[],
  options: CommonOptions,
): Project {
  const entries = readEntries(files, process.cwd());
  const isText = entries.diagnostics.length === 0;
  const compilation = isText
    ? compile(entries.host, entries.uris, {
        targets,
        knownTargets: known,
        today: options.today ?? localDate(),
        generator: `vatsc ${version}`,
      })
    : undefined;
  const diagnostics = [...entries.diagnostics, ...(compilation?.diagnostics ?? [])];
  return { entries, compilation, diagnostics, hasErrors: diagnostics.some(({ severity }) => severity === "error") };
}

/** The machine's own date, for warnings that look ahead. */
function localDate(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The targets that are asked for: names repeatable or parted by commas; none: all. */
export function chooseTargets<T extends { readonly id: string }>(
  names: readonly string[],
  known: readonly T[],
): readonly T[] {
  const wanted = names
    .flatMap((name) => name.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "");
  for (const name of wanted) {
    if (!known.some(({ id }) => id === name))
      throw new Failure(`There is no target \`${name}\`; there are ${known.map(({ id }) => `\`${id}\``).join(", ")}.`);
  }
  if (names.length > 0 && wanted.length === 0) throw new Failure("--target must name a target.");
  return wanted.length === 0 ? known : known.filter(({ id }) => wanted.includes(id));
}
