/** The writer of Twilio's documents gives the bytes that xmlbuilder2 gives. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import { type Verb, verb } from "../../../targets/twiml/verb.ts";
import { writeDocument } from "../../../targets/twiml/writer.ts";

/** The document by xmlbuilder2, which takes `&name;` for a reference and leaves it alone, so that each `&` becomes one before. */
function judged(comments: readonly string[], verbs: readonly Verb[]): string {
  const document = create({ version: "1.0", encoding: "UTF-8" });
  for (const comment of comments) document.com(` ${comment} `);
  addTo(document, verb("Response", {}, verbs));
  return document.end({ prettyPrint: true });
}

function addTo(parent: XMLBuilder, { name, attributes, content }: Verb): void {
  const texts = Object.entries(attributes).map(([key, value]) => [key, plain(String(value))]);
  const element = parent.ele(name, Object.fromEntries(texts) as Record<string, string>);
  if (typeof content === "string") element.txt(plain(content));
  else for (const child of content) addTo(element, child);
}

function plain(text: string): string {
  return text.replaceAll("&", "&amp;").replace(/\r\n?/g, "\n");
}

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom("a", " ", "<", ">", "&", '"', "'", "\n", "\r", "\t", "é", "&amp;", "&#10;", "]]>", "🙂"),
  }),
  fc.constantFrom("", " ", "https://example.com/?a=1&b=2"),
);
const attributes = fc.dictionary(
  fc.constantFrom("url", "timeout", "action", "language"),
  fc.oneof(text, fc.nat(), fc.boolean()),
);
const { node } = fc.letrec<{ node: Verb }>((tie) => ({
  node: fc.record({
    name: fc.constantFrom("Dial", "Number", "Say", "Pause"),
    attributes,
    content: fc.oneof({ depthSize: "small" }, text, fc.array(tie("node"), { maxLength: 3 })),
  }),
}));

it("for any verbs", () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (verbs) => {
      expect(writeDocument(["made by vatsc", "main.vats:3"], verbs).join("\n")).toBe(
        judged(["made by vatsc", "main.vats:3"], verbs),
      );
    }),
    { numRuns: 2000 },
  );
});

it("a comment holds no two hyphens, no line end, and does not end with a hyphen that would close it", () => {
  expect(writeDocument(["a -- b---\nc-"], []).slice(0, 2)).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<!-- a - - b- - - c- -->",
  ]);
});
