/**
 * A guard as FreeSWITCH can decide it. Each question to the clock is asked once and its answer kept in a variable, because
 * every condition takes the clock anew (mod_dialplan_xml.c:parse_exten): a call must not fall between a window and its
 * complement. What is left is a list of patterns on variables and on the caller: conditions of one extension that must
 * all hold, each of which may have alternatives. Must not know XML.
 */

import type { Guard, Switch } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { composedVariable, isComposed } from "./composed.ts";
import { expansionOf, literalPattern } from "./escape.ts";
import { type ClockGuard, clockVariable, switchVariable } from "./names.ts";

/** A pattern, searched in a field or an expanded variable. */
export interface PatternTest {
  readonly field: string;
  readonly expression: string;
}

/** Alternatives, at least one, of which one must hold. */
export type Clause = readonly PatternTest[];

/** The questions to the clock in a guard, in order, each once. */
export function clockGuards(guard: Guard): readonly ClockGuard[] {
  switch (guard.kind) {
    case "week":
    case "date":
      return [guard];
    case "caller":
    case "called":
    case "switch":
      return [];
    case "not":
      return clockGuards(guard.guard);
    case "all":
    case "any":
      return guard.guards.flatMap(clockGuards);
    default:
      return never(guard);
  }
}

/** The switches that a guard asks, each once. */
export function askedSwitches(guard: Guard): readonly string[] {
  if (guard.kind === "switch") return [guard.name];
  if (guard.kind === "not") return askedSwitches(guard.guard);
  return guard.kind === "all" || guard.kind === "any" ? [...new Set(guard.guards.flatMap(askedSwitches))] : [];
}

/** How a switch stands; nothing where nobody has flipped it yet. The clock's rule holds here too: it is asked once. */
function switchTest(
  { name, state }: Guard & { kind: "switch" },
  switches: readonly Switch[],
  isWanted: boolean,
): PatternTest {
  const isInitial = switches.find((known) => known.name === name)?.initial === state;
  const stands = `${literalPattern(state)}${isInitial ? "|" : ""}`;
  return { field: expansionOf(switchVariable(name)), expression: isWanted ? `^(?:${stands})$` : `^(?!(?:${stands})$)` };
}

/** Clauses of which all hold exactly when the guard does; the clock and the switches must have been asked before. */
export function guardClauses(guard: Guard, switches: readonly Switch[], isWanted = true): readonly Clause[] {
  switch (guard.kind) {
    case "week":
    case "date":
      return [[variableTest(clockVariable(guard), isWanted)]];
    case "caller":
      return callerClauses(guard, isWanted);
    case "called": {
      const lines = oneOf(guard.lines.map(literalPattern));
      return [[{ field: expansionOf(lineVariable), expression: isWanted ? `^${lines}$` : `^(?!${lines}$)` }]];
    }
    case "not":
      return guardClauses(guard.guard, switches, !isWanted);
    case "all":
    case "any": {
      if (isComposed(guard)) return [[variableTest(composedVariable(guard), isWanted)]];
      const parts = guard.guards.map((part) => guardClauses(part, switches, isWanted));
      return (guard.kind === "all") === isWanted ? parts.flat() : parts.reduce(either, [[]]);
    }
    case "switch":
      return [[switchTest(guard, switches, isWanted)]];
    default:
      return never(guard);
  }
}

/** That a variable which keeps an answer of the clock says so. */
export function variableTest(variable: string, isTrue: boolean): PatternTest {
  return { field: expansionOf(variable), expression: isTrue ? "^true$" : "^false$" };
}

/** The name of the line that the call came in on. */
export const lineVariable = "vats_line";

/** A number that may be dialled or sent with or without `+`. @param number E.164 with `+` */
export function numberPattern(number: string): string {
  return literalPattern(number.slice(1));
}

/** One of several patterns; of none, a pattern that nothing matches. */
export function oneOf(patterns: readonly string[]): string {
  if (patterns.length === 1) return patterns[0] ?? "";
  return patterns.length === 0 ? "(?!)" : `(?:${patterns.join("|")})`;
}

/** Both lists of clauses or the other: every clause of one with every clause of the other. */
function either(one: readonly Clause[], other: readonly Clause[]): readonly Clause[] {
  return one.flatMap((clause) => other.map((alternative) => [...clause, ...alternative]));
}

/** Patterns in one expression: of the longest numbers these are some 4 000 bytes. */
const chunkSize = 200;

/** Many callers are several expressions: one of them must match, or none may. */
function callerClauses({ patterns, anonymous }: Guard & { kind: "caller" }, isWanted: boolean): readonly Clause[] {
  const numbers = patterns.map((pattern) => numberPattern(pattern).replaceAll("\\*", "\\d*").replaceAll("\\?", "\\d"));
  const chunks = Array.from({ length: Math.ceil(numbers.length / chunkSize) }, (_, at) =>
    numbers.slice(at * chunkSize, (at + 1) * chunkSize),
  );
  const sets = [...chunks.map((chunk) => `\\+${oneOf(chunk)}$`), ...(anonymous ? [`${nobody}$`] : [])];
  const tests = sets.map((set) => ({
    field: expansionOf(callerVariable),
    expression: isWanted ? `^${set}` : `^(?!${set})`,
  }));
  return isWanted ? [tests] : tests.map((test) => [test]);
}

/** Who calls: E.164 with `+`, or `anonymous`. Set where a call begins: see `callers.ts`. */
export const callerVariable = "vats_from";
/** A caller without a number. */
export const nobody = "anonymous";
