/**
 * Words with the comments that belong to them: those behind a word on its line, and those above or before the next one.
 * Nothing is lost here: each comment is with just one word. Must not know what words mean.
 */

import type { Word } from "../../grammar/index.ts";

/** A comment on lines of its own, or several on one line. */
export interface CommentLine {
  readonly text: string;
  /** Whether an empty line stands above it. */
  readonly isParted: boolean;
}

export interface LaidWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Comments on lines of their own above it. */
  readonly above: readonly CommentLine[];
  /** Comments right before it on its line. */
  readonly before: readonly string[];
  /** Comments behind it on its line. */
  readonly behind: readonly string[];
  /** Whether an empty line stands right above it, below its comments. */
  readonly isParted: boolean;
  /** Whether it begins a line. */
  readonly isFirst: boolean;
}

/** What stands between two words. */
interface Gap {
  behind: string[];
  above: CommentLine[];
  before: string[];
  isParted: boolean;
  isFirst: boolean;
}

/**
 * All words with their comments; the last one is empty and holds what stands at the end.
 *
 * @param isMoved whether a separator goes up to the word before it; all do where the text around them is laid out anew
 */
export function layWords(
  text: string,
  { words, comments }: { readonly words: readonly Word[]; readonly comments: readonly Word[] },
  isMoved: (separator: Word) => boolean,
): readonly LaidWord[] {
  const all: Word[] = [...words, { text: "", start: text.length, end: text.length, type: "end" }];
  const gaps = all.map(() => [] as Word[]);
  let at = 0;
  for (const comment of comments) {
    while ((all[at]?.start ?? Number.POSITIVE_INFINITY) < comment.start) at += 1;
    gaps[at]?.push(comment);
  }
  moveBehindSeparators(all, gaps, isMoved);
  const read = all.map((word, index) => readGap(text, all[index - 1], gaps[index] ?? [], word));
  return all.map((word, index) => {
    const gap = read[index];
    const { above = [], before = [], isParted = false, isFirst = true } = gap ?? {};
    return { ...word, above, before, behind: read[index + 1]?.behind ?? [], isParted, isFirst };
  });
}

/** `a // why` and then `;` on the next line: the comment stays with `a` when the `;` goes up to it. */
function moveBehindSeparators(all: readonly Word[], gaps: Word[][], isMoved: (separator: Word) => boolean): void {
  all.forEach((word, index) => {
    const isSeparator = word.text === ";" || word.text === ",";
    const [here, next] = [gaps[index], gaps[index + 1]];
    if (index > 0 && isSeparator && here && next && isMoved(word)) next.unshift(...here.splice(0));
  });
}

function readGap(text: string, last: Word | undefined, comments: readonly Word[], next: Word): Gap {
  const gap: Gap = { behind: [], above: [], before: [], isParted: false, isFirst: last === undefined };
  let end = comments[0] && last && comments[0].start < last.end ? endBefore(text, comments[0].start) : (last?.end ?? 0);
  let isBehind = last !== undefined;
  let line: string[] = [];
  let isLineParted = false;
  const endLine = () => {
    if (line.length === 0) return;
    if (isBehind) gap.behind.push(...line);
    else gap.above.push({ text: line.join(" "), isParted: isLineParted });
    line = [];
  };
  for (const word of [...comments, next]) {
    const ends = lineEnds(text.slice(end, word.start));
    if (ends > 0) {
      endLine();
      isBehind = false;
      if (line.length === 0) isLineParted = ends > 1;
      gap.isFirst = true;
    }
    if (word === next) gap.isParted = gap.isFirst && (line.length > 0 ? isLineParted : ends > 1);
    else line.push(commentText(word.text));
    end = word.end;
  }
  // What stands on the line of the next word. A closing sign, a separator and the end take none.
  if (line.length > 0 && /^[>\]});,]?$/.test(next.text)) endLine();
  else gap.before.push(...line);
  return gap;
}

/** Where the last thing before an offset ends. */
function endBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function lineEnds(blank: string): number {
  return blank.split("\n").length - 1;
}

/** A comment as it is printed: no blanks at its end, LF. */
export function commentText(text: string): string {
  return text.replaceAll("\r\n", "\n").trimEnd();
}
