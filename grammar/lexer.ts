/**
 * Text to tokens. What people write by habit is reported and put right here (`habits.ts`), so that the parser sees
 * tokens of the language only. Must not know what a sentence is.
 */

import { type ILexingError, type IToken, Lexer } from "chevrotain";
import type { SourceText } from "../compiler/text/source.ts";
import { makeSpan } from "../compiler/text/span.ts";
import { mendLoose } from "./habits.ts";
import { complain, createLexing, keepToken, type Lexing, leaveOut, setType } from "./lexing.ts";
import { brief } from "./messages.ts";
import { commentGroup, lexedTokens, name, wordTokens } from "./tokens.ts";

/** Chevrotain's lexer for the language. `validate` checks the definitions themselves, which only a test needs. */
export function createLexer(validate: boolean): Lexer {
  return new Lexer(lexedTokens, {
    positionTracking: "onlyOffset",
    ensureOptimizations: true,
    skipValidations: !validate,
  });
}

let lexer: Lexer | undefined;

/** All tokens of a text, ready for the parser; every complaint about single words is in `problems`. */
export function lex(source: SourceText): Lexing {
  lexer ??= createLexer(false);
  const { tokens, errors, groups } = lexer.tokenize(source.text);
  const lexing = createLexing(source);
  for (const { image, startOffset } of groups[commentGroup] ?? [])
    lexing.comments.push({ text: image, span: makeSpan(source.uri, startOffset, startOffset + image.length) });
  reportControlCharacters(lexing);
  retag(lexing, tokens, errors);
  return lexing;
}

/** Gives words their tokens and mends loose ones; `errors`, which are ascending, is the text that was no token. */
function retag(lexing: Lexing, raw: readonly IToken[], errors: readonly ILexingError[]): void {
  let next = 0;
  raw.forEach((token, index) => {
    for (; (errors[next]?.offset ?? Number.POSITIVE_INFINITY) < token.startOffset; next += 1)
      reportStranger(lexing, errors[next]);
    const type = token.tokenType === name ? wordTokens.get(token.image) : undefined;
    if (type) setType(token, type);
    if (!mendLoose(lexing, token, raw[index + 1])) keepToken(lexing, token);
  });
  for (; next < errors.length; next += 1) reportStranger(lexing, errors[next]);
}

const controlCharacters = /(?:(?![\t\r\n])\p{Cc})+/gu;

function reportControlCharacters(lexing: Lexing): void {
  for (const { 0: run, index } of lexing.source.text.matchAll(controlCharacters)) {
    const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    const span = makeSpan(lexing.source.uri, index, index + run.length);
    complain(lexing, "VATS1003", span, { code }, { fixes: [{ title: "Remove it", edits: [{ span, newText: "" }] }] });
  }
}

function reportStranger(lexing: Lexing, error: ILexingError | undefined): void {
  if (!error) return;
  const characters = lexing.source.text.slice(error.offset, error.offset + error.length);
  const span = makeSpan(lexing.source.uri, error.offset, error.offset + error.length);
  const visible = characters.replace(controlCharacters, "");
  if (visible !== "") complain(lexing, "VATS1004", span, { characters: brief(visible) });
  leaveOut(lexing);
}
