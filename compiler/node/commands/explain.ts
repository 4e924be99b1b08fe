/** `vatsc explain CODE`: the page of docs/diagnostics/, which ships with the package. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { registry } from "../../diagnostics/registry.ts";
import { nearestName } from "../../diagnostics/suggest.ts";
import { exitStatus, Failure, systemReason } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { packageFolder } from "../package-folder.ts";
import { printJson } from "../print.ts";
import { printOut } from "../terminal.ts";

/** Prints the page of a code, in JSON as Markdown in a string; `4001` and `vats4001` do as well. */
export function explainCommand(text: string, { format }: Pick<CommonOptions, "format">): number {
  const code = `VATS${text.toUpperCase().replace(/^VATS/, "")}`;
  if (!Object.hasOwn(registry, code)) {
    const near = nearestName(code, Object.keys(registry));
    throw new Failure(`There is no diagnostic \`${text}\`${near === undefined ? "." : `; there is \`${near}\`.`}`);
  }
  const page = new URL(`docs/diagnostics/${code}.md`, packageFolder());
  try {
    const markdown = readFileSync(page, "utf8");
    if (format === "json") printJson({ version: 1, code, page: markdown });
    else printOut(markdown);
  } catch (error) {
    throw new Failure(`\`${fileURLToPath(page)}\` cannot be read: ${systemReason(error)}.`);
  }
  return exitStatus.ok;
}
