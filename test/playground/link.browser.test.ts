/** Shared links, opened in a fresh profile: the page is as it was, to the second; and a hostile one says so and does nothing. */

import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { encode } from "../../playground/sharing/link.ts";
import type { SharedCall, SharedState } from "../../playground/sharing/state.ts";
import { stateOf } from "./links.ts";
import { usePlayground } from "./playground.ts";

const playground = usePlayground();

/** The machine may have other things to do. */
const timeout = 120_000;

const text = `// Кто берёт трубку
switch day = off code "*28"
phone a = ext 101
phone boss = tel "+7 916 000-00-01"
vats office Europe/Moscow <
  when day < voicemail >
  menu say "press one or two" < 1 < ring [a, boss] for 20s > timeout < voicemail > >
  then voicemail
>
line main = "+7 495 123-45-67" -> office
line ads = "+7 800 555-35-35" -> office
`;

const shared: SharedState = {
  source: { kind: "text", text },
  view: "call",
  target: "freeswitch",
  call: {
    called: "+78005553535",
    caller: undefined,
    atMs: Date.UTC(2026, 10, 24, 11, 12, 13),
    zone: "Asia/Omsk",
    phones: {
      "ext 101": [{ kind: "busy" }, { kind: "silent" }],
      "tel +79160000001": { kind: "answers", afterSeconds: 7.5 },
    },
    keys: ["1"],
    switches: { day: "off" },
    hangsUpAfterSeconds: 30,
  },
  seconds: 5.3,
  speed: 0.5,
  week: "2026-W52",
  line: "ads",
  cursor: 42,
};

async function fragmentOf(state: SharedState): Promise<string> {
  const encoded = await encode(state);
  if (encoded.kind !== "link") throw new Error(JSON.stringify(encoded));
  return encoded.fragment;
}

it("opens in a fresh profile on the same call at the same second", { timeout }, async () => {
  const { page } = await playground.open({ fragment: await fragmentOf(shared) });
  await page.getByRole("slider").waitFor();
  expect(await page.getByRole("slider").inputValue()).toBe("5.3");
  // The page writes what it shows into its address half a second after it has changed.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 2000)));
  expect(withoutOrder(await stateOf(page.url()))).toEqual(shared);
});

/** No hunt of the text has an order, and the page may say so. */
function withoutOrder({ call, ...state }: SharedState): SharedState {
  const { order: _, ...rest } = call ?? { order: [] };
  return { ...state, call: rest as SharedCall };
}

const script = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const linkOf = (json: unknown) => `#1.${deflateRawSync(JSON.stringify(json)).toString("base64url")}`;
const wire = { x: "ring a", v: "call", c: { d: "+1", f: "+1", m: 1, z: "UTC", p: {} } };

const hostile = [
  ["a megabyte", `#1.${"A".repeat(1_000_000)}`],
  ["a bomb", `#1.${deflateRawSync(Buffer.alloc(100_000_000, " ")).toString("base64url")}`],
  ["broken compression", "#1.AAAAAAAAAAAA"],
  ["no link", `#${script}`],
  ["a later version", "#2.AAAA"],
  ["a script as the view", linkOf({ ...wire, v: script })],
  ["a script as the zone", linkOf({ ...wire, c: { ...wire.c, z: script } })],
  ["a script as a phone", linkOf({ ...wire, c: { ...wire.c, p: { [script]: "b" } } })],
  ["a script as the line", linkOf({ ...wire, l: script })],
  ["a script as the week", linkOf({ ...wire, w: script })],
  ["an example that is none", linkOf({ x: ["nobody"] })],
] as const;

it("opens a link that is put into the address just as the page writes its own there", { timeout }, async () => {
  const { page } = await playground.open();
  await page.locator(".editor[data-editor=whole]").waitFor();
  await page.evaluate(
    (hash) => {
      const encode = globalThis.btoa;
      globalThis.btoa = (characters) => {
        globalThis.btoa = encode;
        // The last step before the address is written.
        location.hash = hash;
        return encode(characters);
      };
    },
    linkOf({ ...wire, x: "ring somebody_else" }),
  );
  await page.locator(".monaco-place").getByRole("textbox").first().focus();
  await page.keyboard.type("// ");
  await expect.poll(() => page.locator(".view-lines").innerText()).toContain("somebody_else");
});

it("knows after a reload where the call stood that was under way", { timeout }, async () => {
  const { page } = await playground.open();
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => page.locator(".clock").innerText()).toMatch(/^0:0[5-9]/);
  await page.reload();
  await page.getByRole("slider").waitFor();
  await expect.poll(() => page.locator(".clock").innerText()).toMatch(/^0:(0[1-9]|1)/);
});

it("goes back from a link to what the page had opened with", { timeout }, async () => {
  const { page } = await playground.open();
  await page.evaluate(
    (hash) => {
      // As if nothing had been written there yet.
      history.replaceState(null, "", location.pathname);
      location.hash = hash;
    },
    linkOf({ ...wire, x: "ring somebody_else" }),
  );
  const text = page.locator(".editor[data-editor=whole] .view-lines");
  await expect.poll(() => text.innerText()).toContain("somebody_else");
  await page.goBack();
  await expect.poll(() => text.innerText()).toContain("clinic");
});

it("says of a hostile link that it was not opened, and runs nothing", { timeout }, async () => {
  const { page } = await playground.open();
  await page.getByRole("slider").waitFor();
  const banner = page.getByText("The link was not opened:");
  for (const [what, fragment] of hostile) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    await banner.waitFor();
    expect([what, await page.evaluate("window.ran")]).toEqual([what, undefined]);
    await banner.getByRole("button").click();
    await banner.waitFor({ state: "detached" });
  }
});

it("shows markup in every field that may hold it as the text that it is", { timeout }, async () => {
  const fragment = linkOf({ ...wire, x: `// ${script}\nring a`, c: { ...wire.c, d: script, f: script } });
  const { page } = await playground.open({ fragment });
  await page.getByRole("slider").waitFor();
  for (const tab of ["Dialplans", "Week", "Flow", "Tests", "Call"]) {
    await page.getByRole("tab", { name: tab }).click();
    await page.getByRole("tabpanel").waitFor();
  }
  expect(await page.evaluate("window.ran")).toBe(undefined);
  expect(await page.locator("main img, main script").count()).toBe(0);
});
