/**
 * Finds what a run needs beside FreeSWITCH's binary: its table of time zones, and a library that lends it another clock.
 * Must not know what FreeSWITCH is used for.
 */

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { engineFolder } from "../asterisk/unpack.ts";

const run = promisify(execFile);

/** A FreeSWITCH that can be started: all paths absolute. */
export interface Installation {
  readonly binary: string;
  /** `timezones.conf.xml`, without which no condition in a zone of its own can hold. */
  readonly timezones: string;
  /** Preloaded, lets FreeSWITCH see another time; see `FAKETIME` in libfaketime's manual. */
  readonly faketime: string;
}

/** The binary that the lab is told to use; `undefined` where it is told none. */
export function namedBinary(): string | undefined {
  return process.env.FREESWITCH_BIN || undefined;
}

export async function findInstallation(named: string): Promise<Installation> {
  if (!existsSync(named)) throw new Error(`FREESWITCH_BIN names ${named}, which is not there.`);
  const binary = await realpath(named);
  return { binary, timezones: findTimezones(binary), faketime: await findFaketime(binary) };
}

/** Where builds and packages put the vanilla configuration, seen from the folder above that of the binary. */
const vanillaFolders = [
  "etc/freeswitch",
  "conf",
  "share/freeswitch/conf/vanilla",
  "share/examples/freeswitch/conf/vanilla",
  "../etc/freeswitch",
];

function findTimezones(binary: string): string {
  const told = process.env.FREESWITCH_TIMEZONES;
  if (told) {
    if (existsSync(told)) return resolve(told);
    throw new Error(`FREESWITCH_TIMEZONES names ${told}, which is not there.`);
  }
  const prefix = dirname(dirname(binary));
  const places = vanillaFolders.map((folder) => join(prefix, folder, "autoload_configs/timezones.conf.xml"));
  const found = places.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    `FreeSWITCH's table of time zones, timezones.conf.xml of its vanilla configuration, is not beside ${binary}: ` +
      `set FREESWITCH_TIMEZONES to its path. Looked for:\n${places.join("\n")}`,
  );
}

/** The machine's own, which fits its C library, before the one that came with the lab's Asterisk. */
async function findFaketime(binary: string): Promise<string> {
  const tried: string[] = [];
  for (const root of ["/usr/lib", join(engineFolder(), "root/usr/lib")]) {
    const kinds = await readdir(root).catch(() => []);
    for (const kind of ["", ...kinds.filter((name) => name.endsWith("-linux-gnu"))]) {
      const path = join(root, kind, "faketime/libfaketimeMT.so.1");
      if (!existsSync(path)) continue;
      const failure = await failureWith(path, binary);
      if (failure === undefined) return path;
      tried.push(`${path}: ${failure}`);
    }
  }
  throw new Error(`No libfaketime works with FreeSWITCH (Debian's package is libfaketime).\n${tried.join("\n")}`);
}

/** Why the binary does not run with a library preloaded; `undefined` where it does. */
async function failureWith(library: string, binary: string): Promise<string | undefined> {
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", LD_PRELOAD: library, FAKETIME: "+1d" };
  try {
    const { stdout, stderr } = await run(binary, ["-version"], { env, timeout: 30_000 });
    if (/cannot be preloaded/.test(stderr)) return stderr.trim();
    return stdout.startsWith("FreeSWITCH version") ? undefined : `it says ${stdout.trim()}`;
  } catch (error) {
    return String(error);
  }
}
