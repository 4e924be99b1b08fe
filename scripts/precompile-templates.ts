/**
 * Compiles the handlebars templates of a target into a module that needs `handlebars/runtime` only.
 * Run it after a change of a `templates.ts`: `node scripts/precompile-templates.ts`. A test compares the result.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";
import { templates } from "../targets/asterisk/templates.ts";

const generated = fileURLToPath(new URL("../targets/asterisk/templates.generated.ts", import.meta.url));

/** The module's text, for the script and for the test that looks whether the file is current. */
export function precompiledTemplates(): string {
  const options = { strict: true, noEscape: true, knownHelpersOnly: true };
  const entries = Object.entries<string>(templates).map(
    ([name, text]) => `  ${name}: ${String(Handlebars.precompile(text, options))},`,
  );
  return [
    "// @ts-nocheck",
    "// Made by scripts/precompile-templates.ts from templates.ts. Do not edit.",
    "",
    "export const compiledTemplates = {",
    ...entries,
    "};",
    "",
  ].join("\n");
}

/** The module as it stands in the tree. */
export function writtenTemplates(): string {
  return readFileSync(generated, "utf8");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(generated, precompiledTemplates());
