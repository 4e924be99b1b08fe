/**
 * What makes an editor of Monaco whole: the parts that the page uses, and what they ask the language service. `lean-monaco/`
 * leaves out what the parts bring along unused. Loaded when text can already be edited.
 */

import "monaco-editor/editor/contrib/semanticTokens/browser/documentSemanticTokens.js";
import "monaco-editor/editor/contrib/suggest/browser/suggestController.js";
import "monaco-editor/features/bracketMatching/register.js";
import "monaco-editor/features/caretOperations/register.js";
import "monaco-editor/features/clipboard/register.js";
import "monaco-editor/features/codeAction/register.js";
import "monaco-editor/features/codicon/register.js";
import "monaco-editor/features/comment/register.js";
import "monaco-editor/features/contextmenu/register.js";
import "monaco-editor/features/cursorUndo/register.js";
import "monaco-editor/features/find/register.js";
import "monaco-editor/features/folding/register.js";
import "monaco-editor/features/format/register.js";
import "monaco-editor/features/gotoError/register.js";
import "monaco-editor/features/gotoSymbol/register.js";
import "monaco-editor/features/hover/register.js";
import "monaco-editor/features/indentation/register.js";
import "monaco-editor/features/lineSelection/register.js";
import "monaco-editor/features/linesOperations/register.js";
import "monaco-editor/features/multicursor/register.js";
import "monaco-editor/features/rename/register.js";
import "monaco-editor/features/snippet/register.js";
import "monaco-editor/features/wordHighlighter/register.js";
import "monaco-editor/features/wordOperations/register.js";
import { editor, KeyCode, KeyMod } from "./api.ts";
import { addLateServices } from "./late-services.ts";
import { registerNames } from "./names.ts";
import { registerFixes } from "./problems.ts";
import { registerShapes } from "./shapes.ts";
import { registerSuggestions } from "./suggestions.ts";

/** Makes them known to all editors that are created from now on; once. @param coreServices how many services Monaco's core offers */
export function registerFeatures(coreServices: number): void {
  addLateServices(coreServices);
  registerSuggestions();
  registerFixes();
  registerNames();
  registerShapes();
  // The same keys on each system: on Linux, those of Monaco open the tools of browsers.
  editor.addKeybindingRule({
    keybinding: KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF,
    command: "editor.action.formatDocument",
    when: "editorTextFocus",
  });
}
