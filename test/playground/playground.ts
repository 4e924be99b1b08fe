/**
 * The playground in a real Chromium, for tests. Each `open()` is a fresh profile on a host of its own:
 *
 * ```ts
 * const playground = usePlayground();
 *
 * it("shows the dialplan", async () => {
 *   const { page } = await playground.open({ language: "ru", theme: "dark", width: 390 });
 *   await page.getByRole("tab", { name: "Файлы" }).click();
 *   await expect.poll(() => page.locator("pre").textContent()).toContain("exten =>");
 *   expect(await violationsOf(page)).toEqual([]); // lab/chromium/accessible.ts
 * });
 * ```
 *
 * After each test the pages are closed, and the test fails if anything was wrong in one of them: an error in the console or
 * that nobody caught, something that the page's content security policy refused, a request to any other host. A test that
 * means one of these to happen names it: `open({ expected: /Content Security Policy/ })`.
 *
 * Must not know what the page shows.
 */

import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { startBrowser } from "../lab/chromium/browser.ts";
import { type FolderHost, hostFolder } from "../lab/chromium/folder-host.ts";
import { watchPages } from "../lab/chromium/watch.ts";
import { builtPlayground } from "./built.ts";

/** Who looks at the page, and with what. */
export interface Reader {
  /** The browser's language; English unless said. */
  readonly language?: "en" | "ru";
  /** What the system says; light unless said. */
  readonly theme?: "light" | "dark";
  /** CSS pixels: 1280 unless said. */
  readonly width?: number;
  /** CSS pixels: 800 unless said. */
  readonly height?: number;
  /** The zone of the browser's clock: UTC unless said. */
  readonly zone?: string;
  /** What follows the address: `#…` of a shared link. */
  readonly fragment?: string;
  /** Complaints that do not fail the test. */
  readonly expected?: RegExp;
  /** What is done to the page before it is opened: files that do not come, say. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A page of the playground that somebody looks at. */
export interface Opened {
  readonly page: Page;
  /** The profile: another page of it is another tab. */
  readonly context: BrowserContext;
  readonly host: FolderHost;
  /** What has been wrong so far, a line each; what the test expected, too. */
  complaints(): readonly string[];
}

export interface Playground {
  open(reader?: Reader): Promise<Opened>;
}

/** The first time ever, a browser is downloaded and unpacked. */
const setUpMs = 300_000;

/**
 * To be called once, at the top of a test file: starts one browser for it, and holds each test to what is said above. What is
 * opened is the folder that `built` gives: the playground, unless said.
 */
export function usePlayground(built: () => Promise<string> = builtPlayground): Playground {
  let browser: Browser | undefined;
  let folder = "";
  const opened: { readonly expected: RegExp | undefined; readonly one: Opened }[] = [];
  beforeAll(async () => {
    [browser, folder] = await Promise.all([startBrowser(), built()]);
  }, setUpMs);
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async () => {
    const closing = opened.splice(0).map(async ({ expected, one }) => {
      const complaints = await closeAndAsk(one);
      return complaints.filter((complaint) => !expected?.test(complaint));
    });
    const complaints = (await Promise.all(closing)).flat();
    if (complaints.length > 0) throw new Error(`Not all was well in the page:\n${complaints.join("\n")}`);
  });
  return {
    open: async (reader = {}) => {
      if (!browser) throw new Error("Open the playground in a test: its browser is not there yet.");
      const one = await openOne(browser, folder, reader);
      opened.push({ expected: reader.expected, one });
      await reader.prepare?.(one.page);
      await one.page.goto(`${one.host.url}${reader.fragment ?? ""}`);
      return one;
    },
  };
}

async function openOne(browser: Browser, folder: string, reader: Reader): Promise<Opened> {
  const host = await hostFolder(folder);
  const context = await browser.newContext({
    locale: { en: "en-GB", ru: "ru-RU" }[reader.language ?? "en"],
    colorScheme: reader.theme ?? "light",
    viewport: { width: reader.width ?? 1280, height: reader.height ?? 800 },
    timezoneId: reader.zone ?? "UTC",
    proxy: { server: host.origin },
  });
  const seen = await watchPages(context);
  const complaints = () => [...seen, ...host.foreign.map((asked) => `asked of another host: ${asked}`)];
  return { page: await context.newPage(), context, host, complaints };
}

/** Lets the page say what it has to say, closes it, and tells all that was wrong. */
async function closeAndAsk({ context, host, complaints }: Opened): Promise<readonly string[]> {
  for (const page of context.pages()) await page.evaluate("0").catch(() => {});
  await context.close();
  await host.switchOff();
  return complaints();
}
