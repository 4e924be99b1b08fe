/** Which calls go the same way where they come a little late, as it does on a real exchange. Must not know any exchange. */

import { holds } from "../flow/guards.ts";
import type { Build } from "../flow/ir.ts";
import type { Call } from "../simulate/call.ts";
import { momentOf, type Simulation, simulate, soundWorldOf } from "../simulate/simulate.ts";
import type { Plan, PlannedCall } from "./plan.ts";

/** Of calls that were passed over, how many, and why: a few seconds would make another one of it, it is too long. */
export interface PassedOver {
  near: number;
  long: number;
}

/** The calls of a plan that a real exchange can play, some at a time. @param longest a call may last, in seconds */
export function* steadyPortions(
  build: Build,
  { calls }: Plan,
  { size, longest, left }: { readonly size: number; readonly longest: number; readonly left: PassedOver },
): Generator<readonly PlannedCall[]> {
  const world = soundWorldOf(build);
  let portion: PlannedCall[] = [];
  for (const planned of calls) {
    const simulation = simulate(build, planned.call, world);
    const end = simulation.trace.at(-1);
    if (end?.kind === "end" && end.atSeconds > longest) left.long += 1;
    else if (!isSteady(build, planned.call, simulation) || !isLeftCalmly(build, planned.call, simulation))
      left.near += 1;
    else portion.push(planned);
    if (portion.length < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

/** Whether a caller who gives up does so well behind what was before, and well before what would come. */
function isLeftCalmly(build: Build, call: Call, { trace }: Simulation): boolean {
  const { hangsUpAfterSeconds: gone } = call;
  if (gone === undefined) return true;
  const kindsOf = (events: Simulation["trace"]) => events.map(({ kind }) => kind).join(" ");
  return [-early, early].every((shift) => {
    if (gone + shift <= 0) return false;
    const shifted = simulate(build, { ...call, hangsUpAfterSeconds: gone + shift }, soundWorldOf(build));
    return kindsOf(shifted.trace) === kindsOf(trace);
  });
}

/** How much later a call may come, and how much earlier a step may be over than it should. Seconds. */
const late = 8;
const early = 2;

/** False where a guard on the way would not say the same a few seconds before or after. */
export function isSteady(build: Build, call: Call, { visits, line }: Simulation): boolean {
  const flow = build.flows.find(({ name }) => name === line?.flow);
  if (!flow || !line) return true;
  return visits.every(({ state: id, atSeconds }) => {
    const state = flow.states.get(id);
    if (state?.kind !== "choose") return true;
    const armAt = (seconds: number) => {
      const moment = momentOf(build, call, line.name, seconds);
      return state.arms.findIndex(({ guard }) => holds(guard, moment));
    };
    const arm = armAt(atSeconds);
    return armAt(atSeconds + late) === arm && (atSeconds === 0 || armAt(Math.max(0, atSeconds - early)) === arm);
  });
}
