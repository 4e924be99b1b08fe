/** The whole editor: Monaco, fed by the language service, in the place and in the state of the plain one. */

import { effect } from "@preact/signals";
import { cursor, source } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { editorTexts } from "../texts.ts";
import { editBetween, type TypingRecord } from "../typing-record.ts";
import type { Handover, WholeEditor } from "../whole-editor.ts";
import { editor, KeyCode, KeyMod, Selection } from "./features.ts";
import { languageId, registerLanguage } from "./language.ts";
import { letLeaveByKeyboard } from "./leaving.ts";
import { registerNames } from "./names.ts";
import { monacoEdit, monacoRange } from "./places.ts";
import { keepMarkers, registerFixes } from "./problems.ts";
import { registerShapes } from "./shapes.ts";
import { keepSigns } from "./signs.ts";
import { registerSuggestions } from "./suggestions.ts";
import { followSystemTheme } from "./theme.ts";

const options: editor.IStandaloneEditorConstructionOptions = {
  accessibilityPageSize: 100,
  acceptSuggestionOnCommitCharacter: false,
  // Enter after a word that is whole already ends the line.
  acceptSuggestionOnEnter: "smart",
  automaticLayout: true,
  fixedOverflowWidgets: true,
  folding: true,
  fontFamily: "var(--mono)",
  fontSize: 13,
  glyphMargin: true,
  gotoLocation: { multipleDefinitions: "goto", alternativeDefinitionCommand: "" },
  lightbulb: { enabled: editor.ShowLightbulbIconMode.OnCode },
  lineHeight: 20,
  lineNumbersMinChars: 3,
  links: false,
  matchBrackets: "always",
  minimap: { enabled: false },
  overviewRulerLanes: 2,
  padding: { top: 8, bottom: 8 },
  quickSuggestions: { other: true, strings: false, comments: false },
  renderFinalNewline: "on",
  renderLineHighlight: "line",
  scrollBeyondLastLine: false,
  "semanticHighlighting.enabled": true,
  smoothScrolling: false,
  stickyScroll: { enabled: false },
  // Names are completed in the gaps of what was just completed, too. A name that is written otherwise is another one: what
  // is likely meant is said as a problem, and mended when somebody wants it.
  suggest: { filterGraceful: false, snippetsPreventQuickSuggestions: false },
  tabSize: 2,
  // In its shadow, Monaco's menu does not see the colours of its own theme.
  useShadowDOM: false,
  wordBasedSuggestions: "off",
  wordWrap: "on",
};

export function openWholeEditor(place: HTMLElement, handover: Handover): WholeEditor {
  registerLanguage();
  const endTheme = followSystemTheme();
  const model = modelOf(handover.typed);
  const shown = editor.create(place, { ...options, model, ariaLabel: ariaLabel() });
  // Monaco's view of several places is left out: these would do nothing.
  shown.createContextKey("inReferenceSearchEditor", true);
  letLeaveByKeyboard(shown);
  // The same keys on each system: on Linux, those of Monaco open the tools of browsers.
  editor.addKeybindingRule({
    keybinding: KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF,
    command: "editor.action.formatDocument",
    when: "editorTextFocus",
  });
  takeOver(shown, model, handover);
  const registered = [registerSuggestions(), registerFixes(), ...registerNames(), ...registerShapes()];
  const ends = [
    endTheme,
    followText(shown, model),
    keepMarkers(model),
    keepSigns(shown, model),
    effect(() => shown.updateOptions({ ariaLabel: ariaLabel() })),
  ];
  return {
    apply(edits) {
      change(shown, () => edits.map((edit) => monacoEdit(model, edit)));
    },
    reveal(range) {
      const selection = monacoRange(model, range);
      shown.setSelection(selection);
      shown.revealRangeInCenterIfOutsideViewport(selection);
      shown.focus();
    },
    dispose() {
      for (const end of ends) end();
      for (const one of registered) one.dispose();
      shown.dispose();
      model.dispose();
    },
  };
}

function ariaLabel(): string {
  const { source: name, leaving } = inLanguage(editorTexts);
  return `${name}. ${leaving}`;
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
  shown.setScrollTop(shown.getTopForLineNumber(firstLine + 1));
  if (isFocused) shown.focus();
}

/** The text of the page is that of the editor, whoever changes it; so is the cursor. */
function followText(shown: editor.IStandaloneCodeEditor, model: editor.ITextModel): () => void {
  model.onDidChangeContent(() => {
    source.value = model.getValue();
  });
  const tellCursor = () => {
    cursor.value = model.getOffsetAt(shown.getPosition() ?? { lineNumber: 1, column: 1 });
  };
  shown.onDidChangeCursorPosition(tellCursor);
  tellCursor();
  return effect(() => {
    const edit = editBetween(model.getValue(), source.value.replaceAll("\r\n", "\n"));
    if (edit) change(shown, () => [monacoEdit(model, edit)]);
  });
}

/** As one step to undo. */
function change(shown: editor.IStandaloneCodeEditor, edits: () => editor.IIdentifiedSingleEditOperation[]): void {
  shown.pushUndoStop();
  shown.executeEdits("page", edits());
  shown.pushUndoStop();
}
