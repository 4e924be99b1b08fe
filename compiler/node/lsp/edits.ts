/** Changes of texts as the protocol has them. Must not know what they are for. */

import { diffLines } from "diff";
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver/node";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { Host } from "../../host.ts";
import { makeSpan } from "../../text/span.ts";
import { pathOfSource, rangeOf } from "./places.ts";
import type { Session } from "./session.ts";

type Edit = Fix["edits"][number];

/** Edits of one file. Line ends become those of the file. */
export function textEdits(edits: readonly Edit[], host: Pick<Host, "read">): TextEdit[] {
  return edits.map(({ span, newText }) => ({
    range: rangeOf(span, host),
    newText: withEndsOf(host.read(span.uri)?.text ?? "", newText),
  }));
}

/** A text with the line ends that another has. */
export function withEndsOf(model: string, text: string): string {
  return model.includes("\r\n") ? text.replace(/\r?\n/g, "\r\n") : text;
}

/** Edits of several files, of open ones with the version that they are meant for. */
export function workspaceEdit(
  edits: readonly Edit[],
  host: Pick<Host, "read">,
  { client, open }: Session,
): WorkspaceEdit {
  const files = [...new Set(edits.map(({ span }) => span.uri))].map((uri) => {
    const path = pathOfSource(uri);
    const here = edits.filter(({ span }) => span.uri === uri);
    return { uri: open.uriOf(path), version: open.at(path)?.version ?? null, edits: textEdits(here, host) };
  });
  if (!client.workspace?.workspaceEdit?.documentChanges)
    return { changes: Object.fromEntries(files.map((file) => [file.uri, file.edits])) };
  const documentChanges = files.map(
    ({ uri, version, edits: changes }): TextDocumentEdit => ({ textDocument: { uri, version }, edits: changes }),
  );
  return { documentChanges };
}

/** What makes one text of another, line by line. */
export function editsBetween(uri: string, before: string, after: string): readonly Edit[] {
  const edits: { start: number; end: number; newText: string }[] = [];
  let at = 0;
  for (const { added, removed, value } of diffLines(before, after)) {
    const last = edits.at(-1);
    const end = at + (added ? 0 : value.length);
    if (added || removed) {
      const newText = added ? value : "";
      if (last?.end === at) Object.assign(last, { end, newText: last.newText + newText });
      else edits.push({ start: at, end, newText });
    }
    at = end;
  }
  return edits.map(({ start, end, newText }) => ({ span: makeSpan(uri, start, end), newText }));
}
