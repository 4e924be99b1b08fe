/**
 * Scenarios as lines enter them: one with parameters is a call flow for each set of arguments, under a name that says them.
 * Only where two sets would make one name, the later one in the source has a hash, too. Must not know steps.
 */

import { fingerprint } from "../hash.ts";
import { enter } from "../program/environment.ts";
import type { Program, Scenario } from "../program/program.ts";
import { zoneName } from "../program/values.ts";
import type { Argument, LineDeclaration } from "../syntax/ast.ts";
import { slug } from "./ids.ts";

/** A scenario, and what to read it with. */
export interface EnteredScenario extends Scenario {
  readonly program: Program;
  /** Its own zone, else the project's. */
  readonly zone: string | undefined;
  /** What the arguments mean, as a text; absent for a scenario without parameters. */
  readonly meaning?: string;
}

export interface EnteredScenarios {
  readonly flows: readonly EnteredScenario[];
  /** The name of the flow that takes the calls of a line. */
  readonly flowOf: ReadonlyMap<LineDeclaration, string>;
}

/** Every scenario that can be entered: those without parameters, and the others for each set of arguments. */
export function enteredScenarios(program: Program): EnteredScenarios {
  const flows = new Map<string, EnteredScenario>();
  const flowOf = new Map<LineDeclaration, string>();
  const scenarios = new Map(program.scope.scenarios.map((scenario) => [scenario.declaration, scenario]));
  for (const scenario of program.scope.scenarios)
    if (!hasParameters(scenario)) flows.set(scenario.name, { ...scenario, program, zone: zoneOf(scenario, program) });
  for (const { declaration: line } of program.scope.lines.values()) {
    const symbol = line.scenario && program.uses.get(line.scenario);
    const scenario = symbol?.kind === "vats" ? scenarios.get(symbol.declaration) : undefined;
    if (!scenario) continue;
    const name = hasParameters(scenario) ? enterWith(line, scenario, program, flows) : scenario.name;
    if (name !== undefined) flowOf.set(line, name);
  }
  return { flows: [...flows.values()], flowOf };
}

function hasParameters({ declaration }: Scenario): boolean {
  return declaration.kind === "vats" && declaration.parameters.length > 0;
}

function zoneOf({ declaration }: Scenario, program: Program): string | undefined {
  return (declaration.kind === "vats" ? zoneName(declaration.zone) : undefined) ?? program.project.zone;
}

/** Enters a scenario with the arguments of a line; the same arguments are the same flow. */
function enterWith(
  line: LineDeclaration,
  scenario: Scenario,
  program: Program,
  flows: Map<string, EnteredScenario>,
): string | undefined {
  const entered = enter(line, program);
  if (!entered) return undefined;
  const plain = [scenario.name, ...line.args.map((argument) => slug(argumentText(argument)))].join("_");
  const meaning = line.args.map((argument) => meaningText(argument, program)).join("\n");
  const isTaken = flows.has(plain) && flows.get(plain)?.meaning !== meaning;
  const name = isTaken ? `${plain}_${fingerprint(meaning).slice(0, 8)}` : plain;
  const zone = zoneOf(scenario, program);
  if (!flows.has(name)) flows.set(name, { ...scenario, name, meaning, program: entered.program, zone });
  return name;
}

/** An argument as it is written. */
function argumentText(argument: Argument): string {
  switch (argument.kind) {
    case "qualified-name":
      return `${argument.module ? `${argument.module.text} ` : ""}${argument.name.text}`;
    case "name-list":
      return argument.names.map(argumentText).join(" ");
    case "say-prompt":
      return argument.text?.kind === "string" ? argument.text.value : "";
    default:
      return argument.text;
  }
}

/** What an argument means: two that are spelt alike may be names of two files, two languages, a file and a text. */
function meaningText(argument: Argument, program: Program): string {
  switch (argument.kind) {
    case "qualified-name": {
      const symbol = program.uses.get(argument);
      return `${symbol?.kind} ${symbol?.name}`;
    }
    case "name-list":
      return `list ${argument.names.map((name) => meaningText(name, program)).join(", ")}`;
    case "say-prompt":
      return `say ${argumentText(argument)} ${argument.locale?.text ?? ""}`;
    case "string":
      return `string ${argument.span.uri} ${argument.text}`;
    default:
      return `${argument.kind} ${argument.text}`;
  }
}
