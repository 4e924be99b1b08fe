/**
 * Puts into docs/commands/ what the commands print now (`command-pages.ts` says how). `node scripts/bundle.ts`, and then
 * `node scripts/generate-command-pages.ts`.
 */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandPagesFolder, fillPage } from "./command-pages.ts";

for (const name of readdirSync(commandPagesFolder).sort()) {
  const path = join(commandPagesFolder, name);
  const page = readFileSync(path, "utf8");
  const { text } = fillPage(page);
  if (text === page) continue;
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
