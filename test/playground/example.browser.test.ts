/** The examples of the playground: what they bring, and what becomes of it when the text is another one. */

import type { Page } from "playwright-core";
import { expect, it, vi } from "vitest";
import { usePlayground } from "./playground.ts";

vi.setConfig({ testTimeout: 120_000 });

const playground = usePlayground();
const poll = <Value>(ask: () => Promise<Value>) => expect.poll(ask, { timeout: 40_000 });

/** An office of somebody's own, with a menu and a phone that the clinic has, too. */
const own = `phone backup = tel "+1 312 555 0102"
menu say "One for us" < 1 < ring backup for 20s > timeout < voicemail > invalid < voicemail > >
`;

/** What the call is set to. */
async function settings(page: Page) {
  return {
    key: await page.getByLabel("Keys in menu 1").inputValue(),
    caller: await page.getByLabel("Caller's number").inputValue(),
    backup: await page.getByLabel("backup", { exact: true }).inputValue(),
    time: await page.getByLabel("Time", { exact: true }).inputValue(),
  };
}

/** Puts a text in the place of the whole one, as who pastes does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator(".monaco-place").getByRole("textbox").first().focus();
  await page.keyboard.press("Control+KeyA");
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
}

it("takes what it brought to the call away with its text, and brings it back with it", async () => {
  const { page } = await playground.open();
  const clinic = { key: "9", caller: "+13125550177", backup: "answers", time: "02:10:00" };
  await poll(() => settings(page)).toEqual(clinic);
  await page.locator(".editor[data-editor=whole] .view-lines").waitFor();
  await paste(page, own);
  await poll(() => settings(page)).toEqual({ key: "", caller: "+79161234567", backup: "silent", time: "13:00:00" });
  expect(await page.locator(".story").count()).toBe(0);
  await page.keyboard.press("Control+KeyZ");
  await poll(() => page.locator(".story").count()).toBe(1);
  await poll(() => settings(page)).toEqual(clinic);
});

it("leaves what the reader has set himself", async () => {
  const { page } = await playground.open();
  await poll(async () => (await settings(page)).key).toBe("9");
  await page.locator(".editor[data-editor=whole] .view-lines").waitFor();
  await page.getByLabel("backup", { exact: true }).selectOption("busy");
  await page.getByLabel("Keys in menu 1").fill("1");
  await paste(page, own);
  await poll(() => settings(page)).toEqual({ key: "1", caller: "+79161234567", backup: "busy", time: "13:00:00" });
});

it("the example of one line stays itself, with its call, while the line is changed", async () => {
  const { page } = await playground.open();
  await page.getByLabel("Example").selectOption({ label: "One line" });
  const boss = page.getByLabel("boss", { exact: true });
  await poll(() => boss.inputValue()).toBe("answers");
  await page.locator(".editor[data-editor=whole] .view-lines").waitFor();
  await page.locator(".monaco-place").getByRole("textbox").first().focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Delete");
  await poll(() => page.locator(".problem-error").count()).toBeGreaterThan(0);
  expect(await page.locator(".story").innerText()).toContain("two phones ring together");
  expect(await boss.inputValue()).toBe("answers");
});
