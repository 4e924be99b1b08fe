/**
 * A picture as a Mermaid flowchart, which GitHub and GitLab draw in Markdown. The same picture gives the same bytes. Must not
 * know states.
 *
 * Mermaid reads a label in quotes up to the next quote, takes `#NN;` for a sign by its number, and gives the text to a reader
 * of Markdown: so everything that any of the two could take for more than text is written by its number.
 */

import type { Arrow, Box, BoxKind, FlowPicture, Picture } from "./picture.ts";

/** The whole diagram, ends with a line end. */
export function mermaidOf({ flows }: Picture): string {
  const body = flows.length === 1 ? flows.flatMap(flowLines) : flows.flatMap(groupLines);
  return `${["flowchart TD", ...body.map((line) => `  ${line}`), ...classLines(flows)].join("\n")}\n`;
}

/** One of several flows has a frame with its title. */
function groupLines(flow: FlowPicture): readonly string[] {
  const head = `subgraph ${idText(`flow:${flow.name}`)}["${labelText([flow.title])}"]`;
  return [head, ...flowLines(flow).map((line) => `  ${line}`), "end"];
}

function flowLines({ boxes, arrows }: FlowPicture): readonly string[] {
  return [...boxes.map(boxLine), ...arrows.map(arrowLine)];
}

const shapes: Readonly<Record<BoxKind, readonly [open: string, close: string]>> = {
  line: ['[/"', '"/]'],
  choice: ['{{"', '"}}'],
  menu: ['[["', '"]]'],
  step: ['["', '"]'],
  end: ['(["', '"])'],
  dropped: ['(["', '"]):::dropped'],
  lost: ['>"', '"]'],
};

function boxLine({ id, kind, lines }: Box): string {
  const [open, close] = shapes[kind];
  return `${idText(id)}${open}${labelText(lines)}${close}`;
}

function arrowLine({ from, to, lines, isBack }: Arrow): string {
  const label = lines.length === 0 ? "" : `|"${labelText(lines)}"|`;
  return `${idText(from)} ${isBack ? "-.->" : "-->"}${label} ${idText(to)}`;
}

/** What a call that is dropped looks like: a thick broken frame, in black and white, too. */
function classLines(flows: readonly FlowPicture[]): readonly string[] {
  const isDropped = flows.some(({ boxes }) => boxes.some(({ kind }) => kind === "dropped"));
  return isDropped ? ["  classDef dropped stroke-width:3px,stroke-dasharray:6 3"] : [];
}

/**
 * The id of a box in Mermaid: letters of ASCII, digits, `_` and `.` stay, `:` is `-`, and any other sign is `!` and its number in
 * hexadecimal and `!`. It begins so that it is no word of Mermaid (`end`, `graph`, `style`).
 */
function idText(id: string): string {
  return `n_${[...id].map((sign) => (/[A-Za-z0-9_.]/.test(sign) ? sign : sign === ":" ? "-" : `!${hexOf(sign)}!`)).join("")}`;
}

function hexOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}

function labelText(lines: readonly string[]): string {
  return lines.map(escapeLine).join("<br/>");
}

/** Letters, digits, blanks and signs that mean nothing to Mermaid and Markdown stay; any other ASCII is `#NN;`. */
function escapeLine(line: string): string {
  return line.replace(/[!-/:-@[-`{-~]/g, (sign, at: number) => (isPlain(line, sign, at) ? sign : byNumber(sign)));
}

/** Whether a sign is but a sign where it stands. At the front `-` and `+` begin a list, and behind digits `.` does. */
function isPlain(line: string, sign: string, at: number): boolean {
  if (sign === "," || sign === "?" || sign === "=" || sign === "'") return true;
  if (sign === "[" || sign === "]") return line[at + 1] !== "(" && line[at + 1] !== ":" && line[at + 1] !== "[";
  if (sign === "-" || sign === "+") return at > 0 && !/[-+\s>]/.test(line[at - 1] ?? "");
  if (sign === ":") return /^( |\d|$)/.test(line.slice(at + 1));
  return sign === "." && /[^\d]/.test(line.slice(0, at));
}

function byNumber(sign: string): string {
  return `#${sign.charCodeAt(0)};`;
}
