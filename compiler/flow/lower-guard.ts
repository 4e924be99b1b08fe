/** A guard as written becomes a predicate: names are replaced by their sets, and each part gets its zone. */

import { never } from "../never.ts";
import type { Program } from "../program/program.ts";
import { callersOf, dateSetOf, hoursOf, weekOf, zoneName } from "../program/values.ts";
import type {
  DateItem,
  DuringGuard,
  ExceptClause,
  GuardAtom,
  Guard as GuardNode,
  WhenGuard,
  WorkhoursGuard,
} from "../syntax/ast.ts";
import type { Span } from "../text/span.ts";
import type { WeekSet } from "../time/units.ts";
import type { Guard } from "./ir.ts";

interface Zoned {
  readonly program: Program;
  readonly zone: string | undefined;
}

/** Lowers a guard; `undefined` if a part of it means nothing, which the checker has reported. */
export function lowerGuard(node: GuardNode, environment: Zoned): Guard | undefined {
  const guards: Guard[] = [];
  for (const term of node.terms) {
    const guard = term.atom && lowerAtom(term.atom, environment);
    if (!guard) return undefined;
    guards.push(term.negated ? { kind: "not", guard, origin: term.span } : guard);
  }
  return all(guards, node.span);
}

/** One guard for several: nested `all`s are one. */
function all(guards: readonly Guard[], origin: Span): Guard | undefined {
  const flat = guards.flatMap((guard) => (guard.kind === "all" ? guard.guards : [guard]));
  return flat.length > 1 ? { kind: "all", guards: flat, origin } : flat[0];
}

function lowerAtom(atom: GuardAtom, { program, zone }: Zoned): Guard | undefined {
  const origin = atom.span;
  switch (atom.kind) {
    case "workhours":
      return within(weekOf(atom.windows), zoneName(atom.zone) ?? zone, exceptions(atom), origin, program);
    case "during": {
      const hours = hoursOf(atom.hours, program);
      const dates = [...(hours?.except ?? []), ...exceptions(atom)];
      return within(hours?.week, hours?.zone ?? zone, dates, origin, program);
    }
    case "on": {
      const own = zoneName(atom.zone) ?? zone;
      return own === undefined ? undefined : { kind: "date", zone: own, dates: dateSetOf(atom.dates, program), origin };
    }
    case "from":
      return { kind: "caller", ...callersOf(atom.callers, program), origin };
    case "to":
      return { kind: "called", lines: calledLines(atom.lines, program), origin };
    case "when":
      return switchGuard(atom, program);
    default:
      return never(atom);
  }
}

/** `when night` is `when night is on`. */
function switchGuard({ switch: name, state, span }: WhenGuard, program: Program): Guard | undefined {
  const symbol = name && program.uses.get(name);
  if (symbol?.kind !== "switch") return undefined;
  return { kind: "switch", name: symbol.name, state: state?.text ?? "on", origin: span };
}

/** In the hours, and not on the dates that are excepted, both read in one zone. */
function within(
  week: WeekSet | undefined,
  zone: string | undefined,
  dates: readonly DateItem[],
  origin: Span,
  program: Program,
): Guard | undefined {
  if (!week || zone === undefined) return undefined;
  const hours: Guard = { kind: "week", zone, week, origin };
  if (dates.length === 0) return hours;
  const off: Guard = { kind: "date", zone, dates: dateSetOf(dates, program), origin };
  return all([hours, { kind: "not", guard: off, origin }], origin);
}

function exceptions({ clauses }: WorkhoursGuard | DuringGuard): readonly DateItem[] {
  return clauses.filter((clause): clause is ExceptClause => clause.kind === "except").flatMap(({ dates }) => dates);
}

function calledLines(names: Extract<GuardAtom, { kind: "to" }>["lines"], program: Program): readonly string[] {
  return [...new Set(names.flatMap((name) => program.uses.get(name)?.name ?? []))].sort();
}
