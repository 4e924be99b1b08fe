/**
 * Files of this machine as a host. URIs are absolute paths; the names that reach output are relative to the folder of
 * the first entry, so that output is the same wherever it is built.
 */

import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { decode } from "../../grammar/index.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type FileHead, type Host, resolvePath } from "../host.ts";
import type { SourceText } from "../text/source.ts";
import { Failure, systemReason } from "./failure.ts";
import { loadPart } from "./load-part.ts";
import { packageFolder } from "./package-folder.ts";

/** The entries of a command, read. */
export interface Entries {
  readonly host: Host;
  /** Of files that are text, in the order given. */
  readonly uris: readonly string[];
  /** One for each file that is not text. */
  readonly diagnostics: readonly Diagnostic[];
  /** How a file is called on this terminal: relative to the current folder. */
  fileName(uri: string): string;
}

/** How standard input is called. */
const standardInput = "stdin.vats";

/**
 * Reads the files that a command names. A folder stands for its `main.vats`, `-` for standard input, nothing for the
 * current folder.
 *
 * @throws Failure for what cannot be read
 */
export function readEntries(files: readonly string[], workingFolder: string): Entries {
  const paths = [...new Set((files.length > 0 ? files : ["."]).map((file) => entryPath(file, workingFolder)))];
  const root = paths[0] === "-" || paths[0] === undefined ? workingFolder : dirname(paths[0]);
  const sources = new Map<string, SourceText>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const uri = path === "-" ? join(workingFolder, standardInput) : path;
    const name = path === "-" ? standardInput : portable(relative(root, path));
    const decoded = decode(readBytes(path), uri);
    if (decoded.kind === "text") sources.set(uri, { uri, name, text: decoded.text });
    else diagnostics.push(decoded.diagnostic);
  }
  const uris = [...sources.keys()];
  return {
    host: hostOf(sources, root, diagnostics),
    uris,
    diagnostics,
    fileName: (uri) => (uri.startsWith(standard) ? standardName(uri) : portable(relative(workingFolder, uri))),
  };
}

/** The file that an argument names. */
function entryPath(file: string, workingFolder: string): string {
  if (file === "-") return file;
  const path = resolve(workingFolder, file);
  if (!isFolder(path)) return path;
  if (exists(join(path, "vats.json")))
    throw new Failure(
      `\`${file}\` has a project file \`vats.json\`, which this version does not read yet; name the .vats files.`,
    );
  if (!exists(join(path, "main.vats")))
    throw new Failure(`The folder \`${file}\` has no \`main.vats\`; name the .vats files.`);
  return join(path, "main.vats");
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A file is read to a little past the most that is taken, so that a huge or endless one costs no memory and no wait. */
const mostBytes = 11 * 1024 * 1024;

function readBytes(path: string): Uint8Array {
  try {
    if (path === "-") return readUpTo(0, mostBytes);
    const file = openSync(path, "r");
    try {
      return readUpTo(file, mostBytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new Failure(`\`${path === "-" ? "standard input" : path}\` cannot be read: ${systemReason(error)}.`);
  }
}

/** All there is, as far as `most` and a little more: a pipe gives it piece by piece. */
function readUpTo(file: number, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let total = 0; total < most; ) {
    const piece = Buffer.allocUnsafe(pieceBytes);
    const length = readSync(file, piece, 0, pieceBytes, null);
    if (length === 0) break;
    pieces.push(piece.subarray(0, length));
    total += length;
  }
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}

const pieceBytes = 64 * 1024;

function readHead(path: string, most: number): FileHead {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const bytes = new Uint8Array(Math.min(size, most));
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return { bytes: bytes.subarray(0, length), totalBytes: size };
  } finally {
    closeSync(file);
  }
}

const headBytes = 64 * 1024;

/** Files that are used are read when somebody asks; one that is no text is said once and counts as empty. */
function hostOf(sources: Map<string, SourceText>, root: string, diagnostics: Diagnostic[]): Host {
  return {
    read(uri) {
      const known = sources.get(uri);
      const path = pathOf(uri);
      if (known || !isFile(path)) return known;
      const decoded = decode(readBytes(path), uri);
      if (decoded.kind !== "text") diagnostics.push(decoded.diagnostic);
      const name = uri.startsWith(standard) ? standardName(uri) : portable(relative(root, path));
      const source = { uri, name, text: decoded.kind === "text" ? decoded.text : "" };
      sources.set(uri, source);
      return source;
    },
    resolve: (from, path) => (from.startsWith(standard) ? resolveStandard(from, path) : resolve(dirname(from), path)),
    head(uri) {
      const path = pathOf(uri);
      try {
        return statSync(path).isFile() ? readHead(path, headBytes) : undefined;
      } catch {
        return undefined;
      }
    },
    readCalendar: (text) =>
      loadPart<typeof import("../ics/read.ts")>("ics-read", "../ics/read.ts").readCalendarFile(text),
  };
}

/** What begins the URI of a file of the standard library, which the package's folder `stdlib` has. */
const standard = "std:";

function standardName(uri: string): string {
  return `std/${uri.slice(standard.length)}`;
}

function resolveStandard(from: string, path: string): string {
  return `${standard}${resolvePath(from.slice(standard.length), path)}`;
}

function pathOf(uri: string): string {
  if (!uri.startsWith(standard)) return uri;
  return fileURLToPath(new URL(`stdlib/${uri.slice(standard.length)}`, packageFolder()));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function portable(path: string): string {
  return path.split(sep).join("/");
}
