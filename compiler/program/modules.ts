/**
 * Follows `use`: which files a program is made of, each once, and which file each `use` means. A file that is not there is
 * one error at the `use`; files that use each other in a circle are one error that prints it.
 * Must not know where URIs live (the host does), nor what the names in a file mean.
 */

import { type Parsed, parse } from "../../grammar/index.ts";
import type { DiagnosticExtra, Reporter } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import type { BareSteps, Comment, Module, UseDeclaration } from "../syntax/ast.ts";
import type { SourceText } from "../text/source.ts";
import { fileNameOf, startOfSpan } from "../text/span.ts";

/** The files of a program. */
export interface Files {
  /** The entries first, then each used file once, in the order of the uses. */
  readonly modules: readonly Module[];
  readonly entryUris: ReadonlySet<string>;
  /** The file that a `use` means; none for one that means no file, or one that cannot be used. */
  readonly usedUris: ReadonlyMap<UseDeclaration, string>;
  /** The comments of each file, by URI. */
  readonly comments: ReadonlyMap<string, readonly Comment[]>;
}

type FileReporter = Reporter & { add(diagnostics: ReturnType<typeof parse>["diagnostics"]): void };

/** The files that were parsed before, by URI: one whose text is still the same is not parsed again. */
export type ParseMemory = Map<string, { readonly source: SourceText; readonly parsed: Parsed }>;

interface Loading {
  readonly host: Host;
  readonly memory: ParseMemory;
  readonly reporter: FileReporter;
  readonly entryUris: Set<string>;
  readonly modules: Map<string, Module>;
  readonly usedUris: Map<UseDeclaration, string>;
  readonly comments: Map<string, readonly Comment[]>;
  /** The uses that are being followed, outermost first. */
  readonly path: { readonly uri: string; readonly use: UseDeclaration | undefined }[];
  readonly done: Set<string>;
}

/**
 * Reads the entries and every file that they use. Entries that the host lacks are passed over.
 *
 * @param memory of the last time; afterwards it has the files of this time, and no others
 */
export function loadModules(
  host: Host,
  entries: readonly string[],
  reporter: FileReporter,
  memory: ParseMemory = new Map(),
): Files {
  const loading: Loading = {
    host,
    memory,
    reporter,
    entryUris: new Set(),
    modules: new Map(),
    usedUris: new Map(),
    comments: new Map(),
    path: [],
    done: new Set(),
  };
  for (const uri of entries) if (load(uri, loading)) loading.entryUris.add(uri);
  for (const uri of loading.entryUris) follow(uri, undefined, loading);
  const { modules, entryUris, usedUris, comments } = loading;
  for (const uri of memory.keys()) if (!comments.has(uri)) memory.delete(uri);
  return { modules: [...modules.values()], entryUris, usedUris, comments };
}

/** Parses the file at `uri`, once. */
function load(uri: string, { host, reporter, modules, comments, memory }: Loading): Module | undefined {
  const known = modules.get(uri);
  if (known) return known;
  const source = host.read(uri);
  if (!source) return undefined;
  const before = memory.get(uri);
  const isSame = before?.source.text === source.text && before.source.uri === source.uri;
  const parsed = isSame ? before.parsed : parse(source);
  memory.set(uri, { source, parsed });
  const { module, diagnostics, comments: own } = parsed;
  reporter.add(diagnostics);
  modules.set(uri, module);
  comments.set(uri, own);
  return module;
}

/** Follows the uses of a file that has been loaded. */
function follow(uri: string, use: UseDeclaration | undefined, loading: Loading): void {
  if (loading.done.has(uri)) return;
  loading.path.push({ uri, use });
  for (const item of loading.modules.get(uri)?.items ?? []) if (item.kind === "use") followUse(item, uri, loading);
  loading.path.pop();
  loading.done.add(uri);
}

function followUse(use: UseDeclaration, from: string, loading: Loading): void {
  const { path } = use;
  if (!path || path.broken) return;
  const uri = usedUri(path.value, from, loading.host);
  if (loading.path.some((step) => step.uri === uri)) return reportCircle(use, uri, loading);
  const module = load(uri, loading);
  if (!module) return reportMissing(use, path.value, loading.reporter);
  const bare = module.items.find((item) => item.kind === "bare-steps");
  if (bare) {
    if (!loading.entryUris.has(uri)) loading.modules.delete(uri);
    return reportBare(use, path.value, bare, loading);
  }
  loading.usedUris.set(use, uri);
  follow(uri, use, loading);
}

const ending = ".vats";

/** `std/calendars/ru` is the standard library's; anything else is read from the folder of the file that names it. */
export function usedUri(path: string, from: string, host: Pick<Host, "resolve">): string {
  const whole = path.endsWith(ending) ? path : `${path}${ending}`;
  return whole.startsWith("std/") ? `std:${whole.slice("std/".length)}` : host.resolve(from, whole);
}

function reportMissing({ path, span }: UseDeclaration, text: string, reporter: Reporter): void {
  const help = text.startsWith("std/")
    ? "What the standard library has stands in docs/language.md."
    : text.startsWith("std:")
      ? "The standard library is written `std/…`."
      : "The path is read from the folder of the file that uses it.";
  reporter.report("VATS2020", path?.span ?? span, { file: text }, { help });
}

/** Bare steps are a program of their own: there is nothing to name in such a file. */
function reportBare({ path, span }: UseDeclaration, file: string, bare: BareSteps, loading: Loading): void {
  const extra: DiagnosticExtra = {
    related: [{ span: startOfSpan(bare.span), message: "The steps begin here." }],
    help: "Put the steps into a `flow NAME < … >` or a `vats NAME < … >`.",
  };
  loading.reporter.report("VATS2021", path?.span ?? span, { file }, extra);
}

function reportCircle({ path, span }: UseDeclaration, uri: string, { path: steps, reporter }: Loading): void {
  const from = steps.findIndex((step) => step.uri === uri);
  const circle = [...steps.slice(from).map((step) => step.uri), uri].map((file) => `\`${fileNameOf(file)}\``);
  const related = steps
    .slice(from + 1)
    .flatMap(({ use }) => (use ? [{ span: use.path?.span ?? use.span, message: "It is used here." }] : []));
  const help = "Move what both need into a third file.";
  reporter.report("VATS2023", path?.span ?? span, { circle: circle.join(" → ") }, { related, help });
}
