/**
 * A few calls that together go through all that any call can go through: each arm of a choice, each outcome and answerer of a
 * ring, each key, each wait that a caller may give up in. Then calls for every class that guards tell apart. Must not know what
 * the calls are for.
 */

import type { StateId } from "../flow/ir.ts";
import { arrivalAt, type Position, step } from "../flow/step.ts";
import type { Call } from "../simulate/call.ts";
import { labelOf } from "./calls.ts";
import type { Claim } from "./claim.ts";
import { endingAt, toneSeconds } from "./endings.ts";
import { isNewVisit, type Visit } from "./find-call.ts";
import type { Happening } from "./happening.ts";
import { happeningsAt } from "./request-happenings.ts";
import { arrivals, type Explored } from "./scenario.ts";
import { pass, type Strand, settleStrand } from "./strand.ts";
import { callOf } from "./witness.ts";

/** Where a call goes, or that its caller gives up there. What comes behind that is left open. */
export interface Route {
  readonly visit: Visit;
  /** What happens there; `undefined`: it only has to come there. */
  readonly last:
    | { readonly happening: Happening; readonly lasts: { readonly from: number; readonly to: number } }
    | undefined;
  /** Whether the caller gives up while that takes its time. */
  readonly isLeft: boolean;
}

export interface Cover {
  /** Each goes through something that none before it does; the shortest first. */
  readonly first: readonly Route[];
  /** What else calls of other classes may do. */
  readonly rest: readonly Route[];
  /** All that calls can go through, see `itemOf`. */
  readonly items: ReadonlySet<string>;
  /** Nothing that a call can go through is missing. */
  readonly isWhole: boolean;
}

/** Something that calls go through: what came of a state, and where they go then. */
export function itemOf(state: StateId, what: string, next: StateId | undefined): string {
  return `${state} ${what} ${next}`;
}

/** A claim that no call breaks: all are followed to their ends. */
const anything: Claim = { atEnd: () => "kept", breaks: () => false };

/** @param most how many arrivals at states may be looked at */
export function coverOf(explored: Explored, most: number): Cover {
  const seen = new Map<string, Strand[]>();
  const known = new Set<string>();
  const first: Route[] = [];
  const rest: Route[] = [];
  const start = arrivalAt(explored.flow.start);
  let level = arrivals(explored).flatMap((strand) => visitsFrom(undefined, strand, start));
  for (let count = level.length; level.length > 0; count += level.length) {
    if (count > most) return { first, rest, items: known, isWhole: false };
    level = level.flatMap(visitsAfter);
  }
  return { first, rest, items: known, isWhole: true };

  function visitsFrom(from: Visit["from"], strand: Strand, at: Position): readonly Visit[] {
    return settleStrand(explored.flow, at, strand, explored.dimensions).flatMap((settled): readonly Visit[] => {
      const state = explored.flow.states.get(settled.position.state);
      if (!state) return [];
      const visit: Visit = { ...settled, state, hasRung: false, from };
      note({ visit, last: undefined, isLeft: false }, [
        itemOf(state.id, "comes", undefined),
        ...settled.passed.map((passed) => itemOf(passed.state, `${passed.arm}`, undefined)),
      ]);
      return isNewVisit(visit, explored.live.get(state.id), explored, anything, seen) ? [visit] : [];
    });
  }

  function visitsAfter(visit: Visit): readonly Visit[] {
    const { state, position, strand } = visit;
    const left = leaving(visit, explored);
    if (left) note(left, [itemOf(state.id, "caller", undefined)]);
    if (endingAt(state, position)) return [];
    return happeningsAt(state, explored.world).flatMap((happening) => {
      const [lasts] = happening.lasts;
      const after = step(explored.flow, position, happening.event);
      const item = itemOf(state.id, labelOf(happening.event, happening), after?.state);
      if (lasts) note({ visit, last: { happening, lasts }, isLeft: false }, [item]);
      if (!after) return [];
      return happening.lasts.flatMap((range) =>
        visitsFrom({ visit, happening, lasts: range }, pass(strand, range.from, range.to), after),
      );
    });
  }

  function note(route: Route, items: readonly string[]): void {
    const isNew = items.some((item) => !known.has(item));
    for (const item of items) known.add(item);
    if (isNew) first.push(route);
    else rest.push(route);
  }
}

/** That the caller gives up in a wait; `undefined` where a call does not wait. */
export function leaving(visit: Visit, { world }: Explored): Route | undefined {
  const { state, position } = visit;
  if (endingAt(state, position)) {
    return toneSeconds(state, world) > 0 ? { visit, last: undefined, isLeft: true } : undefined;
  }
  const inVain = happeningsAt(state, world)
    .filter(({ by, event }) => by === undefined && event.kind !== "typed")
    .flatMap((happening) => happening.lasts.map((lasts) => ({ happening, lasts: { from: lasts.to, to: lasts.to } })))
    .filter(({ lasts }) => lasts.to > 0);
  const last = inVain.toSorted((one, other) => other.lasts.to - one.lasts.to)[0];
  return last && { visit, last, isLeft: true };
}

/** The call that goes such a route, as early as it can. @param numberOf a number of a line */
export function callOfRoute(route: Route, explored: Explored, numberOf: (line: string) => string): Call {
  const { visit, last, isLeft } = route;
  const call = callOf({ kind: "found", visit, last, isLate: false }, explored, anything, numberOf);
  if (!isLeft) return call;
  const waits = last?.lasts.to ?? toneSeconds(visit.state, explored.world);
  // `callOf` has it there as early as it can be.
  return { ...call, hangsUpAfterSeconds: halfWay(visit.strand.moments.elapsedFrom, waits) };
}

/** A whole second in the midst of a wait, if there is one. */
function halfWay(from: number, waits: number): number {
  const whole = Math.ceil(from + waits / 2);
  return whole < from + waits ? whole : from + waits / 2;
}
