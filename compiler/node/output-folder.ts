/**
 * A build reaches the disk all at once or not at all: every file is written beside its place, and renamed when all are
 * ready; a rename that fails puts back what was there. The manifest says which files are ours; nobody else's file is
 * ever overwritten or removed. Must not know what is in the files.
 */

import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Failure, systemReason } from "./failure.ts";
import { makeFolder } from "./folder-lock.ts";

/** Files by path below the folder, `/` between parts. */
export type OutputFiles = ReadonlyMap<string, Uint8Array>;

export const manifestName = "vats-manifest.json";

/** What writing a build would change. */
export interface Changes {
  /** Every file that must stand there afterwards, the manifest too. */
  readonly files: OutputFiles;
  /** Files of an earlier build, of the same targets, that this one does not make. */
  readonly stale: readonly string[];
}

/**
 * Compares a build with what is there. Files of targets that are not built now stay, and stay in the manifest.
 *
 * @param targets the top folders that this build makes
 * @throws Failure where a file that is not ours stands in the way
 */
export function planChanges(
  folder: string,
  built: OutputFiles,
  targets: readonly string[],
  generator: string,
): Changes {
  const earlier = readManifest(folder);
  for (const [path, bytes] of built) refuseForeign(folder, path, bytes, earlier);
  const isBuiltNow = (path: string) => targets.some((target) => path.startsWith(`${target}/`));
  const stale = [...earlier].filter((path) => isBuiltNow(path) && !built.has(path) && isOwnFile(folder, path));
  const kept = [...earlier].filter((path) => !isBuiltNow(path) && existsSync(join(folder, path)));
  const manifest = manifestText([...kept, ...built.keys()], generator);
  return { files: new Map([...built, [manifestName, new TextEncoder().encode(manifest)]]), stale };
}

/** Whether a path of the manifest is a file still: what is a folder or a link now, or lies behind one, is somebody else's. */
function isOwnFile(folder: string, path: string): boolean {
  const parts = path.split("/");
  const isFolder = (_: string, index: number) =>
    lstatSync(join(folder, ...parts.slice(0, index + 1)), { throwIfNoEntry: false })?.isDirectory() === true;
  return (
    parts.slice(0, -1).every(isFolder) && lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true
  );
}

/** Writes a build. @throws Failure with nothing changed */
export function writeChanges(folder: string, { files, stale }: Changes): void {
  const changed = [...files].filter(([path, bytes]) => !hasBytes(join(folder, path), bytes));
  const staged: string[] = [];
  const foldersMade: (() => void)[] = [];
  try {
    for (const [path, bytes] of changed) {
      foldersMade.push(makeFolder(dirname(join(folder, path))));
      staged.push(stagedPath(folder, path));
      stage(stagedPath(folder, path), bytes);
    }
    replaceAll(
      folder,
      changed.map(([path]) => path),
      stale,
    );
  } catch (error) {
    for (const path of staged) if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
    for (const removeEmpty of foldersMade.reverse()) removeEmpty();
    throw new Failure(`Nothing was written to \`${folder}\`: ${systemReason(error)}.`);
  }
  for (const path of stale) removeEmptyFolders(folder, dirname(path));
}

/** Writes a file beside its place. What a build that was cut short left there goes; a link there is not followed. */
function stage(place: string, bytes: Uint8Array): void {
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === false) unlinkSync(place);
  writeFileSync(place, bytes, { flag: "wx" });
}

function stagedPath(folder: string, path: string): string {
  return join(folder, `${path}.vatsc-new`);
}

function backupPath(folder: string, path: string): string {
  return join(folder, `${path}.vatsc-old`);
}

/** Renames everything into its place, old files out of the way first; any fault puts all of them back. */
function replaceAll(folder: string, paths: readonly string[], stale: readonly string[]): void {
  const done: { readonly undo: () => void }[] = [];
  try {
    for (const path of [...paths, ...stale]) {
      const place = join(folder, path);
      if (!existsSync(place)) continue;
      renameSync(place, backupPath(folder, path));
      done.push({ undo: () => renameSync(backupPath(folder, path), place) });
    }
    for (const path of paths) {
      const place = join(folder, path);
      renameSync(stagedPath(folder, path), place);
      done.push({ undo: () => rmSync(place, { force: true }) });
    }
  } catch (error) {
    for (const { undo } of done.reverse()) undo();
    throw error;
  }
  for (const path of [...paths, ...stale]) rmSync(backupPath(folder, path), { force: true });
}

function removeEmptyFolders(folder: string, inside: string): void {
  for (let path = inside; path !== "." && path !== "/"; path = dirname(path)) {
    const place = join(folder, path);
    if (!existsSync(place) || readdirSync(place).length > 0) return;
    rmdirSync(place);
  }
}

/** A file that stands in our place and is not in the manifest is somebody else's, unless it is the same. */
function refuseForeign(folder: string, path: string, bytes: Uint8Array, earlier: ReadonlySet<string>): void {
  const place = join(folder, path);
  const entry = lstatSync(place, { throwIfNoEntry: false });
  if (!entry || (entry.isFile() && (earlier.has(path) || hasBytes(place, bytes)))) return;
  throw new Failure(
    `\`${place}\` was not made by vatsc and is left alone; move it away, or choose another folder with --out.`,
  );
}

/** Whether a file is there and holds just these bytes. */
export function hasBytes(place: string, bytes: Uint8Array): boolean {
  const entry = lstatSync(place, { throwIfNoEntry: false });
  return entry?.isFile() === true && entry.size === bytes.length && readFileSync(place).equals(bytes);
}

function manifestText(files: readonly string[], generator: string): string {
  return `${JSON.stringify({ version: 1, generator, files: [...files].sort() }, undefined, 2)}\n`;
}

/**
 * The files of earlier builds. A manifest may have been meddled with: only plain paths below the
 * folder count, so that nothing outside of it is ever touched.
 */
function readManifest(folder: string): ReadonlySet<string> {
  const place = join(folder, manifestName);
  if (!existsSync(place)) return new Set();
  try {
    const manifest = JSON.parse(readFileSync(place, "utf8")) as { files?: readonly unknown[] };
    return new Set((manifest.files ?? []).filter((path) => typeof path === "string" && isPlainPath(path)) as string[]);
  } catch {
    throw new Failure(`\`${place}\` is no manifest of vatsc; remove it, or choose another folder with --out.`);
  }
}

function isPlainPath(path: string): boolean {
  return (
    !path.startsWith("/") &&
    !path.includes("\\") &&
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
