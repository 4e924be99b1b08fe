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
}

export interface Programs {
  /** The program as it is now. @throws Failure for what cannot be read */
  check(root: Root): Promise<Checked>;
  /** The same with other texts in place of some files, by path. */
  checkWith(root: Root, texts: ReadonlyMap<string, string>): Promise<Checked>;
  /** Takes note of a change of an open text. */
  changed(path: string): void;
}

interface Kept {
  readonly checked: Checked;
  /** What was asked for, whether it is there or not. */
  readonly paths: readonly string[];
  readonly state: string;
}

export function createPrograms(open: OpenFiles, options: ProgramOptions): Programs {
  const kept = new Map<string, Kept>();
  const sessions = new Map<string, Session>();
  let changes = 0;
  const checkWith = async (root: Root, changed: ReadonlyMap<string, string>): Promise<Checked> => {
    const texts = new Map([...open.texts(), ...changed]);
    const setup = await openSetup([root.path], { ...options, texts, files: open.files });
    const session = sessions.get(root.path) ?? createSession();
    sessions.set(root.path, session);
    return { root, setup, ...compileSetup(setup, chooseTargets([], setup), options, session.compile) };
  };
  return {
    checkWith,
    async check(root) {
      const known = kept.get(root.path);
      if (known && stateOf(known.paths) === known.state) return known.checked;
      const before = changes;
      const checked = await checkWith(root, new Map());
      const { entries, projectFile } = checked.setup;
      const paths = [...entries.filesAsked(), projectFile, soundsFolder(checked.setup)];
      if (before === changes) kept.set(root.path, { checked, paths, state: stateOf(paths) });
      return checked;
    },
    changed(path) {
      changes += 1;
      for (const [key, { paths }] of kept) if (paths.includes(path)) kept.delete(key);
    },
  };
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
