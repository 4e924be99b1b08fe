/** The watch over pages itself, on a small page that does all that no page may: each is seen, and said for people. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { violationsOf } from "../lab/chromium/accessible.ts";
import { focusStops, reachable } from "./keyboard.ts";
import { usePlayground } from "./playground.ts";

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src *; worker-src 'self'; img-src *";

const files = {
  "index.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>small</title><link rel="icon" href="./dot.svg">
<meta http-equiv="Content-Security-Policy" content="${policy}"><script src="./main.js" defer></script></head>
<body><main><h1>Small</h1><img src="./dot.svg" alt="a dot"><p>Звонок</p><button type="button">Press</button></main></body></html>`,
  "main.js": `const does = {
  logs: () => console.error("it broke"),
  throws: () => { setTimeout(() => { throw new Error("nobody caught this"); }); },
  rejects: () => { Promise.reject(new Error("nor this")); },
  inlines: () => { const script = document.createElement("script"); script.textContent = "window.ran = 1"; document.body.append(script); },
  evaluates: () => { try { eval("window.ran = 1"); } catch {} },
  asks: () => fetch("http://elsewhere.example/x").catch(() => {}),
  asksSafely: () => fetch("https://elsewhere.example/x").catch(() => {}),
  misses: () => fetch("./nothing").catch(() => {}),
  workerThrows: () => work("throws"),
  workerRejects: () => work("rejects"),
  workerLogs: () => work("logs"),
  workerAsks: () => work("asks"),
};
function work(what) {
  const worker = new Worker("./worker.js");
  return new Promise((resolve) => { worker.onmessage = resolve; worker.postMessage(what); });
}
const action = does[location.hash.slice(1)];
Promise.resolve(action?.()).finally(() => { document.title = "done"; });
`,
  "worker.js": `onmessage = async ({ data: what }) => {
  if (what === "throws") setTimeout(() => { throw new Error("in the worker"); });
  if (what === "rejects") Promise.reject(new Error("late in the worker"));
  if (what === "logs") console.error("the worker broke");
  if (what === "asks") await fetch("http://elsewhere.example/from-worker").catch(() => {});
  postMessage("done");
};`,
  "dot.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>`,
};

const playground = usePlayground(async () => {
  const folder = await mkdtemp(join(tmpdir(), "vatsc-page-"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  onFinished = () => rm(folder, { recursive: true });
  return folder;
});

let onFinished = async () => {};
afterAll(() => onFinished());

const wrongs = {
  logs: /^console: it broke \(http:.*main\.js:2\)$/,
  throws: /^uncaught Error: nobody caught this/,
  rejects: /^uncaught Error: nor this/,
  inlines: /^console: .*inline script.*Content Security Policy/,
  evaluates: /^console: Content Security Policy refused script-src eval of http/,
  asks: /^asked of another host: GET http:\/\/elsewhere\.example\/x$/,
  asksSafely: /^asked of another host: CONNECT elsewhere\.example:443$/,
  misses: /^console: Failed to load resource.*404/,
  workerThrows: /in the worker/,
  workerRejects: /late in the worker/,
  workerLogs: /^console: the worker broke/,
  workerAsks: /^asked of another host: GET http:\/\/elsewhere\.example\/from-worker$/,
};

for (const [what, complaint] of Object.entries(wrongs))
  it(`sees a page that ${what}`, async () => {
    const { page, complaints } = await playground.open({ fragment: `#${what}`, expected: /./ });
    await expect.poll(() => page.title()).toBe("done");
    await expect.poll(complaints).toContainEqual(expect.stringMatching(complaint));
    expect(await page.evaluate("window.ran")).toBe(undefined);
  });

it("says nothing of a page that does nothing wrong", async () => {
  const { page, complaints, host } = await playground.open();
  await expect.poll(() => page.title()).toBe("done");
  expect(complaints()).toEqual([]);
  expect(new Set(host.requests)).toEqual(new Set(["/some/path/", "/some/path/dot.svg", "/some/path/main.js"]));
  expect(await violationsOf(page)).toEqual([]);
});

it("opens the page for whom a test says", async () => {
  const asked =
    "[navigator.language, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches, new Date(0).getHours()]";
  const english = await playground.open();
  expect(await english.page.evaluate(asked)).toEqual(["en-GB", 1280, false, 0]);
  const russian = await playground.open({ language: "ru", theme: "dark", width: 390, zone: "Europe/Moscow" });
  expect(await russian.page.evaluate(asked)).toEqual(["ru-RU", 390, true, 3]);
});

it("switches the host off and on again", async () => {
  const { page, host } = await playground.open({ expected: /ERR_/ });
  const status = () => page.evaluate("fetch('./main.js').then(({ status }) => status, () => 'nobody')");
  expect(await status()).toBe(200);
  await host.switchOff();
  expect(await status()).toBe("nobody");
  await host.switchOn();
  expect(await status()).toBe(200);
});

it("says which element breaks which rule of WCAG, and why", async () => {
  const { page } = await playground.open();
  await page.evaluate(
    `document.querySelector("p").style.color = "#aaa"; document.querySelector("button").textContent = "";`,
  );
  const said = (await violationsOf(page)).join("\n");
  expect(said).toContain("color-contrast (serious): ");
  expect(said).toMatch(/ at p\n.*Звонок.*\n.*contrast of 2\.32/);
  expect(said).toContain("button-name (critical): ");
  expect(await violationsOf(page, "h1")).toEqual([]);
});

it("shows Latin and Cyrillic letters by fonts that have them", async () => {
  const { page } = await playground.open();
  const widths = `["sans-serif", "serif", "monospace", "system-ui"].map((family) => {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.font = "16px " + family;
    return [..."iгnЖщМ"].map((letter) => canvas.measureText(letter).width);
  })`;
  const [sans, serif, mono, system] = (await page.evaluate(widths)) as number[][];
  // A font without these letters would show the same box for each.
  for (const letters of [sans, serif, system]) expect(new Set(letters).size).toBeGreaterThan(4);
  expect(new Set(mono).size).toBe(1);
  expect(serif).not.toEqual(sans);
});

it("says which controls the keyboard does not reach, and where it does not show", async () => {
  const { page } = await playground.open();
  await page.evaluate(`
    const button = (name) => document.body.appendChild(Object.assign(document.createElement("button"), { textContent: name }));
    button("unreached").tabIndex = -1;
    button("unmarked").style.outline = "none";
  `);
  const stops = await focusStops(page);
  const missed = (await reachable(page)).filter(({ id }) => stops.every((stop) => stop.id !== id));
  expect(stops.map(({ html, isMarked }) => [html.replace(/<[^>]*>/g, ""), isMarked])).toEqual([
    ["Press", true],
    ["unmarked", false],
  ]);
  expect(missed.map(({ html }) => html)).toEqual(['<button tabindex="-1">unreached</button>']);
});
