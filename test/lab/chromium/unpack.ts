/**
 * Gets a real Chromium from Debian's packages into a folder of the project's cache: no root, nothing installed. It runs on
 * this machine's C library, with all other libraries and its fonts from the folder.
 * `node test/lab/chromium/unpack.ts` does just this. Must not know what pages it shows.
 */

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { AptFailure, machineSuites, openApt } from "../debian/apt.ts";
import { cacheFolder, fillOnce, type Say, unpackDebs, unpackFromCommandLine } from "../debian/unpack.ts";

const run = promisify(execFile);

/** A Chromium that can be started: all paths absolute. */
export interface Chromium {
  /** `Chromium 156.0.8078.108 …`: as it says it. */
  readonly version: string;
  readonly binary: string;
  /** Where it finds its libraries before the machine's, for `LD_LIBRARY_PATH`; empty where it needs none. */
  readonly libraryPath: string;
  /** The only fonts that it is to use; `undefined` where it takes the machine's. */
  readonly fonts: string | undefined;
}

/** What is unpacked: a folder that holds less is fetched anew. */
const contents = 1;

/** Latin, Cyrillic and signs; of one width, too. */
const fonts = ["fonts-dejavu-core", "fonts-liberation"];

/** What the packages want and a browser without a window does not: its dialogues, tools of X, helpers of desktops. */
const unneeded = new Set(["chromium-common", "libgtk-3-0", "libgtk-3-0t64", "x11-utils", "xdg-utils"]);

/** Of another release than the machine's, or beside its loader, these would not run: the machine has them, always. */
const machines = new Set(["libc6", "libc-bin"]);

/** The folder that holds the browser: `.cache/chromium-1` of the project, or of `VATSC_CACHE`. */
export function chromiumFolder(): string {
  return cacheFolder(`chromium-${contents}`);
}

let pending: Promise<Chromium> | undefined;

/**
 * The browser that `CHROMIUM_BIN` names, or Debian's, fetched first if it is not there. Safe to call at once from many
 * processes. Throws `AptFailure`, in one line, where it cannot be had.
 */
export function unpackChromium(say: Say = () => {}): Promise<Chromium> {
  const named = process.env.CHROMIUM_BIN;
  pending ??= (named ? describeNamed(named, say) : unpackOnce(chromiumFolder(), say)).catch((error: unknown) => {
    pending = undefined;
    throw error;
  });
  return pending;
}

async function describeNamed(binary: string, say: Say): Promise<Chromium> {
  if (!existsSync(binary)) throw new AptFailure(`CHROMIUM_BIN names ${binary}, which is not there`);
  say(`Chromium is ${binary}, as CHROMIUM_BIN says`);
  return { version: await askVersion(binary, ""), binary, libraryPath: "", fonts: undefined };
}

async function unpackOnce(folder: string, say: Say): Promise<Chromium> {
  const isNew = await fillOnce(folder, (beside) => fetchInto(beside, say));
  const version = await readFile(join(folder, "version"), "utf8").catch(() => undefined);
  if (version === undefined) throw new AptFailure(`${folder} holds no whole Chromium: remove it and try again`);
  say(isNew ? `unpacked ${version} into ${folder}` : `Chromium is in ${folder}`);
  return { version, ...(await locate(folder)) };
}

async function fetchInto(folder: string, say: Say): Promise<void> {
  const database = join(folder, "apt");
  say("asking this machine's release of Debian for Chromium");
  const apt = await openApt(database, await machineSuites());
  const wants = [...(await apt.dependencies("chromium")), ...(await apt.dependencies("chromium-common"))];
  const libraries = await apt.closure(wants.filter((name) => !unneeded.has(name)));
  const all = ["chromium", "chromium-common", ...fonts, ...libraries.filter((name) => !machines.has(name))];
  const wanted = [...new Set(all)];
  say(`fetching ${wanted.length} packages`);
  await unpackDebs(apt, wanted, folder);
  await rm(database, { recursive: true });
  const { binary, libraryPath } = await locate(folder);
  await writeFile(join(folder, "version"), await askVersion(binary, libraryPath));
}

async function askVersion(binary: string, libraryPath: string): Promise<string> {
  const env = { PATH: "/usr/bin:/bin", HOME: "/nonexistent", LD_LIBRARY_PATH: libraryPath };
  const asked = run(binary, ["--version"], { timeout: 30_000, env });
  const { stdout } = await asked.catch((error: unknown) => {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new AptFailure(`${binary} does not start: ${said.split("\n")[0]}`);
  });
  return stdout.trim();
}

/** Debian puts libraries into a folder named after the machine's kind, some of them one level deeper. */
async function locate(folder: string): Promise<Omit<Chromium, "version">> {
  const root = join(folder, "root");
  const kind = (await readdir(join(root, "usr/lib"))).find((name) => name.endsWith("-linux-gnu")) ?? "";
  const places = [`usr/lib/${kind}`, `lib/${kind}`, `usr/lib/${kind}/pulseaudio`, `usr/lib/${kind}/nss`];
  return {
    binary: join(root, "usr/lib/chromium/chromium"),
    libraryPath: places.map((place) => join(root, place)).join(delimiter),
    fonts: join(root, "usr/share/fonts"),
  };
}

if (import.meta.main) unpackFromCommandLine(unpackChromium);
