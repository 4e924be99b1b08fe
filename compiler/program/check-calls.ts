/**
 * Parameters and arguments: that parameters are typed and named well, and that each call gives what is asked for, by
 * position. What names among the arguments mean was found when they were resolved. Must not know what a step does.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/suggest.ts";
import type { Argument, Module, Parameter } from "../syntax/ast.ts";
import { visitNodes } from "../syntax/walk.ts";
import { afterSpan } from "../text/span.ts";
import { fitsLiteral, type ParameterType, parameterTypes, typeOf } from "./argument-types.ts";
import { checkNumber } from "./check-lines.ts";
import { type Call, calledBy, type Parametrised } from "./environment.ts";
import type { Names, Program } from "./program.ts";
import { titles } from "./titles.ts";

/** Checks every list of parameters, and every call with arguments. */
export function checkParameters(program: Program, reporter: Reporter): void {
  for (const module of program.modules) {
    const names = program.scope.files.get(module.span.uri);
    if (names) checkModule(module, names, program, reporter);
  }
}

function checkModule(module: Module, names: Names, program: Program, reporter: Reporter): void {
  for (const item of module.items) if (item.kind === "flow" || item.kind === "vats") checkList(item, names, reporter);
  visitNodes(module, ["run", "line"], (node) => checkCall(node as unknown as Call, program, reporter));
}

// --- Parameters ---

function checkList({ parameters }: Parametrised, names: Names, reporter: Reporter): void {
  const known = new Map<string, Parameter>();
  let optional: Parameter | undefined;
  for (const parameter of parameters) {
    checkName(parameter, known, names, reporter);
    known.set(parameter.name.text, known.get(parameter.name.text) ?? parameter);
    checkType(parameter, reporter);
    if (parameter.fallback) optional ??= parameter;
    else if (optional) reportNoDefault(parameter, optional, reporter);
  }
}

function checkName({ name }: Parameter, known: ReadonlyMap<string, Parameter>, names: Names, reporter: Reporter): void {
  const first = known.get(name.text);
  if (first) {
    const related = [{ span: first.name.span, message: `\`${name.text}\` is declared here first.` }];
    const help = "Give one of them another name.";
    return reporter.report("VATS2002", name.span, { name: name.text }, { related, help });
  }
  const other = names.symbols.get(name.text);
  if (!other) return;
  const related = [{ span: other.span, message: `\`${other.written}\` is declared here as ${titles[other.kind]}.` }];
  const help = "Give the parameter another name.";
  reporter.report("VATS2024", name.span, { name: name.text, is: titles[other.kind] }, { related, help });
}

function checkType(parameter: Parameter, reporter: Reporter): void {
  const { type, fallback } = parameter;
  const found = typeOf(parameter);
  if (type && !found) {
    const near = nearestName(type.text, parameterTypes);
    const list = parameterTypes.map((name) => `\`${name}\``).join(", ");
    const help = near === undefined ? `The types are ${list}.` : `Did you mean \`${near}\`?`;
    const fixes =
      near === undefined ? [] : [{ title: `Write \`${near}\``, edits: [{ span: type.span, newText: near }] }];
    reporter.report("VATS2025", type.span, { type: type.text }, { help, fixes });
  }
  if (fallback && found) checkArgument(fallback, parameter, found, reporter);
}

function reportNoDefault({ name, span }: Parameter, optional: Parameter, reporter: Reporter): void {
  const related = [{ span: optional.span, message: `\`${optional.name.text}\` has a default.` }];
  const help = "Arguments go by position: put the parameters with a default last.";
  reporter.report("VATS2026", span, { name: name.text, before: optional.name.text }, { related, help });
}

// --- Arguments ---

function checkCall(call: Call, program: Program, reporter: Reporter): void {
  const symbol = calledBy(call, program);
  if (!symbol) return;
  const { parameters, name } = symbol.declaration;
  const related = [{ span: name?.span ?? symbol.span, message: `\`${symbol.written}\` is declared here.` }];
  const [extra] = call.args.slice(parameters.length);
  if (extra) {
    const params = { name: symbol.written, takes: countOf(parameters.length), given: call.args.length };
    reporter.report("VATS2028", extra.span, params, { related });
  }
  const missing = parameters.slice(call.args.length).filter(({ fallback }) => !fallback);
  const place = call.kind === "run" ? call.flow : call.scenario;
  if (missing[0] && place) {
    const list = missing.map((parameter) => `\`${parameter.name.text}\`${describedType(parameter)}`).join(" and ");
    const help = `It is called as \`${symbol.written}(${parameters.map(({ name: { text } }) => text).join(", ")})\`.`;
    const at = call.args.length > 0 ? afterSpan(call.args.at(-1)?.span ?? place.span) : place.span;
    reporter.report("VATS2027", at, { name: symbol.written, missing: list }, { related, help });
  }
  parameters.forEach((parameter, at) => {
    const [argument, type] = [call.args[at], typeOf(parameter)];
    if (argument && type) checkArgument(argument, parameter, type, reporter);
  });
}

function countOf(count: number): string {
  return count === 0 ? "no arguments" : count === 1 ? "one argument" : `${count} arguments`;
}

function describedType(parameter: Parameter): string {
  const type = typeOf(parameter);
  return type ? `, ${titles[type]}` : "";
}

/** A literal; names were checked when they were resolved. */
function checkArgument(argument: Argument, parameter: Parameter, type: ParameterType, reporter: Reporter): void {
  if (argument.kind === "qualified-name") return;
  if (type === "number" && (argument.kind === "string" || argument.kind === "number"))
    return checkNumber(argument, reporter);
  if (fitsLiteral(argument, type)) return;
  if ("broken" in argument && argument.broken) return;
  const related = [{ span: parameter.span, message: `\`${parameter.name.text}\` is declared here.` }];
  const params = { argument: kindOfLiteral[argument.kind], name: parameter.name.text, wanted: titles[type] };
  const extra = mendOf(argument, type);
  reporter.report("VATS2029", argument.span, params, { related, ...extra });
}

const kindOfLiteral: Readonly<Record<Exclude<Argument["kind"], "qualified-name">, string>> = {
  duration: "a duration",
  int: "a count",
  number: "a telephone number",
  string: "a text",
  "name-list": "a list",
  "say-prompt": "a prompt",
};

/** What to write instead, where that is plain. */
function mendOf(argument: Argument, type: ParameterType) {
  if (argument.kind === "int" && type === "duration") {
    const newText = `${argument.text}s`;
    return { fixes: [{ title: `Write \`${newText}\``, edits: [{ span: argument.span, newText }] }] };
  }
  if (argument.kind === "int" && type === "text") {
    const newText = `"${argument.text}"`;
    return { fixes: [{ title: `Write \`${newText}\``, edits: [{ span: argument.span, newText }] }] };
  }
  if (type === "phone" && argument.kind !== "name-list")
    return { help: "Only what the file declares is rung: declare a phone and give its name." };
  return {};
}
