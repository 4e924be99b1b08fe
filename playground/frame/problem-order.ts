/** In which order problems stand in their list, and when it is about another text. Must not know how they are shown. */

import type { Problem, Severity } from "../protocol.ts";
import { sharedLength } from "../state/shared-length.ts";

/** As the page shows it: what one exchange alone cannot do stops none of the others. */
export function severityOf({ severity, target }: Pick<Problem, "severity" | "target">): Severity {
  return target === undefined ? severity : "hint";
}

const ranks = { error: 0, warning: 1, hint: 2 } as const;

/** Errors, then warnings, then hints; each in the order of the text. */
export function worstFirst<One extends Problem>(problems: readonly One[]): readonly One[] {
  const rank = (problem: One) => ranks[severityOf(problem)];
  return problems.toSorted((one, other) => rank(one) - rank(other) || one.start - other.start);
}

/** Whether a text took the place of another one, and was not made of it by writing: they share less than half of the shorter. */
export function isAnotherText(before: string, now: string): boolean {
  return sharedLength(before, now) < Math.min(before.length, now.length) / 2;
}
