/**
 * A real exchange: all programs of a batch in one build, their calls of one instant at once. A call that is wrong there is
 * played again, slower, in the same build. Must not know which exchange it is.
 */

import type { Compilation } from "../../../compiler/compile.ts";
import { soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import type { PlayOn, PlayRequest } from "../../../lab/engine.ts";
import { type Expect, judge, onlyCalls } from "../../../lab/judge.ts";
import { withSharedTones } from "../../../lab/shared-tones.ts";
import { orderSeen, whatPlays } from "../../../lab/wrong-calls.ts";
import { compilePrograms, errorsOf, outputFiles, type TargetId } from "../build.ts";
import { formsOfEach } from "../forms-in.ts";
import type { Program } from "../generate/programs.ts";
import { type Disagreement, type Engine, type Judged, none, together } from "../judged.ts";
import { steadied, traceThatMayBe } from "../may-be.ts";
import { isSteady } from "../steady.ts";
import { isTellable } from "../tellable.ts";
import { type Placed, type Wave, wavesOf } from "../waves.ts";

/** What makes one exchange another than the next. */
export interface ExchangeOptions {
  readonly name: string;
  readonly target: TargetId;
  readonly play: PlayOn;
  /** How many calls at once it plays in time. */
  readonly callsEach: number;
}

/** An engine that plays on a real exchange. */
export function exchange(options: ExchangeOptions): Engine {
  return {
    name: options.name,
    async judgeBatch({ programs }) {
      const untaken = together(await Promise.all(programs.map((program) => untakenBy(program, options))));
      const { refusals, disagreements } = untaken;
      const fit = programs.filter((program) => ![...refusals, ...disagreements].some((one) => one.program === program));
      const shared = fit.filter(({ isAlone }) => !isAlone);
      const alone = fit.filter(({ isAlone }) => isAlone);
      const builds = [...(shared.length > 0 ? [shared] : []), ...alone.map((program) => [program])];
      const judged = await Promise.all(builds.map((build) => judgeBuild(build, options)));
      return together([untaken, ...judged]);
    },
  };
}

/** What a target says of a program that it does not take, and the compiler of one that is none. */
async function untakenBy(program: Program, { name, target }: ExchangeOptions): Promise<Judged> {
  const compilation = await compilePrograms([program], [target]);
  const reasons = errorsOf(compilation);
  if (compilation.refusals.length > 0)
    return { calls: 0, refusals: [{ engine: name, program, reasons }], disagreements: [] };
  const broken = { engine: "compiler", program, isInBatch: false, differences: reasons };
  return { calls: 0, refusals: [], disagreements: reasons.length > 0 ? [broken] : [] };
}

async function judgeBuild(programs: readonly Program[], options: ExchangeOptions): Promise<Judged> {
  const { name, target, callsEach } = options;
  const compilation = await compilePrograms(programs, [target]);
  const files = outputFiles(compilation, target, programs);
  const isInBatch = programs.length > 1;
  if (!files) {
    const broken = programs.slice(0, 1);
    const differences = errorsOf(compilation);
    const disagreements = broken.map((program) => ({ engine: name, program, isInBatch, differences }));
    return { calls: 0, refusals: [], disagreements };
  }
  const { build } = compilation;
  const world = soundWorldOf(build);
  const all = programs.flatMap((program) =>
    program.calls.map((call, index): Placed => {
      const callerName = program.callerNames?.[index];
      return { program, call: steadied(build, call, world), ...(callerName === undefined ? {} : { callerName }) };
    }),
  );
  const placed = all.filter(({ call }) => isSteady(build, call, world) && isTellable(build, call, world));
  const hasNames = programs.some(({ callerNames }) => callerNames);
  const waves = hasNames ? [placed] : wavesOf(placed, build, callsEach);
  const wrong = await Promise.all(waves.map((wave) => wrongIn(wave, { compilation, files }, options)));
  return together([
    {
      calls: placed.length,
      refusals: [],
      disagreements: wrong.flat().map((one) => ({ ...one, engine: name, isInBatch })),
      leftOut: all.length - placed.length,
    },
    ...(await formsOfEach(placed)).map((forms) => ({ ...none, forms })),
  ]);
}

interface Built {
  readonly compilation: Compilation;
  readonly files: PlayRequest["files"];
}

type Wrong = Omit<Disagreement, "engine" | "isInBatch">;

/** Plays calls of one instant at once. @param wave all of one build */
async function wrongIn(
  wave: Wave,
  { compilation, files }: Built,
  { play }: ExchangeOptions,
): Promise<readonly Wrong[]> {
  const { build } = compilation;
  const world = soundWorldOf(build);
  const callerNames = wave.flatMap(({ callerName }) => callerName ?? []);
  const request: PlayRequest = {
    files,
    soundSeconds: world.soundSeconds,
    ...whatPlays(build),
    calls: wave.map(({ call }) => call),
    isAlone: callerNames.length > 0,
    ...(callerNames.length > 0 ? { callerNames } : {}),
  };
  const verdicts = await judgeAgain(withSharedTones(build, withOwnLog(startedTwice(play))), request, (seen, index) => {
    const call = wave[index]?.call;
    if (!call) return [];
    return traceThatMayBe(build, seen ? { ...call, order: orderSeen(seen, build) } : call, world, seen);
  });
  return wave.flatMap(({ program, call }, index) => {
    const differences = verdicts[index] ?? [];
    return differences.length > 0 ? [{ program, call, differences }] : [];
  });
}

/** As `judge`, and a last time at the speed of real clocks: an exchange that waits by counting naps is late at any other. */
async function judgeAgain(
  play: PlayOn,
  request: PlayRequest,
  expected: Expect,
): Promise<readonly (readonly string[])[]> {
  const verdicts = [...(await judge(play, request, expected))];
  const wrong = verdicts.flatMap((sentences, index) => (sentences.length > 0 ? [index] : []));
  if (wrong.length === 0) return verdicts;
  const once = { ...onlyCalls(request, wrong), speed: 1 };
  const last = await judge(play, once, (seen, place) => expected(seen, wrong[place] ?? -1));
  for (const [place, index] of wrong.entries()) verdicts[index] = last[place] ?? [];
  return verdicts;
}

/** An exchange that did not start, or did not answer its control, on a busy machine says nothing of any call: once more, then. */
function startedTwice(play: PlayOn): PlayOn {
  return (request) => play(request).catch(() => play(request));
}

/** Calls of one exchange share its log: what it says there of another call (`lab-7: …`) is no matter of this one. */
function withOwnLog(play: PlayOn): PlayOn {
  return async (request) =>
    (await play(request)).map((call, index) => ({
      ...call,
      log: call.log.filter((line) => Number(/^lab-(\d+): /.exec(line)?.[1] ?? index) === index),
    }));
}
