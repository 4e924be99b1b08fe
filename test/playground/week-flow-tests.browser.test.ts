/** The week, the diagram and the tests of the playground as people use them. */

import { readFile } from "node:fs/promises";
import { expect, it, vi } from "vitest";
import { isCaretAt } from "./caret.ts";
import { linkTo } from "./links.ts";
import { usePlayground } from "./playground.ts";

vi.setConfig({ testTimeout: 120_000 });

const playground = usePlayground();
const poll = <Value>(ask: () => Promise<Value> | Value) => expect.poll(ask, { timeout: 40_000 });

const office = `phone desk = ext 101
phone boss = ext 102

vats office Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 < ring desk for 20s; then ring boss for 15s >
  otherwise < voicemail >
>

line site = "+7 495 123-45-67" -> office

test "the boss helps out" <
  call site at 2026-11-30 13:00
  desk busy, boss answers after 4s
  expect ring desk, ring boss, answered by boss at 4s
>

test "a wrong one" <
  call site at 2026-11-30 13:00
  desk answers after 3s
  expect answered by boss
>

assert every call ends answered or in voicemail
assert no caller waits over 60s
`;

it("shows who takes calls in a week; a range leads to its clause and sets the call's clock", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await page.getByRole("tab", { name: "Week" }).click();
  const ranges = page.locator(".heat-range");
  await poll(() => ranges.count()).toBe(5 * 3 + 2);
  const working = page.getByRole("button", { name: "09:00 to 18:00, B: ring desk 20s, boss 15s, dropped" });
  await poll(() => working.count()).toBe(5);
  await working.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await poll(() => isCaretAt(page, office, "workhours Mon-Fri 09:00-18:00")).toBe(true);
  await page.getByRole("tab", { name: "Call" }).click();
  await poll(() => page.locator("input[type=time]").first().inputValue()).toMatch(/^09:00(:00)?$/);
});

it("shows any other week", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await page.getByRole("tab", { name: "Week" }).click();
  await page.getByLabel("Week of a day").fill("2027-01-01");
  await poll(() => page.getByRole("heading", { name: /2026-W53/ }).count()).toBe(1);
  await page.getByRole("button", { name: "Week after" }).click();
  await poll(() => page.getByRole("heading", { name: /2027-W01/ }).count()).toBe(1);
});

const reception = `phone desk = ext 101

workhours Mon-Fri 09:00-18:00 Europe/Moscow <
  menu say "One for the desk" <
    1 < ring desk for 20s >
    2 < voicemail >
    timeout < ring desk for 15s >
    invalid < voicemail >
  >
>
otherwise < voicemail >
`;

it("shows the hours in which pressed keys or silence lose a call, in a sign and in words", async () => {
  const { page } = await playground.open({ fragment: await linkTo(reception) });
  await page.getByRole("tab", { name: "Week" }).click();
  const lost = page.getByRole("button", {
    name: /^09:00 to 18:00, B: .*Some calls are lost: in menu "One for the desk" on key 1, no key\.$/,
  });
  await poll(() => lost.count()).toBe(5);
  expect(await lost.first().innerText()).toBe("B!");
  expect(
    await page
      .getByRole("button", { name: /^18:00 to 24:00/ })
      .first()
      .innerText(),
  ).toBe("A");
  const legend = page.locator(".legend-entry");
  expect(await legend.nth(1).innerText()).toContain("Some calls are lost");
  expect(await legend.nth(0).innerText()).not.toContain("lost");
});

