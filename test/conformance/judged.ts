/** What every engine says of a batch. Must not know any engine. */

import type { Call } from "../../compiler/simulate/call.ts";
import type { Batch } from "./batch.ts";
import type { Program } from "./generate/programs.ts";

/** One call that an engine did not play as the simulator says. */
export interface Disagreement {
  readonly engine: string;
  readonly program: Program;
  /** Absent where the program itself could not be built or loaded. */
  readonly call?: Call;
  /** Whether it stood in a build with other programs. */
  readonly isInBatch: boolean;
  /** A sentence for each difference, complaint and line of a log. */
  readonly differences: readonly string[];
}

/** A program that a target does not take, with what it says. */
export interface Refusal {
  readonly engine: string;
  readonly program: Program;
  readonly reasons: readonly string[];
}

export interface Judged {
  /** How many calls were played and compared. */
  readonly calls: number;
  readonly refusals: readonly Refusal[];
  readonly disagreements: readonly Disagreement[];
  /** Through how many of the compared calls each form of the grammar went; each call counts once. */
  readonly forms?: ReadonlyMap<string, number>;
  /** Calls that say nothing (`steady.ts`), and were not played. */
  readonly leftOut?: number;
}

/** An engine, or what plays its part: builds the programs of a batch, plays their calls, compares each with the simulator. */
export interface Engine {
  readonly name: string;
  judgeBatch(batch: Batch): Promise<Judged>;
}

export const none: Judged = { calls: 0, refusals: [], disagreements: [] };

/** Several verdicts as one. */
export function together(verdicts: readonly Judged[]): Judged {
  return {
    calls: verdicts.reduce((sum, { calls }) => sum + calls, 0),
    refusals: verdicts.flatMap(({ refusals }) => refusals),
    disagreements: verdicts.flatMap(({ disagreements }) => disagreements),
    forms: summed(verdicts.map(({ forms }) => forms ?? new Map())),
    leftOut: verdicts.reduce((sum, { leftOut = 0 }) => sum + leftOut, 0),
  };
}

function summed(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [form, count] of counts.flatMap((some) => [...some])) sums.set(form, (sums.get(form) ?? 0) + count);
  return sums;
}
