/** Texts that are open in the editor, which stand for those of the disk. Must not know what they say. */

import { basename } from "node:path";
import { type DocumentUri, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { disk, type Files } from "../read-bytes.ts";
import { projectFileName } from "../setup.ts";
import { pathOfUri, uriOfPath } from "./places.ts";

export interface OpenFiles {
  readonly documents: TextDocuments<TextDocument>;
  /** The path of a URI of the editor's. */
  pathOf(uri: DocumentUri): string;
  /** The URI of a path, as the editor spells it where it has it open. */
  uriOf(path: string): DocumentUri;
  /** The text that is open at a path. */
  at(path: string): TextDocument | undefined;
  /** Paths of what may be a part of a program: `.vats` files, new texts of that language, and project files. */
  paths(): readonly string[];
  /** The versions of all texts, by path. */
  versions(): ReadonlyMap<string, number>;
  /** All texts, by path. */
  texts(): ReadonlyMap<string, string>;
  /** The disk, with open texts that are not saved yet. */
  readonly files: Files;
}

/** `folder`: where texts without a place are taken to be. */
export function createOpenFiles(folder: () => string): OpenFiles {
  const documents = new TextDocuments(TextDocument);
  const byPath = new Map<string, TextDocument>();
  const pathOf = (uri: DocumentUri) => pathOfUri(uri, folder());
  documents.onDidOpen(({ document }) => byPath.set(pathOf(document.uri), document));
  documents.onDidClose(({ document }) => {
    const path = pathOf(document.uri);
    if (byPath.get(path) === document) byPath.delete(path);
  });
  return {
    documents,
    pathOf,
    uriOf: (path) => byPath.get(path)?.uri ?? uriOfPath(path),
    at: (path) => byPath.get(path),
    paths: () => [...byPath].flatMap(([path, document]) => (isOfProgram(path, document) ? [path] : [])),
    versions: () => new Map([...byPath].map(([path, { version }]) => [path, version])),
    texts: () => new Map([...byPath].map(([path, document]) => [path, document.getText()])),
    files: { ...disk, isFile: (path) => byPath.has(path) || disk.isFile(path) },
  };
}

function isOfProgram(path: string, { languageId }: TextDocument): boolean {
  return languageId === "vats" || path.endsWith(".vats") || basename(path) === projectFileName;
}
