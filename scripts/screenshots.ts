/**
 * Pictures of every view of the playground, in both languages and both themes, and on a phone, for people to look at:
 * `npm run screenshots [FOLDER]`, where FOLDER is `out/screenshots` unless said. Those of the README are in docs/screenshots/.
 */

import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { encode } from "../playground/sharing/link.ts";
import { type SharedState, views } from "../playground/sharing/state.ts";
import { startBrowser } from "../test/lab/chromium/browser.ts";
import { type FolderHost, hostFolder } from "../test/lab/chromium/folder-host.ts";
import { comeToRest } from "../test/playground/views.ts";

/** Pictures of offices in the reader's language, in the middle of a call. */
const offices = {
  en: { example: "clinic", locale: "en-GB", seconds: 14, cursor: 700 },
  ru: { example: "adverts", locale: "ru-RU", seconds: 22, cursor: 560 },
} as const;
type Language = keyof typeof offices;

interface Picture {
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly view: (typeof views)[number];
  /** CSS pixels. */
  readonly width: number;
}

const pictures: readonly Picture[] = (["en", "ru"] as const).flatMap((language) =>
  (["light", "dark"] as const).flatMap((theme) =>
    views.flatMap((view) => [1280, 390].map((width): Picture => ({ language, theme, view, width }))),
  ),
);

const folder = resolve(process.argv[2] ?? "out/screenshots");
mkdirSync(folder, { recursive: true });
const [browser, host] = await Promise.all([startBrowser(), hostFolder("dist-playground")]);
for (const picture of pictures) await take(picture, browser, host);
await browser.close();
await host.switchOff();

/** A page of its own for each, as somebody sees it who opens a link. */
async function take({ language, theme, view, width }: Picture, on: Browser, at: FolderHost): Promise<void> {
  const { locale, ...shown } = offices[language];
  const context = await on.newContext({
    locale,
    colorScheme: theme,
    viewport: { width, height: 800 },
    timezoneId: "Europe/Moscow",
    proxy: { server: at.origin },
  });
  const page = await context.newPage();
  await page.goto(`${at.url}${await fragmentOf(shown, view)}`);
  await page.locator(".problems").waitFor({ timeout: 90_000 });
  await page.locator(".editor[data-editor=whole] .view-line").first().waitFor({ timeout: 90_000 });
  await comeToRest(page);
  const name = `${view}-${language}-${theme}${width < 500 ? "-phone" : ""}.png`;
  await page.screenshot({ path: `${folder}/${name}`, fullPage: width < 500 });
  process.stdout.write(`${name}\n`);
  await context.close();
}

async function fragmentOf(
  { example, seconds, cursor }: Omit<(typeof offices)[Language], "locale">,
  view: Picture["view"],
): Promise<string> {
  const state: SharedState = { source: { kind: "example", example }, view, seconds, cursor, week: "2026-W49" };
  const encoded = await encode(state);
  if (encoded.kind !== "link") throw new Error(`vatsc expected a link, and got: ${encoded.reason}`);
  return encoded.fragment;
}
