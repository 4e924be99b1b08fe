/** One call on the files of one exchange, by that exchange's own reader of them, against what the simulator says. */

import { compareTraces } from "../../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { loadWalker } from "../../targets/walkers.ts";
import type { Walked, WalkRequest } from "../protocol.ts";
import { compiledFor } from "./check.ts";
import type { Desk } from "./desk.ts";

/** Plays it on the files of the last text without errors. */
export async function walkCall({ call, target }: WalkRequest, desk: Desk): Promise<Walked> {
  const { build, outputs, refusals } = await compiledFor(target, desk);
  const refusal = refusals.find((one) => one.target === target)?.diagnostics ?? [];
  const output = outputs.find((one) => one.target === target);
  if (!output) return { kind: "refused", reasons: refusal.map(({ message }) => message) };
  const world = soundWorldOf(build);
  const files = new Map(output.files.map((file) => [file.path, "text" in file ? file.text : ""] as const));
  const walk = await loadWalker(target);
  const { complaints, trace } = walk(files, call, world);
  const differences = [...complaints, ...compareTraces(simulate(build, call, world).trace, trace)];
  return differences.length === 0 ? { kind: "same" } : { kind: "differs", differences };
}
