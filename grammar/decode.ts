/**
 * Bytes to text, strictly: a file that is not UTF-8 is one error that says where. Written out, since `TextDecoder` is
 * neither in the language's own library, which is all that the core compiles with, nor able to say where.
 */

import { type Diagnostic, makeDiagnostic } from "../compiler/diagnostics/diagnostic.ts";
import { makeSpan } from "../compiler/text/span.ts";

/** The largest file, in bytes and in megabytes. */
export const largestBytes = 10_000_000;
const largestMegabytes = 10;

export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic };

/** The text of a file without its byte order mark, or the one diagnostic for a file that is no text or too large. */
export function decode(bytes: Uint8Array, uri: string): Decoded {
  if (bytes.length > largestBytes) return { kind: "refused", diagnostic: tooLarge(uri) };
  const wide = wideEncoding(bytes);
  if (wide) return refuse(bytes, 0, wide, uri);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = start; at < bytes.length; ) {
    const [code, length] = codePointAt(bytes, at);
    if (code === undefined) return refuse(bytes, at, "an invalid byte", uri);
    if (code === 0) return refuse(bytes, at, "a zero byte", uri);
    if (code > 0xffff) units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    else units.push(code);
    at += length;
    if (units.length >= chunk) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  return { kind: "text", text: parts.join("") + String.fromCharCode(...units) };
}

/** How many code units become a string at once: few enough to be arguments of one call. */
const chunk = 8192;

/** The error for a file that is too large, whether bytes or text. */
export function tooLarge(uri: string): Diagnostic {
  return makeDiagnostic(
    "VATS1002",
    makeSpan(uri, 0, 0),
    { megabytes: largestMegabytes },
    {
      help: "Put parts of it into files of their own.",
    },
  );
}

function refuse(bytes: Uint8Array, at: number, found: string, uri: string): Decoded {
  let line = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === 0x0a) line += 1;
  const help = "Save the file as UTF-8 text.";
  return {
    kind: "refused",
    diagnostic: makeDiagnostic("VATS1001", makeSpan(uri, 0, 0), { found, line, byte: at + 1 }, { help }),
  };
}

/** UTF-16 has a mark of its own or, with any ASCII sign at its beginning, a zero in every other byte. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const isWide =
    first !== undefined && second !== undefined && (first === 0) !== (second === 0) && bytes.length % 2 === 0;
  return isMarked || (isWide && (bytes[2] === 0) === (first === 0)) ? "UTF-16" : undefined;
}

/** The code point at an index and its length in bytes; no code point for what UTF-8 forbids. */
function codePointAt(bytes: Uint8Array, at: number): [code: number | undefined, length: number] {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return [lead, 1];
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return [undefined, 1];
  let code = lead & (0x7f >> length);
  for (let index = 1; index < length; index += 1) {
    const next = bytes[at + index] ?? 0;
    if ((next & 0xc0) !== 0x80) return [undefined, 1];
    code = (code << 6) | (next & 0x3f);
  }
  const isOverlong = (length === 3 && code < 0x800) || (length === 4 && code < 0x10000);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return [isOverlong || isSurrogate || code > 0x10ffff ? undefined : code, length];
}
