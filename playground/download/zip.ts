/** Files as one zip archive: the same bytes for the same files, wherever and whenever it is made. Must not know what is in them. */

import type { OutputFile } from "../protocol.ts";

/**
 * An archive of files, in a folder of that name. Loads the code that compresses when it is first called.
 *
 * @param folder a name without `/`
 * @param files each path once; a path that leads out of the folder, or that some system has not, is a bug of ours, and thrown
 */
export async function zipOf(folder: string, files: readonly OutputFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import("fflate");
  const paths = files.map(({ path }) => `${folder}/${path}`);
  const wrong = paths.find((path, index) => !isSafePath(path) || paths.indexOf(path) !== index);
  if (wrong !== undefined) throw new Error(`vatsc expected paths below a folder, each once, and not ${wrong}`);
  const encoder = new TextEncoder();
  const entries = files.map(({ path, text }) => [`${folder}/${path}`, encoder.encode(text)] as const);
  // Its asynchronous form makes workers of texts, which the page's content security policy forbids.
  return zipSync(Object.fromEntries(entries.sort(byPath)), { mtime: noTime(), os: unix, attrs: readable });
}

/** Noon of the first day that a zip archive can tell: a time of the wall clock, whose zone it does not tell. No clock skips noon. */
function noTime(): Date {
  return new Date(1980, 0, 1, 12);
}

/** Attributes as Unix has them: a plain file that its owner may write and everybody read. */
const unix = 3;
const readable = 0o100644 << 16;

function byPath([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** Whether Linux, macOS and Windows all can have a file at a relative path, and it is below where it is unpacked. */
export function isSafePath(path: string): boolean {
  return path.split("/").every(isSafeName);
}

function isSafeName(name: string): boolean {
  if (name === "" || name.length > 120 || /[. ]$/.test(name) || /[\p{C}\\:*?"<>|]/u.test(name)) return false;
  return !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}
