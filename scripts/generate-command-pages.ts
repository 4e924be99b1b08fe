/**
 * Puts into docs/commands/ and the README what the commands print now (`command-pages.ts` says how). `node scripts/bundle.ts`, and then
 * `node scripts/generate-command-pages.ts`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { filledPages, fillPage } from "./command-pages.ts";

for (const path of filledPages()) {
  const page = readFileSync(path, "utf8");
  const { text } = fillPage(page);
  if (text === page) continue;
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
