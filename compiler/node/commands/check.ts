/** `vatsc check`: everything but writing. */

import { checkedTargets } from "../../../targets/checked.ts";
import { exitStatus } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { openProject } from "../project.ts";

/** Compiles for all targets and says what is wrong. */
export function checkCommand(files: readonly string[], options: CommonOptions): number {
  const { diagnostics, entries, hasErrors } = openProject(files, checkedTargets, checkedTargets, options);
  if (options.format === "json") printJson(diagnosticsDocument(diagnostics, [], entries));
  else printDiagnostics(diagnostics, entries, options);
  return hasErrors ? exitStatus.input : exitStatus.ok;
}
