/** The one place where verbs become XML: xmlbuilder2 does the escaping. Must not know scenarios. */

import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import { marked } from "./marks.ts";
import type { Document } from "./runtime/tables.ts";
import { type Verb, verb } from "./verb.ts";

/** The document of some verbs, with comments between the XML declaration (nothing may stand before it) and the verbs. */
export function writeDocument(comments: readonly string[], verbs: readonly Verb[]): Document {
  const document = create({ version: "1.0", encoding: "UTF-8" });
  for (const comment of comments) document.com(` ${commentText(comment)} `);
  addTo(document, verb("Response", {}, verbs));
  return marked(document.end({ prettyPrint: true })).split("\n");
}

function addTo(parent: XMLBuilder, { name, attributes, content }: Verb): void {
  const texts = Object.entries(attributes).map(([key, value]) => [key, plain(String(value))]);
  const element = parent.ele(name, Object.fromEntries(texts) as Record<string, string>);
  if (typeof content === "string") element.txt(plain(content));
  else for (const child of content) addTo(element, child);
}

/**
 * A text so that it is read as it is. xmlbuilder2 takes `&name;` for a reference and leaves it alone, so each `&` becomes
 * one before; a carriage return would be read as a line feed, and so is one from the start.
 */
function plain(text: string): string {
  return text.replaceAll("&", "&amp;").replace(/\r\n?/g, "\n");
}

/** A comment may not hold two hyphens next to each other, nor end with one. */
function commentText(text: string): string {
  return text.replace(/-(?=-)/g, "- ").replace(/[\n\r]+/g, " ");
}
