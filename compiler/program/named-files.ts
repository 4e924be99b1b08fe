/**
 * The files that calendars and sets of callers name: read once each, and what is wrong in them said. A host gives their
 * texts; what an iCalendar file means is its reader's to know.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { CallerPattern } from "../flow/ir.ts";
import { calendarFileYears, type Host } from "../host.ts";
import type { Module, StringLiteral } from "../syntax/ast.ts";
import type { SourceText } from "../text/source.ts";
import { dateSet } from "../time/dates.ts";
import type { DateSet } from "../time/units.ts";
import { readCallersFile } from "./callers.ts";
import type { CallersFile, IcsSource } from "./program.ts";

/** What the named files hold, by the part of the tree that names each. */
export interface NamedFiles {
  readonly calendarFiles: ReadonlyMap<IcsSource, DateSet>;
  readonly callerFiles: ReadonlyMap<CallersFile, readonly CallerPattern[]>;
}

/** Reads every file that a declaration names, and reports those that are not there or cannot be read. */
export function readNamedFiles(modules: readonly Module[], host: Host, reporter: Reporter): NamedFiles {
  const calendarFiles = new Map<IcsSource, DateSet>();
  const callerFiles = new Map<CallersFile, readonly CallerPattern[]>();
  for (const { source } of modules.flatMap(({ items }) => items.filter(namesFile))) {
    if (source?.kind === "ics") {
      const dates = readIcs(source, host, reporter);
      if (dates) calendarFiles.set(source, dates);
    } else if (source?.kind === "file") {
      const patterns = readCallers(source, host, reporter);
      if (patterns) callerFiles.set(source, patterns);
    }
  }
  return { calendarFiles, callerFiles };
}

function namesFile(item: Module["items"][number]) {
  return item.kind === "calendar" || item.kind === "callers";
}

function readIcs({ path }: IcsSource, host: Host, reporter: Reporter): DateSet | undefined {
  const file = textOf(path, host, reporter);
  if (!file || !path) return undefined;
  const read = host.readCalendar?.(file.text) ?? unreadable;
  if (read.kind === "broken") {
    const reason = read.line === undefined ? read.reason : `${read.reason} in line ${read.line}`;
    reporter.report("VATS3035", path.span, { file: path.value, reason }, { help: icsHelp });
    return undefined;
  }
  const { timedEvents: events } = read;
  if (events > 0) reporter.report("VATS3041", path.span, { file: path.value, events }, { help: timedHelp });
  else if (read.dates.length === 0)
    reporter.report("VATS3042", path.span, { file: path.value, what: `day off from ${first} to ${last}` });
  return dateSet({ dated: read.dates });
}

const { first, last } = calendarFileYears;
const unreadable = { kind: "broken", line: undefined, reason: "nothing here can read one" } as const;
const icsHelp = "Export the calendar anew as an iCalendar file, with the ending `.ics`.";
const timedHelp = "A day off is a whole-day event.";

function readCallers({ path }: CallersFile, host: Host, reporter: Reporter): readonly CallerPattern[] | undefined {
  const file = textOf(path, host, reporter);
  if (!file || !path) return undefined;
  const { patterns, badLines } = readCallersFile(file.uri, file.text);
  for (const { text, span } of badLines) reporter.report("VATS3011", span, { text }, { help: lineHelp });
  if (patterns.length === 0 && badLines.length === 0)
    reporter.report("VATS3042", path.span, { file: path.value, what: "number of a caller" });
  return patterns;
}

const lineHelp = "Write one number or pattern a line, such as `+7916*`; `#` and `//` begin a comment.";

function textOf(path: StringLiteral | undefined, host: Host, reporter: Reporter): SourceText | undefined {
  if (!path || path.broken) return undefined;
  const file = host.read(host.resolve(path.span.uri, path.value));
  const help = "The path is read from the folder of the file that names it.";
  if (!file) reporter.report("VATS3036", path.span, { file: path.value }, { help });
  return file;
}
