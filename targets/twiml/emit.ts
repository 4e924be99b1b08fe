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
import { reservedNames, shortNames } from "./names.ts";
import type { TwimlOptions } from "./options.ts";
import { documentPath, functionPath } from "./paths.ts";
import { projectFiles } from "./project.ts";
import type { Document, PageEntry, Tables } from "./runtime/tables.ts";
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
  const names = shortNames(build.flows.flatMap((flow) => [...flow.states.keys()]));
  return { options, emit, texts: ownTexts(build), nameOf: (id) => names.get(id) ?? id };
}

function emitFunction(build: Build, context: TableContext): EmitOutput {
  const tables = tablesOf(build, context);
  const written = tableLines(tables);
  const { generator, source } = context.emit;
  const { text, firstTableLine } = functionText(generator, source, written.lines);
  const states = build.flows.flatMap((flow) => [...flow.states.values()]);
  const map = states.flatMap((state): readonly LineMapEntry[] => {
    const name = context.nameOf(state.id);
    const { first = 0, last = 0 } = written.states.get(name) ?? {};
    const lines = { firstLine: firstTableLine + first, lastLine: firstTableLine + last };
    return [{ state: state.id, path: functionPath, ...lines }, ...documentMap(state.id, pageOf(tables, name))];
  });
  const documentsOf = (state: State) =>
    map.flatMap(({ state: id, path }) => (id === state.id && path !== functionPath ? [path] : []));
  const manifest = manifestOf(build, context, documentsOf);
  const files = [
    { path: functionPath, text },
    ...documentFiles(build, tables, context),
    { path: "manifest.json", text: fileText(jsonLines(manifest)) },
    ...projectFiles(context.emit),
    ...assetFiles(build),
  ];
  return { files, map };
}

function pageOf(tables: Tables, name: string): PageEntry | undefined {
  const entry = tables.states.find(({ state }) => state === name);
  return entry && !("choose" in entry) ? entry : undefined;
}

/** The documents of a state, by where they lie. A call that was picked up gets another one only where it must. */
function pageDocuments(page: PageEntry | undefined): readonly (readonly [path: string, document: Document])[] {
  if (page === undefined) return [];
  return [
    ...(page.ringing ? [[documentPath(page.state), page.ringing] as const] : []),
    ...(page.answered
      ? [[documentPath(page.ringing ? `${page.state}~answered` : page.state), page.answered] as const]
      : []),
  ];
}

function documentMap(state: StateId, page: PageEntry | undefined): readonly LineMapEntry[] {
  return pageDocuments(page).map(([path, { length }]) => ({ state, path, firstLine: 1, lastLine: length }));
}

/** Every document that the function can give, as the very text that it gives. */
function documentFiles(build: Build, tables: Tables, context: TableContext): readonly OutputFile[] {
  const pages = tables.states.flatMap((entry) => ("choose" in entry ? [] : pageDocuments(entry)));
  const hasRest = build.lines.some(({ numbers }) => numbers === "*");
  return [
    ...pages.map(([path, document]) => ({ path, text: fileText(document) })),
    { path: documentPath(reservedNames.over), text: fileText(tables.over) },
    ...(hasRest ? [] : [{ path: documentPath(reservedNames.unknown), text: fileText(tables.unknown) }]),
    { path: documentPath(reservedNames.fallback), text: fileText(fallback(context)) },
  ];
}
