/** The list of problems below the source: what stands first, what is counted, how it is shown. */

import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { linkTo } from "./links.ts";
import { usePlayground } from "./playground.ts";

vi.setConfig({ testTimeout: 120_000 });

const playground = usePlayground();
const poll = <Value>(ask: () => Promise<Value> | Value) => expect.poll(ask, { timeout: 40_000 });

/** Hints in three lines, an error in the last; without that a warning. */
const wrong = `ring a for 20s;
ring b for 50s;
voicemail;
rong c
`;

it("lists errors first, counts each kind apart, and shows words of the language as code", async () => {
  const { page } = await playground.open({ fragment: await linkTo(wrong) });
  const title = page.locator(".problems-title");
  await poll(() => title.innerText()).toBe("1 error, 3 hints");
  const message = page.locator(".problem .problem-place").first();
  expect(await message.innerText()).toMatch(/^4\s+There is no (declaration or )?step rong\.$/);
  expect(await message.locator("code").innerText()).toBe("rong");
  const mended = await linkTo(`${wrong.replace("rong c", "")}// mended\n`);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, mended);
  await poll(() => title.innerText()).toBe("1 warning, 2 hints");
  expect(await page.locator(".problem").first().getAttribute("class")).toContain("problem-warning");
  await page.getByRole("button", { name: "Русский" }).click();
  await poll(() => title.innerText()).toBe("Предупреждений: 1, подсказок: 2");
});

it("goes to its top when another text is opened, and stays where it is while one is written", async () => {
  const many = Array.from({ length: 40 }, (_, at) => `ring phone${at} for 5s;`).join("\n");
  const { page } = await playground.open({ fragment: await linkTo(`${many}\nvoicemail\n`) });
  const list = page.locator(".problems");
  const top = () => list.evaluate((section) => section.scrollTop);
  await poll(() => page.locator(".problem").count()).toBeGreaterThan(39);
  // A link that comes while the page writes its own address, as when an editor takes over, may be lost.
  await page.locator(".editor[data-editor=whole]").waitFor();
  await list.evaluate((section) => section.scrollTo(0, 300));
  const written = await linkTo(`${many}\nring other for 5s;\nvoicemail\n`);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, written);
  await poll(() => page.getByText("other").count()).toBeGreaterThan(0);
  expect(await top()).toBe(300);
  const another = await linkTo(many.replaceAll(/phone(\d+) for 5s/g, "x$1y$1z for 1m20s"));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, another);
  await poll(top).toBe(0);
});

it("says that it is loading, and neither that all is well nor that the text has errors", async () => {
  const { page } = await playground.open({
    fragment: await linkTo("phone a = ext 1\nring a for 20s;\nvoicemail\n"),
    prepare: async (opened) => {
      // A compiler that takes its time.
      await opened.context().route(/\/worker-[^/]*\.js$/, async (route) => {
        await sleep(3000);
        await route.continue();
      });
    },
  });
  await poll(() => page.getByText("The compiler is loading…").count()).toBe(2);
  expect(await page.getByText(/No problems|has no errors/).count()).toBe(0);
  await poll(() => page.locator(".problems-title").innerText()).toBe("No problems");
  await poll(() => page.locator(".ending").count()).toBe(1);
});

it("says why nothing is shown of a text that has never been without errors", async () => {
  const { page } = await playground.open({ fragment: await linkTo("ring\n") });
  await poll(() => page.locator("#panel").innerText()).toBe("There is nothing to show until the source has no errors.");
});

it("moves nothing when it says that the link is copied", async () => {
  const { page, context } = await playground.open({ width: 390 });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const top = async () => (await page.locator(".halves").boundingBox())?.y;
  await poll(() => page.locator(".ending").count()).toBe(1);
  const before = await top();
  await page.getByRole("button", { name: "Copy link" }).click();
  await poll(() => page.getByText(/^Copied:/).count()).toBe(1);
  expect(await top()).toBe(before);
  await page.getByRole("button", { name: "Русский" }).click();
  await poll(() => page.locator(".share-said").innerText()).toBe("");
});

it("leaves no hole between a long list of problems and the views on a phone", async () => {
  const many = Array.from({ length: 40 }, (_, at) => `ring phone${at} for 5s;`).join("\n");
  const { page } = await playground.open({ width: 390, fragment: await linkTo(`${many}\nvoicemail\n`) });
  await poll(() => page.locator(".problem").count()).toBeGreaterThan(39);
  const [list, tabs] = [await page.locator(".problems").boundingBox(), await page.locator(".tabs").boundingBox()];
  expect((tabs?.y ?? 0) - (list?.y ?? 0) - (list?.height ?? 0)).toBeLessThan(20);
});

it("says on a phone in a line or two how to leave the editor", async () => {
  const { page } = await playground.open({ width: 390 });
  const said = page.getByText("To leave: Escape, then Tab.");
  await poll(() => said.count()).toBe(1);
  const heightOf = (selector: string) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().height);
  expect(await heightOf(".editor-state")).toBeLessThan(30);
  expect(await heightOf(".editor-bar")).toBeLessThan(70);
});
