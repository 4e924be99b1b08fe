/** A call as a `test` at the end of the text: one that is known to pass, or the reason why there is none. */

import { compile } from "../../compiler/compile.ts";
import { zonesOf } from "../../compiler/flow/zones.ts";
import { format } from "../../compiler/format/format.ts";
import { readsTime } from "../../compiler/program/check-tests.ts";
import { writtenNames } from "../../compiler/program/written-names.ts";
import { type Simulation, simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { runTests, testsOf } from "../../compiler/test/run-tests.ts";
import { savedTest } from "../../compiler/test/saved-test.ts";
import { mainUri, type SavedTest, type SaveTestRequest } from "../protocol.ts";
import { type Desk, goodWork, type Work } from "./desk.ts";
import { hostOf } from "./host.ts";

/** Makes it for the last text without errors. */
export function saveTest({ call, zone, title }: SaveTestRequest, desk: Desk): SavedTest {
  const work = goodWork(desk);
  const { build, program } = work.compilation;
  const simulation = simulate(build, call, soundWorldOf(build));
  const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
  if (!flow || simulation.line === undefined) return { kind: "unsayable", reason: "no line" };
  const scenario = program.scope.scenarios.find(({ origin }) => origin === flow.origin);
  const isTimed = zonesOf(flow).length > 0 || readsTime(scenario?.block, program);
  const saved = savedTest(freeTitle(title, work), call, simulation, {
    build,
    flow,
    zone: isTimed ? zone : undefined,
    written: writtenNames(program, mainUri),
  });
  if ("unsayable" in saved) return { kind: "unsayable", reason: saved.unsayable };
  return placed(saved.text, simulation, work);
}

function freeTitle(wanted: string, { compilation: { program } }: Work): string {
  const taken = new Set(testsOf(program).map(({ title }) => title?.value));
  let title = wanted;
  for (let count = 2; taken.has(title); count++) title = `${wanted} ${count}`;
  return title;
}

/** Puts it behind all that the text has, laid out as `vatsc fmt` would, and plays it there. */
function placed(test: string, simulation: Simulation, { host }: Work): SavedTest {
  const text = host.read(mainUri)?.text ?? "";
  const laidOut = format({ uri: mainUri, name: mainUri, text: test });
  const start = text.trimEnd().length;
  const newText = `${start === 0 ? "" : "\n\n"}${laidOut}`;
  const whole = text.slice(0, start) + newText;
  if (!isSameCall(whole, simulation)) return { kind: "unsayable", reason: "other" };
  const titleAt = whole.indexOf('"', start);
  const place = { start: titleAt, end: whole.indexOf("\n", titleAt) - " <".length };
  return { kind: "test", text, edit: { start, end: text.length, newText }, place };
}

/** Whether the last test of a text passes, with the very call that was played. */
function isSameCall(text: string, { trace }: Simulation): boolean {
  const options = { targets: [], knownTargets: [], today: "2000-01-01", generator: "", passOverAssertions: true };
  const { program, build, diagnostics } = compile(hostOf(text), [mainUri], options);
  if (diagnostics.some(({ severity }) => severity === "error")) return false;
  const last = runTests(program, build).at(-1);
  return last?.kind === "passed" && JSON.stringify(last.played.simulation.trace) === JSON.stringify(trace);
}
