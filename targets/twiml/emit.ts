/**
 * From a build to the files of a Twilio project: the function, the same documents as files, a server for other hosts,
 * the sounds. Total: what Twilio cannot do was refused before (`features.ts`, `check.ts`). Must not know syntax.
 */

import type { Build, State, StateId } from "../../compiler/flow/ir.ts";
import type { EmitContext, EmitOutput, LineMapEntry, OutputFile } from "../../compiler/target/target.ts";
import { assetFiles, fallback, fileText } from "./files.ts";
import { functionText } from "./function-text.ts";
import { jsonLines } from "./json.ts";
import { manifestOf } from "./manifest.ts";
import { unmarked } from "./marks.ts";
import { reservedNames, shortKeys, shortNames } from "./names.ts";
import type { TwimlOptions } from "./options.ts";
import { pageDocuments } from "./page-files.ts";
import { documentPath, functionPath } from "./paths.ts";
import { projectFiles } from "./project.ts";
import { readme } from "./readme.ts";
import type { PageEntry, Tables } from "./runtime/tables.ts";
import { emitStatic } from "./static.ts";
import { tableLines } from "./table-lines.ts";
import { type TableContext, tablesOf } from "./tables.ts";
import { ownTexts } from "./texts.ts";

export function emitTwiml(build: Build, options: TwimlOptions, emit: EmitContext): EmitOutput {
  const context = contextOf(build, options, emit);
  return options.static ? emitStatic(build, context) : emitFunction(build, context);
}

/** What all parts of the output are made with. */
export function contextOf(build: Build, options: TwimlOptions, emit: EmitContext): TableContext {
  const ids = build.flows.flatMap((flow) => [...flow.states.keys()]);
  const names = shortNames(ids);
  const keys = shortKeys(ids);
  return {
    options,
    emit,
    texts: ownTexts(build),
    nameOf: (id) => names.get(id) ?? id,
    keyOf: (id) => keys.get(id) ?? id,
  };
}

function emitFunction(build: Build, context: TableContext): EmitOutput {
  const tables = tablesOf(build, context);
  const written = tableLines(tables);
  const { generator, source } = context.emit;
  const { text, firstTableLine } = functionText(generator, source, written.lines);
  const states = build.flows.flatMap((flow) => [...flow.states.values()]);
  const pages = pagesOf(tables);
  const map = states.flatMap((state): readonly LineMapEntry[] => {
    const name = context.nameOf(state.id);
    const { first = 0, last = 0 } = written.states.get(name) ?? {};
    const lines = { firstLine: firstTableLine + first, lastLine: firstTableLine + last };
    return [{ state: state.id, path: functionPath, ...lines }, ...documentMap(state.id, pages.get(name))];
  });
  const paths = documentsByState(map);
  const documentsOf = (state: State) => paths.get(state.id) ?? [];
  const manifest = manifestOf(build, context, documentsOf);
  const files = [
    { path: functionPath, text },
    ...documentFiles(build, tables, context),
    { path: "manifest.json", text: fileText(jsonLines(manifest)) },
    ...projectFiles(context.emit),
    { path: "README.md", text: readme(build, context) },
    ...assetFiles(build),
  ];
  return { files, map };
}

function pagesOf({ states }: Tables): ReadonlyMap<string, PageEntry> {
  return new Map(
    states.flatMap((entry) => ("choose" in entry || "next" in entry ? [] : [[entry.state, entry] as const])),
  );
}

function documentsByState(map: readonly LineMapEntry[]): ReadonlyMap<StateId, readonly string[]> {
  const paths = new Map<StateId, string[]>();
  for (const { state, path } of map) {
    if (path === functionPath) continue;
    const known = paths.get(state);
    if (known) known.push(path);
    else paths.set(state, [path]);
  }
  return paths;
}

function documentMap(state: StateId, page: PageEntry | undefined): readonly LineMapEntry[] {
  const documents = page === undefined ? [] : pageDocuments(page);
  return documents.map(([path, { length }]) => ({ state, path, firstLine: 1, lastLine: length }));
}

/** Every document that the function can give, as the very text that it gives to a call that carries nothing. */
function documentFiles(build: Build, tables: Tables, context: TableContext): readonly OutputFile[] {
  const entries = tables.states.flatMap((entry) => ("choose" in entry || "next" in entry ? [] : [entry]));
  const pages = entries.flatMap(pageDocuments);
  const hasRest = build.lines.some(({ numbers }) => numbers === "*");
  return [
    ...pages.map(([path, document]) => ({ path, text: fileText(unmarked(document)) })),
    { path: documentPath(reservedNames.over), text: fileText(tables.over) },
    ...(hasRest ? [] : [{ path: documentPath(reservedNames.unknown), text: fileText(tables.unknown) }]),
    ...(tables.accepted ? [{ path: documentPath(reservedNames.accepted), text: fileText(tables.accepted) }] : []),
    { path: documentPath(reservedNames.fallback), text: fileText(fallback(context)) },
  ];
}
