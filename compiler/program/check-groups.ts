/** Groups, calendars and sets of callers that hold themselves: one error for each circle, which prints it. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { QualifiedName } from "../syntax/ast.ts";
import type { Meaning, Program } from "./program.ts";

/** Reports each circle once, at the first name of the source that is on it. */
export function checkCircles(program: Program, reporter: Reporter): void {
  const reported = new Set<Meaning>();
  for (const symbol of program.scope.symbols.values()) {
    const circle = reported.has(symbol) ? undefined : circleFrom(symbol, [], program);
    if (!circle) continue;
    circle.forEach((member) => reported.add(member));
    const names = [...circle, circle[0]].map((member) => `\`${member?.name}\``).join(" → ");
    reporter.report("VATS2007", symbol.span, { circle: names }, { help: "Take one of these names out of its list." });
  }
}

/** The circle that begins and ends at the first of `path`; `undefined` if there is none. */
function circleFrom(symbol: Meaning, path: readonly Meaning[], program: Program): readonly Meaning[] | undefined {
  if (symbol === path[0]) return path;
  if (path.includes(symbol)) return undefined;
  for (const name of heldBy(symbol)) {
    const held = program.uses.get(name);
    const circle = held && circleFrom(held, [...path, symbol], program);
    if (circle) return circle;
  }
  return undefined;
}

/** The names in the right side of a declaration that is a set of its like. */
function heldBy(symbol: Meaning): readonly QualifiedName[] {
  const isName = (node: { readonly kind: string }): node is QualifiedName => node.kind === "qualified-name";
  if (symbol.kind === "group") return symbol.declaration.members?.names ?? [];
  if (symbol.kind === "calendar" && symbol.declaration.source?.kind === "dates")
    return symbol.declaration.source.dates.filter(isName);
  if (symbol.kind === "callers" && symbol.declaration.source?.kind === "list")
    return symbol.declaration.source.callers.filter(isName);
  return [];
}
