/** Instants at which a call is worth playing: lunch, an evening, a day off, the change of the clocks, the edge of the hours. */

import { guardSpans } from "../../compiler/flow/guard-spans.ts";
import { holds, type Moment } from "../../compiler/flow/guards.ts";
import type { Build, CallFlow, ChooseState, Guard } from "../../compiler/flow/ir.ts";
import { calendarDays } from "../../compiler/program/calendar-days.ts";
import { lineOf, momentOf } from "../../compiler/simulate/simulate.ts";
import { addDays, weekdayOf } from "../../compiler/time/dates.ts";
import type { CivilDate } from "../../compiler/time/units.ts";
import { instantOf, offsetChanges, wallClock } from "../../compiler/time/zone.ts";
import type { Call, Moments, MomentsRequest } from "../protocol.ts";
import { type Desk, goodWork, type Work } from "./desk.ts";

/** Days and evenings count from now, edges from the call. */
export function momentsOf({ call, zone, nowMs }: MomentsRequest, desk: Desk): Moments {
  const work = goodWork(desk);
  const { build } = work.compilation;
  const line = lineOf(build, call.called);
  const flow = build.flows.find(({ name }) => name === line?.flow);
  const today = wallClock(zone, nowMs).date;
  const calendars = calendarsOf(flow, work);
  const change = offsetChanges(zone, nowMs, nowMs + 2 * yearMs)[0];
  return {
    lunch: atClock(zone, nextDate(today, (date) => isWorkingDay(date, calendars)) ?? today, 13),
    evening: atClock(zone, nextDate(today, (date) => weekdayOf(date) === 5) ?? today, 19),
    holiday: holidayOf(today, zone, calendars),
    ...(change ? { clockChange: change.atMs } : {}),
    ...(flow && line ? edgesOf(flow, build, call, line.name) : {}),
  };
}

const yearMs = 366 * 86_400_000;

/** What the calendars of a scenario say of a date. */
type Calendars = (date: CivilDate) => readonly string[];

function calendarsOf(flow: CallFlow | undefined, { compilation: { program } }: Work): Calendars {
  const scenario = program.scope.scenarios.find(({ origin }) => origin === flow?.origin);
  return scenario ? calendarDays(scenario, program) : () => [];
}

/** A calendar says its mere name of a day off, and more of any other. */
function dayOffOf(date: CivilDate, calendars: Calendars): string | undefined {
  return calendars(date).find((said) => !said.includes(": "));
}

function isWorkingDay(date: CivilDate, calendars: Calendars): boolean {
  if (dayOffOf(date, calendars) !== undefined) return false;
  return weekdayOf(date) <= 5 || calendars(date).some((said) => said.endsWith(": a working day"));
}

function holidayOf(today: CivilDate, zone: string, calendars: Calendars): Moments["holiday"] {
  const date = nextDate(today, (candidate) => dayOffOf(candidate, calendars) !== undefined);
  const calendar = date && dayOffOf(date, calendars);
  const newYear = nextDate(today, (candidate) => candidate.endsWith("-01-01")) ?? today;
  return { atMs: atClock(zone, date ?? newYear, 13), ...(calendar === undefined ? {} : { calendar }) };
}

/** The first one after a date, within a year and a day. */
function nextDate(after: CivilDate, isWanted: (date: CivilDate) => boolean): CivilDate | undefined {
  for (let days = 1; days <= 367; days++) {
    const date = addDays(after, days);
    if (isWanted(date)) return date;
  }
  return undefined;
}

/** Where the clocks skip that hour, the one after it. */
function atClock(zone: string, date: CivilDate, hour: number): number {
  return instantOf(zone, date, hour * 60) ?? instantOf(zone, date, hour * 60 + 60) ?? Date.parse(`${date}T12:00:00Z`);
}

// --- Edges ---

/** The next instants at which a choice of the scenario goes another way for this very call. */
function edgesOf(flow: CallFlow, build: Build, call: Call, line: string): Pick<Moments, "edge" | "beforeEdge"> {
  const choices = [...flow.states.values()].filter((state) => state.kind === "choose");
  const guards = choices.flatMap(({ arms }) => arms.flatMap(({ guard }) => clockPartsOf(guard)));
  for (const days of [8, 62, 370]) {
    const until = call.atMs + days * 86_400_000;
    // From a little before: an edge at the very beginning of a period is not told from the period's own.
    const spans = guards.flatMap((guard) => guardSpans(guard, call.atMs - 1000, until) ?? []);
    const candidates = [...new Set(spans)]
      .filter((ms) => ms > call.atMs && ms < until)
      .sort((one, other) => one - other);
    const moment = momentOf(build, call, line, 0);
    const turns = candidates.filter((ms) => choices.some((choice) => turnsAt(choice, moment, ms)));
    const edge = turns[0];
    const before = turns.find((ms) => ms - 1000 > call.atMs);
    if (edge === undefined || before === undefined) continue;
    return { edge, beforeEdge: before - 1000 };
  }
  return {};
}

function turnsAt({ arms }: ChooseState, moment: Moment, ms: number): boolean {
  const armAt = (atMs: number) => arms.findIndex(({ guard }) => holds(guard, { ...moment, atMs }));
  return armAt(ms - 1000) !== armAt(ms);
}

function clockPartsOf(guard: Guard): readonly Guard[] {
  if (guard.kind === "not") return clockPartsOf(guard.guard);
  if (guard.kind === "all" || guard.kind === "any") return guard.guards.flatMap(clockPartsOf);
  return guard.kind === "week" || guard.kind === "date" ? [guard] : [];
}
