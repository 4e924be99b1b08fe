/** A text as its words and comments, for whoever lays text out anew or looks at it before it parses. Must not know what any of them means. */

import { tokenize } from "./tokenize.ts";

/** A word, a sign, a literal, or a comment, as written. Offsets are UTF-16 code units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The name of its token in `tokens.ts`, before words of the language are told from names; `stranger` for what is none. */
  readonly type: string;
}

/** Everything that is no blank, in the order of the text; what begins no word of the language is a word, too. */
export function wordsOf(text: string): { readonly words: readonly Word[]; readonly comments: readonly Word[] } {
  const { tokens, comments, strangers } = tokenize(text);
  const word = (start: number, image: string, type: string): Word => ({
    text: image,
    start,
    end: start + image.length,
    type,
  });
  const words = tokens.map(({ startOffset, image, tokenType }) => word(startOffset, image, tokenType.name));
  for (const { offset, length } of strangers) words.push(word(offset, text.slice(offset, offset + length), "stranger"));
  if (strangers.length > 0) words.sort((one, other) => one.start - other.start);
  return {
    words,
    comments: comments.map(({ startOffset, image, tokenType }) => word(startOffset, image, tokenType.name)),
  };
}
