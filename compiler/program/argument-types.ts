/** Which argument fits which parameter, and which arguments are announcements. Must not report. */

import type { Argument, Module, Parameter } from "../syntax/ast.ts";
import { visitNodes } from "../syntax/walk.ts";
import { argumentsOf, type Call } from "./environment.ts";
import type { MeaningKind, PromptNode, Uses, ValueType } from "./program.ts";

/** What a parameter may be. */
export type ParameterType = Exclude<MeaningKind, "flow" | "vats" | "line" | "module"> | ValueType;

/** In the order in which they are listed to people. */
export const parameterTypes: readonly ParameterType[] = [
  ...(["phone", "group", "mailbox", "prompt", "hours", "calendar", "callers", "switch"] as const),
  ...(["duration", "number", "text"] as const),
];

/** The type that a parameter says; `undefined` where it says none or one that there is not. */
export function typeOf({ type }: Parameter): ParameterType | undefined {
  return parameterTypes.find((name) => name === type?.text);
}

/** Which kinds of literal each type takes; names are looked up instead. */
const literals: Readonly<Record<ParameterType, readonly Argument["kind"][]>> = {
  phone: [],
  group: ["name-list"],
  mailbox: [],
  prompt: ["string", "say-prompt"],
  hours: [],
  calendar: [],
  callers: ["number", "string"],
  switch: [],
  duration: ["duration"],
  number: ["number", "string"],
  text: ["string"],
};

/** Whether an argument that is no name fits. */
export function fitsLiteral(argument: Argument, type: ParameterType): boolean {
  return literals[type].includes(argument.kind);
}

/** The arguments and defaults that are announcements by themselves: a file or a `say` for a prompt. */
export function promptArguments(modules: readonly Module[], uses: Uses): readonly PromptNode[] {
  const found = new Set<PromptNode>();
  const add = (parameter: Parameter, argument: Argument | undefined) => {
    if (typeOf(parameter) !== "prompt" || !argument) return;
    if (argument.kind === "say-prompt" || (argument.kind === "string" && !argument.broken)) found.add(argument);
  };
  visitNodes(modules, ["parameter", "run", "line"], (node) => {
    if (node.kind === "parameter") return add(node as Parameter, (node as Parameter).fallback);
    const call = node as unknown as Call;
    if (call.args.length === 0) return;
    const name = call.kind === "run" ? call.flow : call.scenario;
    const symbol = name && uses.get(name);
    if (symbol?.kind === "flow" || symbol?.kind === "vats")
      for (const [parameter, argument] of argumentsOf(symbol.declaration, call)) add(parameter, argument);
  });
  return [...found];
}
