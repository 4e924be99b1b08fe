/**
 * What a start costs: whole processes in pairs against `node -e 0` of the same Node, so that a noisy machine shows the
 * same ratios as a quiet one. `node bench/start.ts [PAIRS]` after `npm run build`.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";

const pairs = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), "vatsc-bench-"));
const oneLiner = resolve("examples/one-liner/main.vats");
const vatsc = resolve("dist/vatsc.js");
writeFileSync(join(folder, "tiny.ts"), "export const answer: number = 42;\n");
writeFileSync(
  join(folder, "peak.cjs"),
  `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(join(folder, "peak"))}, String(process.resourceUsage().maxRSS)));\n`,
);

const commands: Readonly<Record<string, readonly string[]>> = {
  "vatsc check": [vatsc, "check", oneLiner],
  "vatsc build, three targets": [vatsc, "build", oneLiner, "--out", join(folder, "out")],
  "tsc on a tiny file": [
    resolve("node_modules/typescript/bin/tsc"),
    "--noEmit",
    "--ignoreConfig",
    join(folder, "tiny.ts"),
  ],
};
const empty = ["-e", "0"];

/** Runs one process; its seconds of wall time. */
function seconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

/** Peak resident memory of one process, in KiB, as the system counts it. */
function peak(args: readonly string[]): number {
  spawnSync(process.execPath, ["--require", join(folder, "peak.cjs"), ...args], { cwd: folder });
  return Number(readFileSync(join(folder, "peak"), "utf8"));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

process.stdout.write(`Node ${process.version}, ${pairs} pairs, medians of ratios to \`node -e 0\`\n`);
for (const [title, args] of Object.entries(commands)) {
  for (const warm of [args, empty]) seconds(warm);
  const times = Array.from({ length: pairs }, () => seconds(args) / seconds(empty));
  const memory = Array.from({ length: 5 }, () => peak(args) / peak(empty));
  process.stdout.write(`${title.padEnd(28)} time ${median(times).toFixed(2)}   memory ${median(memory).toFixed(2)}\n`);
}
rmSync(folder, { recursive: true, force: true });
