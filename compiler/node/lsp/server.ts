/**
 * What comes from an editor and what goes to it: texts that are opened and changed, what is wrong with them, and questions.
 * Must not know how messages travel.
 */

import {
  type CancellationToken,
  type createConnection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { Failure } from "../failure.ts";
import { initializeResult, watchedFiles } from "./capabilities.ts";
import { codeActions } from "./code-actions.ts";
import { completion } from "./completion.ts";
import { formatting } from "./formatting.ts";
import { definition, highlights, prepareRename, references, rename } from "./navigation.ts";
import { createOpenFiles } from "./open-files.ts";
import { problemsByFile } from "./problems.ts";
import type { ProgramOptions } from "./programs.ts";
import { createPublisher } from "./publisher.ts";
import { folds, hover, selections, symbols } from "./reading.ts";
import { semanticTokens } from "./semantic-tokens.ts";
import { openSession, rootsOfOpen, type Session } from "./session.ts";

export type Connection = ReturnType<typeof createConnection>;

/** Registers everything. `sessionChanged` is called when a session begins, and when the editor says that it is about to end. */
export function connect(
  connection: Connection,
  options: ProgramOptions,
  sessionChanged: (isBegun: boolean) => void,
): void {
  let session: Session | undefined;
  const open = createOpenFiles(() => [...(session?.folders ?? [])][0] ?? process.cwd());
  const publisher = createPublisher({
    keys: () => (session ? rootsOfOpen(session) : []),
    problemsOf: async (path) => (session ? problemsByFile(path, session) : new Map()),
    publish(path, { problems, version }) {
      const isCounted = session?.client.textDocument?.publishDiagnostics?.versionSupport && version !== undefined;
      // Nothing is to be done where the editor is gone: `serve` ends then.
      connection
        .sendDiagnostics({ uri: open.uriOf(path), diagnostics: [...problems], ...(isCounted ? { version } : {}) })
        .catch(() => {});
    },
    isOpen: (path) => open.at(path) !== undefined,
    failed: (error) => connection.console.error(textOfError(error)),
  });
  const changed = (uris: readonly string[], isOfDisk: boolean) => {
    if (isOfDisk) session?.workspace.forget();
    for (const uri of uris) session?.programs.changed(open.pathOf(uri));
    publisher.schedule();
  };
  open.documents.onDidOpen(({ document }) => changed([document.uri], true));
  open.documents.onDidChangeContent(({ document }) => changed([document.uri], false));
  open.documents.onDidSave(({ document }) => changed([document.uri], true));
  open.documents.onDidClose(({ document }) => changed([document.uri], true));
  open.documents.listen(connection);
  connection.onDidChangeWatchedFiles(({ changes }) =>
    changed(
      changes.map(({ uri }) => uri),
      true,
    ),
  );
  connection.onInitialize((params) => {
    session = openSession(params, open, options);
    sessionChanged(true);
    return initializeResult(params.capabilities);
  });
  connection.onInitialized(() => {
    if (session) listenToFolders(connection, session, () => changed([], true));
  });
  connection.onShutdown(() => {
    publisher.end();
    session = undefined;
    sessionChanged(false);
  });
  answer(connection, () => session);
}

/** The answer to each question. */
function answer(connection: Connection, session: () => Session | undefined): void {
  /** No answer before `initialize`, after `shutdown`, and to what is not asked any more. */
  const from =
    <Params, Result>(find: (session: Session, params: Params) => Promise<Result>) =>
    async (params: Params, token: CancellationToken): Promise<Result> => {
      const now = session();
      if (!now)
        throw new ResponseError(ErrorCodes.ServerNotInitialized, "`initialize` begins a session: there is none.");
      const result = token.isCancellationRequested ? undefined : await find(now, params);
      if (result === undefined || token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, "It is not asked any more.");
      return result;
    };
  connection.onCompletion(from(completion));
  connection.onHover(from(hover));
  connection.onDefinition(from(definition));
  connection.onReferences(from(references));
  connection.onDocumentHighlight(from(highlights));
  connection.onPrepareRename(from(prepareRename));
  connection.onRenameRequest(from(rename));
  connection.onDocumentSymbol(from(symbols));
  connection.onFoldingRanges(from(folds));
  connection.onSelectionRanges(from(selections));
  connection.languages.semanticTokens.on(from(semanticTokens));
  connection.onCodeAction(from(codeActions));
  connection.onDocumentFormatting(from(formatting));
}

/** Asks to be told of changes on the disk, and of folders that are opened and closed. */
function listenToFolders(connection: Connection, { client, folders, open }: Session, changed: () => void): void {
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = watchedFiles.map((globPattern) => ({ globPattern }));
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
  }
  if (!client.workspace?.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) folders.delete(open.pathOf(uri));
    for (const { uri } of added) folders.add(open.pathOf(uri));
    changed();
  });
}

function textOfError(error: unknown): string {
  if (error instanceof Failure) return error.message;
  return `This is a bug in vatsc. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
