/** The sound of a call in the page itself: off until it is asked for, and along with the playhead. */

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { encode } from "../../playground/sharing/link.ts";
import type { SharedState } from "../../playground/sharing/state.ts";
import { violationsOf } from "../lab/chromium/accessible.ts";
import { usePlayground } from "./playground.ts";

const playground = usePlayground();

const office = `vats desk < ring a for 20s; then voicemail >
phone a = ext 101
line main = "+44 20 7946 0018" -> desk
`;

const ringing: SharedState = {
  source: { kind: "text", text: office },
  view: "call",
  call: { called: "+442079460018", caller: "+79161234567", atMs: 1795770000000, zone: "Europe/London", phones: {} },
  speed: 1,
};

/** Opens a call, and has each tone that the browser is given noted. */
async function open(state: SharedState, language: "en" | "ru" = "en"): Promise<Page> {
  const encoded = await encode(state);
  if (encoded.kind !== "link") throw new Error(JSON.stringify(encoded));
  const { page, context } = await playground.open({ language });
  await context.addInitScript(() => {
    const noted = globalThis as unknown as { tones: number[]; contexts: number };
    noted.tones = [];
    noted.contexts = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      noted.tones.push(this.frequency.value);
      start.call(this, when);
    };
    globalThis.AudioContext = class extends AudioContext {
      constructor() {
        super();
        noted.contexts += 1;
      }
    };
  });
  await page.goto(`${page.url().replace(/#.*/, "")}?sound${encoded.fragment}`);
  return page;
}

const tones = (page: Page) => page.evaluate(() => [...new Set((globalThis as unknown as { tones: number[] }).tones)]);
const contexts = (page: Page) => page.evaluate(() => (globalThis as unknown as { contexts: number }).contexts);

it("is silent until the reader asks, and then rings as in the country that is called", async () => {
  const page = await open(ringing);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(() => page.getByRole("slider").inputValue()).not.toBe("0");
  expect(await contexts(page)).toBe(0);
  const sound = page.getByRole("button", { name: "Sound", exact: true });
  expect(await sound.getAttribute("aria-pressed")).toBe("false");
  await sound.click();
  expect(await sound.getAttribute("aria-pressed")).toBe("true");
  await expect.poll(() => tones(page)).toEqual([400, 450]);
  expect(await contexts(page)).toBe(1);
  expect(await violationsOf(page, ".transport")).toEqual([]);
});

it("falls silent when it is turned off, and sounds again when it is turned on", async () => {
  const page = await open(ringing, "ru");
  const sound = page.getByRole("button", { name: "Звук" });
  await sound.press("Enter");
  await page.getByRole("button", { name: "Пуск" }).click();
  await expect.poll(() => tones(page)).toEqual([400, 450]);
  await sound.press("Enter");
  expect(await sound.getAttribute("aria-pressed")).toBe("false");
  await page.evaluate(() => ((globalThis as unknown as { tones: number[] }).tones = []));
  const before = await page.getByRole("slider").inputValue();
  await expect.poll(() => page.getByRole("slider").inputValue()).not.toBe(before);
  expect(await tones(page)).toEqual([]);
  await sound.press("Enter");
  await expect.poll(() => tones(page)).toEqual([400, 450]);
});
