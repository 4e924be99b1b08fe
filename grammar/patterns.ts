/**
 * The patterns that no chevrotain regular expression can be: words with Unicode classes, and strings, whose length must
 * not matter to a backtracking engine. Each is sticky: it matches at `offset` or not at all.
 */

const wordPattern = /[\p{L}_][\p{L}\p{Nd}\p{M}_]*/uy;

/** A word: Unicode letters, digits, `_` and combining marks, beginning with a letter or `_`. */
export function matchWord(text: string, offset: number): RegExpExecArray | null {
  wordPattern.lastIndex = offset;
  return wordPattern.exec(text);
}

/**
 * Characters with which a word can begin: ASCII letters, `_`, and some above them. Of those any one would do for the
 * tokenizer; chevrotain's lexer, which judges it, wants one of each of its buckets of 255 codes.
 */
export const wordStarts: number[] = [
  ...Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", (letter) => letter.charCodeAt(0)),
  ...Array.from({ length: 128 }, (_, index) => index + 128),
  ...Array.from({ length: 256 }, (_, index) => 256 + index * 255),
];

/** All characters that are blank. */
export const blankStarts: number[] = [
  ...[0x20, 0x09, 0x0d, 0x0a, 0xa0],
  ...Array.from({ length: 11 }, (_, index) => 0x2000 + index),
  ...[0x202f, 0x3000, 0xfeff],
];

/** `"…"` with its quotes, on one line; `\` takes the next character with it. */
export function closedString(text: string, offset: number): RegExpExecArray | null {
  if (text[offset] !== '"') return null;
  const end = stringEnd(text, offset + 1);
  return text[end] === '"' ? matched(text, offset, end + 1) : null;
}

/**
 * A string that its line does not close. The signs that close something at the end of the line are left outside:
 * `< play "x.wav >` lacks a quote, and not a quote and a `>`.
 */
export function unclosedString(text: string, offset: number): RegExpExecArray | null {
  if (text[offset] !== '"') return null;
  let end = stringEnd(text, offset + 1);
  while (end > offset + 1 && " \t>]});".includes(text[end - 1] ?? "")) end -= 1;
  return matched(text, offset, end);
}

/** Where the closing quote, the line end or the end of the text stands. */
function stringEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === '"' || character === "\n" || character === "\r") break;
    const next = text[at + 1];
    at += character === "\\" && next !== undefined && next !== "\n" && next !== "\r" ? 2 : 1;
  }
  return at;
}

function matched(text: string, start: number, end: number): RegExpExecArray {
  return Object.assign([text.slice(start, end)] as [string], { index: start, input: text }) as RegExpExecArray;
}
