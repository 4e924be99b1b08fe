/** Groups, calendars and sets of callers that hold themselves, and flows that run themselves: one error for each circle, which prints it. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { CalendarDeclaration, DateItem, FlowDeclaration, QualifiedName, RunStep } from "../syntax/ast.ts";
import { walkNodes } from "../syntax/walk.ts";
import type { Meaning, Program } from "./program.ts";

/** Reports each circle once, at the first name of the source that is on it and on no circle before. */
export function checkCircles(program: Program, reporter: Reporter): void {
  const symbols = [...program.scope.symbols.values()];
  const rank = new Map(symbols.map((symbol, index) => [symbol, index]));
  const reported = new Set<Meaning>();
  for (const circle of circlesAmong(symbols, program)) {
    const fresh = circle.filter((symbol) => !reported.has(symbol));
    const [first] = (fresh.length > 0 ? fresh : circle).toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    if (!first) continue;
    circle.forEach((member) => reported.add(member));
    const at = circle.indexOf(first);
    const names = [...circle.slice(at), ...circle.slice(0, at), first].map(({ written }) => `\`${written}\``);
    const shown = names.length > mostShown ? [...names.slice(0, mostShown), "…", ...names.slice(-1)] : names;
    const params = { circle: shown.join(" → ") };
    if (first.kind === "flow") reporter.report("VATS2030", first.span, params, { help: flowHelp });
    else reporter.report("VATS2007", first.span, params, { help: "Take one of these names out of its list." });
  }
}

const flowHelp = "A call would never end: take one `run` out, or write `repeat`.";

/** A longer circle is cut: nobody reads it. */
const mostShown = 20;

/** A set that is being looked into, and how many of its names have been. */
interface Visit {
  readonly symbol: Meaning;
  readonly names: readonly QualifiedName[];
  next: number;
}

/** Every circle that a walk in depth runs into. The walk keeps a stack of its own: sets may nest deeper than calls can. */
function circlesAmong(symbols: readonly Meaning[], program: Program): readonly (readonly Meaning[])[] {
  const circles: (readonly Meaning[])[] = [];
  const done = new Set<Meaning>();
  for (const start of symbols) {
    const path: Visit[] = [];
    const depth = new Map<Meaning, number>();
    const enter = (symbol: Meaning) => {
      depth.set(symbol, path.length);
      path.push({ symbol, names: heldBy(symbol), next: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const name = top.names[top.next++];
      const held = name && program.uses.get(name);
      const from = held && depth.get(held);
      if (from !== undefined) circles.push(path.slice(from).map(({ symbol }) => symbol));
      else if (held && !done.has(held)) enter(held);
      else if (!name) {
        done.add(top.symbol);
        depth.delete(top.symbol);
        path.pop();
      }
    }
  }
  return circles;
}

/** The names in the right side of a declaration that is a set of its like. */
function heldBy(symbol: Meaning): readonly QualifiedName[] {
  const isName = (node: { readonly kind: string }): node is QualifiedName => node.kind === "qualified-name";
  if (symbol.kind === "group") return symbol.declaration.members?.names ?? [];
  if (symbol.kind === "calendar") return datesIn(symbol.declaration).filter(isName);
  if (symbol.kind === "callers" && symbol.declaration.source?.kind === "list")
    return symbol.declaration.source.callers.filter(isName);
  if (symbol.kind === "flow") return runsIn(symbol.declaration);
  return [];
}

/** The flows that a flow runs. */
function runsIn({ block }: FlowDeclaration): readonly QualifiedName[] {
  const names: QualifiedName[] = [];
  walkNodes(block, (node) => {
    const { flow } = node as RunStep;
    if (node.kind === "run" && flow) names.push(flow);
    return true;
  });
  return names;
}

function datesIn({ source }: CalendarDeclaration): readonly DateItem[] {
  if (source?.kind === "dates") return source.dates;
  if (source?.kind !== "production") return [];
  return source.entries.flatMap((entry) => (entry.kind === "work" ? [] : entry.dates));
}
