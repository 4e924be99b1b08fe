/** The tables as lines of JSON, and in which of them each state stands, for the map from source to output. */

import { jsonLines } from "./json.ts";
import type { Tables } from "./runtime/tables.ts";

export interface TableLines {
  readonly lines: readonly string[];
  /** By the state's short name: first and last line, from 0. */
  readonly states: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
}

export function tableLines(tables: Tables): TableLines {
  const lines = ["{"];
  const states = new Map<string, { first: number; last: number }>();
  for (const key of ["over", "unknown", "accepted", "national", "lines"] as const) {
    if (tables[key] === undefined) continue;
    const [first = "", ...rest] = jsonLines(tables[key], "  ");
    lines.push(`  "${key}": ${first}`, ...rest);
    lines.push(`${lines.pop() ?? ""},`);
  }
  lines.push('  "states": [');
  tables.states.forEach((state, index) => {
    const [first = "", ...rest] = jsonLines(state, "    ");
    const block = [`    ${first}`, ...rest];
    states.set(state.state, { first: lines.length, last: lines.length + block.length - 1 });
    lines.push(...block);
    if (index < tables.states.length - 1) lines.push(`${lines.pop() ?? ""},`);
  });
  lines.push("  ]", "}");
  return { lines, states };
}
