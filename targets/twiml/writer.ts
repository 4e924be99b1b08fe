/**
 * The one place where verbs become XML: the bytes that xmlbuilder2 would give, which a test holds it against, without the
 * library's start (docs/decisions/0012-xml-of-freeswitch.md). Must not know scenarios.
 */

import { marked } from "./marks.ts";
import type { Document } from "./runtime/tables.ts";
import { type Verb, verb } from "./verb.ts";

/** The document of some verbs, with comments between the XML declaration (nothing may stand before it) and the verbs. */
export function writeDocument(comments: readonly string[], verbs: readonly Verb[]): Document {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', ...comments.map((text) => `<!-- ${commentText(text)} -->`)];
  write(verb("Response", {}, verbs), "", lines);
  return marked(lines.join("\n")).split("\n");
}

/** Each verb has a line of its own; its text stands between its tags. */
function write({ name, attributes, content }: Verb, indent: string, lines: string[]): void {
  const texts = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(String(value))}"`);
  const open = `${indent}<${name}${texts.join("")}`;
  if (content.length === 0) lines.push(`${open}/>`);
  else if (typeof content === "string") lines.push(`${open}>${plain(content)}</${name}>`);
  else {
    lines.push(`${open}>`);
    for (const child of content) write(child, `${indent}  `, lines);
    lines.push(`${indent}</${name}>`);
  }
}

function attributeText(text: string): string {
  return plain(text).replaceAll('"', "&quot;");
}

/** A text so that it is read as it is. A carriage return would be read as a line feed, and so is one from the start. */
function plain(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/\r\n?/g, "\n");
}

/** A comment may not hold two hyphens next to each other, nor end with one. */
function commentText(text: string): string {
  return text.replace(/-(?=-)/g, "- ").replace(/[\n\r]+/g, " ");
}
