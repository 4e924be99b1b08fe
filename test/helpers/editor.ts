/**
 * An editor: `vatsc lsp` as a process, and Microsoft's own client side of the protocol, which VS Code's client stands on too. Keeps
 * open texts as an editor does, so that what a server sends can be applied to them.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { program } from "./command.ts";

/** What VS Code says that it can do, as far as vatsc asks. */
export const capable: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
  textDocument: {
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    rename: { prepareSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    definition: { linkSupport: true },
    hover: { contentFormat: ["markdown"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: {
      requests: { full: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
  },
};

export interface EditorOptions {
  /** Paths of folders that are open. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly args?: readonly string[];
}

/** What the server has said of a file, last. */
interface Told {
  readonly diagnostics: readonly Diagnostic[];
  /** Of the text that it is about, where the server says so. */
  readonly version: number | undefined;
}

export class Editor {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly texts = new Map<string, TextDocument>();
  readonly told = new Map<string, Told>();
  readonly watchers: string[] = [];
  readonly exited: Promise<number | null>;
  errors = "";
  private waiting: (() => void)[] = [];

  private constructor(args: readonly string[]) {
    this.process = spawn(process.execPath, [program, "lsp", ...args], { stdio: ["pipe", "pipe", "pipe"] });
    const { stdin, stdout, stderr } = this.process;
    if (!stdin || !stdout || !stderr) throw new Error("A process without streams.");
    stderr.setEncoding("utf8").on("data", (text: string) => {
      this.errors += text;
    });
    stdin.on("error", () => {});
    this.exited = new Promise((resolve) => this.process.on("exit", resolve));
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onError(() => {});
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics, version }) => {
      this.told.set(uri, { diagnostics, version });
      for (const wake of this.waiting.splice(0)) wake();
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { registerOptions } of registrations)
        for (const { globPattern } of registerOptions?.watchers ?? []) this.watchers.push(globPattern);
    });
    this.connection.listen();
  }

  /** Starts the server and opens a session. */
  static async start(options: EditorOptions = {}): Promise<Editor & { readonly server: InitializeResult }> {
    const editor = new Editor(options.args ?? []);
    const server = await editor.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? capable,
      workspaceFolders: options.folders?.map((path) => ({ uri: uriOf(path), name: path })) ?? null,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
    });
    await editor.connection.sendNotification(InitializedNotification.type, {});
    return Object.assign(editor, { server });
  }

  /** Opens a text; without one that of the disk. Returns its URI. */
  async open(place: string, text?: string): Promise<string> {
    const uri = /^[a-z]+:/.test(place) ? place : uriOf(place);
    const content = text ?? readFileSync(fileURLToPath(uri), "utf8");
    const document = TextDocument.create(uri, "vats", 1, content);
    this.texts.set(uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "vats", version: 1, text: content },
    });
    return uri;
  }

  /** Replaces a part of an open text. */
  async edit(uri: string, range: Range, text: string): Promise<void> {
    const document = TextDocument.update(this.textOf(uri), [{ range, text }], this.textOf(uri).version + 1);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges: [{ range, text }],
    });
  }

  /** Replaces the first place of a text. */
  replace(uri: string, old: string, text: string): Promise<void> {
    return this.edit(uri, this.rangeOf(uri, old), text);
  }

  async close(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Writes an open text to the disk. */
  async save(uri: string): Promise<void> {
    const path = fileURLToPath(uri);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, this.textOf(uri).getText());
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells of a file that something else has changed. */
  async changedOnDisk(path: string, type: FileChangeType): Promise<void> {
    const changes = [{ uri: uriOf(path), type }];
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  textOf(uri: string): TextDocument {
    const text = this.texts.get(uri);
    if (!text) throw new Error(`${uri} is not open.`);
    return text;
  }

  /** The place of `|` in a piece of an open text. */
  at(uri: string, marked: string): Position {
    const start = this.startOf(uri, marked.replace("|", ""));
    return this.textOf(uri).positionAt(start + marked.indexOf("|"));
  }

  /** The range of a piece of an open text. */
  rangeOf(uri: string, piece: string): Range {
    const start = this.startOf(uri, piece);
    const text = this.textOf(uri);
    return { start: text.positionAt(start), end: text.positionAt(start + piece.length) };
  }

  private startOf(uri: string, piece: string): number {
    const start = this.textOf(uri).getText().indexOf(piece);
    if (start < 0) throw new Error(`\`${piece}\` does not stand in ${uri}.`);
    return start;
  }

  /** What is said of a file, as soon as it is as wanted. */
  async problems(uri: string, isWanted: (problems: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    const end = performance.now() + longestWaitMs;
    for (;;) {
      const told = this.told.get(uri);
      if (told && isWanted(told.diagnostics)) return told.diagnostics;
      const left = end - performance.now();
      if (left <= 0) throw new Error(`Of ${uri} was said: ${JSON.stringify(told?.diagnostics)}\n${this.errors}`);
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        setTimeout(resolve, left);
      });
    }
  }

  /** The same by codes. */
  codes(uri: string, ...codes: string[]): Promise<readonly Diagnostic[]> {
    const wanted = [...codes].sort().join(" ");
    return this.problems(
      uri,
      (problems) =>
        problems
          .map(({ code }) => code)
          .sort()
          .join(" ") === wanted,
    );
  }

  /** The text that a problem is marked in. */
  marked(uri: string, { range }: { readonly range: Range }): string {
    return this.textOf(uri).getText(range);
  }

  /** Does what a server asks for: in open texts, and in files of the disk. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    const changes = (edit.documentChanges ?? []).map((change) => {
      if (!("textDocument" in change)) throw new Error("Files are neither made nor renamed.");
      const { uri, version } = change.textDocument;
      const text = this.texts.get(uri);
      if (text && version !== text.version) throw new Error(`Version ${version} of ${uri} is not ${text.version}.`);
      return [uri, change.edits as TextEdit[]] as const;
    });
    for (const [uri, edits] of [...changes, ...Object.entries(edit.changes ?? {})]) await this.applyTo(uri, edits);
  }

  /** Applies edits of one file. */
  async applyTo(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const open = this.texts.get(uri);
    const path = open ? "" : fileURLToPath(uri);
    const text = open ?? TextDocument.create(uri, "vats", 0, readFileSync(path, "utf8"));
    const after = TextDocument.applyEdits(text, [...edits]);
    if (!open) writeFileSync(path, after);
    else await this.edit(uri, { start: { line: 0, character: 0 }, end: text.positionAt(text.getText().length) }, after);
  }

  /** Ends the session as an editor does; the exit status. */
  async end(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.connection.dispose();
    this.process.kill("SIGKILL");
    await this.exited;
  }
}

/** The URI of a path, as this machine spells it. */
export function uriOf(path: string, ...below: readonly string[]): string {
  return pathToFileURL(join(path, ...below)).href;
}

/** On a machine with other work. */
const longestWaitMs = 20_000;
