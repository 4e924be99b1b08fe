/** The page for everybody: two languages, dark and light, a phone's width, the keyboard alone, a screen reader. */

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { violationsOf } from "../lab/chromium/accessible.ts";
import { type FocusStop, focusStops, reachable } from "./keyboard.ts";
import { usePlayground } from "./playground.ts";
import { comeToRest, eachView, wordsOf } from "./views.ts";

const playground = usePlayground();
const timeout = 120_000;

/** What is called the same in each language. */
const names = new Set(["Asterisk", "FreeSWITCH", "Twilio", "TwiML", "SVG"]);

/** The words of each view, in the language in which the page is. */
async function wordsOfViews(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const words = new Map<string, readonly string[]>();
  await eachView(page, async (view) => {
    words.set(view, await wordsOf(page));
  });
  return words;
}

/** Texts with words of Latin letters that are there in both languages: nobody has translated them. */
function untranslated(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.filter((text) => other.includes(text) && /\p{Script=Latin}{3}/u.test(text) && !names.has(text));
}

it("speaks the language of the browser", async () => {
  for (const language of ["en", "ru"] as const) {
    const { page } = await playground.open({ language });
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.title()).toContain({ en: "playground", ru: "Песочница" }[language]);
  }
});

it("speaks another language as soon as somebody chooses it, in every view", { timeout }, async () => {
  const { page } = await playground.open({ language: "ru" });
  const inRussian = await wordsOfViews(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
  const inEnglish = await wordsOfViews(page);
  expect(inEnglish.size).toBeGreaterThan(1);
  for (const [view, words] of inEnglish) {
    const others = inRussian.get(view) ?? [];
    expect(untranslated(words, others), view).toEqual([]);
    expect([...words, ...others].filter((text) => /undefined|\[object|NaN/.test(text))).toEqual([]);
  }
  await page.getByRole("button", { name: "Русский" }).click();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("ru");
  expect(await page.title()).toContain("Песочница");
});

it("is dark or light as the system is, also when that changes", async () => {
  const { page } = await playground.open({ theme: "dark" });
  const ground = () => page.evaluate(() => brightnessOf(getComputedStyle(document.body).backgroundColor));
  await page.evaluate(
    "globalThis.brightnessOf = (colour) => Math.max(...colour.match(/[\\d.]+/g).slice(0, 3).map(Number))",
  );
  expect(await ground()).toBeLessThan(80);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await ground()).toBeGreaterThan(200);
});

declare function brightnessOf(colour: string): number;

for (const theme of ["light", "dark"] as const)
  for (const width of [1280, 390])
    it(`breaks no rule of WCAG 2.1 AA in any view, ${theme}, ${width} px wide`, { timeout }, async () => {
      const { page } = await playground.open({ theme, width, language: width === 390 ? "ru" : "en" });
      await eachView(page, async (view) => {
        expect(await violationsOf(page), view).toEqual([]);
      });
    });

for (const language of ["en", "ru"] as const)
  it(`is as wide as a phone in every view, and all of it can be seen: ${language}`, { timeout }, async () => {
    const { page } = await playground.open({ width: 390, height: 844, language });
    await eachView(page, async (view) => {
      const [wide, outside] = await page.evaluate(() => {
        const controls = [...document.querySelectorAll("button, input, select, a[href]")];
        const isOutside = (control: Element) => {
          const { left, right, width } = control.getBoundingClientRect();
          // What scrolls inside a place of its own can be brought into sight.
          for (let place = control.parentElement; place; place = place.parentElement)
            if (/auto|scroll/.test(getComputedStyle(place).overflowX) && place.scrollWidth > place.clientWidth)
              return false;
          return width > 1 && (left < 0 || right > innerWidth + 1);
        };
        const names = controls.filter(isOutside).map((control) => control.outerHTML.slice(0, 120));
        return [document.documentElement.scrollWidth, names] as const;
      });
      expect(outside, view).toEqual([]);
      expect(wide, view).toBeLessThanOrEqual(390);
    });
  });

for (const theme of ["light", "dark"] as const)
  it(`lets the keyboard alone reach every control of every view, and shows where it is: ${theme}`, {
    timeout,
  }, async () => {
    const { page } = await playground.open({ theme });
    await eachView(page, async (view) => {
      const { missed, unmarked } = await keyboardIn(page);
      expect(missed, view).toEqual([]);
      expect(unmarked, view).toEqual([]);
    });
  });

/** Controls that the keyboard misses, and those at which it does not show. What came while it went round is tried again. */
async function keyboardIn(
  page: Page,
  tries = 3,
): Promise<{ readonly missed: readonly string[]; readonly unmarked: readonly string[] }> {
  const stops = await focusStops(page);
  const seen = new Set(stops.map(({ id }) => id));
  const missed = (await reachable(page)).filter(({ id }) => !seen.has(id));
  if (missed.length > 0 && tries > 1) {
    await comeToRest(page);
    return keyboardIn(page, tries - 1);
  }
  const htmls = (list: readonly FocusStop[]) => list.map(({ html }) => html);
  return { missed: htmls(missed), unmarked: htmls(stops.filter(({ isMarked }) => !isMarked)) };
}

it("goes through its views by the arrow keys, as tabs do", async () => {
  const { page } = await playground.open();
  const tabs = page.getByRole("tab");
  await expect.poll(() => tabs.count()).toBeGreaterThan(1);
  await tabs.first().focus();
  const names: (string | null)[] = [];
  for (let at = 0; at < (await tabs.count()); at += 1) {
    names.push(await page.evaluate(() => document.activeElement?.textContent ?? null));
    expect(await page.locator(":focus").getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowRight");
  }
  expect(names).toEqual(await tabs.allTextContents());
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(names[0]);
});
