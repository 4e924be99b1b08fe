/** What can be folded away: blocks, properties, lists and comments of several lines. Reads words, so it works in broken text. */

import { type Word, wordsOf } from "../../grammar/index.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { type Analysis, textAt } from "./analysis.ts";

/** The line of its start stays; all after it, with the line of its end, can be hidden. Never within one line. */
export interface Fold {
  readonly span: Span;
  readonly kind: "block" | "comment";
}

const closers: Readonly<Record<string, string>> = { ">": "<", "}": "{", "]": "[", ")": "(" };
const openers = Object.values(closers);

/** The folds of a file, in the order of their starts. */
export function foldingOf(analysis: Analysis, uri: string): readonly Fold[] {
  const { text } = textAt(analysis, uri);
  const { words, comments } = wordsOf(text);
  const folds = [...bracketFolds(text, words), ...commentFolds(text, comments)];
  return folds
    .filter(({ start, end }) => text.slice(start, end).includes("\n"))
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, kind }) => ({ span: makeSpan(uri, start, end), kind }));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: Fold["kind"];
}

/** From each opening bracket to the end of the line before its closing one. One that is not closed folds nothing. */
function bracketFolds(text: string, words: readonly Word[]): readonly Stretch[] {
  const folds: Stretch[] = [];
  const open: Word[] = [];
  for (const word of words) {
    if (openers.includes(word.text)) open.push(word);
    const opener = closers[word.text];
    const at = opener === undefined ? -1 : open.findLastIndex((one) => one.text === opener);
    const start = open[at];
    if (!start) continue;
    open.length = at;
    folds.push({ start: start.start, end: endBefore(text, word.start), kind: "block" });
  }
  return folds;
}

/** The end of the line before, where only blanks stand before the closing bracket; else its own place. */
function endBefore(text: string, closer: number): number {
  const lineStart = text.lastIndexOf("\n", closer - 1) + 1;
  return lineStart > 0 && text.slice(lineStart, closer).trim() === "" ? lineStart - 1 : closer;
}

/** A comment of several lines; comments on lines of their own that follow each other are one. */
function commentFolds(text: string, comments: readonly Word[]): readonly Stretch[] {
  const folds: { start: number; end: number; kind: "comment" }[] = [];
  for (const { start, end } of comments) {
    const last = folds.at(-1);
    const isNext =
      last && isAlone(text, start) && isAlone(text, last.start) && /^\r?\n[ \t]*$/.test(text.slice(last.end, start));
    if (isNext) last.end = end;
    else folds.push({ start, end, kind: "comment" });
  }
  return folds;
}

function isAlone(text: string, start: number): boolean {
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
}
