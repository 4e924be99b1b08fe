/** `vatsc simulate`: one call, as a timeline; with `--target` also on the output for that target, by its walker. */

import type { Compilation } from "../../compile.ts";
import { type Diagnostic, makeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Build } from "../../flow/ir.ts";
import { phonesByName } from "../../flow/phones.ts";
import { scenarioZone, zonesOf } from "../../flow/zones.ts";
import { endedBefore } from "../../program/calendar-ends.ts";
import type { Call } from "../../simulate/call.ts";
import { lineOf, type Simulation, simulate, soundWorldOf } from "../../simulate/simulate.ts";
import { isZoneHere, wallClock } from "../../time/zone.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { printCall } from "../print-call.ts";
import { chooseTargets, compileSetup } from "../project.ts";
import { parseBehaviour, parseInstant, parseOrder, parseSeconds, parseSwitch } from "../script.ts";
import { openSetup, type Setup } from "../setup.ts";

export interface SimulateOptions extends CommonOptions {
  readonly at?: string;
  readonly to?: string;
  readonly from?: string;
  readonly phone?: readonly string[];
  readonly hangup?: string;
  readonly keys?: readonly string[];
  readonly switch?: readonly string[];
  readonly order?: string;
  readonly target?: string;
}

/** Plays one call. Exit status 1 if the file has errors, or the target's output plays another call. */
export async function simulateCommand(file: string, options: SimulateOptions): Promise<number> {
  const ids = options.target === undefined ? [] : chooseTargets([options.target]).map(({ id }) => id);
  if (ids.length > 1) throw new Failure("A call is played on one target: name one with --target.");
  const targets = ids.length > 0 ? await (await import("../../../targets/index.ts")).loadTargets(ids) : [];
  const setup = withoutTargetOptions(await openSetup([file], options));
  const { compilation, diagnostics, entries } = compileSetup(setup, targets, { ...options, passOverAssertions: true });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !compilation) {
    if (options.format === "json") printJson(diagnosticsDocument(errors, [], entries));
    else printDiagnostics(errors, entries, options);
    return exitStatus.input;
  }
  const { build } = compilation;
  const { call, zone } = callOf(build, options);
  if (options.format === "text") printDiagnostics(pastEnds(compilation, call, zone), entries, options);
  const simulation = simulate(build, call, soundWorldOf(build));
  const [id] = ids;
  const target =
    id === undefined ? {} : { target: { id, differences: await differencesOn(id, compilation, call, simulation) } };
  printCall({ build, call, simulation, zone, ...target }, options.format, entries);
  return target.target && target.target.differences.length > 0 ? exitStatus.input : exitStatus.ok;
}

/** Walkers play files that were made with the fallbacks of all options. */
function withoutTargetOptions(setup: Setup): Setup {
  if (!setup.settings) return setup;
  const { options: _, ...project } = setup.settings.project;
  return { ...setup, settings: { ...setup.settings, project } };
}

/** The call that the options describe, and the zone in which its instant is meant. */
function callOf(build: Build, options: SimulateOptions): { readonly call: Call; readonly zone: string } {
  const called = calledNumber(build, options.to);
  const flow = build.flows.find(({ name }) => name === lineOf(build, called)?.flow);
  const zones = flow ? zonesOf(flow) : [];
  const unknown = zones.find((zone) => !isZoneHere(zone));
  if (unknown !== undefined)
    throw new Failure(`This Node does not know the clocks of \`${unknown}\`; a newer one may.`);
  if (options.at === undefined && zones.length > 0)
    throw new Failure("--at is needed: a guard of this scenario reads the time. Write --at '2026-03-02 10:00'.");
  const zone = (flow && scenarioZone(flow)) ?? "UTC";
  const atMs = options.at === undefined ? anyInstant : parseInstant(options.at, zone);
  return { call: { called, caller: options.from, atMs, ...scriptOf(build, options) }, zone };
}

/** What phones, switches and the caller do. */
function scriptOf(build: Build, options: SimulateOptions): Pick<Call, "phones"> & Partial<Call> {
  const known = phonesByName(build);
  const { hangup, keys, order } = options;
  return {
    phones: Object.fromEntries((options.phone ?? []).map((text) => parseBehaviour(text, known))),
    ...(hangup === undefined ? {} : { hangsUpAfterSeconds: parseSeconds(hangup) }),
    ...(keys === undefined ? {} : { keys }),
    ...(options.switch === undefined
      ? {}
      : { switches: Object.fromEntries(options.switch.map((text) => parseSwitch(text, build.switches))) }),
    ...(order === undefined ? {} : { order: parseOrder(order, known) }),
  };
}

/** What the calendars of the scenario do not know of the day of the call. */
function pastEnds({ build, program }: Compilation, call: Call, zone: string): readonly Diagnostic[] {
  const flow = build.flows.find(({ name }) => name === lineOf(build, call.called)?.flow);
  const scenario = program.scope.scenarios.find(({ origin }) => origin === flow?.origin);
  const { date } = wallClock(zone, call.atMs);
  return (scenario ? endedBefore(date, scenario, program) : []).map((ending) => {
    const params = { calendar: ending.title, date, last: ending.last };
    return makeDiagnostic("VATS3040", ending.name.span, params);
  });
}

/** When a call arrives of which nothing depends on the time. */
const anyInstant = Date.UTC(2026, 0, 1, 12);
/** What is dialled where a line takes every number. */
const anyNumber = "+10000000000";

/** The number of a line, or the number itself; without `--to` the only line there is. */
function calledNumber({ lines }: Build, to: string | undefined): string {
  const wanted = to?.normalize("NFC");
  const line =
    wanted === undefined ? (lines.length === 1 ? lines[0] : undefined) : lines.find(({ name }) => name === wanted);
  if (line) return line.numbers === "*" ? anyNumber : (line.numbers[0] ?? anyNumber);
  const number = to?.replace(/[\s()-]/g, "");
  if (number !== undefined && /^\+?[0-9]+$/.test(number)) return number;
  const names = lines.map(({ name }) => `\`${name}\``).join(", ");
  const known = names === "" ? "there is none" : `there are ${names}`;
  throw new Failure(
    to === undefined ? `--to must say which line is called; ${known}.` : `There is no line \`${to}\`; ${known}.`,
  );
}

/** How the walker's call on the target's output differs from the simulator's. */
async function differencesOn(
  id: string,
  { outputs, build }: Compilation,
  call: Call,
  { trace }: Simulation,
): Promise<readonly string[]> {
  const { loadWalker } = await import("../../../targets/walkers.ts");
  const { compareTraces } = await import("../../simulate/compare.ts");
  const files = new Map(
    outputs.flatMap((output) => output.files.map((file) => [file.path, "text" in file ? file.text : ""] as const)),
  );
  const walked = (await loadWalker(id))(files, call, soundWorldOf(build));
  return [...walked.complaints, ...compareTraces(trace, walked.trace)];
}
