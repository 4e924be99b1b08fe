/** What `vatsc verify` found, for whoever prints it. Must not know formats. */

import type { Compilation } from "../../compile.ts";
import { visible } from "../../diagnostics/render.ts";
import { scenarioZone } from "../../flow/zones.ts";
import { writtenNames } from "../../program/written-names.ts";
import { savedTest } from "../../test/saved-test.ts";
import type { CivilDate } from "../../time/units.ts";
import {
  type Disagreement,
  type Judged,
  partings,
  type Row,
  type ScenarioPlayed,
  sideBySide,
  type Verification,
} from "../../verify/index.ts";
import { callNames } from "../call-names.ts";
import { lineChanges } from "../difference.ts";
import type { Entries } from "../node-host.ts";
import { sourceOf } from "../test-reports/report.ts";
import { callLine } from "./call-line.ts";
import type { Generated, Output } from "./generated.ts";

/** All that was played, by readers of the files and for real. */
export interface VerifyReport {
  readonly entries: Entries;
  readonly compilation: Compilation;
  /** The file as it was named. */
  readonly file: string;
  /** The first date of which nothing is said. */
  readonly until: CivilDate;
  readonly limit: number;
  readonly refused: readonly Generated[];
  readonly runs: readonly Run[];
}

/** Calls that were played together. */
export interface Run {
  /** The engine that played them; `undefined`: readers of the files. */
  readonly engine: string | undefined;
  readonly scenarios: readonly ScenarioPlayed[];
  readonly calls: number;
  readonly cut: Verification["cut"];
  readonly targets: readonly TargetRun[];
  /** What was left out, and why: a sentence each. */
  readonly leftOut: readonly string[];
}

export interface TargetRun {
  readonly generated: Generated;
  readonly judged: Judged;
}

/** A call that differs, in all the ways in which it is told. */
export interface Told {
  readonly commandLine: string;
  /** `undefined` where a test cannot say such a call. */
  readonly test: string | undefined;
  readonly rows: readonly Row[];
  readonly differences: readonly string[];
  readonly places: readonly ToldPlace[];
}

export interface ToldPlace {
  /** `main.vats:5`, and the step in one line. */
  readonly place: string;
  readonly text: string;
  /** `asterisk/extensions.conf:18-20`. */
  readonly generated: readonly string[];
}

/** Whether every call went as it should, on every target that was asked for. */
export function isProved({ refused, runs }: VerifyReport): boolean {
  return refused.length === 0 && runs.every(({ targets }) => targets.every(({ judged }) => judged.wrong === 0));
}

/** Tells one. @param isPlayable whether `simulate --target` shows the same: not where the files are others, or the engine is real */
export function tell(found: Disagreement, generated: Generated, report: VerifyReport, isPlayable: boolean): Told {
  const { compilation, entries, file } = report;
  const { build, program } = compilation;
  const uri = entries.uris[0];
  const flow = build.flows.find(({ name }) => name === found.expected.line?.flow);
  const names = callNames(compilation, flow, uri);
  const zone = (flow && scenarioZone(flow)) ?? "UTC";
  const source = sourceOf(entries);
  const saved =
    flow &&
    savedTest(`differs on ${generated.target}`, found.call, found.expected, {
      build,
      flow,
      zone: timeMatters(flow) ? zone : undefined,
      written: writtenNames(program, uri ?? flow.origin.uri),
    });
  const more = isPlayable ? ["--target", generated.target] : [];
  return {
    commandLine: callLine(found.call, { build, file, zone, names, more }),
    test: saved && "text" in saved ? indented(saved.text) : undefined,
    rows: sideBySide(found.expected.trace, found.seen, names.phoneNames).map(printable),
    differences: found.differences.map(visible),
    places: partings(build, found.expected, found.seen).map(({ state, origin }) => ({
      place: source.place(origin),
      text: source.text(origin),
      generated: generated.output ? generatedPlaces(state, generated.target, generated.output) : [],
    })),
  };
}

function timeMatters(flow: Parameters<typeof scenarioZone>[0]): boolean {
  return scenarioZone(flow) !== undefined;
}

function printable(row: Row): Row {
  const { expected, seen } = row;
  return { ...row, expected: expected && visible(expected), seen: seen && visible(seen) };
}

/** Between its first line and its last one a test stands two columns further. */
function indented(text: string): string {
  const lines = text.split("\n");
  return lines.map((line, at) => (at === 0 || at === lines.length - 1 ? line : `  ${line}`)).join("\n");
}

function generatedPlaces(state: string, target: string, output: Output): readonly string[] {
  const prefix = output.deployed?.folder ?? target;
  return output.map
    .filter((entry) => entry.state === state)
    .map(({ path, firstLine, lastLine }) => {
      const shift = shiftOf(path, output);
      const [first, last] = [shift(firstLine), shift(lastLine)];
      return `${prefix}/${path}:${first}${last === first ? "" : `-${last}`}`;
    });
}

/** Where a line of a fresh build stands in the file that is deployed. */
function shiftOf(path: string, { built, deployed }: Output): (line: number) => number {
  const fresh = built.find((file) => file.path === path);
  const text = deployed?.texts.get(path);
  if (!fresh || !("text" in fresh) || text === undefined || text === fresh.text) return (line) => line;
  const changes = lineChanges(fresh.text, text);
  return (line) => {
    let shift = 0;
    for (const { oldStart, oldCount, newStart, newCount } of changes) {
      if (line < oldStart) break;
      if (line < oldStart + oldCount)
        return newCount === 0 ? newStart : Math.min(newStart + line - oldStart, newStart + newCount - 1);
      shift += newCount - oldCount;
    }
    return line + shift;
  };
}

/** What is not as a build makes it, with its place. */
export interface ChangedLines {
  /** `out/asterisk/extensions.conf:20`. */
  readonly place: string;
  /** Each with `-` for the build's and `+` for what stands there; empty for a file that is not there. */
  readonly lines: readonly string[];
}

/** All changes of a target's files; none where no folder was asked for. */
export function changedLines({ output }: Generated): readonly ChangedLines[] {
  const { deployed, built = [] } = output ?? {};
  if (!deployed) return [];
  const changes = deployed.changed.flatMap((path) => {
    const fresh = built.find((file) => file.path === path);
    const before = fresh && "text" in fresh ? fresh.text : "";
    return lineChanges(before, deployed.texts.get(path) ?? "").map(({ newStart, lines }) => ({
      place: `${deployed.folder}/${path}:${newStart}`,
      lines: lines.map(visible),
    }));
  });
  return [...changes, ...deployed.missing.map((path) => ({ place: `${deployed.folder}/${path}`, lines: [] }))];
}
