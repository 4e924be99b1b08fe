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
import type { Browser } from "playwright-core";
import { startBrowser } from "../test/lab/chromium/browser.ts";
import { type CountingHost, hostCompressed } from "./page-load/host.ts";
import { buildPages, type PageName, pageNames } from "./page-load/pages.ts";

const rounds = Number(process.argv[2] ?? 9);

/** With the machine's own speed, and as from a host that is not next door. */
const networks = {
  "no limit": undefined,
  "10 Mbit/s, 40 ms": { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 },
} as const;
type Network = keyof typeof networks;

interface Load {
  /** The source can be typed into, and the simulator shows its first call: milliseconds since the page was asked for. */
  readonly usableMs: number;
  /** Monaco shows the text; for a page without it, the same as usable. */
  readonly editableMs: number;
  /** Compressed, all that the page had asked for when it came to rest. */
  readonly bytes: number;
}

const patienceMs = 120_000;

/** A page that has asked for nothing for so long has all that it wants. */
const restMs = 3000;

/** Runs in the page, before all of its own: notes when what a reader waits for is there. */
const watcher = `
  window.seen = {};
  const look = () => {
    const now = performance.now();
    const source = document.querySelector(".editor textarea, .bare-editor, .monaco-editor .view-line");
    if (source && document.querySelector(".call")) window.seen.usable ??= now;
    if (document.querySelector(".monaco-editor .view-line span span")) window.seen.editable ??= now;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
`;

async function load(browser: Browser, host: CountingHost, name: PageName, network: Network): Promise<Load> {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const limit = networks[network];
  if (limit) {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", limit);
  }
  await page.addInitScript(watcher);
  host.takeBytes();
  await page.goto(host.url);
  const isThere = `Boolean(window.seen.usable && (${name === "bare"} || window.seen.editable))`;
  // The page's policy allows no `waitForFunction`.
  for (const end = Date.now() + patienceMs; !(await page.evaluate(isThere)); await page.waitForTimeout(100))
    if (Date.now() > end) throw new Error(`${name} did not come within ${patienceMs} ms`);
  while (host.quietMs() < restMs) await page.waitForTimeout(100);
  const seen = (await page.evaluate("window.seen")) as { readonly usable: number; readonly editable?: number };
  await context.close();
  return { usableMs: seen.usable, editableMs: seen.editable ?? seen.usable, bytes: host.takeBytes() };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

type Round = Readonly<Record<PageName, Load>>;

async function measure(browser: Browser, hosts: Readonly<Record<PageName, CountingHost>>, network: Network) {
  const all: Round[] = [];
  for (let at = -1; at < rounds; at += 1) {
    const round: Partial<Record<PageName, Load>> = {};
    // Each is first as often as the others.
    for (const shift of [0, 1, 2]) {
      const name = pageNames[(at + 1 + shift) % pageNames.length] ?? "bare";
      round[name] = await load(browser, hosts[name], name, network);
    }
    // The first round only warms up.
    if (at >= 0) all.push(round as Round);
  }
  return all;
}

/** Says what was measured; whether all limits are kept. */
function report(network: Network, all: readonly Round[]): boolean {
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
      `  ${name.padEnd(11)} usable ${value(name, "usableMs").toFixed(0)} ms, editable ${value(name, "editableMs").toFixed(0)} ms, ${Math.round(value(name, "bytes") / 1000)} kB\n`,
    );
  for (const { what, is, limit } of lines)
    process.stdout.write(`  ${what.padEnd(40)} ${is.toFixed(2)} (at most ${limit})${is <= limit ? "" : "  BROKEN"}\n`);
  return lines.every(({ is, limit }) => is <= limit);
}

const folder = await mkdtemp(join(tmpdir(), "vatsc-page-load-"));
try {
  await buildPages(folder);
  const [playground, bare, stock] = await Promise.all(pageNames.map((name) => hostCompressed(join(folder, name))));
  if (!playground || !bare || !stock) throw new Error("three pages were to be served");
  const browser = await startBrowser();
  process.stdout.write(
    `Chromium ${browser.version()}, ${rounds} rounds, medians; ratios are medians of the ratios of each round\n`,
  );
  for (const network of Object.keys(networks) as Network[]) {
    const isKept = report(network, await measure(browser, { playground, bare, stock }, network));
    if (!isKept) process.exitCode = 1;
  }
  await browser.close();
  for (const host of [playground, bare, stock]) host.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
