/**
 * `npm run conformance -- --programs 500 --seed 1 --engine walkers`: draws programs, plays their calls on an engine, and prints
 * what is not as the simulator says, each shrunk to a small program and one call.
 */

import { parseArgs } from "node:util";
import { batch } from "./batch.ts";
import { walkers } from "./engines/walkers.ts";
import { together } from "./judged.ts";

const { values } = parseArgs({
  options: {
    programs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    size: { type: "string", default: "20" },
  },
});
const [programs, seed, size] = [Number(values.programs), Number(values.seed), Number(values.size)];
const verdicts = [];
for (let index = 0; index * size < programs; index += 1) {
  const drawn = batch(seed, index, size);
  verdicts.push(await walkers().judgeBatch(drawn));
}
const { calls, refusals, disagreements } = together(verdicts);
for (const { engine, program, call, differences, isInBatch } of disagreements.slice(0, 5)) {
  console.log(`--- ${engine}${isInBatch ? " (in a batch)" : ""}`, differences);
  console.log(program.text, JSON.stringify(call));
}
console.log({ programs, calls, refused: refusals.length, disagreements: disagreements.length, seed });
