/**
 * From a build to the files of a Twilio project: the function, the same documents as files, a server for other hosts,
 * the sounds. Total: what Twilio cannot do was refused before (`features.ts`, `check.ts`). Must not know syntax.
 */

import type { Build, CallFlow } from "../../compiler/flow/ir.ts";
import { partOf } from "../../compiler/target/parts.ts";
import type { EmitContext, EmitOutput, LineMapEntry, OutputFile } from "../../compiler/target/target.ts";
import { assetFiles, fallback, fileText } from "./files.ts";
import { functionText } from "./function-text.ts";
import { jsonLines } from "./json.ts";
import { manifestOf } from "./manifest.ts";
import { reservedNames, shortKeys, shortNames } from "./names.ts";
import type { TwimlOptions } from "./options.ts";
import { documentPath, functionPath } from "./paths.ts";
import { projectFiles } from "./project.ts";
import { readme } from "./readme.ts";
import type { Tables } from "./runtime/tables.ts";
import { type ScenarioGiven, writtenScenario } from "./scenario.ts";
import { emitStatic } from "./static.ts";
import { tableLines } from "./table-lines.ts";
import { type TableContext, tablesOf } from "./tables.ts";
import { ownTexts } from "./texts.ts";

export function emitTwiml(build: Build, options: TwimlOptions, emit: EmitContext): EmitOutput {
  const context = contextOf(build, options, emit);
  return options.static ? emitStatic(build, context) : emitFunction(build, context);
}

/** What all parts of the output are made with. */
function contextOf(build: Build, options: TwimlOptions, emit: EmitContext): TableContext {
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
  const scenarios = build.flows.map((flow) =>
    partOf("twiml scenario", flow, scenarioGiven(flow, context), writtenScenario, context.emit),
  );
  const states = scenarios.flatMap((one) => one.states);
  const tables = tablesOf(build, context);
  const written = tableLines(tables, scenarios);
  const { generator, source } = context.emit;
  const { text, firstTableLine } = functionText(generator, source, written.lines);
  const map = states.flatMap(({ state, documents }): readonly LineMapEntry[] => {
    const { first = 0, last = 0 } = written.states.get(state) ?? {};
    const lines = { firstLine: firstTableLine + first, lastLine: firstTableLine + last };
    return [
      { state, path: functionPath, ...lines },
      ...documents.map(({ path, lineCount }) => ({ state, path, firstLine: 1, lastLine: lineCount })),
    ];
  });
  const manifest = manifestOf(build, context, {
    states: scenarios.map((one) => one.manifest.states),
    edges: scenarios.flatMap((one) => one.manifest.edges),
  });
  const files = [
    { path: functionPath, text },
    ...states.flatMap(({ documents }) => documents.map(({ path, text: own }) => ({ path, text: own }))),
    ...ownDocuments(build, tables, context),
    { path: "manifest.json", text: fileText(jsonLines(manifest)) },
    ...projectFiles(context.emit),
    { path: "README.md", text: readme(build, context) },
    ...assetFiles(build),
  ];
  return { files, map };
}

function scenarioGiven(flow: CallFlow, { options, texts, emit, nameOf, keyOf }: TableContext): ScenarioGiven {
  const ids = [...flow.states.keys()];
  const { generator, source } = emit;
  return { options, texts, generator, source, names: ids.map(nameOf), keys: ids.map(keyOf) };
}

/** The documents that belong to no state, as the very texts that the function gives to a call that carries nothing. */
function ownDocuments(build: Build, tables: Omit<Tables, "states">, context: TableContext): readonly OutputFile[] {
  const hasRest = build.lines.some(({ numbers }) => numbers === "*");
  return [
    { path: documentPath(reservedNames.over), text: fileText(tables.over) },
    ...(hasRest ? [] : [{ path: documentPath(reservedNames.unknown), text: fileText(tables.unknown) }]),
    ...(tables.accepted ? [{ path: documentPath(reservedNames.accepted), text: fileText(tables.accepted) }] : []),
    { path: documentPath(reservedNames.fallback), text: fileText(fallback(context)) },
  ];
}
