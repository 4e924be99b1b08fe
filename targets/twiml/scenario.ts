/**
 * A scenario as its entries in the tables, its documents and its share of the manifest, written out. Must not know other
 * scenarios.
 */

import type { StateId } from "../../compiler/flow/ir.ts";
import type { MakePart } from "../../compiler/target/parts.ts";
import { fileText } from "./files.ts";
import { type Written, written } from "./json.ts";
import { manifestEdges, manifestState } from "./manifest.ts";
import { unmarked } from "./marks.ts";
import type { TwimlOptions } from "./options.ts";
import { pageDocuments } from "./page-files.ts";
import type { StateEntry } from "./runtime/tables.ts";
import { stateEntries } from "./tables.ts";
import type { OwnTexts } from "./texts.ts";

/** All that a scenario is written with. */
export interface ScenarioGiven {
  readonly options: TwimlOptions;
  readonly texts: OwnTexts;
  readonly generator: string;
  readonly source: string;
  /** What each of its states is called in addresses, in their order. */
  readonly names: readonly string[];
  /** What each is called in the query of calls that have been through it. */
  readonly keys: readonly string[];
}

export interface WrittenScenario {
  readonly states: readonly WrittenState[];
  /** The entries of the tables, one of each state. */
  readonly tables: Written;
  readonly manifest: { readonly states: Written; readonly edges: readonly Written[] };
}

export interface WrittenState {
  readonly state: StateId;
  readonly documents: readonly { readonly path: string; readonly text: string; readonly lineCount: number }[];
}

/** Entries stand in a list of the outermost value, both in the tables and in the manifest. */
const indent = "    ";

export const writtenScenario: MakePart<ScenarioGiven, WrittenScenario> = (flow, given, place) => {
  const { options, texts, generator, source } = given;
  const ids = [...flow.states.keys()];
  const names = new Map(ids.map((id, at) => [id, given.names[at] ?? id]));
  const keys = new Map(ids.map((id, at) => [id, given.keys[at] ?? id]));
  const emit = { generator, source, place };
  const nameOf = (id: StateId) => names.get(id) ?? id;
  const context = { options, texts, emit, nameOf, keyOf: (id: StateId) => keys.get(id) ?? id };
  const entries = stateEntries(flow, context);
  const all = [...flow.states.values()];
  const documents = entries.map(documentsOf);
  const listed = all.map((state, at) => {
    const paths = documents[at]?.map(({ path }) => path) ?? [];
    return manifestState(state, context, paths);
  });
  const edges = all.flatMap((state) => manifestEdges(state, context));
  return {
    states: ids.map((state, at) => ({ state, documents: documents[at] ?? [] })),
    tables: written(entries, indent),
    manifest: { states: written(listed, indent), edges: edges.length > 0 ? [written(edges, indent)] : [] },
  };
};

/** The very texts that the function gives to calls that carry nothing. */
function documentsOf(entry: StateEntry): WrittenState["documents"] {
  if ("choose" in entry || "next" in entry) return [];
  return pageDocuments(entry).map(([path, document]) => ({
    path,
    text: fileText(unmarked(document)),
    lineCount: document.length,
  }));
}
