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
  return includeText(header, [writeNodes(nodes)]);
}

/** The lines of each state in the text that `includeFile` makes of the same; lines that touch are one entry. */
export function linesOf(path: string, header: readonly string[], nodes: readonly XmlNode[]): readonly LineMapEntry[] {
  return includeMap(path, header, [writeNodes(nodes)]);
}

/** Nodes as they stand within `<include>`. */
export interface WrittenNodes {
  /** Each line with its end. */
  readonly text: string;
  readonly lineCount: number;
  /** Which lines are whose, from 0, both included. */
  readonly states: readonly { readonly state: StateId; readonly first: number; readonly last: number }[];
}

/** Writes nodes that are to stand within `<include>`. */
export function writeNodes(nodes: readonly XmlNode[]): WrittenNodes {
  const lines = createLines();
  for (const node of nodes) write(node, "  ", undefined, lines);
  return { text: lines.texts.join(""), lineCount: lines.texts.length, states: lines.states };
}

/** An included file of nodes that have been written. */
export function includeText(header: readonly string[], parts: readonly WrittenNodes[]): string {
  const top = writtenText(header.map(comment));
  if (parts.every(({ lineCount }) => lineCount === 0)) return `${top}<include/>\n`;
  // Put together one after the other, which copies nothing before somebody reads it.
  let text = `${top}<include>\n`;
  for (const part of parts) text += part.text;
  return `${text}</include>\n`;
}

/** The lines of each state in the text that `includeText` makes of the same. */
export function includeMap(
  path: string,
  header: readonly string[],
  parts: readonly WrittenNodes[],
): readonly LineMapEntry[] {
  let firstLine = header.length + 2;
  return parts.flatMap(({ lineCount, states }) => {
    const from = firstLine;
    firstLine += lineCount;
    return states.map(({ state, first, last }) => ({ state, path, firstLine: from + first, lastLine: from + last }));
  });
}

/** The text of nodes: two blanks a level, an element or a comment a line. */
export function writtenText(nodes: readonly XmlNode[]): string {
  const lines = createLines();
  for (const node of nodes) write(node, "", undefined, lines);
  return lines.texts.join("");
}

interface Lines {
  readonly texts: string[];
  readonly states: { readonly state: StateId; readonly first: number; last: number }[];
}

function createLines(): Lines {
  return { texts: [], states: [] };
}

/** @param outer whose lines these are if they are not another's */
function write(node: XmlNode, indent: string, outer: StateId | undefined, lines: Lines): void {
  const state = node.state ?? outer;
  if ("comment" in node) return addLine(`${indent}<!-- ${commentText(node.comment)} -->\n`, state, lines);
  let open = `${indent}<${node.name}`;
  for (const name in node.attributes) open += ` ${name}="${attributeText(node.attributes[name] ?? "")}"`;
  if (node.children.length === 0) return addLine(`${open}/>\n`, state, lines);
  addLine(`${open}>\n`, state, lines);
  for (const child of node.children) write(child, `${indent}  `, state, lines);
  addLine(`${indent}</${node.name}>\n`, state, lines);
}

/** Lines of one state that touch are noted together. */
function addLine(text: string, state: StateId | undefined, { texts, states }: Lines): void {
  const at = texts.push(text) - 1;
  if (state === undefined) return;
  const last = states[states.length - 1];
  if (last?.state === state && last.last === at - 1) last.last = at;
  else states.push({ state, first: at, last: at });
}

function attributeText(value: string): string {
  if (!/[&<>"]/.test(value)) return value;
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
