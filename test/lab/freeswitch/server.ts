/**
 * One running FreeSWITCH with a clock of its own: starts it at an instant and a speed, waits until it is ready, tells what
 * it logged, stops it. Must not know who calls.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { folderOptions, isKept, type RunConfig, runPaths, writeRunFolder } from "./config.ts";
import { askClock, askFreeswitch, quietPort } from "./control.ts";
import { lastModule } from "./modules.ts";
import { isOrdinary } from "./ordinary-log.ts";

export interface ServerOptions extends Omit<RunConfig, "folder" | "sipPort" | "externalPort" | "controlPort"> {
  /** What its clock shows when it starts: milliseconds since 1970 UTC. */
  readonly startMs: number;
  /** How many of its seconds pass in one of the machine's. */
  readonly speed: number;
  /** That of one that ran before, with what it remembers; a new one by default. */
  readonly folder?: string;
}

export interface Server {
  readonly sipPort: number;
  readonly controlPort: number;
  readonly folder: string;
  /** What its clock shows when the machine's `performance.now()` shows `atMs`. */
  clockAt(atMs: number): number;
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;

export async function startServer(options: ServerOptions): Promise<Server> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "vatsc-lab-")));
  const [sipPort, externalPort, controlPort] = [await quietPort(), await quietPort(), await quietPort()];
  await writeRunFolder({ ...options, folder, sipPort, externalPort, controlPort });
  const child = launch(folder, options);
  const stop = () => end(child);
  try {
    await untilReady(child, controlPort);
    const offset = await clockOffset(controlPort, options.speed);
    return { sipPort, controlPort, folder, clockAt: (atMs) => offset + atMs * options.speed, stop };
  } catch (error) {
    await stop();
    await discard(folder);
    throw error;
  }
}

/** `setpriv` (util-linux) sees to it that FreeSWITCH dies with us however we die. */
function launch(folder: string, { installation, startMs, speed }: ServerOptions): ChildProcess {
  const folders = folderOptions.flatMap((name) => [`-${name}`, join(folder, name)]);
  // In the foreground, without a console, without a search for routers, and with nothing of the machine's priorities.
  const flags = ["-nf", "-nc", "-np", "-nonat", "-nonatmap", "-nocal"];
  const args = ["--pdeathsig", "KILL", "--", installation.binary, ...flags, ...folders];
  const instant = new Date(startMs).toISOString().replace("T", " ").slice(0, 19);
  const clock = { LD_PRELOAD: installation.faketime, FAKETIME: `@${instant} x${speed}`, TZ: "UTC" };
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", ...clock };
  return spawn("setpriv", args, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
}

async function untilReady(child: ChildProcess, controlPort: number): Promise<void> {
  let said = "";
  child.stderr?.on("data", (part: Buffer) => {
    said = `${said}${part}`.slice(-2000);
  });
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  const startMs = performance.now();
  for (;;) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`FreeSWITCH ended with ${child.exitCode} at its start: ${said}`);
    if (performance.now() - startMs > startTimeoutMs) throw new Error(`FreeSWITCH does not start: ${said}`);
    if (await isListening(controlPort)) return;
    await sleep(20);
  }
}

/** Modules are loaded one after another, and profiles start in threads of their own. */
async function isListening(controlPort: number): Promise<boolean> {
  const profiles = await askFreeswitch(controlPort, "sofia status", 5000).catch(() => "");
  const areUp = (profiles.match(/\bprofile\b.*\bRUNNING\b/g) ?? []).length === 2;
  return areUp && /^true/.test(await askFreeswitch(controlPort, `module_exists ${lastModule}`));
}

/** What FreeSWITCH's clock showed when `performance.now()` was 0, by the quickest of some answers. */
async function clockOffset(controlPort: number, speed: number): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, offset: 0 };
  for (let round = 0; round < 5; round += 1) {
    const before = performance.now();
    const shown = await askClock(controlPort);
    const after = performance.now();
    const offset = shown - ((before + after) / 2) * speed;
    if (after - before < best.took) best = { took: after - before, offset };
  }
  return best.offset;
}

/** Waits until no call is up: FreeSWITCH stores a message after the caller has gone. */
export async function untilIdle({ controlPort }: Server, timeoutMs = 20_000): Promise<void> {
  for (const startMs = performance.now(); ; await sleep(30)) {
    if (/^0 total/m.test(await askFreeswitch(controlPort, "show channels count"))) return;
    if (performance.now() - startMs > timeoutMs) throw new Error("FreeSWITCH has calls up when all callers have gone.");
  }
}

/** Nothing is asked of it any more, and nothing of it is kept. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** What it logged as a warning or worse, a line each, but for what it logs whatever the dialplan says. */
export async function complaintsOf(folder: string): Promise<readonly string[]> {
  const text = await readFile(runPaths(folder).complaints, "utf8");
  return text.split("\n").filter((line) => line.trim() !== "" && !isOrdinary(line));
}

/** All that it logged of its steps, where it was told to. */
export function stepsOf(folder: string): Promise<string> {
  return readFile(runPaths(folder).full, "utf8").catch(() => "");
}

/** Removes the folder, unless it is kept. */
export async function discard(folder: string): Promise<void> {
  if (!isKept) await rm(folder, { recursive: true, force: true });
  else console.log(`kept ${folder}`);
}
