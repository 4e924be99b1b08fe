/** The editor of the playground: what an author sees and does in it, before it is loaded whole and after. */

import type { Page } from "playwright-core";
import { expect, it, vi } from "vitest";
import { encode } from "../../playground/sharing/link.ts";
import { violationsOf } from "../lab/chromium/accessible.ts";
import { type Reader, usePlayground } from "./playground.ts";

// Monaco is much to start where the machine is busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const playground = usePlayground();

const office = `phone a = ext 101
phone b = ext 102
phone boss = tel "+7 916 000-00-01"
hours office = Mon-Fri 09:00-18:00 Europe/Moscow

vats main "Sales" <
  during office <
    ring [a, b] for 20s;
    then ring boss for 15s confirm
  >
  voicemail
>
line site = "+7 495 123-45-67" -> main
`;

/** The code of Monaco, and that of its features. */
const monacoFiles = "**/assets/open-*.js";
const featureFiles = "**/assets/features-*.js";

/** Files that never come. */
function block(files: string): (page: Page) => Promise<void> {
  return async (page) => void (await page.route(files, (route) => route.abort()));
}

/** Files that do not come until they are released. */
function hold(files: string): { readonly prepare: (page: Page) => Promise<void>; readonly release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const prepare = async (page: Page) =>
    void (await page.route(files, (route) => released.then(() => route.continue())));
  return { prepare, release: () => release() };
}

/** Monaco's text, with its features or without. */
const core = ".monaco-place .monaco-editor .view-lines";
const whole = `.editor[data-editor=whole] ${core}`;

/** A page that shows a text; its cursor is at the beginning. */
async function openText(text: string, reader: Reader = {}): Promise<Page> {
  const link = await encode({ source: { kind: "text", text } });
  if (link.kind !== "link") throw new Error(`no link: ${link.reason}`);
  return (await playground.open({ ...reader, fragment: link.fragment })).page;
}

/** The same, in the whole editor, which has the keyboard. */
async function openWhole(text: string, reader: Reader = {}): Promise<Page> {
  const page = await openText(text, reader);
  await page.locator(whole).waitFor();
  await page.locator(".problems").waitFor();
  await page.locator(".monaco-place").getByRole("textbox").first().focus();
  return page;
}

/** What the whole editor shows, line by line. */
async function shownText(page: Page): Promise<string> {
  const lines = await page.locator(`${core} .view-line`).evaluateAll((all) =>
    all
      .map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent ?? "" }))
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text.replaceAll("\u00a0", " ")),
  );
  return lines.join("\n");
}

const word = (page: Page, text: string) => page.locator(`${whole} span span`).getByText(text, { exact: true });
const position = (page: Page) => page.locator(".editor-position").innerText();

it("shows an error at its place, in the text and in the list, with its help", async () => {
  const page = await openWhole("phone a = ext 101\nring a for 20s;\nthen rnig a\n");
  await expect.poll(() => page.locator(".problems").innerText()).toContain("rnig");
  await expect.poll(() => page.locator(".squiggly-error").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: /3.*rnig/ }).click();
  await expect.poll(() => position(page)).toMatch(/^Line 3, column (6|10)$/);
  await word(page, "rnig").hover();
  await expect.poll(() => page.locator(".monaco-hover:visible").innerText()).toContain("rnig");
});

it("mends an error by its quick fix", async () => {
  const page = await openWhole("phone a = ext 101\nring a for 20s;\nthen rnig a;\nthen voicemail\n");
  await word(page, "rnig").click();
  await expect.poll(() => page.locator(".squiggly-error").count()).toBeGreaterThan(0);
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget").getByText("ring").first().waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => shownText(page)).toContain("then ring a");
  await expect.poll(() => page.locator(".squiggly-error").count()).toBe(0);
});

it("completes a step and a phone that the file declares", async () => {
  const page = await openWhole(office);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("vats other UTC < ri");
  const offered = (name: string) => page.locator(`.suggest-widget.visible .monaco-list-row[aria-label^="${name}"]`);
  await offered("ring").first().waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => shownText(page)).toMatch(/vats other UTC < ring/);
  await page.keyboard.type("bos");
  await offered("boss").first().waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => shownText(page)).toMatch(/vats other UTC < ring boss/);
});

it("says where a phone rings, and what hours are", async () => {
  const page = await openWhole(office);
  await word(page, "boss").last().hover();
  await expect.poll(() => page.locator(".monaco-hover:visible").innerText()).toContain("+7 916 000-00-01");
  await page.keyboard.press("Escape");
  await page.mouse.move(600, 500);
  await word(page, "office").last().hover();
  await expect.poll(() => page.locator(".monaco-hover:visible").innerText()).toContain("Mon-Fri 09:00-18:00");
});

it("renames a phone at all its places", async () => {
  const page = await openWhole(office);
  await word(page, "boss").last().click();
  await page.keyboard.press("F2");
  await page.locator(".rename-box input").fill("chief");
  await page.keyboard.press("Enter");
  await expect.poll(() => shownText(page)).toMatch(/phone chief = tel[\s\S]*ring chief for 15s/);
  expect(await shownText(page)).not.toContain("boss");
});

