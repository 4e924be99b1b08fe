/** Whatever the text, the parser answers: never a throw, never a place outside the text, never a long wait. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { decode } from "../../grammar/index.ts";
import { everything } from "./everything.ts";
import { codes, lexemes, placesOutside, read } from "./read.ts";

function refusal(bytes: readonly number[] | Uint8Array): string | undefined {
  const decoded = decode(Uint8Array.from(bytes), "memory:main.vats");
  return decoded.kind === "text" ? undefined : decoded.diagnostic.message;
}

function textOf(bytes: readonly number[] | Uint8Array): string | undefined {
  const decoded = decode(Uint8Array.from(bytes), "memory:main.vats");
  return decoded.kind === "text" ? decoded.text : undefined;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

it("UTF-8 is text, a byte order mark is not part of it, and CR LF is a line end", () => {
  const text = 'say "Привет, 😀"\r\n// \u{10FFFF}';
  expect(textOf(utf8(text))).toBe(text);
  expect(textOf([0xef, 0xbb, 0xbf, ...utf8("ring a")])).toBe("ring a");
  expect(codes('\uFEFFring a;\r\nplay "x.wav"\r\n')).toEqual([]);
  expect(textOf([])).toBe("");
});

it("decoding agrees with the platform's decoder on any text and any bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      if (!text.includes("\0") && !text.startsWith("\uFEFF")) expect(textOf(utf8(text))).toBe(text);
    }),
  );
  const strict = new TextDecoder("utf-8", { fatal: true });
  const bytes = fc.uint8Array({ min: 1, maxLength: 8 });
  fc.assert(
    fc.property(bytes, (some) => {
      const wanted = (() => {
        try {
          return strict.decode(some);
        } catch {
          return undefined;
        }
      })();
      expect(textOf(some)).toBe(wanted);
    }),
    { numRuns: 3000 },
  );
});

it("bytes that are no UTF-8 are one error with line and byte", () => {
  expect(refusal([...utf8("ring a\nring "), 0xff])).toBe(
    "The file is not UTF-8 text: an invalid byte in line 2, at byte 13.",
  );
  for (const bad of [
    [0xc0, 0x80],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0x80],
    [0xe2, 0x82],
  ])
    expect(refusal(bad)).toContain("an invalid byte in line 1, at byte 1");
});

it("UTF-16, zero bytes and pictures are one error", () => {
  const wide = [...Buffer.from("ring a; voicemail", "utf16le")];
  expect(refusal([0xff, 0xfe, ...wide])).toContain("UTF-16 in line 1");
  expect(refusal([0xfe, 0xff, ...wide])).toContain("UTF-16 in line 1");
  expect(refusal(wide)).toContain("UTF-16 in line 1");
  expect(refusal([...utf8("ring a\n"), 0, 65])).toContain("a zero byte in line 2, at byte 8");
  expect(refusal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])).toContain("line 1");
  expect(codes("ring a\0")).toEqual(["VATS1001"]);
});

it("a file over 10 MB is one error, at once", () => {
  const began = performance.now();
  expect(refusal(new Uint8Array(10_000_001).fill(32))).toBe("The file is larger than 10 MB.");
  expect(codes(" ".repeat(10_000_001))).toEqual(["VATS1002"]);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(codes(`${" ".repeat(9_999_000)}ring a`)).toEqual([]);
});

it("control characters but tab are errors, one for each run", () => {
  expect(codes("ring\ta")).toEqual([]);
  expect(codes('ring a\u0007\u0008; play "x\u001b.wav"')).toEqual(["VATS1003", "VATS1003"]);
});

it("signs and letters that the language does not know are one error each place", () => {
  expect(codes("ring 🙂🙂 a; $play €")).toEqual(["VATS1004", "VATS1004", "VATS1004"]);
});

it("blocks nested deeper than 64 are one error, at any depth, closed or not", () => {
  const nested = (depth: number, close = " >") => `${"on 12-31 < ".repeat(depth)}ring a${close.repeat(depth)}`;
  expect(codes(nested(64))).toEqual([]);
  for (const text of [nested(65), nested(10_000), nested(10_000, ""), `vats v < ${nested(100)} >`])
    expect(codes(text)).toEqual(["VATS1038"]);
  for (const sign of ["[", "(", "{", "not ", "<", "ring a if busy < "])
    expect(codes(sign.repeat(10_000)).length).toBeLessThan(4);
});

it("a long file is read in seconds, and so is a long file of mistakes", () => {
  const office = (index: number) =>
    `phone p${index} = ext ${index}\nvats v${index} "T" UTC <\n  workhours Mon-Fri 9:00-18:00 < ring [p${index}] for 20s >\n  otherwise < voicemail >\n>\n`;
  const long = Array.from({ length: 8000 }, (_, index) => office(index)).join("");
  expect(long.length).toBeGreaterThan(1_000_000);
  const lasted = (text: string) => {
    const began = performance.now();
    codes(text);
    return performance.now() - began;
  };
  expect(codes(long)).toEqual([]);
  for (const text of [
    long,
    "phone a = \n".repeat(20_000),
    "! ".repeat(50_000),
    '"x\n'.repeat(50_000),
    "1s".repeat(200_000),
  ])
    expect(lasted(text)).toBeLessThan(10_000);
  expect(lasted(`say "${"x".repeat(5_000_000)}"`)).toBeLessThan(5000);
});

it("a soup of the language's own words never throws and points into the text", () => {
  const strange = [
    "–",
    "“x”",
    "'y'",
    "9am",
    "20 s",
    "*/",
    "/*",
    '"',
    "\n",
    "!",
    "🙂",
    "\u0001",
    "UTC+3",
    "\\",
    "9-18",
    "1st",
  ];
  const words = [...new Set(lexemes(everything).map(({ text }) => text)), ...strange];
  const soup = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", " ", "\n", "")), { maxLength: 60 });
  fc.assert(
    fc.property(soup, (parts) => {
      const text = parts.flat().join("");
      const parsed = read(text);
      expect(placesOutside(parsed, text.length)).toEqual([]);
      expect(parsed.module.items).toBeInstanceOf(Array);
    }),
    { numRuns: 1500 },
  );
});

it("a text with every form, cut and patched anywhere, never throws and points into the text", () => {
  const place = fc.nat({ max: everything.length });
  const cut = fc.tuple(
    place,
    fc.nat({ max: 40 }),
    fc.constantFrom("", "<", ">", "{", "}", ";", "ring", "phone", '"', "\0"),
  );
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
      const text = cuts.reduce(
        (left, [at, length, patch]) => left.slice(0, at) + patch + left.slice(at + length),
        everything,
      );
      const parsed = read(text);
      expect(placesOutside(parsed, text.length)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
