/** The writer of files: bytes and lines. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { create } from "xmlbuilder2";
import type { StateId } from "../../../compiler/flow/ir.ts";
import { commentText } from "../../../targets/freeswitch/escape.ts";
import {
  comment,
  element,
  includeFile,
  linesOf,
  ofState,
  writtenText,
  type XmlNode,
} from "../../../targets/freeswitch/xml.ts";

/** The text of nodes as xmlbuilder2 writes it: the judge. */
function builtText(nodes: readonly XmlNode[]): string {
  const document = create();
  append(document, nodes);
  return `${document.end({ prettyPrint: true, headless: true })}\n`;
}

function append(parent: ReturnType<typeof create>, nodes: readonly XmlNode[]): void {
  for (const node of nodes) {
    if ("comment" in node) parent.com(` ${commentText(node.comment)} `);
    else append(parent.ele(node.name, ampersandsFirst(node.attributes)), node.children);
  }
}

/** xmlbuilder2 takes `&name;` and `&#65;` in a value for references and leaves them: as text they must be escaped before. */
function ampersandsFirst(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value.replaceAll("&", "&amp;")]));
}

const text = fc.string({ unit: fc.constantFrom("a", "&", "<", ">", '"', "'", "-", "я", " ", ";", "$", "{") });

const nodes: fc.Arbitrary<XmlNode[]> = fc.letrec<{ nodes: XmlNode[] }>((tie) => ({
  nodes: fc.array(
    fc.oneof(
      { depthSize: "small" },
      text.map(comment),
      fc
        .tuple(fc.constantFrom("action", "condition"), fc.dictionary(fc.constantFrom("a", "b-c"), text), tie("nodes"))
        .map(([name, attributes, children]) => element(name, { ...attributes }, children)),
    ),
    { maxLength: 3 },
  ),
})).nodes;

it("every file has the bytes that xmlbuilder2 would give it [freeswitch lax-parser]", () => {
  fc.assert(
    fc.property(nodes, (some) => {
      const all = [element("include", {}, [...some, element("context", { name: "vats" })])];
      expect(writtenText(all)).toBe(builtText(all));
    }),
  );
});

it("a large file looks like a small one", () => {
  const many = Array.from({ length: 5000 }, (_, at) => element("user", { id: `<${at}>` }));
  const large = includeFile(["header"], many).split("\n");
  const small = includeFile(["header"], many.slice(0, 2)).split("\n");
  expect(large.slice(0, 4)).toEqual(small.slice(0, 4));
  expect(large.slice(-2)).toEqual(small.slice(-2));
});

it("every element has a line of its own, and include stands alone [freeswitch include-line]", () => {
  const file = includeFile(["made by"], [element("a", {}, [element("b", { c: "1" })]), comment("end")]);
  expect(file.split("\n")).toEqual([
    "<!-- made by -->",
    "<include>",
    "  <a>",
    '    <b c="1"/>',
    "  </a>",
    "  <!-- end -->",
    "</include>",
    "",
  ]);
});

it("the line map says on which lines a state stands", () => {
  const [one, two] = ["one", "two"] as [StateId, StateId];
  const tree = [
    element("context", {}, [
      ...ofState(one, [comment("first"), element("a", {}, [element("b"), element("c")])]),
      element("extension", {}, ofState(two, [element("d"), element("e")])),
      ...ofState(one, [comment("again")]),
    ]),
  ];
  const lines = includeFile(["h"], tree).split("\n");
  const map = linesOf("x.xml", ["h"], tree);
  expect(
    map.map(({ state, firstLine, lastLine }) => [state, lines.slice(firstLine - 1, lastLine).map((l) => l.trim())]),
  ).toEqual([
    ["one", ["<!-- first -->", "<a>", "<b/>", "<c/>", "</a>"]],
    ["two", ["<d/>", "<e/>"]],
    ["one", ["<!-- again -->"]],
  ]);
});

it("no comment ends early, begins a directive, or makes the loader throw a line away [freeswitch include-line, freeswitch x-pre-process, freeswitch load-variables]", () => {
  const hostile = [
    "--",
    "-->",
    "<include>",
    "<?xml?>",
    "<!--#set",
    "$${domain}",
    "x-pre-process",
    "X-PRE-PROCESS",
    "\n",
    "-",
    ">",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...hostile, "a", " "), { maxLength: 6 }), (parts) => {
      const [line, ...rest] = builtText([comment(parts.join("")), element("end")]).split("\n");
      expect(rest).toEqual(["<end/>", ""]);
      expect(line).toMatch(/^<!-- (?:(?!--|[<>]|\$\$).)* -->$/);
      expect(line).not.toMatch(/x-pre-process/i);
    }),
  );
});

it("what looks like an entity stays the text that it is", () => {
  const nodes = [element("action", { data: "&amp; &EXTEN; &#65; & <" })];
  expect(builtText(nodes)).toBe('<action data="&amp;amp; &amp;EXTEN; &amp;#65; &amp; &lt;"/>\n');
  expect(writtenText(nodes)).toBe(builtText(nodes));
});
