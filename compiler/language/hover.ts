/** What is said of the word at the cursor. */

import type { Span } from "../text/span.ts";
import { type Analysis, textAt } from "./analysis.ts";
import { codeBlock } from "./markdown.ts";
import { occurrenceAt } from "./occurrences.ts";
import type { Texts } from "./texts.ts";
import { en } from "./texts-en.ts";

/** What is said of a place. */
export interface Hover {
  readonly span: Span;
  /** Markdown. What comes from the source stands in code only. */
  readonly markdown: string;
}

/**
 * What there is to say of the word at an offset; `undefined` where nothing is.
 *
 * @param nowMs milliseconds since 1970 UTC
 */
export function hoverAt(
  analysis: Analysis,
  uri: string,
  offset: number,
  _nowMs: number,
  _texts: Texts = en,
): Hover | undefined {
  const found = occurrenceAt(analysis.program, uri, offset);
  const { meaning, span } = found ?? {};
  if (!meaning || !span || !("declaration" in meaning)) return undefined;
  const { start, end } = meaning.declaration.span;
  return { span, markdown: codeBlock(textAt(analysis, meaning.span.uri).text.slice(start, end)) };
}
