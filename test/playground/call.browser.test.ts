/** The call of the playground as people use it: what is set, what happens then, and the test that comes of it. */

import type { Page } from "playwright-core";
import { expect, it, vi } from "vitest";
import { violationsOf } from "../lab/chromium/accessible.ts";
import { linkTo } from "./links.ts";
import { usePlayground } from "./playground.ts";

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

const playground = usePlayground();

const oneLiner =
  "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then ring boss for 15s; then voicemail >\n";

const poll = <Value>(ask: () => Promise<Value>) => expect.poll(ask, { timeout: 20_000 });

/** The list of what happens, a line each: time, then words. */
async function told(page: Page): Promise<readonly string[]> {
  const entries = page.getByRole("region", { name: /What happens|Что происходит/ }).getByRole("listitem");
  return (await entries.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
}

async function ending(page: Page): Promise<string> {
  return (await page.locator(".ending").innerText()).replace(/\s+/g, " ");
}

it("plays the one-liner's call and tells it", async () => {
  const { page } = await playground.open({ fragment: await linkTo(oneLiner) });
  await expect
    .poll(() => told(page))
    .toEqual([
      "0:00 workhours Mon-Fri 09:00-18:00 Europe/Moscow holds",
      "0:00 ring [a,b] for 20s",
      "0:20 a stops ringing after 20 s",
      "0:20 b stops ringing after 20 s",
      "0:20 ring boss for 15s",
      "0:35 boss stops ringing after 15 s",
      "0:35 voicemail",
      "0:41 the tone sounds, the message is recorded",
      "0:41 A message is recorded after 41 s.",
    ]);
  expect(await ending(page)).toBe("✓ A message is recorded after 41 s.");
});

it("plays it anew as phones are set", async () => {
  const { page } = await playground.open({ fragment: await linkTo(oneLiner) });
  await page.getByLabel("a", { exact: true }).selectOption("busy");
  await page.getByLabel("boss", { exact: true }).selectOption("answers");
  await page.getByLabel("boss: seconds of ringing").fill("4");
  await poll(() => ending(page)).toBe("✓ Answered by boss after 24 s.");
  expect(await told(page)).toContain("0:00 a is busy");
  expect(await told(page)).toContain("0:24 boss answers after 4 s");
});

it("the same call on the files of every exchange is the same", async () => {
  const { page } = await playground.open({ fragment: await linkTo(oneLiner) });
  const exchanges = page.getByRole("region", { name: "On the exchanges" }).getByRole("listitem");
  await poll(() => exchanges.allInnerTexts()).toEqual([
    "= Asterisk: the same",
    "= FreeSWITCH: the same",
    "= Twilio: the same",
  ]);
});

for (const theme of ["light", "dark"] as const)
  it(`has nothing that WCAG 2.1 AA forbids, ${theme}`, async () => {
    const { page } = await playground.open({ fragment: await linkTo(oneLiner), theme });
    await poll(() => told(page)).toHaveLength(9);
    expect(await violationsOf(page, ".call")).toEqual([]);
  });
