/** What a lexing under way has made so far, and the few things that are done to it. Must not know any habit. */

import type { IToken, TokenType } from "chevrotain";
import { type Diagnostic, type DiagnosticExtra, makeDiagnostic } from "../compiler/diagnostics/diagnostic.ts";
import type { DiagnosticCode, ParamsOf } from "../compiler/diagnostics/registry.ts";
import type { Comment } from "../compiler/syntax/ast.ts";
import type { SourceText } from "../compiler/text/source.ts";
import { makeSpan, type Span } from "../compiler/text/span.ts";

export interface Lexing {
  readonly source: SourceText;
  readonly tokens: IToken[];
  readonly comments: Comment[];
  readonly problems: Diagnostic[];
  /** Tokens right after something that was left out and reported: a complaint there would say it a second time. */
  readonly spoken: Set<IToken>;
  /** The same of the end of the file. */
  endSpoken: boolean;
}

export function createLexing(source: SourceText): Lexing {
  return { source, tokens: [], comments: [], problems: [], spoken: new Set(), endSpoken: false };
}

/** Adds a token. What was left out right before it has been reported, so nothing more is said of its place. */
export function keepToken(lexing: Lexing, token: IToken): void {
  if (lexing.endSpoken) lexing.spoken.add(token);
  lexing.endSpoken = false;
  lexing.tokens.push(token);
}

/** Leaves something out that has been reported. */
export function leaveOut(lexing: Lexing): void {
  lexing.endSpoken = true;
}

export function complain<Code extends DiagnosticCode>(
  lexing: Lexing,
  code: Code,
  span: Span,
  params: ParamsOf<Code>,
  extra?: DiagnosticExtra,
): void {
  lexing.problems.push(makeDiagnostic(code, span, params, extra));
}

/** The place of a token. Chevrotain gives the end of input `NaN`; it has no place of its own. */
export function tokenSpan(source: SourceText, token: IToken): Span {
  return makeSpan(source.uri, token.startOffset, token.startOffset + token.image.length, source.text.length);
}

/** Makes a token another one, in place. */
export function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
}

/** What is known of a token whose text was malformed and has been reported. */
export interface Mended {
  /** Of a string: its value, as far as it could be made out. */
  readonly value?: string;
}

/** The mend of a token, `undefined` for one that was right. */
export function mendOf(token: IToken): Mended | undefined {
  return token.payload as Mended | undefined;
}

/** Makes a malformed token one of the language that has been reported. */
export function mend(token: IToken, type: TokenType, mended: Mended = {}): IToken {
  setType(token, type);
  token.payload = mended;
  return token;
}
