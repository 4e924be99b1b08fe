/**
 * Finds the Asterisk of this machine, and what the lab needs beside it. Looks only; must not start anything but `asterisk -V`.
 */

import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, readdir, readFile, realpath, stat } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Engine } from "./engine.ts";

/** The engine, or what is missing and how to get it: one sentence. */
export type Installed = { readonly engine: Engine } | { readonly missing: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where things are looked for can be named: `ASTERISK_BIN` (the program), `ASTERISK_MODULES` and `ASTERISK_DATA` (the folders of its modules and of
 * its `documentation`), `ASTERISK_LIBRARY_PATH` (of libraries that only it needs), `FAKETIME_LIB`.
 */
export async function findAsterisk(environment: Environment): Promise<Installed> {
  const asterisk = await findProgram(environment);
  if (asterisk === undefined) return { missing: noProgram(environment) };
  if (!(await onPath("setpriv", environment)))
    return {
      missing: "There is no `setpriv`, by which it is started: install util-linux (apt install util-linux), on Linux.",
    };
  const roots = [...new Set([rootOf(asterisk), rootOf(await realpath(asterisk)), "/usr", "/usr/local"])];
  const libraries = (await Promise.all(roots.map(libraryFolders))).flat();
  const named = environment.ASTERISK_MODULES;
  const modules = await firstFolder(
    named === undefined ? libraries.map((folder) => join(folder, "asterisk/modules")) : [resolve(named)],
    "chan_pjsip.so",
  );
  if (modules === undefined)
    return {
      missing: `\`${asterisk}\` has no modules that can be found: name their folder, which has a chan_pjsip.so, in ASTERISK_MODULES.`,
    };
  const dataNamed = environment.ASTERISK_DATA;
  const data = await firstFolder(
    dataNamed === undefined
      ? [...roots.map((root) => join(root, "share/asterisk")), "/var/lib/asterisk"]
      : [resolve(dataNamed)],
    "documentation",
  );
  if (data === undefined)
    return {
      missing: `\`${asterisk}\` has no data that can be found: name the folder that has its \`documentation\` in ASTERISK_DATA.`,
    };
  const faketime = await findFaketime(environment, libraries);
  if (faketime === undefined)
    return {
      missing:
        "There is no libfaketime, which sets Asterisk's clock: install it (apt install libfaketime), or name the file libfaketimeMT.so.1 in FAKETIME_LIB.",
    };
  const libraryPath = environment.ASTERISK_LIBRARY_PATH;
  const known = { asterisk, modules, data, faketime, libraryPath, loader: undefined };
  const version = await versionOf(asterisk, libraryPath);
  if (version === undefined) return { missing: `\`${asterisk} -V\` does not say the version of an Asterisk.` };
  const timing = (await readFile(faketime)).includes("timerfd_settime") ? "timerfd" : "pthread";
  return { engine: { ...known, version, timing } };
}

function noProgram({ ASTERISK_BIN: named }: Environment): string {
  return named === undefined
    ? "There is no Asterisk on this machine: install it (apt install asterisk), or name the program in ASTERISK_BIN."
    : `There is no program \`${named}\`, which ASTERISK_BIN names: name an Asterisk, or unset it to have it looked for.`;
}

async function findProgram(environment: Environment): Promise<string | undefined> {
  const named = environment.ASTERISK_BIN;
  if (named !== undefined) return (await isProgram(resolve(named))) ? resolve(named) : undefined;
  return (await onPath("asterisk", environment)) ?? firstProgram(["/usr/sbin/asterisk", "/usr/local/sbin/asterisk"]);
}

function onPath(name: string, { PATH = "" }: Environment): Promise<string | undefined> {
  const folders = PATH.split(delimiter).filter((folder) => isAbsolute(folder));
  return firstProgram([...folders, "/usr/bin", "/bin"].map((folder) => join(folder, name)));
}

async function firstProgram(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await isProgram(path)) return path;
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  const isFile = await stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
  return isFile && isThere(path, constants.X_OK);
}

function isThere(path: string, mode = constants.F_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

/** `/usr` of `/usr/sbin/asterisk`. */
function rootOf(program: string): string {
  return dirname(dirname(program));
}

/** Where a root keeps libraries: `lib`, `lib64`, and those of a kind of machine, as Debian has them. */
async function libraryFolders(root: string): Promise<readonly string[]> {
  const inLib = await readdir(join(root, "lib")).catch(() => []);
  const kinds = inLib.filter((name) => name.endsWith("-linux-gnu")).sort();
  return [...kinds.map((kind) => join(root, "lib", kind)), join(root, "lib64"), join(root, "lib")];
}

/** The first folder that has something. */
async function firstFolder(folders: readonly string[], what: string): Promise<string | undefined> {
  for (const folder of folders) if (await isThere(join(folder, what))) return folder;
  return undefined;
}

async function findFaketime({ FAKETIME_LIB: named }: Environment, libraries: readonly string[]) {
  if (named !== undefined) return (await isThere(resolve(named))) ? resolve(named) : undefined;
  const folder = await firstFolder(
    libraries.map((library) => join(library, "faketime")),
    "libfaketimeMT.so.1",
  );
  return folder && join(folder, "libfaketimeMT.so.1");
}

async function versionOf(asterisk: string, libraryPath: string | undefined): Promise<string | undefined> {
  const env = { PATH: "/usr/bin:/bin", ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }) };
  try {
    const { stdout } = await promisify(execFile)(asterisk, ["-V"], { timeout: 30_000, env });
    return /^Asterisk (?:certified[/-])?\d+\./.test(stdout) ? stdout.trim() : undefined;
  } catch {
    return undefined;
  }
}
