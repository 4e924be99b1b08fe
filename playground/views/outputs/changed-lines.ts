/** Which lines of a file are not as they were. */

import type { Lines } from "./line-map.ts";

/** More changes than this are shown as one: nobody reads them line by line. */
const mostChanges = 400;

/** What of a text is new against an older one: ranges of its lines; a range may be empty (`last` is `first - 1`) where lines are gone. */
export async function changedLines(before: string, now: string): Promise<readonly Lines[]> {
  if (before === now) return [];
  const { diffArrays } = await import("diff");
  const [old, lines] = [before.split("\n"), now.split("\n")];
  const parts = diffArrays(old, lines, { maxEditLength: mostChanges });
  if (!parts) return [{ first: 1, last: lines.length }];
  const changes: Lines[] = [];
  let at = 1;
  for (const { added, removed, count = 0 } of parts) {
    if (added) changes.push({ first: at, last: at + count - 1 });
    else if (removed) changes.push({ first: at, last: at - 1 });
    if (!removed) at += count;
  }
  return changes.filter(
    ({ first, last }) => last >= first || !changes.some((other) => other.first === first && other.last >= first),
  );
}
