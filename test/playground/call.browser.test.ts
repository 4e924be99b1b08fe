/** The call of the playground as people use it: what is set, what happens then, and the test that comes of it. */

import type { Page } from "playwright-core";
import { expect, it, vi } from "vitest";
import { violationsOf } from "../lab/chromium/accessible.ts";
import { linkTo, stateOf } from "./links.ts";
import { usePlayground } from "./playground.ts";

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

const playground = usePlayground();

const oneLiner =
  "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then ring boss for 15s; then voicemail >\n";

/** The address is written half a second after the last change, and a busy machine takes its time. */
const addressPatience = { timeout: 20_000, interval: 200 };

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

const slider = (page: Page) => page.getByRole("slider", { name: "Playhead" });
const position = async (page: Page) => (await slider(page).getAttribute("aria-valuetext")) ?? "";
const current = async (page: Page) =>
  (await page.locator('[aria-current="step"]').innerText()).replace(/\s+/g, " ").trim();

it("is scrubbed by keys, which say where it is", async () => {
  const { page } = await playground.open({ fragment: await linkTo(oneLiner) });
  await poll(() => position(page)).toBe("0:00 of 0:41, ring [a,b] for 20s");
  await slider(page).focus();
  for (const key of ["PageUp", "PageUp", "ArrowRight", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
  await poll(() => position(page)).toBe("0:21 of 0:41, ring boss for 15s");
  expect(await current(page)).toBe("0:20 ring boss for 15s");
  await page.keyboard.press("End");
  await poll(() => current(page)).toBe("0:41 A message is recorded after 41 s.");
  await page.keyboard.press("Home");
  await poll(() => position(page)).toContain("0:00 of 0:41");
});

it("keeps the step that is under way in sight within its list, and leaves the page where it is", async () => {
  const text = "repeat 9 < ring a for 20s >\nvoicemail\n";
  const { page } = await playground.open({ fragment: await linkTo(text) });
  await poll(async () => (await told(page)).length).toBeGreaterThan(20);
  const isSeen = () =>
    page.evaluate(() => {
      const frame = document.querySelector(".entries")?.getBoundingClientRect();
      const step = document.querySelector('[aria-current="step"]')?.getBoundingClientRect();
      return frame && step && step.top >= frame.top - 1 && step.bottom <= frame.bottom + 1;
    });
  const scrolled = () =>
    page.evaluate(() => [
      document.querySelector(".entries")?.scrollTop ?? 0,
      document.querySelector(".panel")?.scrollTop,
    ]);
  expect(await scrolled()).toEqual([0, 0]);
  await slider(page).focus();
  await page.keyboard.press("End");
  await poll(() => current(page)).toContain("A message is recorded");
  await poll(isSeen).toBe(true);
  const [list, panel] = await scrolled();
  expect(list).toBeGreaterThan(0);
  expect(panel).toBe(0);
  await page.keyboard.press("Home");
  await poll(isSeen).toBe(true);
});

it("is scrubbed by dragging in its rows, and goes to what is clicked in the list", async () => {
  const { page } = await playground.open({ fragment: await linkTo(oneLiner) });
  await poll(() => told(page)).toHaveLength(9);
  const lane = await page.locator(".lane").first().boundingBox();
  if (!lane) throw new Error("There are no rows.");
  await page.mouse.move(lane.x + 1, lane.y + 5);
  await page.mouse.down();
  await page.mouse.move(lane.x + lane.width * 0.9, lane.y + 40, { steps: 5 });
  await poll(() => current(page)).toMatch(/^0:41 /);
  await page.mouse.move(lane.x + lane.width / 4, lane.y + 5, { steps: 5 });
  await page.mouse.up();
  await poll(() => current(page)).toBe("0:00 ring [a,b] for 20s");
  await page.mouse.move(lane.x + lane.width - 1, lane.y + 5);
  expect(await current(page)).toBe("0:00 ring [a,b] for 20s");
  await page.getByRole("button", { name: "0:20 ring boss for 15s" }).click();
  await poll(() => position(page)).toBe("0:20 of 0:41, ring boss for 15s");
});

it("runs, pauses and begins again", async () => {
  const { page } = await playground.open({ fragment: await linkTo(oneLiner) });
  await page.getByLabel("Speed").selectOption("60");
  await page.getByRole("button", { name: "Play" }).click();
  await poll(() => current(page)).toBe("0:41 A message is recorded after 41 s.");
  await page.getByRole("button", { name: "Restart" }).click();
  await poll(() => position(page)).toContain("0:00 of 0:41");
  await page.getByLabel("Speed").selectOption("10");
  await page.getByRole("button", { name: "Play" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  const stopped = await slider(page).inputValue();
  await page.waitForTimeout(500);
  expect(await slider(page).inputValue()).toBe(stopped);
  expect(Number(stopped)).toBeLessThan(41);
});

const desk = `phone a = ext 101
phone b = ext 102
callers vip = +7495*
switch night = off code "*28"
mailbox leads { greeting universal }

vats office Europe/Berlin <
  when night < say "We are closed."; hangup >
  from vip < ring b for 30s >
  workhours Mon-Fri 09:00-18:00 <
    menu say "One for sales." wait 3s tries 2 <
      1 < ring a for 20s >
      2 < voicemail leads >
    >
  >
>
vats direct < ring b for 10s >

line site = "+49 30 901820" -> office
line cell = "+49 30 901821" -> direct
`;
/** Monday, 2026-11-30, 13:00 in Berlin. */
const site = { called: "+4930901820", atMs: Date.UTC(2026, 10, 30, 12), zone: "Europe/Berlin" };

it("takes keys, switches, another caller, another line", async () => {
  const { page } = await playground.open({ fragment: await linkTo(desk, site) });
  await poll(() => ending(page)).toMatch(/^✗ Lost. Dropped after/);
  await page.getByLabel("Keys in menu 1").fill("2");
  await poll(() => ending(page)).toBe("✓ A message is recorded in leads after 7 s.");
  expect(await told(page)).toContain("0:01 the caller presses 2");
  await page.getByLabel("Keys in menu 2").fill("1");
  await page.getByLabel("Keys in menu 1").fill("");
  await poll(() => told(page)).toContain("0:03.9 the caller presses nothing");
  await page.getByLabel("night").selectOption("on");
  await poll(() => ending(page)).toMatch(/^■ Hung up after 0.9 s/);
  await page.getByLabel("night").selectOption("off");
  await page.getByLabel("Caller", { exact: true }).selectOption({ label: "vip · +74951234567" });
  await poll(() => told(page)).toContain("0:00 from vip holds");
  await page.getByRole("combobox", { name: "Line" }).selectOption({ label: "cell · +4930901821" });
  await poll(() => told(page)).toContain("0:00 ring b for 10s");
});

it("takes a date that is typed digit by digit", async () => {
  const { page } = await playground.open({ fragment: await linkTo(desk, site) });
  const date = page.getByLabel("Date", { exact: true });
  await date.focus();
  // Chromium's own language is American here: month, day, year.
  await page.keyboard.type("02182027");
  await poll(() => date.inputValue()).toBe("2027-02-18");
  await poll(() => page.getByText("The clocks skip this time.").count()).toBe(0);
  await page.getByLabel("Time", { exact: true }).focus();
  await poll(() => date.inputValue()).toBe("2027-02-18");
});

it("goes to instants that are worth a look", async () => {
  const { page } = await playground.open({ fragment: await linkTo(desk, site) });
  const when = async () => [
    await page.getByLabel("Date", { exact: true }).inputValue(),
    await page.getByLabel("Time", { exact: true }).inputValue(),
  ];
  await page.getByRole("button", { name: "1 s before hours change" }).click();
  await poll(when).toEqual(["2026-11-30", "17:59:59"]);
  await page.getByRole("button", { name: "Hours change", exact: true }).click();
  await poll(when).toEqual(["2026-11-30", "18:00:00"]);
  await poll(() => told(page)).toContain("0:00 no guard holds");
  await page.getByLabel("Time", { exact: true }).fill("08:59:59");
  await page.getByRole("button", { name: "Hours change", exact: true }).click();
  await poll(when).toEqual(["2026-11-30", "09:00:00"]);
  await page.getByRole("button", { name: "Holiday" }).click();
  await poll(async () => (await when())[0]).toMatch(/-01-01$/);
  await page.getByRole("button", { name: "Clock change" }).click();
  await poll(async () => (await when())[1]).toMatch(/^0[23]:00:00$/);
});

it("lets the caller hang up where the playhead stands", async () => {
  const { page } = await playground.open({ fragment: await linkTo(oneLiner) });
  await slider(page).focus();
  await page.keyboard.press("PageUp");
  await page.getByRole("button", { name: "Hang up here" }).click();
  await poll(() => ending(page)).toBe("✗ Lost. The caller gave up after 10 s.");
  await page.getByLabel("Seconds until the caller hangs up").fill("25");
  await poll(() => ending(page)).toBe("✗ Lost. The caller gave up after 25 s.");
  await page.getByRole("checkbox", { name: "The caller hangs up" }).uncheck();
  await poll(() => ending(page)).toBe("✓ A message is recorded after 41 s.");
});

it("does something else the next time that a phone rings", async () => {
  const text = "repeat 2 < ring a for 20s >\n";
  const { page } = await playground.open({ fragment: await linkTo(text) });
  await page.getByRole("button", { name: "a: something else the next time it rings" }).click();
  await page.getByLabel("a, ring 2", { exact: true }).selectOption("answers");
  await page.getByLabel("a, ring 2: seconds of ringing").fill("3");
  await poll(() => ending(page)).toBe("✓ Answered by a after 23 s.");
});

it("saves the call as a test, which stands in the text", async () => {
  const { page } = await playground.open({ fragment: await linkTo(oneLiner) });
  await page.getByLabel("boss", { exact: true }).selectOption("answers");
  await page.getByRole("button", { name: "Save as test" }).click();
  const saved = "Saved as the test “Mon 13:00: boss answers”.";
  await poll(() => page.locator(".said").innerText()).toBe(saved);
  const { source } = await vi.waitUntil(async () => {
    const state = await stateOf(page.url());
    return state.source.kind === "text" && state.source.text !== oneLiner ? state : undefined;
  }, addressPatience);
  expect(source).toEqual({
    kind: "text",
    text: `${oneLiner}
test "Mon 13:00: boss answers" <
  call main from "+79161234567" at 2026-11-30 13:00 Europe/Moscow
  boss answers after 3s
  expect ring [a, b], ring boss, answered by boss at 23s
>
`,
  });
  // The call has been played anew on the text with the test.
  expect(await page.locator(".said").innerText()).toBe(saved);
});

it("is in Russian, wholly, on the width of a phone", async () => {
  const { page } = await playground.open({ fragment: await linkTo(oneLiner), language: "ru", width: 390 });
  await poll(() => told(page)).toContain("0:20 a перестаёт звонить через 20 с");
  expect(await ending(page)).toBe("✓ Через 41 с записывается сообщение.");
  expect(await page.locator(".call").innerText()).not.toMatch(/after|rings|caller|hang/);
  const width = await page.evaluate("document.documentElement.scrollWidth");
  expect(width).toBe(390);
});

for (const theme of ["light", "dark"] as const)
  it(`has nothing that WCAG 2.1 AA forbids, ${theme}`, async () => {
    const { page } = await playground.open({ fragment: await linkTo(oneLiner), theme });
    await poll(() => told(page)).toHaveLength(9);
    expect(await violationsOf(page, ".call")).toEqual([]);
  });
