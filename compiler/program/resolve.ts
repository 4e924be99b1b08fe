/**
 * Uses: what each name in the text means, and whether it is of the type that fits. One unknown name used ten times is
 * ten errors, since each place has to be mended. Must not look at values.
 */

import type { DiagnosticExtra, Reporter } from "../diagnostics/diagnostic.ts";
import { foreignLetter, nearestName } from "../diagnostics/suggest.ts";
import type { Argument, Item, Module, Name, Parameter } from "../syntax/ast.ts";
import { type AnyNode, walkNodes } from "../syntax/walk.ts";
import { typeOf } from "./argument-types.ts";
import { mainName } from "./bind.ts";
import type { Call, Parametrised } from "./environment.ts";
import { expectations } from "./expectations.ts";
import { proposeExtensions } from "./free-extensions.ts";
import type {
  ImplicitPhone,
  Meaning,
  MeaningKind,
  Names,
  ParameterMeaning,
  Scope,
  UsedName,
  Uses,
  ValueType,
} from "./program.ts";
import { titles } from "./titles.ts";
import { moduleName } from "./use-names.ts";

/** What to write where a name is missing, by the type that is wanted first. */
const examples: Readonly<Partial<Record<Wanted, (name: string, extension: (name: string) => number) => string>>> = {
  phone: (name, extension) => `phone ${name} = ext ${extension(name)}`,
  mailbox: (name) => `mailbox ${name} { email "…" }`,
  prompt: (name) => `prompt ${name} = say "…"`,
  hours: (name) => `hours ${name} = Mon-Fri 09:00-18:00`,
  calendar: (name) => `calendar ${name} = 01-01, 12-25`,
  callers: (name) => `callers ${name} = +7916*`,
  line: (name) => `line ${name} = "+7 …" -> …`,
  group: (name) => `group ${name} = [a, b]`,
  switch: (name) => `switch ${name} = off`,
  flow: (name) => `flow ${name} < … >`,
  vats: (name) => `vats ${name} < … >`,
};

/** Finds the meaning of every name in the modules. */
export function resolveUses(modules: readonly Module[], scope: Scope, reporter: Reporter): Uses {
  const uses = new Map<UsedName, Meaning>();
  const shared = {
    scope,
    reporter,
    uses,
    extension: proposeExtensions(modules),
    comparisons: { left: mostComparisons },
  };
  const implicitOf = implicitPhones(modules, scope);
  const none: ReadonlyMap<string, ParameterMeaning> = new Map();
  for (const module of modules) {
    const names = scope.files.get(module.span.uri);
    if (!names) continue;
    const isSure = areModulesNamed(module);
    const file: Resolver = { ...shared, names, implicit: implicitOf.get(names), isSure, parameters: none };
    for (const item of module.items) {
      const hasParameters = (item.kind === "flow" || item.kind === "vats") && item.parameters.length > 0;
      resolveItem(item, hasParameters ? { ...file, parameters: parametersOf(item) } : file, file);
    }
  }
  return uses;
}

/** Names in defaults of parameters are the file's: no parameter is known there yet. */
function resolveItem(item: Item, inside: Resolver, file: Resolver): void {
  walkNodes(item, (node: AnyNode) => {
    for (const { name, wanted } of expectations(node))
      if (!isLineOfBareSteps(node, name, file.scope)) resolve(name, wanted, inside);
    if (node.kind === "run" || node.kind === "line") resolveArguments(node as unknown as Call, inside);
    if (node.kind === "parameter") {
      const parameter = node as Parameter;
      if (parameter.fallback) resolveArgument(parameter.fallback, parameter, file);
      return false;
    }
    return true;
  });
}

/** A test of a file of bare steps calls `main`, which nothing declares. */
function isLineOfBareSteps(node: AnyNode, used: UsedName, { scenarios }: Scope): boolean {
  const { module, name } = partsOf(used);
  if (node.kind !== "test-call" || module || name.text !== mainName) return false;
  return scenarios.some(({ declaration }) => declaration.kind === "bare-steps");
}

function parametersOf({ parameters }: Parametrised): ReadonlyMap<string, ParameterMeaning> {
  const found = new Map<string, ParameterMeaning>();
  for (const declaration of parameters) {
    const { text, span } = declaration.name;
    if (!found.has(text)) found.set(text, { kind: "parameter", name: text, written: text, span, declaration });
  }
  return found;
}

/** Arguments of what is not known are not looked at: nobody can tell what they should be. */
function resolveArguments(call: Call, resolver: Resolver): void {
  const name = call.kind === "run" ? call.flow : call.scenario;
  const symbol = name && resolver.uses.get(name);
  if (symbol?.kind !== "flow" && symbol?.kind !== "vats") return;
  symbol.declaration.parameters.forEach((parameter, at) => {
    const argument = call.args[at];
    if (argument) resolveArgument(argument, parameter, resolver);
  });
}