it("says in Russian, too, what becomes of calls, each thing once, and names no number that nobody has", async () => {
  const text = reception.replace("otherwise < voicemail >", "");
  const { page } = await playground.open({ fragment: await linkTo(text), language: "ru" });
  await page.getByRole("tab", { name: "Неделя" }).click();
  const night = page.getByRole("button", { name: "с 18:00 до 24:00, A: звонок теряется", exact: true });
  await poll(() => night.count()).toBe(5);
  const [closed = "", open = ""] = await page.locator(".legend-entry").allInnerTexts();
  expect(closed.match(/теряется/g)).toHaveLength(1);
  expect(closed).toContain("ни одно условие не выполняется");
  expect(open).toContain("без нажатия: ring desk 15s, звонок теряется");
  expect(`${closed} ${open}`).not.toMatch(/dropped|no key|no guard/);
  expect(await page.locator(".week-bar option").first().innerText()).toBe("main · любой номер");
  await page.getByRole("button", { name: "English" }).click();
  await poll(() => page.getByRole("button", { name: "18:00 to 24:00, A: dropped", exact: true }).count()).toBe(5);
  expect(await page.locator(".week-bar option").first().innerText()).toBe("main · every number");
});

it("draws the way of a call, follows the text, and leads to the source by mouse and keyboard", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await page.getByRole("tab", { name: "Flow" }).click();
  const boss = page.getByRole("button", { name: /^ring boss for 15s/ });
  await poll(() => boss.count()).toBe(1);
  await boss.click();
  await poll(() => isCaretAt(page, office, "ring boss for 15s")).toBe(true);
  await page.getByRole("button", { name: /^ring desk for 20s/ }).focus();
  await page.keyboard.press("Enter");
  await poll(() => isCaretAt(page, office, "ring desk for 20s")).toBe(true);
  const longer = await linkTo(office.replace("ring boss for 15s", "ring boss for 45s"));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, longer);
  await poll(() => page.getByRole("button", { name: /^ring boss for 45s/ }).count()).toBe(1);
});

it("draws in the reader's language what is not of the source, and anew when he chooses another", async () => {
  const text = reception.replace("otherwise < voicemail >\n", "");
  const { page } = await playground.open({ fragment: await linkTo(text), language: "ru" });
  await page.getByRole("tab", { name: "Схема" }).click();
  const drawn = async () => (await page.locator(".flow-svg text").allTextContents()).map((line) => line.trim());
  await poll(async () => (await drawn()).includes("звонок потерян")).toBe(true);
  expect(await drawn()).toEqual(expect.arrayContaining(["line main", "любой номер", "никто не отвечает", "timeout"]));
  expect((await drawn()).join(" ")).not.toMatch(/dropped|nobody|answer|holds|every/);
  await page.getByRole("button", { name: "English" }).click();
  await poll(async () => (await drawn()).includes("dropped")).toBe(true);
  expect((await drawn()).join(" ")).not.toMatch(/\p{Script=Cyrillic}/u);
});

it("can be read on a phone: it scrolls by itself, begins with the line, and has a legend of its outlines", async () => {
  const wide = reception.replace("2 < voicemail >", "2 < voicemail > 3 < ring desk for 5s > 4 < ring desk for 7s >");
  const { page } = await playground.open({ fragment: await linkTo(wide), width: 390, height: 844, language: "ru" });
  await page.getByRole("tab", { name: "Схема" }).click();
  const line = page.locator(".flow-line text").first();
  await poll(() => line.count()).toBe(1);
  const letters = await line.evaluate((text) => text.getBoundingClientRect().height);
  expect(letters).toBeGreaterThanOrEqual(12);
  const [left, right] = await line.evaluate((text) => [
    text.getBoundingClientRect().left,
    text.getBoundingClientRect().right,
  ]);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByText("Что значат рамки").click();
  const entries = await page.locator(".flow-legend li").allInnerTexts();
  expect(entries).toEqual(expect.arrayContaining(["меню: решает клавиша", "звонок окончен", "шаг под курсором"]));
  expect(entries).not.toContain("ещё круг или попытка");
});

