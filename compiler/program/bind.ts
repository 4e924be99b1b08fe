/**
 * Declarations: which names each file has, how each is called in the build, and what takes calls. One name has one
 * declaration; a second one is an error, and uses mean the first. What each *use* means is `resolve.ts`. Must not look at
 * values.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import { never } from "../never.ts";
import type { Item, LineDeclaration, Name, UseDeclaration } from "../syntax/ast.ts";
import { fileNameOf, type Span, startOfSpan } from "../text/span.ts";
import type { Files } from "./modules.ts";
import type { Meaning, Names, Scenario, Scope } from "./program.ts";
import { mixedScripts } from "./scripts.ts";
import { moduleName, reportNoModuleName } from "./use-names.ts";

/** The name of a scenario made of bare steps, of its line, and of a `line *` without a name. */
export const mainName = "main";

type LineMeaning = Meaning & { readonly kind: "line" };

interface WritableNames extends Names {
  readonly symbols: Map<string, Meaning>;
  readonly lines: Map<string, LineMeaning>;
  readonly others: Map<Meaning, readonly Meaning[]>;
}

function emptyNames(): WritableNames {
  return { symbols: new Map(), lines: new Map(), others: new Map() };
}

/** Collects the declarations of all files. Those of the entries are one set of names; each used file has its own. */
export function bind({ modules, entryUris, usedUris }: Files, reporter: Reporter): Scope {
  const all = emptyNames();
  const files = new Map<string, WritableNames>();
  const scenarios: Scenario[] = [];
  const entryNames = emptyNames();
  for (const module of modules) {
    const { uri } = module.span;
    const names = entryUris.has(uri) ? entryNames : emptyNames();
    files.set(uri, names);
    const binding: Binding = { all, names, reporter, usedUris, prefix: entryUris.has(uri) ? undefined : prefixOf(uri) };
    for (const item of module.items) bindItem(item, binding, scenarios);
  }
  checkBareSteps(
    modules.flatMap(({ items }) => items),
    reporter,
  );
  const used = new Map([...usedUris].map(([use, uri]) => [use, namesOfFile(uri, files, entryUris)] as const));
  return { ...all, scenarios, files, used };
}

/** What is declared in a file by itself: an entry that is used gives its own names, not those of other entries. */
function namesOfFile(
  uri: string,
  files: ReadonlyMap<string, Names>,
  entryUris: ReadonlySet<string>,
): Names | undefined {
  const names = files.get(uri);
  if (!names || !entryUris.has(uri)) return names;
  const own = <M extends Meaning>(map: ReadonlyMap<string, M>) =>
    new Map([...map].filter(([, { span }]) => span.uri === uri));
  return { ...names, symbols: own(names.symbols), lines: own(names.lines) };
}

/** The name of a file as part of a name: letters, digits and `_`. */
function prefixOf(uri: string): string {
  return fileNameOf(uri)
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "_");
}

interface Binding {
  readonly all: WritableNames;
  readonly names: WritableNames;
  readonly reporter: Reporter;
  readonly usedUris: ReadonlyMap<UseDeclaration, string>;
  /** What goes before a name that another file has already; none for entries. */
  readonly prefix: string | undefined;
}

function bindItem(item: Item, binding: Binding, scenarios: Scenario[]): void {
  if (item.kind === "use" && item.path && !item.as) reportNoModuleName(item, binding.reporter);
  const symbol = symbolOf(item, binding);
  if (symbol?.kind === "line") declare(binding.names.lines, binding.all.lines, symbol, binding);
  else if (symbol) declare(binding.names.symbols, binding.all.symbols, symbol, binding);
  if (symbol?.kind === "vats") scenarios.push(namedScenario(symbol));
  if (item.kind === "bare-steps" && !scenarios.some(({ name }) => name === mainName))
    scenarios.push({ name: mainName, declaration: item, block: item.block, origin: item.span });
}

function namedScenario({ name, declaration, span }: Meaning & { readonly kind: "vats" }): Scenario {
  return { name, declaration, block: declaration.block, origin: span };
}

