/** What can be written at the cursor. Must not know what fits there. */

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
} from "vscode-languageserver/node";
import { type Completion, type CompletionKind, completionsAt } from "../../language/index.ts";
import { rangeOf } from "./places.ts";
import { type Asked, placeAt, type Session } from "./session.ts";

/** After these signs something is offered without being asked for. */
export const triggerCharacters = [".", '"', "/"];

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  declaration: CompletionItemKind.Keyword,
  step: CompletionItemKind.Keyword,
  guard: CompletionItemKind.Keyword,
  word: CompletionItemKind.Keyword,
  phone: CompletionItemKind.Variable,
  group: CompletionItemKind.Variable,
  mailbox: CompletionItemKind.Variable,
  prompt: CompletionItemKind.Text,
  hours: CompletionItemKind.Event,
  calendar: CompletionItemKind.Event,
  callers: CompletionItemKind.Variable,
  switch: CompletionItemKind.Variable,
  flow: CompletionItemKind.Function,
  vats: CompletionItemKind.Function,
  line: CompletionItemKind.Interface,
  module: CompletionItemKind.Module,
  parameter: CompletionItemKind.Variable,
  zone: CompletionItemKind.EnumMember,
  day: CompletionItemKind.EnumMember,
  path: CompletionItemKind.File,
  value: CompletionItemKind.Value,
};

/** The likeliest first. */
export async function completion(
  session: Session,
  { textDocument, position }: CompletionParams,
): Promise<CompletionItem[]> {
  const asked = await placeAt(session, textDocument.uri, position, "recall");
  if (!asked) return [];
  const found = completionsAt(asked.analysis, asked.uri, asked.offset, session.texts);
  return found.map((one) => itemOf(one, asked, session));
}

function itemOf(found: Completion, { analysis }: Asked, { client }: Session): CompletionItem {
  const { label, kind, detail, documentation, insertText, replace, snippet, sortText } = found;
  const understands = client.textDocument?.completion?.completionItem;
  const usesSnippet = snippet !== undefined && understands?.snippetSupport === true;
  return {
    label,
    kind: kinds[kind],
    sortText,
    ...(detail === "" ? {} : { detail }),
    ...(documentation === "" ? {} : { documentation: markup(documentation, understands?.documentationFormat) }),
    insertTextFormat: usesSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(replace, analysis.host), newText: usesSnippet ? snippet : insertText },
  };
}

/** Markdown, where the editor shows it as what it is. */
export function markup(markdown: string, formats: readonly MarkupKind[] | undefined): MarkupContent {
  const isShown = formats?.includes(MarkupKind.Markdown) === true;
  return { kind: isShown ? MarkupKind.Markdown : MarkupKind.PlainText, value: markdown };
}
