/** `vatsc week`: who takes calls at each hour of a week, on standard output. */

import type { Compilation } from "../../compile.ts";
import { type Diagnostic, makeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Build, CallFlow, Line } from "../../flow/ir.ts";
import { scenarioZone, zonesOf } from "../../flow/zones.ts";
import { never } from "../../never.ts";
import { calendarDays } from "../../program/calendar-days.ts";
import { endedBefore } from "../../program/calendar-ends.ts";
import type { Program, Scenario } from "../../program/program.ts";
import { excerptOf } from "../../simulate/timeline-text.ts";
import { addDays } from "../../time/dates.ts";
import { mondayBefore, mondayOfWeek } from "../../time/iso-week.ts";
import type { CivilDate } from "../../time/units.ts";
import { checkZone, isZoneHere } from "../../time/zone.ts";
import type { WeekRequest, WeekTable } from "../../week/index.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { Entries } from "../node-host.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, placeDocument, printDiagnostics, printJson, usesColor } from "../print.ts";
import { compileSetup, localDate } from "../project.ts";
import { openSetup } from "../setup.ts";
import { isOutputTerminal, printOut } from "../terminal.ts";

export interface WeekOptions extends Omit<CommonOptions, "format"> {
  readonly format: CommonOptions["format"] | "svg" | "html";
  /** The name of a line. */
  readonly line?: string;
  /** `2026-W48`. */
  readonly week?: string;
  readonly zone?: string;
}

/** Shows the week of every scenario that takes calls, or of that of one line. Exit status 1 if the file has errors. */
export async function weekCommand(file: string, options: WeekOptions): Promise<number> {
  const today = options.today ?? localDate();
  const monday = mondayAsked(options.week, today);
  checkZoneOption(options.zone);
  const setup = await openSetup([file], options);
  const { compilation, diagnostics, entries } = compileSetup(setup, [], { ...options, passOverAssertions: true });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !compilation) {
    if (options.format === "json") printJson(diagnosticsDocument(errors, [], entries));
    else printDiagnostics(errors, entries, options);
    return exitStatus.input;
  }
  const flows = chosenFlows(compilation.build, options);
  const requests = flows.map(({ flow, lines }) => requestOf(flow, lines, monday, compilation, entries, options.zone));
  if (options.format === "text") {
    const ended = flows.flatMap(({ flow }) => pastEnds(compilation, flow, addDays(monday, 6)));
    printDiagnostics(uniqueOf(ended), entries, options);
  }
  await printWeeks(requests, options, today);
  return exitStatus.ok;
}

async function printWeeks(requests: readonly WeekRequest[], options: WeekOptions, today: CivilDate): Promise<void> {
  const week = await import("../../week/index.ts");
  const tables = requests.map(week.weekTable);
  switch (options.format) {
    case "text": {
      const color = usesColor(options, isOutputTerminal());
      printOut(tables.map((table) => week.weekText(table, color)).join("\n"));
      return;
    }
    case "svg":
      printOut(tables.map((table) => week.weekSvg(table)).join(""));
      return;
    case "html":
      printOut(week.weekHtml(tables, today));
      return;
    case "json":
      printJson({ version: 1, weeks: tables satisfies readonly WeekTable[] });
      return;
    default:
      return never(options.format);
  }
}

function mondayAsked(week: string | undefined, today: CivilDate): CivilDate {
  if (week === undefined) return mondayBefore(today);
  const monday = mondayOfWeek(week);
  if (monday === undefined)
    throw new Failure(`\`${week}\` is no week: one is written 2026-W48, and a year has 52 or 53.`);
  return monday;
}

function checkZoneOption(zone: string | undefined): void {
  if (zone === undefined) return;
  const found = checkZone(zone);
  if (found.kind !== "ok" && found.kind !== "link")
    throw new Failure(`\`${zone}\` is no zone; --zone is written Europe/Moscow, or UTC.`);
  failWithout([zone]);
}

function failWithout(zones: readonly string[]): void {
  const unknown = zones.find((zone) => !isZoneHere(zone));
  if (unknown !== undefined)
    throw new Failure(`This Node does not know the clocks of \`${unknown}\`; a newer one may.`);
}

interface ChosenFlow {
  readonly flow: CallFlow;
  readonly lines: readonly Line[];
}

/** The scenarios that take calls, each with its lines; where no line leads to any, all of them. */
function chosenFlows({ flows, lines }: Build, { line: name, format }: WeekOptions): readonly ChosenFlow[] {
  const line = name === undefined ? undefined : lines.find((candidate) => candidate.name === name.normalize("NFC"));
  const names = lines.map((candidate) => `\`${candidate.name}\``).join(", ");
  if (name !== undefined && !line)
    throw new Failure(`There is no line \`${name}\`; ${names === "" ? "there is none" : `there are ${names}`}.`);
  const all = flows.map((flow) => ({ flow, lines: lines.filter((candidate) => candidate.flow === flow.name) }));
  const called = all.filter((chosen) => chosen.lines.length > 0);
  const found = line
    ? all.filter(({ flow }) => flow.name === line.flow).map(({ flow }) => ({ flow, lines: [line] }))
    : called.length > 0
      ? called
      : all;
  if (format === "svg" && found.length > 1)
    throw new Failure(`An SVG shows one scenario: name a line with --line; there are ${names}.`);
  for (const { flow } of found) failWithout(zonesOf(flow));
  return found;
}

function requestOf(
  flow: CallFlow,
  lines: readonly Line[],
  monday: CivilDate,
  { build, program }: Compilation,
  entries: Entries,
  zone: string | undefined,
): WeekRequest {
  const scenario = scenarioOf(flow, program);
  return {
    build,
    flow,
    lines,
    monday,
    zone: zone ?? scenarioZone(flow) ?? "UTC",
    calendarsOf: scenario ? calendarDays(scenario, program) : () => [],
    excerpt: ({ uri, start, end }) => excerptOf(entries.host.read(uri)?.text.slice(start, end) ?? ""),
    place: (span) => {
      const { file, line } = placeDocument(span, entries);
      return `${file}:${line}`;
    },
  };
}

function scenarioOf({ origin }: CallFlow, { scope }: Program): Scenario | undefined {
  return scope.scenarios.find((scenario) => scenario.origin === origin);
}

/** What the calendars of a scenario do not know of the week. */
function pastEnds({ program }: Compilation, flow: CallFlow, last: CivilDate): readonly Diagnostic[] {
  const scenario = scenarioOf(flow, program);
  return (scenario ? endedBefore(last, scenario, program) : []).map((ending) =>
    makeDiagnostic("VATS3040", ending.name.span, { calendar: ending.title, date: last, last: ending.last }),
  );
}

function uniqueOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [`${one.span.uri} ${one.span.start}`, one])).values()];
}
