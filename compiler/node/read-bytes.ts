/** Bytes of files and of standard input. Must not know what they are. */

import { closeSync, fstatSync, openSync, readdirSync, readSync, type Stats, statSync } from "node:fs";
import type { FileHead } from "../host.ts";
import { Failure, systemReason } from "./failure.ts";

/** Where files are: on the disk, or in a revision of a git repository. Paths are absolute. */
export interface Files {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** @throws Failure for what cannot be read */
  bytes(path: string): Uint8Array;
  /** The first bytes of a file that is there. */
  head(path: string, most: number): FileHead;
  /** Names of what is in a folder that is there. */
  names(folder: string): readonly string[];
  /** How a file is called on a terminal; absent: relative to the current folder. */
  nameOf?(path: string): string;
}

/** Those of this machine. `-` is standard input. */
export const disk: Files = {
  isFile: (path) => statOf(path)?.isFile() ?? false,
  isFolder: (path) => statOf(path)?.isDirectory() ?? false,
  bytes: readBytes,
  head: readHead,
  names: (folder) => readdirSync(folder),
};

/** `undefined` also where a folder on the way may not be searched. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A file is read to a little past the most that is taken, so that a huge or endless one costs no memory and no wait. */
const mostBytes = 11 * 1024 * 1024;

/** The bytes of a file, or of standard input (`-`). @throws Failure */
export function readBytes(path: string): Uint8Array {
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

/** The first bytes of a file, and how many it has. */
export function readHead(path: string, most: number): FileHead {
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
