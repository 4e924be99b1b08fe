/**
 * A guard as FreeSWITCH can decide it. Each question to the clock is asked once and its answer kept in a variable, because
 * every condition takes the clock anew (mod_dialplan_xml.c:parse_exten): a call must not fall between a window and its
 * complement. What is left is a list of patterns on variables and on the caller: conditions of one extension that must
 * all hold, each of which may have alternatives. Must not know XML.
 */

import type { Guard } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { composedVariable, isComposed } from "./composed.ts";
import { expansionOf, literalPattern } from "./escape.ts";
import { type ClockGuard, clockVariable } from "./names.ts";

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
      return [];
    case "not":
      return clockGuards(guard.guard);
    case "all":
    case "any":
      return guard.guards.flatMap(clockGuards);
    case "switch":
      throw new Error(`vatsc expected the feature table to refuse a guard of kind ${guard.kind}`);
    default:
      return never(guard);
  }
}

/** Clauses of which all hold exactly when the guard does; the clock must have been asked before. */
export function guardClauses(guard: Guard, isWanted = true): readonly Clause[] {
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
      return guardClauses(guard.guard, !isWanted);
    case "all":
    case "any": {
      if (isComposed(guard)) return [[variableTest(composedVariable(guard), isWanted)]];
      const parts = guard.guards.map((part) => guardClauses(part, isWanted));
      return (guard.kind === "all") === isWanted ? parts.flat() : parts.reduce(either, [[]]);
    }
    case "switch":
      throw new Error(`vatsc expected the feature table to refuse a guard of kind ${guard.kind}`);
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
  const sets = [...chunks.map((chunk) => `\\+?${oneOf(chunk)}\\z`), ...(anonymous ? [noNumber] : [])];
  const tests = sets.map((set) => ({
    field: "caller_id_number",
    expression: isWanted ? `^${set}` : `^(?!${set})`,
  }));
  return isWanted ? [tests] : tests.map((test) => [test]);
}

/**
 * Callers are E.164 with or without `+`; what is not `+` and digits, all of it, is nobody's number. Patterns are searched,
 * so they are anchored here, and at the end with `\z`: `$` would also match before a line end, which somebody may send.
 * Source: switch_regex.c:switch_regex_perform, no options.
 */
const noNumber = "(?!\\+?\\d+\\z)";
