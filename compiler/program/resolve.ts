/**
 * Uses: what each name in the text means, and whether it is of the type that fits. One unknown name used ten times is
 * ten errors, since each place has to be mended. Must not look at values.
 */

import type { DiagnosticExtra, Reporter } from "../diagnostics/diagnostic.ts";
import { foreignLetter, nearestName } from "../diagnostics/suggest.ts";
import type { Item, Module, Name, QualifiedName } from "../syntax/ast.ts";
import { type AnyNode, walkNodes } from "../syntax/walk.ts";
import { expectations } from "./expectations.ts";
import type { ImplicitPhone, Meaning, MeaningKind, Names, Scope } from "./program.ts";
import { moduleName } from "./use-names.ts";

export type Uses = ReadonlyMap<QualifiedName, Meaning>;

/** How messages call each type, with its article. */
const titles: Readonly<Record<Meaning["kind"], string>> = {
  phone: "a phone",
  "implicit phone": "a phone",
  group: "a group",
  mailbox: "a mailbox",
  prompt: "a prompt",
  hours: "an `hours`",
  calendar: "a calendar",
  callers: "a set of callers",
  switch: "a switch",
  flow: "a flow",
  vats: "a scenario",
  line: "a line",
  module: "a module",
};

/** What to write where a name is missing, by the type that is wanted first. */
const examples: Readonly<Partial<Record<MeaningKind, (name: string) => string>>> = {
  phone: (name) => `phone ${name} = ext 101`,
  mailbox: (name) => `mailbox ${name} { email "…" }`,
  prompt: (name) => `prompt ${name} = say "…"`,
  hours: (name) => `hours ${name} = Mon-Fri 09:00-18:00`,
  calendar: (name) => `calendar ${name} = 01-01, 12-25`,
  callers: (name) => `callers ${name} = +7916*`,
  line: (name) => `line ${name} = "+7 …" -> …`,
  vats: (name) => `vats ${name} < … >`,
};

/** Finds the meaning of every name in the modules. */
export function resolveUses(modules: readonly Module[], scope: Scope, reporter: Reporter): Uses {
  const uses = new Map<QualifiedName, Meaning>();
  const shared = { scope, reporter, uses, comparisons: { left: mostComparisons } };
  const implicitOf = implicitPhones(modules, scope);
  for (const module of modules) {
    const names = scope.files.get(module.span.uri);
    if (!names) continue;
    const resolver: Resolver = { ...shared, names, implicit: implicitOf.get(names), isSure: areModulesNamed(module) };
    walkNodes(module, (node: AnyNode) => {
      for (const { name, wanted } of expectations(node)) resolve(name, wanted, resolver);
      return true;
    });
  }
  return uses;
}

