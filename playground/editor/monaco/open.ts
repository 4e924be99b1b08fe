/** Monaco, in the place and in the state of the plain editor: at first what every editor has, and then with its features. */

import { watchHands } from "../hands.ts";
import type { Handover, OpenedEditor } from "../opened-editor.ts";
import type { TypingRecord } from "../typing-record.ts";
import { editor, Selection } from "./api.ts";
import { coreServices } from "./core-services.ts";
import { languageId, registerLanguage } from "./language.ts";
import { monacoEdit, monacoRange } from "./places.ts";
import { keepMarkers } from "./problems.ts";
import { change, show } from "./show.ts";
import { followSystemTheme } from "./theme.ts";

export function openEditor(place: HTMLElement, handover: Handover): OpenedEditor {
  registerLanguage();
  const setTheme = followSystemTheme();
  const model = modelOf(handover.typed);
  const hands = watchHands(place);
  let shown = show(place, model);
  takeOver(shown.editor, model, handover);
  keepMarkers(model);
  return {
    apply(edits) {
      change(shown.editor, () => edits.map((edit) => monacoEdit(model, edit)));
    },
    reveal(range) {
      const selection = monacoRange(model, range);
      shown.editor.setSelection(selection);
      shown.editor.revealRangeInCenterIfOutsideViewport(selection);
      shown.editor.focus();
    },
    async complete() {
      const features = await import("./features.ts").catch(() => undefined);
      if (!features) return false;
      await hands.free();
      hands.stopWatching();
      features.registerFeatures(coreServices);
      // Colours that only the features have are in the theme when it is set again.
      setTheme();
      shown = shown.again();
      return true;
    },
  };
}

/** The text, with what was typed so far as steps to undo. */
function modelOf({ before, edits }: TypingRecord): editor.ITextModel {
  const model = editor.createModel(before, languageId);
  model.setEOL(editor.EndOfLineSequence.LF);
  for (const edit of edits) {
    if (!edit.isContinued) model.pushStackElement();
    model.pushEditOperations([], [monacoEdit(model, edit)], () => null);
  }
  model.pushStackElement();
  return model;
}

function takeOver(shown: editor.IStandaloneCodeEditor, model: editor.ITextModel, handover: Handover): void {
  const { selectionStart, selectionEnd, isBackward, firstLine, isFocused } = handover;
  const ends = [model.getPositionAt(selectionStart), model.getPositionAt(selectionEnd)] as const;
  const [anchor, active] = isBackward ? [ends[1], ends[0]] : ends;
  shown.setSelection(Selection.fromPositions(anchor, active));
  // What the page has brought in sight stays there, unless somebody has scrolled.
  if (firstLine > 0) shown.setScrollTop(shown.getTopForLineNumber(firstLine + 1) - shown.getTopForLineNumber(1));
  if (isFocused) shown.focus();
}
