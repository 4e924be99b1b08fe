/** The outputs of a target as a zip, taken from the page. */

import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { usePlayground } from "./playground.ts";
import { readZip } from "./zip-reader.ts";

const playground = usePlayground();

it("saves all files of the exchange that is shown", async () => {
  const { page } = await playground.open();
  await page.getByRole("tab", { name: "Dialplans" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download all as zip" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe("vats-asterisk.zip");
  const entries = readZip(await readFile(await download.path()));
  const offered = await page.locator("select", { hasText: "extensions.conf" }).locator("option").allTextContents();
  expect(offered).toContain("extensions.conf");
  expect(entries.map(({ path }) => path)).toEqual(offered.map((path) => `asterisk/${path}`).sort());
  const dialplan = entries.find(({ path }) => path === "asterisk/extensions.conf")?.text;
  expect(dialplan).toContain("exten => ");
});
