/**
 * What a parameter that is a duration, a number or a text may be worth: the arguments of all calls, and its default. So a
 * value is checked where it is written, by what the flow does with it. Must not report.
 */

import { onceFor } from "../memory.ts";
import type {
  Argument,
  DurationExpression,
  DurationLiteral,
  NumberExpression,
  Parameter,
  StringLiteral,
  TextExpression,
} from "../syntax/ast.ts";
import { visitNodes } from "../syntax/walk.ts";
import { argumentsOf, type Call, calledBy } from "./environment.ts";
import type { Meaning, Program, UsedName } from "./program.ts";

/** The literals that stand, or may stand, where an expression is. */
export interface Possible {
  durations(expression: DurationExpression | undefined): readonly DurationLiteral[];
  numbers(expression: NumberExpression | UsedName | undefined): readonly NumberExpression[];
  texts(expression: TextExpression | undefined): readonly StringLiteral[];
  /** What a name may mean: itself, or what is given for a parameter by its name. */
  meanings(name: UsedName): readonly Meaning[];
  /** What is given for a parameter, names that are no parameters among it; any other name by itself. */
  given(name: UsedName): readonly Argument[];
}

/** Looks at the calls of a program when the first parameter is asked for. */
export const possibleValues = onceFor((program: Program): Possible => {
  let known: ReadonlyMap<Parameter, readonly Argument[]> | undefined;
  const given = (name: UsedName): readonly Argument[] => {
    known ??= argumentsByParameter(program);
    return endsOf(name, known, program);
  };
  // Through the parameters of flows that run the flow.
  const literals = (name: UsedName) => given(name).filter((argument) => argument.kind !== "qualified-name");
  return {
    durations: (expression) =>
      expression?.kind === "name"
        ? literals(expression).filter((literal) => literal.kind === "duration")
        : listOf(expression),
    numbers: (expression) =>
      expression?.kind === "name" || expression?.kind === "qualified-name"
        ? literals(expression).filter((literal) => literal.kind === "number" || literal.kind === "string")
        : listOf(expression),
    texts: (expression) =>
      expression?.kind === "name"
        ? literals(expression).filter((literal) => literal.kind === "string")
        : listOf(expression),
    meanings(name) {
      const meaning = program.uses.get(name);
      if (meaning?.kind !== "parameter") return listOf(meaning);
      return given(name).flatMap((argument) =>
        argument.kind === "qualified-name" ? (program.uses.get(argument) ?? []) : [],
      );
    },
    given,
  };
});

function listOf<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item];
}

/** Every argument and default, each once. */
function argumentsByParameter(program: Program): ReadonlyMap<Parameter, readonly Argument[]> {
  const found = new Map<Parameter, Set<Argument>>();
  visitNodes(program.modules, ["run", "line"], (node) => {
    const call = node as unknown as Call;
    const symbol = calledBy(call, program);
    for (const [parameter, argument] of symbol ? argumentsOf(symbol.declaration, call) : [])
      found.set(parameter, (found.get(parameter) ?? new Set()).add(argument));
  });
  return new Map([...found].map(([parameter, set]) => [parameter, [...set]]));
}

/** The literals, and the names that are no parameters, in the end. A circle ends. */
function endsOf(
  name: UsedName,
  known: ReadonlyMap<Parameter, readonly Argument[]>,
  program: Program,
): readonly Argument[] {
  const ends = new Set<Argument>();
  const seen = new Set<Parameter>();
  const names: UsedName[] = [name];
  for (let next = names.pop(); next; next = names.pop()) {
    const meaning = program.uses.get(next);
    if (meaning?.kind !== "parameter") {
      if (next.kind === "qualified-name") ends.add(next);
      continue;
    }
    if (seen.has(meaning.declaration)) continue;
    seen.add(meaning.declaration);
    for (const argument of known.get(meaning.declaration) ?? []) {
      if (argument.kind === "qualified-name") names.push(argument);
      else ends.add(argument);
    }
  }
  return [...ends];
}
