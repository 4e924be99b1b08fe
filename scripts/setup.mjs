/**
 * Installs the packages if the lock file has changed since. Plain JavaScript that an old Node can run: the packages
 * bring the Node that everything else runs on (package.json, `node`).
 */

import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";

const installed = "node_modules/.vatsc-lock.json";
const isCurrent = existsSync(installed) && readFileSync(installed, "utf8") === readFileSync("package-lock.json", "utf8");
if (!isCurrent) {
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: ["ignore", "ignore", "inherit"] });
  copyFileSync("package-lock.json", installed);
}
