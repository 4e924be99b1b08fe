/**
 * What each word of the source looks like, from the text alone: quick enough for each key that is pressed, and there before the
 * compiler is. Must not know what names mean, nor who draws them.
 */

import { dayWords, declarationWords, guardWords, otherWords, stepWords } from "./words.ts";

export type TokenKind = "comment" | "string" | "number" | "declaration" | "step" | "guard" | "word" | "name" | "sign";

/** One word. Offsets in UTF-16 units, half-open; blanks lie between tokens. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** Comments, strings, zones, words, what begins with a digit, signs, whatever else: in this order. */
const pattern =
  /(\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?)|("(?:\\.|[^"\\\n])*"?)|([A-Z][A-Za-z_]+\/[A-Za-z_/+-]+)|([\p{L}_][\p{L}\p{M}\p{N}_]*)|(\+?\d[\p{L}\p{N}:.*?-]*)|([<>{}[\]();,=]|->)|\S/gu;

const kinds = ["comment", "string", "number", "name", "number", "sign"] as const;

/** The tokens of a text, or of a line of it that begins outside of comments. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(pattern)].map((match) => {
    const kind = kinds[match.slice(1).findIndex((part) => part !== undefined)] ?? "sign";
    return {
      start: match.index,
      end: match.index + match[0].length,
      kind: kind === "name" ? kindOfWord(match[0]) : kind,
    };
  });
}

/** Whether a line ends within a comment. */
export function endsInComment(line: string): boolean {
  const last = tokensOf(line).at(-1);
  const text = last?.kind === "comment" ? line.slice(last.start, last.end) : "";
  return text.startsWith("/*") && (text.length < 4 || !text.endsWith("*/"));
}

function kindOfWord(word: string): TokenKind {
  if (declarationWords.has(word)) return "declaration";
  if (stepWords.has(word)) return "step";
  if (guardWords.has(word)) return "guard";
  if (otherWords.has(word)) return "word";
  return dayWords.has(word) ? "number" : "name";
}
