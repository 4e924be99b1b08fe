/** Words by their brackets, and what is between two of them when they stand on one line. Must not know steps. */

import type { LaidWord } from "./words.ts";

/** A word, or everything from an opening bracket to its closing one. */
export type Node = LaidWord | Bracketed;
export interface Bracketed {
  readonly open: LaidWord;
  readonly nodes: readonly Node[];
  readonly close: LaidWord;
}

const closers: Readonly<Record<string, string>> = { "<": ">", "{": "}", "[": "]", "(": ")" };
const closing = new Set(Object.values(closers));

/** The words as a tree; `undefined` where a bracket has no other end. */
export function nodesOf(words: readonly LaidWord[]): readonly Node[] | undefined {
  const open: { readonly word: LaidWord | undefined; readonly nodes: Node[] }[] = [{ word: undefined, nodes: [] }];
  for (const word of words) {
    const top = open.at(-1);
    if (!top) return undefined;
    if (closers[word.text] !== undefined) open.push({ word, nodes: [] });
    else if (!closing.has(word.text)) top.nodes.push(word);
    else {
      if (top.word === undefined || closers[top.word.text] !== word.text) return undefined;
      open.pop();
      open.at(-1)?.nodes.push({ open: top.word, nodes: top.nodes, close: word });
    }
  }
  return open.length === 1 ? open[0]?.nodes : undefined;
}

export function isBracketed(node: Node): node is Bracketed {
  return "open" in node;
}

export function firstWord(node: Node): LaidWord {
  return isBracketed(node) ? node.open : node;
}

export function lastWord(node: Node): LaidWord {
  return isBracketed(node) ? node.close : node;
}

const joinedAfter = new Set(["(", "[", ".", "..", "-"]);
const joinedBefore = new Set([")", "]", ".", "..", "-", ",", ";", ":", "("]);

/** What stands between two words of a line: a space, or nothing. */
export function between(last: LaidWord, next: LaidWord): "" | " " {
  return joinedAfter.has(last.text) || joinedBefore.has(next.text) ? "" : " ";
}
