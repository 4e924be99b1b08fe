/** Where the reader's caret stands in the source, as the page tells it. */

import type { Page } from "playwright-core";

/** Whether the caret is at an end of a part of the text, the first such part: where a jump to it leaves it. */
export async function isCaretAt(page: Page, text: string, part: string): Promise<boolean> {
  const told = await page.locator(".editor-position").innerText();
  const [line = 0, column = 0] = [...told.matchAll(/\d+/g)].map(([number]) => Number(number));
  const offset = text.split("\n", line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`There is no such part in the text: ${part}`);
  return offset === start || offset === start + part.length;
}
