/**
 * Places as the protocol has them and as the compiler does: URIs and paths, lines with UTF-16 columns and offsets. Must not
 * know what stands at a place.
 */

import { dirname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Range } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Host } from "../../host.ts";
import { makeSpan, type Span } from "../../text/span.ts";
import { pathOf as pathInHost } from "../node-host.ts";

/**
 * The path of a URI, percent-encoded or not, with a drive's letter as a capital. What lies on no disk of this machine (an
 * editor's new text, a revision) gets a path of its own in `folder`.
 */
export function pathOfUri(uri: string, folder: string): string {
  try {
    if (/^file:/i.test(uri))
      return normalize(fileURLToPath(uri)).replace(/^[a-z](?=:)/, (drive) => drive.toUpperCase());
  } catch {
    // No URI of a file, whatever it says: of another machine, or broken.
  }
  return join(folder, encodeURIComponent(uri));
}

/** The URI of a path. */
export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}

/** Where on the disk a file of a program is; those of the standard library are in vatsc's own folder. */
export function pathOfSource(uri: string): string {
  return pathInHost(uri);
}

/** Whether a file is one of the standard library, which is nobody's to change. */
export function isLibraryPath(path: string): boolean {
  library ??= dirname(dirname(pathInHost("std:calendars/ru.vats")));
  return path.startsWith(library);
}

let library: string | undefined;

const documents = new WeakMap<object, TextDocument>();

/** The range of a span in the text that the program was made of; the beginning of a file that is not there. */
export function rangeOf(span: Span, host: Pick<Host, "read">): Range {
  const source = host.read(span.uri);
  if (!source) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const known = documents.get(source) ?? TextDocument.create(span.uri, "vats", 0, source.text);
  documents.set(source, known);
  return { start: known.positionAt(span.start), end: known.positionAt(span.end) };
}

/** The span of a range of a text. */
export function spanOf(range: Range, text: TextDocument, uri: string): Span {
  return makeSpan(uri, text.offsetAt(range.start), text.offsetAt(range.end));
}
