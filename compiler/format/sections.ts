/** The declarations of a file, by their words, and which of them parse. Must not know how they are laid out. */

import type { Parsed, Word } from "../../grammar/index.ts";
import type { Item } from "../syntax/ast.ts";

/** A declaration, a run of steps outside any block, or what stands before the first of them. */
export interface Section {
  readonly words: readonly Word[];
  /** False where something in it does not parse. */
  readonly isRead: boolean;
  readonly isSteps: boolean;
}

/** All words, in the order of the text. A `;` behind a declaration belongs to it. */
export function sectionsOf({ module, diagnostics }: Parsed, words: readonly Word[]): readonly Section[] {
  const groups = groupsOf(outerItems(module.items), words);
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ span }) => span.start);
  return groups.map((group, index) => {
    const start = index === 0 ? 0 : (group.words[0]?.start ?? 0);
    const end = groups[index + 1]?.words[0]?.start ?? Number.POSITIVE_INFINITY;
    return { ...group, isRead: !errors.some((at) => at >= start && at < end) };
  });
}

/** Declarations that stand in no other one, in the order of the text. */
function outerItems(items: readonly Item[]): readonly Item[] {
  const outer: Item[] = [];
  for (const item of [...items].sort((one, other) => one.span.start - other.span.start))
    if (item.span.start >= (outer.at(-1)?.span.end ?? 0)) outer.push(item);
  return outer;
}

function groupsOf(items: readonly Item[], words: readonly Word[]): readonly { words: Word[]; isSteps: boolean }[] {
  const groups = [{ words: [] as Word[], isSteps: false }];
  let next = 0;
  for (const word of words) {
    const before = next;
    while ((items[next]?.span.start ?? Number.POSITIVE_INFINITY) <= word.start) next += 1;
    const isBound = next > before;
    const group = { words: [] as Word[], isSteps: items[next - 1]?.kind === "bare-steps" };
    const isBehind = isBound && word.text === ";" && (groups.at(-1)?.words.length ?? 0) > 0;
    if (isBound && !isBehind) groups.push(group);
    groups.at(-1)?.words.push(word);
    if (isBehind) groups.push(group);
  }
  return groups.filter((group) => group.words.length > 0);
}
