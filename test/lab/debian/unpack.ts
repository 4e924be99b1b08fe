/**
 * Programs of Debian's packages in folders of the project's cache: no root, nothing installed. Must not know which
 * programs these are.
 */

import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AptFailure, type PrivateApt } from "./apt.ts";

const run = promisify(execFile);

/** Tells whoever waits what is being done, a line each. */
export type Say = (line: string) => void;

/** A folder of the cache: in `.cache` of the project, or in `VATSC_CACHE`. */
export function cacheFolder(name: string): string {
  const project = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
  return join(resolve(process.env.VATSC_CACHE ?? join(project, ".cache")), name);
}

/**
 * Has `fill` fill the folder if it is not there: true if it did. Safe to call at once from many processes: one fills it,
 * beside its place, while the others wait; and if they cannot wait for each other, the first to rename wins.
 */
export async function fillOnce(folder: string, fill: (beside: string) => Promise<void>): Promise<boolean> {
  if (existsSync(folder)) return false;
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await lock(dirname(folder));
  try {
    if (existsSync(folder)) return false;
    await fillBeside(folder, fill);
    return true;
  } finally {
    unlock();
  }
}

async function fillBeside(folder: string, fill: (beside: string) => Promise<void>): Promise<void> {
  const beside = await mkdtemp(`${folder}.new-`);
  try {
    // Whoever runs what is in it may be another user than the one who unpacks it.
    await chmod(beside, 0o755);
    await fill(beside);
    await rename(beside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Waits until nobody else holds the folder. `flock` (util-linux) lets go of it however we end; without it nobody waits. */
async function lock(folder: string): Promise<() => void> {
  const holder = spawn("flock", [folder, "sh", "-c", "echo; exec cat"], { stdio: ["pipe", "pipe", "ignore"] });
  holder.stdin.on("error", () => {});
  await new Promise<void>((resolve) => {
    holder.once("error", () => resolve());
    holder.once("exit", () => resolve());
    holder.stdout.once("data", () => resolve());
  });
  return () => holder.stdin.end();
}

/** Downloads exactly these packages and unpacks them into `root` of the folder, without what is only to be read. */
export async function unpackDebs(apt: PrivateApt, names: readonly string[], folder: string): Promise<void> {
  const debs = join(folder, "debs");
  const root = join(folder, "root");
  await mkdir(debs);
  await apt.download(names, debs);
  for (const deb of await readdir(debs)) await run("dpkg-deb", ["-x", join(debs, deb), root]);
  await rm(debs, { recursive: true });
  await rm(join(root, "usr/share/doc"), { recursive: true, force: true });
}

/** Gets something from a command line of its own, and says in one line where it cannot be had. */
export function unpackFromCommandLine(unpack: (say: Say) => Promise<unknown>): void {
  unpack((line) => console.log(line)).catch((error: unknown) => {
    console.error(error instanceof AptFailure ? error.message : error);
    process.exitCode = 2;
  });
}