it("says why a name cannot be given", async () => {
  const page = await openWhole(office);
  await word(page, "boss").last().click();
  await page.keyboard.press("F2");
  await page.locator(".rename-box input").fill("ring");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("body").innerText()).toMatch(/`?ring`? is .*word/i);
  expect(await shownText(page)).toContain("ring boss");
});

it("goes to where a name is declared", async () => {
  const page = await openWhole(office);
  await word(page, "boss").last().click();
  await page.keyboard.press("F12");
  await expect.poll(() => position(page)).toBe("Line 3, column 7");
});

it("has a menu where the mouse is, which goes when somebody clicks beside it", async () => {
  const page = await openWhole(office);
  const menu = page.locator(".monaco-menu:visible");
  await word(page, "boss").first().click({ button: "right" });
  await expect.poll(() => menu.innerText()).toMatch(/Rename Symbol.*Format Document/s);
  await page.locator(".monaco-editor .margin").first().click();
  await expect.poll(() => menu.count()).toBe(0);
});

it("folds what stands in brackets", async () => {
  const page = await openWhole(office);
  await word(page, "during").click();
  await expect.poll(() => page.locator(".cldr.codicon-folding-expanded").count()).toBeGreaterThan(0);
  await page.keyboard.press("Control+Shift+BracketLeft");
  await expect.poll(() => shownText(page)).not.toContain("ring boss");
});

it("lays the text out anew, by key and by button, and takes it back", async () => {
  const untidy = "phone a=ext 101\n\n\n\nring    a for 20s;\n    then voicemail\n";
  const page = await openWhole(untidy);
  const tidy = /^phone a = ext 101\n\nring a for 20s/;
  await page.keyboard.press("Shift+Alt+KeyF");
  await expect.poll(() => shownText(page)).toMatch(tidy);
  await page.keyboard.press("Control+KeyZ");
  await expect.poll(() => shownText(page)).toContain("ring    a");
  await page.getByRole("button", { name: "Format" }).click();
  await expect.poll(() => shownText(page)).toMatch(tidy);
});

it("says which target alone cannot do a thing", async () => {
  const page = await openWhole(office.replace("for 15s", "for 3s"));
  await expect.poll(() => page.locator(".squiggly-info").count()).toBeGreaterThan(0);
  await word(page, "3s").hover();
  await expect.poll(() => page.locator(".monaco-hover:visible").innerText()).toContain("TwiML only:");
});

it("keeps what is typed before it is loaded, with the cursor, the keyboard and what can be undone", async () => {
  const { prepare, release } = hold(monacoFiles);
  const page = await openText(office, { prepare });
  const area = page.getByRole("textbox", { name: "Source" });
  await area.press("Control+Home");
  await page.keyboard.type("phone c = ext 103");
  await page.keyboard.press("Enter");
  release();
  await page.locator(whole).waitFor();
  await page.keyboard.type("phone d = ext 104\n");
  await expect.poll(() => shownText(page)).toMatch(/^phone c = ext 103\nphone d = ext 104\nphone a = ext 101/);
  for (let presses = 0; presses < 40 && !(await shownText(page)).startsWith("phone a"); presses += 1)
    await page.keyboard.press("Control+KeyZ");
  await expect.poll(() => shownText(page)).toMatch(/^phone a = ext 101/);
});

it("comes beside the compiler, but over a slow line behind it", async () => {
  for (const [milliseconds, order] of [
    [10, ["open", "worker"]],
    [400, ["worker", "open"]],
  ] as const) {
    const asked: string[] = [];
    const prepare = async (page: Page) => {
      await page.addInitScript((duration) => {
        // How long the file of the page took.
        performance.getEntriesByName = () => [{ duration } as PerformanceEntry];
      }, milliseconds);
      page
        .context()
        .on("request", (request) => void asked.push(/(open|worker)-[^/]*\.js$/.exec(request.url())?.[1] ?? ""));
    };
    const page = await openText(office + "//\n".repeat(60), { prepare });
    await page.locator(core).waitFor();
    expect([...new Set(asked)].filter((name) => name !== "")).toEqual(order);
    // Monaco draws this where the text goes on above.
    expect(await page.locator(".scroll-decoration").count()).toBe(0);
  }
});

it("shows the step of a call that has begun, and else the beginning of the text", async () => {
  for (const [seconds, isAbove] of [
    [0, 0],
    [5, 1],
  ] as const) {
    const text = `${"//\n".repeat(60)}${office}`;
    const call = {
      called: "+74951234567",
      caller: undefined,
      atMs: Date.UTC(2026, 10, 24, 11),
      zone: "UTC",
      phones: {},
    };
    const link = await encode({ source: { kind: "text", text }, view: "call", call, seconds });
    const { page } = await playground.open({ fragment: link.kind === "link" ? link.fragment : "" });
    await page.getByRole("slider").waitFor();
    await page.locator(whole).waitFor();
    await expect.poll(() => page.locator(".scroll-decoration").count()).toBe(isAbove);
    expect((await shownText(page)).includes("ring [a, b]")).toBe(isAbove === 1);
  }
});

