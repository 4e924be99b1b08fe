/** A guard as written becomes a predicate: names are replaced by their sets, and each part gets its zone. */

import { never } from "../never.ts";
import { dateSetOf } from "../program/calendars.ts";
import { callersOf } from "../program/callers.ts";
import { hoursOfGuard } from "../program/hours.ts";
import type { Program } from "../program/program.ts";
import { zoneName } from "../program/values.ts";
import type { GuardAtom, Guard as GuardNode, WhenGuard } from "../syntax/ast.ts";
import type { Span } from "../text/span.ts";
import { composeHours, type HoursCondition } from "../time/compose-hours.ts";
import { oneDateSet } from "../time/date-sets.ts";
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
    case "during": {
      const found = hoursOfGuard(atom, program);
      const own = found?.zone ?? zone;
      return found && own !== undefined ? ofHours(composeHours(found.hours), own, origin) : undefined;
    }
    case "on": {
      const own = zoneName(atom.zone) ?? zone;
      if (own === undefined) return undefined;
      return { kind: "date", zone: own, dates: oneDateSet(dateSetOf(atom.dates, program)), origin };
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

/** The parts of hours, all read on the clock of one zone. */
function ofHours(condition: HoursCondition, zone: string, origin: Span): Guard {
  switch (condition.kind) {
    case "week":
      return { kind: "week", zone, week: condition.week, origin };
    case "date":
      return { kind: "date", zone, dates: condition.dates, origin };
    case "not":
      return { kind: "not", guard: ofHours(condition.part, zone, origin), origin };
    case "all":
    case "any":
      return { kind: condition.kind, guards: condition.parts.map((part) => ofHours(part, zone, origin)), origin };
    default:
      return never(condition);
  }
}

function calledLines(names: Extract<GuardAtom, { kind: "to" }>["lines"], program: Program): readonly string[] {
  return [...new Set(names.flatMap((name) => program.uses.get(name)?.name ?? []))].sort();
}
