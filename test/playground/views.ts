/** The views of the page, whichever there are, one after the other. Must not know any of them. */

import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Shows each view, waits until it is all there, and has `visit` look at it. */
export async function eachView(page: Page, visit: (view: string) => Promise<void>): Promise<void> {
  await expect.poll(() => page.getByRole("tab").count()).toBeGreaterThan(1);
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expect.poll(() => tab.getAttribute("aria-selected")).toBe("true");
    await comeToRest(page);
    await visit((await tab.getAttribute("id")) ?? "");
  }
}

/** Until nothing has changed in the page for 0.3 s; 5 s at most, for what never rests. */
export async function comeToRest(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = setTimeout(resolve, 300);
        setTimeout(resolve, 5000);
        new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(resolve, 300);
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

/** What is said to people, eyes or ears, but code, names that no language changes, and what is marked as of another language. */
export async function wordsOf(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const isCode = (node: Element | null) =>
      node?.closest("code, pre, samp, textarea, option, [translate=no], .monaco-editor, script, style, noscript") !==
        null || node.closest("[lang]") !== document.documentElement;
    const words = new Set<string>([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? "";
      if (text !== "" && !isCode(walker.currentNode.parentElement)) words.add(text);
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        const text = element.getAttribute(name)?.trim() ?? "";
        const isOfCode = isCode(element) || element.querySelector("[lang]") !== null;
        if (text !== "" && !isOfCode) words.add(text);
      }
    return [...words];
  });
}