function resolveArgument(argument: Argument, parameter: Parameter, resolver: Resolver): void {
  const type = typeOf(parameter);
  if (!type) return;
  if (argument.kind === "qualified-name") resolve(argument, [type], resolver);
  if (argument.kind === "name-list" && type === "group")
    for (const name of argument.names) resolve(name, ["phone", "group"], resolver);
  if (argument.kind === "say-prompt" && argument.text?.kind === "name") resolve(argument.text, ["text"], resolver);
}

type Wanted = MeaningKind | ValueType;

interface Resolver {
  readonly scope: Scope;
  /** What stands in the file by its own name. */
  readonly names: Names;
  /** Those of the flow or scenario that is being read. */
  readonly parameters: ReadonlyMap<string, ParameterMeaning>;
  readonly reporter: Reporter;
  readonly uses: Map<UsedName, Meaning>;
  /** The extensions that are only named; `undefined` where names must be declared. */
  readonly implicit: Map<string, ImplicitPhone> | undefined;
  /** False where a `use` has no name yet: any module may be meant by it. */
  readonly isSure: boolean;
  /** What to propose for a phone that is not declared. */
  readonly extension: (name: string) => number;
  /** How many names may still be compared to find the nearest. */
  readonly comparisons: { left: number };
}

/** Thousands of unknown names beside thousands of known ones get no offers after the first: those would take minutes. */
const mostComparisons = 200_000;

/** Only a file that declares no phone or group and uses no file of its own may leave its phones undeclared. */
function implicitPhones(modules: readonly Module[], scope: Scope): ReadonlyMap<Names, Map<string, ImplicitPhone>> {
  const found = new Map<Names, Map<string, ImplicitPhone>>();
  const declaring = new Set<Names>();
  for (const { items, span } of modules) {
    const names = scope.files.get(span.uri);
    if (!names) continue;
    found.set(names, new Map());
    if (items.some((item) => item.kind === "phone" || item.kind === "group" || usesOwnFile(item))) declaring.add(names);
  }
  for (const names of declaring) found.delete(names);
  return found;
}

/** The standard library declares no phones; a file of the user's own may. */
function usesOwnFile(item: Item): boolean {
  return item.kind === "use" && item.path?.value.startsWith("std/") !== true;
}

function areModulesNamed({ items }: Module): boolean {
  return items.every((item) => item.kind !== "use" || (item.path !== undefined && moduleName(item) !== undefined));
}

function resolve(used: UsedName, wanted: readonly Wanted[], resolver: Resolver): void {
  const { module, name } = partsOf(used);
  const names = module ? namesOfModule(module, resolver) : resolver.names;
  if (!names) return;
  const parameter = module || wanted.includes("line") ? undefined : resolver.parameters.get(name.text);
  if (parameter) return resolveParameter(used, parameter, wanted, resolver);
  const found = wanted.includes("line") ? names.lines.get(name.text) : names.symbols.get(name.text);
  const symbol = module && found?.kind === "module" ? undefined : found; // Names are not passed on.
  if (symbol && fits(symbol.kind, wanted)) resolver.uses.set(used, symbol);
  else if (symbol && names.others.get(symbol)?.some(({ kind }) => fits(kind, wanted))) return;
  else if (symbol) reportWrongType(used, symbol, wanted, resolver);
  else if (!module && wanted.includes("phone") && resolver.implicit)
    resolver.uses.set(used, implicitPhone(used, resolver.implicit, resolver));
  else reportUnknown(used, wanted, names, resolver);
}

function fits(kind: Meaning["kind"], wanted: readonly Wanted[]): boolean {
  return wanted.some((fitting) => fitting === kind);
}

/** A parameter fits by its type; one whose type there is not fits everywhere. */
function resolveParameter(
  used: UsedName,
  parameter: ParameterMeaning,
  wanted: readonly Wanted[],
  resolver: Resolver,
): void {
  const type = typeOf(parameter.declaration);
  if (!type || fits(type as Meaning["kind"], wanted)) resolver.uses.set(used, parameter);
  else reportWrongType(used, parameter, wanted, resolver);
}

function partsOf(used: UsedName): { readonly module: Name | undefined; readonly name: Name } {
  return used.kind === "name" ? { module: undefined, name: used } : used;
}

/** What a module's name brings; `undefined` where that is not known, which has been reported. */
function namesOfModule(module: Name, { scope, names, isSure, reporter }: Resolver): Names | undefined {
  const symbol = names.symbols.get(module.text);
  if (symbol?.kind === "module") return scope.used.get(symbol.declaration);
  if (!isSure) return undefined;
  const modules = [...names.symbols.values()].filter(({ kind }) => kind === "module").map(({ written }) => written);
  const near = nearestName(module.text, modules);
  const help =
    near === undefined ? `Write \`use "…" as ${module.text}\` at the top of the file.` : `Did you mean \`${near}\`?`;
  const fixes =
    near === undefined ? [] : [{ title: `Write \`${near}\``, edits: [{ span: module.span, newText: near }] }];
  reporter.report("VATS2011", module.span, { module: module.text }, { help, fixes });
  return undefined;
}

