/**
 * Who takes calls in a week, as plain data: for each day ranges of time, and for each the way of a call that nobody answers, the
 * clause that says so, and who goes another way. Must not know how it is shown.
 */

import { type LostKey, lostKeys } from "../analyse/lost-keys.ts";
import { decideAt, otherWays, usualCall } from "../analyse/other-ways.ts";
import { routeOf, routeText, type Taken } from "../analyse/route.ts";
import type { Build, CallFlow, Line } from "../flow/ir.ts";
import { never } from "../never.ts";
import type { Span } from "../text/span.ts";
import { addDays, weekdayOf } from "../time/dates.ts";
import { dayName, describeTime } from "../time/days.ts";
import { weekOf } from "../time/iso-week.ts";
import type { CivilDate } from "../time/units.ts";
import { type Piece, type PieceRow, piecesOfWeek, rowsOfWeek, skippedIn } from "./pieces.ts";
import { englishWeekWords, type WeekWords } from "./week-words.ts";

/** The week of one scenario. Plain data; a part of the document of `--format json`. */
export interface WeekTable {
  readonly scenario: string;
  readonly title: string | null;
  /** Those whose calls it takes. */
  readonly lines: readonly { readonly name: string; readonly numbers: readonly string[] | "*" }[];
  /** The line of which the table speaks, where guards ask for it; else the first. */
  readonly line: string | null;
  readonly zone: string;
  /** `2026-W48`. */
  readonly week: string;
  /** Its Monday and its Sunday. */
  readonly firstDate: CivilDate;
  readonly lastDate: CivilDate;
  readonly ways: readonly Way[];
  readonly rows: readonly Row[];
}

/** What happens to a call, in all the ranges that have its mark. */
export interface Way {
  /** `A`, `B` … `Z`, `AA` … */
  readonly mark: string;
  /** The call that nobody answers and that presses nothing: `ring [a, b] 20s, boss 15s, voicemail leads`. */
  readonly route: string;
  /** It walks off the end of the scenario: nobody has written how it ends. */
  readonly isDropped: boolean;
  /** What is pressed last, or not pressed, in menus by those whose calls walk off the end of the scenario. */
  readonly lostKeys: readonly LostKey[];
  /** What took it, one for each choice on the way; where there is none, its first step. */
  readonly clauses: readonly Clause[];
  /** Callers, switches and lines with which it goes another way. */
  readonly others: readonly Other[];
}

/** `{ by: "caller", when: "from vip", route: "ring boss 20s, voicemail" }`. */
export interface Other {
  readonly by: "caller" | "switch" | "line";
  readonly when: string;
  readonly route: string;
}

export interface Clause {
  readonly text: string;
  /** `main.vats:5`. */
  readonly place: string;
}

/** A day, or the part of one after the clocks went back. */
export interface Row {
  readonly date: CivilDate;
  /** `Mon`. */
  readonly weekday: string;
  /** What the calendars of the scenario say of the date. */
  readonly calendars: readonly string[];
  /** What the clocks do. */
  readonly notes: readonly string[];
  /** Times of the day that the clocks skip. */
  readonly skipped: readonly { readonly from: string; readonly to: string }[];
  /** In order, without gaps but those that are skipped. */
  readonly ranges: readonly Range[];
}

/** `[from, to)` on the wall clock, and the same instants. */
export interface Range {
  /** `09:00`; `to` is `24:00` at the end of a day. */
  readonly from: string;
  readonly to: string;
  /** ISO 8601, UTC. */
  readonly start: string;
  readonly end: string;
  readonly mark: string;
}

/** What a table is made of. */
export interface WeekRequest {
  readonly build: Build;
  readonly flow: CallFlow;
  /** Those of the flow, or the one that is asked for; the first is the one of which the table speaks. */
  readonly lines: readonly Line[];
  readonly zone: string;
  readonly monday: CivilDate;
  /** What calendars say of a date. */
  readonly calendarsOf: (date: CivilDate) => readonly string[];
  /** The words of a guard or a step, on one line. */
  readonly excerpt: (span: Span) => string;
  /** `main.vats:5`. */
  readonly place: (span: Span) => string;
  /** English unless said. */
  readonly words?: WeekWords;
}

