/**
 * Programs as they are now: compiled when somebody asks, kept until one of their files changes, in the editor or on the disk.
 * Must not know who asks.
 */

import { statSync } from "node:fs";
import { createSession, type Session } from "../../session.ts";
import { chooseTargets, compileSetup, type Project, soundsFolder } from "../project.ts";
import { openSetup, type Setup } from "../setup.ts";
import type { OpenFiles } from "./open-files.ts";
import type { Root } from "./workspace.ts";

export interface ProgramOptions {
  readonly config?: string;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
}

/** A program of one moment. */
export interface Checked extends Project {
  readonly root: Root;
  readonly setup: Setup;
  /** The versions of the open texts that it was made of, by path. */
  readonly versions: ReadonlyMap<string, number>;
}

export interface Programs {
  /** The program as it is now. @throws Failure for what cannot be read */
  check(root: Root): Promise<Checked>;
  /**
   * The same for questions that need only the names of a program: the texts are those of now, and in a program that takes long to
   * compile the rest is as it was at the last time.
   */
  recall(root: Root): Promise<Checked>;
  /** The same with other texts in place of some files, by path. */
  checkWith(root: Root, texts: ReadonlyMap<string, string>): Promise<Checked>;
  /** Takes note of a change of an open text. */
  changed(path: string): void;
}

interface Kept {
  readonly checked: Checked;
  /** How long it took, in milliseconds. */
  readonly tookMs: number;
  /** Whether nobody has changed an open text since. */
  readonly isNew: boolean;
  /** What was asked for, whether it is there or not. */
  readonly paths: readonly string[];
  readonly state: string;
}

/** A compilation of less is always done anew, in milliseconds. */
const shortMs = 50;

export function createPrograms(open: OpenFiles, options: ProgramOptions): Programs {
  const kept = new Map<string, Kept>();
  const sessions = new Map<string, Session>();
  let changes = 0;
  const setupOf = (root: Root, changed: ReadonlyMap<string, string> = new Map()) =>
    openSetup([root.path], { ...options, texts: new Map([...open.texts(), ...changed]), files: open.files });
  const compileAll = (root: Root, setup: Setup, versions = open.versions()): Checked => {
    const session = sessions.get(root.path) ?? createSession();
    sessions.set(root.path, session);
    return { root, setup, versions, ...compileSetup(setup, chooseTargets([], setup), options, session.compile) };
  };
  const check = async (root: Root) => {
    const known = kept.get(root.path);
    if (known && isNow(known)) return known.checked;
    const [before, start] = [changes, performance.now()];
    const versions = open.versions();
    const checked = compileAll(root, await setupOf(root), versions);
    const tookMs = performance.now() - start;
    const paths = [...checked.entries.filesAsked(), checked.setup.projectFile, soundsFolder(checked.setup)];
    kept.set(root.path, { checked, tookMs, paths, state: stateOf(paths), isNew: before === changes });
    return checked;
  };
  return {
    check,
    async recall(root) {
      const known = kept.get(root.path);
      if (!known || known.tookMs < shortMs || isNow(known)) return check(root);
      const setup = await setupOf(root);
      return { ...known.checked, setup, entries: setup.entries };
    },
    checkWith: async (root, texts) => compileAll(root, await setupOf(root, texts)),
    changed(path) {
      changes += 1;
      for (const [key, program] of kept) if (program.paths.includes(path)) kept.set(key, { ...program, isNew: false });
    },
  };
}

function isNow({ isNew, paths, state }: Kept): boolean {
  return isNew && stateOf(paths) === state;
}

/** What two looks at the disk are compared by. */
function stateOf(paths: readonly string[]): string {
  return paths
    .map((path) => {
      try {
        const { size, mtimeMs, ino } = statSync(path);
        return `${size} ${mtimeMs} ${ino}`;
      } catch {
        return "";
      }
    })
    .join("\n");
}
