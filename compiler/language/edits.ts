/** Changes of text as data: those that mend a diagnostic, and those that bring a file into its canonical form. */

import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { format } from "../format/format.ts";
import { makeSpan } from "../text/span.ts";
import { type Analysis, textAt } from "./analysis.ts";

/** One replacement. Those of one list do not overlap, and are all meant in the text as it was. */
export type Edit = Fix["edits"][number];

/** A mend of one diagnostic. */
export interface FixOffer extends Fix {
  readonly diagnostic: Diagnostic;
  /** The only one of its diagnostic, so that an editor may apply it without asking which. */
  readonly isOnly: boolean;
}

/** The fixes of the diagnostics that touch a range of a file, in the order of the text. */
export function fixesAt({ diagnostics }: Analysis, uri: string, start: number, end = start): readonly FixOffer[] {
  return diagnostics
    .filter(({ span }) => span.uri === uri && span.start <= end && start <= span.end)
    .flatMap((diagnostic) =>
      diagnostic.fixes.map((fix) => ({ ...fix, diagnostic, isOnly: diagnostic.fixes.length === 1 })),
    );
}

/** What brings a file into its canonical form: one edit for each stretch of lines that differs; none if it has it. */
export function formatEdits(analysis: Analysis, uri: string): readonly Edit[] {
  const source = textAt(analysis, uri);
  return lineEdits(uri, source.text, format(source));
}

/**
 * The canonical form has the same words in the same order, so two lines are one if they begin with the same word of the text
 * and read the same.
 */
function lineEdits(uri: string, before: string, after: string): readonly Edit[] {
  const edits: Edit[] = [];
  const [old, made] = [linesOf(before), linesOf(after)];
  for (let i = 0, j = 0; i < old.length || j < made.length; ) {
    if (old[i] && made[j] && old[i]?.text === made[j]?.text) {
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const [nextOld, nextMade] = meeting(old, made, i, j);
    const newText = made
      .slice(j, nextMade)
      .map(({ text }) => text)
      .join("");
    const start = old[i]?.start ?? before.length;
    edits.push({ span: makeSpan(uri, start, old[nextOld]?.start ?? before.length), newText });
    [i, j] = [nextOld, nextMade];
  }
  return edits;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** How many characters that are no blanks stand before it. */
  readonly solid: number;
}

function linesOf(text: string): readonly Line[] {
  let [start, solid] = [0, 0];
  return text.split(/(?<=\n)/).map((line) => {
    const found = { text: line, start, solid };
    start += line.length;
    solid += line.replace(/\s/g, "").length;
    return found;
  });
}

/** The next two lines that are equal and have as much before them, but for blanks; the ends if there are none. */
function meeting(old: readonly Line[], made: readonly Line[], i: number, j: number): readonly [number, number] {
  let [a, b] = [i, j];
  while (a < old.length && b < made.length) {
    const [one, other] = [old[a], made[b]];
    if (!one || !other) break;
    if (one.solid === other.solid && one.text === other.text && one.text.trim() !== "") return [a, b];
    if (one.solid < other.solid) a += 1;
    else if (one.solid > other.solid) b += 1;
    else if (one.text.trim() === "") a += 1;
    else if (other.text.trim() === "") b += 1;
    else [a, b] = [a + 1, b + 1];
  }
  return [old.length, made.length];
}
