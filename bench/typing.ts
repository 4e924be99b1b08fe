/**
 * What a key costs: over a session of edits to a file of 500 lines, the time until all problems and all files are right, to the time
 * of a bare parse of the same text in the same process. `node bench/typing.ts [SEED] [EDITS]`, without a build.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { CompileOptions } from "../compiler/compile.ts";
import { createMemoryHost, type Host } from "../compiler/host.ts";
import { createSession } from "../compiler/session.ts";
import { judgeNumber } from "../compiler/telephony/number-plans.ts";
import { parse } from "../grammar/index.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { typingSession } from "./typing-edits.ts";
import { type Edition, typingSounds, typingText } from "./typing-text.ts";

const seed = Number(process.argv[2] ?? 1);
const edits = Number(process.argv[3] ?? 600);
const frameMs = 1000 / 60;

const library = new Map(
  readdirSync("stdlib", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".vats"))
    .map((path) => [`std:${path}`, readFileSync(join("stdlib", path), "utf8")]),
);

function hostOf(text: string): Host {
  return { ...createMemoryHost(new Map([...library, ["main.vats", text]]), typingSounds()), judgeNumber };
}

/** Of many numbers the one that so much of them does not pass. */
function centile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function run(edition: Edition, ids: readonly string[]): Promise<void> {
  const targets = await loadTargets(ids);
  const options: CompileOptions = { targets, knownTargets: checkedTargets, today: "2026-11-27", generator: "vatsc" };
  const session = createSession();
  const start = typingText(edition);
  for (let warm = 0; warm < 5; warm++) session.compile(hostOf(start), ["main.vats"], options);
  const rows = typingSession(start, seed, edits).map((text) => {
    const source = { uri: "main.vats", name: "main.vats", text };
    const parses = [1, 2, 3].map(() => milliseconds(() => parse(source)));
    const host = hostOf(text);
    let isBuilt = false;
    const compiles = milliseconds(() => {
      isBuilt = session.compile(host, ["main.vats"], options).outputs.length > 0;
    });
    const parseMs = centile(parses, 0.5);
    return { parseMs, compileMs: compiles, ratio: (compiles - frameMs) / parseMs, isBuilt };
  });
  const row = (title: string, values: readonly number[]) =>
    `  ${title.padEnd(34)}${[0.5, 0.95, 0.99].map((part) => centile(values, part).toFixed(2).padStart(9)).join("")}`;
  const built = rows.filter((one) => one.isBuilt);
  const lines = [
    `${edition}: ${ids.join(", ")}; ${rows.length} edits, ${built.length} of them to a text with files`,
    `  ${"".padEnd(34)}      p50      p95      p99`,
    row(
      "parse, ms",
      rows.map(({ parseMs }) => parseMs),
    ),
    row(
      "problems and files, ms",
      rows.map(({ compileMs }) => compileMs),
    ),
    row(
      "(those - a frame) / parse",
      rows.map(({ ratio }) => ratio),
    ),
    row(
      "the same, of texts with files",
      built.map(({ ratio }) => ratio),
    ),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

process.stdout.write(`Node ${process.version}, seed ${seed}\n`);
await run("all", ["asterisk", "freeswitch", "twiml"]);
await run("exchanges", ["asterisk", "freeswitch"]);
