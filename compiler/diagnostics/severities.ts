/** What a project makes of warnings and hints. Must not know where it says so. */

import type { Diagnostic, Severity } from "./diagnostic.ts";

/** What becomes of a warning or a hint, by its code. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** The diagnostics as the project wants them; errors stay errors. */
export function settleSeverities(
  diagnostics: readonly Diagnostic[],
  severities: Severities | undefined,
): readonly Diagnostic[] {
  if (!severities) return diagnostics;
  return diagnostics.flatMap((diagnostic) => {
    const severity = diagnostic.severity === "error" ? "error" : (severities[diagnostic.code] ?? diagnostic.severity);
    return severity === "off" ? [] : [{ ...diagnostic, severity }];
  });
}
