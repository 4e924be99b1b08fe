/** One call, as the simulator plays it. */

import type { CallFlow, State } from "../../compiler/flow/ir.ts";
import { phonesOfState } from "../../compiler/flow/phones.ts";
import { stateAt } from "../../compiler/flow/step.ts";
import { phoneKey } from "../../compiler/simulate/call.ts";
import { type Simulation, simulate, soundWorldOf, type Visit } from "../../compiler/simulate/simulate.ts";
import { visitOrigin } from "../../compiler/simulate/timeline.ts";
import type { Span } from "../../compiler/text/span.ts";
import { type Call, mainUri, type PhoneKey, type Trace } from "../protocol.ts";
import type { PlayedCall, PlayedVisit } from "../protocol-calls.ts";
import { type Desk, goodWork } from "./desk.ts";
import { excerptAt, placed } from "./words.ts";

/** Plays it on the last text without errors. */
export function playCall(call: Call, desk: Desk): PlayedCall {
  const work = goodWork(desk);
  const { build } = work.compilation;
  const world = soundWorldOf(build);
  const simulation = simulate(build, call, world);
  const { trace, line } = simulation;
  const flow = build.flows.find(({ name }) => name === line?.flow);
  const words = excerptAt(work);
  const end = trace.at(-1);
  return {
    text: work.host.read(mainUri)?.text ?? "",
    call,
    line: line?.name,
    trace,
    visits: flow ? simulation.visits.map((visit) => playedVisit(stateAt(flow, visit.state), visit, words)) : [],
    names: flow ? namesOf(flow) : {},
    soundSeconds: Object.fromEntries(soundsOf(trace).map((sound) => [sound, world.soundSeconds(sound)])),
    endSeconds: end?.kind === "end" ? end.atSeconds : 0,
    isLost: isLost(simulation, flow),
  };
}

function playedVisit(state: State, visit: Visit, words: (span: Span) => string): PlayedVisit {
  const { atSeconds, arm, outcome, wrongKey, eventsBefore } = visit;
  const origin = visitOrigin(state, visit);
  return {
    atSeconds,
    ...placed(origin),
    kind: state.kind,
    words: words(origin),
    ...(arm === undefined ? {} : { arm }),
    ...(state.kind === "hangup" && state.dropped ? { isDropped: true } : {}),
    ...(outcome === undefined ? {} : { outcome }),
    ...(wrongKey === undefined ? {} : { wrongKey }),
    eventsBefore,
  };
}

function soundsOf(trace: Trace): readonly string[] {
  return trace.flatMap((event) => {
    if (event.kind === "play") return [event.sound];
    if (event.kind === "message") return [event.greeting];
    return event.kind === "ring" ? [...(event.heard ?? []), ...(event.music ? [event.music] : [])] : [];
  });
}

function namesOf(flow: CallFlow): Readonly<Record<PhoneKey, string>> {
  const phones = [...flow.states.values()].flatMap(phonesOfState);
  return Object.fromEntries(phones.map((phone) => [phoneKey(phone), phone.name]));
}

/** As `lost < … >` has it (language §4): a written end is a decision, and who has a message or a talk is not lost. */
function isLost({ trace, visits }: Simulation, flow: CallFlow | undefined): boolean {
  const end = trace.at(-1);
  if (end?.kind !== "end") return false;
  if (end.how === "caller") return true;
  const last = visits.at(-1);
  const state = flow && last && stateAt(flow, last.state);
  return state?.kind === "hangup" && state.dropped;
}
