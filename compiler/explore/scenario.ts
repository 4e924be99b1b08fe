/** A scenario made ready to be explored: its dimensions, what is live at each state, and every call as it arrives. */

import type { Build, CallFlow, Guard, StateId } from "../flow/ir.ts";
import { type SoundWorld, soundWorldOf } from "../simulate/simulate.ts";
import { type Box, splitBox } from "./boxes.ts";
import { clockDimension, type Dimensions, dimensionsOf } from "./dimensions.ts";
import { guardsOf } from "./guards-of.ts";
import { type Live, liveAt } from "./live.ts";
import { horizonOf } from "./longest.ts";
import { arriving } from "./moments.ts";
import { alikePeriods, type Period } from "./period.ts";
import type { Strand } from "./strand.ts";

export interface Explored {
  readonly flow: CallFlow;
  readonly world: SoundWorld;
  readonly period: Period;
  readonly dimensions: Dimensions;
  readonly live: ReadonlyMap<StateId, Live>;
  /** Each state by its place in the scenario: short, for keys. */
  readonly places: ReadonlyMap<StateId, number>;
}

/** With more guards, what they tell apart cannot be gone through; with more states, the calls cannot. */
const mostGuards = 200;
const mostStates = 20_000;

/** Whether a scenario asks so much that it is not explored. */
export function isTooLarge({ states }: CallFlow): boolean {
  if (states.size > mostStates) return true;
  let guards = 0;
  for (const state of states.values()) {
    if (state.kind === "choose") guards += state.arms.length;
    if (guards > mostGuards) return true;
  }
  return false;
}

/**
 * Makes a scenario ready.
 *
 * @param asked guards that a claim asks of calls as they arrive
 * @param isByWeek some weeks may stand for all that are alike (`alikePeriods`): much less to do, but when a class first is, and how
 *   long in all, is then not known
 */
export function readyToExplore(
  build: Build,
  flow: CallFlow,
  period: Period,
  asked: readonly Guard[] = [],
  isByWeek = false,
): Explored {
  const world = soundWorldOf(build);
  const lines = build.lines.filter((line) => line.flow === flow.name).map(({ name }) => name);
  const guards = [...guardsOf(flow), ...asked];
  const horizon = horizonOf(flow, world);
  const periods = isByWeek ? alikePeriods(guards, period, horizon) : [period];
  const dimensions = dimensionsOf(guards, lines, build, periods, horizon);
  const places = new Map([...flow.states.keys()].map((id, at) => [id, at]));
  return { flow, world, period, dimensions, live: liveAt(flow, dimensions.atomOf), places };
}

/** Every call as it arrives: those that see one reading of the clock, and those that come shortly before each turn. */
export function arrivals({ dimensions }: Explored, guard?: Guard): readonly Strand[] {
  const { clock, whole } = dimensions;
  const lasting: Strand = { box: withReadings(whole, clock.lasting), turn: undefined, moments: arriving(0, 0) };
  const turning = clock.turns.map(
    (turn): Strand => ({
      box: withReadings(whole, 1n << BigInt(turn.readings[0] ?? 0)),
      turn,
      moments: arriving(-turn.before, -1),
    }),
  );
  const all = clock.lasting === 0n ? turning : [lasting, ...turning];
  if (!guard) return all;
  return all.flatMap((strand) => splitBox(strand.box, guard, dimensions.atomOf).yes.map((box) => ({ ...strand, box })));
}

/** Every call that arrives at an instant of the period: what callers, lines and switches may be is left open. */
export function arrivalsAt({ dimensions }: Explored, atMs: number): Strand {
  const { clock, whole } = dimensions;
  const { reading, turn } = clock.at(atMs);
  const arrival = turn ? Math.round((atMs - turn.atMs) / 1000) : 0;
  return { box: withReadings(whole, 1n << BigInt(reading)), turn, moments: arriving(arrival, arrival) };
}

function withReadings(box: Box, readings: bigint): Box {
  return box.with(clockDimension, readings);
}
