/** Scenarios, and the lines that take calls to them. */

import { argumentsText, declaredParameters, joined, type Parameter, parametersText } from "./flows.ts";
import { quoted } from "./texts.ts";
import type { Make, Writing } from "./writing.ts";

export interface Scenario {
  readonly steps: Make;
  readonly title: string | null;
  readonly parameters: readonly Parameter[];
  readonly lost: Make | null;
}

export interface Scenarios {
  readonly shape: "module" | "bare" | "every number" | "every other number";
  readonly scenario: Scenario;
  /** A second one, with a line of its own. */
  readonly other: Scenario | null;
}

/** What stands below the declarations: scenarios and lines, or bare steps. */
export function scenarioText({ shape, scenario, other }: Scenarios, writing: Writing): string {
  if (shape === "bare") {
    const steps = joined([scenario.steps, ...(scenario.lost ? [scenario.lost] : [])], writing);
    return steps === "" ? "hangup" : steps;
  }
  const declared = declaredParameters(scenario.parameters, writing);
  const main = vatsText("main", scenario, declared, writing);
  writing.answered = "no";
  const texts = other ? [main, vatsText("main_2", { ...other, parameters: [] }, [], writing)] : [main];
  return [...texts, ...lineTexts(shape, declared, writing), ...(other ? [otherLine(writing)] : [])].join("\n");
}

function vatsText(name: string, scenario: Scenario, declared: readonly Parameter[], writing: Writing): string {
  const title = scenario.title === null ? "" : ` ${quoted(scenario.title)}`;
  const body = joined([...declared.map(({ step }) => step), scenario.steps], writing);
  const lost = scenario.lost ? ` ${scenario.lost(writing)}` : "";
  return `vats ${name}${parametersText(declared, writing)}${title} ${writing.plan.zone} < ${body}${lost} >`;
}

function lineTexts(shape: Scenarios["shape"], declared: readonly Parameter[], writing: Writing): readonly string[] {
  const given = argumentsText(declared, writing.plan.serial % 3, writing);
  const taken = given === "()" ? "" : given;
  if (shape === "every number") {
    // Where the scenario is given something the line needs its longer form.
    const isShort = taken === "" && writing.plan.serial % 4 !== 1;
    return [isShort ? "line * -> main" : `line main = * -> main${taken}`];
  }
  return writing.plan.lines.map((name, index) => {
    const isRest = shape === "every other number" && index === writing.plan.lines.length - 1;
    if (isRest) return `line ${name} = * -> main${taken}`;
    const number = `+7495${writing.digits}00${index}`;
    writing.number(number);
    if (index === 0) return `line ${name} = ${number} -> main${taken}`;
    const second = `+7812${writing.digits}00${index}`;
    writing.number(second);
    return `line ${name} = "${number.slice(0, 5)} ${number.slice(5)}", ${second} -> main${taken}`;
  });
}

function otherLine(writing: Writing): string {
  const number = `+7495${writing.digits}900`;
  writing.number(number);
  return `line other = ${number} -> main_2`;
}
