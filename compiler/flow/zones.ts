/** In which zones a flow reads the clock. Must not know what time it is there. */

import type { CallFlow, Guard } from "./ir.ts";

/** The zone in which an instant is meant: the scenario's, else that of the first guard that reads the clock. */
export function scenarioZone(flow: CallFlow): string | undefined {
  return flow.zone ?? zonesOf(flow)[0];
}

/** The zones that the guards of a flow read, in the order of the source; none where nothing depends on the time. */
export function zonesOf(flow: CallFlow): readonly string[] {
  const guards = [...flow.states.values()].flatMap((state) =>
    state.kind === "choose" ? state.arms.map(({ guard }) => guard) : [],
  );
  return [...new Set(guards.flatMap(guardZones))];
}

/** The zones that a guard reads, in the order of the source; some maybe twice. */
export function guardZones(guard: Guard): readonly string[] {
  switch (guard.kind) {
    case "week":
    case "date":
      return [guard.zone];
    case "not":
      return guardZones(guard.guard);
    case "all":
    case "any":
      return guard.guards.flatMap(guardZones);
    default:
      return [];
  }
}
