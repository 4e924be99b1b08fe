/** Who takes the calls of a week. */

import type { Compilation } from "../../compiler/compile.ts";
import { scenarioZone } from "../../compiler/flow/zones.ts";
import { calendarDays } from "../../compiler/program/calendar-days.ts";
import { addDays, isCivilDate } from "../../compiler/time/dates.ts";
import { mondayBefore, mondayOfWeek, weekOf } from "../../compiler/time/iso-week.ts";
import { isZoneHere } from "../../compiler/time/zone.ts";
import { type WeekTable, weekTable } from "../../compiler/week/index.ts";
import type { WeekAnswer, WeekRequest, WeekRow, WeekWay } from "../protocol.ts";
import { type Desk, goodWork } from "./desk.ts";
import { weekWords } from "./week-words.ts";
import { excerptAt, placeIn, placeText } from "./words.ts";

/** The week of the scenario that takes the line's calls. */
export function weekOfLine({ line: name, week, zone, today, language }: WeekRequest, desk: Desk): WeekAnswer {
  const work = goodWork(desk);
  const { build, program } = work.compilation;
  const line = build.lines.find((candidate) => candidate.name === name) ?? build.lines[0];
  const flow = build.flows.find((candidate) => candidate.name === line?.flow);
  const monday = mondayOf(week, today);
  const around = {
    week: weekOf(monday),
    previous: weekOf(addDays(monday, -7)),
    next: weekOf(addDays(monday, 7)),
    firstDate: monday,
    lastDate: addDays(monday, 6),
    line: line?.name,
    ownZone: flow && scenarioZone(flow),
  };
  const shown = zone !== undefined && isZoneHere(zone) ? zone : (around.ownZone ?? "UTC");
  if (!flow || !line) return { ...around, zone: shown, ways: [], rows: [] };
  const table = weekTable({
    build,
    flow,
    lines: [line],
    zone: shown,
    monday,
    calendarsOf: calendarsOf(flow.origin, program),
    excerpt: excerptAt(work),
    place: placeText,
    words: weekWords[language],
  });
  return { ...around, zone: shown, ways: table.ways.map(wayOf), rows: table.rows.map(rowOf) };
}

function calendarsOf(origin: object, program: Compilation["program"]): (date: string) => readonly string[] {
  const scenario = program.scope.scenarios.find((candidate) => candidate.origin === origin);
  return scenario ? calendarDays(scenario, program) : () => [];
}

function mondayOf(week: string, today: string): string {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(week) ? week.split("-").map(Number) : [];
  return mondayOfWeek(week) ?? mondayBefore(isCivilDate(year, month, day) ? week : today);
}

function wayOf({ mark, route, isDropped, lostKeys, clauses, others }: WeekTable["ways"][number]): WeekWay {
  return {
    mark,
    route,
    isDropped,
    lostKeys: lostKeys.map(({ menu, pressed }) => ({ menu, pressed })),
    clauses: clauses.map(({ text, place }) => ({ text, ...placeIn(place) })),
    others: others.map(({ when, route: other }) => ({ when, route: other })),
  };
}

function rowOf({ date, calendars, notes, ranges }: WeekTable["rows"][number]): WeekRow {
  return {
    date,
    calendars,
    notes,
    ranges: ranges.map(({ from, to, start, end, mark }) => ({
      from,
      to,
      startMs: Date.parse(start),
      endMs: Date.parse(end),
      mark,
    })),
  };
}
