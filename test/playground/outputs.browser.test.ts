/** The dialplans of the playground as people use them: from a line to its step, from a step to its lines, what changed. */

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
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
  workhours Mon-Fri 09:00-18:00 < ring desk for 20s; then ring boss for 15s; then voicemail >
  otherwise < voicemail >
>

line site = "+7 495 123-45-67" -> office
`;

/** The file that is shown. */
const file = (page: Page) => page.getByRole("textbox", { name: /Content of/ });

async function openDialplans(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Dialplans" }).click();
  await poll(() => file(page).count()).toBe(1);
}

/** Puts the caret of the file at the first place of a text, as a click there would. */
async function clickAt(page: Page, text: string): Promise<void> {
  const line = await file(page).evaluate((area, wanted) => {
    const at = (area as HTMLTextAreaElement).value.indexOf(wanted);
    return (area as HTMLTextAreaElement).value.slice(0, at).split("\n").length;
  }, text);
  await file(page).evaluate((area) => area.scrollTo(0, 0));
  await file(page).click({ position: { x: 40, y: (line - 1) * 19 + 9 } });
}

it("shows what is made for each exchange", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await openDialplans(page);
  await poll(() => file(page).inputValue()).toContain("Dial(PJSIP/101,20,i)");
  await page.getByRole("button", { name: "FreeSWITCH" }).click();
  await poll(() => file(page).inputValue()).toContain("user/101@${domain_name}");
  await page.getByLabel("File").selectOption("dialplan/public/vats.xml");
  await poll(() => file(page).inputValue()).toContain('74951234567\\z"');
  await page.getByRole("button", { name: "Twilio", exact: true }).click();
  await poll(() => file(page).inputValue()).toContain("exports.handler");
});

it("goes from a line to the step that made it, and lights its lines", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await openDialplans(page);
  await poll(() => file(page).inputValue()).toContain("Dial(PJSIP/102,15,i)");
  await clickAt(page, "Dial(PJSIP/102,15,i)");
  await poll(() => isCaretAt(page, office, "ring boss for 15s")).toBe(true);
  const lines = (await file(page).inputValue()).split("\n");
  const band = page.locator(".band-lit");
  await poll(() => band.count()).toBe(1);
  const [first, last] = [await band.getAttribute("data-first"), await band.getAttribute("data-last")];
  const lit = lines.slice(Number(first) - 1, Number(last)).join("\n");
  expect(lit).toContain("Dial(PJSIP/102,15,i)");
  expect(lit).not.toContain("PJSIP/101");
  await expectBandBehind(page, Number(first), Number(last));
});

/** The lit band lies behind its lines, as high as they are. */
async function expectBandBehind(page: Page, first: number, last: number): Promise<void> {
  const [band, area] = await Promise.all([page.locator(".band-lit").boundingBox(), file(page).boundingBox()]);
  const scrolled = await file(page).evaluate(({ scrollTop }) => scrollTop);
  expect(band?.height).toBeCloseTo((last - first + 1) * 19, 0);
  expect((band?.y ?? 0) - (area?.y ?? 0)).toBeCloseTo((first - 1) * 19 - scrolled, 0);
}

it("goes from a line to its step by the keyboard, too", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await openDialplans(page);
  await poll(() => file(page).inputValue()).toContain("VoiceMail");
  await file(page).evaluate((area) => {
    const { value } = area as HTMLTextAreaElement;
    const at = value.indexOf("PJSIP/101");
    (area as HTMLTextAreaElement).focus();
    (area as HTMLTextAreaElement).setSelectionRange(at, at);
  });
  await page.keyboard.press("Enter");
  await poll(() => isCaretAt(page, office, "ring desk for 20s")).toBe(true);
});

it("marks what a change of the source changes, and nothing else", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await openDialplans(page);
  await poll(() => file(page).inputValue()).toContain("PJSIP/102,15,i");
  await page.waitForTimeout(2100); // What comes after a pause of 2 s is a change of its own.
  const fragment = await linkTo(office.replace("boss for 15s", "boss for 16s"));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await poll(() => file(page).inputValue()).toContain("PJSIP/102,16,i");
  const changed = page.locator(".band-changed");
  await poll(() => changed.count()).toBeGreaterThan(0);
  const lines = (await file(page).inputValue()).split("\n");
  for (const band of await changed.all()) {
    const [first, last] = [await band.getAttribute("data-first"), await band.getAttribute("data-last")];
    for (const line of lines.slice(Number(first) - 1, Number(last))) expect(line).toContain("16");
  }
});

it("says why an exchange cannot take the program, and still shows the others", async () => {
  const { page } = await playground.open({
    fragment: await linkTo(
      `switch night = off code "*28"\n${office.replace("otherwise", "when night < voicemail >\n  otherwise")}`,
    ),
  });
  await openDialplans(page);
  await poll(() => file(page).inputValue()).toContain("Dial(PJSIP/101,20,i)");
  await page.getByRole("button", { name: "Twilio", exact: true }).click();
  await poll(() => page.getByText("Twilio cannot take these calls:").count()).toBe(1);
  expect(await page.locator(".refusal").innerText()).toMatch(/Twilio.*switch/);
});

it("keeps the last good dialplan, greyed, while the source is broken", async () => {
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await openDialplans(page);
  await poll(() => file(page).inputValue()).toContain("PJSIP/101");
  const broken = await linkTo(office.replace("ring desk", "ring nobody_here"));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, broken);
  await poll(() => page.locator("[data-stale=true]").count()).toBe(1);
  expect(await file(page).inputValue()).toContain("PJSIP/101");
  expect(await page.getByText("The source has errors").count()).toBe(1);
});

it("says which vatsc has made a file, as the command line does", async () => {
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  const { page } = await playground.open({ fragment: await linkTo(office) });
  await openDialplans(page);
  const firstLine = `; Made by vatsc ${version} from main.vats. Do not edit: the next build writes it anew.`;
  await poll(async () => (await file(page).inputValue()).split("\n")[0]).toBe(firstLine);
});

it("says only of the exchange that is shown what to know, with every text that must be recorded, menus' too", async () => {
  const spoken = `phone desk = ext 101
