/**
 * Which programs there are in the folders of an editor, and to which of them a file belongs. A program is what `vatsc check`
 * reads: the files of a `vats.json`, or a file that no other uses, with all that they use. Must not know what is in a program.
 */

import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "../../../grammar/index.ts";
import { checkedTargets } from "../../../targets/checked.ts";
import { usedUri } from "../../program/modules.ts";
import { Failure } from "../failure.ts";
import { readEntries } from "../node-host.ts";
import { readProjectFile } from "../project-file.ts";
import { projectFileName } from "../setup.ts";
import type { OpenFiles } from "./open-files.ts";
import { isLibraryPath, pathOfSource } from "./places.ts";

/** A program, by what `vatsc check` would be given: the folder of a project file, or a file. */
export interface Root {
  readonly path: string;
}

export interface Workspace {
  /** The programs that a file is in; none for the standard library and what is no part of a program. */
  rootsOf(path: string): readonly Root[];
  /** Looks at the disk again when it is asked next. */
  forget(): void;
}

/** Most folders that are looked into: an editor may have the whole disk open. */
const mostFolders = 2000;

interface Found {
  readonly projects: readonly string[];
  readonly files: readonly string[];
}

/** A program with the files that it is made of, the project file among them. */
interface Reach extends Root {
  readonly files: ReadonlySet<string>;
}

/** @param folders of the editor, absolute paths */
export function createWorkspace(folders: () => readonly string[], open: OpenFiles): Workspace {
  const found = new Map<string, Found>();
  const facts = rememberFacts(open);
  return {
    rootsOf(path) {
      if (isLibraryPath(path)) return [];
      const folder = folders()
        .filter((place) => path.startsWith(place.endsWith(sep) ? place : place + sep))
        .sort((one, other) => other.length - one.length)[0];
      const place = folder ?? dirname(path);
      const seen = found.get(place) ?? findFiles(place, folder !== undefined);
      found.set(place, seen);
      const projects = [...projectsAbove(path), ...seen.projects];
      const programs = programsOf(withOpen({ ...seen, projects }, place, open), facts.of, open).filter(({ files }) =>
        files.has(path),
      );
      // Of files that use each other in a circle each is a program.
      return programs.length > 0 || !open.paths().includes(path) ? programs : [{ path }];
    },
    forget() {
      found.clear();
      facts.forget();
    },
  };
}

/** What is on the disk, and what is open and not saved yet. */
function withOpen({ projects, files }: Found, place: string, open: OpenFiles): Found {
  const here = open.paths().filter((path) => path.startsWith(place));
  const isProject = (path: string) => basename(path) === projectFileName;
  return {
    projects: [...new Set([...projects, ...here.filter(isProject).map(dirname)])].sort(),
    files: [...new Set([...files, ...here.filter((path) => !isProject(path))])].sort(),
  };
}

function programsOf({ projects, files }: Found, factsOf: (path: string) => Facts, open: OpenFiles): readonly Reach[] {
  const usesOf = (path: string) => factsOf(path).uses.filter((used) => !factsOf(used).isBare);
  const ofProjects = projects.map((folder): Reach => {
    const file = join(folder, projectFileName);
    return { path: folder, files: new Set([file, ...reach(entriesOf(file, open), usesOf)]) };
  });
  const taken = new Set(ofProjects.flatMap((project) => [...project.files]));
  const loose = files.filter((path) => !taken.has(path) && !isLibraryPath(path));
  const used = new Set(loose.flatMap((path) => usesOf(path)));
  const alone = loose.filter((path) => !used.has(path));
  return [...ofProjects, ...alone.map((path): Reach => ({ path, files: reach([path], usesOf) }))];
}

/** The files that entries use, and they themselves. */
function reach(entries: readonly string[], usesOf: (path: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(entries);
  for (const path of reached) for (const used of usesOf(path)) reached.add(used);
  return reached;
}

function entriesOf(file: string, open: OpenFiles): readonly string[] {
  try {
    return readProjectFile(file, checkedTargets, open.texts(), open.files).files;
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

/** What a file says of other files. */
interface Facts {
  /** The files that it uses itself. */
  readonly uses: readonly string[];
  /** Whether no other file can use it, as it has steps outside of flows and scenarios. */
  readonly isBare: boolean;
}

/** The facts of each file: of open ones as they are now, of others as they were when they were first asked for. */
function rememberFacts(open: OpenFiles) {
  const onDisk = new Map<string, Facts>();
  const ofOpen = new WeakMap<TextDocument, Facts & { readonly version: number }>();
  return {
    of(path: string): Facts {
      const text = open.at(path);
      const known = text ? ofOpen.get(text) : onDisk.get(path);
      if (known && (!("version" in known) || known.version === text?.version)) return known;
      const facts = readFacts(path, open);
      if (text) ofOpen.set(text, { ...facts, version: text.version });
      else onDisk.set(path, facts);
      return facts;
    },
    forget: () => onDisk.clear(),
  };
}

function readFacts(path: string, open: OpenFiles): Facts {
  try {
    const { host } = readEntries([path], dirname(path), { texts: open.texts(), files: open.files });
    const source = host.read(path);
    const items = source ? parse(source).module.items : [];
    const uses = items.flatMap((item) => {
      if (item.kind !== "use" || !item.path || item.path.broken) return [];
      return [pathOfSource(usedUri(item.path.value, path, host))];
    });
    return { uses, isBare: items.some(({ kind }) => kind === "bare-steps") };
  } catch (error) {
    if (error instanceof Failure) return { uses: [], isBare: false };
    throw error;
  }
}

/** The project files and `.vats` files of a folder, and of those below it if it is one of the editor's. */
function findFiles(folder: string, isDeep: boolean): Found {
  const projects: string[] = [];
  const files: string[] = [];
  const folders = [folder];
  for (const place of folders) {
    for (const entry of entriesIn(place)) {
      const path = join(place, entry.name);
      if (entry.isDirectory()) {
        const isPassedOver = /^\.|^node_modules$/.test(entry.name);
        if (isDeep && !isPassedOver && folders.length < mostFolders) folders.push(path);
      } else if (entry.name === projectFileName) projects.push(place);
      else if (entry.name.endsWith(".vats")) files.push(path);
    }
  }
  return { projects, files };
}

/** The folders around a file that have a project file. */
function projectsAbove(path: string): readonly string[] {
  const folder = dirname(path);
  const here = existsSync(join(folder, projectFileName)) ? [folder] : [];
  return folder === path ? [] : [...here, ...projectsAbove(folder)];
}

/** None of a folder that may not be read. */
function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
