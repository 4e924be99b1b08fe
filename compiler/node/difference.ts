/** What a build would change, as a unified diff: `vatsc build --check`, for CI. Writes nothing. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTwoFilesPatch, structuredPatch } from "diff";
import { exitStatus } from "./failure.ts";
import { type Changes, hasBytes } from "./output-folder.ts";
import { printOut } from "./terminal.ts";

/** Prints the differences, or with `isShown` false only looks for them, and returns the exit status: 1 if there is any. */
export function showDifference(folder: string, { files, stale }: Changes, isShown: boolean): number {
  const changed = [...files]
    .filter(([path, bytes]) => !hasBytes(join(folder, path), bytes))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const patches = [
    ...changed.map(([path, bytes]) => patch(folder, path, bytes)),
    ...[...stale].sort().map((path) => patch(folder, path, undefined)),
  ];
  if (isShown) for (const text of patches) printOut(text);
  return patches.length > 0 ? exitStatus.input : exitStatus.ok;
}

/** A unified diff of a text that is changed where it stands. */
export function textDifference(name: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 });
}

/** A unified diff of one file; a sound is only named. `bytes` is `undefined` for a file that goes. */
function patch(folder: string, path: string, bytes: Uint8Array | undefined): string {
  const place = join(folder, path);
  const before = existsSync(place) ? readFileSync(place) : undefined;
  if (isBinary(before) || isBinary(bytes)) return `Binary file ${path} differs\n`;
  const text = (content: Uint8Array | undefined) => (content ? new TextDecoder().decode(content) : "");
  const [oldName, newName] = [before ? `a/${path}` : "/dev/null", bytes ? `b/${path}` : "/dev/null"];
  return createTwoFilesPatch(oldName, newName, text(before), text(bytes), undefined, undefined, { context: 3 });
}

function isBinary(content: Uint8Array | undefined): boolean {
  return content?.includes(0) ?? false;
}

/** Lines that stand in place of others. Lines count from 1; a count of 0 is a place between two. */
export interface LineChange {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
  /** Each with `-` or `+` before it. */
  readonly lines: readonly string[];
}

/** What is not the same in two texts, in order. */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  return structuredPatch("", "", before, after, undefined, undefined, { context: 0 }).hunks.map((hunk) => ({
    oldStart: hunk.oldStart,
    oldCount: hunk.oldLines,
    newStart: hunk.newStart,
    newCount: hunk.newLines,
    lines: hunk.lines.filter((line) => /^[+-]/.test(line)),
  }));
}
