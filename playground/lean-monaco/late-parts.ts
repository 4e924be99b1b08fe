/**
 * Parts that Monaco's core imports and only its features use: what stands in their place until those are loaded, which bring
 * them along. Must not know how they are replaced.
 */

const decorator = (service: string, name: string): string =>
  `import { createDecorator } from "monaco-editor/platform/instantiation/common/instantiation.js";
export const ${service} = createDecorator("${name}");
`;

const service = (name: string, methods: string): string =>
  `import { registerSingleton } from "monaco-editor/platform/instantiation/common/extensions.js";
registerSingleton(${name}, class { ${methods} }, 0);
`;

/** Nothing sounds. */
const signals = decorator("IAccessibilitySignalService", "accessibilitySignalService");

/** Modules of the core by their path below `monaco-editor/esm/vs/`, each with what it imports, and the text that it gets instead. */
export const lateParts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "editor/editor.api.js": {
    "editor/contrib/format/browser/format.js": "export const FormattingConflicts = { setFormatterSelector() {} };\n",
  },
  "editor/standalone/browser/standaloneServices.js": {
    // Nothing is explained where the mouse rests.
    "platform/hover/browser/hoverService.js": `import { IHoverService } from "monaco-editor/platform/hover/browser/hover.js";
${service("IHoverService", "")}`,
    // No menu opens.
    "platform/contextview/browser/contextMenuService.js": "export class ContextMenuService { configure() {} }\n",
    // In dialogs, of which an editor of text shows none.
    "base/browser/markdownRenderer.js": "export const renderAsPlaintext = ({ value }) => value;\n",
    "platform/accessibilitySignal/browser/accessibilitySignalService.js": signals,
  },
  "editor/standalone/browser/standaloneCodeEditor.js": {
    "platform/markdown/browser/markdownRenderer.js": `${decorator("IMarkdownRendererService", "markdownRendererService")}${service(
      "IMarkdownRendererService",
      "setDefaultCodeBlockRenderer() {}",
    )}`,
    "platform/accessibilitySignal/browser/accessibilitySignalService.js": signals,
  },
};
