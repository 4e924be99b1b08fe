/**
 * Parts of Monaco that this page never shows, and what stands in their place. Monaco's core imports them whether they are
 * used or not, so that a bundler cannot leave them out by itself. Must not know how they are replaced.
 */

const importing = (name: string, path: string): string => `import { ${name} } from "${path}";\n`;

const nothing = (...names: readonly string[]): string => names.map((name) => `export class ${name} {}\n`).join("");

/** Modules by their path below `monaco-editor/esm/vs/`, each with the text of the module that takes its place. */
export const leftOut: Readonly<Record<string, string>> = {
  // Two texts side by side.
  "editor/browser/widget/diffEditor/diffEditorWidget.js": nothing("DiffEditorWidget"),
  "editor/browser/widget/multiDiffEditor/multiDiffEditorWidget.js": nothing("MultiDiffEditorWidget"),
  // Lines that are drawn by a GPU: an option that we do not set.
  "editor/browser/gpu/viewGpuContext.js": nothing("ViewGpuContext"),
  "editor/browser/viewParts/viewLinesGpu/viewLinesGpu.js": nothing("ViewLinesGpu"),
  // Highlighting by tree-sitter and by Monarch: ours is editor/tokens.ts.
  "editor/common/model/tokens/treeSitter/treeSitterSyntaxTokenBackend.js": nothing("TreeSitterSyntaxTokenBackend"),
  "editor/standalone/common/monarch/monarchCompile.js": "export const compile = () => undefined;\n",
  "editor/standalone/common/monarch/monarchLexer.js": nothing("MonarchTokenizer"),
  // The palette of commands, and other lists to pick from at the top of an editor.
  "editor/standalone/browser/quickInput/standaloneQuickInputService.js": nothing("StandaloneQuickInputService"),
  // The small picture of the text at its right: it is a part of the view that has to be there, and draws nothing.
  "editor/browser/viewParts/minimap/minimap.js": `${importing("createFastDomNode", "../../../../base/browser/fastDomNode.js")}
${importing("ViewPart", "../../view/viewPart.js")}
export class Minimap extends ViewPart {
  node = createFastDomNode(document.createElement("div"));
  getDomNode() { return this.node; }
  prepareRender() {}
  render() {}
}
`,
  // In hovers: a picker of colours, inlay hints, a bar of suggestions in grey.
  "editor/contrib/colorPicker/browser/hoverColorPicker/hoverColorPickerParticipant.js": nothing(
    "ColorHover",
    "HoverColorPickerParticipant",
  ),
  "editor/contrib/inlayHints/browser/inlayHintsHover.js": nothing("InlayHintsHover"),
  "editor/contrib/inlineCompletions/browser/hintsWidget/inlineCompletionsHintsWidget.js":
    "export class InlineSuggestionHintsContentWidget { static dropDownVisible = false; }\n",
  // Choosing in which form to paste.
  "editor/contrib/dropOrPasteInto/browser/copyPasteController.js":
    "export class CopyPasteController { static get() { return null; } }\n",
  // A view of several places at once, with its tree: a page of one file shows them where they are.
  "editor/contrib/gotoSymbol/browser/peek/referencesController.js":
    "export class ReferencesController { static get() { return null; } }\n",
  "platform/list/browser/listService.js": `${importing("createDecorator", "../../instantiation/common/instantiation.js")}
export const IListService = createDecorator("listService");
export class ListService {}
`,
  // Monaco's own worker: words from the text as suggestions, links, finding the smallest edits. Ours answers better.
  "editor/browser/services/editorWorkerService.js": `export class EditorWorkerService {
  canComputeUnicodeHighlights() { return false; }
  canComputeDirtyDiff() { return false; }
  canComputeWordRanges() { return false; }
  canNavigateValueSet() { return false; }
  async computeMoreMinimalEdits(_resource, edits) { return edits; }
}
`,
  "editor/standalone/browser/standaloneWebWorker.js": "export const createWebWorker = () => undefined;\n",
  "editor/standalone/browser/services/standaloneWebWorkerService.js": nothing("StandaloneWebWorkerService"),
  // A field to choose from in a toolbar.
  "base/browser/ui/selectBox/selectBox.js": nothing("SelectBox", "SeparatorSelectOption"),
  // For developers of Monaco.
  "base/common/observableInternal/logging/debugger/devToolsLogger.js": nothing("DevToolsLogger"),
};