it("keeps the diagram as an SVG", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await page.getByRole("tab", { name: "Flow" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("flow.svg");
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain("ring boss for 15s");
  expect(text).toContain('data-place="main.vats:5"');
});

it("tells which tests pass, what came instead, and the call that breaks an assertion", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await page.getByRole("tab", { name: "Tests" }).click();
  const verdicts = page.locator(".verdict");
  await poll(() => verdicts.count()).toBe(4);
  const [good = "", wrong = "", broken = "", holds = ""] = await verdicts.allInnerTexts();
  expect(good).toMatch(/^Passed\s+the boss helps out/);
  expect(wrong).toMatch(/^Failed\s+a wrong one/);
  expect(wrong).toContain("expected answered by boss");
  expect(broken).toMatch(/Broken: a call to site/);
  expect(broken).toContain("expect ring desk, ring boss");
  expect(holds).toMatch(/^Holds for every call until 20/);
  await poll(() => page.getByText("No test has seen").count()).toBeGreaterThan(0);
});

it("says in every view how many tests and assertions have failed, and no more once they are mended", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await poll(() => page.getByRole("tab", { name: "Tests (2 failed)", exact: true }).count()).toBe(1);
  expect(await page.getByRole("tabpanel", { name: "Call" }).count()).toBe(1);
  expect(await page.locator(".tab-badge").innerText()).toBe("2");
  await page.getByRole("button", { name: "Русский" }).click();
  await poll(() => page.getByRole("tab", { name: "Тесты (не пройдено: 2)", exact: true }).count()).toBe(1);
  const mended = office
    .replace("expect answered by boss\n", "expect answered by desk\n")
    .replace(/assert every .*/, "");
  const link = await linkTo(mended);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
  await poll(() => page.getByRole("tab", { name: "Тесты", exact: true }).count()).toBe(1);
});

it("lists a broken assertion among the problems, and adds its call as a test that passes", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await page.getByRole("tab", { name: "Tests" }).click();
  await poll(() => page.locator(".verdict").count()).toBe(4);
  await poll(() => page.locator(".problem-error").count()).toBe(1);
  await page.getByRole("button", { name: "Add as a test" }).click();
  await poll(() => page.locator(".verdict").count()).toBe(5);
  await poll(async () => (await page.locator(".verdict.is-passed").allInnerTexts()).length).toBe(3);
});

it("marks what no test has been through, where there are tests", async () => {
  const untested = "phone a = ext 1\non 12-31 UTC < ring a >\nvoicemail\nassert no caller waits over 60s\n";
  const tested = `${untested}test "t" < call main at 2026-12-31 09:30 expect ring a >\n`;
  const { page } = await playground.open({ fragment: await linkTo(tested) });
  const count = (kind: string) => page.locator(`.mark-${kind}`).count();
  await poll(() => count("passed")).toBe(2);
  await poll(() => count("uncovered")).toBeGreaterThan(0);
  const link = await linkTo(untested);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
  await poll(async () => [await count("passed"), await count("uncovered")]).toEqual([1, 0]);
});

it("says which key of a failed test the menu does not have, in the list and in the margin", async () => {
  const menu = `phone desk = ext 1\nmenu say "One." < 1 < ring desk > timeout < > invalid < > >\nvoicemail\n`;
  const test = `test "t" <\n  call main\n  caller presses 7\n  expect ring desk\n>\n`;
  const { page } = await playground.open({ fragment: await linkTo(menu + test) });
  await page.getByRole("tab", { name: "Tests" }).click();
  const said = "The caller pressed 7, which is no key of the menu. It has: 1.";
  await poll(() => page.locator(".verdict").allInnerTexts()).toEqual([expect.stringContaining(said)]);
  await page.getByRole("button", { name: "Русский" }).click();
  await poll(() => page.locator(".verdict").allInnerTexts()).toEqual([
    expect.stringContaining("Звонящий нажал 7, а такой клавиши в меню нет. В нём есть: 1."),
  ]);
});

it("shows the call of a test in the simulator", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await page.getByRole("tab", { name: "Tests" }).click();
  await poll(() => page.locator(".verdict").count()).toBe(4);
  await page.getByRole("button", { name: "Show in the simulator" }).first().click();
  await poll(async () => (await page.locator(".ending").innerText()).replace(/\s+/g, " ")).toContain(
    "Answered by boss after 4 s.",
  );
});
