/**
 * A week cut into pieces in each of which no guard on the clock turns, no day ends and the clocks are not changed; and these put
 * together as the rows of a calendar. Must not know what a call does.
 */

import { guardSpans } from "../flow/guard-spans.ts";
import type { CallFlow, Guard } from "../flow/ir.ts";
import { addDays, dateSet, dayNumber } from "../time/dates.ts";
import { describeTime } from "../time/days.ts";
import { FURTHEST_OFFSET_MS } from "../time/offsets.ts";
import { dateSpans } from "../time/spans.ts";
import type { CivilDate } from "../time/units.ts";
import { instantOf, offsetChanges, wallClock } from "../time/zone.ts";
import type { WeekWords } from "./week-words.ts";

/** Instants in milliseconds since 1970 UTC, `[startMs, endMs)`; minutes on the wall clock, 0 to 1440. */
export interface Piece {
  readonly date: CivilDate;
  readonly startMs: number;
  readonly endMs: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** The pieces of a week, in order. @param monday its first date in the zone */
export function piecesOfWeek(flow: CallFlow, zone: string, monday: CivilDate): readonly Piece[] {
  const [fromMs, toMs] = [startOfDate(zone, monday), startOfDate(zone, addDays(monday, 7))];
  const everyOtherDay = dateSpans(zone, dateSet({ weekdays: [1, 3, 5, 7] }), fromMs, toMs);
  const edges = [
    fromMs,
    ...everyOtherDay,
    ...offsetChanges(zone, fromMs, toMs).map(({ atMs }) => atMs),
    ...clockGuards(flow).flatMap((guard) => guardSpans(guard, fromMs, toMs) ?? []),
    toMs,
  ];
  const sorted = [...new Set(edges)].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((startMs, at) => {
    const endMs = sorted[at + 1] ?? toMs;
    const { date, minuteOfDay } = wallClock(zone, startMs);
    return { date, startMs, endMs, startMinute: minuteOfDay, endMinute: minuteOfDay + (endMs - startMs) / 60_000 };
  });
}

/** The first instant at which the clocks of a zone show a date or a later one. */
function startOfDate(zone: string, date: CivilDate): number {
  const midnight = instantOf(zone, date, 0);
  if (midnight !== undefined) return midnight;
  // The clocks are put forward over midnight, or over the whole day.
  const localMs = dayNumber(date) * 86_400_000;
  const changes = offsetChanges(zone, localMs - 2 * FURTHEST_OFFSET_MS, localMs + 2 * FURTHEST_OFFSET_MS);
  const change = changes.find(({ atMs }) => wallClock(zone, atMs).date >= date);
  if (!change) throw new Error(`vatsc expected the clocks of ${zone} to be changed at the beginning of ${date}`);
  return change.atMs;
}

/** The parts of all guards of a flow that ask the clock. */
function clockGuards(flow: CallFlow): readonly Guard[] {
  const parts = (guard: Guard): readonly Guard[] => {
    if (guard.kind === "not") return parts(guard.guard);
    if (guard.kind === "all" || guard.kind === "any") return guard.guards.flatMap(parts);
    return guard.kind === "week" || guard.kind === "date" ? [guard] : [];
  };
  return [...flow.states.values()].flatMap((state) =>
    state.kind === "choose" ? state.arms.flatMap(({ guard }) => parts(guard)) : [],
  );
}

/** A day, or the part of one after the clocks went back: in a row the wall clock goes forward only. */
export interface PieceRow {
  readonly date: CivilDate;
  /** In order; none where the clocks skip the day. */
  readonly pieces: readonly Piece[];
  /** What the clocks do that day; empty on most. */
  readonly notes: readonly string[];
}

/** The seven days of a week; one on which the clocks go back has two rows. */
export function rowsOfWeek(pieces: readonly Piece[], monday: CivilDate, words: WeekWords): readonly PieceRow[] {
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day)).flatMap((date) => {
    const rows = partsOfDay(pieces.filter((piece) => piece.date === date));
    if (rows.length === 0) return [{ date, pieces: [], notes: [words.skippedDay] }];
    return rows.map((own, part) => ({ date, pieces: own, notes: notesOf(own, rows[part - 1], rows[part + 1], words) }));
  });
}

function partsOfDay(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && (row.at(-1)?.endMinute ?? 0) <= piece.startMinute) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function notesOf(
  row: readonly Piece[],
  before: readonly Piece[] | undefined,
  after: readonly Piece[] | undefined,
  words: WeekWords,
): readonly string[] {
  const notes = before ? [words.afterBack(describeTime(row[0]?.startMinute ?? 0))] : [];
  for (const [from, to] of skippedIn(row, before === undefined))
    notes.push(words.forward(describeTime(from), describeTime(to)));
  if (after) notes.push(words.beforeBack(describeTime(after[0]?.startMinute ?? 0)));
  return notes;
}

/** Minutes of the day that the clocks skip, `[from, to)`. @param fromMidnight whether the row begins the day */
export function skippedIn(row: readonly Piece[], fromMidnight: boolean): readonly (readonly [number, number])[] {
  return row.flatMap(({ startMinute }, at): (readonly [number, number])[] => {
    const from = at === 0 ? (fromMidnight ? 0 : startMinute) : (row[at - 1]?.endMinute ?? startMinute);
    return from < startMinute ? [[from, startMinute]] : [];
  });
}
