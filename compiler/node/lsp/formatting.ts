/** The canonical form of an open text, as edits. */

import type { DocumentFormattingParams, TextEdit } from "vscode-languageserver/node";
import { format } from "../../format/format.ts";
import { editsBetween, textEdits, withEndsOf } from "./edits.ts";
import type { Session } from "./session.ts";

/** What brings a text into the canonical form; its line ends stay as they are. */
export async function formatting({ open }: Session, { textDocument }: DocumentFormattingParams): Promise<TextEdit[]> {
  const path = open.pathOf(textDocument.uri);
  const text = open.at(path)?.getText();
  if (text === undefined || !open.paths().includes(path)) return [];
  const source = { uri: path, name: path, text };
  return textEdits(editsBetween(path, text, withEndsOf(text, format(source))), { read: () => source });
}
