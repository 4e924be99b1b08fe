/** One call, as the simulator plays it. */

import { stateAt } from "../../compiler/flow/step.ts";
import { type Simulation, simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { timelineOf, visitOrigin } from "../../compiler/simulate/timeline.ts";
import { excerptOf } from "../../compiler/simulate/timeline-text.ts";
import type { Span } from "../../compiler/text/span.ts";
import { type Call, mainUri, type PlayedCall, type PlayedVisit, type Range } from "../protocol.ts";
import { type Desk, goodWork } from "./desk.ts";

/** Plays it on the last text without errors. */
export function playCall(call: Call, desk: Desk): PlayedCall {
  const { compilation, host } = goodWork(desk);
  const { build } = compilation;
  const simulation = simulate(build, call, soundWorldOf(build));
  const excerpt = ({ uri, start, end }: Span) => excerptOf(host.read(uri)?.text.slice(start, end) ?? "");
  const entries = timelineOf(build, simulation, excerpt).map(({ atSeconds, text, origin }) => ({
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

function placed(span: Span | undefined): { readonly place?: Range } {
  return span?.uri === mainUri ? { place: { start: span.start, end: span.end } } : {};
}

function endOf({ trace }: Simulation): number {
  const end = trace.at(-1);
  return end?.kind === "end" ? end.atSeconds : 0;
}
