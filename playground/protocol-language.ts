/**
 * What an editor asks of the language service, and what comes back: a part of `protocol.ts`. Each request has the text with it,
 * which need not have been checked; places are offsets in UTF-16 units in that text.
 */

import type { Completion, Fold, SemanticToken } from "../compiler/language/index.ts";
import type { Range } from "./protocol.ts";

export type { CompletionKind, SemanticToken, SemanticType } from "../compiler/language/index.ts";

/** Each request with its answer. */
export interface LanguageRequests {
  readonly complete: { readonly ask: LanguageRequest & InLanguage; readonly answer: readonly CompletionItem[] };
  readonly hover: { readonly ask: HoverRequest; readonly answer: HoverText | undefined };
  /** Where the name at an offset is declared, in the page's file. */
  readonly define: { readonly ask: LanguageRequest; readonly answer: Definition | undefined };
  /** All places of the name at an offset. */
  readonly highlight: { readonly ask: LanguageRequest; readonly answer: readonly NamePlace[] };
  /** What would be renamed, or why nothing can be: a sentence in English. */
  readonly renamed: { readonly ask: LanguageRequest; readonly answer: (Range & { readonly name: string }) | string };
  /** The edits, or why there are none: a sentence in English. */
  readonly rename: { readonly ask: RenameRequest; readonly answer: readonly TextEdit[] | string };
  readonly fold: { readonly ask: TextRequest; readonly answer: readonly FoldedRange[] };
  readonly format: { readonly ask: TextRequest; readonly answer: readonly TextEdit[] };
  readonly colour: { readonly ask: TextRequest; readonly answer: readonly SemanticToken[] };
}

export interface TextRequest {
  readonly text: string;
}

export interface LanguageRequest extends TextRequest {
  readonly offset: number;
}

interface InLanguage {
  readonly language: "en" | "ru";
}

export interface HoverRequest extends LanguageRequest, InLanguage {
  /** Milliseconds since 1970 UTC: what is open now. */
  readonly nowMs: number;
}

export interface RenameRequest extends LanguageRequest {
  readonly newName: string;
}

export interface TextEdit extends Range {
  readonly newText: string;
}

export interface CompletionItem extends Omit<Completion, "replace"> {
  readonly replace: Range;
}

/** Markdown; what comes from the source stands in code only. */
export interface HoverText extends Range {
  readonly markdown: string;
}

/** The range is the name that was asked about. */
export interface Definition extends Range {
  readonly target: Range;
}

export interface NamePlace extends Range {
  readonly isDeclaration: boolean;
}

export interface FoldedRange extends Range {
  readonly kind: Fold["kind"];
}
