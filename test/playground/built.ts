/**
 * The playground as `npm run build:playground` makes it, built once for all test files and all runs for as long as nothing that
 * it is made of changes. Must not know what is tested.
 */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, fillOnce } from "../lab/debian/unpack.ts";

const run = promisify(execFile);

/** All that a build reads, from the top of the project. */
const ingredients = [
  "package.json",
  "package-lock.json",
  ...["compiler", "examples", "grammar", "playground", "stdlib", "targets"],
];

/** How it is built: another number, and it is built anew. */
const way = 2;

let pending: Promise<string> | undefined;

/** The absolute path of the built folder. Takes some seconds where it is not built yet. */
export function builtPlayground(): Promise<string> {
  pending ??= build();
  return pending;
}

async function build(): Promise<string> {
  const folder = cacheFolder(`playground-${await fingerprint()}`);
  const args = ["run", "--silent", "playground:build", "--", "--logLevel", "error", "--emptyOutDir", "--outDir"];
  const isNew = await fillOnce(folder, async (beside) => {
    // Vitest's own NODE_ENV would make it a build for tests, which keeps no files for later.
    const env = { ...process.env, NODE_ENV: "production" };
    await run("npm", [...args, beside], { env, maxBuffer: 1 << 26 });
  });
  if (isNew) await removeOthers(folder);
  return folder;
}

/** A dozen letters that change with any byte that a build reads. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(`built in way ${way}\0`);
  for (const path of ingredients)
    for (const file of await filesOf(path)) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest("hex").slice(0, 12);
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

const dayMs = 86_400_000;

/** Builds of what the sources were before, unless somebody may still be testing them. */
async function removeOthers(folder: string): Promise<void> {
  const prefix = basename(folder).replace(/[^-]*$/, "");
  for (const name of await readdir(dirname(folder))) {
    const other = join(dirname(folder), name);
    if (!name.startsWith(prefix) || other === folder) continue;
    if (Date.now() - (await stat(other)).mtimeMs > dayMs) await rm(other, { recursive: true, force: true });
  }
}