function declare<S extends Meaning>(
  names: Map<string, S>,
  all: Map<string, S>,
  symbol: S,
  { names: { others }, reporter, usedUris }: Binding,
): void {
  const first = names.get(symbol.written);
  if (first) {
    if (isSameFile(symbol, first, usedUris)) return;
    others.set(first, [...(others.get(first) ?? []), symbol]);
    return reportTwice(symbol, first, reporter);
  }
  names.set(symbol.written, symbol);
  all.set(symbol.name, symbol);
  const scripts = mixedScripts(symbol.written);
  if (scripts) reporter.report("VATS2012", symbol.span, { name: symbol.written, scripts });
}

/** Two entries may use one file under one name. */
function isSameFile(one: Meaning, other: Meaning, usedUris: Binding["usedUris"]): boolean {
  if (one.kind !== "module" || other.kind !== "module") return false;
  const uri = usedUris.get(one.declaration);
  return uri !== undefined && uri === usedUris.get(other.declaration);
}

function reportTwice(symbol: Meaning, first: Meaning, reporter: Reporter): void {
  const related = [{ span: first.span, message: `\`${symbol.written}\` is declared here first.` }];
  const isUnnamed = symbol.kind === "module" && !symbol.declaration.as;
  const help = isUnnamed ? "Write `as` and another name behind the path." : "Give one of them another name.";
  reporter.report("VATS2002", symbol.span, { name: symbol.written }, { related, help });
}

/** What an item declares; `undefined` for one that declares no name, or whose name is missing. */
function symbolOf(item: Item, binding: Binding): Meaning | undefined {
  switch (item.kind) {
    case "test":
    case "assert":
    case "bare-steps":
      return undefined;
    case "use":
      return moduleSymbol(item);
    case "line":
      return lineSymbol(item, binding);
    case "phone":
    case "group":
    case "mailbox":
    case "prompt":
    case "hours":
    case "calendar":
    case "callers":
    case "switch":
    case "flow":
    case "vats":
      return named(item.name, item, binding);
    default:
      return never(item);
  }
}

/** A module is named within its file only. */
function moduleSymbol(use: UseDeclaration): Meaning | undefined {
  const name = moduleName(use);
  const span = use.as?.span ?? use.path?.span ?? use.span;
  return name === undefined
    ? undefined
    : { kind: "module", name: `use ${use.span.uri} ${name}`, written: name, span, declaration: use };
}

function named(
  name: Name | undefined,
  declaration: Exclude<Item, { kind: "use" | "line" | "test" | "assert" | "bare-steps" }>,
  { all, prefix }: Binding,
): Meaning | undefined {
  if (!name) return undefined;
  const unique = uniqueName(name.text, prefix, all.symbols);
  return { kind: declaration.kind, name: unique, written: name.text, span: name.span, declaration } as Meaning;
}

function lineSymbol(line: LineDeclaration, { all, prefix }: Binding): LineMeaning | undefined {
  const written = line.name?.text ?? (line.numbers === "*" ? mainName : undefined);
  if (written === undefined) return undefined;
  const name = uniqueName(written, prefix, all.lines);
  return { kind: "line", name, written, span: line.name?.span ?? line.span, declaration: line };
}

/** The name itself, unless another file has it: then with the name of its own file before it, numbered if need be. */
function uniqueName(name: string, prefix: string | undefined, taken: ReadonlyMap<string, Meaning>): string {
  if (prefix === undefined || !taken.has(name)) return name;
  const long = `${prefix}_${name}`;
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? long : `${long}_${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Bare steps are one run and the whole of what a program does with calls. */
function checkBareSteps(items: readonly Item[], reporter: Reporter): void {
  const [bare, ...more] = items.filter((item) => item.kind === "bare-steps");
  if (!bare) return;
  for (const other of more) reportSecondRun(other.span, bare.span, reporter);
  const beside = items.find(({ kind }) => kind === "vats" || kind === "line");
  if (beside) reportBareBeside(beside, bare.span, reporter);
}

function reportSecondRun(second: Span, first: Span, reporter: Reporter): void {
  const related = [{ span: startOfSpan(first), message: "They began here." }];
  reporter.report("VATS2006", startOfSpan(second), {}, { related, help: "Move these steps up to the others." });
}

function reportBareBeside(other: Item, bare: Span, reporter: Reporter): void {
  const related = [{ span: startOfSpan(other.span), message: `The \`${other.kind}\` is here.` }];
  const help = "Put the steps into a `vats NAME < … >` and send a `line` to it.";
  reporter.report("VATS2005", startOfSpan(bare), { what: other.kind }, { related, help });
}
