/**
 * When the playground can be used, and what that costs: the page as it is against the same page with a bare text area, and
 * against the same page with the whole of Monaco as its package has it. In Chromium, each time with nothing in its cache; all
 * three in each round, so that a noisy machine shows the same ratios as a quiet one. Ends with 1 if a limit is not kept.
 *
 * `node bench/page-load.ts [ROUNDS]`
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpackChromium } from "../test/lab/chromium/unpack.ts";
import { type CountingHost, hostCompressed, type Network } from "./page-load/host.ts";
import { buildPages, type PageName, pageNames } from "./page-load/pages.ts";
import { visit } from "./page-load/visit.ts";

const rounds = Number(process.argv[2] ?? 9);

/** With the machine's own speed, and as from a host that is not next door. */
const networks: Readonly<Record<string, Network | undefined>> = {
  "no limit": undefined,
  "10 Mbit/s, 40 ms": { latencyMs: 40, bytesPerSecond: 1_250_000 },
};

interface Load {
  readonly usableMs: number;
  /** For a page without Monaco, the same as usable. */
  readonly editableMs: number;
  /** With all features; on the other pages, the same as editable. */
  readonly wholeMs: number;
  /** Compressed, all that the page had asked for when it came to rest. */
  readonly bytes: number;
}

async function load(host: CountingHost): Promise<Load> {
  const { usable, editable = usable, whole = editable, bytes } = await visit(host);
  return { usableMs: usable, editableMs: editable, wholeMs: whole, bytes };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

type Round = Readonly<Record<PageName, Load>>;

async function measure(hosts: Readonly<Record<PageName, CountingHost>>): Promise<readonly Round[]> {
  const all: Round[] = [];
  for (let at = -1; at < rounds; at += 1) {
    const round: Partial<Record<PageName, Load>> = {};
    // Each is first as often as the others.
    for (const shift of [0, 1, 2]) {
      const name = pageNames[(at + 1 + shift) % pageNames.length] ?? "bare";
      round[name] = await load(hosts[name]);
    }
    // The first round only warms up.
    if (at >= 0) all.push(round as Round);
  }
  return all;
}

/** Says what was measured; whether all limits are kept. */
function report(network: string, all: readonly Round[]): boolean {
  const value = (name: PageName, what: keyof Load) => median(all.map((round) => round[name][what]));
  const ratio = (what: keyof Load, to: PageName) =>
    median(all.map((round) => round.playground[what] / round[to][what]));
  const lines = [
    { what: "usable, to a bare text area", is: ratio("usableMs", "bare"), limit: 1.5 },
    { what: "Monaco editable, to the whole package", is: ratio("editableMs", "stock"), limit: 0.9 },
    { what: "bytes, to the whole package", is: ratio("bytes", "stock"), limit: 0.75 },
  ];
  process.stdout.write(`\n${network}\n`);
  for (const name of pageNames)
    process.stdout.write(
      `  ${name.padEnd(11)} usable ${value(name, "usableMs").toFixed(0)} ms, editable ${value(name, "editableMs").toFixed(0)} ms, with all features ${value(name, "wholeMs").toFixed(0)} ms, ${Math.round(value(name, "bytes") / 1000)} kB\n`,
    );
  for (const { what, is, limit } of lines)
    process.stdout.write(`  ${what.padEnd(40)} ${is.toFixed(2)} (at most ${limit})${is <= limit ? "" : "  BROKEN"}\n`);
  return lines.every(({ is, limit }) => is <= limit);
}

const folder = await mkdtemp(join(tmpdir(), "vatsc-page-load-"));
try {
  await buildPages(folder);
  const { version } = await unpackChromium();
  process.stdout.write(`${version}, ${rounds} rounds, medians; ratios are medians of the ratios of each round\n`);
  for (const [name, network] of Object.entries(networks)) {
    const [playground, bare, stock] = await Promise.all(
      pageNames.map((page) => hostCompressed(join(folder, page), network)),
    );
    if (!playground || !bare || !stock) throw new Error("three pages were to be served");
    if (!report(name, await measure({ playground, bare, stock }))) process.exitCode = 1;
    for (const host of [playground, bare, stock]) host.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
