/** What the server offers to its editor. Must not know how it is done. */

import {
  type ClientCapabilities,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { version } from "../version.ts";
import { codeActionKinds } from "./code-actions.ts";
import { triggerCharacters } from "./completion.ts";
import { legend } from "./semantic-tokens.ts";

/** The answer to `initialize`. */
export function initializeResult(client: ClientCapabilities): InitializeResult {
  return {
    serverInfo: { name: "vatsc", version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      completionProvider: { triggerCharacters },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: { legend, full: true },
      codeActionProvider: { codeActionKinds },
      documentFormattingProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** Files whose changes on the disk count: what a program is made of, and what it names. */
export const watchedFiles = [
  "**/*.vats",
  "**/vats.json",
  "**/*.{ics,txt,csv}",
  "**/*.{wav,mp3,aif,aiff,flac,ogg,oga,opus,au,gsm,ulaw,alaw,sln,g722}",
];
