/**
 * What a key costs in the playground: `bench/typing.ts` in a worker of a real Chromium, by the code that answers the page.
 * `node bench/typing-browser.ts [SEED] [EDITS]`. Ends with 1 if problems and files take more than five parses and a frame, or a call
 * more than a frame, at the 95th centile.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { TargetId } from "../playground/protocol.ts";
import { startBrowser } from "../test/lab/chromium/browser.ts";
import { hostFolder } from "../test/lab/chromium/folder-host.ts";
import type { Measured } from "./typing-page/worker.ts";
import type { Edition } from "./typing-text.ts";

const seed = Number(process.argv[2] ?? 1);
const edits = Number(process.argv[3] ?? 600);
const frameMs = 1000 / 60;
const limit = 5;

const folder = await mkdtemp(join(tmpdir(), "vatsc-typing-"));
await build({
  configFile: false,
  root: "bench/typing-page",
  base: "./",
  logLevel: "error",
  worker: { format: "es" },
  build: { outDir: folder, emptyOutDir: true, target: "es2022" },
});
const [browser, host] = await Promise.all([startBrowser(), hostFolder(folder)]);
const page = await (await browser.newContext({ proxy: { server: host.origin } })).newPage();
await page.goto(host.url);
process.stdout.write(`Chromium ${browser.version()}, seed ${seed}\n`);
for (const edition of ["all", "exchanges"] as const)
  for (const shown of ["asterisk", "freeswitch", "twiml"] as const)
    if (edition === "all" || shown !== "twiml") report(`${edition}, ${shown}`, await measured(edition, shown));
await browser.close();
await host.switchOff();
await rm(folder, { recursive: true });

async function measured(edition: Edition, shown: TargetId): Promise<readonly Measured[]> {
  return await page.evaluate((asked) => globalThis.measure(asked), { edition, shown, seed, edits });
}

function report(what: string, rows: readonly Measured[]): void {
  const built = rows.filter(({ isBuilt }) => isBuilt);
  const ratios = rows.map(({ checkMs, parseMs }) => (checkMs - frameMs) / parseMs);
  const proofs = rows.map(({ proveMs, parseMs }) => (proveMs - frameMs) / parseMs);
  const calls = built.flatMap(({ callMs }) => callMs ?? []);
  const title = `${what}: ${rows.length} edits, ${built.length} of them to a text without errors`;
  const lines = [
    `${title.padEnd(58)}p50      p95      p99`,
    row(
      "bare parse, ms",
      rows.map((one) => one.parseMs),
    ),
    row(
      "problems and files, ms",
      rows.map((one) => one.checkMs),
    ),
    row("(those - a frame) / parse", ratios),
    row(
      "tests and assertions, ms",
      rows.map((one) => one.proveMs),
    ),
    row("(those - a frame) / parse", proofs),
    row("a simulated call, ms", calls),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (centile(ratios, 0.95) > limit || centile(calls, 0.95) > frameMs) process.exitCode = 1;
}

function row(title: string, values: readonly number[]): string {
  const cells = [0.5, 0.95, 0.99].map((part) => centile(values, part).toFixed(2).padStart(9));
  return `  ${title.padEnd(50)}${cells.join("")}`;
}

/** Of many numbers the one that so much of them does not pass. */
function centile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
