/**
 * The guards that read the clock, wherever calls of a scenario reach them: in its own steps, and in the flows that it runs,
 * which are read as if they stood in it. Must not know what a guard means.
 */

import { onceFor } from "../memory.ts";
import type { Block, DuringGuard, OnGuard, RunStep, WorkhoursGuard, ZoneLiteral } from "../syntax/ast.ts";
import { type AnyNode, walkNodes } from "../syntax/walk.ts";
import { enter } from "./environment.ts";
import type { Program, Scenario } from "./program.ts";

export type TimeGuard = WorkhoursGuard | DuringGuard | OnGuard;

/** A guard as one scenario reads it. */
export interface ReachedGuard {
  readonly guard: TimeGuard;
  /** The zone of the scenario. */
  readonly zone: ZoneLiteral | undefined;
  /** The program in which names of parameters mean their arguments. */
  readonly inside: Program;
}

/** Every guard that a scenario reaches, in the order of the source; again for each call of a flow that has arguments. */
export const guardsReached = onceFor((program: Program): readonly ReachedGuard[] =>
  program.scope.scenarios.flatMap((scenario) => guardsOf(scenario, program)),
);

/** Those of one scenario. */
export function guardsOf(scenario: Scenario, program: Program): readonly ReachedGuard[] {
  const { declaration, block } = scenario;
  const zone = declaration.kind === "vats" ? declaration.zone : undefined;
  const found: ReachedGuard[] = [];
  const seen = new Map<AnyNode, (readonly unknown[])[]>();
  for (const inside of programsOf(scenario, program)) collect(block, { zone, inside, seen, found });
  return found;
}

/** The program, or one for each line that gives the scenario its arguments. */
function programsOf({ declaration }: Scenario, program: Program): readonly Program[] {
  if (declaration.kind !== "vats" || declaration.parameters.length === 0) return [program];
  const lines = program.modules.flatMap(({ items }) => items.filter((item) => item.kind === "line"));
  const entered = lines.flatMap((line) => enter(line, program) ?? []);
  return entered.filter((one) => one.declaration === declaration).map((one) => one.program);
}

interface Collecting extends Omit<ReachedGuard, "guard"> {
  /** What guards of a flow read by its parameters, each time that it was looked at: the same needs no second look. */
  readonly seen: Map<AnyNode, (readonly unknown[])[]>;
  readonly found: ReachedGuard[];
}

function collect(block: Block | undefined, collecting: Collecting): void {
  const { zone, inside, seen, found } = collecting;
  walkNodes(block, (node) => {
    const known = node as TimeGuard | RunStep;
    if (known.kind === "run") {
      const flow = enter(known, inside);
      const looked = flow && (seen.get(flow.declaration) ?? []);
      if (!flow || looked?.some((read) => read.every((one, at) => one === flow.read[at]))) return true;
      seen.set(flow.declaration, [...(looked ?? []), flow.read]);
      collect(flow.declaration.block, { ...collecting, inside: flow.program });
    } else if (known.kind === "workhours" || known.kind === "during" || known.kind === "on")
      found.push({ guard: known, zone, inside });
    return true;
  });
}
