/** An editor of Monaco on the text of the page, and another one in its place, which has what the first one could not have yet. */

import { effect } from "@preact/signals";
import { cursor, source } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { editorTexts } from "../texts.ts";
import { editBetween } from "../typing-record.ts";
import { editor } from "./api.ts";
import { letLeaveByKeyboard } from "./leaving.ts";
import { options } from "./options.ts";
import { monacoEdit } from "./places.ts";
import { keepSigns } from "./signs.ts";

export interface Shown {
  readonly editor: editor.IStandaloneCodeEditor;
  /** Another one in its place and in its state: features are given to an editor when it is created. */
  again(): Shown;
}

export function show(place: HTMLElement, model: editor.ITextModel, tabFocusMode = false): Shown {
  const shown = editor.create(place, { ...options, model, ariaLabel: ariaLabel(), tabFocusMode });
  // Monaco's view of several places is left out: these would do nothing.
  shown.createContextKey("inReferenceSearchEditor", true);
  letLeaveByKeyboard(shown);
  const ends = [
    followText(shown, model),
    keepSigns(shown, model),
    effect(() => shown.updateOptions({ ariaLabel: ariaLabel() })),
  ];
  return {
    editor: shown,
    again() {
      const state = shown.saveViewState();
      const isFocused = shown.hasTextFocus();
      const isLeaving = shown.getOption(editor.EditorOption.tabFocusMode);
      for (const end of ends) end();
      shown.dispose();
      const next = show(place, model, isLeaving);
      next.editor.restoreViewState(state);
      if (isFocused) next.editor.focus();
      return next;
    },
  };
}

function ariaLabel(): string {
  const { source: name, leaving } = inLanguage(editorTexts);
  return `${name}. ${leaving}`;
}

/** The text of the page is that of the editor, whoever changes it; so is the cursor. */
function followText(shown: editor.IStandaloneCodeEditor, model: editor.ITextModel): () => void {
  const listening = model.onDidChangeContent(() => {
    source.value = model.getValue();
  });
  const tellCursor = () => {
    cursor.value = model.getOffsetAt(shown.getPosition() ?? { lineNumber: 1, column: 1 });
  };
  shown.onDidChangeCursorPosition(tellCursor);
  const stop = effect(() => {
    const edit = editBetween(model.getValue(), source.value.replaceAll("\r\n", "\n"));
    if (edit) change(shown, () => [monacoEdit(model, edit)]);
  });
  return () => {
    listening.dispose();
    stop();
  };
}

/** As one step to undo. */
export function change(
  shown: editor.IStandaloneCodeEditor,
  edits: () => editor.IIdentifiedSingleEditOperation[],
): void {
  shown.pushUndoStop();
  shown.executeEdits("page", edits());
  shown.pushUndoStop();
}
