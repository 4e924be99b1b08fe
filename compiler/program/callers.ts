/** What sets of callers are worth, also those that stand in a file. Pure: the file's text is given. */

import type { CallerPattern } from "../flow/ir.ts";
import type { CallerItem } from "../syntax/ast.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { parsePattern } from "./numbers.ts";
import { openNames } from "./open-names.ts";
import type { Program } from "./program.ts";
import { numberText } from "./values.ts";

/** The union of a list of callers. */
export function callersOf(
  items: readonly CallerItem[],
  program: Program,
): { readonly patterns: readonly CallerPattern[]; readonly anonymous: boolean } {
  const opened = openNames<CallerItem>(items, program, (symbol) => {
    if (symbol.kind === "value" && symbol.value.kind !== "duration") return [symbol.value];
    const source = symbol.kind === "callers" ? symbol.declaration.source : undefined;
    return source?.kind === "list" ? source.callers : undefined;
  });
  const patterns = opened.flatMap((item) => patternsOf(item, program));
  return { patterns: [...new Set(patterns)].sort(), anonymous: opened.some(({ kind }) => kind === "anonymous") };
}

function patternsOf(item: CallerItem, program: Program): readonly CallerPattern[] {
  if (item.kind === "anonymous") return [];
  if (item.kind !== "qualified-name") return [parsePattern(numberText(item))].filter((found) => found !== undefined);
  const symbol = program.uses.get(item);
  const source = symbol?.kind === "callers" ? symbol.declaration.source : undefined;
  return (source?.kind === "file" && program.callerFiles.get(source)) || [];
}

/** A line of a file of callers that is neither a number nor a pattern. */
export interface BadLine {
  readonly text: string;
  readonly span: Span;
}

/** A file of callers: one number or pattern a line; `#` and `//` begin a comment. */
export function readCallersFile(
  uri: string,
  text: string,
): { readonly patterns: readonly CallerPattern[]; readonly badLines: readonly BadLine[] } {
  const patterns: CallerPattern[] = [];
  const badLines: BadLine[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const written = line[0].replace(/(?:#|\/\/).*/, "");
    const number = written.trim();
    if (number === "") continue;
    const pattern = parsePattern(number);
    const start = line.index + written.indexOf(number);
    if (pattern === undefined) badLines.push({ text: number, span: makeSpan(uri, start, start + number.length) });
    else patterns.push(pattern);
  }
  return { patterns, badLines };
}
