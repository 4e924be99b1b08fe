/**
 * One call of all those that break a claim, as a script that can be played: a moment is chosen for each step, from the last
 * back to the first, then what each phone and the caller must do for it.
 */

import type { Call } from "../simulate/call.ts";
import { lowestOf } from "./boxes.ts";
import type { Claim } from "./claim.ts";
import { callerDimension, clockDimension, firstSwitchDimension, lineDimension } from "./dimensions.ts";
import type { Found, Visit } from "./find-call.ts";
import type { Happening, Range } from "./happening.ts";
import { isMomentOf, type Moments } from "./moments.ts";
import type { Explored } from "./scenario.ts";
import { createScript } from "./script.ts";
import type { Strand } from "./strand.ts";

/** One step of a call: what happened at a state, and how long it took. */
export interface Step {
  readonly visit: Visit;
  readonly happening: Happening;
  readonly seconds: number;
}

/** The arrival (seconds from the turn, or 0), and each step of the call found. */
export interface Chosen {
  readonly arrival: number;
  readonly steps: readonly Step[];
}

/** Chooses the moments of a call: the latest where it is a wait that is too long, else the earliest. */
export function chooseMoments({ visit, last, isLate }: Found): Chosen {
  const { moments } = visit.strand;
  const elapsed = isLate ? moments.elapsedTo : moments.elapsedFrom;
  const arrival = arrivalFor(moments, elapsed);
  const steps: Step[] = [];
  if (last) steps.push({ visit, happening: last.happening, seconds: isLate ? last.lasts.to : last.lasts.from });
  let now = elapsed;
  for (let at = visit; at.from; at = at.from.visit) {
    const { visit: before, happening, lasts } = at.from;
    const seconds = secondsBack(before.strand.moments, lasts, arrival, now);
    steps.push({ visit: before, happening, seconds });
    now -= seconds;
  }
  return { arrival, steps: steps.reverse() };
}

/** A whole minute if there is one. */
function arrivalFor(moments: Moments, elapsed: number): number {
  const fitting: number[] = [];
  for (let arrival = moments.arrivalTo; arrival >= moments.arrivalFrom; arrival--) {
    if (!isMomentOf(moments, arrival, elapsed)) continue;
    if (arrival % 60 === 0) return arrival;
    fitting.push(arrival);
  }
  const [first] = fitting;
  if (first === undefined) throw new Error("vatsc expected an arrival among the moments of a call");
  return first;
}

/** How long the step before took, so that the call was there at a moment that it may have been. */
function secondsBack(before: Moments, { from, to }: Range, arrival: number, now: number): number {
  for (let seconds = from; seconds <= to + 1e-6; seconds++)
    if (isMomentOf(before, arrival, now - seconds)) return seconds;
  throw new Error("vatsc expected a moment from which a call came");
}

/** The script of a call that was found, and the line that it comes in on. */
export function callOf(found: Found, explored: Explored, claim: Claim, numberOf: (line: string) => string): Call {
  const { arrival, steps } = chooseMoments(found);
  const { strand, state } = found.visit;
  const script = createScript(explored.world, claim.watched);
  for (const step of steps) script.add(step);
  if (claim.first !== undefined && state.kind === "hunt") script.begin(claim.first);
  return { ...whoCalls(strand, arrival, explored, numberOf), ...script.done() };
}

/** What the call is like as it arrives: of each set the first, which is the simplest. */
function whoCalls(
  { box, turn }: Strand,
  arrival: number,
  { dimensions }: Explored,
  numberOf: (line: string) => string,
): Pick<Call, "called" | "caller" | "atMs" | "switches"> {
  const { clock, callers, lines, switches } = dimensions;
  const sinceMs = clock.sinceMs[lowestOf(box[clockDimension] ?? 0n)] ?? 0;
  const states = switches.flatMap(({ name, states, initial }, at): readonly (readonly [string, string])[] => {
    const set = box[firstSwitchDimension + at] ?? 0n;
    const mayBeInitial = ((set >> BigInt(states.indexOf(initial))) & 1n) === 1n;
    const state = mayBeInitial ? initial : states[lowestOf(set)];
    return state === undefined || state === initial ? [] : [[name, state]];
  });
  return {
    called: numberOf(lines[lowestOf(box[lineDimension] ?? 0n)] ?? ""),
    caller: callers[lowestOf(box[callerDimension] ?? 0n)],
    atMs: turn ? turn.atMs + arrival * 1000 : sinceMs,
    switches: Object.fromEntries(states),
  };
}
