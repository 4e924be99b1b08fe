/**
 * How large a scenario becomes when each `run` is the steps of its flow: a few flows that run each other many times would
 * be more steps than any exchange can hold. Counts without making them.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Block, RunStep, Step } from "../syntax/ast.ts";
import { visitNodes } from "../syntax/walk.ts";
import { calledBy } from "./environment.ts";
import type { Program } from "./program.ts";

/** Ours: thousands of times what people write, and as much as is compiled in a second or two. */
export const mostSteps = 20_000;

/** Reports each scenario that runs so many flows. One that is long as it is written is nobody's mistake. */
export function checkSizes(program: Program, reporter: Reporter): void {
  const known = new Map<Block, number>();
  for (const { name, block, origin } of program.scope.scenarios) {
    const written = block ? ownSteps(block).length : 0;
    const steps = block ? sizeOf(block, program, known) : 0;
    if (steps <= mostSteps || written > mostSteps) continue;
    const help = "Let its flows run each other less often.";
    reporter.report("VATS4010", origin, { name, most: mostSteps.toLocaleString("en-US") }, { help });
  }
}

/** Steps of a block with those of all flows that it runs. A circle, which is an error of its own, counts once. */
function sizeOf(block: Block, program: Program, known: Map<Block, number>): number {
  const before = known.get(block);
  if (before !== undefined) return before;
  known.set(block, 0);
  const size = ownSteps(block)
    .map((step) => 1 + (step.kind === "run" ? sizeOfRun(step, program, known) : 0))
    .reduce((one, other) => one + other, 0);
  known.set(block, size);
  return size;
}

function sizeOfRun(step: RunStep, program: Program, known: Map<Block, number>): number {
  const block = calledBy(step, program)?.declaration.block;
  return block ? sizeOf(block, program, known) : 0;
}

/** Every step that is written in a block, at any depth. */
function ownSteps(block: Block): readonly Step[] {
  const steps: Step[] = [];
  visitNodes(block, ["block"], (node) => {
    steps.push(...(node as unknown as Block).steps);
  });
  return steps;
}
