/**
 * What a command is about: which files, with the settings of which project. A project file stands beside the first file, in
 * the folder that is named, or where `--config` says; without one nothing of it is loaded.
 */

import { dirname, join, resolve } from "node:path";
import { checkedTargets } from "../../targets/checked.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Settings } from "../settings/settings.ts";
import { Failure } from "./failure.ts";
import { type Entries, readEntries } from "./node-host.ts";
import { disk, type Files } from "./read-bytes.ts";

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
  /** Where all of them are. */
  readonly files: Files;
}

export interface SetupOptions {
  /** The path of a project file. */
  readonly config?: string;
  /** Texts that stand for those of files, by path. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Where files are; on the disk by default. */
  readonly files?: Files;
}

/** Reads the project file, if there is one, and the entries. @throws Failure for what cannot be read */
export async function openSetup(
  paths: readonly string[],
  { config, texts = new Map(), files = disk }: SetupOptions,
): Promise<Setup> {
  const workingFolder = process.cwd();
  const projectFile =
    config === undefined ? findProjectFile(paths, workingFolder, files) : resolve(workingFolder, config);
  if (config === undefined && !isThere(projectFile, files)) {
    const entries = readEntries(paths, workingFolder, { texts, files });
    const [first] = entries.uris;
    const folder = first === undefined ? workingFolder : dirname(first);
    return { entries, settings: undefined, diagnostics: [], folder, projectFile, files };
  }
  const { readProjectFile } = await import("./project-file.ts");
  const project = readProjectFile(projectFile, checkedTargets, texts, files);
  const folder = dirname(projectFile);
  // A folder stands for its project's files, and no file at all for those of the project that is named.
  const isProject = (path: string) => resolve(workingFolder, path) === folder;
  const usesProject = paths.length === 0 || paths.some(isProject);
  const named =
    paths.length === 0 ? project.files : paths.flatMap((path) => (isProject(path) ? project.files : [path]));
  const entries = readEntries(named, workingFolder, { root: folder, texts, files });
  const diagnostics = [...project.diagnostics, ...(usesProject ? project.missing : [])];
  return { entries, settings: project.settings, diagnostics, folder, projectFile, files };
}

/** Where the project file is, if there is one: in the first folder or beside the first file. That of a second folder is one too many. */
function findProjectFile(paths: readonly string[], workingFolder: string, files: Files): string {
  const [first = ".", ...others] = paths;
  const path = first === "-" ? workingFolder : resolve(workingFolder, first);
  const found = join(files.isFolder(path) ? path : dirname(path), projectFileName);
  for (const other of others) {
    const second = join(resolve(workingFolder, other), projectFileName);
    if (second !== found && isThere(second, files))
      throw new Failure(`\`${other}\` has a project file of its own: name the one that counts with --config.`);
  }
  return found;
}

function isThere(path: string, files: Files): boolean {
  return files.isFile(path) || files.isFolder(path);
}
