/**
 * Uses: what each name in the text means, and whether it is of the type that fits. One unknown name used ten times is
 * ten errors, since each place has to be mended. Must not look at values.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import { foreignLetter, nearestName } from "../diagnostics/suggest.ts";
import type { Item, Module, QualifiedName } from "../syntax/ast.ts";
import { type AnyNode, walkNodes } from "../syntax/walk.ts";
import { expectations } from "./expectations.ts";
import type { ImplicitPhone, Meaning, MeaningKind, Scope } from "./program.ts";

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
  const resolver: Resolver = {
    scope,
    reporter,
    uses,
    implicit: implicitPhones(modules),
    comparisonsLeft: mostComparisons,
  };
  walkNodes(modules, (node: AnyNode) => {
    for (const { name, wanted } of expectations(node)) resolve(name, wanted, resolver);
    return true;
  });
  return uses;
}

interface Resolver {
  readonly scope: Scope;
  readonly reporter: Reporter;
  readonly uses: Map<QualifiedName, Meaning>;
  /** The extensions that are only named; `undefined` where names must be declared. */
  readonly implicit: Map<string, ImplicitPhone> | undefined;
  /** How many names may still be compared to find the nearest. */
  comparisonsLeft: number;
}

/** Thousands of unknown names beside thousands of known ones get no offers after the first: those would take minutes. */
const mostComparisons = 200_000;

/** Only a program that declares no phone or group and uses no file of its own may leave its phones undeclared. */
function implicitPhones(modules: readonly Module[]): Map<string, ImplicitPhone> | undefined {
  const declaresPhones = modules.some(({ items }) =>
    items.some((item) => item.kind === "phone" || item.kind === "group" || usesOwnFile(item)),
  );
  return declaresPhones ? undefined : new Map();
}

/** The standard library declares no phones; a file of the user's own may. */
function usesOwnFile(item: Item): boolean {
  return item.kind === "use" && item.path?.value.startsWith("std/") !== true;
}

function resolve(use: QualifiedName, wanted: readonly MeaningKind[], resolver: Resolver): void {
  const { scope, uses } = resolver;
  if (use.module) return resolveModule(use.module.text, use, resolver);
  const name = use.name.text;
  const symbol = wanted.includes("line") ? scope.lines.get(name) : scope.symbols.get(name);
  if (symbol && wanted.includes(symbol.kind as MeaningKind)) uses.set(use, symbol);
  else if (symbol) reportWrongType(use, symbol, wanted, resolver);
  else if (wanted.includes("phone") && resolver.implicit)
    uses.set(use, implicitPhone(use, resolver.implicit, resolver));
  else reportUnknown(use, wanted, resolver);
}

/** A name of a module that is used means something that this version does not read; one of no module is an error. */
function resolveModule(module: string, use: QualifiedName, { scope, reporter }: Resolver): void {
  if (scope.symbols.get(module)?.kind !== "module" && !hasUse(scope))
    reporter.report(
      "VATS2011",
      use.module?.span ?? use.span,
      { module },
      { help: `Write \`use "…" as ${module}\` at the top of the file.` },
    );
}

function hasUse(scope: Scope): boolean {
  return [...scope.symbols.values()].some(({ kind }) => kind === "module");
}

function implicitPhone(use: QualifiedName, known: Map<string, ImplicitPhone>, { reporter }: Resolver): ImplicitPhone {
  const name = use.name.text;
  const first = known.get(name);
  if (first) return first;
  const phone: ImplicitPhone = { kind: "implicit phone", name, span: use.span };
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
  const related = [{ span: symbol.span, message: `\`${symbol.name}\` is declared here as ${titles[symbol.kind]}.` }];
  reporter.report(
    "VATS2003",
    use.span,
    { name: symbol.name, is: titles[symbol.kind], wanted: listOf(wanted) },
    { related },
  );
}

function reportUnknown(use: QualifiedName, wanted: readonly MeaningKind[], resolver: Resolver): void {
  const { reporter } = resolver;
  const name = use.name.text;
  const near = nearestOf(name, wanted, resolver);
  const parameters = { name, wanted: listOf(wanted) };
  if (near === undefined) {
    const example = wanted[0] && examples[wanted[0]]?.(name);
    reporter.report("VATS2001", use.span, parameters, example ? { help: `Declare it: \`${example}\`.` } : {});
    return;
  }
  const letter = foreignLetter(name, near);
  const help = letter === undefined ? `Did you mean \`${near}\`?` : `Did you mean \`${near}\`? ${letter}`;
  const fixes = [{ title: `Write \`${near}\``, edits: [{ span: use.name.span, newText: near }] }];
  reporter.report("VATS2001", use.span, parameters, { help, fixes });
}

/** The nearest name of a type that fits. */
function nearestOf(name: string, wanted: readonly MeaningKind[], resolver: Resolver): string | undefined {
  const names = wanted.includes("line") ? resolver.scope.lines : resolver.scope.symbols;
  if (resolver.comparisonsLeft <= 0) return undefined;
  resolver.comparisonsLeft -= names.size;
  const fitting = [...names.values()].filter(({ kind }) => wanted.includes(kind as MeaningKind));
  return nearestName(
    name,
    fitting.map((symbol) => symbol.name),
  );
}

function listOf(wanted: readonly MeaningKind[]): string {
  return wanted.map((kind) => titles[kind]).join(" or ");
}
