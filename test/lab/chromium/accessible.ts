/**
 * What axe-core says against a page by the rules of WCAG 2.1, levels A and AA, for people to read. Must not know the page.
 */

import axe, { type AxeResults, type NodeResult, type Result } from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/**
 * Every violation on what the page shows now, one text each: the rule, then each element with what is wrong with it. Only
 * below `selector` where one is given. Waits for nothing: let the page come to rest first.
 */
export async function violationsOf(page: Page, selector?: string): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
  const context = selector === undefined ? "document" : JSON.stringify(selector);
  const run = `axe.run(${context}, ${JSON.stringify(options)})`;
  const { violations, passes } = (await page.evaluate(run)) as AxeResults;
  if (passes.length === 0) throw new Error("axe-core found nothing to look at: is the page empty?");
  return violations.map(textOf);
}

function textOf({ id, impact, help, nodes }: Result): string {
  return [`${id} (${impact}): ${help}`, ...nodes.map(nodeText)].join("\n");
}

function nodeText({ target, html, any, all, none }: NodeResult): string {
  const reasons = [...all, ...none, ...any].map(({ message }) => `      ${message}`);
  return [`  at ${target.join(" ")}`, `      ${html.slice(0, 200)}`, ...reasons].join("\n");
}
