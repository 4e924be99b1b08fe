/** The formatter over everything that can be written: it changes blanks only, and its second run changes nothing. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { format } from "../../../compiler/format/format.ts";
import { type Parsed, parse, wordsOf } from "../../../grammar/index.ts";
import { everything } from "../../grammar/everything.ts";
import { office, oneLiner } from "../../grammar/programs.ts";
import { drawText, drawWords, Tape } from "../../grammar/random-programs.ts";

const sourceOf = (text: string) => ({ uri: "main.vats", name: "main.vats", text });
const formatted = (text: string) => format(sourceOf(text));

/** A tree without its places. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  if ("uri" in value && "start" in value) return "place";
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === "span" ? [] : [[key, withoutPlaces(inner)]])),
  );
}

/** What must not change: the tree without its places, and the comments as they read wherever they stand. */
function meaningOf({ module, comments }: Parsed): unknown {
  return [withoutPlaces(module), comments.map(({ text }) => text.replaceAll("\r\n", "\n").trimEnd())];
}

/** The words, or the comments, of a text that need not parse. */
function textsOf(text: string, kind: "words" | "comments"): readonly string[] {
  return wordsOf(text)[kind].map((word) => word.text.replaceAll("\r\n", "\n").trimEnd());
}

/** Holds what must be true of every text. */
function holds(text: string, parsed: Parsed = parse(sourceOf(text))): void {
  const once = formatted(text);
  expect(formatted(once)).toBe(once);
  expect(meaningOf(parse(sourceOf(once)))).toEqual(meaningOf(parsed));
}

const tape = fc.array(fc.nat({ max: 5039 }), { maxLength: 160 });

it("10 000 programs mean the same afterwards, keep every comment, and do not change a second time", () => {
  fc.assert(
    fc.property(tape, tape, (content, blanks) => {
      const text = drawText(drawWords(new Tape(content)), new Tape(blanks));
      const parsed = parse(sourceOf(text));
      expect(parsed.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      holds(text, parsed);
    }),
    { numRuns: 10_000, seed: 20261126 },
  );
}, 120_000);

it("blanks of the source that say nothing of its lines change nothing", () => {
  fc.assert(
    fc.property(tape, (content) => {
      const words = drawWords(new Tape(content));
      expect(formatted(words.join("\n"))).toBe(formatted(words.join("\r\n   ")));
      expect(formatted(words.join(" "))).toBe(formatted(words.join("\t  ")));
    }),
    { numRuns: 500, seed: 20261126 },
  );
});

it("a file that does not parse keeps every word and comment, and does not change a second time", () => {
  fc.assert(
    fc.property(tape, tape, fc.nat(), fc.nat(), (content, blanks, place, change) => {
      const words = [...drawWords(new Tape(content))];
      const signs = ["<", ">", "}", "[", ";", "§", "phone", "then", '"open', "20 s", "Mon–Fri"];
      words.splice(place % words.length, change % 2, signs[change % signs.length] ?? "<");
      const text = drawText(words, new Tape(blanks));
      const once = formatted(text);
      expect(formatted(once)).toBe(once);
      for (const kind of ["words", "comments"] as const) expect(textsOf(once, kind)).toEqual(textsOf(text, kind));
    }),
    { numRuns: 1000, seed: 20261126 },
  );
});

it("every file of the cases, the examples and the standard library, and every form of the language, likewise", () => {
  const files = ["test/cases", "examples", "stdlib"].flatMap(vatsFilesBelow);
  expect(files.length).toBeGreaterThan(20);
  for (const text of [...files.map((path) => readFileSync(path, "utf8")), everything, office, oneLiner]) holds(text);
});

function vatsFilesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return entries.filter((path) => path.endsWith(".vats")).map((path) => join(folder, path));
}
