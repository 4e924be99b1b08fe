/** Steps and guards as their source writes them, without the blocks in them. Must not know what becomes of the text. */

import type { Span } from "../text/span.ts";
import type { GraphWords } from "./graph-words.ts";

/** What a drawing asks about the source. */
export interface Source {
  /** The text of a span; empty if there is none. */
  readonly textAt: (span: Span) => string;
  /** `main.vats:5`. */
  readonly placeOf: (span: Span) => string;
  /** What is said beside the source: English unless others are given. */
  readonly words?: GraphWords;
}

/**
 * The text of a step on one line, without comments and without its blocks: `ring a if busy < hangup > for 20s` is
 * `ring a for 20s`, since what is in a block has boxes of its own.
 */
export function headOf(text: string): string {
  const kept: string[] = [];
  let depth = 0;
  for (const part of text.match(partsOfText) ?? []) {
    if (part.startsWith("//") || part.startsWith("/*")) kept.push(" ");
    else if (part === "<") {
      if (depth === 0) dropOutcome(kept);
      depth += 1;
    } else if (part === ">") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept.push(part);
  }
  return kept.join("").replace(/\s+/g, " ").trim();
}

/** Comments, strings, words, blanks, and any other sign by itself. */
const partsOfText = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"?|[\p{L}\p{M}\p{N}_]+|\s+|[\s\S]/gu;

/** The words `if busy` before a block go with it. */
function dropOutcome(kept: string[]): void {
  const words = kept.flatMap((part, index) => (part.trim() === "" ? [] : [{ part, index }]));
  const condition = words.at(-2);
  if (condition?.part === "if") kept.length = condition.index;
}

/** The names in a text: of `ring [a, phones.boss] for 20s` also `a` and `phones.boss`. */
export function wordsOf(text: string): readonly string[] {
  return (text.match(/"(?:[^"\\\n]|\\.)*"?|[\p{L}\p{M}\p{N}_.]+/gu) ?? []).map((word) => word.normalize("NFC"));
}
