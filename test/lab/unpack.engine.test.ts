/** Getting the lab's Asterisk, and not getting it. */

import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { engineFolder, unpackAsterisk } from "./asterisk/unpack.ts";

const run = promisify(execFile);

it("has an Asterisk 22, and does not fetch it again", { timeout: 300_000 }, async () => {
  const engine = await unpackAsterisk();
  expect(engine.version).toMatch(/^Asterisk 22\./);
  const { stdout } = await run(process.execPath, ["test/lab/asterisk/unpack.ts"]);
  expect(stdout).toBe(`Asterisk is in ${engineFolder()}\n`);
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
