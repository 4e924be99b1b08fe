/**
 * Diagnostics as commands of a GitHub workflow, which shows them at their lines.
 * Source: docs.github.com, "Workflow commands for GitHub Actions"; the escapes are those of actions/toolkit, `command.ts`.
 */

import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import type { Span } from "../text/span.ts";
import type { Entries } from "./node-host.ts";
import { placeDocument } from "./print.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "notice" };

/** One line for each diagnostic. */
export function githubCommands(diagnostics: readonly Diagnostic[], entries: Entries): string {
  return diagnostics.map((diagnostic) => `${commandOf(diagnostic, entries)}\n`).join("");
}

function commandOf({ code, severity, message, help, span }: Diagnostic, entries: Entries): string {
  return githubCommand(commands[severity], span, code, help === undefined ? message : `${message} ${help}`, entries);
}

/** One command: a text at a place, under a title. @param command `error`, `warning` or `notice` */
export function githubCommand(command: string, span: Span, title: string, text: string, entries: Entries): string {
  const { file, line, column, endLine, endColumn } = placeDocument(span, entries);
  // GitHub shows columns only where all is on one line; its end is inclusive.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title })
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(",");
  return `::${command} ${properties}::${escapeText(text)}`;
}

function escapeText(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
