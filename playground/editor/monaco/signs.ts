/** Places that light up, and the signs of tests and assertions in the margin. */

import { effect } from "@preact/signals";
import { hasBegun } from "../../state/call.ts";
import { type Mark, type MarkKind, marks } from "../../state/marks.ts";
import { lit } from "../../state/source.ts";
import { editor } from "./api.ts";
import { monacoRange } from "./places.ts";

/** Keeps both as the page says; what it gives ends that. */
export function keepSigns(shown: editor.IStandaloneCodeEditor, model: editor.ITextModel): () => void {
  const places = shown.createDecorationsCollection();
  const signs = shown.createDecorationsCollection();
  const ends = [
    effect(() => {
      places.set(lit.value.map((place) => ({ range: monacoRange(model, place), options: litOptions })));
      // Before a call begins, the reader is at the beginning of the text.
      const first = hasBegun.value ? places.getRange(0) : null;
      if (first && !shown.hasTextFocus()) shown.revealRangeInCenterIfOutsideViewport(first);
    }),
    effect(() => {
      signs.set(marks.value.map((mark) => signOf(model, mark)));
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

const litOptions: editor.IModelDecorationOptions = { className: "lit-place", linesDecorationsClassName: "lit-line" };

const classes: Readonly<Record<MarkKind, string>> = {
  passed: "mark mark-passed",
  failed: "mark mark-failed",
  uncovered: "mark mark-uncovered",
  "gave up": "mark mark-gave-up",
};

function signOf(model: editor.ITextModel, mark: Mark): editor.IModelDeltaDecoration {
  const { lineNumber } = model.getPositionAt(mark.start);
  return {
    range: { startLineNumber: lineNumber, startColumn: 1, endLineNumber: lineNumber, endColumn: 1 },
    options: {
      glyphMarginClassName: classes[mark.kind],
      glyphMarginHoverMessage: { value: asMarkdown(mark.text) },
      glyphMargin: { position: editor.GlyphMarginLane.Center },
    },
  };
}

/** Plain text stays what it is, whatever stands in it: as a block of code that nothing in it can end. */
function asMarkdown(text: string): string {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}\n${text}\n${fence}`;
}
