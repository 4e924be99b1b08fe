/** Plays every test of a program on a virtual clock. Must not know how a result is printed. */

import type { Build } from "../flow/ir.ts";
import type { Program } from "../program/program.ts";
import type { Call } from "../simulate/call.ts";
import { type Simulation, simulate, soundWorldOf } from "../simulate/simulate.ts";
import type { TestDeclaration } from "../syntax/ast.ts";
import { type Difference, firstDifference } from "./expectations.ts";
import { happeningsOf } from "./happenings.ts";
import { scriptOf } from "./script.ts";

/** A call of a test, played. */
export interface Played {
  readonly call: Call;
  /** In which its instant was meant; `undefined` where it names none. */
  readonly zone: string | undefined;
  readonly simulation: Simulation;
}

/** What became of a test. */
export type TestResult = { readonly test: TestDeclaration } & (
  | { readonly kind: "passed"; readonly played: Played }
  | { readonly kind: "failed"; readonly played: Played; readonly difference: Difference }
  | { readonly kind: "unplayable"; readonly reason: string }
);

/** The tests of a program, in the order of the source. */
export function testsOf({ modules }: Pick<Program, "modules">): readonly TestDeclaration[] {
  return modules.flatMap(({ items }) => items.filter((item) => item.kind === "test"));
}

/** Plays every test of a program. It must be without errors. */
export function runTests(program: Program, build: Build): readonly TestResult[] {
  const world = soundWorldOf(build);
  return testsOf(program).map((test): TestResult => {
    const script = scriptOf(test, program, build);
    if (script.kind === "unplayable") return { test, kind: "unplayable", reason: script.reason };
    const simulation = simulate(build, script.call, world);
    const played = { call: script.call, zone: script.zone, simulation };
    const difference = firstDifference(test.events, happeningsOf(build, simulation), program);
    return difference ? { test, kind: "failed", played, difference } : { test, kind: "passed", played };
  });
}
