/** Visits a page with a Chromium of its own that has nothing in its cache, and that no debugger looks into. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { environment, flags } from "../../test/lab/chromium/browser.ts";
import { unpackChromium } from "../../test/lab/chromium/unpack.ts";
import type { CountingHost, Seen } from "./host.ts";

/** How long Chromium has to come to rest after its own start, in milliseconds. */
const settleMs = 2500;

const patienceMs = 120_000;

/** A page that has asked for nothing for so long has all that it wants, in milliseconds. */
const restMs = 3000;

/** Fails if the page does not come within 2 minutes. */
export async function visit(host: CountingHost): Promise<Seen & { readonly bytes: number }> {
  const chromium = await unpackChromium();
  const home = await mkdtemp(join(tmpdir(), "vatsc-visit-"));
  host.takeBytes();
  const told = host.seen();
  const own = ["--headless=new", "--window-size=1280,800", `--user-data-dir=${join(home, "profile")}`];
  const args = [...own, ...flags, host.startUrl(settleMs)];
  const child = spawn(chromium.binary, args, { env: await environment(chromium, home), stdio: "ignore" });
  const ended = once(child, "exit");
  try {
    const seen = await Promise.race([told, sleep(patienceMs)]);
    if (!seen) throw new Error(`the page did not come within ${patienceMs} ms`);
    while (host.quietMs() < restMs) await sleep(100);
    return { ...seen, bytes: host.takeBytes() };
  } finally {
    child.kill("SIGKILL");
    await ended;
    await rm(home, { recursive: true, force: true, maxRetries: 10 });
  }
}
