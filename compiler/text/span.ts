/**
 * Places in source text. The only maker of spans: nothing else builds one by hand, so that no span is ever `NaN`,
 * reversed or outside its file, whatever a recovering parser hands over. Knows nothing of lines; see `source.ts`.
 */

/** Half-open range `[start, end)` in UTF-16 code units of the file `uri`. */
export interface Span {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A span that is always usable: offsets that are not finite (chevrotain gives `NaN` to a token it inserted and to the
 * end of input) fall back to `fallback`, and the end is never before the start.
 *
 * @param fallback offset to use for a `NaN` start, in UTF-16 code units
 */
export function makeSpan(uri: string, start: number, end: number, fallback = 0): Span {
  const safeStart = Number.isFinite(start) ? Math.max(0, start) : fallback;
  const safeEnd = Number.isFinite(end) ? Math.max(safeStart, end) : safeStart;
  return { uri, start: safeStart, end: safeEnd };
}

/** The smallest span that holds both. They must be of one file; the result carries the uri of `first`. */
export function coverSpans(first: Span, last: Span): Span {
  return makeSpan(first.uri, Math.min(first.start, last.start), Math.max(first.end, last.end));
}

/** The empty span just after `span`, where something is missing. */
export function afterSpan(span: Span): Span {
  return makeSpan(span.uri, span.end, span.end);
}

/** The first character: a long construct is pointed at, not underlined over many lines. */
export function startOfSpan(span: Span): Span {
  return makeSpan(span.uri, span.start, Math.min(span.end, span.start + 1));
}

/** The last part of a URI: how messages call the file. */
export function fileNameOf(uri: string): string {
  return uri.slice(Math.max(uri.lastIndexOf("/"), uri.lastIndexOf(":")) + 1);
}
