/**
 * A strand: all calls that have come the same way so far, what they may differ in, and when they are here. Guards part it.
 * Must not know what a claim says.
 */

import type { CallFlow, ChooseState } from "../flow/ir.ts";
import { afterInstant, type Passed, type Position, stateAt } from "../flow/step.ts";
import { type Box, splitBox } from "./boxes.ts";
import type { Turn } from "./clock-classes.ts";
import { clockDimension, type Dimensions } from "./dimensions.ts";
import { during, later, type Moments } from "./moments.ts";

export interface Strand {
  readonly box: Box;
  /** The turn of the clock that these calls come to; `undefined`: none, they see one reading of the clock all along. */
  readonly turn: Turn | undefined;
  /** When they are here. With no turn the arrival is 0, and stands for any. */
  readonly moments: Moments;
}

/** A strand that has come to a state that does something. */
export interface Settled {
  readonly position: Position;
  readonly strand: Strand;
  /** The states that take no time on the way, in their order; of a choice the arm that was taken. */
  readonly passed: readonly Passed[];
}

/** So much time goes by. */
export function pass(strand: Strand, from: number, to: number): Strand {
  return { ...strand, moments: later(strand.moments, from, to) };
}

/** Follows what takes no time, every way that a guard leaves open. All guards are read at one instant. */
export function settleStrand(
  flow: CallFlow,
  arrived: Position,
  strand: Strand,
  dimensions: Dimensions,
): readonly Settled[] {
  const settled: Settled[] = [];
  const open: Settled[] = [{ position: arrived, strand, passed: [] }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { position, passed } = one;
    const state = stateAt(flow, position.state);
    if (state.kind === "choose") {
      const ways = partByChoice(state, one.strand, dimensions).map((way): Settled => {
        const next = afterInstant(flow, state, position, way.arm === "otherwise" ? -1 : way.arm);
        return {
          position: next ?? position,
          strand: way.strand,
          passed: [...passed, { state: state.id, arm: way.arm }],
        };
      });
      open.push(...ways.reverse());
      continue;
    }
    const next = afterInstant(flow, state, position);
    if (next) open.push({ ...one, position: next, passed: [...passed, { state: state.id }] });
    else settled.push(one);
  }
  return settled;
}

interface Way {
  readonly arm: number | "otherwise";
  readonly strand: Strand;
}

function partByChoice({ arms }: ChooseState, strand: Strand, { atomOf }: Dimensions): readonly Way[] {
  const ways: Way[] = [];
  for (const whole of partByTurn(strand)) {
    let left: readonly Box[] = [whole.box];
    for (const [arm, { guard }] of arms.entries()) {
      const splits = left.map((box) => splitBox(box, guard, atomOf));
      ways.push(...splits.flatMap(({ yes }) => yes.map((box): Way => ({ arm, strand: { ...whole, box } }))));
      left = splits.flatMap(({ no }) => no);
      if (left.length === 0) break;
    }
    ways.push(...left.map((box): Way => ({ arm: "otherwise", strand: { ...whole, box } })));
  }
  return ways;
}

/** Before and after each turn the clock has one reading. */
function partByTurn(strand: Strand): readonly Strand[] {
  const { turn, moments, box } = strand;
  if (!turn) return [strand];
  const edges = [Number.NEGATIVE_INFINITY, ...turn.edges, Number.POSITIVE_INFINITY];
  return turn.readings.flatMap((reading, at): readonly Strand[] => {
    const part = during(moments, edges[at] ?? 0, edges[at + 1] ?? 0);
    if (!part) return [];
    return [{ turn, moments: part, box: box.with(clockDimension, 1n << BigInt(reading)) }];
  });
}
