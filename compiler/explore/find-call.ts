/**
 * Every call that can happen, until one breaks a claim: calls of few events first, so that the one found is a shortest. Calls
 * that differ only in what no longer matters are followed once. Never goes through minutes: arrivals come in classes.
 */

import type { Guard, State } from "../flow/ir.ts";
import { arrivalAt, type Position, stateAt, step } from "../flow/step.ts";
import type { Ending } from "../simulate/trace.ts";
import type { Box } from "./boxes.ts";
import type { Claim } from "./claim.ts";
import { clockDimension } from "./dimensions.ts";
import { endingAt, toneSeconds } from "./endings.ts";
import type { Happening, Range } from "./happening.ts";
import { bitOf, isClockLive, type Live } from "./live.ts";
import { longestLeft } from "./longest.ts";
import { containsNow, isNowAsLate, type Moments } from "./moments.ts";
import { happeningsAt } from "./request-happenings.ts";
import { arrivals, type Explored } from "./scenario.ts";
import { pass, type Settled, type Strand, settleStrand } from "./strand.ts";

/** A call that has come so far, and how. */
export interface Visit extends Settled {
  readonly state: State;
  readonly hasRung: boolean;
  /** The visit before and what happened to the call there; `undefined` for a call that has just arrived. */
  readonly from: { readonly visit: Visit; readonly happening: Happening; readonly lasts: Range } | undefined;
}

/** A call that breaks a claim: at a state, or by what happens there. */
export interface Found {
  readonly kind: "found";
  readonly visit: Visit;
  /** What happens there, and how long it takes; `undefined` where it is broken as soon as the call is there. */
  readonly last: { readonly happening: Happening; readonly lasts: Range } | undefined;
  /** The wait that is too long; the latest moments count then. */
  readonly isLate: boolean;
}

/** `none`: the claim holds. `empty`: no call is as the claim says. `too many`: given up. */
export type Search = Found | { readonly kind: "none" | "empty" | "too many" };

/**
 * Looks for a call that breaks a claim.
 *
 * @param guard what holds for the calls of which it speaks, as they arrive
 * @param note is told of each arrival at a state that does something; not of all that others stand for
 * @param mostVisits how many arrivals are looked at before it is given up: some seconds, and some hundred megabytes
 */
export function findCall(
  explored: Explored,
  claim: Claim,
  guard?: Guard,
  note: (settled: Settled) => void = () => {},
  mostVisits = 150_000,
): Search {
  const start = arrivals(explored, guard);
  if (start.length === 0) return { kind: "empty" };
  const seen = new Map<string, Strand[]>();
  // Where no wait is too long, it is the waits themselves that somebody wants to know.
  const left = !Number.isFinite(claim.mostSeconds) ? undefined : longestLeft(explored.flow, explored.world);
  let level: Visit[] = start.flatMap((strand) => visitsFrom(undefined, strand));
  for (let count = level.length; level.length > 0; count += level.length) {
    if (count > mostVisits) return { kind: "too many" };
    const next: Visit[] = [];
    for (const visit of level) {
      const found = judge(visit, next);
      if (found) return found;
    }
    level = next;
  }
  return { kind: "none" };

  /** The visits that follow when a strand arrives somewhere; those that others stand for are left out. */
  function visitsFrom(from: Visit["from"], strand: Strand, at?: Position, hasRung = false): Visit[] {
    const position = at ?? arrivalAt(explored.flow.start);
    return settleStrand(explored.flow, position, strand, explored.dimensions).flatMap((settled): Visit[] => {
      note(settled);
      const state = stateAt(explored.flow, settled.position.state);
      const live = explored.live.get(state.id);
      if (left && isSurelyInTime(settled.strand.moments, left(state.id), claim)) return [];
      const visit: Visit = { ...settled, state, hasRung, from };
      return isNewVisit(visit, live, explored, claim, seen) ? [visit] : [];
    });
  }

  /** Whether the claim is broken at a visit or by what happens there; else adds the visits that follow. */
  function judge(visit: Visit, next: Visit[]): Found | undefined {
    const { state, hasRung, strand, position } = visit;
    const verdict = claim.atState?.(state, hasRung) ?? "open";
    const isLate = verdict !== "open" && isTooLate(strand.moments, claim);
    if (verdict === "broken" || isLate) return { kind: "found", visit, last: undefined, isLate };
    if (verdict === "kept") return undefined;
    const ending = endingAt(state, position);
    if (ending) return judgeEnd(visit, ending, undefined);
    for (const happening of happeningsAt(state, explored.world, claim.watched)) {
      const answered = happening.event.kind === "rung" && happening.event.outcome === "answered";
      const rungNow = hasRung || happening.rings;
      if (rungNow && claim.whenRung === "kept") continue;
      for (const lasts of happening.lasts) {
        if (answered) {
          const found = judgeEnd(visit, "answered", { happening, lasts });
          if (found) return found;
          continue;
        }
        const after = step(explored.flow, position, happening.event);
        const later = pass(strand, lasts.from, lasts.to);
        if (after) next.push(...visitsFrom({ visit, happening, lasts }, later, after, rungNow));
      }
    }
    return undefined;
  }

  function judgeEnd(visit: Visit, ending: Ending, last: Found["last"]): Found | undefined {
    const { moments } = pass(visit.strand, last?.lasts.from ?? 0, last?.lasts.to ?? 0);
    const tone = ending === "message" ? toneSeconds(visit.state, explored.world) : 0;
    const isLate = isTooLate(moments, claim, tone);
    const isBroken = claim.atEnd(ending) === "broken" || isLate;
    return isBroken ? { kind: "found", visit, last, isLate } : undefined;
  }
}

