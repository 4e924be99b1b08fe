/**
 * The frame of `functions/voice.protected.js`: header, tables between two marks, the runtime. Shared by the emitter and
 * by the walker, which reads the tables back and knows every other line. Must not know scenarios.
 */

import type { Tables } from "./runtime/tables.ts";
import { runtimeText } from "./runtime.generated.ts";

const beforeTables = [
  "// A Twilio Function and nothing else needed: `handler` for Twilio, `route(params, now)` for tests and other hosts.",
  "// The tables are the scenarios; the documents in them are also in documents/, for people.",
  '"use strict";',
  "",
  "const tables =",
];
const afterTables = "; // end of tables";

/** The text around tables that stand in the given lines, and the line (from 1) of the first of those. */
export function functionText(
  generator: string,
  source: string,
  tableLines: readonly string[],
): { readonly text: string; readonly firstTableLine: number } {
  const head = [`// made by ${generator} from ${oneLine(source)}, do not edit`, ...beforeTables];
  // Put together one after the other, which copies nothing before somebody reads it.
  let text = "";
  for (const line of [...head, ...tableLines, afterTables, ""]) text += `${line}\n`;
  return { text: text + runtimeText, firstTableLine: head.length + 1 };
}

/** The tables of a function that `functionText` made; `undefined` for a text that differs from it anywhere. */
export function tablesIn(text: string): Tables | undefined {
  const lines = text.split("\n");
  const start = beforeTables.length + 1;
  const end = lines.indexOf(afterTables);
  const isFramed =
    /^\/\/ made by .+ from .+, do not edit$/.test(lines[0] ?? "") &&
    beforeTables.every((line, index) => line === lines[index + 1]) &&
    lines.slice(end + 1).join("\n") === `\n${runtimeText}`;
  return isFramed && end > start ? (JSON.parse(lines.slice(start, end).join("\n")) as Tables) : undefined;
}

/** A name in a comment: on one line, whatever it holds. */
export function oneLine(text: string): string {
  return text.replace(/[\n\r\u2028\u2029]+/g, " ");
}
