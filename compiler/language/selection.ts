/** What a growing selection takes next: the word, then each part of the tree around it. */

import { wordsOf } from "../../grammar/index.ts";
import { walkNodes } from "../syntax/walk.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { type Analysis, moduleAt, textAt } from "./analysis.ts";

/** The places around an offset, each within the next and larger than it; the last one is the whole file. */
export function selectionRangesAt(analysis: Analysis, uri: string, offset: number): readonly Span[] {
  const { text } = textAt(analysis, uri);
  const { words } = wordsOf(text);
  const word =
    words.find(({ start, end }) => start <= offset && offset < end) ?? words.find(({ end }) => end === offset);
  const around: Span[] = word ? [makeSpan(uri, word.start, word.end)] : [];
  walkNodes(moduleAt(analysis, uri), (node) => {
    const { span } = node as unknown as { readonly span: Span };
    if (span.start > offset || span.end < offset) return false;
    around.push(span);
    return true;
  });
  const sorted = [...around, makeSpan(uri, 0, text.length)].sort((one, other) => lengthOf(one) - lengthOf(other));
  const nested: Span[] = [];
  for (const span of sorted) {
    const inner = nested.at(-1);
    if (!inner || (span.start <= inner.start && inner.end <= span.end && lengthOf(span) > lengthOf(inner)))
      nested.push(span);
  }
  return nested;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
