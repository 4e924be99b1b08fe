/** Makes a disagreement small: a program with few steps and one call, and of the programs beside it those that matter. */

import fc from "fast-check";
import { type Batch, seedOfProgram } from "./batch.ts";
import { type Program, programArbitrary } from "./generate/programs.ts";
import type { Disagreement, Engine } from "./judged.ts";

export interface Small {
  readonly disagreement: Disagreement;
  /** What else has to stand in the build. */
  readonly beside: readonly Program[];
}

/** @param mostSeconds how long to try; what has been found by then is given */
export async function shrink(found: Disagreement, batch: Batch, engine: Engine, mostSeconds: number): Promise<Small> {
  const isSame = (one: Disagreement, serial: number) => one.program.serial === serial && kindOf(one) === kindOf(found);
  const tryWith = async (program: Program, beside: readonly Program[]): Promise<Disagreement | undefined> => {
    const { disagreements } = await engine.judgeBatch({ ...batch, programs: [program, ...beside] });
    return disagreements.find((one) => isSame(one, program.serial));
  };
  let beside: readonly Program[] = found.isInBatch
    ? batch.programs.filter((program) => program.serial !== found.program.serial)
    : [];
  const untilMs = performance.now() + mostSeconds * 1000;
  beside = await fewer(beside, untilMs, async (some) => (await tryWith(found.program, some)) !== undefined);
  let smallest = found;
  const property = fc.asyncProperty(programArbitrary(found.program.serial, batch.instants), async (program) => {
    const again = await tryWith(program, beside);
    if (again === undefined) return true;
    smallest = again;
    return false;
  });
  await fc.check(property, {
    seed: seedOfProgram(batch, found.program),
    numRuns: 1,
    interruptAfterTimeLimit: mostSeconds * 1000,
  });
  const { call } = smallest;
  return { disagreement: call ? { ...smallest, program: { ...smallest.program, calls: [call] } } : smallest, beside };
}

/** Which engine, and what kind of difference: numbers and names of sounds do not matter. */
export function kindOf({ engine, isInBatch, differences: [first = ""] }: Disagreement): string {
  return `${engine} ${isInBatch} ${first.replace(/[0-9a-f]{16}|[+0-9.]+/g, "N").slice(0, 60)}`;
}

/** Leaves out halves, quarters and so on, as long as `isEnough` holds of the rest, and there is time. */
async function fewer(
  all: readonly Program[],
  untilMs: number,
  isEnough: (some: readonly Program[]) => Promise<boolean>,
): Promise<readonly Program[]> {
  let kept = all;
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length && performance.now() < untilMs; ) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await isEnough(rest)) kept = rest;
      else from += size;
    }
  }
  return kept;
}
