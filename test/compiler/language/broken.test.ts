/** Every question to texts from which a word is missing, and to texts cut off anywhere: an answer that lies within the text. */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  type Analysis,
  completionsAt,
  definitionAt,
  fixesAt,
  foldingOf,
  formatEdits,
  highlightsAt,
  hoverAt,
  type OutlineEntry,
  referencesAt,
  renameAt,
  selectionRangesAt,
  semanticTokensOf,
  symbolsOf,
} from "../../../compiler/language/index.ts";
import type { Span } from "../../../compiler/text/span.ts";
import { wordsOf } from "../../../grammar/index.ts";
import { analysed } from "./marked.ts";

const uri = "main.vats";
const now = Date.parse("2026-11-27T10:00:00Z");
const text = readFileSync("examples/office/main.vats", "utf8");

/** All places that are answered, whatever was asked. */
function placesAnswered(analysis: Analysis, offset: number): readonly Span[] {
  const outline = (entries: readonly OutlineEntry[]): readonly Span[] =>
    entries.flatMap(({ span, selection, children }) => [span, selection, ...outline(children)]);
  const renaming = renameAt(analysis, uri, offset, "zzfresh");
  const definition = definitionAt(analysis, uri, offset);
  const hover = hoverAt(analysis, uri, offset, now);
  return [
    ...completionsAt(analysis, uri, offset).map(({ replace }) => replace),
    ...(definition ? [definition.origin, definition.target, definition.whole] : []),
    ...fixesAt(analysis, uri, 0, text.length).flatMap(({ edits }) => edits.map(({ span }) => span)),
    ...foldingOf(analysis, uri).map(({ span }) => span),
    ...formatEdits(analysis, uri).map(({ span }) => span),
    ...[...highlightsAt(analysis, uri, offset), ...referencesAt(analysis, uri, offset)].map(({ span }) => span),
    ...(hover ? [hover.span] : []),
    ...(renaming.kind === "edits" ? renaming.edits.map(({ span }) => span) : []),
    ...selectionRangesAt(analysis, uri, offset),
    ...semanticTokensOf(analysis, uri).map(({ start, end }) => ({ uri, start, end })),
    ...outline(symbolsOf(analysis, uri)),
  ];
}

function outside(analysis: Analysis, spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) => {
    const length = analysis.host.read(span.uri)?.text.length ?? -1;
    return !(span.start >= 0 && span.start <= span.end && span.end <= length);
  });
}

const words = wordsOf(text).words.filter((_, at) => at % 4 === 0);

it("answers within the text when a word is missing", () => {
  for (const { start, end, text: word } of words) {
    const analysis = analysed({ [uri]: text.slice(0, start) + text.slice(end) });
    const spans = placesAnswered(analysis, start);
    expect(spans.length).toBeGreaterThan(10);
    expect(outside(analysis, spans), `without ${word} at ${start}`).toEqual([]);
  }
});

it("answers within the text when it is cut off", () => {
  for (const { start, end } of words) {
    const cut = text.slice(0, Math.ceil((start + end) / 2));
    const analysis = analysed({ [uri]: cut });
    expect(outside(analysis, placesAnswered(analysis, cut.length)), `cut at ${cut.length}`).toEqual([]);
  }
});

it("answers of a file that is empty, or not there", () => {
  const analysis = analysed({ [uri]: "" });
  expect(completionsAt(analysis, uri, 0).map(({ label }) => label)).toEqual(expect.arrayContaining(["phone", "ring"]));
  expect(symbolsOf(analysis, "other.vats")).toEqual([]);
  expect(hoverAt(analysis, "other.vats", 0, now)).toBeUndefined();
  expect(formatEdits(analysis, "other.vats")).toEqual([]);
});
