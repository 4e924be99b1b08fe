/** From a name to its declaration, its uses, and another name. Must not know what names mean. */

import {
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import type { Host } from "../../host.ts";
import { definitionAt, type Edit, highlightsAt, referencesAt, renameAt, renamePlaceAt } from "../../language/index.ts";
import type { Span } from "../../text/span.ts";
import { workspaceEdit } from "./edits.ts";
import { pathOfSource, rangeOf } from "./places.ts";
import { type Asked, placeAt, placesAt, type Session } from "./session.ts";

type At = Pick<TextDocumentPositionParams, "textDocument" | "position">;

/** Where the name under the cursor is declared, also in the standard library; the file, for a path of a `use`. */
export async function definition(session: Session, at: DefinitionParams): Promise<Location[] | LocationLink[] | null> {
  for (const asked of await places(session, at)) {
    const found = definitionAt(asked.analysis, asked.uri, asked.offset);
    if (!found) continue;
    const { host } = asked.analysis;
    const target = locationOf(found.target, host, session);
    if (!session.client.textDocument?.definition?.linkSupport) return [target];
    return [
      {
        originSelectionRange: rangeOf(found.origin, host),
        targetUri: target.uri,
        targetRange: rangeOf(found.whole, host),
        targetSelectionRange: target.range,
      },
    ];
  }
  return null;
}

/** All places of a name, in all programs that have the file. */
export async function references(session: Session, { context, ...at }: ReferenceParams): Promise<Location[]> {
  const found = new Map<string, Location>();
  for (const { analysis, uri, offset } of await places(session, at))
    for (const { span, isDeclaration } of referencesAt(analysis, uri, offset))
      if (!isDeclaration || context.includeDeclaration)
        found.set(keyOf(span), locationOf(span, analysis.host, session));
  return [...found.values()];
}

/** The places of a name in its own file. */
export async function highlights(session: Session, { textDocument, position }: At): Promise<DocumentHighlight[]> {
  const asked = await placeAt(session, textDocument.uri, position);
  if (!asked) return [];
  return highlightsAt(asked.analysis, asked.uri, asked.offset).map(({ span, isDeclaration }) => ({
    range: rangeOf(span, asked.analysis.host),
    kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** What would be renamed. @throws ResponseError with the reason where nothing can be */
export async function prepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const asked = await placeAt(session, textDocument.uri, position);
  if (!asked) return null;
  const found = renamePlaceAt(asked.analysis, asked.uri, asked.offset);
  if (found.kind === "refused") throw refusal(found.reason);
  return { range: rangeOf(found.span, asked.analysis.host), placeholder: found.name };
}

/** Another name, in all files of all programs that have the file. @throws ResponseError with the reason where it cannot be */
export async function rename(session: Session, { newName, ...at }: RenameParams): Promise<WorkspaceEdit | null> {
  const asked = await places(session, at);
  const edits = new Map<string, Edit>();
  for (const { analysis, uri, offset } of asked) {
    const renaming = renameAt(analysis, uri, offset, newName);
    if (renaming.kind === "refused") throw refusal(renaming.reason);
    for (const edit of renaming.edits) edits.set(keyOf(edit.span), edit);
  }
  const host = asked[0]?.analysis.host;
  return host ? workspaceEdit([...edits.values()], host, session) : null;
}

function places(session: Session, { textDocument, position }: At): Promise<readonly Asked[]> {
  return placesAt(session, textDocument.uri, position);
}

function keyOf({ uri, start, end }: Span): string {
  return `${uri} ${start} ${end}`;
}

function locationOf(span: Span, host: Host, { open }: Session): Location {
  return { uri: open.uriOf(pathOfSource(span.uri)), range: rangeOf(span, host) };
}

function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
