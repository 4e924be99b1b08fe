/**
 * What a FreeSWITCH has written down of each call: its record (mod_xml_cdr), with the applications that it ran, and the
 * recordings of conversations. Must not know which calls were played.
 */

import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { StoredRecord } from "../../../lab/play-calls.ts";
import { runPaths } from "./config.ts";

/** A record for every call that came in. */
export async function storedRecords(folder: string): Promise<readonly StoredRecord[]> {
  const { records, recordings } = runPaths(folder);
  const paths = (await readdir(records).catch(() => [])).filter((path) => path.endsWith(".xml"));
  const recorded = await longEnough(recordings);
  return Promise.all(paths.map(async (path) => recordOf(await readFile(join(records, path), "utf8"), recorded)));
}

function recordOf(xml: string, recorded: readonly string[]): StoredRecord {
  const one = (name: string) => decoded(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "");
  const callId = one("uuid");
  const variables = /<variables>([\s\S]*)<\/variables>/.exec(xml)?.[1] ?? "";
  const tags = [...variables.matchAll(/<vats_tag_(\w+)>([^<]*)</g)];
  const joined = [...xml.matchAll(/app_data="insert\/vats_queue\/([^/"]+)\/[^"]*" app_stamp="(\d+)"/g)];
  return {
    callId,
    callerName: one("caller_id_name"),
    tags: Object.fromEntries(tags.map(([, key = "", value = ""]) => [key, decoded(value)])),
    isRecorded: recorded.some((path) => path.includes(callId)),
    queued: joined.map(([, queue = "", stamp]) => ({ queue: decoded(queue), atMs: Number(stamp) / 1000 })),
  };
}

/** Values are written as in a URL, and what XML cannot hold or ASCII has not as entities. */
function decoded(text: string): string {
  const plain = text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replace(/&#x([0-9a-f]+);/gi, (_, digits) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replaceAll("&amp;", "&");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** The recordings that hold some sound. */
async function longEnough(folder: string): Promise<readonly string[]> {
  const paths = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(paths.map(async (path) => (await stat(join(folder, path))).size));
  return paths.filter((_, index) => (sizes[index] ?? 0) > wavHeaderBytes);
}

const wavHeaderBytes = 44;
