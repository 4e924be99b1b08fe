/**
 * The surface of the language: what is a word, what is a sentence. Gives a tree and says what is wrong, whatever the
 * text. Must not know what anything means: no names are looked up here and no value is computed.
 */

import { type Diagnostic, makeDiagnostic } from "../compiler/diagnostics/diagnostic.ts";
import type { Comment, Module } from "../compiler/syntax/ast.ts";
import type { SourceText } from "../compiler/text/source.ts";
import { makeSpan } from "../compiler/text/span.ts";
import { largestBytes, tooLarge } from "./decode.ts";
import { lex } from "./lexer.ts";
import { VatsParser } from "./parser.ts";

export { type Decoded, decode } from "./decode.ts";
export { isReserved } from "./tokens.ts";
export { dayNames, dayWords, declarationWords, guardWords, stepWords } from "./words.ts";
export { type Word, wordsOf } from "./words-of.ts";

export interface Parsed {
  readonly module: Module;
  /** In the order of the text. */
  readonly comments: readonly Comment[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

let parser: VatsParser | undefined;

/** Reads a file. Never throws, whatever the text; the tree holds all that could be read. */
export function parse(source: SourceText): Parsed {
  const refusal = refuse(source);
  if (refusal) return { module: emptyModule(source), comments: [], diagnostics: [refusal] };
  parser ??= new VatsParser();
  const lexing = lex(source);
  const { module, diagnostics } = parser.readModule(lexing);
  return { module, comments: lexing.comments, diagnostics: [...diagnostics].sort(byPlace) };
}

/** The one error of what is no text at all; `decode` has found it before, but a host may have made the text itself. */
function refuse({ uri, text }: SourceText): Diagnostic | undefined {
  if (text.length > largestBytes) return tooLarge(uri);
  const zero = text.indexOf("\0");
  if (zero < 0) return undefined;
  const line = text.slice(0, zero).split("\n").length;
  const params = { found: "a zero byte", line, byte: zero + 1 };
  return makeDiagnostic("VATS1001", makeSpan(uri, zero, zero + 1), params, { help: "Save the file as UTF-8 text." });
}

function emptyModule({ uri, text }: SourceText): Module {
  return { kind: "module", span: makeSpan(uri, 0, text.length), items: [] };
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}
