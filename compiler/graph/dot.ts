/** A picture in the DOT language of Graphviz. The same picture gives the same bytes. Must not know states. */

import type { Arrow, Box, BoxKind, FlowPicture, Picture } from "./picture.ts";

/** The whole graph, ends with a line end. */
export function dotOf({ flows }: Picture): string {
  const body = flows.flatMap(clusterLines).map((line) => `  ${line}`);
  return `${["digraph calls {", ...settings, ...body, "}"].join("\n")}\n`;
}

const settings = [
  '  graph [rankdir=TB, fontname="Courier", fontsize=12];',
  '  node [shape=box, fontname="Courier", fontsize=11];',
  '  edge [fontname="Courier", fontsize=10];',
];

function clusterLines({ name, title, boxes, arrows }: FlowPicture): readonly string[] {
  const lines = [`label=${quoted(title)};`, ...boxes.map(boxLine), ...arrows.map(arrowLine)];
  // Graphviz frames a subgraph whose name begins with `cluster`.
  return [`subgraph ${quoted(`cluster:${name}`)} {`, ...lines.map((line) => `  ${line}`), "}"];
}

const shapes: Readonly<Record<BoxKind, string>> = {
  line: "shape=cds",
  choice: "shape=hexagon",
  menu: "shape=box, peripheries=2",
  step: "",
  end: 'shape=box, style="rounded"',
  dropped: 'shape=box, style="rounded,bold,dashed"',
  lost: "shape=note",
};

function boxLine({ id, kind, lines, place }: Box): string {
  const attributes = [
    `label=${label(lines)}`,
    ...(shapes[kind] === "" ? [] : [shapes[kind]]),
    ...(place === undefined ? [] : [`tooltip=${quoted(place)}`]),
  ];
  return `${quoted(id)} [${attributes.join(", ")}];`;
}

function arrowLine({ from, to, lines, isBack }: Arrow): string {
  const attributes = [
    ...(lines.length === 0 ? [] : [`label=${label(lines)}`]),
    ...(isBack ? ["style=dashed", "constraint=false"] : []),
  ];
  const list = attributes.length === 0 ? "" : ` [${attributes.join(", ")}]`;
  return `${quoted(from)} -> ${quoted(to)}${list};`;
}

function label(lines: readonly string[]): string {
  return `"${lines.map(escaped).join("\\n")}"`;
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** In a string of DOT a quote ends it, a backslash begins an escape (`\N` is the box's name), and `&amp;` is an entity. */
function escaped(text: string): string {
  return text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/&/g, "&amp;");
}
