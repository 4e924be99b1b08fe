/**
 * Declarations: which names a program has, and what takes its calls. One name has one declaration; a second one is an
 * error, and uses mean the first. What each *use* means is `resolve.ts`. Must not look at values.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import { never } from "../never.ts";
import type { Item, LineDeclaration, Module, Name } from "../syntax/ast.ts";
import type { Span } from "../text/span.ts";
import type { Meaning, Scenario, Scope } from "./program.ts";
import { mixedScripts } from "./scripts.ts";

/** The name of a scenario made of bare steps, of its line, and of a `line *` without a name. */
export const mainName = "main";

/** Collects the declarations of all modules, which are one program. */
export function bind(modules: readonly Module[], reporter: Reporter): Scope {
  const symbols = new Map<string, Meaning>();
  const lines = new Map<string, Meaning & { kind: "line" }>();
  const items = modules.flatMap((module) => module.items);
  for (const item of items) {
    const symbol = symbolOf(item);
    if (!symbol) continue;
    if (symbol.kind === "line") declare(lines, symbol, reporter);
    else declare(symbols, symbol, reporter);
  }
  return { symbols, lines, scenarios: scenariosOf(items, reporter) };
}

function declare<S extends Meaning>(names: Map<string, S>, symbol: S, reporter: Reporter): void {
  const first = names.get(symbol.name);
  if (first) {
    const related = [{ span: first.span, message: `\`${symbol.name}\` is declared here first.` }];
    reporter.report(
      "VATS2002",
      symbol.span,
      { name: symbol.name },
      { related, help: "Give one of them another name." },
    );
    return;
  }
  names.set(symbol.name, symbol);
  const scripts = mixedScripts(symbol.name);
  if (scripts) reporter.report("VATS2012", symbol.span, { name: symbol.name, scripts });
}

/** What an item declares; `undefined` for one that declares no name, or whose name is missing. */
function symbolOf(item: Item): Meaning | undefined {
  switch (item.kind) {
    case "test":
    case "assert":
    case "bare-steps":
      return undefined;
    case "use":
      return item.as && { kind: "module", name: item.as.text, span: item.as.span, declaration: item };
    case "line":
      return lineSymbol(item);
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
      return named(item.name, item);
    default:
      return never(item);
  }
}

function named(name: Name | undefined, declaration: Exclude<Item, { kind: "use" | "test" | "assert" | "bare-steps" }>) {
  return name && ({ kind: declaration.kind, name: name.text, span: name.span, declaration } as Meaning);
}

function lineSymbol(line: LineDeclaration): Meaning | undefined {
  if (line.name) return { kind: "line", name: line.name.text, span: line.name.span, declaration: line };
  return line.numbers === "*" ? { kind: "line", name: mainName, span: line.span, declaration: line } : undefined;
}

/** What takes calls: the `vats` of all files, or one run of bare steps and nothing else. */
function scenariosOf(items: readonly Item[], reporter: Reporter): readonly Scenario[] {
  const named = items.flatMap((item) =>
    item.kind === "vats" && item.name
      ? [{ name: item.name.text, declaration: item, block: item.block, origin: item.name.span }]
      : [],
  );
  const [bare, ...more] = items.filter((item) => item.kind === "bare-steps");
  if (!bare) return named;
  for (const other of more) reportSecondRun(other.span, bare.span, reporter);
  const beside = items.find(({ kind }) => kind === "vats" || kind === "line");
  if (beside) reportBareBeside(beside, bare.span, reporter);
  return [...named, { name: mainName, declaration: bare, block: bare.block, origin: bare.span }];
}

function reportSecondRun(second: Span, first: Span, reporter: Reporter): void {
  const related = [{ span: startOf(first), message: "They began here." }];
  reporter.report("VATS2006", startOf(second), {}, { related, help: "Move these steps up to the others." });
}

/** Bare steps are the whole of what a program does with calls: they exclude `vats` and `line`. */
function reportBareBeside(other: Item, bare: Span, reporter: Reporter): void {
  const related = [{ span: startOf(other.span), message: `The \`${other.kind}\` is here.` }];
  const help = "Put the steps into a `vats NAME < … >` and send a `line` to it.";
  reporter.report("VATS2005", startOf(bare), { what: other.kind }, { related, help });
}

/** The first character: a long construct is pointed at, not underlined over many lines. */
function startOf(span: Span): Span {
  return { uri: span.uri, start: span.start, end: Math.min(span.end, span.start + 1) };
}
