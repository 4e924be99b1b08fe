/** What is wrong, in the format that is asked for. Formats for other programs are loaded only then. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { never } from "../never.ts";
import type { Entries } from "./node-host.ts";
import type { ReportOptions } from "./options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "./print.ts";
import { printOut } from "./terminal.ts";

/** Prints the diagnostics: text on standard error, anything else on standard output. `files`: what a build has written. */
export async function printReport(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  entries: Entries,
  options: ReportOptions,
): Promise<void> {
  const { format } = options;
  switch (format) {
    case "text":
      return printDiagnostics(diagnostics, entries, options);
    case "json":
      return printJson(diagnosticsDocument(diagnostics, files, entries));
    case "sarif":
      return printJson((await import("./sarif.ts")).sarifDocument(diagnostics, entries));
    case "github":
      return printOut((await import("./github.ts")).githubCommands(diagnostics, entries));
    default:
      return never(format);
  }
}
