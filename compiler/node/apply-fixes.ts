/** Fixes of diagnostics on texts: which are to be applied, and what comes of it. Must not know files. */

import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";

/** A fix that is applied, with what it mends. */
export interface Mend {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/**
 * The fixes that a machine may choose: those of diagnostics that have just one. Of two that touch the same place the first
 * is taken; the other's turn comes when the text is read again.
 *
 * @param isOurs whether the text at a URI may be changed
 */
export function chooseFixes(diagnostics: readonly Diagnostic[], isOurs: (uri: string) => boolean): readonly Mend[] {
  const taken: Mend[] = [];
  const edits: Fix["edits"][number][] = [];
  for (const diagnostic of diagnostics) {
    const [fix, second] = diagnostic.fixes;
    if (!fix || second || fix.edits.length === 0 || !fix.edits.every(({ span }) => isOurs(span.uri))) continue;
    if (fix.edits.some((edit) => edits.some((other) => touch(edit, other)))) continue;
    edits.push(...fix.edits);
    taken.push({ diagnostic, fix });
  }
  return taken;
}

function touch({ span: one }: Fix["edits"][number], { span: other }: Fix["edits"][number]): boolean {
  return one.uri === other.uri && one.start <= other.end && other.start <= one.end;
}

/** The texts after some fixes, by URI; only of files that they change. */
export function applyFixes(
  mends: readonly Mend[],
  textOf: (uri: string) => string | undefined,
): ReadonlyMap<string, string> {
  const edits = mends.flatMap(({ fix }) => fix.edits);
  const uris = [...new Set(edits.map(({ span }) => span.uri))];
  return new Map(
    uris.map((uri) => {
      const here = edits.filter(({ span }) => span.uri === uri).sort((one, other) => other.span.start - one.span.start);
      const mended = here.reduce(
        (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
        textOf(uri) ?? "",
      );
      return [uri, mended] as const;
    }),
  );
}