/** Makes the table of one scenario. */
export function weekTable(request: WeekRequest): WeekTable {
  const { flow, lines, zone, monday, words = englishWeekWords } = request;
  const ways = new Map<string, Way>();
  const rows = rowsOfWeek(piecesOfWeek(flow, zone, monday), monday, words);
  return {
    scenario: flow.name,
    title: flow.title ?? null,
    lines: lines.map(({ name, numbers }) => ({ name, numbers })),
    line: lines[0]?.name ?? null,
    zone,
    week: weekOf(monday),
    firstDate: monday,
    lastDate: addDays(monday, 6),
    rows: rows.map((row, at) => rowOf(row, rows[at - 1], request, ways)),
    ways: [...ways.values()],
  };
}

function rowOf(
  { date, pieces, notes }: PieceRow,
  before: PieceRow | undefined,
  request: WeekRequest,
  ways: Map<string, Way>,
): Row {
  const skipped = skippedIn(pieces, before?.date !== date).map(([from, to]) => ({
    from: describeTime(from),
    to: describeTime(to),
  }));
  const ranges: Range[] = [];
  for (const piece of pieces) {
    const range = rangeOf(piece, wayAt(piece.startMs, request, ways).mark);
    const last = ranges.at(-1);
    if (last?.mark === range.mark) ranges[ranges.length - 1] = { ...last, to: range.to, end: range.end };
    else ranges.push(range);
  }
  return { date, weekday: dayName(weekdayOf(date)), calendars: request.calendarsOf(date), notes, skipped, ranges };
}

function rangeOf({ startMinute, endMinute, startMs, endMs }: Piece, mark: string): Range {
  const instant = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");
  return {
    from: describeTime(startMinute),
    to: describeTime(endMinute),
    start: instant(startMs),
    end: instant(endMs),
    mark,
  };
}

/** What happens to calls at an instant; the same as before has its mark. */
function wayAt(atMs: number, request: WeekRequest, ways: Map<string, Way>): Way {
  const { build, flow, lines, excerpt, words = englishWeekWords } = request;
  const usual = usualCall(build, lines[0]?.name ?? "");
  const decide = decideAt(atMs, usual, build.nationalForm);
  const route = routeOf(flow, decide, words.route);
  const names = lines.map(({ name }) => name);
  const unmarked = {
    route: routeText(route),
    isDropped: route.isDropped,
    lostKeys: lostKeys(flow, decide),
    clauses: route.taken.length > 0 ? route.taken.map((taken) => clauseOf(taken, request)) : [firstStep(request)],
    others: otherWays(flow, build, names, usual, atMs, words.route).map(
      ({ by, when, route: other }): Other => ({
        by,
        when: typeof when === "string" ? when : excerpt(when),
        route: routeText(other),
      }),
    ),
  };
  const key = JSON.stringify(unmarked);
  const way = ways.get(key) ?? { mark: markAt(ways.size), ...unmarked };
  ways.set(key, way);
  return way;
}

function clauseOf({ kind, origin }: Taken, { excerpt, place, words = englishWeekWords }: WeekRequest): Clause {
  switch (kind) {
    case "guard":
      return { text: excerpt(origin), place: place(origin) };
    case "otherwise":
      return { text: "otherwise", place: place(origin) };
    case "none":
      return { text: words.noGuardHolds, place: place(origin) };
    default:
      return never(kind);
  }
}

function firstStep({ flow, excerpt, place }: WeekRequest): Clause {
  const origin = flow.states.get(flow.start)?.origin ?? flow.origin;
  return { text: excerpt(origin), place: place(origin) };
}

/** `A` to `Z`, then `AA`. @param index from 0 */
function markAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${markAt(Math.floor(index / 26) - 1)}${letter}`;
}
