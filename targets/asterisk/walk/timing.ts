/**
 * GotoIfTime's comparison. Source: asterisk main/pbx_timing.c (get_timerange, get_range, lookup_name, ast_build_timing,
 * ast_check_timing2), main/stdtime/localtime.c (ast_tzset: a zone that is not there is UTC, in silence).
 * Must not know how an emitter writes hours.
 */

import { checkZone, isZoneHere, type WallClock, wallClock } from "../../../compiler/time/zone.ts";
import type { Complain } from "./config.ts";

/** What the clocks of a zone show; of UTC for anything that is no name of the tz database, in its exact case. */
export function clockIn(zone: string, ms: number): WallClock {
  const { kind } = checkZone(zone);
  return wallClock((kind === "ok" || kind === "link") && isZoneHere(zone) ? zone : "UTC", ms);
}

/** Whether the instant is in `times,weekdays,days,months[,zone]`. Without a zone: UTC, as machines of exchanges are. */
export function isInTime(text: string, ms: number, complain: Complain): boolean {
  if (text === "") return false;
  const fields = text.split(/[,|]/);
  const [times = "", weekdays = "", days = "", months = ""] = fields;
  const clock = clockIn(fields.length === 5 ? (fields[4] ?? "") : "", ms);
  const [month, day] = [Number(clock.date.slice(5, 7)), Number(clock.date.slice(8))];
  // All four masks are built before any is looked at, so all mistakes are logged.
  const masks = [
    range(months, monthNames, 12, "month", complain).has(month - 1),
    range(days, undefined, 31, "day", complain).has(day - 1),
    range(weekdays, weekdayNames, 7, "day of week", complain).has(clock.weekday % 7),
    minutes(times, complain).has(clock.minuteOfDay),
  ];
  return masks.every((isIn) => isIn);
}

const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Numbers from 0, of a field of ranges joined by `&`; ranges are cyclic, both ends are in. */
function range(
  text: string,
  names: readonly string[] | undefined,
  count: number,
  what: string,
  complain: Complain,
): ReadonlySet<number> {
  if (text === "" || text === "*") return new Set(Array.from({ length: count }, (_, at) => at));
  const mask = new Set<number>();
  for (const part of text.split("&")) {
    const [first = "", last = first] = part.split(/-(.*)/s);
    const [start, end] = [lookUp(first, names, count), lookUp(last, names, count)];
    if (start === undefined || end === undefined) {
      complain(`invalid ${what} '${part}', skipping element`);
      continue;
    }
    mask.add(end);
    for (let at = start; at !== end; at = (at + 1) % count) mask.add(at);
  }
  return mask;
}

/** A name of three letters in any case, or a number from 1. */
function lookUp(text: string, names: readonly string[] | undefined, count: number): number | undefined {
  const named = text > "9" ? names?.indexOf(text.toLowerCase()) : undefined;
  if (named !== undefined && named >= 0) return named;
  const value = Number(/^\s*(\d{1,2})/.exec(text)?.[1] ?? Number.NaN);
  return value >= 1 && value <= count ? value - 1 : undefined;
}

/** Minutes of the day, the last one of a range included. */
function minutes(text: string, complain: Complain): ReadonlySet<number> {
  if (text === "" || text === "*") return new Set(Array.from({ length: 1440 }, (_, at) => at));
  const mask = new Set<number>();
  for (const part of text.split("&")) {
    const [first = "", rest] = part.split(/-(.*)/s);
    const [start, end] = [minuteOf(first), minuteOf(rest === undefined ? first : rest.replace(/^\D+/, ""))];
    if (start === undefined || end === undefined) {
      complain(`'${part}' isn't a valid time`);
      continue;
    }
    for (let at = start; at !== end; at = (at + 1) % 1440) mask.add(at);
    mask.add(end);
  }
  return mask;
}

function minuteOf(text: string): number | undefined {
  const found = /^\s*(\d{1,2}):\s*(\d{1,2})/.exec(text);
  const [hours, minutesOfHour] = [Number(found?.[1] ?? Number.NaN), Number(found?.[2] ?? Number.NaN)];
  return hours <= 23 && minutesOfHour <= 59 ? hours * 60 + minutesOfHour : undefined;
}
