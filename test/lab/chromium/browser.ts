/**
 * One running Chromium, without a window, driven by playwright-core: knows no proxy, no profile and no fonts but its own, and
 * leaves nothing behind. Must not know what pages it shows.
 */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium as driver } from "playwright-core";
import { type Chromium, unpackChromium } from "./unpack.ts";

/** What Chromium does by itself and no test wants: the last list that it is given counts, so playwright's own is in it. */
const features = [
  // Asks Google what the fields of each form are for.
  "AutofillServerCommunication",
  ...["AimEnabled", "NetworkTimeServiceQuerying", "OptimizationHints", "PreconnectToSearch", "MediaRouter"],
  ...["HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "PaintHolding"],
];

/** Nothing of its own over the network, nothing that asks for a GPU, a sandbox of the kernel or a first run. */
export const flags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${features.join(",")}`,
];

/**
 * Starts a browser, fetched first if need be. Each `newContext()` of it is a fresh profile. `close()` ends it and removes
 * all that it wrote.
 */
export async function startBrowser(): Promise<Browser> {
  const chromium = await unpackChromium();
  const home = await mkdtemp(join(tmpdir(), "vatsc-browser-"));
  const discard = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const env = await environment(chromium, home);
    const browser = await driver.launch({ executablePath: chromium.binary, args: [...flags], env, headless: true });
    const close = browser.close.bind(browser);
    return Object.assign(browser, { close: () => close().finally(discard) });
  } catch (error) {
    await discard();
    throw error;
  }
}

/** What it sees of the machine, with a home of its own. */
export async function environment({ libraryPath, fonts }: Chromium, home: string): Promise<Record<string, string>> {
  const env = {
    PATH: "/usr/bin:/bin",
    HOME: home,
    TMPDIR: home,
    LANG: "C.UTF-8",
    LD_LIBRARY_PATH: libraryPath,
    GIO_MODULE_DIR: home,
  };
  if (fonts === undefined) return env;
  const config = join(home, "fonts.conf");
  await writeFile(config, fontConfiguration(fonts, join(home, "font-cache")));
  return { ...env, FONTCONFIG_FILE: config };
}

/** Which of our fonts stands for each that pages and Chromium itself ask for. */
const families: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["sans-serif", "sans", "system-ui", "Arial", "Helvetica"].map((kind) => [kind, "Liberation Sans"]),
  ),
  serif: "Liberation Serif",
  monospace: "DejaVu Sans Mono",
};

function fontConfiguration(fonts: string, cache: string): string {
  const aliases = Object.entries(families).map(
    ([kind, family]) =>
      `<alias binding="same"><family>${kind}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir>`,
    ...aliases,
    "</fontconfig>",
    "",
  ].join("\n");
}
