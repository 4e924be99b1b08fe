/**
 * Marks in documents, where the function puts what a call carries. While verbs are data they are characters that no text of a
 * source has (`check` refuses those), in XML references that no text becomes: an `&` of a text is written `&amp;`.
 */

import type { Document } from "./runtime/tables.ts";

/** At the end of a link; becomes `&carry;`. */
export const carryMark = "\u0001";

/** An attribute of a `<Dial>`; becomes `&dial;`. */
export const dialMark = { name: "mark", value: "\u0001" } as const;

/** Puts the references in. */
export function marked(xml: string): string {
  return xml.replaceAll(` ${dialMark.name}="${dialMark.value}"`, "&dial;").replaceAll(carryMark, "&carry;");
}

/** A document of a call that carries nothing. */
export function unmarked(document: Document): Document {
  return document.map((line) => line.replace(/&(?:carry|dial);/g, ""));
}
