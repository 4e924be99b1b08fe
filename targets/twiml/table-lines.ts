/** The tables as lines of JSON, and in which of them each state stands, for the map from source to output. */

import type { StateId } from "../../compiler/flow/ir.ts";
import { jsonLines } from "./json.ts";
import type { Tables } from "./runtime/tables.ts";
import type { WrittenScenario } from "./scenario.ts";

export interface TableLines {
  /** Lines of a scenario stand together. */
  readonly lines: readonly string[];
  /** By the state: first and last line, from 0. */
  readonly states: ReadonlyMap<StateId, { readonly first: number; readonly last: number }>;
}

/** @param scenarios in their order */
export function tableLines(tables: Omit<Tables, "states">, scenarios: readonly WrittenScenario[]): TableLines {
  const lines = ["{"];
  const states = new Map<StateId, { first: number; last: number }>();
  for (const key of ["over", "unknown", "accepted", "national", "lines"] as const) {
    if (tables[key] === undefined) continue;
    const [first = "", ...rest] = jsonLines(tables[key], "  ");
    lines.push(`  "${key}": ${first}`, ...rest);
    lines.push(`${lines.pop() ?? ""},`);
  }
  lines.push('  "states": [');
  let first = lines.length;
  for (const [at, scenario] of scenarios.entries()) {
    lines.push(`    ${scenario.tables.text}${at < scenarios.length - 1 ? "," : ""}`);
    for (const [index, { state }] of scenario.states.entries()) {
      const count = scenario.tables.lineCounts[index] ?? 0;
      states.set(state, { first, last: first + count - 1 });
      first += count;
    }
  }
  lines.push("  ]", "}");
  return { lines, states };
}