mailbox leads { email "leads@example.com" }
menu say "Press one." < 1 < ring desk for 20s > timeout < > invalid < > >
then say "Nobody is here."
then voicemail leads
`;
  const { page } = await playground.open({ fragment: await linkTo(spoken) });
  await openDialplans(page);
  const notes = page.locator(".output-notes");
  await notes.locator("summary").click();
  expect(await notes.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringContaining("Press one. must be recorded"),
    expect.stringContaining("Nobody is here. must be recorded"),
  ]);
  await page.getByRole("button", { name: "Twilio", exact: true }).click();
  await poll(() => notes.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringContaining("Twilio does not mail the messages of leads"),
  ]);
});

it("gives as reasons why an exchange refuses the calls only what keeps it from them", async () => {
  const mailed =
    'mailbox leads { email "a@example.com" }\nswitch night = off\nwhen night < hangup >\nthen voicemail leads\n';
  const { page } = await playground.open({ fragment: await linkTo(mailed) });
  await page.getByRole("tab", { name: "Dialplans" }).click();
  await page.getByRole("button", { name: "Twilio", exact: true }).click();
  const reasons = page.locator(".refusal").getByRole("listitem");
  await poll(() => reasons.allInnerTexts()).toEqual([expect.stringContaining("Twilio cannot ask a switch")]);
});

it("shows all that keeps an exchange from the calls", async () => {
  const switches = Array.from({ length: 12 }, (_, at) => `switch s${at} = off`).join("\n");
  const guards = Array.from({ length: 12 }, (_, at) => `when s${at} < hangup >\nthen`).join("\n");
  const { page } = await playground.open({ fragment: await linkTo(`${switches}\n${guards} voicemail\n`) });
  await page.getByRole("tab", { name: "Dialplans" }).click();
  await page.getByRole("button", { name: "Twilio", exact: true }).click();
  const last = page.locator(".refusal").getByRole("listitem").nth(11);
  await last.scrollIntoViewIfNeeded();
  const isCut = await page.locator(".refusal .remarks").evaluate((list) => list.scrollHeight > list.clientHeight + 1);
  expect(isCut).toBe(false);
});
