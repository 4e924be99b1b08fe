/** Places of the page's file as words, for parts of the compiler that take a place as text. */

import { excerptOf } from "../../compiler/simulate/timeline-text.ts";
import type { Span } from "../../compiler/text/span.ts";
import { mainUri, type Range } from "../protocol.ts";
import type { Work } from "./desk.ts";

/** The source between two places. */
export function textAt({ host }: Work, { uri, start, end }: Span): string {
  return host.read(uri)?.text.slice(start, end) ?? "";
}

/** The words of a step or a guard, on one line. */
export function excerptAt(work: Work): (span: Span) => string {
  return (span) => excerptOf(textAt(work, span));
}

/** A place as text, to be read again by `placeIn`; empty for one in another file. */
export function placeText({ uri, start, end }: Span): string {
  return uri === mainUri ? `${start}-${end}` : "";
}

/** The place that `placeText` wrote. */
export function placeIn(text: string | undefined): { readonly place?: Range } {
  const [start, end] = (text ?? "").split("-").map(Number);
  return text && start !== undefined && end !== undefined ? { place: { start, end } } : {};
}

/** Where something is in the page's file. */
export function placed(span: Span | undefined): { readonly place?: Range } {
  return span?.uri === mainUri ? { place: { start: span.start, end: span.end } } : {};
}
