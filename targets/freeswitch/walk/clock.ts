/**
 * The time attributes of a condition, as FreeSWITCH compares them: ends included, numbers of days from Sunday, no look at
 * what was meant. Source: switch_xml.c:switch_xml_std_datetime_check; switch_utils.c:switch_number_cmp, switch_tod_cmp,
 * switch_dow_cmp. Must not know variables: the clock is given.
 */

import type { WallClock } from "../../../compiler/time/zone.ts";
import type { Complain } from "./pattern.ts";

/** What attributes are compared with; the clock is asked for only where there is one. */
const comparisons: Readonly<Record<string, (expected: string, clock: WallClock, complain: Complain) => boolean>> = {
  year: (expected, { date }) => matchesNumber(expected, Number(date.slice(0, 4))),
  yday: (expected, clock) => matchesNumber(expected, dayOfYear(clock)),
  mon: (expected, { date }) => matchesNumber(expected, Number(date.slice(5, 7))),
  mday: (expected, { date }) => matchesNumber(expected, Number(date.slice(8, 10))),
  week: (expected, clock) => matchesNumber(expected, Math.floor((dayOfYear(clock) - 1) / 7) + 1),
  mweek: (expected, clock) => matchesNumber(expected, weekOfMonth(clock)),
  wday: (expected, clock, complain) => matchesWeekday(expected, dayFromSunday(clock), complain),
  hour: (expected, { minuteOfDay }) => matchesNumber(expected, Math.floor(minuteOfDay / 60)),
  minute: (expected, { minuteOfDay }) => matchesNumber(expected, minuteOfDay % 60),
  // Counts from 1.
  "minute-of-day": (expected, { minuteOfDay }) => matchesNumber(expected, minuteOfDay + 1),
  "time-of-day": (expected, { minuteOfDay, second }) => matchesTimeOfDay(expected, minuteOfDay * 60 + second),
};

/** Compared in the zone of the process, whatever the call's is (`date-time`, `dst`), or against an offset (`tz-offset`). */
const notInTheZone = ["date-time", "dst", "tz-offset"];

/** True, false, or `undefined` where there is no time attribute. */
export function matchesTime(
  attributes: ReadonlyMap<string, string>,
  readClock: () => WallClock | undefined,
  complain: Complain,
): boolean | undefined {
  const foreign = notInTheZone.filter((name) => attributes.has(name));
  for (const name of foreign) complain(`${name} is compared in the zone of the process`);
  const asked = Object.keys(comparisons).filter((name) => attributes.has(name));
  if (asked.length + foreign.length === 0) return undefined;
  const clock = readClock();
  if (clock === undefined || foreign.length > 0) return false;
  return asked.every((name) => comparisons[name]?.(attributes.get(name) ?? "", clock, complain));
}

/** `1-5,8`: ends included; a reversed range is the complement; stops at what it does not know. */
export function matchesNumber(expected: string, value: number): boolean {
  let rest = expected;
  for (;;) {
    const [first, afterFirst] = leadingNumber(rest);
    rest = afterFirst;
    if (rest.startsWith("-")) {
      const [last, afterLast] = leadingNumber(rest.slice(1));
      rest = afterLast;
      if (isBetween(first, last, value)) return true;
    } else if (first === value) return true;
    if (!rest.startsWith(",")) return false;
    rest = rest.slice(1);
  }
}

/** `09:00-18:00`, seconds of the day: both ends included, to the second. */
export function matchesTimeOfDay(expected: string, second: number): boolean {
  return expected.split(",").some((range) => {
    const colon = range.indexOf(":");
    const dash = range.indexOf("-", colon + 1);
    if (colon < 0 || dash < 0 || !range.slice(dash).includes(":")) return false;
    return isBetween(secondsOf(range.slice(0, dash)), secondsOf(range.slice(dash + 1)), second);
  });
}

const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** `mon-fri,sun` or `2-6`: exactly three letters or 1 to 7, no spaces; stops with an error at all else. */
export function matchesWeekday(expected: string, day: number, complain: Complain): boolean {
  let previous: number | undefined;
  let rangeStart: number | undefined;
  for (let at = 0; at < expected.length; ) {
    const sign = expected[at] ?? "";
    if (sign === "-" || sign === ",") {
      if (sign === "-") rangeStart = previous;
      else previous = undefined;
      at += 1;
      continue;
    }
    const named = weekdayNames.indexOf(expected.slice(at, at + 3).toLowerCase()) + 1;
    const current = /[1-7]/.test(sign) ? Number(sign) : named;
    if (current === 0) {
      complain(`Parse error for [${expected}] at position ${at}`);
      return false;
    }
    if (rangeStart === undefined ? day === current : isBetween(rangeStart, current, day)) return true;
    rangeStart = undefined;
    previous = current;
    at += /[1-7]/.test(sign) ? 1 : 3;
  }
  return false;
}

function isBetween(first: number, last: number, value: number): boolean {
  return first <= last ? value >= first && value <= last : value >= first || value <= last;
}

/** As strtol: spaces, a sign, digits; 0 where there are none. */
function leadingNumber(text: string): [number, string] {
  const found = /^\s*[+-]?\d+/.exec(text)?.[0] ?? "";
  return [Number(found), text.slice(found.length)];
}

/** `9:00` or `09:00:30`. */
function secondsOf(time: string): number {
  const [hours = "", minutes = "", seconds = ""] = time.split(":");
  return leadingNumber(hours)[0] * 3600 + leadingNumber(minutes)[0] * 60 + leadingNumber(seconds)[0];
}

/** Sunday is 1. */
function dayFromSunday({ weekday }: WallClock): number {
  return (weekday % 7) + 1;
}

/** 1 to 366. */
function dayOfYear({ date }: WallClock): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0) + day;
}

/** Weeks that begin on Sunday, the first from the 1st. */
function weekOfMonth(clock: WallClock): number {
  const day = Number(clock.date.slice(8, 10));
  const firstDay = (7 - ((day - dayFromSunday(clock)) % 7)) % 7;
  return Math.ceil((day + firstDay) / 7);
}
