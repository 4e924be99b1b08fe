/**
 * Text to tokens. What people write by habit is reported and put right here (`habits.ts`), so that the parser sees
 * tokens of the language only. Must not know what a sentence is.
 */

import type { IToken } from "chevrotain";
import type { SourceText } from "../compiler/text/source.ts";
import { makeSpan } from "../compiler/text/span.ts";
import { mendLoose } from "./habits.ts";
import { complain, createLexing, keepToken, type Lexing, leaveOut, setType } from "./lexing.ts";
import { brief } from "./messages.ts";
import { type Tokenized, tokenize } from "./tokenize.ts";
import { name, wordTokens } from "./tokens.ts";

/** All tokens of a text, ready for the parser; every complaint about single words is in `problems`. */
export function lex(source: SourceText): Lexing {
  const { tokens, comments, strangers } = tokenize(source.text);
  const lexing = createLexing(source);
  for (const { image, startOffset } of comments)
    lexing.comments.push({ text: image, span: makeSpan(source.uri, startOffset, startOffset + image.length) });
  reportControlCharacters(lexing);
  retag(lexing, tokens, strangers);
  return lexing;
}

/** Gives words their tokens and mends loose ones; `strangers`, which are ascending, is the text that was no token. */
function retag(lexing: Lexing, raw: readonly IToken[], strangers: Tokenized["strangers"]): void {
  let next = 0;
  raw.forEach((token, index) => {
    for (; (strangers[next]?.offset ?? Number.POSITIVE_INFINITY) < token.startOffset; next += 1)
      reportStranger(lexing, strangers[next]);
    const type = token.tokenType === name ? wordTokens.get(token.image) : undefined;
    if (type) setType(token, type);
    if (!mendLoose(lexing, token, raw[index + 1])) keepToken(lexing, token);
  });
  for (; next < strangers.length; next += 1) reportStranger(lexing, strangers[next]);
}

const controlCharacters = /(?:(?![\t\r\n])\p{Cc})+/gu;

function reportControlCharacters(lexing: Lexing): void {
  for (const { 0: run, index } of lexing.source.text.matchAll(controlCharacters)) {
    const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    const span = makeSpan(lexing.source.uri, index, index + run.length);
    complain(lexing, "VATS1003", span, { code }, { fixes: [{ title: "Remove it", edits: [{ span, newText: "" }] }] });
  }
}

function reportStranger(lexing: Lexing, stranger: Tokenized["strangers"][number] | undefined): void {
  if (!stranger) return;
  const end = stranger.offset + stranger.length;
  const characters = lexing.source.text.slice(stranger.offset, end);
  const span = makeSpan(lexing.source.uri, stranger.offset, end);
  const visible = characters.replace(controlCharacters, "");
  if (visible !== "") complain(lexing, "VATS1004", span, { characters: brief(visible) });
  leaveOut(lexing);
}
