/**
 * The invariants of the IR (architecture §2), for tests: a broken one is a bug in lowering, never a user's mistake.
 */

import type { CallFlow } from "./ir.ts";
import { successors, waysBack } from "./lower.ts";

/** What is wrong with a flow; empty when nothing is. */
export function verifyFlow(flow: CallFlow): readonly string[] {
  const faults: string[] = [];
  if (!flow.states.has(flow.start)) faults.push(`the start ${flow.start} is no state`);
  const reached = new Set([flow.start]);
  const done = new Set<string>();
  for (const [id, state] of flow.states) {
    if (state.id !== id) faults.push(`${id} is kept under another id`);
    if (!id.startsWith(`${flow.name}.`)) faults.push(`${id} does not begin with the scenario's name`);
    if (!reached.has(id)) faults.push(`${id} comes before what leads to it, or nothing does`);
    for (const next of successors(state)) {
      if (!flow.states.has(next)) faults.push(`${id} leads to ${next}, which is no state`);
      if (done.has(next)) faults.push(`${id} leads back to ${next}`);
      reached.add(next);
    }
    for (const back of waysBack(state)) {
      const kind = flow.states.get(back)?.kind;
      if (kind === undefined) faults.push(`${id} leads back to ${back}, which is no state`);
      if (state.kind === "retry" && kind !== "menu") faults.push(`${id} plays ${back} again, which is no menu`);
    }
    done.add(id);
    if (!(state.origin.end >= state.origin.start)) faults.push(`${id} has no place in the source`);
    if (state.kind === "ring") faults.push(...ringFaults(state));
  }
  return faults;
}

function ringFaults({
  id,
  phones,
  ringSeconds,
}: {
  id: string;
  phones: readonly { kind: string; address: string }[];
  ringSeconds: number;
}): readonly string[] {
  const keys = new Set(phones.map(({ kind, address }) => `${kind} ${address}`));
  return [
    ...(keys.size === phones.length ? [] : [`${id} rings a phone twice`]),
    ...(phones.length > 0 ? [] : [`${id} rings nobody`]),
    ...(ringSeconds >= 1 && ringSeconds <= 600 ? [] : [`${id} rings for ${ringSeconds} s`]),
  ];
}
