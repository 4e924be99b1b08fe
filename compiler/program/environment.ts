/**
 * What parameters stand for: a flow, or a scenario with parameters, is read inside a program in which each name of a
 * parameter means its argument. Readers of values need not know of it: they ask `program.uses` as everywhere.
 * Total: an argument that is missing or of the wrong type leaves its parameter without a meaning. Must not report.
 */

import type {
  Argument,
  DurationExpression,
  DurationLiteral,
  FlowDeclaration,
  LineDeclaration,
  NumberExpression,
  Parameter,
  RunStep,
  SayPrompt,
  TextExpression,
  VatsDeclaration,
} from "../syntax/ast.ts";
import { parseDuration } from "../time/literals.ts";
import { parseNumber } from "./numbers.ts";
import type { Meaning, Program, UsedName, Uses } from "./program.ts";

/** What takes arguments. */
export type Call = RunStep | LineDeclaration;
/** What has parameters. */
export type Parametrised = FlowDeclaration | VatsDeclaration;

/** What a call goes to; `undefined` where its name means nothing of the kind. */
export function calledBy(call: Call, { uses }: Program): (Meaning & { readonly kind: "flow" | "vats" }) | undefined {
  const name = call.kind === "run" ? call.flow : call.scenario;
  const symbol = name && uses.get(name);
  return symbol?.kind === (call.kind === "run" ? "flow" : "vats")
    ? (symbol as Meaning & { readonly kind: "flow" | "vats" })
    : undefined;
}

/** The argument of each parameter: by position, else its default. Those that have neither are left out. */
export function argumentsOf({ parameters }: Parametrised, { args }: Call): ReadonlyMap<Parameter, Argument> {
  const pairs = parameters.flatMap((parameter, at) => {
    const argument = args[at] ?? parameter.fallback;
    return argument ? [[parameter, argument] as const] : [];
  });
  return new Map(pairs);
}

/** A flow or scenario, and the program in which to read it. */
export interface Entered {
  /** Unique in a build. */
  readonly name: string;
  readonly declaration: Parametrised;
  readonly program: Program;
  /**
   * What its guards may read by its parameters: the declarations and literals that stand for them, in their order. Where these
   * are the same, its guards are the same.
   */
  readonly read: readonly unknown[];
}

/** What has been entered, from the innermost outwards. */
const entered = new WeakMap<Program, readonly Parametrised[]>();

/**
 * Enters what a call goes to: the program returned has each of its parameters for the argument. `undefined` where the call
 * goes nowhere, and where it goes round in a circle, which has been reported.
 *
 * @param program where the call stands, itself entered if that is inside a flow
 */
export function enter(call: Call, program: Program): Entered | undefined {
  const symbol = calledBy(call, program);
  const around = entered.get(program) ?? [];
  if (!symbol || around.includes(symbol.declaration)) return undefined;
  const { declaration, name } = symbol;
  const meanings = new Map(
    [...argumentsOf(declaration, call)].map(([parameter, argument]) => [
      parameter,
      meaningOf(parameter, argument, program),
    ]),
  );
  const uses: Uses = {
    get(used: UsedName) {
      const meaning = program.uses.get(used);
      return meaning?.kind === "parameter" && declaration.parameters.includes(meaning.declaration)
        ? meanings.get(meaning.declaration)
        : meaning;
    },
    values: () => program.uses.values(),
  };
  const inside: Program = { ...program, uses };
  entered.set(inside, [declaration, ...around]);
  return { name, declaration, program: inside, read: declaration.parameters.map((one) => readBy(meanings.get(one))) };
}

function readBy(meaning: Meaning | undefined): unknown {
  switch (meaning?.kind) {
    case "hours":
    case "calendar":
    case "switch":
      return meaning.declaration;
    case "callers": {
      const { source } = meaning.declaration;
      return source?.kind === "list" && source.callers.length === 1 ? source.callers[0] : source;
    }
    case "value":
      return meaning.value;
    default:
      return undefined;
  }
}

/** What an argument is: what its name means, or a declaration that says the same. */
function meaningOf({ name, type }: Parameter, argument: Argument, program: Program): Meaning | undefined {
  const common = { name: name.text, written: name.text, span: argument.span };
  const node = { name, span: argument.span };
  switch (argument.kind) {
    case "qualified-name":
      return program.uses.get(argument);
    case "name-list": {
      const unique = argument.names.map((member) => program.uses.get(member)?.name ?? member.name.text).join("_");
      return { ...common, name: unique, kind: "group", declaration: { kind: "group", ...node, members: argument } };
    }
    case "say-prompt":
      return { ...common, kind: "prompt", declaration: { kind: "prompt", ...node, source: spoken(argument, program) } };
    case "string":
      if (type?.text === "prompt")
        return { ...common, kind: "prompt", declaration: { kind: "prompt", ...node, source: argument } };
      break;
    case "int":
      return undefined;
  }
  if (type?.text !== "callers") return { ...common, kind: "value", value: argument };
  if (argument.kind === "duration") return undefined;
  const source = { kind: "list" as const, callers: [argument] };
  return { ...common, kind: "callers", declaration: { kind: "callers", ...node, source } };
}

/** A `say` whose text is a parameter here means nothing inside, where that parameter is not: it takes its words along. */
function spoken(argument: SayPrompt, program: Program): SayPrompt {
  if (argument.text?.kind !== "name") return argument;
  const value = textOf(argument.text, program);
  const { span } = argument.text;
  const text =
    value === undefined ? undefined : { kind: "string" as const, span, text: `"${value}"`, value, broken: false };
  return { ...argument, text };
}

// --- Values that may be parameters ---

/** Seconds of a duration; of a parameter where the flow has been entered. */
export function secondsOf(duration: DurationExpression | undefined, program?: Program): number | undefined {
  const literal = duration?.kind === "name" ? valueNamed(duration, program) : duration;
  return literal?.kind === "duration" && !literal.broken ? parseDuration(literal.text) : undefined;
}

/** The words of a text; of a parameter where the flow has been entered. */
export function textOf(text: TextExpression | undefined, program?: Program): string | undefined {
  const literal = text?.kind === "name" ? valueNamed(text, program) : text;
  return literal?.kind === "string" && !literal.broken ? literal.value : undefined;
}

/** E.164 of a telephone number; of a parameter where the flow has been entered. */
export function numberOf(number: NumberExpression | UsedName | undefined, program?: Program): string | undefined {
  if (!number) return undefined;
  const literal = number.kind === "name" || number.kind === "qualified-name" ? valueNamed(number, program) : number;
  if (!literal || literal.kind === "duration" || literal.broken) return undefined;
  return parseNumber(literal.kind === "string" ? literal.value : literal.text);
}

function valueNamed(name: UsedName, program: Program | undefined): DurationLiteral | NumberExpression | undefined {
  const meaning = program?.uses.get(name);
  return meaning?.kind === "value" ? meaning.value : undefined;
}
