/**
 * Which lines of a choice are those of one of its guards: emitters map a choice as a whole, and say in a comment above the lines
 * of each guard in which line of the source it stands. Must not know any target.
 */

import type { ChooseState } from "../../compiler/flow/ir.ts";
import type { LineMapEntry } from "../../compiler/target/target.ts";
import { positionAt, type SourceText } from "../../compiler/text/source.ts";
import type { Span } from "../../compiler/text/span.ts";
import { type MappedLines, mainUri } from "../protocol.ts";

/** `; main.vats:3 from +7916*`, `<!-- main.vats:3 from +7916* -->`. */
const comment = /^\s*(?:;|<!--) main\.vats:(\d+) (.*?)(?: -->)?$/;

interface Remark {
  /** From 1, both included: the comment and all up to the next one. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** In the source. */
  readonly line: number;
  readonly isOtherwise: boolean;
}

/**
 * The lines of each guard and of the `otherwise` of a choice, as far as they are told apart.
 *
 * @param entries of the choice, in one file
 * @param lines of that file
 */
export function armLines(
  state: ChooseState,
  entries: readonly LineMapEntry[],
  lines: readonly string[],
  source: SourceText,
): readonly MappedLines[] {
  const remarks = entries.flatMap((entry) => remarksIn(entry, lines));
  const path = entries[0]?.path ?? "";
  const guards = state.arms.map(({ guard }) => guard.origin).filter(({ uri }) => uri === mainUri);
  const lineOf = ({ start }: Span) => positionAt(source, start).line;
  return remarks.flatMap((remark) => {
    const place = remark.isOtherwise ? wordOf(state.otherwiseOrigin) : guardOf(remark);
    if (!place) return [];
    return [{ path, firstLine: remark.firstLine, lastLine: remark.lastLine, start: place.start, end: place.end }];
  });

  /** Of several guards in one line each has a remark, in their order; else nobody can tell. */
  function guardOf(remark: Remark): Span | undefined {
    const here = guards.filter((guard) => lineOf(guard) === remark.line);
    const alike = remarks.filter(({ line, isOtherwise }) => line === remark.line && !isOtherwise);
    return here.length === 1 || here.length === alike.length
      ? here[here.length === 1 ? 0 : alike.indexOf(remark)]
      : undefined;
  }
}

function remarksIn({ firstLine, lastLine }: LineMapEntry, lines: readonly string[]): readonly Remark[] {
  const starts = lines.slice(firstLine - 1, lastLine).flatMap((text, at) => {
    const [, line, words] = comment.exec(text) ?? [];
    return line === undefined ? [] : [{ firstLine: firstLine + at, line: Number(line), words: words ?? "" }];
  });
  return starts.flatMap(({ words, ...start }, at) => {
    if (words === "choice" || words.startsWith("the clock in ")) return [];
    return [
      { ...start, lastLine: (starts[at + 1]?.firstLine ?? lastLine + 1) - 1, isOtherwise: words === "otherwise" },
    ];
  });
}

/** The word alone; its block is not what these lines are about. */
function wordOf(origin: Span | undefined): Span | undefined {
  return origin?.uri === mainUri ? { ...origin, end: origin.start + "otherwise".length } : undefined;
}
