/** The page without a network, once it was loaded: all of it, also what nobody has looked at before. */

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { usePlayground } from "./playground.ts";
import { eachView } from "./views.ts";

const playground = usePlayground();
const timeout = 120_000;

/** Until the page has kept all of its files. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
}

it("works offline after it was loaded once: every view, and after it is opened anew", { timeout }, async () => {
  const { page, context, host } = await playground.open();
  await kept(page);
  await host.switchOff();
  await eachView(page, async () => {});
  await page.reload();
  const views: string[] = [];
  await eachView(page, async (view) => {
    views.push(view);
    expect(await page.getByRole("tabpanel").innerText()).not.toBe("");
  });
  expect(views.length).toBeGreaterThan(1);
  const another = await context.newPage();
  await another.goto(host.url);
  await expect.poll(() => another.getByRole("tab").count()).toBe(views.length);
});

it("compiles offline what is typed then", { timeout }, async () => {
  const { page, host } = await playground.open();
  await kept(page);
  await host.switchOff();
  await page.reload();
  await expect.poll(() => page.getByRole("tab").count()).toBeGreaterThan(1);
  await page.locator(".editor[data-editor=whole]").waitFor();
  await page.getByRole("textbox", { name: "Source" }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("vats main < ring nobody_knows_him for 20s; hangup >\nline one = +74951234567 -> mian\n");
  await expect.poll(() => page.locator("body").innerText()).toContain("mian");
});
