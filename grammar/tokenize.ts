/**
 * Text to raw tokens, by the patterns of `tokens.ts`, the first that matches. It does what chevrotain's lexer does with
 * the same definitions, and a test holds the two against each other; chevrotain's takes a tenth of a small file's time
 * to get ready. Must not know what any token means.
 */

import { type IToken, Lexer, type TokenType } from "chevrotain";
import { commentGroup, lexedTokens } from "./tokens.ts";

export interface Tokenized {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  /** Stretches of text in which no token begins, ascending. */
  readonly strangers: readonly Stretch[];
}

interface Stretch {
  readonly offset: number;
  length: number;
}

/** Gives the end of a token that begins at an offset; the offset itself if none does. */
type Match = (text: string, offset: number) => number;
interface Candidate {
  readonly type: TokenType;
  readonly match: Match;
}

/** Where the table of first characters ends; what comes after shares one list. */
const lastAscii = 0x7f;
let candidates: readonly Candidate[][] | undefined;

export function tokenize(text: string): Tokenized {
  candidates ??= candidatesByFirst();
  const tokens: IToken[] = [];
  const comments: IToken[] = [];
  const strangers: Stretch[] = [];
  for (let offset = 0; offset < text.length; ) {
    const found = tokenAt(text, offset, candidates[Math.min(text.charCodeAt(offset), lastAscii + 1)] ?? []);
    if (!found) {
      const last = strangers.at(-1);
      if (last && last.offset + last.length === offset) last.length += 1;
      else strangers.push({ offset, length: 1 });
      offset += 1;
      continue;
    }
    if (found.tokenType.GROUP === commentGroup) comments.push(found);
    else if (found.tokenType.GROUP !== Lexer.SKIPPED) tokens.push(found);
    offset += found.image.length;
  }
  return { tokens, comments, strangers };
}

function tokenAt(text: string, startOffset: number, possible: readonly Candidate[]): IToken | undefined {
  for (const { type, match } of possible) {
    const end = match(text, startOffset);
    if (end === startOffset) continue;
    const image = text.slice(startOffset, end);
    return { image, startOffset, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0, payload: undefined };
  }
  return undefined;
}

/** The tokens that can begin with each ASCII character, and at the end those of all others, in the order of trial. */
function candidatesByFirst(): Candidate[][] {
  const lists: Candidate[][] = Array.from({ length: lastAscii + 2 }, () => []);
  for (const type of lexedTokens) {
    const candidate = { type, match: matchOf(type) };
    const starts = new Set((type.START_CHARS_HINT ?? []).map((start) => Math.min(codeOf(start), lastAscii + 1)));
    for (const start of starts) lists[start]?.push(candidate);
  }
  return lists;
}

function codeOf(start: string | number): number {
  return typeof start === "string" ? start.charCodeAt(0) : start;
}

function matchOf({ name, PATTERN }: TokenType): Match {
  if (typeof PATTERN === "string") {
    return (text, offset) => (text.startsWith(PATTERN, offset) ? offset + PATTERN.length : offset);
  }
  if (PATTERN instanceof RegExp) {
    const sticky = new RegExp(PATTERN.source, "y");
    return (text, offset) => {
      sticky.lastIndex = offset;
      return sticky.test(text) ? sticky.lastIndex : offset;
    };
  }
  if (typeof PATTERN !== "object" || typeof PATTERN.exec !== "function")
    throw new Error(`vatsc expected a pattern: ${name}`);
  return (text, offset) => offset + (PATTERN.exec(text, offset, [], {})?.[0].length ?? 0);
}
