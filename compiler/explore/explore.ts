/**
 * Every call that can happen, as the compiler looks at it: to which steps none comes, and whether each assertion holds. One
 * scenario after the other, so that a large project needs no more memory than its largest scenario.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Build } from "../flow/ir.ts";
import type { Program } from "../program/program.ts";
import type { CivilDate } from "../time/units.ts";
import { periodFrom } from "./period.ts";
import { calledFlows, createProver } from "./prove.ts";
import { reportProofs } from "./report-proofs.ts";
import { isTooLarge } from "./scenario.ts";
import { type ExploreMemory, subjectOf } from "./subject.ts";
import { notesOfUnreached } from "./warn-unreached.ts";

export interface Exploration {
  readonly today: CivilDate;
  /** Guards of which something has been said, as `uri start`. */
  readonly said: ReadonlySet<string>;
  readonly passOverAssertions: boolean;
}

/** Reports what it finds. The build must be without errors. @param memory of explorations before, which are not gone through again */
export function explore(
  program: Program,
  build: Build,
  options: Exploration,
  reporter: Reporter,
  memory?: ExploreMemory,
): void {
  const { today, said, passOverAssertions } = options;
  const notes = notesOfUnreached(build, today, said);
  const prover = createProver(program, build, today);
  const { until: _, ...period } = periodFrom(today);
  for (const flow of calledFlows(build)) {
    if (isTooLarge(flow)) {
      prover.passOver();
      continue;
    }
    const subject = subjectOf(build, flow, period, memory);
    notes.note(subject);
    if (!passOverAssertions) prover.hold(subject);
  }
  notes.report(reporter);
  if (!passOverAssertions) reportProofs(prover.done(), reporter);
}
