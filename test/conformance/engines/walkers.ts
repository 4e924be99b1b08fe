/** The walkers of all targets: each program alone, and all that can be in one build. */

import type { Compilation } from "../../../compiler/compile.ts";
import { compareTraces } from "../../../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { runTests } from "../../../compiler/test/run-tests.ts";
import { loadWalker } from "../../../targets/walkers.ts";
import { compilePrograms, errorsOf, outputFiles, type TargetId } from "../build.ts";
import { brokenBy } from "../claims.ts";
import { formsIn, type ProgramCall } from "../forms-in.ts";
import type { Program } from "../generate/programs.ts";
import { moduleName } from "../generate/writing.ts";
import { type Disagreement, type Engine, type Judged, none, type Refusal, together } from "../judged.ts";
import { isSteady } from "../steady.ts";

const targets = ["asterisk", "freeswitch", "twiml"] as const;

/** The walkers of some targets. */
export function walkers(ids: readonly TargetId[] = targets): Engine {
  return {
    name: "walkers",
    async judgeBatch({ programs }) {
      const alone = await Promise.all(programs.map((program) => judge([program], ids)));
      const isRefused = (program: Program, id: TargetId) =>
        alone.some(({ refusals }) => refusals.some((one) => one.engine === id && one.program === program));
      const inBatch = ids.map(async (id) => {
        const fit = programs.filter((program) => !program.isAlone && !isRefused(program, id));
        // What each form of the grammar comes to has been counted already.
        return fit.length > 1 ? { ...(await judge(fit, [id])), forms: new Map() } : none;
      });
      return together([...alone, ...(await Promise.all(inBatch))]);
    },
  };
}

/** Builds programs together, and walks all their calls. */
async function judge(programs: readonly Program[], ids: readonly TargetId[]): Promise<Judged> {
  const compilation = await compilePrograms(programs, ids);
  const isInBatch = programs.length > 1;
  const [first] = programs;
  if (first && compilation.diagnostics.some(({ severity }) => severity === "error")) {
    const differences = errorsOf(compilation);
    return { ...none, disagreements: [{ engine: "compiler", program: first, isInBatch, differences }] };
  }
  const failed = failedTests(programs, compilation);
  const steady = steadyCalls(programs, compilation);
  const all = await Promise.all(ids.map((id) => walkAll(id, programs, steady, compilation)));
  const leftOut = programs.flatMap(({ calls }) => calls).length - steady.length;
  const { disagreements, ...rest } = together(all);
  const forms = isInBatch ? new Map() : formsIn(steady, programs, compilation);
  return { ...rest, disagreements: [...failed, ...disagreements], leftOut, forms };
}

/** Each test was made of a call as the simulator plays it; each claim was proved. Both must hold in every build. */
function failedTests(programs: readonly Program[], compilation: Compilation): readonly Disagreement[] {
  const isInBatch = programs.length > 1;
  const found: Disagreement[] = [];
  for (const { test, kind } of runTests(compilation.program, compilation.build)) {
    const program = programs.find((one) => one.isAlone || test.span.uri === `${moduleName(one.serial)}.vats`);
    if (kind !== "passed" && program)
      found.push({
        engine: "the test command",
        program,
        isInBatch,
        differences: [`The test ${test.title?.text} ${kind}.`],
      });
  }
  const [only] = programs;
  if (!only || isInBatch) return found;
  const world = soundWorldOf(compilation.build);
  const broken = only.calls.flatMap((call): readonly Disagreement[] => {
    const differences = brokenBy(simulate(compilation.build, call, world).trace, compilation);
    return differences.length > 0 ? [{ engine: "the explorer", program: only, call, isInBatch, differences }] : [];
  });
  return [...found, ...broken];
}

function steadyCalls(programs: readonly Program[], { build }: Compilation): readonly ProgramCall[] {
  const world = soundWorldOf(build);
  return programs.flatMap((program) =>
    program.calls.flatMap((call) => (isSteady(build, call, world) ? [{ program, call }] : [])),
  );
}

async function walkAll(
  id: TargetId,
  programs: readonly Program[],
  calls: readonly ProgramCall[],
  compilation: Compilation,
): Promise<Judged> {
  const files = outputFiles(compilation, id, programs);
  if (!files) {
    const reasons = errorsOf(compilation);
    return { ...none, refusals: programs.map((program): Refusal => ({ engine: id, program, reasons })) };
  }
  const { build } = compilation;
  const world = soundWorldOf(build);
  const texts = new Map([...files].map(([path, file]) => [path, typeof file === "string" ? file : ""]));
  const walk = await loadWalker(id);
  const disagreements = calls.flatMap(({ program, call }): readonly Disagreement[] => {
    const { trace, complaints } = walk(texts, call, world);
    const differences = [...compareTraces(simulate(build, call, world).trace, trace), ...complaints];
    const isInBatch = programs.length > 1;
    return differences.length > 0 ? [{ engine: `the walker of ${id}`, program, call, isInBatch, differences }] : [];
  });
  return { ...none, calls: calls.length, disagreements };
}
