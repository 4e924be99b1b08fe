/**
 * What an Asterisk has written down of each call: its record (cdr_custom), the recordings of conversations, and who waited in
 * which queue (cel_custom). Must not know which calls were played.
 */

import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { StoredRecord } from "../play-calls.ts";
import { runPaths } from "./config.ts";
import { wavHeaderBytes } from "./recordings.ts";

/**
 * The line that cel_custom writes when a call comes into a queue. The queue's own log counts whole seconds, which do not say
 * whether a phone that could not be reached had rung before.
 */
export const queueLine = ["eventtime", "CHANNEL(uniqueid)", "CHANNEL(appdata)"]
  .map((name) => `\${CSV_QUOTE(\${${name}})}`)
  .join(",");

/** The line that cdr_custom writes for a call, with every tag that the dialplan may set. */
export function recordLine(files: ReadonlyMap<string, string | Uint8Array>): string {
  const dialplan = files.get("extensions.conf") ?? "";
  const text = typeof dialplan === "string" ? dialplan : Buffer.from(dialplan).toString("utf8");
  return fieldsOf(text)
    .map((name) => `\${CSV_QUOTE(\${CDR(${name})})}`)
    .join(",");
}

function fieldsOf(dialplan: string): readonly string[] {
  const keys = [...dialplan.matchAll(/CDR\((tag_\w+)\)=/g)].flatMap((match) => match[1] ?? []);
  return ["uniqueid", "clid", ...new Set(keys)];
}

/** A record for every channel that rang or was rung. */
export async function storedRecords(folder: string): Promise<readonly StoredRecord[]> {
  const paths = runPaths(folder);
  const read = (path: string) => readFile(path, "utf8").catch(() => "");
  const queued = linesOfCsv(await read(paths.queues));
  const names = fieldsOf(await read(join(folder, "etc/extensions.conf")));
  const recorded = await recordedCalls(paths.monitor);
  return linesOfCsv(await read(paths.calls)).map((values): StoredRecord => {
    const fields = new Map(names.map((name, index) => [name, values[index] ?? ""]));
    const callId = fields.get("uniqueid") ?? "";
    return {
      callId,
      callerName: /^"([^"]*)"/.exec(fields.get("clid") ?? "")?.[1] ?? "",
      tags: Object.fromEntries(
        [...fields].flatMap(([name, value]) => (/^tag_/.test(name) && value !== "" ? [[name.slice(4), value]] : [])),
      ),
      isRecorded: recorded.has(callId),
      queued: queued.flatMap(([at = "", id, args = ""]) =>
        id === callId ? [{ queue: args.replace(/^vats-|,.*$/g, ""), atMs: Number(at) * 1000 }] : [],
      ),
    };
  });
}

/** Every field is quoted, a quote in it is written twice, and a line may go on in the next. */
function linesOfCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  for (const [, value = "", after] of text.matchAll(/"((?:[^"]|"")*)"(,|\n|$)/g)) {
    const line = lines.at(-1);
    const field = value.replaceAll('""', '"');
    if (line) line.push(field);
    else lines.push([field]);
    if (after !== ",") lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

/** The ids of calls of which something was recorded. */
async function recordedCalls(monitor: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(monitor, { recursive: true }).catch(() => []);
  const ids = new Set<string>();
  for (const path of entries) {
    const id = /([^/]+)\.wav$/.exec(path)?.[1];
    if (id !== undefined && (await stat(join(monitor, path))).size > wavHeaderBytes) ids.add(id);
  }
  return ids;
}
