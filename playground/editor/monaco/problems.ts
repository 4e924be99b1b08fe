/** Problems at their places, with their help; their fixes as quick fixes. */

import { effect } from "@preact/signals";
import type { Problem } from "../../protocol.ts";
import { checked } from "../../state/checked.ts";
import { problems } from "../../state/proved.ts";
import { inLanguage } from "../../texts/texts.ts";
import { editorTexts } from "../texts.ts";
import { editor, languages, MarkerSeverity, type Range } from "./api.ts";
import { languageId } from "./language.ts";
import { monacoEdit, monacoRange } from "./places.ts";

const owner = "vatsc";

const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Info,
} as const;

const titles = { asterisk: "Asterisk", freeswitch: "FreeSWITCH", twiml: "TwiML" } as const;

/** Keeps the markers of a text those of its newest check. */
export function keepMarkers(model: editor.ITextModel): void {
  effect(() => {
    const found = problems.value;
    if (found && isOf(model))
      editor.setModelMarkers(
        model,
        owner,
        found.filter(({ file }) => file === undefined).map((problem) => markerOf(model, problem)),
      );
  });
}

/** A check of an older text says nothing of where things are now: the next one is on its way. */
function isOf(model: editor.ITextModel): boolean {
  return checked.value?.text === model.getValue();
}

function markerOf(model: editor.ITextModel, problem: Problem): editor.IMarkerData {
  const { code, severity, target, related } = problem;
  return {
    ...rangeOf(model, problem),
    code,
    source: owner,
    message: wordsOf(problem),
    // What one target alone cannot do stops none of the others.
    severity: target === undefined ? severities[severity] : MarkerSeverity.Info,
    relatedInformation: related
      .filter(({ file }) => file === undefined)
      .map(({ message, ...place }) => ({ resource: model.uri, message, ...rangeOf(model, place) })),
  };
}

function wordsOf({ message, help, sample, target }: Problem): string {
  const texts = inLanguage(editorTexts);
  const first = target === undefined ? message : texts.onlyIn(titles[target], message);
  return [first, help, sample].filter((part) => part !== undefined).join("\n");
}

/** A place without a length shows at the sign that follows it. */
function rangeOf(model: editor.ITextModel, { start, end }: { readonly start: number; readonly end: number }): Range {
  return monacoRange(model, { start, end: Math.max(end, start + 1) });
}

/** Offers the fixes of each problem; once. */
export function registerFixes(): void {
  languages.registerCodeActionProvider(
    languageId,
    {
      provideCodeActions(model, range) {
        const found = isOf(model) ? (problems.peek() ?? []) : [];
        const near = found.filter(
          (problem) => problem.file === undefined && rangeOf(model, problem).intersectRanges(range),
        );
        return { actions: near.flatMap((problem) => actionsOf(model, problem)), dispose() {} };
      },
    },
    { providedCodeActionKinds: ["quickfix"] },
  );
}

function actionsOf(model: editor.ITextModel, problem: Problem): readonly languages.CodeAction[] {
  return problem.fixes.map(({ title, edits }) => ({
    title,
    kind: "quickfix",
    diagnostics: [markerOf(model, problem)],
    isPreferred: problem.fixes.length === 1,
    edit: {
      edits: edits.map(({ span, newText }) => ({
        resource: model.uri,
        versionId: model.getVersionId(),
        textEdit: monacoEdit(model, { start: span.start, end: span.end, newText }),
      })),
    },
  }));
}
