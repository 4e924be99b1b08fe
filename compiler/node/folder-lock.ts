/** One build at a time in an output folder: a second one waits for the first. Must not know what is written. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Failure, systemReason } from "./failure.ts";

const lockName = ".vatsc-lock";
/** A build writes for some milliseconds; this long it does only where something is wrong. */
const longestWaitMs = 10_000;
const pauseMs = 20;

/**
 * Does something in a folder while no other vatsc does. The folder is made; where nothing was put into it, it goes again.
 *
 * @throws Failure where the folder cannot be written to, or another build does not end
 */
export function whileLocked<Result>(folder: string, work: () => Result): Result {
  let removeFolders: () => void;
  let unlock: () => void;
  try {
    removeFolders = makeFolder(folder);
    unlock = lock(join(folder, lockName));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`Nothing was written to \`${folder}\`: ${systemReason(error)}.`);
  }
  try {
    return work();
  } finally {
    unlock();
    removeFolders();
  }
}

/**
 * Makes a folder and those above it. What it returns removes those that it made and that are empty. One by one: Node's own
 * way to make all of them never ends where the system says that there is no such place (below /proc).
 */
export function makeFolder(path: string): () => void {
  const missing: string[] = [];
  for (let place = resolve(path); !existsSync(place) && dirname(place) !== place; place = dirname(place))
    missing.push(place);
  for (const place of [...missing].reverse()) makeOne(place);
  return () => {
    for (const place of missing) {
      if (readdirSync(place).length > 0) return;
      rmdirSync(place);
    }
  };
}

/** Another build may have made it in between. */
function makeOne(place: string): void {
  try {
    mkdirSync(place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

function lock(place: string): () => void {
  for (let waitedMs = 0; !isCreated(place); waitedMs += pauseMs) {
    if (waitedMs >= longestWaitMs)
      throw new Failure(`Another build does not end; if none is running, remove \`${place}\`.`);
    if (isLeftBehind(place)) rmSync(place, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
  return () => rmSync(place, { force: true });
}

function isCreated(place: string): boolean {
  try {
    writeFileSync(place, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Whether the build that made the lock was cut short. */
function isLeftBehind(place: string): boolean {
  try {
    const builder = Number(readFileSync(place, "utf8"));
    if (builder > 0) process.kill(builder, 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
