/**
 * One running Asterisk with a clock of its own: starts it at an instant and a speed, waits until it is ready, tells what
 * it logged and recorded, stops it. Must not know who calls.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../sip/socket.ts";
import { type RunConfig, runPaths, writeRunFolder } from "./config.ts";
import { askAsterisk } from "./control.ts";
import type { Engine } from "./engine.ts";

export interface ServerOptions extends Omit<RunConfig, "engine" | "folder" | "sipPort" | "isVerbose"> {
  /** What its clock shows when it starts: milliseconds since 1970 UTC. */
  readonly startMs: number;
  /** How many of its seconds pass in one of the machine's: 1 to 20. */
  readonly speed: number;
  /** Whether every step is to be logged too. */
  readonly isVerbose?: boolean;
}

export interface Server {
  readonly sipPort: number;
  readonly folder: string;
  /** What its clock shows when the machine's `performance.now()` shows `atMs`. */
  clockAt(atMs: number): number;
  /** Lets it write what it has to write and ends it. */
  stop(): Promise<void>;
  /** Ends it and starts it again in the same folder; its clock begins anew. */
  restart(): Promise<void>;
}

/** Whether people want to read a run's folder afterwards. */
const isKept = process.env.VATSC_LAB_KEEP !== undefined;

const startTimeoutMs = 30_000;

export async function startServer(engine: Engine, options: ServerOptions): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "vatsc-lab-"));
  const sipPort = await freePort();
  await writeRunFolder({ ...options, engine, folder, sipPort, isVerbose: isKept || options.isVerbose === true });
  let child = await launch(engine, folder, options);
  const stop = () => end(child, folder);
  const restart = async () => {
    await stop();
    child = await launch(engine, folder, options);
    await untilReady(child, folder);
  };
  try {
    const { socket } = runPaths(folder);
    await untilReady(child, folder);
    const offset = await clockOffset(socket, options.speed);
    return { sipPort, folder, clockAt: (atMs) => offset + atMs * options.speed, stop, restart };
  } catch (error) {
    await stop();
    await discard(folder);
    throw error;
  }
}

/**
 * `setpriv` (util-linux) sees to it that Asterisk dies with us however we die, and that it runs as nobody where we are
 * root and nobody may read the engine.
 */
async function launch(engine: Engine, folder: string, options: ServerOptions): Promise<ChildProcess> {
  const isNobody =
    process.getuid?.() === 0 && (await isOpenToAll(engine.asterisk)) && (await isOpenToAll(folder, true));
  const nobody = 65534;
  if (isNobody) await giveAway(folder, nobody);
  const drop = isNobody ? [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"] : [];
  const args = [...drop, "--pdeathsig", "KILL", "--", ...programOf(engine), "-f", "-C", runPaths(folder).config];
  const instant = new Date(options.startMs).toISOString().replace("T", " ").slice(0, 19);
  const env = {
    ...nowhere,
    PATH: "/usr/bin:/bin",
    TZ: "UTC",
    LC_ALL: "C.UTF-8",
    FAKETIME: `@${instant} x${options.speed}`,
  };
  return spawn("setpriv", args, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
}

/** The words that start it with its clock. What comes before it, as `setpriv`, must see the machine's own. */
function programOf({ asterisk, faketime, loader, libraryPath }: Engine): readonly string[] {
  if (loader !== undefined)
    return [
      loader,
      ...(libraryPath === undefined ? [] : ["--library-path", libraryPath]),
      "--preload",
      faketime,
      asterisk,
    ];
  const libraries = libraryPath === undefined ? [] : [`LD_LIBRARY_PATH=${libraryPath}`];
  return ["env", ...libraries, `LD_PRELOAD=${faketime}`, asterisk];
}

/** A dialplan that tells another URL than those of the lab tells nobody: what is not on loopback goes to a port that nobody has. */
const nowhere = { http_proxy: "http://127.0.0.1:9", https_proxy: "http://127.0.0.1:9", no_proxy: "127.0.0.1" };

/** Whether every folder above may be entered by anybody. */
async function isOpenToAll(path: string, isOurs = false): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return isOurs || ((await stat(path)).mode & 0o001) !== 0;
  }
}

async function giveAway(folder: string, user: number): Promise<void> {
  await chown(folder, user, user);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), user, user);
}

async function untilReady(child: ChildProcess, folder: string): Promise<void> {
  const { socket } = runPaths(folder);
  let said = "";
  child.stderr?.on("data", (part: Buffer) => {
    said = `${said}${part}`.slice(-2000);
  });
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  for (const startMs = performance.now(); !existsSync(socket); await sleep(20)) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`Asterisk ended with ${child.exitCode} at its start: ${said}`);
    if (performance.now() - startMs > startTimeoutMs) throw new Error(`Asterisk does not start: ${said}`);
  }
  await askAsterisk(socket, "core waitfullybooted", startTimeoutMs);
}

/** What Asterisk's clock showed when `performance.now()` was 0, by the quickest of some answers. */
async function clockOffset(socket: string, speed: number): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, offset: 0 };
  for (let round = 0; round < 5; round += 1) {
    const before = performance.now();
    const answer = await askAsterisk(socket, "dialplan eval function STRFTIME(,UTC,%s.%3q)");
    const after = performance.now();
    const shown = /^Result: (\d+\.\d{3})$/m.exec(answer)?.[1];
    if (shown === undefined) throw new Error(`Asterisk does not tell its time: ${answer}`);
    const offset = Number(shown) * 1000 - ((before + after) / 2) * speed;
    if (after - before < best.took) best = { took: after - before, offset };
  }
  return best.offset;
}

/** Asks it to end when the last call is over, then now, then does not ask. */
async function end(child: ChildProcess, folder: string): Promise<void> {
  const isRunning = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  if (!isRunning()) return;
  const ended = once(child, "exit");
  for (const command of ["core stop gracefully", "core stop now"]) {
    await askAsterisk(runPaths(folder).socket, command, 2000).catch(() => "");
    await Promise.race([ended, sleep(3000)]);
    if (!isRunning()) return;
  }
  child.kill("SIGKILL");
  await ended;
}

/** What it logged as a warning or an error, a line each. */
export async function complaintsOf(folder: string): Promise<readonly string[]> {
  const text = await readFile(runPaths(folder).complaints, "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "" && !greeting.test(line));
}

/** All that it logged, every step too where it was told to be verbose. */
export function stepsOf(folder: string): Promise<string> {
  return readFile(runPaths(folder).full, "utf8").catch(() => "");
}

/** The first line of every log of Asterisk's: who built it. */
const greeting = /^\[[^\]]*\] Asterisk \S+ built by /;

/** Removes the folder, unless `VATSC_LAB_KEEP` says to keep it for people to read. */
export async function discard(folder: string): Promise<void> {
  if (!isKept) await rm(folder, { recursive: true, force: true });
  else process.stderr.write(`kept ${folder}\n`);
}
