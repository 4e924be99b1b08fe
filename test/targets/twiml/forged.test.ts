/** Whatever stands in a request, only what the source declares is dialled, shown, played or told. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { forms } from "./forms.ts";
import { builtFrom } from "./from-source.ts";
import { hosted, output } from "./output.ts";

const hostile = [
  '"><Dial>+900123456</Dial>',
  "&carry;",
  "&dial;",
  '" record="x',
  "600&PJSIP/boss",
  "${process.exit()}",
  "__proto__",
  "constructor",
  "1".repeat(200),
  "*",
  "#",
  "1",
  "12",
  "anonymous",
  "sip:+79160000001@evil.example.com",
  "+79160000009",
  "\u0000",
  "n-99~x-1",
  "completed",
  "true",
  "",
];
const names = ["From", "To", "CallSid", "Digits", "DialCallStatus", "DialBridged", "DialSipResponseCode", "CallStatus"];
const ours = ["s", "a", "e", "p", "q", "k", "n", "r", "c", "t"];
const events = ["rung", "hunted", "recorded", "key", "silent", "late", "listen", "confirm", "pressed", "ended"];

/** Numbers, addresses and keys in a document: all of them must be of the source. */
function namedIn(document: string): readonly string[] {
  return [...document.matchAll(/<(?:Number|Client|Sip)[^>]*>([^<]*)<|callerId="([^"]*)"|record="([^"]*)"/g)].map(
    ([, phone, shown, how]) => phone ?? shown ?? how ?? "",
  );
}

it("answers any request with a document of the source, and never with anything that was sent [twiml body-and-query]", () => {
  for (const { source } of forms) {
    const out = output(builtFrom(source));
    const { route } = hosted(out);
    const all = [...out.files.values()].join("\n");
    const known = new Set([
      ...namedIn(all),
      ...(source.match(/\+7[0-9 -]+/g) ?? []).map((number) => number.replace(/[ -]/g, "")),
    ]);
    const states = [...all.matchAll(/"state": "([^"]+)"/g)].map((match) => match[1] ?? "");
    const keys = [...all.matchAll(/"key": "([^"]+)"/g)].map((match) => match[1] ?? "");
    const value = fc.constantFrom(
      ...hostile,
      ...states,
      ...events,
      ...keys,
      ...keys.map((key) => `${key}-99`),
      ...keys.map((key) => `${key}-x`),
    );
    const request = fc.dictionary(fc.constantFrom(...names, ...ours), value, { maxKeys: 12, noNullPrototype: true });
    fc.assert(
      fc.property(request, fc.constantFrom(...states), fc.constantFrom(...events, ""), (fields, s, e) => {
        const document = route({ To: "+74951234567", s, e, ...fields }, 0);
        expect(document).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
        for (const named of namedIn(document))
          expect(named === "record-from-answer-dual" || known.has(named), named).toBe(true);
        for (const text of [
          "900123456",
          "PJSIP",
          "process.exit",
          "evil.example.com",
          "+79160000009",
          "&carry;",
          "&dial;",
        ]) {
          expect(document).not.toContain(text);
        }
      }),
      { numRuns: 60 },
    );
  }
});

it("goes round no longer than the source says, whatever count is forged [twiml redirect-cycle]", () => {
  const out = output(builtFrom("phone a = ext 101\nvats v < repeat 3 < ring a for 10s >; voicemail >\nline * -> v\n"));
  const { route } = hosted(out);
  const key = /"key": "([^"]+)"/.exec(out.text("functions/voice.protected.js"))?.[1] ?? "";
  const after = (n: string) => route({ To: "+1", s: "v.repeat.ring_a", e: "rung", DialCallStatus: "no-answer", n }, 0);
  expect(after(`${key}-1`)).toContain(`n=${key}-2`);
  expect(after(`${key}-2`)).toContain(`n=${key}-3`);
  for (const n of [`${key}-3`, `${key}-99`, `${key}--1`, `${key}-1e9`, `${key}-`, `${key}`, "", "x-1"]) {
    expect(after(n), n).toContain("<Record");
  }
});

it("takes who is not asked, or presses another key, for somebody who declines [twiml screening]", () => {
  const { route } = hosted(output(builtFrom("phone a = ext 101\nvats v < ring a for 10s confirm >\nline * -> v\n")));
  const pressed = (Digits: string) => route({ s: "v.ring_a", e: "pressed", Digits }, 0);
  expect(pressed("1")).toContain("<Response/>");
  for (const digits of ["2", "11", "", "1 ", "#"]) expect(pressed(digits), digits).toContain("<Hangup/>");
  expect(route({ s: "v.gone", e: "confirm" }, 0)).toContain("<Hangup/>");
});
