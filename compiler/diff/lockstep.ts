/**
 * Every call in both scenarios at once. What the world does to a call in OLD it does to the same call in NEW, so the two stay in
 * step for as long as they ask the same of it; the first place where they do not is a difference. None found is a proof.
 */

import { clockDimension } from "../explore/dimensions.ts";
import type { Happening } from "../explore/happening.ts";
import { bitOf, isClockLive, type Live } from "../explore/live.ts";
import { containsMoments } from "../explore/moments.ts";
import { happeningsAt } from "../explore/request-happenings.ts";
import { arrivals, type Explored } from "../explore/scenario.ts";
import { pass, type Strand, settleStrand } from "../explore/strand.ts";
import type { State } from "../flow/ir.ts";
import { arrivalAt, type Position, stateAt, step } from "../flow/step.ts";
import { type DifferingFact, differingFacts, factsOf } from "./facts.ts";
import type { Pair } from "./pair.ts";

/** A call that has come so far in both, and how. */
export interface Meeting {
  readonly before: Position;
  readonly after: Position;
  readonly strand: Strand;
  /** The meeting before; `undefined` for a call that has just arrived. */
  readonly from: Meeting | undefined;
}

/** A place where OLD and NEW ask other things of the world. */
export interface Parting extends Meeting {
  /** What is not the same there. Never empty. */
  readonly facts: readonly DifferingFact[];
}

export interface Lockstep {
  readonly partings: readonly Parting[];
  /** All that may happen between two meetings that follow each other, by `edgeKey`. */
  readonly happenings: ReadonlyMap<string, readonly Happening[]>;
  /** Whether a call that is in step may be lost there, or given up by its caller. */
  readonly mayBeLost: boolean;
  /** Whether `partings` are of all calls that part; else some of those that go the same way stand for all of them. */
  readonly isWhole: boolean;
}

/** Follows all calls. `undefined`: there are more than can be gone through, and nothing is proved. */
export function lockstep(pair: Pair, mostMeetings = 300_000): Lockstep | undefined {
  return follow(pair, Math.min(100_000, mostMeetings), true) ?? follow(pair, mostMeetings, false);
}

function follow(pair: Pair, mostMeetings: number, isWhole: boolean): Lockstep | undefined {
  const { before, after, sides } = pair;
  const partings: Parting[] = [];
  const happenings = new Map<string, Happening[]>();
  const seen = new Map<string, Strand[]>();
  const countsLost = before.flow.lost.length + after.flow.lost.length > 0;
  let mayBeLost = false;
  const start = { before: arrivalAt(before.flow.start), after: arrivalAt(after.flow.start) };
  let level = arrivals(before).flatMap((strand) => meet({ ...start, strand, from: undefined }));
  for (let count = level.length; level.length > 0; count += level.length) {
    if (count > mostMeetings) return undefined;
    level = level.flatMap(goOn);
  }
  return { partings, happenings, mayBeLost, isWhole };

  /** Where the two come to when a strand arrives, but for what others stand for. */
  function meet({ from, ...arrived }: Meeting, happening?: Happening): Meeting[] {
    return settleStrand(before.flow, arrived.before, arrived.strand, before.dimensions).flatMap((one) =>
      settleStrand(after.flow, arrived.after, one.strand, after.dimensions).flatMap((other): Meeting[] => {
        const meeting = { before: one.position, after: other.position, strand: other.strand, from };
        if (from && happening) noteHappening(from, meeting, happening);
        return isNew(meeting, pair, isWhole, seen) ? [meeting] : [];
      }),
    );
  }

  function noteHappening(from: Meeting, to: Meeting, happening: Happening): void {
    const key = edgeKey(from, to);
    const known = happenings.get(key) ?? [];
    if (!known.includes(happening)) happenings.set(key, [...known, happening]);
  }

  /** The meetings that follow; none where the two part, or the call is over. */
  function goOn(meeting: Meeting): Meeting[] {
    const state = stateAt(before.flow, meeting.before.state);
    const facts = differingFacts(
      factsOf(state, meeting.before, sides.before, countsLost),
      factsOf(stateAt(after.flow, meeting.after.state), meeting.after, sides.after, countsLost),
    );
    if (facts.length > 0) {
      partings.push({ ...meeting, facts });
      return [];
    }
    if (mayLose(state)) mayBeLost = true;
    return happeningsAt(state, before.world).flatMap((happening) => {
      const next = step(before.flow, meeting.before, happening.event);
      const otherNext = step(after.flow, meeting.after, happening.event);
      if (!next || !otherNext) return [];
      return happening.lasts.flatMap(({ from, to }) => {
        const strand = pass(meeting.strand, from, to);
        return meet({ before: next, after: otherNext, strand, from: meeting }, happening);
      });
    });
  }
}

/** Of two meetings one of which follows the other. */
export function edgeKey(from: Meeting, to: Meeting): string {
  return `${from.before.state} ${from.after.state} ${to.before.state} ${to.after.state}`;
}

/** Whether a call at a state may be lost: it walks off the end, or the caller gives up before anybody takes it. */
function mayLose(state: State): boolean {
  return state.kind !== "reject" && !(state.kind === "hangup" && !state.dropped);
}

/** Whether no meeting before stands for this one; then it is noted. */
function isNew(meeting: Meeting, pair: Pair, isWhole: boolean, seen: Map<string, Strand[]>): boolean {
  const { strand } = meeting;
  const [live, other] = [pair.before.live.get(meeting.before.state), pair.after.live.get(meeting.after.state)];
  const isClock = (live !== undefined && isClockLive(live)) || (other !== undefined && isClockLive(other));
  const isTurning = strand.turn !== undefined && (isWhole || isClock);
  const isAsked = (at: number) => {
    if (isWhole) return true;
    if (at === clockDimension && isTurning) return false;
    return (((live?.dimensions ?? 0) | (other?.dimensions ?? 0)) & bitOf(at)) !== 0;
  };
  const asked = strand.box.map((set, at) => (isAsked(at) ? set.toString(36) : "")).join(" ");
  const places = `${placeKey(meeting.before, pair.before, live)}|${placeKey(meeting.after, pair.after, other)}`;
  const key = `${places}|${asked}|${isTurning ? strand.turn?.atMs : ""}`;
  const known = seen.get(key) ?? [];
  if (known.some(({ moments }) => !isTurning || containsMoments(moments, strand.moments))) return false;
  seen.set(key, [...known, strand]);
  return true;
}

/** A position, as far as it counts for what comes. */
function placeKey(position: Position, { places }: Explored, live: Live | undefined): string {
  const { isAnswered, isRecorded, shows, tags, used } = position;
  const counts = live?.counts.map((id) => used[id] ?? 0).join(" ") ?? "";
  const set = Object.keys(tags).length === 0 ? "" : JSON.stringify(Object.entries(tags).sort());
  return `${places.get(position.state)} ${counts} ${isAnswered} ${isRecorded} ${shows ?? ""} ${set}`;
}
