/** `vatsc check`: everything but writing. */

import { exitStatus } from "../failure.ts";
import type { ReportOptions } from "../options.ts";
import { chooseTargets, compileSetup } from "../project.ts";
import { printReport } from "../report.ts";
import { openSetup } from "../setup.ts";

/** Compiles for all targets of the project and says what is wrong. */
export async function checkCommand(files: readonly string[], options: ReportOptions): Promise<number> {
  const setup = await openSetup(files, options);
  const { diagnostics, entries, hasErrors } = compileSetup(setup, chooseTargets([], setup), options);
  await printReport(diagnostics, [], entries, options);
  return hasErrors ? exitStatus.input : exitStatus.ok;
}
