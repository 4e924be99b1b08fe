/** All that a server knows of its editor: what it can do, its folders, its open texts, and the programs that they are of. */

import type { ClientCapabilities, InitializeParams, Position } from "vscode-languageserver/node";
import { type Analysis, analysisOf, en, ru, type Texts } from "../../language/index.ts";
import type { OpenFiles } from "./open-files.ts";
import { isLibraryPath } from "./places.ts";
import { createPrograms, type ProgramOptions, type Programs } from "./programs.ts";
import { createWorkspace, type Workspace } from "./workspace.ts";

export interface Session {
  readonly client: ClientCapabilities;
  /** In the language of the editor, where there are texts in it. */
  readonly texts: Texts;
  readonly open: OpenFiles;
  readonly workspace: Workspace;
  readonly programs: Programs;
  /** Absolute paths; an editor may open others, and close them. */
  readonly folders: Set<string>;
}

/** What `initialize` begins. */
export function openSession(params: InitializeParams, open: OpenFiles, options: ProgramOptions): Session {
  const named = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  const folders = new Set(named.map(open.pathOf));
  return {
    client: params.capabilities,
    texts: /^ru\b/i.test(params.locale ?? "") ? ru : en,
    open,
    workspace: createWorkspace(() => [...folders], open),
    programs: createPrograms(open, options),
    folders,
  };
}

/** Paths of the programs that have an open file. */
export function rootsOfOpen({ open, workspace }: Session): readonly string[] {
  return [...new Set(open.paths().flatMap((path) => workspace.rootsOf(path).map((root) => root.path)))];
}

/** A place in a program, from which the service answers. */
export interface Asked {
  readonly analysis: Analysis;
  /** How the program calls the file. */
  readonly uri: string;
  /** In UTF-16 code units. */
  readonly offset: number;
}

/**
 * Where an editor's cursor is, in each program that has the file; none for a file that is not open.
 *
 * @param how `recall` where the names of a program are enough
 */
export async function placesAt(
  { open, workspace, programs }: Session,
  uri: string,
  position: Position = { line: 0, character: 0 },
  how: "check" | "recall" = "check",
): Promise<readonly Asked[]> {
  const path = open.pathOf(uri);
  const text = open.at(path);
  if (!text) return [];
  const offset = text.offsetAt(position);
  const asked: Asked[] = [];
  // One of the standard library is a program by itself here.
  for (const root of isLibraryPath(path) ? [{ path }] : workspace.rootsOf(path)) {
    const { compilation, entries } = await programs[how](root);
    if (!compilation?.program.modules.some(({ span }) => span.uri === path)) continue;
    asked.push({ analysis: analysisOf(entries.host, compilation), uri: path, offset });
  }
  return asked;
}

/** The same in the first of these programs, for questions that have one answer. */
export async function placeAt(...asked: Parameters<typeof placesAt>): Promise<Asked | undefined> {
  return (await placesAt(...asked))[0];
}
