/**
 * Faults that are sown into the emitters: each is noticed by a call that goes otherwise than the simulator says. Texts of output
 * prove nothing here: they notice every change.
 */

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withFault } from "./fault.ts";
import { faults } from "./faults.ts";

it("every fault has a name of its own and finds its place once", () => {
  expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
  expect(faults.length).toBeGreaterThan(200);
  for (const fault of faults) expect(withFault(readFileSync(fault.file, "utf8"), fault)).toContain(fault.instead);
});

it("a fault whose place is gone, or is there twice, is a mistake of the list", () => {
  const fault = { id: "x", trap: "", goesWrong: "", file: "x.ts", text: "a", instead: "b" };
  expect(() => withFault("none of them", { ...fault, text: "z" })).toThrow("finds it 0 times");
  expect(() => withFault("a a", fault)).toThrow("finds it 2 times");
});

// In a process of its own: there Node itself loads the compiler, each time with another fault in it.
it("every fault is noticed, and nothing is without one", { timeout: 600_000 }, async () => {
  const run = spawn(process.execPath, [join("test", "mutants", "run.ts")], { stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [run.stdout, run.stderr]) stream.on("data", (text) => said.push(String(text)));
  const status = await new Promise((resolve) => run.on("close", resolve));
  const all = said.join("");
  expect(all.split("\n").filter((line) => /^nobody notices|^Error: /.test(line))).toEqual([]);
  expect(all).toContain(`${faults.length} of ${faults.length} faults noticed.`);
  expect(status).toBe(0);
});
