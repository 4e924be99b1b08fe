/** Getting what the tests run from Debian's packages, and not getting it. */

import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { engineFolder, unpackAsterisk } from "./asterisk/unpack.ts";
import { chromiumFolder, unpackChromium } from "./chromium/unpack.ts";

const run = promisify(execFile);

it("has an Asterisk 22, and does not fetch it again", { timeout: 300_000 }, async () => {
  const engine = await unpackAsterisk();
  expect(engine.version).toMatch(/^Asterisk 22\./);
  const { stdout } = await run(process.execPath, ["test/lab/asterisk/unpack.ts"]);
  expect(stdout).toBe(`Asterisk is in ${engineFolder()}\n`);
});

it("has an Asterisk 16, too", { timeout: 300_000 }, async () => {
  const engine = await unpackAsterisk(() => {}, "16");
  expect(engine.version).toMatch(/^Asterisk 16\./);
  const { stdout } = await run(process.execPath, ["test/lab/asterisk/unpack.ts", "16"]);
  expect(stdout).toBe(`Asterisk is in ${engineFolder("16")}\n`);
});

it("has a Chromium, and does not fetch it again", { timeout: 300_000 }, async () => {
  const named = process.env.CHROMIUM_BIN;
  const { version } = await unpackChromium();
  expect(version).toMatch(/^Chromium \d+\./);
  const { stdout } = await run(process.execPath, ["test/lab/chromium/unpack.ts"]);
  expect(stdout).toBe(named ? `Chromium is ${named}, as CHROMIUM_BIN says\n` : `Chromium is in ${chromiumFolder()}\n`);
});

it("says in one line that CHROMIUM_BIN names nothing", async () => {
  const env = { ...process.env, CHROMIUM_BIN: "/nowhere/chromium" };
  const failure = await run(process.execPath, ["test/lab/chromium/unpack.ts"], { env }).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: 2, stderr: "CHROMIUM_BIN names /nowhere/chromium, which is not there\n" });
});

it("says in one line that a machine has no apt, and leaves nothing behind", async () => {
  const cache = await mkdtemp(join(tmpdir(), "vatsc-cache-"));
  const env = { VATSC_CACHE: cache, PATH: cache };
  const failure = await run(process.execPath, ["test/lab/asterisk/unpack.ts"], { env }).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({
    code: 2,
    stderr: "apt-get is not on this machine: what the tests run comes from Debian's packages\n",
  });
  expect(await readdir(cache)).toEqual([]);
  await rm(cache, { recursive: true });
});