function implicitPhone(use: UsedName, known: Map<string, ImplicitPhone>, resolver: Resolver): ImplicitPhone {
  const name = partsOf(use).name.text;
  const first = known.get(name);
  if (first) return first;
  const phone: ImplicitPhone = { kind: "implicit phone", name, written: name, span: use.span };
  known.set(name, phone);
  const help = `To ring another extension or a number, declare it: \`phone ${name} = ext ${resolver.extension(name)}\`.`;
  resolver.reporter.report("VATS2004", use.span, { name }, { help });
  return phone;
}

function reportWrongType(use: UsedName, symbol: Meaning, wanted: readonly Wanted[], { reporter }: Resolver): void {
  const is = titleOf(symbol);
  const related = [{ span: symbol.span, message: `\`${symbol.written}\` is declared here as ${is}.` }];
  const isLoneGroup = wanted.length === 1 && wanted[0] === "group" && symbol.kind === "phone";
  const edits = [{ span: use.span, newText: `[${textOf(use)}]` }];
  const fixes = isLoneGroup ? [{ title: `Write \`[${textOf(use)}]\``, edits }] : [];
  reporter.report("VATS2003", use.span, { name: textOf(use), is, wanted: listOf(wanted) }, { related, fixes });
}

function titleOf(symbol: Meaning): string {
  const type = symbol.kind === "parameter" ? typeOf(symbol.declaration) : undefined;
  return type ? `a parameter that is ${titles[type]}` : titles[symbol.kind];
}

function reportUnknown(use: UsedName, wanted: readonly Wanted[], names: Names, resolver: Resolver): void {
  const { reporter } = resolver;
  const { module, name } = partsOf(use);
  const parameters = { name: textOf(use), wanted: listOf(wanted) };
  const inModule = elsewhere(use, wanted, resolver);
  if (inModule) return reporter.report("VATS2001", use.span, parameters, inModule);
  const near = nearestOf(name.text, wanted, names, module ? undefined : resolver.parameters, resolver);
  if (near === undefined) {
    const help = helpToDeclare(name.text, wanted[0], module !== undefined, resolver);
    reporter.report("VATS2001", use.span, parameters, help === undefined ? {} : { help });
    return;
  }
  const letter = foreignLetter(name.text, near);
  const whole = module ? `${module.text}.${near}` : near;
  const help = letter === undefined ? `Did you mean \`${whole}\`?` : `Did you mean \`${whole}\`? ${letter}`;
  const fixes = [{ title: `Write \`${near}\``, edits: [{ span: name.span, newText: near }] }];
  reporter.report("VATS2001", use.span, parameters, { help, fixes });
}

function helpToDeclare(
  name: string,
  wanted: Wanted | undefined,
  isInModule: boolean,
  { extension }: Resolver,
): string | undefined {
  if (wanted === "text") return `Words stand in quotes: \`"${name}"\`. A name stands for a parameter of its flow.`;
  if (wanted === "duration" || wanted === "number")
    return `A name stands here for a parameter of its flow: \`flow NAME(${name}: ${wanted}) < … >\`.`;
  const example = wanted && examples[wanted]?.(name, extension);
  return example === undefined ? undefined : `Declare it${isInModule ? " there" : ""}: \`${example}\`.`;
}

/** The nearest name of a type that fits. */
function nearestOf(
  name: string,
  wanted: readonly Wanted[],
  names: Names,
  parameters: ReadonlyMap<string, ParameterMeaning> | undefined,
  { comparisons }: Resolver,
): string | undefined {
  const known = wanted.includes("line") ? names.lines : names.symbols;
  if (comparisons.left <= 0) return undefined;
  comparisons.left -= known.size;
  const own = [...(parameters?.values() ?? [])].filter(({ declaration }) => {
    const type = typeOf(declaration);
    return type !== undefined && fits(type as Meaning["kind"], wanted);
  });
  const fitting = [...own, ...[...known.values()].filter(({ kind }) => fits(kind, wanted))];
  return nearestName(
    name,
    fitting.map(({ written }) => written),
  );
}

/** `phones.` forgotten: a module of the file has a name that fits. */
function elsewhere(use: UsedName, wanted: readonly Wanted[], { names, scope }: Resolver): DiagnosticExtra | undefined {
  const { module, name } = partsOf(use);
  if (module) return undefined;
  for (const symbol of names.symbols.values()) {
    const brought = symbol.kind === "module" ? scope.used.get(symbol.declaration) : undefined;
    const found = (wanted.includes("line") ? brought?.lines : brought?.symbols)?.get(name.text);
    if (!found || !fits(found.kind, wanted)) continue;
    const newText = `${symbol.written}.${name.text}`;
    const fixes = [{ title: `Write \`${newText}\``, edits: [{ span: use.span, newText }] }];
    return { help: `Did you mean \`${newText}\`?`, fixes };
  }
  return undefined;
}

function textOf(used: UsedName): string {
  const { module, name } = partsOf(used);
  return module ? `${module.text}.${name.text}` : name.text;
}

/** `a phone or a group`; values are named only where nothing else would fit. */
function listOf(wanted: readonly Wanted[]): string {
  const named = wanted.filter((kind) => kind !== "duration" && kind !== "number" && kind !== "text");
  return (named.length > 0 ? named : wanted).map((kind) => titles[kind]).join(" or ");
}
