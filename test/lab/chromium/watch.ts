/**
 * What goes wrong in a page without anybody seeing it: errors in its console, errors that nothing caught, what its own
 * content security policy refused. Must not know the page.
 */

import type { BrowserContext, Page } from "playwright-core";

/** Run in each page before all else. Chromium itself says nothing of a refusal where the page caught the exception. */
const reporter = `addEventListener("securitypolicyviolation", (event) => {
  const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
  console.error("Content Security Policy refused " + effectiveDirective + " " + blockedURI + " of " + sourceFile + ":" + lineNumber);
});`;

/** Begins to watch all pages of a profile, their workers with them. The list grows as things go wrong, a line each. */
export async function watchPages(context: BrowserContext): Promise<readonly string[]> {
  const complaints: string[] = [];
  await context.addInitScript(reporter);
  context.on("page", (page) => watch(page, complaints));
  context.on("weberror", (error) => complaints.push(`uncaught ${error.error().stack ?? error.error()}`));
  return complaints;
}

function watch(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url, lineNumber } = message.location();
    complaints.push(`console: ${message.text()} (${url}:${lineNumber + 1})`);
  });
  page.on("crash", () => complaints.push("the page crashed"));
}
