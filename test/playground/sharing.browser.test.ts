/** Links in a real Chromium, whose streams are others than those of Node: the same states come out, and the same links are refused. */

import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { encode } from "../../playground/sharing/link.ts";
import type { SharedState } from "../../playground/sharing/state.ts";
import { pageOf } from "./module-page.ts";
import { usePlayground } from "./playground.ts";

const playground = usePlayground(pageOf("playground/sharing/link.ts"));

const state: SharedState = {
  source: { kind: "text", text: "ring приёмная for 20s; then voicemail\n".repeat(20) },
  view: "week",
  call: {
    called: "+74951234567",
    caller: "<script>alert(1)</script>",
    atMs: 1795770000000,
    zone: "Europe/Moscow",
    phones: { "ext a": [{ kind: "busy" }, { kind: "answers", afterSeconds: 4.5 }] },
  },
  seconds: 12.3,
};

/** What comes out of fragments in the page, and how long each took, in milliseconds. */
async function decoded(fragments: readonly string[]): Promise<readonly (readonly [decoded: unknown, ms: number])[]> {
  const { page } = await playground.open();
  return page.evaluate(async (all) => {
    const { tried } = globalThis as unknown as { tried: { decode(fragment: string): Promise<unknown> } };
    const out: [unknown, number][] = [];
    for (const fragment of all) {
      const before = performance.now();
      out.push([await tried.decode(fragment), performance.now() - before]);
    }
    return out;
  }, fragments);
}

const linkOfText = (text: string | Buffer) => `#1.${deflateRawSync(text).toString("base64url")}`;

it("opens what Node has encoded, and encodes what Node opens", async () => {
  const encoded = await encode(state);
  if (encoded.kind !== "link") throw new Error(JSON.stringify(encoded));
  expect((await decoded([encoded.fragment])).map(([out]) => out)).toEqual([{ kind: "state", state }]);
  const { page } = await playground.open();
  const fragment = await page.evaluate(
    async (shared) => (globalThis as unknown as { tried: { encode: typeof encode } }).tried.encode(shared),
    state,
  );
  expect(fragment).toMatchObject({ kind: "link" });
  const json = Buffer.from((fragment.kind === "link" ? fragment.fragment : "").slice(3), "base64url");
  expect((await decoded([`#1.${json.toString("base64url")}`])).map(([out]) => out)).toEqual([{ kind: "state", state }]);
});

it("refuses a link that was cut off, lengthened or broken", async () => {
  const whole = linkOfText(JSON.stringify({ x: "ring a" }));
  const cut = Array.from({ length: whole.length - 3 }, (_, index) => whole.slice(0, index + 3));
  const broken = ["AAAA", "====", "%20", "<b>", "#"].map((rest) => whole + rest);
  const noJson = ["", "{", "\u0000"].map(linkOfText);
  for (const [out] of await decoded([...cut, ...broken, ...noJson, "#1.!!", "#1.AAAA", "#1.____"]))
    expect(out).toEqual({ kind: "refused", reason: "damaged" });
});

it("refuses a megabyte at once", async () => {
  const megabyte = `#1.${"A".repeat(1_000_000)}`;
  const tries = await decoded([megabyte, megabyte, megabyte]);
  for (const [out] of tries) expect(out).toEqual({ kind: "refused", reason: "too long" });
  expect(Math.min(...tries.map(([, ms]) => ms))).toBeLessThan(20);
});

it("stops a bomb before it has gone off", async () => {
  const bomb = deflateRawSync(Buffer.alloc(200_000_000, " "));
  const tries = await decoded(Array(3).fill(`#1.${bomb.toString("base64url")}`));
  for (const [out] of tries) expect(out).toEqual({ kind: "refused", reason: "too long" });
  const { page } = await playground.open();
  const wholeMs = await page.evaluate(async (packed) => {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    const before = performance.now();
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const reader = stream.getReader();
    for (let piece = await reader.read(); !piece.done; ) piece = await reader.read();
    return performance.now() - before;
  }, bomb.toString("base64"));
  expect(Math.min(...tries.map(([, ms]) => ms))).toBeLessThan(wholeMs / 3);
});