interface Resolver {
  readonly scope: Scope;
  /** What stands in the file by its own name. */
  readonly names: Names;
  readonly reporter: Reporter;
  readonly uses: Map<QualifiedName, Meaning>;
  /** The extensions that are only named; `undefined` where names must be declared. */
  readonly implicit: Map<string, ImplicitPhone> | undefined;
  /** False where a `use` has no name yet: any module may be meant by it. */
  readonly isSure: boolean;
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

function resolve(use: QualifiedName, wanted: readonly MeaningKind[], resolver: Resolver): void {
  const names = use.module ? namesOfModule(use.module, resolver) : resolver.names;
  if (!names) return;
  const name = use.name.text;
  const found = wanted.includes("line") ? names.lines.get(name) : names.symbols.get(name);
  const symbol = use.module && found?.kind === "module" ? undefined : found; // Names are not passed on.
  if (symbol && wanted.includes(symbol.kind as MeaningKind)) resolver.uses.set(use, symbol);
  else if (symbol) reportWrongType(use, symbol, wanted, resolver);
  else if (!use.module && wanted.includes("phone") && resolver.implicit)
    resolver.uses.set(use, implicitPhone(use, resolver.implicit, resolver));
  else reportUnknown(use, wanted, names, resolver);
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

function implicitPhone(use: QualifiedName, known: Map<string, ImplicitPhone>, { reporter }: Resolver): ImplicitPhone {
  const name = use.name.text;
  const first = known.get(name);
  if (first) return first;
  const phone: ImplicitPhone = { kind: "implicit phone", name, written: name, span: use.span };
  known.set(name, phone);
  const help = `To ring another extension or a number, declare it: \`phone ${name} = ext 101\`.`;
  reporter.report("VATS2004", use.span, { name }, { help });
  return phone;
}

function reportWrongType(
  use: QualifiedName,
  symbol: Meaning,
  wanted: readonly MeaningKind[],
  { reporter }: Resolver,
): void {
  const related = [{ span: symbol.span, message: `\`${symbol.written}\` is declared here as ${titles[symbol.kind]}.` }];
  reporter.report(
    "VATS2003",
    use.span,
    { name: textOf(use), is: titles[symbol.kind], wanted: listOf(wanted) },
    { related },
  );
}

function reportUnknown(use: QualifiedName, wanted: readonly MeaningKind[], names: Names, resolver: Resolver): void {
  const { reporter } = resolver;
  const name = use.name.text;
  const parameters = { name: textOf(use), wanted: listOf(wanted) };
  const inModule = elsewhere(use, wanted, resolver);
  if (inModule) return reporter.report("VATS2001", use.span, parameters, inModule);
  const near = nearestOf(name, wanted, names, resolver);
  if (near === undefined) {
    const example = wanted[0] && examples[wanted[0]]?.(name);
    const declare = example === undefined ? undefined : `Declare it${use.module ? " there" : ""}: \`${example}\`.`;
    reporter.report("VATS2001", use.span, parameters, declare ? { help: declare } : {});
    return;
  }
  const letter = foreignLetter(name, near);
  const whole = use.module ? `${use.module.text}.${near}` : near;
  const help = letter === undefined ? `Did you mean \`${whole}\`?` : `Did you mean \`${whole}\`? ${letter}`;
  const fixes = [{ title: `Write \`${near}\``, edits: [{ span: use.name.span, newText: near }] }];
  reporter.report("VATS2001", use.span, parameters, { help, fixes });
}

/** The nearest name of a type that fits. */
function nearestOf(
  name: string,
  wanted: readonly MeaningKind[],
  names: Names,
  { comparisons }: Resolver,
): string | undefined {
  const known = wanted.includes("line") ? names.lines : names.symbols;
  if (comparisons.left <= 0) return undefined;
  comparisons.left -= known.size;
  const fitting = [...known.values()].filter(({ kind }) => wanted.includes(kind as MeaningKind));
  return nearestName(
    name,
    fitting.map(({ written }) => written),
  );
}

/** `phones.` forgotten: a module of the file has a name that fits. */
function elsewhere(
  use: QualifiedName,
  wanted: readonly MeaningKind[],
  { names, scope }: Resolver,
): DiagnosticExtra | undefined {
  for (const symbol of names.symbols.values()) {
    const brought = symbol.kind === "module" ? scope.used.get(symbol.declaration) : undefined;
    const found = (wanted.includes("line") ? brought?.lines : brought?.symbols)?.get(use.name.text);
    if (!found || !wanted.includes(found.kind as MeaningKind)) continue;
    const newText = `${symbol.written}.${use.name.text}`;
    const fixes = [{ title: `Write \`${newText}\``, edits: [{ span: use.span, newText }] }];
    return { help: `Did you mean \`${newText}\`?`, fixes };
  }
  return undefined;
}

function textOf({ module, name }: QualifiedName): string {
  return module ? `${module.text}.${name.text}` : name.text;
}

function listOf(wanted: readonly MeaningKind[]): string {
  return wanted.map((kind) => titles[kind]).join(" or ");
}
