/** The writer of files: bytes and lines. */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { StateId } from "../../../compiler/flow/ir.ts";
import {
  builtText,
  comment,
  element,
  includeFile,
  linesOf,
  ofState,
  writtenText,
  type XmlNode,
} from "../../../targets/freeswitch/xml.ts";

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

it("a table of thousands of numbers has the bytes that xmlbuilder2 would give it", () => {
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

it("every element has a line of its own, and include stands alone", () => {
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

it("no comment ends early, begins a directive, or makes the loader throw a line away", () => {
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

it("the checks of the target do not load the writer of XML", () => {
  const imports = (path: string, seen: Set<string>): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    const source = readFileSync(path, "utf8");
    for (const [, from = ""] of source.matchAll(/from "([^"]+)"/g)) {
      if (from.startsWith(".")) imports(new URL(from, `file://${path}`).pathname, seen);
      else seen.add(from);
    }
    return seen;
  };
  const start = new URL("../../../targets/freeswitch/checked.ts", import.meta.url).pathname;
  expect([...imports(start, new Set())].filter((name) => !name.startsWith("/"))).not.toContain("xmlbuilder2");
});

it("what looks like an entity stays the text that it is", () => {
  const nodes = [element("action", { data: "&amp; &EXTEN; &#65; & <" })];
  expect(builtText(nodes)).toBe('<action data="&amp;amp; &amp;EXTEN; &amp;#65; &amp; &lt;"/>\n');
  expect(writtenText(nodes)).toBe(builtText(nodes));
});
