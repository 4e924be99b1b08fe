/**
 * How a file writes what a build has under names of its own: in a build a phone of a used file may be `phones_boss`, which
 * the file that uses it writes `phones.boss`. Must not know what names mean.
 */

import type { Names, Program } from "./program.ts";

/** The names of a build as one file writes them. */
export interface WrittenNames {
  /** Of phones, groups, mailboxes, switches, …; the name itself where the file has no way to say it. */
  symbol(name: string): string;
  /** Of lines, likewise. */
  line(name: string): string;
}

/** How the file at `uri` writes names: its own as they are, those of files that it uses behind the module's. */
export function writtenNames({ scope }: Pick<Program, "scope">, uri: string): WrittenNames {
  const own = scope.files.get(uri);
  const symbols = new Map<string, string>();
  const lines = new Map<string, string>();
  const add = (names: Names | undefined, prefix: string) => {
    for (const { kind, name, written } of names?.symbols.values() ?? [])
      if (kind !== "module" && !symbols.has(name)) symbols.set(name, `${prefix}${written}`);
    for (const { name, written } of names?.lines.values() ?? [])
      if (!lines.has(name)) lines.set(name, `${prefix}${written}`);
  };
  add(own, "");
  for (const symbol of own?.symbols.values() ?? [])
    if (symbol.kind === "module") add(scope.used.get(symbol.declaration), `${symbol.written}.`);
  return { symbol: (name) => symbols.get(name) ?? name, line: (name) => lines.get(name) ?? name };
}
