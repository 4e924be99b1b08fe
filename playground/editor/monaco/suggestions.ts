/** What can be written at the cursor. */

import type { CompletionItem, CompletionKind } from "../../protocol-language.ts";
import { language } from "../../state/page.ts";
import { type editor, languages } from "./api.ts";
import { askFor } from "./asking.ts";
import { languageId } from "./language.ts";
import { monacoRange } from "./places.ts";

const { CompletionItemKind, CompletionItemInsertTextRule } = languages;

const kinds: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
  declaration: CompletionItemKind.Keyword,
  step: CompletionItemKind.Keyword,
  guard: CompletionItemKind.Keyword,
  word: CompletionItemKind.Keyword,
  phone: CompletionItemKind.User,
  group: CompletionItemKind.User,
  mailbox: CompletionItemKind.Folder,
  prompt: CompletionItemKind.File,
  hours: CompletionItemKind.Event,
  calendar: CompletionItemKind.Event,
  callers: CompletionItemKind.Constant,
  switch: CompletionItemKind.Property,
  flow: CompletionItemKind.Function,
  vats: CompletionItemKind.Class,
  line: CompletionItemKind.Field,
  module: CompletionItemKind.Module,
  parameter: CompletionItemKind.Variable,
  zone: CompletionItemKind.Constant,
  day: CompletionItemKind.Value,
  path: CompletionItemKind.File,
  value: CompletionItemKind.Value,
};

/** After these a name is due, so that the list opens by itself after a blank. */
const asksForName = /(?:\b(?:ring|hunt|queue|during|by|when|run|is)|->|,)\s$/;

export function registerSuggestions(): void {
  languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ["[", "(", ".", " "],
    async provideCompletionItems(model, position, { triggerCharacter }, token) {
      const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
      if (triggerCharacter === " " && !asksForName.test(before)) return undefined;
      const offset = model.getOffsetAt(position);
      const items = await askFor("complete", model, token, { offset, language: language.peek() }, true);
      return items && { suggestions: items.map((item) => suggestionOf(model, item)) };
    },
  });
}

function suggestionOf(model: editor.ITextModel, item: CompletionItem): languages.CompletionItem {
  const { label, kind, detail, documentation, insertText, snippet, replace, sortText } = item;
  return {
    label,
    kind: kinds[kind],
    detail,
    sortText,
    insertText: snippet ?? insertText,
    range: monacoRange(model, replace),
    ...(documentation === "" ? {} : { documentation: { value: documentation } }),
    ...(snippet === undefined ? {} : { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet }),
  };
}
