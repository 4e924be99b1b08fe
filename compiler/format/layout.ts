/**
 * Words to a document: one step, guard, branch or property a line; a block that stands on one line and fits stays there.
 * Must not change, drop or add a word.
 */

import type { Document } from "./document.ts";
import { type Bracketed, between, firstWord, isBracketed, lastWord, type Node } from "./nodes.ts";
import type { Starts } from "./starts.ts";
import type { CommentLine, LaidWord } from "./words.ts";

export interface Layout {
  readonly text: string;
  readonly starts: Starts;
  /** How many more spaces stand before an `=`, by its offset. */
  readonly padding: ReadonlyMap<number, number>;
}

/** What goes on in the next line of one thing stands so much further in. */
const goesOn = 4;
const line: Document = { kind: "line", flat: " " };
const softLine: Document = { kind: "line", flat: "" };
const wrap: Document = { kind: "break", blank: false, deeper: goesOn };
const fill: Document = { kind: "fill", deeper: goesOn };

export function hardBreak(blank: boolean): Document {
  return { kind: "break", blank, deeper: 0 };
}

/** Whether several lines of the source hold these. */
function isBroken({ text }: Layout, nodes: readonly Node[]): boolean {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? text.slice(firstWord(first).start, lastWord(last).end).includes("\n") : false;
}

/** Pieces of a block, each on its line, or all on one. Comments above the first are left to whoever calls. */
export function lines(layout: Layout, pieces: readonly (readonly Node[])[]): Document {
  return pieces.map((piece, index) => {
    const first = piece[0] && firstWord(piece[0]);
    const isParted = first && index > 0 && (first.above[0]?.isParted ?? first.isParted);
    const gap = index === 0 ? "" : [isParted ? hardBreak(true) : line, above(first)];
    return [gap, pieceDocument(layout, piece)];
  });
}

/** Steps outside any block: on one line, if they are and fit. */
export function looseSteps(layout: Layout, pieces: readonly (readonly Node[])[]): Document {
  return { kind: "group", isBroken: isBroken(layout, pieces.flat()), content: lines(layout, pieces) };
}

/** The comments above a word that begins a line. */
export function above(word: LaidWord | undefined): Document {
  if (!word) return "";
  return word.above.map(({ text }, index) => {
    const next = word.above[index + 1];
    return [text, hardBreak(next ? next.isParted : word.isParted)];
  });
}

/** Nodes by the lines that they stand on in a block. */
export function piecesOf(nodes: readonly Node[], { starts }: Layout): readonly (readonly Node[])[] {
  const pieces: Node[][] = [];
  let last: LaidWord | undefined;
  for (const node of nodes) {
    const word = firstWord(node);
    const isStart =
      (word.text === "then" && !starts.joined.has(word.start)) ||
      (starts.lines.has(word.start) && last?.text !== "," && last?.text !== "then");
    const piece = isStart ? undefined : pieces.at(-1);
    if (piece) piece.push(node);
    else pieces.push([node]);
    last = lastWord(node);
  }
  return pieces;
}

/** One declaration, step or property, without the comments above it. */
export function pieceDocument(layout: Layout, piece: readonly Node[]): Document {
  const firstIf = piece.findIndex((node) => layout.starts.branches.has(firstWord(node).start));
  if (firstIf <= 0) return row(layout, piece, undefined);
  const parts: Node[][] = [];
  for (const node of piece.slice(firstIf)) {
    if (layout.starts.branches.has(firstWord(node).start)) parts.push([node]);
    else parts.at(-1)?.push(node);
  }
  const head = piece.slice(0, firstIf);
  const branches: Document[] = parts.map((part) => {
    const first = part[0] && firstWord(part[0]);
    return [line, above(first), row(layout, part, undefined)];
  });
  const content: Document = [row(layout, head, undefined), { kind: "indent", content: branches }];
  return { kind: "group", isBroken: isBroken(layout, piece), content };
}

/** Nodes one behind another; comments above the first are left to whoever calls. */
function row(layout: Layout, nodes: readonly Node[], before: LaidWord | undefined): Document {
  let last = before;
  return nodes.map((node) => {
    const word = firstWord(node);
    const gap = last === undefined ? "" : gapDocument(layout, last, word, nodes);
    last = lastWord(node);
    return [gap, nodeDocument(layout, node)];
  });
}

function nodeDocument(layout: Layout, node: Node): Document {
  if (!isBracketed(node)) return wordDocument(node);
  return node.open.text === "[" || node.open.text === "(" ? list(layout, node) : block(layout, node);
}

/** A word with the comments before and behind it. */
function wordDocument({ text, before, behind }: LaidWord): Document {
  return [before.map((comment) => `${comment} `), text, behind.map(trailing)];
}

function trailing(comment: string): Document {
  return comment.startsWith("//") ? { kind: "trailing", text: ` ${comment}` } : ` ${comment}`;
}

/** What stands between two words of one thing. */
function gapDocument(layout: Layout, last: LaidWord, next: LaidWord, nodes: readonly Node[]): Document {
  if (next.above.length > 0) return [wrap, next.above.map(({ text }) => [text, wrap])];
  if (endsLine(last)) return wrap;
  if (last.text === ",") return next.isFirst ? wrap : fill;
  const isList = last.text === "=" && nodes.some((node) => firstWord(node).text === ",");
  if (isList && next.isFirst) return wrap;
  const space = between(last, next);
  return next.text === "=" ? space + " ".repeat(layout.padding.get(next.start) ?? 0) : space;
}

/** Whether a comment behind a word lets nothing follow on its line. */
function endsLine({ behind }: LaidWord): boolean {
  return behind.at(-1)?.startsWith("//") ?? false;
}

/** `[a, b]` or `(a, b)`: on one line, or one element a line. */
function list(layout: Layout, node: Bracketed): Document {
  const elements: Node[][] = [[]];
  for (const inner of node.nodes) {
    elements.at(-1)?.push(inner);
    if (firstWord(inner).text === ",") elements.push([]);
  }
  const filled = elements.filter((element) => element.length > 0);
  if (filled.length === 0 && node.close.above.length === 0 && !endsLine(node.open))
    return [wordDocument(node.open), wordDocument(node.close)];
  const content: Document[] = filled.map((element, index) => {
    const first = element[0] && firstWord(element[0]);
    return [index === 0 ? softLine : line, above(first), row(layout, element, undefined)];
  });
  return grouped(layout, node, [content, closingComments(node.close)], softLine);
}

/** `< … >` or `{ … }`. */
function block(layout: Layout, node: Bracketed): Document {
  const { open, nodes, close } = node;
  const isEmpty = nodes.length === 0 && close.above.length === 0;
  if (isEmpty && !endsLine(open)) return [wordDocument(open), " ", wordDocument(close)];
  if (isEmpty) return [wordDocument(open), hardBreak(false), wordDocument(close)];
  const first = nodes[0] && firstWord(nodes[0]);
  const pieces = nodes.length === 0 ? "" : [line, above(first), lines(layout, piecesOf(nodes, layout))];
  return grouped(layout, node, [pieces, closingComments(close)], line);
}

function grouped(layout: Layout, { open, close }: Bracketed, content: Document, end: Document): Document {
  return {
    kind: "group",
    isBroken: layout.text.slice(open.start, close.end).includes("\n"),
    content: [wordDocument(open), { kind: "indent", content }, end, wordDocument(close)],
  };
}

/** Comments above a closing sign stand inside of what it closes. */
function closingComments({ above: comments }: LaidWord): Document {
  return comments.map(({ text, isParted }: CommentLine) => [hardBreak(isParted), text]);
}