it("stays a plain text area that works where its files do not come, says so, and can try again", async () => {
  const page = await openText(office, {
    prepare: block(monacoFiles),
    expected: /ERR_FAILED/,
  });
  const state = page.locator(".editor-state");
  await expect.poll(() => state.innerText(), { timeout: 30_000 }).toMatch(/could not be loaded/);
  const area = page.getByRole("textbox", { name: "Source" });
  await area.press("Control+End");
  await page.keyboard.type("vats twice < rnig a >");
  await expect.poll(() => page.locator(".problems").innerText()).toContain("rnig");
  await page.getByRole("button", { name: /rnig/ }).first().click();
  expect(await area.evaluate((element) => document.activeElement === element)).toBe(true);
  await page.unroute(monacoFiles);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(whole).waitFor();
  await page.keyboard.press("Control+End");
  await expect.poll(() => shownText(page)).toContain("vats twice < rnig a >");
});

it("edits as Monaco before its features have come, and goes on with them where it was", async () => {
  const { prepare, release } = hold(featureFiles);
  const page = await openText(office, { prepare });
  await page.locator(".editor[data-editor=core]").waitFor();
  await page.locator(".monaco-place").getByRole("textbox").first().focus();
  await page.keyboard.type("phone c = ext 103\nphone d = rx\n");
  for (const key of ["ArrowUp", "End", "Shift+ArrowLeft", "Shift+ArrowLeft"]) await page.keyboard.press(key);
  release();
  await page.locator(whole).waitFor();
  await page.keyboard.type("ex");
  await expect.poll(() => page.locator(".suggest-widget.visible").innerText()).toContain("ext");
  await page.keyboard.press("Enter");
  await expect.poll(() => shownText(page)).toMatch(/^phone c = ext 103\nphone d = ext .*\nphone a = ext 101/);
  for (let presses = 0; presses < 40 && !(await shownText(page)).startsWith("phone a"); presses += 1)
    await page.keyboard.press("Control+KeyZ");
  await expect.poll(() => shownText(page)).toMatch(/^phone a = ext 101/);
});

it("stays an editor without suggestions where the files of its features do not come, says so, and can try again", async () => {
  const page = await openText(office, {
    prepare: block(featureFiles),
    expected: /ERR_FAILED/,
  });
  const state = page.locator(".editor-state");
  await expect
    .poll(() => state.innerText(), { timeout: 30_000 })
    .toMatch(/Suggestions and the like could not be loaded/);
  await page.locator(".monaco-place").getByRole("textbox").first().focus();
  await page.keyboard.type("vats twice < rnig a >\n");
  await expect.poll(() => page.locator(".problems").innerText()).toContain("rnig");
  await page.unroute(featureFiles);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(whole).waitFor();
  await expect.poll(() => shownText(page)).toMatch(/^vats twice < rnig a >/);
  await word(page, "rnig").hover();
  await expect.poll(() => page.locator(".monaco-hover:visible").innerText()).toContain("ring");
});

it("lets Tab indent, and lets who has no mouse leave by Escape and Tab", async () => {
  const page = await openWhole(office);
  const isInside = () => page.evaluate(() => document.activeElement?.closest(".monaco-place") !== null);
  await page.keyboard.press("Tab");
  await expect.poll(() => shownText(page)).toMatch(/^ {2}phone a/);
  expect(await isInside()).toBe(true);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect.poll(isInside).toBe(false);
  expect(await page.locator(".monaco-place").getByRole("textbox").first().getAttribute("aria-label")).toContain(
    "Escape",
  );
});

it("is light or dark as the system says, at once when that changes", async () => {
  const page = await openWhole(office);
  const ground = () =>
    page
      .locator(".monaco-place .monaco-editor-background")
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).toBe("rgb(21, 24, 28)");
});

it("fits on a phone, without a picture of the text and with lines that wrap", async () => {
  const page = await openWhole(`${office}// ${"long ".repeat(40)}\n`, { width: 390 });
  expect(await page.locator(".minimap:visible").count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const { width, height } = (await page.locator(".monaco-place").boundingBox()) ?? { width: 0, height: 0 };
  expect(width).toBeGreaterThan(350);
  expect(height).toBeGreaterThan(200);
});

for (const theme of ["light", "dark"] as const)
  it(`has no barrier that axe-core knows, plain and whole, in ${theme}`, async () => {
    const plain = await openText(office, {
      theme,
      prepare: block(monacoFiles),
      expected: /ERR_FAILED/,
    });
    await plain.getByRole("button", { name: "Try again" }).waitFor();
    expect(await violationsOf(plain, ".editor")).toEqual([]);
    const page = await openWhole(office, { theme });
    expect(await violationsOf(page, ".editor")).toEqual([]);
  });
