/** The `=` of declarations of one kind that stand right below each other stand in one column. */

import type { LaidWord } from "./words.ts";

/** Declarations that are `WORD NAME = …`. */
const aligned = new Set(["phone", "group", "prompt", "hours", "calendar", "callers", "switch", "line"]);

/** How many spaces more stand before each `=`, by its offset. */
export function padding(declarations: readonly (readonly LaidWord[])[]): ReadonlyMap<number, number> {
  const spaces = new Map<number, number>();
  let run: (readonly LaidWord[])[] = [];
  const endRun = () => {
    const widest = Math.max(0, ...run.map(nameWidth));
    for (const words of run) spaces.set(words[2]?.start ?? -1, widest - nameWidth(words));
    run = [];
  };
  for (const words of declarations) {
    const [first, , sign] = words;
    const isAligned = first !== undefined && aligned.has(first.text) && sign?.text === "=";
    const goesOn = first?.text === run[0]?.[0]?.text && first?.above.length === 0 && !first.isParted;
    if (!isAligned || !goesOn) endRun();
    if (isAligned) run.push(words);
  }
  endRun();
  return spaces;
}

function nameWidth(words: readonly LaidWord[]): number {
  return Array.from(words[1]?.text ?? "").length;
}
