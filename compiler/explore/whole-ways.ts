/**
 * Every way that a call can go from its arrival to its end, as `calls.ts` counts them: one after the other, or some of them by
 * chance where there are too many. Must not know what the calls are for.
 */

import { arrivalAt, type Position, step } from "../flow/step.ts";
import { askedOf, isAnswer, labelOf } from "./calls.ts";
import { leaving, type Route } from "./cover.ts";
import { endingAt } from "./endings.ts";
import type { Visit } from "./find-call.ts";
import { happeningsAt } from "./request-happenings.ts";
import { arrivals, type Explored } from "./scenario.ts";
import { pass, type Strand, settleStrand } from "./strand.ts";

/** A call that comes somewhere. */
interface Coming {
  readonly strand: Strand;
  readonly position: Position;
  readonly from: Visit["from"];
}

/** Calls that have come the same way so far. */
type Together = readonly Coming[];

/** What may come of calls that have gone one way: their ends, and the ways on. */
interface Fork {
  readonly ends: readonly Route[];
  readonly on: readonly Together[];
}

/** All of them, each once; the first arms and keys first. */
export function* everyWay(explored: Explored): Generator<Route> {
  const stack: Together[] = [arriving(explored)];
  for (let together = stack.pop(); together; together = stack.pop()) {
    const { ends, on } = forkOf(together, explored);
    yield* ends;
    stack.push(...on.toReversed());
  }
}

/** Ways that are chosen step by step by drawn numbers, some of them more than once; it never ends. */
export function* waysByChance(explored: Explored): Generator<Route> {
  const forks = new Map<Together, Fork>();
  const start = arriving(explored);
  const forkAt = (together: Together) => {
    const known = forks.get(together);
    if (known) return known;
    const fork = forkOf(together, explored);
    if (forks.size < mostKept) forks.set(together, fork);
    return fork;
  };
  for (const draw = drawn(); ; ) {
    let { ends, on } = forkAt(start);
    for (;;) {
      const at = Math.floor(draw() * (ends.length + on.length));
      const next = on[at - ends.length];
      if (at >= ends.length && next) ({ ends, on } = forkAt(next));
      else {
        const end = ends[at];
        if (end) yield end;
        else return;
        break;
      }
    }
  }
}

/** How many forks are kept in memory. */
const mostKept = 5_000;

/** Numbers in `[0, 1)`, the same each time. Source: Mulberry32, by Tommy Ettinger. */
function drawn(): () => number {
  let state = 6;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function arriving(explored: Explored): Together {
  const position = arrivalAt(explored.flow.start);
  return arrivals(explored).map((strand) => ({ strand, position, from: undefined }));
}

/** A fork of several where guards part the calls, else of what may happen to them. */
function forkOf(together: Together, explored: Explored): Fork {
  const parts = partedByArms(together, explored).map((visits) => happenings(visits, explored));
  return { ends: parts.flatMap(({ ends }) => ends), on: parts.flatMap(({ on }) => on) };
}

function partedByArms(together: Together, explored: Explored): readonly (readonly Visit[])[] {
  const parts = new Map<string, Map<string, Visit>>();
  for (const { strand, position, from } of together) {
    for (const settled of settleStrand(explored.flow, position, strand, explored.dimensions)) {
      const state = explored.flow.states.get(settled.position.state);
      if (!state) continue;
      const arms = settled.passed.flatMap(({ arm }) => arm ?? []).join(" ");
      const visits = parts.get(arms) ?? new Map<string, Visit>();
      parts.set(arms, visits);
      const asked = askedOf(settled.strand, settled.position, explored);
      if (!visits.has(asked)) visits.set(asked, { ...settled, state, hasRung: false, from });
    }
  }
  return [...parts.values()].map((visits) => [...visits.values()]);
}

function happenings(visits: readonly Visit[], explored: Explored): Fork {
  const [visit] = visits;
  if (!visit) return { ends: [], on: [] };
  const left = leaving(visit, explored);
  const ends: Route[] = left ? [left] : [];
  if (endingAt(visit.state, visit.position))
    return { ends: [{ visit, last: undefined, isLeft: false }, ...ends], on: [] };
  const on = new Map<string, Coming[]>();
  for (const happening of happeningsAt(visit.state, explored.world)) {
    const [lasts] = happening.lasts;
    if (!lasts) continue;
    if (isAnswer(happening)) {
      ends.push({ visit, last: { happening, lasts }, isLeft: false });
      continue;
    }
    const label = labelOf(happening.event, happening);
    const coming = on.get(label) ?? [];
    on.set(label, coming);
    for (const one of visits) coming.push(...comingAfter(one, happening, explored));
  }
  return { ends, on: [...on.values()] };
}

function comingAfter(visit: Visit, happening: ReturnType<typeof happeningsAt>[number], explored: Explored): Together {
  const position = step(explored.flow, visit.position, happening.event);
  if (!position) return [];
  return happening.lasts.map((lasts) => ({
    strand: pass(visit.strand, lasts.from, lasts.to),
    position,
    from: { visit, happening, lasts },
  }));
}
