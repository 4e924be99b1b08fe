/** Files of a revision of a git repository, read from its objects: nothing is checked out. Must not know what is in them. */

import { spawnSync } from "node:child_process";
import { dirname, join, relative, resolve, sep } from "node:path";
import { exitStatus, Failure } from "./failure.ts";
import type { Files } from "./read-bytes.ts";

/** A revision and a place in it: `HEAD~1:office/main.vats`. */
export interface RevisionPath {
  readonly revision: string;
  /** From the top of the repository, or with `./` from the current folder, as git has it; empty: the top. */
  readonly path: string;
}

/** What an argument says; `undefined` for one that names a file or a folder of the disk, or standard input. */
export function parseRevision(argument: string, disk: Files): RevisionPath | undefined {
  const match = /^([^:]+):(.*)$/.exec(argument);
  if (!match || /^[A-Za-z]:[\\/]/.test(argument)) return undefined;
  const path = resolve(argument);
  if (disk.isFile(path) || disk.isFolder(path)) return undefined;
  return { revision: match[1] ?? "", path: match[2] ?? "" };
}

/** The files of a revision of the repository of the current folder, and where in them the path is. @throws Failure */
export function openRevision({ revision, path }: RevisionPath): { readonly files: Files; readonly place: string } {
  const named = `${revision}:${path}`;
  const top = git(["rev-parse", "--show-toplevel"]);
  if (top === undefined)
    throw new Failure(`\`${named}\` names a git revision, and the current folder is in no git repository.`);
  const root = resolve(lineOf(top));
  const tree = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{tree}`]);
  if (tree === undefined) throw new Failure(`The git repository has no revision \`${revision}\`.`);
  const files = filesOfTree(lineOf(tree), root, revision);
  const isHere = path.startsWith("./") || path.startsWith("../") || path === ".";
  const place = isHere ? resolve(path) : join(root, path);
  if (!files.isFile(place) && !files.isFolder(place))
    throw new Failure(`The revision \`${revision}\` has no \`${portable(relative(root, place))}\`.`);
  return { files, place };
}

interface Entry {
  readonly object: string;
  /** A link holds the path that it leads to. */
  readonly isLink: boolean;
}

function filesOfTree(tree: string, root: string, revision: string): Files {
  const entries = new Map<string, Entry>();
  const folders = new Map<string, Set<string>>([[root, new Set()]]);
  for (const line of (git(["ls-tree", "-r", "-z", "--full-tree", tree]) ?? Buffer.alloc(0))
    .toString("utf8")
    .split("\0")) {
    const [, mode, kind, object, name] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (kind !== "blob" || object === undefined || name === undefined) continue;
    const path = join(root, name);
    entries.set(path, { object, isLink: mode === "120000" });
    for (let at = path; at !== root; at = dirname(at)) {
      const names = folders.get(dirname(at)) ?? new Set();
      folders.set(dirname(at), names.add(at.slice(dirname(at).length + 1)));
    }
  }
  const read = new Map<string, Uint8Array>();
  const nameOf = (path: string) => `${revision}:${portable(relative(root, path))}`;
  const bytes = (path: string): Uint8Array => {
    const entry = follow(path, entries);
    if (!entry) throw new Failure(`\`${nameOf(path)}\` cannot be read: there is no such file in that revision.`);
    const known = read.get(entry.object) ?? blob(entry.object);
    read.set(entry.object, known);
    return known;
  };
  return {
    isFile: (path) => follow(path, entries) !== undefined,
    isFolder: (path) => folders.has(resolve(path)),
    bytes,
    head: (path, most) => ({ bytes: bytes(path).subarray(0, most), totalBytes: bytes(path).length }),
    names: (folder) => [...(folders.get(folder) ?? [])],
    nameOf,
  };
}

/** The file at a path, over links to files of the same revision. */
function follow(path: string, entries: ReadonlyMap<string, Entry>): Entry | undefined {
  let at = path;
  for (let links = 0; links < mostLinks; links++) {
    const entry = entries.get(at);
    if (!entry?.isLink) return entry;
    at = resolve(dirname(at), Buffer.from(blob(entry.object)).toString("utf8"));
  }
  return undefined;
}

const mostLinks = 10;

function blob(object: string): Uint8Array {
  const bytes = git(["cat-file", "blob", object]);
  if (bytes === undefined) throw new Failure(`git cannot read the object ${object}: fetch it first.`);
  return bytes;
}

/** What git prints; `undefined` where it refuses. */
function git(args: readonly string[]): Buffer | undefined {
  const { error, status, stdout } = spawnSync("git", args, {
    maxBuffer: mostOutputBytes,
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (error && "code" in error && error.code === "ENOENT")
    throw new Failure("A revision is read with `git`, which is not installed here.");
  if (error) throw new Failure(`\`git ${args[0]}\` failed: ${error.message}.`);
  return status === exitStatus.ok ? stdout : undefined;
}

const mostOutputBytes = 512 * 1024 * 1024;

function lineOf(output: Buffer): string {
  return output.toString("utf8").replace(/\r?\n$/, "");
}

function portable(path: string): string {
  return path.split(sep).join("/");
}
