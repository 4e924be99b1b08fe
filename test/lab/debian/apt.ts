/**
 * A private apt database: fetches packages of any suite from the mirror that this machine already uses, without root
 * and without installing anything. Must not know which packages are wanted, nor what they are for.
 */

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A failure to say in one line, for people: no stack trace belongs to it. */
export class AptFailure extends Error {}

export interface PrivateApt {
  /** The versions of a package that the suite has, newest first. */
  versions(name: string): Promise<readonly string[]>;
  /** The names in the `Depends` of a package, the first of each alternative. */
  dependencies(name: string): Promise<readonly string[]>;
  /** The named packages and all that they depend on (not what they recommend). */
  closure(names: readonly string[]): Promise<readonly string[]>;
  /** Downloads exactly these packages, as `*.deb`, into the folder. apt checks their hashes. */
  download(names: readonly string[], folder: string): Promise<void>;
}

/** Some suite at some mirror: `bookworm-security` at `http://…/debian-security`. */
export interface Suite {
  readonly mirror: string;
  readonly name: string;
}

/**
 * Reads the package lists of the suites into `folder`, which must be absolute. The newest of each package is the one that
 * counts, and nothing counts as installed. Needs the network.
 */
export async function openApt(folder: string, suites: readonly Suite[]): Promise<PrivateApt> {
  const config = await writeDatabase(folder, suites);
  const get = (args: readonly string[], cwd = folder) => command("apt-get", ["-c", config, ...args], cwd);
  const cache = (args: readonly string[]) => command("apt-cache", ["-c", config, ...args], folder);
  await get(["update", "--quiet"]);
  return {
    versions: async (name) => (await cache(["madison", name])).split("\n").flatMap((line) => line.split("|")[1] ?? []),
    dependencies: async (name) => parseDepends(await cache(["show", "--no-all-versions", name])),
    closure: async (names) =>
      parseUris(await get(["install", "--yes", "--no-install-recommends", "--print-uris", ...names])),
    download: async (names, target) => {
      await get(["download", "--quiet", ...names], target);
    },
  };
}

/**
 * The Debian suites in this machine's own apt configuration, security updates with them, whatever form that is written in:
 * apt says itself which files it would fetch.
 */
export async function machineSuites(): Promise<readonly Suite[]> {
  const uris = await command("apt-get", ["update", "--print-uris"], "/");
  const lists = [...uris.matchAll(/^'([^']+\/debian(?:-security)?)\/?\/dists\/([^']+)\/InRelease'/gm)];
  if (lists.length === 0) throw new AptFailure("apt on this machine has no Debian mirror configured");
  return lists.flatMap(([, mirror, name]) => (mirror && name ? [{ mirror, name }] : []));
}

/** The address of the Debian mirror that this machine takes its own packages from. */
export async function machineMirror(): Promise<string> {
  const main = (await machineSuites()).find(({ mirror }) => mirror.endsWith("/debian"));
  if (main === undefined) throw new AptFailure("apt on this machine has no Debian mirror configured");
  return main.mirror;
}

/** Where Debian keeps the keys that sign its archive; apt takes its own trusted keys where there is neither. */
const keyrings = ["gpg", "pgp"].map((ending) => `/usr/share/keyrings/debian-archive-keyring.${ending}`);

async function writeDatabase(folder: string, suites: readonly Suite[]): Promise<string> {
  await mkdir(join(folder, "lists/partial"), { recursive: true });
  await mkdir(join(folder, "cache/archives/partial"), { recursive: true });
  const keyring = keyrings.find((path) => existsSync(path));
  const options = keyring === undefined ? "[target=Packages]" : `[target=Packages signed-by=${keyring}]`;
  const sources = suites.map(({ mirror, name }) => `deb ${options} ${mirror} ${name} main\n`);
  await writeFile(join(folder, "sources.list"), sources.join(""));
  await writeFile(join(folder, "status"), "");
  const config = join(folder, "apt.conf");
  await writeFile(config, configuration(folder));
  return config;
}

/** Read after the machine's own configuration, whose proxy we want and whose hooks we do not. */
function configuration(folder: string): string {
  const quoted = (path: string) => JSON.stringify(join(folder, path));
  return [
    "#clear APT::Update::Pre-Invoke;",
    "#clear APT::Update::Post-Invoke;",
    "#clear APT::Update::Post-Invoke-Success;",
    "#clear DPkg::Pre-Install-Pkgs;",
    "#clear DPkg::Post-Invoke;",
    `Dir::Etc::SourceList ${quoted("sources.list")};`,
    'Dir::Etc::SourceParts "-";',
    'Dir::Etc::Preferences "-";',
    'Dir::Etc::PreferencesParts "-";',
    `Dir::State ${quoted("state")};`,
    `Dir::State::Lists ${quoted("lists")};`,
    `Dir::State::status ${quoted("status")};`,
    `Dir::Cache ${quoted("cache")};`,
    'APT::Sandbox::User "";',
    'Acquire::Languages "none";',
    'Acquire::Retries "3";',
    "",
  ].join("\n");
}

function parseDepends(stanza: string): readonly string[] {
  const depends = /^Depends: (.*)$/m.exec(stanza)?.[1] ?? "";
  return depends.split(",").flatMap((one) => /^\s*([a-z0-9][a-z0-9+.-]*)/.exec(one)?.[1] ?? []);
}

/** `'ADDRESS' NAME_VERSION_ARCH.deb SIZE HASH`, one a line, between apt's prose. */
function parseUris(output: string): readonly string[] {
  return [...output.matchAll(/^'[^']+' ([^_\s]+)_\S+\.deb /gm)].flatMap((match) => match[1] ?? []);
}

async function command(name: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const env = { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" };
    return (await run(name, args, { cwd, env, maxBuffer: 1 << 26, timeout: 300_000 })).stdout;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new AptFailure(`${name} is not on this machine: what the tests run comes from Debian's packages`);
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    const reason = said.split("\n").find((line) => line.startsWith("E: ")) ?? said.trim().split("\n")[0] ?? "";
    throw new AptFailure(`${name} ${args.find((arg) => !arg.startsWith("-") && !arg.includes("/"))} failed: ${reason}`);
  }
}
