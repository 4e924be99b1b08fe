/**
 * Gets a real Asterisk from Debian's packages into a folder of the project's cache: no root, nothing installed.
 * It is run from there by the folder's own loader and libraries. `node test/lab/asterisk/unpack.ts` does just this, with
 * the newest; `… unpack.ts 16` with another one.
 * Must not know what Asterisk is used for.
 */

import { execFile } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Engine, UnpackedEngine } from "../../../lab/asterisk/engine.ts";
import { AptFailure, machineMirror, openApt, type PrivateApt } from "../debian/apt.ts";
import { cacheFolder, fillOnce, type Say, unpackDebs, unpackFromCommandLine } from "../debian/unpack.ts";

const run = promisify(execFile);

/** The newest Asterisk that vatsc is made for, and the oldest. */
export type Major = "22" | "16";

/** Debian's suites in the order in which they are tried; releases come and go, so each is asked what it has. */
const suites: Readonly<Record<Major, readonly string[]>> = { 22: ["sid", "testing", "stable"], 16: ["bullseye"] };

/** What is unpacked: a folder that holds less is fetched anew. 2: with what `func_curl` needs. */
const contents = 2;

/** What Asterisk's package wants and the lab does not: its user, its sample configuration, its sounds. */
const unneeded = new Set(["adduser", "asterisk-config", "asterisk-core-sounds-en", "asterisk-modules"]);

/** An old Debian has voicemail in a package of its own. */
const parts: Readonly<Record<Major, readonly string[]>> = {
  22: ["asterisk", "asterisk-modules"],
  16: ["asterisk", "asterisk-modules", "asterisk-voicemail"],
};

/** The folder that holds the engine: `.cache/asterisk-22-2` of the project, or of `VATSC_CACHE`. */
export function engineFolder(major: Major = "22"): string {
  return cacheFolder(`asterisk-${major}-${contents}`);
}

const pending = new Map<Major, Promise<Engine>>();

/**
 * The engine, fetched first if it is not there. Safe to call at once from many processes. Throws `AptFailure`, in one
 * line, where it cannot be had.
 */
export function unpackAsterisk(say: Say = () => {}, major: Major = "22"): Promise<Engine> {
  const engine =
    pending.get(major) ??
    unpackOnce(major, say).catch((error: unknown) => {
      pending.delete(major);
      throw error;
    });
  pending.set(major, engine);
  return engine;
}

async function unpackOnce(major: Major, say: Say): Promise<Engine> {
  const folder = engineFolder(major);
  const isNew = await fillOnce(folder, (beside) => fetchInto(beside, major, say));
  const engine = await describe(folder);
  say(isNew ? `unpacked ${engine.version} into ${folder}` : `Asterisk is in ${folder}`);
  return engine;
}

async function fetchInto(folder: string, major: Major, say: Say): Promise<void> {
  const database = join(folder, "apt");
  const apt = await findSuite(database, major, say);
  const libraries = (await apt.dependencies("asterisk")).filter((name) => !unneeded.has(name));
  // Of what the modules want only the library of `func_curl`: the others are not loaded.
  const curl = (await apt.dependencies("asterisk-modules")).filter((name) => name.startsWith("libcurl"));
  const wanted = [...parts[major], ...(await apt.closure([...libraries, ...curl, "libfaketime"]))];
  say(`fetching ${wanted.length} packages`);
  await unpackDebs(apt, wanted, folder);
  await rm(database, { recursive: true });
  await writeFile(join(folder, "version"), await askVersion(folder, major));
}

async function findSuite(database: string, major: Major, say: Say): Promise<PrivateApt> {
  const mirror = await machineMirror();
  const found: string[] = [];
  for (const suite of suites[major]) {
    say(`asking Debian ${suite} for Asterisk ${major}`);
    await rm(database, { recursive: true, force: true });
    const apt = await openApt(database, [{ mirror, name: suite }]);
    const versions = (await apt.versions("asterisk")).map((version) => version.trim().replace(/^\d+:/, ""));
    if (versions.some((version) => version.startsWith(`${major}.`))) return apt;
    found.push(`${suite}: ${versions[0] ?? "none"}`);
  }
  throw new AptFailure(`no suite of this machine's Debian mirror has Asterisk ${major} (${found.join(", ")})`);
}

async function askVersion(folder: string, major: Major): Promise<string> {
  const { loader, libraryPath, asterisk } = await locate(folder);
  const { stdout } = await run(loader, ["--library-path", libraryPath, asterisk, "-V"], { timeout: 30_000 });
  if (!stdout.startsWith(`Asterisk ${major}.`)) throw new AptFailure(`this is no Asterisk ${major}: ${stdout.trim()}`);
  return stdout.trim();
}

async function describe(folder: string): Promise<Engine> {
  const version = await readFile(join(folder, "version"), "utf8").catch(() => undefined);
  if (version === undefined) throw new AptFailure(`${folder} holds no whole Asterisk: remove it and try again`);
  const timing = version.startsWith("Asterisk 16.") ? "pthread" : "timerfd";
  return { version, ...(await locate(folder)), timing };
}

/** Debian puts libraries into folders named after the machine's kind, and its loader; an old one has more such places. */
async function locate(folder: string): Promise<Omit<UnpackedEngine, "version">> {
  const root = join(folder, "root");
  const libraries = [...(await foldersOf(join(root, "usr/lib"))), ...(await foldersOf(join(root, "lib")))];
  const find = async (name: RegExp) => {
    for (const path of libraries) {
      const found = (await readdir(path)).find((entry) => name.test(entry));
      if (found !== undefined) return join(path, found);
    }
    throw new AptFailure("the packages hold no loader and no Asterisk: is this Linux?");
  };
  return {
    loader: await find(/^ld-linux.*\.so/),
    libraryPath: libraries.join(":"),
    asterisk: join(root, "usr/sbin/asterisk"),
    modules: join(await find(/^asterisk$/), "modules"),
    faketime: join(await find(/^faketime$/), "libfaketimeMT.so.1"),
    data: join(root, "usr/share/asterisk"),
  };
}

/** A folder of libraries: what is for this kind of machine, and itself. */
async function foldersOf(path: string): Promise<readonly string[]> {
  const names = await readdir(path).catch(() => undefined);
  return names ? [...names.filter((name) => name.endsWith("-linux-gnu")).map((name) => join(path, name)), path] : [];
}

if (import.meta.main) unpackFromCommandLine((say) => unpackAsterisk(say, process.argv[2] === "16" ? "16" : "22"));
