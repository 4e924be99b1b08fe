/** One call, as the simulator plays it. */

import { stateAt } from "../../compiler/flow/step.ts";
import { type Simulation, simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { timelineOf, visitOrigin } from "../../compiler/simulate/timeline.ts";
import type { Call, PlayedCall, PlayedVisit } from "../protocol.ts";
import { type Desk, goodWork } from "./desk.ts";
import { excerptAt, placed } from "./words.ts";

/** Plays it on the last text without errors. */
export function playCall(call: Call, desk: Desk): PlayedCall {
  const work = goodWork(desk);
  const { build } = work.compilation;
  const simulation = simulate(build, call, soundWorldOf(build));
  const entries = timelineOf(build, simulation, excerptAt(work)).map(({ atSeconds, text, origin }) => ({
    atSeconds,
    text,
    ...placed(origin),
  }));
  const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
  const visits = simulation.visits.map((visit): PlayedVisit => {
    const origin = flow && visitOrigin(stateAt(flow, visit.state), visit);
    return { atSeconds: visit.atSeconds, ...placed(origin) };
  });
  const { trace, line } = simulation;
  return { call, line: line?.name, trace, entries, visits, endSeconds: endOf(simulation) };
}

function endOf({ trace }: Simulation): number {
  const end = trace.at(-1);
  return end?.kind === "end" ? end.atSeconds : 0;
}
