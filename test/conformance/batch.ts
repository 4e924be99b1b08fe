/** Some programs with the few instants that they share: what an engine can play in one process. Deterministic. */

import fc from "fast-check";
import { type Program, programArbitrary } from "./generate/programs.ts";
import { batchInstants } from "./generate/zones.ts";

export interface Batch {
  readonly seed: number;
  /** 0 for the first of a run. */
  readonly index: number;
  /** When its calls come: milliseconds since 1970 UTC. */
  readonly instants: readonly number[];
  readonly programs: readonly Program[];
}

/** @param size how many programs it has: 1 to 100 */
export function batch(seed: number, index: number, size: number): Batch {
  const instants = drawn(batchInstants, seedOf(seed, 0, index));
  const programs = Array.from({ length: size }, (_, place) => {
    const serial = 1 + ((index * size + place) % 9999);
    return drawn(programArbitrary(serial, instants), seedOf(seed, serial, index));
  });
  return { seed, index, instants, programs };
}

/** The seed with which fast-check draws a program of a batch first: for a run that shrinks it. */
export function seedOfProgram({ seed, index }: Batch, { serial }: Pick<Program, "serial">): number {
  return seedOf(seed, serial, index);
}

/** The same batch with one of its programs only. */
export function onlyWith(batch: Batch, program: Program): Batch {
  return { ...batch, programs: [program] };
}

function drawn<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): Value {
  const [value] = fc.sample(arbitrary, { seed, numRuns: 1 });
  if (value === undefined) throw new Error("fast-check drew nothing");
  return value;
}

/** Mixes numbers, so that neighbours draw nothing alike. */
function seedOf(...numbers: readonly number[]): number {
  let mixed = 0x9e3779b9;
  for (const number of numbers) {
    mixed = Math.imul(mixed ^ number, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed | 0;
}
