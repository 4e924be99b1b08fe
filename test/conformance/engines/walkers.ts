/** The walkers of all targets: each program alone, and all that can be in one build. */

import { compareTraces } from "../../../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { loadWalker } from "../../../targets/walkers.ts";
import { compilePrograms, errorsOf, outputFiles, type TargetId } from "../build.ts";
import type { Program } from "../generate/programs.ts";
import { type Disagreement, type Engine, type Judged, type Refusal, together } from "../judged.ts";
import { isSteady } from "../steady.ts";

const targets = ["asterisk", "freeswitch", "twiml"] as const;

/** The walkers of some targets. */
export function walkers(ids: readonly TargetId[] = targets): Engine {
  return {
    name: "walkers",
    async judgeBatch(batch) {
      const alone = await Promise.all(batch.programs.map((program) => judge([program], ids)));
      const isRefused = (program: Program, id: TargetId) =>
        alone.some(({ refusals }) => refusals.some((one) => one.engine === id && one.program === program));
      const inBatch = ids.map((id) => {
        const fit = batch.programs.filter((program) => !program.isAlone && !isRefused(program, id));
        return fit.length > 1 ? judge(fit, [id]) : { calls: 0, refusals: [], disagreements: [] };
      });
      return together([...alone, ...(await Promise.all(inBatch))]);
    },
  };
}

/** Builds programs together, and walks all their calls. */
async function judge(programs: readonly Program[], ids: readonly TargetId[]): Promise<Judged> {
  const compilation = await compilePrograms(programs, ids);
  const { build } = compilation;
  const isInBatch = programs.length > 1;
  const disagreements: Disagreement[] = [];
  const refusals: Refusal[] = [];
  const errors = compilation.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    return {
      calls: 0,
      refusals,
      disagreements: programs.slice(0, 1).map((program) => ({
        engine: "compiler",
        program,
        isInBatch,
        differences: errorsOf(compilation),
      })),
    };
  const world = soundWorldOf(build);
  let calls = 0;
  for (const id of ids) {
    const files = outputFiles(compilation, id, programs);
    if (!files) {
      const reasons = errorsOf(compilation);
      for (const program of programs) refusals.push({ engine: id, program, reasons });
      continue;
    }
    const texts = new Map([...files].map(([path, file]) => [path, typeof file === "string" ? file : ""]));
    const walk = await loadWalker(id);
    for (const program of programs) {
      for (const call of program.calls) {
        if (!isSteady(build, call, world)) continue;
        calls += 1;
        const { trace, complaints } = walk(texts, call, world);
        const differences = [...compareTraces(simulate(build, call, world).trace, trace), ...complaints];
        if (differences.length > 0)
          disagreements.push({ engine: `the walker of ${id}`, program, call, isInBatch, differences });
      }
    }
  }
  return { calls, refusals, disagreements };
}
