/** What is typed before the whole editor is there, so that it can be undone there. Must not know either editor. */

import type { TextEdit } from "../state/source.ts";

/** One change, and whether it goes on with the one before it: both are undone at once. */
export interface TypedEdit extends TextEdit {
  readonly isContinued: boolean;
}

export interface TypingRecord {
  /** The text before all edits. */
  readonly before: string;
  readonly edits: readonly TypedEdit[];
}

/** Who types makes a pause of so long between two things that he would undo one by one: 1 s. */
const pauseMs = 1000;

/** Keeps what changes a text, from `before` on. */
export function createTypingRecord(before: string): {
  /** @param cursor where it stands now */
  take(text: string, cursor: number, nowMs: number): void;
  read(): TypingRecord;
} {
  let latest = before;
  let latestMs = Number.NEGATIVE_INFINITY;
  const edits: TypedEdit[] = [];
  return {
    take(text, cursor, nowMs) {
      const edit = editBetween(latest, text, cursor);
      if (!edit) return;
      const last = edits.at(-1);
      const isNext = last !== undefined && edit.start === last.start + last.newText.length && edit.end === edit.start;
      edits.push({ ...edit, isContinued: isNext && nowMs - latestMs < pauseMs });
      latest = text;
      latestMs = nowMs;
    },
    read: () => ({ before, edits }),
  };
}

/**
 * The one edit that makes `after` of `before`; `undefined` if they are the same.
 * @param cursor where it stands in `after`, if it is known: of several edits that would do, the one that ends there
 */
export function editBetween(before: string, after: string, cursor = 0): TextEdit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < Math.min(most, after.length - cursor) && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (isHalf(before, before.length - tail) || isHalf(after, after.length - tail)) tail -= 1;
  let start = 0;
  while (start < most - tail && before[start] === after[start]) start += 1;
  if (isHalf(before, start) || isHalf(after, start)) start -= 1;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

/** Whether an offset lies within a sign of two units. */
function isHalf(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
