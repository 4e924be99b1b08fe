/** What a used file is called where it is used: the last part of its path, unless `as` says otherwise. */

import { isReserved } from "../../grammar/index.ts";
import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { UseDeclaration } from "../syntax/ast.ts";
import { afterSpan } from "../text/span.ts";
import type { Meaning, Scope } from "./program.ts";

/** The name that stands before the dot; `undefined` where the last part of the path is no name. */
export function moduleName({ path, as }: UseDeclaration): string | undefined {
  if (as) return as.text;
  const last = path && !path.broken ? lastPart(path.value) : "";
  return isName(last) ? last.normalize("NFC") : undefined;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.vats$/, "");
}

function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(text) && !isReserved(text);
}

/** Reports a `use` that needs an `as`. */
export function reportNoModuleName(use: UseDeclaration, reporter: Reporter): void {
  const { path } = use;
  if (!path || path.broken || moduleName(use) !== undefined) return;
  const plain = lastPart(path.value)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "_")
    .replace(/^(?![\p{L}_])/u, "_");
  const name = isReserved(plain) ? `${plain}_` : plain;
  const fixes = [{ title: `Write \`as ${name}\``, edits: [{ span: afterSpan(path.span), newText: ` as ${name}` }] }];
  const params = { part: lastPart(path.value) };
  reporter.report("VATS2022", path.span, params, { help: `Name it: \`use "${path.value}" as ${name}\`.`, fixes });
}

/** How what is declared is named in the file `uri`: by itself, behind its module, or as it is where that file has it not. */
export function nameFrom(uri: string, symbol: Meaning, { files, used }: Scope): string {
  const names = files.get(uri);
  if (!names || names.symbols.get(symbol.written) === symbol) return symbol.written;
  for (const module of names.symbols.values())
    if (module.kind === "module" && used.get(module.declaration)?.symbols.get(symbol.written) === symbol)
      return `${module.written}.${symbol.written}`;
  return symbol.written;
}

/** How the file `uri` names everything that is declared, or all lines, behind its modules too: what a name there stands for. */
export function namesIn(uri: string, of: "symbols" | "lines", { files, used }: Scope): ReadonlyMap<string, Meaning> {
  const names = files.get(uri);
  const behind = [...(names?.symbols.values() ?? [])].flatMap((module) =>
    module.kind === "module"
      ? [...(used.get(module.declaration)?.[of].values() ?? [])].map(
          (symbol) => [`${module.written}.${symbol.written}`, symbol] as const,
        )
      : [],
  );
  const own = [...(names?.[of].values() ?? [])].map((symbol) => [symbol.written, symbol] as const);
  return new Map([...behind, ...own]);
}
