/** `vatsc simulate`: one call, as a timeline; with `--target` also on the output for those targets, by their walkers. */

import type { Compilation } from "../../compile.ts";
import { type Diagnostic, makeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { CallFlow } from "../../flow/ir.ts";
import { scenarioZone, zonesOf } from "../../flow/zones.ts";
import { endedBefore } from "../../program/calendar-ends.ts";
import type { Call } from "../../simulate/call.ts";
import { lineOf, numberOf, simulate, soundWorldOf } from "../../simulate/simulate.ts";
import { isZoneHere, wallClock } from "../../time/zone.ts";
import { type CallNames, callNames, lineNames } from "../call-names.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { printCall } from "../print-call.ts";
import { chooseTargets, compileSetup } from "../project.ts";
import { parseBehaviours, parseInstant, parseOrder, parseSeconds, parseSwitches } from "../script.ts";
import { openSetup } from "../setup.ts";

export interface SimulateOptions extends CommonOptions {
  readonly at?: string;
  readonly to?: string;
  readonly from?: string;
  readonly phone?: readonly string[];
  readonly hangup?: string;
  readonly keys?: readonly string[];
  readonly switch?: readonly string[];
  readonly order?: string;
  readonly target?: readonly string[];
}

/** Plays one call. Exit status 1 if the file has errors, or a target's output plays another call or cannot be made. */
export async function simulateCommand(file: string, options: SimulateOptions): Promise<number> {
  const ids = options.target === undefined ? [] : chooseTargets(options.target).map(({ id }) => id);
  const setup = await openSetup([file], options);
  const { compilation, diagnostics, entries } = compileSetup(setup, [], { ...options, passOverAssertions: true });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !compilation) {
    if (options.format === "json") printJson(diagnosticsDocument(errors, [], entries));
    else printDiagnostics(errors, entries, options);
    return exitStatus.input;
  }
  const { build } = compilation;
  const { call, zone, names } = callOf(compilation, entries.uris[0], options);
  if (options.format === "text") printDiagnostics(pastEnds(compilation, call, zone), entries, options);
  const simulation = simulate(build, call, soundWorldOf(build));
  const { trace } = simulation;
  const targets =
    ids.length === 0
      ? []
      : await (await import("../play-on-targets.ts")).playOnTargets(ids, { setup, call, trace }, options);
  const refusals = targets.flatMap((target) => target.errors);
  if (options.format === "text") printDiagnostics(refusals, entries, options);
  printCall({ build, call, simulation, zone, names: names.phoneNames, targets }, options.format, entries);
  return targets.every(({ status }) => status === "same") ? exitStatus.ok : exitStatus.input;
}

/** A call, the zone in which its instant is meant, and what it could name. */
interface Described {
  readonly call: Call;
  readonly zone: string;
  readonly names: CallNames;
}

/** The call that the options describe. @param uri the first file of the program */
function callOf(compilation: Compilation, uri: string | undefined, options: SimulateOptions): Described {
  const { build } = compilation;
  const called = calledNumber(compilation, uri, options.to);
  const flow = build.flows.find(({ name }) => name === lineOf(build, called)?.flow);
  const names = callNames(compilation, flow, uri);
  const zone = (flow && scenarioZone(flow)) ?? "UTC";
  const atMs = instantOfCall(flow, zone, options.at);
  return { call: { called, caller: callerOf(options.from), atMs, ...scriptOf(names, options) }, zone, names };
}

function instantOfCall(flow: CallFlow | undefined, zone: string, at: string | undefined): number {
  const zones = flow ? zonesOf(flow) : [];
  const unknown = zones.find((name) => !isZoneHere(name));
  if (unknown !== undefined)
    throw new Failure(`This Node does not know the clocks of \`${unknown}\`; a newer one may.`);
  if (at === undefined && zones.length > 0)
    throw new Failure("--at is needed: a guard of this scenario reads the time. Write --at '2026-03-02 10:00'.");
  return at === undefined ? anyInstant : parseInstant(at, zone);
}

/** What phones, switches and the caller do. */
function scriptOf({ phones, switches }: CallNames, options: SimulateOptions): Pick<Call, "phones"> & Partial<Call> {
  const { hangup, keys, order } = options;
  return {
    phones: parseBehaviours(options.phone ?? [], phones),
    ...(hangup === undefined ? {} : { hangsUpAfterSeconds: parseSeconds(hangup) }),
    ...(keys === undefined ? {} : { keys }),
    ...(options.switch === undefined ? {} : { switches: parseSwitches(options.switch, switches) }),
    ...(order === undefined ? {} : { order: parseOrder(order, phones) }),
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

/** The number of a line, or the number itself; without `--to` the only line there is. */
function calledNumber(compilation: Compilation, uri: string | undefined, to: string | undefined): string {
  const { lines } = compilation.build;
  const number = to === undefined ? undefined : plainNumber(to);
  if (number !== undefined) return number;
  const line = to === undefined && lines.length === 1 ? lines[0] : undefined;
  const known = lineNames(compilation, uri);
  if (to === undefined && !line) throw new Failure(`--to must say which line is called${known.listed}.`);
  return numberOf(line ?? known.find(to ?? ""));
}

/** What a caller sends; `anonymous` is nobody. What is no number is sent as it is: a guard finds it in no set. */
function callerOf(from: string | undefined): string | undefined {
  return from === undefined || from === "anonymous" ? undefined : (plainNumber(from) ?? from);
}

/** `+7 (495) 123-45-67` without what is between its digits; `undefined` for what is no number. */
function plainNumber(text: string): string | undefined {
  const number = text.replace(/[\s()-]/g, "");
  return /^\+?[0-9]+$/.test(number) ? number : undefined;
}
