/** The way that a call went, as a text: two calls with the same have gone through the same, at whatever times. */

import { labelOf } from "../explore/calls.ts";
import { itemOf } from "../explore/cover.ts";
import type { Simulation, Visit } from "../simulate/simulate.ts";
import type { EndEvent } from "../simulate/trace.ts";

/** What `explore/calls.ts` counts: the arms of choices, what came of each step, and how it ended. */
export function wayOf({ visits, trace, line }: Simulation): string {
  const end = endOf(trace);
  return [line?.flow ?? "", ...visits.map(stepOf), end?.how ?? "", end?.phone ?? ""].join("|");
}

function stepOf({ arm, outcome }: Visit): string {
  if (arm !== undefined) return `${arm}`;
  return outcome ? labelOf(outcome, {}) : "";
}

/** What it has gone through, as `explore/cover.ts` has it. */
export function itemsOf({ visits, trace }: Simulation): readonly string[] {
  const end = endOf(trace);
  return visits.map(({ state, arm, outcome }, at) => {
    if (arm !== undefined) return itemOf(state, `${arm}`, undefined);
    if (outcome) return itemOf(state, labelOf(outcome, {}), visits[at + 1]?.state);
    if (end?.how === "answered") return itemOf(state, `answered ${end.phone ?? ""}`, undefined);
    return itemOf(state, end?.how === "caller" ? "caller" : "comes", undefined);
  });
}

function endOf(trace: Simulation["trace"]): EndEvent | undefined {
  return trace.find((event): event is EndEvent => event.kind === "end");
}
