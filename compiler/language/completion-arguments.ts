/** What a place asks of what it hangs on: an argument of its parameter, a state of its switch. Must not know how names are offered. */

import { type ParameterType, typeOf } from "../program/argument-types.ts";
import type { Meaning } from "../program/program.ts";
import { switchStates } from "../program/values.ts";
import type { Asked } from "./completion.ts";
import type { Terminal } from "./pattern.ts";

/** The type of the parameter for which the cursor's argument is given; `undefined` where there is none. */
export function parameterTypeAt({ reading, count, analysis, uri }: Asked): ParameterType | undefined {
  const { words } = reading;
  let [depth, commas, at] = [0, 0, count - 1];
  for (; at >= 0; at -= 1) {
    const text = words[at]?.text ?? "";
    if (text === ")" || text === "]") depth += 1;
    else if (depth === 0 && text === "(") break;
    else if (text === "(" || text === "[") depth -= 1;
    else if (depth === 0 && text === ",") commas += 1;
  }
  const [name, dot, module] = [words[at - 1]?.text ?? "", words[at - 2]?.text, words[at - 3]?.text];
  const called = meaningOf(name, dot === "." ? module : undefined, analysis.program.scope, uri);
  if (called?.kind !== "flow" && called?.kind !== "vats") return undefined;
  const parameter = called.declaration.parameters[commas];
  return parameter && typeOf(parameter);
}

/** The states that the switch before `is` can have; `undefined` where it is not known. */
export function statesAt({ reading: { words }, count, analysis, uri }: Asked): readonly string[] | undefined {
  if (words[count - 1]?.text !== "is") return undefined;
  const module = words[count - 3]?.text === "." ? words[count - 4]?.text : undefined;
  const found = meaningOf(words[count - 2]?.text ?? "", module, analysis.program.scope, uri);
  return found?.kind === "switch" ? switchStates(found.declaration.state?.text) : undefined;
}

function meaningOf(
  name: string,
  module: string | undefined,
  { files, used }: Asked["analysis"]["program"]["scope"],
  uri: string,
): Meaning | undefined {
  const names = files.get(uri);
  if (module === undefined) return names?.symbols.get(name);
  const symbol = names?.symbols.get(module);
  return symbol?.kind === "module" ? used.get(symbol.declaration)?.symbols.get(name) : undefined;
}

/** Whether what may begin an argument fits a parameter; names are looked at by their type. */
export function fitsArgument(terminal: Terminal, type: ParameterType | undefined): boolean {
  if (terminal.kind === "word") return type === "prompt";
  if (terminal.kind !== "literal") return true;
  switch (type) {
    case "duration":
      return terminal.literal === "duration";
    case "number":
    case "callers":
    case "text":
    case "prompt":
      return terminal.literal === "number";
    default:
      return false;
  }
}
