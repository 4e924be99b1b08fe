/** Twilio's player: the real function and the real `server.mjs`, with Twilio's part played on a virtual clock. */

import { compareTraces } from "../../../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { playOnTwilio } from "../../lab/twilio/player.ts";
import type { Batch } from "../batch.ts";
import { compilePrograms, errorsOf, outputFiles } from "../build.ts";
import { formsOfEach } from "../forms-in.ts";
import type { Program } from "../generate/programs.ts";
import { type Disagreement, type Engine, type Judged, none, together } from "../judged.ts";
import { isSteady } from "../steady.ts";

/** All programs of a batch stand in one build, since each server takes its time to start. */
export const twilio: Engine = {
  name: "twilio",
  async judgeBatch({ programs }: Batch) {
    const refused = await Promise.all(programs.map(refusalOf));
    const taken = programs.filter((_, index) => refused[index] === undefined);
    const inOne = taken.filter(({ isAlone }) => !isAlone);
    const builds = [inOne, ...taken.filter(({ isAlone }) => isAlone).map((program) => [program])];
    const verdicts: Judged[] = [];
    for (const build of builds) if (build.length > 0) verdicts.push(await play(build));
    const refusals = refused.flatMap((one) => one ?? []);
    return together([{ ...none, refusals }, ...verdicts]);
  },
};

async function refusalOf(program: Program) {
  const compilation = await compilePrograms([program], ["twiml"]);
  if (compilation.outputs.length > 0) return undefined;
  return { engine: "twiml", program, reasons: errorsOf(compilation) };
}

/** Plays all calls of some programs on one server. */
async function play(programs: readonly Program[]): Promise<Judged> {
  const compilation = await compilePrograms(programs, ["twiml"]);
  const { build } = compilation;
  const files = outputFiles(compilation, "twiml", programs);
  const isInBatch = programs.length > 1;
  const [first] = programs;
  if (!first || !files)
    return {
      ...none,
      disagreements: first
        ? [{ engine: "compiler", program: first, isInBatch, differences: errorsOf(compilation) }]
        : [],
    };
  const world = soundWorldOf(build);
  const calls = programs.flatMap((program) =>
    program.calls.flatMap((call) => (isSteady(build, call, world) ? [{ program, call }] : [])),
  );
  const { traces, complaints } = await playOnTwilio({
    files: new Map([...files].flatMap(([path, file]) => (typeof file === "string" ? [[path, file] as const] : []))),
    calls: calls.map(({ call }) => call),
    soundSeconds: world.soundSeconds,
  });
  const wrong = calls.flatMap(({ program, call }, index): readonly Disagreement[] => {
    const differences = compareTraces(simulate(build, call, world).trace, traces[index] ?? []);
    return differences.length > 0 ? [{ engine: "twilio", program, call, isInBatch, differences }] : [];
  });
  // Which call it was is not said: shrinking finds it.
  const complained: readonly Disagreement[] =
    complaints.length > 0 ? [{ engine: "twilio", program: first, isInBatch, differences: complaints }] : [];
  const forms = (await formsOfEach(calls)).map((some) => ({ ...none, forms: some }));
  return together([{ ...none, calls: calls.length, disagreements: [...wrong, ...complained] }, ...forms]);
}
