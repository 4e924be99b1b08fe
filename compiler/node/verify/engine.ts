/** Plays calls on the Asterisk of this machine, by the lab. Must not know how the lab does it, nor how it is told. */

import type { Build } from "../../flow/ir.ts";
import type { Call } from "../../simulate/call.ts";
import { simulate, soundWorldOf } from "../../simulate/simulate.ts";
import type { CivilDate } from "../../time/units.ts";
import { Failure } from "../failure.ts";
import { type Generated, type Output, textsOf } from "./generated.ts";
import type { Run } from "./report.ts";

export interface RealEngine {
  /** Plays calls on what is made for it. @throws Failure where it does not start */
  play(generated: Generated, today: CivilDate, limits: EngineLimits): Promise<Run>;
}

export interface EngineLimits {
  readonly calls: number;
  readonly seconds: number;
}

type Lab = typeof import("../../../lab/asterisk/index.ts");
type Engine = import("../../../lab/asterisk/index.ts").Engine;

/** @throws Failure that says what is missing, and how to get it */
export async function openEngine(): Promise<RealEngine> {
  const lab = await import("../../../lab/asterisk/index.ts");
  const found = await lab.findAsterisk(process.env);
  if ("missing" in found) throw new Failure(found.missing);
  const { engine } = found;
  return { play: (generated, today, limits) => playAll(lab, engine, generated, today, limits) };
}

/** Calls that are played before somebody looks at the clock. */
const portion = 40;

/** Calls that last longer, in seconds, are left out: for real they take a tenth of it. */
const longest = 600;

async function playAll(
  lab: Lab,
  engine: Engine,
  generated: Generated,
  today: CivilDate,
  { calls: most, seconds }: EngineLimits,
): Promise<Run> {
  const { createProgress, gatherKinds, planCalls, steadyPortions } = await import("../../verify/index.ts");
  const { output, options } = generated;
  if (!output) throw new Error("vatsc expected files to play");
  const { build } = output.compilation;
  refuseManySounds(lab, build);
  const plan = planCalls(build, { today, grainSeconds: 60 });
  const progress = createProgress(build, plan);
  const kinds = gatherKinds();
  const left = { near: 0, long: 0 };
  const endMs = performance.now() + seconds * 1000;
  let cut: Run["cut"];
  for (const calls of steadyPortions(build, plan, { size: portion, longest, left })) {
    if (progress.calls() >= most) cut = "limit";
    else if (performance.now() > endMs) cut = "time";
    if (cut) break;
    const some = calls.slice(0, most - progress.calls());
    const played = await playSome(
      lab,
      engine,
      output,
      options,
      some.map(({ call }) => call),
    );
    for (const [at, { call, edge }] of some.entries()) {
      const { seen = [], differences = [] } = played[at] ?? {};
      const expected = simulate(build, call, soundWorldOf(build));
      progress.note(expected, edge);
      kinds.note({ call, expected, seen, differences });
    }
    if (some.length < calls.length) cut = "limit";
  }
  return {
    engine: engine.version,
    scenarios: progress.done(),
    calls: progress.calls(),
    cut,
    targets: [{ generated, judged: kinds.done() }],
    leftOut: leftOutOf(left),
  };
}

async function playSome(
  lab: Lab,
  engine: Engine,
  output: Output,
  options: Readonly<Record<string, string>>,
  calls: readonly Call[],
) {
  const { build } = output.compilation;
  const world = soundWorldOf(build);
  const exchange = { context: options["asterisk.context"] ?? "vats", trunk: options["asterisk.trunk"] ?? "trunk" };
  const expect = (call: Call, order: readonly string[]) =>
    simulate(build, order.length === 0 ? call : { ...call, order }, world).trace;
  try {
    return await lab.judgeCalls(engine, { build, files: textsOf(output), calls, world, exchange, expect });
  } catch (error) {
    const why = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
    throw new Failure(`${engine.version} could not play these calls: ${why}`);
  }
}

function refuseManySounds({ mostSounds, soundsOf }: Lab, build: Build): void {
  const count = soundsOf(build);
  if (count > mostSounds)
    throw new Failure(`For real no more than ${mostSounds} sounds can be told apart, and this program plays ${count}.`);
}

function leftOutOf({ near, long }: { readonly near: number; readonly long: number }): readonly string[] {
  const some = (count: number) => `${count} call${count === 1 ? "" : "s"}`;
  return [
    ...(near === 0
      ? []
      : [`Left out: ${some(near)} that a few seconds would make other ones: a real call comes a little late.`]),
    ...(long === 0 ? [] : [`Left out: ${some(long)} of more than ${longest / 60} minutes.`]),
  ];
}
