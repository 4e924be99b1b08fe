/** From names to declarations and uses, over files and parameters. */

import { expect, it } from "vitest";
import {
  definitionAt,
  fixesAt,
  foldingOf,
  formatEdits,
  highlightsAt,
  referencesAt,
  selectionRangesAt,
  symbolsOf,
} from "../../../compiler/language/index.ts";
import type { Span } from "../../../compiler/text/span.ts";
import { edited, type Marked, marked } from "./marked.ts";

function textOf({ analysis }: Marked, { uri, start, end }: Span): string {
  return `${uri}: ${analysis.host.read(uri)?.text.slice(start, end)}`;
}

it("goes from a use to the declaration, in another file too", () => {
  const cursor = marked('use "./phones.vats"\nvats main < ring phones.bo‸ss >\nline * -> main', {
    "phones.vats": "phone boss = ext 101",
  });
  const found = definitionAt(cursor.analysis, cursor.uri, cursor.offset);
  expect(found && textOf(cursor, found.target)).toBe("phones.vats: boss");
  expect(found && textOf(cursor, found.whole)).toBe("phones.vats: phone boss = ext 101");
});

it("goes from a module's name to its `use`, and from a path to the file", () => {
  const files = { "phones.vats": "phone boss = ext 101" };
  const name = marked('use "./phones.vats" as p\nvats main < ring p‸.boss >\nline * -> main', files);
  const target = definitionAt(name.analysis, name.uri, name.offset)?.target;
  expect(target && textOf(name, target)).toBe("main.vats: p");
  const path = marked('use "./pho‸nes.vats" as p\nvats main < ring p.boss >\nline * -> main', files);
  expect(definitionAt(path.analysis, path.uri, path.offset)?.target).toEqual({ uri: "phones.vats", start: 0, end: 0 });
});

it("goes from a parameter to where its flow declares it, and not to what has its name elsewhere", () => {
  const cursor = marked(
    "flow f(a: phone) < ring a >\nflow g(a: phone) < ring a‸ >\nphone b = ext 101\nvats m < run f(b); run g(b) >\nline * -> m",
  );
  const places = referencesAt(cursor.analysis, cursor.uri, cursor.offset).map(({ span }) => span.start);
  expect(places).toEqual([35, 52]);
});

it("finds all uses of a name, with its declaration, and highlights those of its file", () => {
  const cursor = marked('use "./p.vats"\nvats m < ring p.a; ring [p.a‸, p.b] >\nline * -> m', {
    "p.vats": "phone a = ext 101\nphone b = ext 102\ngroup g = [a, b]",
  });
  const all = referencesAt(cursor.analysis, cursor.uri, cursor.offset);
  expect(all.map(({ span, isDeclaration }) => `${span.uri} ${span.start} ${isDeclaration}`)).toEqual([
    "main.vats 31 false",
    "main.vats 42 false",
    "p.vats 6 true",
    "p.vats 47 false",
  ]);
  const here = highlightsAt(cursor.analysis, cursor.uri, cursor.offset);
  expect(here.map(({ span }) => span.start)).toEqual([31, 42]);
});

it("takes the first use of an extension that nothing declares for its declaration", () => {
  const cursor = marked("ring a for 5s; ring ‸a for 6s; voicemail");
  const target = definitionAt(cursor.analysis, cursor.uri, cursor.offset)?.target;
  expect(target).toEqual({ uri: "main.vats", start: 5, end: 6 });
});

it("outlines declarations, and the branches in them", () => {
  const { analysis } = marked(`phone a = ext 101
vats m "Office" Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 < ring a if busy < hangup > >
  otherwise < menu say "Press" < 1 < voicemail > timeout < > invalid < > > >
>
line * -> m
`);
  const draw = (entries: ReturnType<typeof symbolsOf>, indent = ""): string =>
    entries
      .map((one) => `${indent}${one.kind} ${one.name} | ${one.detail}\n${draw(one.children, `${indent}  `)}`)
      .join("");
  expect(draw(symbolsOf(analysis, "main.vats"))).toBe(`phone a | ext 101
vats m | "Office" Europe/Moscow
  branch workhours Mon-Fri 09:00-18:00 | \n    branch if busy | 
  branch otherwise | 
    branch 1 | 
    branch timeout | 
    branch invalid | 
line main | * -> m
`);
});

it("folds blocks, properties and runs of comments, in broken text too", () => {
  const { analysis, text } = marked("// one\n// two\nvats m <\n  ring [\n    a\n  ]\n>\nmailbox b {\n  email\n");
  expect(foldingOf(analysis, "main.vats").map(({ span, kind }) => [kind, text.slice(span.start, span.end)])).toEqual([
    ["comment", "// one\n// two"],
    ["block", "<\n  ring [\n    a\n  ]"],
    ["block", "[\n    a"],
  ]);
});

it("formats with edits of the lines that differ only", () => {
  const { analysis, text } = marked("phone a = ext 101\n\n\n\nphone   b = ext 102\n\nvats m < ring a >\nline * -> m\n");
  const edits = formatEdits(analysis, "main.vats");
  const after = edited({ "main.vats": text }, edits)["main.vats"];
  expect(after).toBe("phone a = ext 101\n\nphone b = ext 102\n\nvats m < ring a >\nline * -> m\n");
  expect(Math.min(...edits.map(({ span }) => span.start))).toBeGreaterThan(17);
  expect(Math.max(...edits.map(({ span }) => span.end))).toBeLessThanOrEqual(text.indexOf("vats"));
});

it("offers the fixes of what is wrong where the cursor is", () => {
  const cursor = marked("phone alice = ext 101\nvats m < ring ali‸ec >\nline * -> m");
  const [offer] = fixesAt(cursor.analysis, cursor.uri, cursor.offset);
  expect(offer).toMatchObject({ title: "Write `alice`", isOnly: true, diagnostic: { code: "VATS2001" } });
  expect(fixesAt(cursor.analysis, cursor.uri, 0)).toEqual([]);
});

it("grows a selection from the word over the step to the file", () => {
  const cursor = marked("phone a = ext 101\nvats m < ring [‸a] for 5s >\nline * -> m");
  const grown = selectionRangesAt(cursor.analysis, cursor.uri, cursor.offset).map((span) => textOf(cursor, span));
  expect(grown.slice(0, 3)).toEqual(["main.vats: a", "main.vats: [a]", "main.vats: ring [a] for 5s"]);
  expect(grown.at(-1)).toBe(`main.vats: ${cursor.text}`);
});
