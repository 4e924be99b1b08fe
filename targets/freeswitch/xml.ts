/**
 * Writes the files that FreeSWITCH loads, and says on which lines what stands: the bytes that xmlbuilder2 would give, which
 * a test holds it against, at a fortieth of its time (docs/decisions/0012-xml-of-freeswitch.md). Every element
 * has a line of its own, because FreeSWITCH reads its configuration by lines: one that contains `<include>` is thrown
 * away whole (switch_xml.c:preprocess). Must not know dialplans.
 */

import type { StateId } from "../../compiler/flow/ir.ts";
import type { LineMapEntry } from "../../compiler/target/target.ts";
import { commentText } from "./escape.ts";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Whose lines these are, the children's too that are not another's. */
  readonly state?: StateId;
}

export interface XmlComment {
  readonly comment: string;
  readonly state?: StateId;
}

export type XmlNode = XmlElement | XmlComment;

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** A comment; what XML or the loader would not take in one is changed, since nothing but people reads it. */
export function comment(text: string): XmlComment {
  return { comment: text };
}

/** The same nodes, as lines of a state; lines that are a state's already stay so. */
export function ofState<Node extends XmlNode>(state: StateId, nodes: readonly Node[]): Node[] {
  return nodes.map((node) => (node.state === undefined ? { ...node, state } : node));
}

/** An included file: header, then the nodes within `<include>`. */
export function includeFile(header: readonly string[], nodes: readonly XmlNode[]): string {
  return writtenText([...header.map(comment), element("include", {}, nodes)]);
}

/** The text of nodes: two blanks a level, an element or a comment a line. */
export function writtenText(nodes: readonly XmlNode[]): string {
  const lines: string[] = [];
  const write = (node: XmlNode, indent: string) => {
    if ("comment" in node) {
      lines.push(`${indent}<!-- ${commentText(node.comment)} -->`);
      return;
    }
    const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${attributeText(value)}"`);
    const open = `${indent}<${node.name}${attributes.join("")}`;
    lines.push(node.children.length === 0 ? `${open}/>` : `${open}>`);
    for (const child of node.children) write(child, `${indent}  `);
    if (node.children.length > 0) lines.push(`${indent}</${node.name}>`);
  };
  for (const node of nodes) write(node, "");
  return `${lines.join("\n")}\n`;
}

function attributeText(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The lines of each state in the text that `includeFile` makes of the same; lines that touch are one entry. */
export function linesOf(path: string, header: readonly string[], nodes: readonly XmlNode[]): readonly LineMapEntry[] {
  const entries: LineMapEntry[] = [];
  let line = header.length + 2;
  const add = (state: StateId, firstLine: number, lastLine: number) => {
    const last = entries.at(-1);
    if (last?.state !== state || last.lastLine !== firstLine - 1) entries.push({ state, path, firstLine, lastLine });
    else entries.splice(-1, 1, { ...last, lastLine });
  };
  const addLine = (state: StateId | undefined) => {
    if (state !== undefined) add(state, line, line);
    line += 1;
  };
  const visit = (node: XmlNode, outer: StateId | undefined) => {
    const state = node.state ?? outer;
    addLine(state);
    if (!("children" in node) || node.children.length === 0) return;
    for (const child of node.children) visit(child, state);
    addLine(state);
  };
  for (const node of nodes) visit(node, undefined);
  return entries;
}
