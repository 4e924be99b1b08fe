/**
 * What a command is about: which files, with the settings of which project. A project file stands beside the first file, in
 * the folder that is named, or where `--config` says; without one nothing of it is loaded.
 */

import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { checkedTargets } from "../../targets/checked.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Settings } from "../settings/settings.ts";
import { Failure } from "./failure.ts";
import { type Entries, readEntries } from "./node-host.ts";

export const projectFileName = "vats.json";

export interface Setup {
  readonly entries: Entries;
  /** What the project file says; `undefined` without one. */
  readonly settings: Settings | undefined;
  /** What is wrong with the project file. */
  readonly diagnostics: readonly Diagnostic[];
  /** The folder from which the project's paths are meant: that of the project file, else that of the first entry. */
  readonly folder: string;
  /** The path of the project file, also of one that is not there. */
  readonly projectFile: string;
}

export interface SetupOptions {
  /** The path of a project file. */
  readonly config?: string;
  /** Texts that stand for those of files, by path. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** Reads the project file, if there is one, and the entries. @throws Failure for what cannot be read */
export async function openSetup(files: readonly string[], { config, texts = new Map() }: SetupOptions): Promise<Setup> {
  const workingFolder = process.cwd();
  const projectFile = config === undefined ? findProjectFile(files, workingFolder) : resolve(workingFolder, config);
  if (config === undefined && !isThere(projectFile)) {
    const entries = readEntries(files, workingFolder, { texts });
    const [first] = entries.uris;
    const folder = first === undefined ? workingFolder : dirname(first);
    return { entries, settings: undefined, diagnostics: [], folder, projectFile };
  }
  const { readProjectFile } = await import("./project-file.ts");
  const project = readProjectFile(projectFile, checkedTargets, texts);
  const folder = dirname(projectFile);
  // A folder stands for its project's files, and no file at all for those of the project that is named.
  const isProject = (file: string) => resolve(workingFolder, file) === folder;
  const usesProject = files.length === 0 || files.some(isProject);
  const named =
    files.length === 0 ? project.files : files.flatMap((file) => (isProject(file) ? project.files : [file]));
  const entries = readEntries(named, workingFolder, { root: folder, texts });
  const diagnostics = [...project.diagnostics, ...(usesProject ? project.missing : [])];
  return { entries, settings: project.settings, diagnostics, folder, projectFile };
}

/** Where the project file is, if there is one: in the first folder or beside the first file. That of a second folder is one too many. */
function findProjectFile(files: readonly string[], workingFolder: string): string {
  const [first = ".", ...others] = files;
  const path = first === "-" ? workingFolder : resolve(workingFolder, first);
  const found = join(isFolder(path) ? path : dirname(path), projectFileName);
  for (const other of others) {
    const second = join(resolve(workingFolder, other), projectFileName);
    if (second !== found && isThere(second))
      throw new Failure(`\`${other}\` has a project file of its own: name the one that counts with --config.`);
  }
  return found;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isThere(path: string): boolean {
  return existsSync(path);
}
