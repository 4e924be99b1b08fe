/** The files of each target, with the places that their lines come from. */

import type { Compilation } from "../../compiler/compile.ts";
import type { State, StateId } from "../../compiler/flow/ir.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { type MappedLines, mainUri, type Output, type TargetId, targetIds } from "../protocol.ts";
import { problemOf } from "./problems.ts";

/** One for each target, also for those that cannot take the program. */
export function outputsOf({ build, outputs, refusals }: Compilation): readonly Output[] {
  const states = new Map(build.flows.flatMap((flow) => [...flow.states.values()].map((state) => [state.id, state])));
  return targetIds.map((target) => {
    const { title, mainFile } = checkedTargets.find(({ id }) => id === target) ?? { title: target, mainFile: "" };
    const output = outputs.find((one) => one.target === target);
    const files = (output?.files ?? []).map((file) => ({ path: file.path, text: "text" in file ? file.text : "" }));
    const refusal = refusals.find((one) => one.target === target)?.diagnostics ?? [];
    return {
      target,
      title,
      isMade: output !== undefined,
      mainFile,
      files,
      map: (output?.map ?? []).flatMap((entry) => mapped(entry, states)),
      refusal: refusal.map((diagnostic) => problemOf(diagnostic, target as TargetId)),
    };
  });
}

function mapped(
  { state, path, firstLine, lastLine }: { readonly state: StateId } & Omit<MappedLines, "start" | "end">,
  states: ReadonlyMap<StateId, State>,
): readonly MappedLines[] {
  const origin = states.get(state)?.origin;
  if (origin?.uri !== mainUri) return [];
  return [{ path, firstLine, lastLine, start: origin.start, end: origin.end }];
}
