/** From somewhere in a scenario, every way by which a call walks off the end, so that nobody takes it. */

import type { Happening } from "../explore/happening.ts";
import { happeningsAt } from "../explore/request-happenings.ts";
import type { Explored } from "../explore/scenario.ts";
import { pass, type Strand, settleStrand } from "../explore/strand.ts";
import type { State } from "../flow/ir.ts";
import { type Position, stateAt, step } from "../flow/step.ts";
import { stepKey, type WayStep, wayText } from "./ways.ts";

interface Visit {
  readonly position: Position;
  readonly strand: Strand;
  readonly state: State;
  readonly from: Visit | undefined;
}

export interface LostWays {
  readonly ways: ReadonlyMap<string, string>;
  readonly isAll: boolean;
}

/** Enough for what a page of a report can say. */
const mostVisits = 5_000;

/**
 * Of each way its text: `nobody answers ring boss`, or empty where the call is lost at once. The key is the same for equal
 * ways of two programs. Long ones are told by their last step. Of very many calls some are left out; then `isAll` is false.
 */
export function lostWays(explored: Explored, position: Position, strand: Strand): LostWays {
  const { flow, world, dimensions } = explored;
  const happenings = new Map<string, Happening[]>();
  const seen = new Set<string>();
  const lost = new Map<string, Visit>();
  let level = arrive(position, strand, undefined);
  for (let count = level.length; level.length > 0 && count < mostVisits; count += level.length)
    level = level.flatMap(goOn);
  const ways = [...lost.values()].map(lastStepOf);
  const texts = ways.map((way): [string, string] => (way ? [stepKey(way, world), wayText([way], world)] : ["", ""]));
  return { ways: new Map(texts), isAll: level.length === 0 };

  function arrive(at: Position, later: Strand, from: Visit | undefined, happening?: Happening): Visit[] {
    return settleStrand(flow, at, later, dimensions).flatMap((settled): Visit[] => {
      const state = stateAt(flow, settled.position.state);
      const visit: Visit = { position: settled.position, strand: settled.strand, state, from };
      if (from && happening) noteHappening(from.state, state, happening);
      if (state.kind === "hangup" && state.dropped) {
        const key = `${from?.state.id ?? ""}`;
        if (!lost.has(key)) lost.set(key, visit);
        return [];
      }
      const { turn, box } = settled.strand;
      const key = `${state.id} ${JSON.stringify(settled.position.used)} ${box.join(" ")} ${turn?.atMs ?? ""}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [visit];
    });
  }

  function goOn(visit: Visit): Visit[] {
    return happeningsAt(visit.state, world).flatMap((happening) => {
      const next = step(flow, visit.position, happening.event);
      if (!next) return [];
      return happening.lasts.flatMap(({ from, to }) => arrive(next, pass(visit.strand, from, to), visit, happening));
    });
  }

  function noteHappening(from: State, to: State, happening: Happening): void {
    const key = `${from.id} ${to.id}`;
    const known = happenings.get(key) ?? [];
    if (!known.includes(happening)) happenings.set(key, [...known, happening]);
  }

  function lastStepOf({ state, from }: Visit): WayStep | undefined {
    return from && { state: from.state, happenings: happenings.get(`${from.state.id} ${state.id}`) ?? [] };
  }
}
