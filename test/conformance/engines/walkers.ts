/** The walkers of all targets: each program alone, and all that can be in one build. */

import type { Compilation } from "../../../compiler/compile.ts";
import type { Call } from "../../../compiler/simulate/call.ts";
import { compareTraces } from "../../../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { loadWalker } from "../../../targets/walkers.ts";
import { compilePrograms, errorsOf, outputFiles, type TargetId, textsOf } from "../build.ts";
import { formReader } from "../forms.ts";
import type { Program } from "../generate/programs.ts";
import { type Disagreement, type Engine, type Judged, type Refusal, together } from "../judged.ts";
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

const none: Judged = { calls: 0, refusals: [], disagreements: [] };

/** Builds programs together, and walks all their calls. */
async function judge(programs: readonly Program[], ids: readonly TargetId[]): Promise<Judged> {
  const compilation = await compilePrograms(programs, ids);
  const isInBatch = programs.length > 1;
  const [first] = programs;
  if (first && compilation.diagnostics.some(({ severity }) => severity === "error")) {
    const differences = errorsOf(compilation);
    return { ...none, disagreements: [{ engine: "compiler", program: first, isInBatch, differences }] };
  }
  const steady = steadyCalls(programs, compilation);
  const all = await Promise.all(ids.map((id) => walkAll(id, programs, steady, compilation)));
  const leftOut = programs.flatMap(({ calls }) => calls).length - steady.length;
  return { ...together(all), leftOut, forms: formsIn(steady, programs, compilation) };
}

interface SteadyCall {
  readonly program: Program;
  readonly call: Call;
}

function steadyCalls(programs: readonly Program[], { build }: Compilation): readonly SteadyCall[] {
  const world = soundWorldOf(build);
  return programs.flatMap((program) =>
    program.calls.flatMap((call) => (isSteady(build, call, world) ? [{ program, call }] : [])),
  );
}

async function walkAll(
  id: TargetId,
  programs: readonly Program[],
  calls: readonly SteadyCall[],
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

/** How many of the calls each form is in. */
function formsIn(
  calls: readonly SteadyCall[],
  programs: readonly Program[],
  compilation: Compilation,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (programs.length > 1) return counts;
  const { build } = compilation;
  const world = soundWorldOf(build);
  const reader = formReader(compilation, textsOf(programs));
  for (const { call } of calls)
    for (const form of reader.formsOf(simulate(build, call, world))) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}
