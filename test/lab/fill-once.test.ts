/** Folders of the cache: filled once, whole or not at all, whoever asks at the same time. */

import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fillOnce } from "./debian/unpack.ts";

const run = promisify(execFile);
let cache = "";

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "vatsc-cache-"));
});

afterAll(() => rm(cache, { recursive: true }));

it("has one process fill a folder while the others wait for it", async () => {
  const folder = join(cache, "shared");
  const script = `
    import { writeFileSync } from "node:fs";
    import { setTimeout } from "node:timers/promises";
    import { fillOnce } from ${JSON.stringify(join(process.cwd(), "test/lab/debian/unpack.ts"))};
    const isNew = await fillOnce(${JSON.stringify(folder)}, async (beside) => {
      await setTimeout(300);
      writeFileSync(beside + "/who", String(process.pid));
    });
    console.log(process.pid, isNew);
  `;
  const args = ["--input-type=module", "--eval", script];
  const said = await Promise.all([1, 2, 3].map(async () => (await run(process.execPath, args)).stdout.trim()));
  const filler = await readFile(join(folder, "who"), "utf8");
  expect(said.filter((line) => line.endsWith(" true"))).toEqual([`${filler} true`]);
  expect(await readdir(cache)).toEqual(["shared"]);
});

it("leaves nothing behind when filling fails, and fills the next time", async () => {
  const folder = join(cache, "later");
  const failing = fillOnce(folder, async (beside) => {
    await writeFile(join(beside, "half"), "");
    throw new Error("no network");
  });
  await expect(failing).rejects.toThrow("no network");
  expect(await readdir(cache)).not.toContainEqual(expect.stringMatching(/^later/));
  expect(await fillOnce(folder, (beside) => writeFile(join(beside, "whole"), ""))).toBe(true);
  expect(await fillOnce(folder, () => Promise.reject(new Error("not again")))).toBe(false);
  expect(await readdir(folder)).toEqual(["whole"]);
});
