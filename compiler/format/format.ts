/**
 * The canonical form of a file: blanks and line ends only, never another word. Each comment stays where it is. What does
 * not parse stays as it is, byte for byte, up to the next declaration. Must not know what a program means.
 */

import { parse, type Word, wordsOf } from "../../grammar/index.ts";
import type { SourceText } from "../text/source.ts";
import { type Document, printDocument } from "./document.ts";
import { above, hardBreak, type Layout, looseSteps, pieceDocument, piecesOf } from "./layout.ts";
import { type Node, nodesOf } from "./nodes.ts";
import { padding } from "./padding.ts";
import { sectionsOf } from "./sections.ts";
import { startsOf } from "./starts.ts";
import { splitTests } from "./tests.ts";
import { commentText, type LaidWord, layWords } from "./words.ts";

/** The canonical form of a text; the text itself where nothing can be made of it. */
export function format(source: SourceText): string {
  let text = source.text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = formatOnce({ ...source, text });
    // One pass is enough for what parses. What does not may be read otherwise once its surroundings have moved.
    if (next.isRead || next.text === text) return next.text;
    text = next.text;
  }
  return source.text;
}

const mostPasses = 4;

/** `isRead`: all of it parses. */
function formatOnce(source: SourceText): { readonly text: string; readonly isRead: boolean } {
  const { text } = source;
  const parsed = parse(source);
  const read = wordsOf(text);
  const sections = sectionsOf(parsed, read.words);
  const kept = new Set(sections.flatMap(({ words, isRead }) => (isRead ? [] : words)));
  const laid = layWords(text, read, (separator) => !kept.has(separator));
  const end = laid.at(-1);
  let taken = 0;
  const chunks = sections.map(({ words: { length }, isRead, isSteps }): Chunk => {
    const words = laid.slice(taken, taken + length);
    taken += length;
    return { words, nodes: isRead ? nodesOf(words) : undefined, isSteps };
  });
  const starts = splitTests(startsOf(parsed.module), laid);
  const layout = { text, starts, padding: padding(chunks.map(({ words, nodes }) => (nodes ? words : []))) };
  const document: Document[] = chunks.map((chunk, index) => {
    const first = chunk.words[0];
    const isParted = first ? (first.above[0]?.isParted ?? first.isParted) : false;
    return [index === 0 ? "" : hardBreak(isParted), above(first), chunkDocument(chunk, layout)];
  });
  const last = (end?.above ?? []).map((comment, index) => [
    index === 0 && chunks.length === 0 ? "" : hardBreak(comment.isParted),
    comment.text,
  ]);
  const printed = printDocument([document, last]);
  const result = printed === "" ? "" : `${printed}\n`;
  checkWords(result, read);
  return { text: result, isRead: sections.every(({ isRead }) => isRead) };
}

/** The words of a section with their comments. */
interface Chunk {
  readonly words: readonly LaidWord[];
  /** `undefined`: it stays as it is. */
  readonly nodes: readonly Node[] | undefined;
  readonly isSteps: boolean;
}

function chunkDocument({ words, nodes, isSteps }: Chunk, layout: Layout): Document {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return "";
  if (!nodes) {
    const before = first.before.map((comment) => `${comment} `);
    return [before, layout.text.slice(first.start, last.end), last.behind.map((comment) => ` ${comment}`)];
  }
  return isSteps ? looseSteps(layout, piecesOf(nodes, layout)) : pieceDocument(layout, nodes);
}

/** A formatter that changes a word would change what happens to calls. @throws on a bug in this folder */
function checkWords(text: string, before: ReturnType<typeof wordsOf>): void {
  const after = wordsOf(text);
  const same = (one: readonly Word[], other: readonly Word[]) =>
    one.length === other.length &&
    one.every((word, index) => commentText(word.text) === commentText(other[index]?.text ?? ""));
  if (!same(before.words, after.words) || !same(before.comments, after.comments))
    throw new Error("vatsc expected the formatted text to have the same words and comments");
}