/** Whether the call cannot become too late any more, however long everything takes. */
function isSurelyInTime({ elapsedTo }: Moments, left: number, { mostSeconds = 0 }: Claim): boolean {
  return elapsedTo + left <= mostSeconds;
}

function isTooLate(moments: Moments, { mostSeconds }: Claim, more = 0): boolean {
  return mostSeconds !== undefined && moments.elapsedTo + more > mostSeconds + 1e-6;
}

/** Whether no visit before stands for this one; then it is noted. @param seen by this function alone */
export function isNewVisit(
  { position, strand, hasRung, state }: Visit,
  live: Live | undefined,
  { places }: Explored,
  claim: Claim,
  seen: Map<string, Strand[]>,
): boolean {
  const counts = live?.counts.map((id) => position.used[id] ?? 0).join(" ") ?? "";
  const isTurning = live !== undefined && isClockLive(live) && isBeforeLastEdge(strand);
  const asked = nowKnown(strand)
    .map((set, at) => (isAsked(at, isTurning, live) ? set.toString(36) : ""))
    .join(" ");
  const turn = isTurning && strand.turn ? `${strand.turn.atMs}` : "";
  const key = `${places.get(state.id)}|${position.isAnswered}|${counts}|${hasRung}|${asked}|${turn}`;
  const before = seen.get(key);
  if (before?.some((other) => standsFor(other, strand, isTurning, claim))) return false;
  if (before) before.push(strand);
  else seen.set(key, [strand]);
  return true;
}

/** Whether the clock may yet turn on the way of these calls. */
function isBeforeLastEdge({ turn, moments }: Strand): boolean {
  return turn !== undefined && moments.nowFrom < (turn.edges.at(-1) ?? 0);
}

/** What is known of calls: behind the last edge of their turn the clock has one reading, as for those that met none. */
function nowKnown(strand: Strand): Box {
  const { box, turn } = strand;
  if (!turn || isBeforeLastEdge(strand)) return box;
  return box.with(clockDimension, 1n << BigInt(turn.readings.at(-1) ?? 0));
}

/** A call that comes to a turn knows its reading by the time. */
function isAsked(dimension: number, isTurning: boolean, live: Live | undefined): boolean {
  if (dimension === clockDimension && isTurning) return false;
  return live !== undefined && (live.dimensions & bitOf(dimension)) !== 0;
}

/** The time of day counts where the clock may yet turn, and the time since the arrival for a claim on waiting. */
function standsFor({ moments: outer }: Strand, { moments: inner }: Strand, isTurning: boolean, claim: Claim): boolean {
  if (isTurning) return claim.mostSeconds === undefined ? containsNow(outer, inner) : isNowAsLate(outer, inner);
  return claim.mostSeconds === undefined || outer.elapsedTo >= inner.elapsedTo - 1e-6;
}
