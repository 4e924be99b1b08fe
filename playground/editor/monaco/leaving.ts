/** Nobody is caught in the editor: Escape makes Tab leave it, until something is typed or it has been left. */

import { editor, KeyCode } from "./api.ts";

/** When Escape closes or ends something else, it does not mean this. */
const isFree = [
  "editorTextFocus",
  ...[
    "suggestWidgetVisible",
    "findWidgetVisible",
    "renameInputVisible",
    "markersNavigationVisible",
    "messageVisible",
    "inSnippetMode",
    "editorHasSelection",
    "editorHasMultipleSelections",
    "editorHoverVisible",
    "codeActionMenuVisible",
  ].map((key) => `!${key}`),
].join(" && ");

export function letLeaveByKeyboard(shown: editor.IStandaloneCodeEditor): void {
  shown.addAction({
    id: "page.leave",
    label: "Leave by Tab",
    keybindings: [KeyCode.Escape],
    precondition: isFree,
    run: () => shown.updateOptions({ tabFocusMode: true }),
  });
  const stay = () => {
    if (shown.getOption(editor.EditorOption.tabFocusMode)) shown.updateOptions({ tabFocusMode: false });
  };
  shown.onDidChangeModelContent(stay);
  shown.onDidBlurEditorText(stay);
}
