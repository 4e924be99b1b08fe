/** Declarations that nothing uses. Those of used files are left alone: a library offers more than one program needs. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Meaning, MeaningKind, Program } from "./program.ts";
import { titles } from "./titles.ts";

/** Scenarios without a line and lines themselves are no such thing: calls come to them. */
const usable: ReadonlySet<MeaningKind> = new Set([
  ...(["phone", "group", "mailbox", "prompt", "hours", "calendar", "callers", "switch", "flow"] as const),
]);

/** Reports each unused declaration of the entries. */
export function warnOfUnused(program: Program, entryUris: ReadonlySet<string>, reporter: Reporter): void {
  const used = new Set<Meaning>(program.uses.values());
  const mailboxes = [...program.scope.symbols.values()].filter(({ kind }) => kind === "mailbox");
  for (const symbol of program.scope.symbols.values()) {
    if (!usable.has(symbol.kind as MeaningKind) || used.has(symbol) || !entryUris.has(symbol.span.uri)) continue;
    // A bare `voicemail` means the only mailbox that there is.
    if (symbol.kind === "mailbox" && mailboxes.length === 1) continue;
    const help = "Take it out, or use it.";
    reporter.report("VATS4031", symbol.span, { name: symbol.written, is: titles[symbol.kind] }, { help });
  }
}
