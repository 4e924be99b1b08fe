/**
 * Installs the packages if the lock file has changed since. Plain JavaScript that an old Node can run: the packages
 * bring the Node that everything else runs on (package.json, `node`).
 */

// A shell remembers where it found `node`: what comes after this in package.json runs in a shell of its own.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";

const installed = "node_modules/.vatsc-lock.json";
const isCurrent = existsSync(installed) && readFileSync(installed, "utf8") === readFileSync("package-lock.json", "utf8");
if (!isCurrent) {
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
  copyFileSync("package-lock.json", installed);
}
