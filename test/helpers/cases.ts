/** Folders with a program and the calls to it: test cases and examples. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Compilation, compile } from "../../compiler/compile.ts";
import { renderDiagnostic } from "../../compiler/diagnostics/render.ts";
import { prove } from "../../compiler/explore/prove.ts";
import type { Build } from "../../compiler/flow/ir.ts";
import { phonesByName } from "../../compiler/flow/phones.ts";
import { scenarioZone } from "../../compiler/flow/zones.ts";
import { named } from "../../compiler/node/named.ts";
import { readEntries } from "../../compiler/node/node-host.ts";
import { parseBehaviours, parseInstant } from "../../compiler/node/script.ts";
import { hasFailed } from "../../compiler/node/test-reports/report.ts";
import { textReport } from "../../compiler/node/test-reports/text.ts";
import { type Call, phoneKey } from "../../compiler/simulate/call.ts";
import { clockText } from "../../compiler/simulate/clock-text.ts";
import { lineOf, simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { timelineOf } from "../../compiler/simulate/timeline.ts";
import { coverageOf, percentCovered } from "../../compiler/test/coverage.ts";
import { runTests } from "../../compiler/test/run-tests.ts";
import type { NamedCall } from "../../lab/engine.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { loadTargets } from "../../targets/index.ts";
import { today } from "./vats.ts";

/** A call as `calls.json` has it: the words of `vatsc simulate`. */
export interface WrittenCall {
  readonly title: string;
  /** A line or a number; the only line by default. */
  readonly to?: string;
  readonly from?: string;
  /** An instant in the scenario's zone. */
  readonly at?: string;
  /** What each phone does; of a list the first is for the first time that it rings, the last for all later ones. */
  readonly phones?: Readonly<Record<string, string | readonly string[]>>;
  /** Seconds after which the caller gives up. */
  readonly hangup?: number;
  /** What he presses each time that a menu plays; an empty text is silence. */
  readonly keys?: readonly string[];
  readonly switches?: Readonly<Record<string, string>>;
  /** Names of phones: how a random or rotating hunt has them. */
  readonly order?: readonly string[];
}

/** Every test case and every example. */
export const caseFolders = ["test/cases", "examples"].flatMap((top) =>
  readdirSync(top)
    .map((name) => join(top, name))
    .filter((folder) => existsSync(join(folder, "main.vats"))),
);

/** Compiles a folder's program for some targets. */
async function compileFolder(folder: string, targets: readonly string[]): Promise<Compilation> {
  const { host, uris } = readEntries([join(folder, "main.vats")], process.cwd());
  const loaded = await loadTargets(targets);
  return compile(host, uris, { targets: loaded, knownTargets: checkedTargets, today, generator: "vatsc test" });
}

/** A folder's program for one target. */
export function builtFor(folder: string, target: string): Promise<Compilation> {
  return compileFolder(folder, [target]);
}

/** A folder's program, compiled for no target, and its calls. */
export async function readCase(folder: string): Promise<{ compilation: Compilation; calls: readonly NamedCall[] }> {
  const compilation = await compileFolder(folder, []);
  const path = join(folder, "calls.json");
  const written = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as readonly WrittenCall[]) : [];
  return { compilation, calls: written.map((call) => ({ title: call.title, call: callOf(call, compilation.build) })) };
}

/** A written call as the simulator, the walkers and the engines take it. */
export function callOf(written: WrittenCall, build: Build): Call {
  const line = build.lines.find(({ name }) => name === (written.to ?? build.lines[0]?.name));
  const called = line ? (line.numbers === "*" ? "+12025550100" : (line.numbers[0] ?? "")) : (written.to ?? "");
  const flow = build.flows.find(({ name }) => name === lineOf(build, called)?.flow);
  const phones = phonesByName(build);
  for (const name of Object.keys(written.switches ?? {}))
    if (!build.switches.some((known) => known.name === name)) throw new Error(`There is no switch ${name}.`);
  return {
    called,
    caller: written.from ?? "+12025550199",
    atMs: parseInstant(written.at ?? "2026-11-23 12:00", (flow && scenarioZone(flow)) ?? "UTC"),
    phones: parseBehaviours(
      Object.entries(written.phones ?? {}).map(([name, what]) => `${name}=${[what].flat().join()}`),
      named("phone", phones),
    ),
    ...(written.hangup === undefined ? {} : { hangsUpAfterSeconds: written.hangup }),
    ...(written.keys === undefined ? {} : { keys: written.keys }),
    ...(written.switches === undefined ? {} : { switches: written.switches }),
    ...(written.order === undefined
      ? {}
      : {
          order: written.order.flatMap((name) => {
            const phone = phones.get(name);
            return phone ? [phoneKey(phone)] : [];
          }),
        }),
  };
}

/** All diagnostics as a terminal without colours shows them. */
export function renderedDiagnostics({ diagnostics }: Compilation, folder: string): string {
  const { host } = readEntries([join(folder, "main.vats")], process.cwd());
  const texts = diagnostics.map((diagnostic) =>
    renderDiagnostic(diagnostic, {
      color: false,
      source: host.read,
      fileName: (uri) => uri.slice(resolve(folder).length + 1),
    }),
  );
  return texts.map((text) => `${text}\n`).join("\n");
}

/** What `vatsc test --coverage` prints of a folder's program. */
export async function testReport(folder: string): Promise<{ report: string; isFailed: boolean }> {
  const entries = readEntries(["main.vats"], resolve(folder));
  const { program, build } = await compileFolder(folder, []);
  const tests = runTests(program, build);
  const items = coverageOf(
    build,
    tests.flatMap((result) => (result.kind === "unplayable" ? [] : [result.played])),
  );
  const coverage = { items, percent: percentCovered(items), threshold: undefined };
  const report = { program, build, entries, tests, proofs: prove(program, build, today), coverage };
  return { report: textReport(report, false), isFailed: hasFailed(report) };
}

/** The simulator's timeline of a call, without places. */
export function timelineText(build: Build, call: Call): string {
  const simulation = simulate(build, call, soundWorldOf(build));
  const entries = timelineOf(build, simulation, (span) => `${span.start}`);
  const states = simulation.visits.map(({ state }) => state);
  return [
    `  ${states.join(" > ")}`,
    ...entries.filter(({ origin }) => !origin).map(({ atSeconds, text }) => `  ${clockText(atSeconds)} ${text.trim()}`),
  ].join("\n");
}
