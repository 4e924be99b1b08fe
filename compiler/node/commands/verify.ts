/** `vatsc verify`: the calls of the explorer, on what is generated, each held against the simulator. */

import { zonesOf } from "../../flow/zones.ts";
import { soundWorldOf } from "../../simulate/simulate.ts";
import type { Walk } from "../../target/target.ts";
import { isZoneHere } from "../../time/zone.ts";
import type { Plan, Player } from "../../verify/index.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { chooseTargets, compileSetup, localDate } from "../project.ts";
import { openSetup, type Setup } from "../setup.ts";
import { printOut } from "../terminal.ts";
import { type Generated, generate, type Output, textsOf } from "../verify/generated.ts";
import type { Run, VerifyReport } from "../verify/report.ts";

export interface VerifyOptions extends CommonOptions {
  readonly target?: readonly string[];
  /** The folder of files that a build has written before. */
  readonly output?: string;
  readonly engine?: "asterisk";
  readonly limit?: number;
  /** Seconds. */
  readonly time?: number;
}

const readerLimits = { calls: 1000, seconds: 60 };
const engineLimits = { calls: 120, seconds: 180 };

/** Exit status 1 if the program has errors, a target cannot take it, or a call goes another way. */
export async function verifyCommand(file: string | undefined, options: VerifyOptions): Promise<number> {
  const setup = await openSetup(file === undefined ? [] : [file], options);
  const ids = targetsOf(options, setup);
  const engine = options.engine && (await (await import("../verify/engine.ts")).openEngine());
  const { compilation, diagnostics, entries } = compileSetup(setup, [], { ...options, passOverAssertions: true });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !compilation) {
    if (options.format === "json") printJson(diagnosticsDocument(errors, [], entries));
    else printDiagnostics(errors, entries, options);
    return exitStatus.input;
  }
  for (const zone of compilation.build.flows.flatMap(zonesOf))
    if (!isZoneHere(zone)) throw new Failure(`This Node does not know the clocks of \`${zone}\`; a newer one may.`);
  const generated: Generated[] = [];
  for (const id of ids) generated.push(await generate(id, setup, options.output, options));
  const able = generated.filter(({ output }) => output !== undefined);
  const { planCalls } = await import("../../verify/index.ts");
  const today = options.today ?? localDate();
  const plan = planCalls(compilation.build, { today, grainSeconds: 1 });
  const runs: Run[] = able.length === 0 ? [] : [await readAll(able, plan, options)];
  const real = able.find(({ target }) => target === options.engine);
  if (engine && real) runs.push(await engine.play(real, today, { ...engineLimits, ...chosenLimits(options) }));
  const refused = generated.filter(({ output }) => output === undefined);
  const limit = options.limit ?? readerLimits.calls;
  const report: VerifyReport = { entries, compilation, file: file ?? ".", until: plan.until, limit, refused, runs };
  if (options.format === "text")
    printDiagnostics(
      refused.flatMap((target) => target.errors),
      entries,
      options,
    );
  const { isProved, jsonReport, textReport } = await import("../verify/print-report.ts");
  if (options.format === "json") printJson(jsonReport(report));
  else printOut(textReport(report, options.quiet === true));
  return isProved(report) ? exitStatus.ok : exitStatus.input;
}

/** An engine that is asked for asks for its target. */
function targetsOf({ target, engine }: VerifyOptions, setup: Setup): readonly string[] {
  const ids = chooseTargets(target ?? (engine ? [engine] : []), setup).map(({ id }) => id);
  if (engine && !ids.includes(engine))
    throw new Failure(`--engine ${engine} plays what is made for ${engine}: add --target ${engine}.`);
  return ids;
}

function chosenLimits({ limit, time }: VerifyOptions) {
  return { ...(limit === undefined ? {} : { calls: limit }), ...(time === undefined ? {} : { seconds: time }) };
}

/** Plays calls on all targets by the readers of their files. */
async function readAll(able: readonly Generated[], plan: Plan, options: VerifyOptions): Promise<Run> {
  const { loadWalker } = await import("../../../targets/walkers.ts");
  const { verify } = await import("../../verify/index.ts");
  const players: Player[] = [];
  for (const { target, output, options: written } of able) {
    if (output) players.push(playerOf(output, written, await loadWalker(target)));
  }
  const [build] = able.flatMap(({ output }) => output?.compilation.build ?? []);
  if (!build) throw new Error("vatsc expected a build");
  const { calls, seconds } = { ...readerLimits, ...chosenLimits(options) };
  const endMs = performance.now() + seconds * 1000;
  const found = verify(build, plan, players, { calls, isTimeUp: () => performance.now() > endMs });
  const targets = able.flatMap((generated, at) => {
    const judged = found.judged[at];
    return judged ? [{ generated, judged }] : [];
  });
  return { engine: undefined, scenarios: found.scenarios, calls: found.calls, cut: found.cut, targets, leftOut: [] };
}

function playerOf(output: Output, options: Readonly<Record<string, string>>, walk: Walk): Player {
  const texts = textsOf(output);
  const world = { ...soundWorldOf(output.compilation.build), options };
  return { play: (call) => walk(texts, call, world) };
}
