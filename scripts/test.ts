/**
 * Every test there is: format and lint, types, the suite with the real engines. Prints what could not be run, and closes
 * with a line that counts. Ends with a status other than 0 if anything failed.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bin = (name: string) => join("node_modules", ".bin", name);

/** Runs a command that prints for itself; true if it ended well. */
function run(title: string, command: string, args: readonly string[]): boolean {
  process.stdout.write(`\n=== ${title} ===\n`);
  return spawnSync(command, [...args], { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

const report = mkdtempSync(join(tmpdir(), "vatsc-test-"));
const checks = [
  run("Format and lint", bin("biome"), ["check", "--error-on-warnings", "."]),
  run("Types of the core, without Node and DOM", bin("tsc"), ["-p", "tsconfig.core.json"]),
  run("Types of the rest", bin("tsc"), ["-p", "tsconfig.node.json"]),
  run("Types of the playground", bin("tsc"), ["-p", "tsconfig.playground.json"]),
  run("Types of its tests", bin("tsc"), ["-p", "tsconfig.browser.json"]),
];
const outputFile = join(report, "report.json");
const suite = run("Tests", bin("vitest"), [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${outputFile}`,
]);
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport();
rmSync(report, { recursive: true, force: true });
if (process.env.FREESWITCH_BIN === undefined)
  process.stdout.write("\nNOT RUN: the tests on a real FreeSWITCH. Set FREESWITCH_BIN to its binary to run them.\n");
// A suite can fail without a failed test: a file that cannot be loaded, or no report at all.
const failed = checks.filter((isGood) => !isGood).length + Math.max(numFailedTests, suite ? 0 : 1);
process.stdout.write(`\n${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped\n`);
process.exitCode = failed === 0 && numPassedTests > 0 ? 0 : 1;

function readReport(): { numPassedTests?: number; numFailedTests?: number; numPendingTests?: number } {
  try {
    return JSON.parse(readFileSync(outputFile, "utf8")) as object;
  } catch {
    return {};
  }
}
