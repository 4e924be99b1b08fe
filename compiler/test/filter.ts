/** Which tests and assertions are meant by a text. */

import type { Program } from "../program/program.ts";
import type { Item } from "../syntax/ast.ts";
import type { Span } from "../text/span.ts";

/**
 * The program with those tests only that have a text in their titles, and those assertions that have it in theirs: what
 * they say. Small and capital letters are alike. @param textOf an assertion as the source has it, on one line
 */
export function withMatching(program: Program, filter: string, textOf: (span: Span) => string): Program {
  const wanted = folded(filter);
  const isWanted = (item: Item) => {
    if (item.kind === "test") return folded(item.title?.value ?? "").includes(wanted);
    return item.kind !== "assert" || folded(textOf(item.span)).includes(wanted);
  };
  return {
    ...program,
    modules: program.modules.map((module) => ({ ...module, items: module.items.filter(isWanted) })),
  };
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
