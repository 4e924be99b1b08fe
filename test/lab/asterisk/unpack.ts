/**
 * Gets a real Asterisk 22 from Debian's packages into a folder of the project's cache: no root, nothing installed.
 * It is run from there by the folder's own loader and libraries. `node test/lab/asterisk/unpack.ts` does just this.
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

const major = "22";

/** Debian's suites in the order in which they are tried; releases come and go, so each is asked what it has. */
const suites = ["sid", "testing", "stable"];

/** What is unpacked: a folder that holds less is fetched anew. 2: with what `func_curl` needs. */
const contents = 2;

/** What Asterisk's package wants and the lab does not: its user, its sample configuration, its sounds. */
const unneeded = new Set(["adduser", "asterisk-config", "asterisk-core-sounds-en", "asterisk-modules"]);

/** The folder that holds the engine: `.cache/asterisk-22-2` of the project, or of `VATSC_CACHE`. */
export function engineFolder(): string {
  return cacheFolder(`asterisk-${major}-${contents}`);
}

let pending: Promise<Engine> | undefined;

/**
 * The engine, fetched first if it is not there. Safe to call at once from many processes. Throws `AptFailure`, in one
 * line, where it cannot be had.
 */
export function unpackAsterisk(say: Say = () => {}): Promise<Engine> {
  pending ??= unpackOnce(engineFolder(), say).catch((error: unknown) => {
    pending = undefined;
    throw error;
  });
  return pending;
}

async function unpackOnce(folder: string, say: Say): Promise<Engine> {
  const isNew = await fillOnce(folder, (beside) => fetchInto(beside, say));
  const engine = await describe(folder);
  say(isNew ? `unpacked ${engine.version} into ${folder}` : `Asterisk is in ${folder}`);
  return engine;
}

async function fetchInto(folder: string, say: Say): Promise<void> {
  const database = join(folder, "apt");
  const apt = await findSuite(database, say);
  const libraries = (await apt.dependencies("asterisk")).filter((name) => !unneeded.has(name));
  // Of what the modules want only the library of `func_curl`: the others are not loaded.
  const curl = (await apt.dependencies("asterisk-modules")).filter((name) => name.startsWith("libcurl"));
  const wanted = ["asterisk", "asterisk-modules", ...(await apt.closure([...libraries, ...curl, "libfaketime"]))];
  say(`fetching ${wanted.length} packages`);
  await unpackDebs(apt, wanted, folder);
  await rm(database, { recursive: true });
  await writeFile(join(folder, "version"), await askVersion(folder));
}

async function findSuite(database: string, say: Say): Promise<PrivateApt> {
  const mirror = await machineMirror();
  const found: string[] = [];
  for (const suite of suites) {
    say(`asking Debian ${suite} for Asterisk ${major}`);
    await rm(database, { recursive: true, force: true });
    const apt = await openApt(database, [{ mirror, name: suite }]);
    const versions = (await apt.versions("asterisk")).map((version) => version.trim().replace(/^\d+:/, ""));
    if (versions.some((version) => version.startsWith(`${major}.`))) return apt;
    found.push(`${suite}: ${versions[0] ?? "none"}`);
  }
  throw new AptFailure(`no suite of this machine's Debian mirror has Asterisk ${major} (${found.join(", ")})`);
}

async function askVersion(folder: string): Promise<string> {
  const { loader, libraryPath, asterisk } = await locate(folder);
  const { stdout } = await run(loader, ["--library-path", libraryPath, asterisk, "-V"], { timeout: 30_000 });
  if (!stdout.startsWith(`Asterisk ${major}.`)) throw new AptFailure(`this is no Asterisk ${major}: ${stdout.trim()}`);
  return stdout.trim();
}

async function describe(folder: string): Promise<Engine> {
  const version = await readFile(join(folder, "version"), "utf8").catch(() => undefined);
  if (version === undefined) throw new AptFailure(`${folder} holds no whole Asterisk: remove it and try again`);
  return { version, ...(await locate(folder)) };
}

/** Debian puts libraries into a folder named after the machine's kind, and so its loader too. */
async function locate(folder: string): Promise<Omit<UnpackedEngine, "version">> {
  const usr = join(folder, "root/usr");
  const kind = (await readdir(join(usr, "lib"))).find((name) => name.endsWith("-linux-gnu"));
  const libraryPath = join(usr, "lib", kind ?? "");
  const loader = (await readdir(libraryPath)).find((name) => /^ld-linux.*\.so/.test(name));
  if (kind === undefined || loader === undefined) throw new AptFailure("the packages hold no loader: is this Linux?");
  return {
    loader: join(libraryPath, loader),
    libraryPath,
    asterisk: join(usr, "sbin/asterisk"),
    modules: join(libraryPath, "asterisk/modules"),
    faketime: join(libraryPath, "faketime/libfaketimeMT.so.1"),
    data: join(usr, "share/asterisk"),
  };
}

if (import.meta.main) unpackFromCommandLine(unpackAsterisk);
