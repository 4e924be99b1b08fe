/** From the source to the lines of an output and back, by the map that the emitters give. */

import type { MappedLines, Range } from "../../protocol.ts";

/** Lines of a file, from 1, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The lines of a file that come from the step at an offset of the source: of the innermost one that has any. */
export function linesOf(map: readonly MappedLines[], path: string, offset: number): readonly Lines[] {
  const around = map.filter((entry) => entry.path === path && entry.start <= offset && offset <= entry.end);
  const least = Math.min(...around.map(lengthOf));
  return around
    .filter((entry) => lengthOf(entry) === least)
    .map(({ firstLine, lastLine }) => ({ first: firstLine, last: lastLine }));
}

/** The place in the source from which a line comes; of several the one with the fewest lines. */
export function placeOf(map: readonly MappedLines[], path: string, line: number): Range | undefined {
  const around = map.filter((entry) => entry.path === path && entry.firstLine <= line && line <= entry.lastLine);
  return around.toSorted((one, other) => heightOf(one) - heightOf(other))[0];
}

function lengthOf({ start, end }: Range): number {
  return end - start;
}

function heightOf({ firstLine, lastLine }: MappedLines): number {
  return lastLine - firstLine;
}
