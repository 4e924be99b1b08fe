/** `vatsc simulate`: one call, as a timeline; with `--target` also on the output for that target, by its walker. */

import { checkedTargets } from "../../../targets/checked.ts";
import type { Compilation } from "../../compile.ts";
import type { Build, Phone } from "../../flow/ir.ts";
import type { Call } from "../../simulate/call.ts";
import { lineOf, type Simulation, simulate, soundWorldOf } from "../../simulate/simulate.ts";
import { clockText, timelineOf } from "../../simulate/timeline.ts";
import type { Span } from "../../text/span.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { Entries } from "../node-host.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { chooseTargets, openProject } from "../project.ts";
import { parseBehaviour, parseInstant, readsTime, scenarioZone } from "../script.ts";

export interface SimulateOptions extends CommonOptions {
  readonly at?: string;
  readonly to?: string;
  readonly from?: string;
  readonly phone: readonly string[];
  readonly hangup?: string;
  readonly target?: string;
}

/** Plays one call. */
export async function simulateCommand(file: string, options: SimulateOptions): Promise<number> {
  const targets = options.target === undefined ? [] : chooseTargets([options.target], checkedTargets);
  const loaded =
    targets.length > 0
      ? await (await import("../../../targets/index.ts")).loadTargets(targets.map(({ id }) => id))
      : [];
  const { compilation, diagnostics, entries, hasErrors } = openProject([file], loaded, checkedTargets, options);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (hasErrors || !compilation) {
    if (options.format === "json") printJson(diagnosticsDocument(errors, [], entries));
    else printDiagnostics(errors, entries, options);
    return exitStatus.input;
  }
  const call = callOf(compilation.build, options);
  const simulation = simulate(compilation.build, call, soundWorldOf(compilation.build));
  const differences = await walkedDifferences(compilation, call, simulation, loaded[0]?.id);
  print(compilation.build, call, simulation, differences, entries, options);
  return differences !== undefined && differences.length > 0 ? exitStatus.input : exitStatus.ok;
}

/** The call that the options describe. */
function callOf(build: Build, options: SimulateOptions): Call {
  const called = calledNumber(build, options.to);
  const line = lineOf(build, called);
  const flow = build.flows.find(({ name }) => name === line?.flow);
  if (options.at === undefined && flow && readsTime(flow))
    throw new Failure("--at is needed: a guard of this scenario reads the time. Write --at '2026-03-02 10:00'.");
  const zone = (flow && scenarioZone(flow)) ?? "UTC";
  const phones = phonesOf(build);
  const behaviours = options.phone.map((text) => parseBehaviour(text, phones));
  const hangsUpAfterSeconds = options.hangup === undefined ? undefined : parseSeconds(options.hangup);
  return {
    called,
    caller: options.from,
    atMs: options.at === undefined ? Date.UTC(2026, 0, 1) : parseInstant(options.at, zone),
    phones: Object.fromEntries(behaviours),
    ...(hangsUpAfterSeconds === undefined ? {} : { hangsUpAfterSeconds }),
  };
}

function parseSeconds(text: string): number {
  const seconds = /^(\d+(?:\.\d+)?)s?$/.exec(text)?.[1];
  if (seconds === undefined) throw new Failure(`\`${text}\` is no time: write --hangup 10s.`);
  return Number(seconds);
}

/** The number of a line, or the number itself; without `--to` the only line there is. */
function calledNumber(build: Build, to: string | undefined): string {
  const names = build.lines.map(({ name }) => name);
  const [only] = build.lines;
  const line =
    to === undefined ? (build.lines.length === 1 ? only : undefined) : build.lines.find(({ name }) => name === to);
  if (line) return line.numbers === "*" ? anyNumber : (line.numbers[0] ?? anyNumber);
  if (to !== undefined && /^\+?[0-9]+$/.test(to)) return to;
  const known = names.length > 0 ? `there are ${names.map((name) => `\`${name}\``).join(", ")}` : "there is none";
  throw new Failure(
    to === undefined
      ? `--to is needed to say which line is called; ${known}.`
      : `There is no line \`${to}\`; ${known}.`,
  );
}

/** What is dialled where a line takes every number. */
const anyNumber = "+10000000000";

function phonesOf(build: Build): ReadonlyMap<string, Phone> {
  const states = build.flows.flatMap(({ states: all }) => [...all.values()]);
  return new Map(
    states.flatMap((state) => (state.kind === "ring" ? state.phones.map((phone) => [phone.name, phone]) : [])),
  );
}

/** How the walker's call differs from the simulator's; `undefined` where no target was asked for. */
async function walkedDifferences(
  { outputs, build }: Compilation,
  call: Call,
  simulation: Simulation,
  id: string | undefined,
): Promise<readonly string[] | undefined> {
  const output = outputs[0];
  if (id === undefined || !output) return undefined;
  const { loadWalker } = await import("../../../targets/walkers.ts");
  const { compareTraces } = await import("../../simulate/compare.ts");
  const files = new Map(
    output.files.flatMap((file) => ("text" in file ? [[file.path, file.text]] : [[file.path, ""]])),
  );
  const { trace, complaints } = (await loadWalker(id))(files, call, soundWorldOf(build));
  return [...complaints, ...compareTraces(simulation.trace, trace)];
}

function print(
  build: Build,
  call: Call,
  simulation: Simulation,
  differences: readonly string[] | undefined,
  entries: Entries,
  options: SimulateOptions,
): void {
  const timeline = timelineOf(build, simulation, (span) => excerptOf(span, entries));
  if (options.format === "json") {
    printJson({
      version: 1,
      call,
      trace: simulation.trace,
      timeline: timeline.map(({ atSeconds, text, origin }) => ({
        atSeconds,
        text: text.trim(),
        ...(origin ? { place: placeText(origin, entries) } : {}),
      })),
      ...(differences ? { target: options.target, differences } : {}),
    });
    return;
  }
  const width = Math.max(0, ...timeline.map(({ text }) => text.length));
  const lines = timeline.map(
    ({ atSeconds, text, origin }) =>
      `${clockText(atSeconds).padStart(6)}  ${origin ? `${text.padEnd(width)}  ${placeText(origin, entries)}` : text}`,
  );
  const verdict =
    differences === undefined
      ? []
      : differences.length === 0
        ? [`The same on the output for ${options.target}.`]
        : [`On the output for ${options.target} it differs:`, ...differences.map((difference) => `  ${difference}`)];
  const line = simulation.line ? `line ${simulation.line.name}` : "no line";
  process.stdout.write(
    `${[`${new Date(call.atMs).toISOString()}  call to ${call.called} (${line})${call.caller === undefined ? "" : ` from ${call.caller}`}`, ...lines, ...verdict].join("\n")}\n`,
  );
}

/** The text of a step on one line, without its blocks. */
function excerptOf(span: Span, { host }: Entries): string {
  const text = host.read(span.uri)?.text.slice(span.start, span.end) ?? "";
  const line = (text.split("<")[0] ?? "").replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function placeText(span: Span, { host, fileName }: Entries): string {
  const text = host.read(span.uri)?.text ?? "";
  return `${fileName(span.uri)}:${text.slice(0, span.start).split("\n").length}`;
}
