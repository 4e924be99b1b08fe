/** The conditions of the generated function. Imports nothing from outside this folder, since it is made into a text. */

//! Conditions: read when the call reaches them, at the instant of the request.

import { hasDate, wallClock } from "./clock.ts";
import type { Condition, NationalForm } from "./tables.ts";

/** What conditions look at. */
export interface Moment {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The digits of the caller's number; undefined for a caller without one. */
  readonly caller: string | undefined;
  /** The name of the line that was called; undefined where no line has the number. */
  readonly line: string | undefined;
}

export function holds(condition: Condition, moment: Moment): boolean {
  switch (condition.kind) {
    case "week": {
      const { minuteOfWeek } = wallClock(condition.zone, moment.now);
      return condition.week.some(([start, end]) => minuteOfWeek >= start && minuteOfWeek < end);
    }
    case "date":
      return hasDate(condition.dates, wallClock(condition.zone, moment.now));
    case "caller": {
      const { caller } = moment;
      if (caller === undefined) return condition.anonymous;
      return condition.patterns.some((pattern) => fits(pattern, caller));
    }
    case "called":
      return moment.line !== undefined && condition.lines.includes(moment.line);
    case "not":
      return !holds(condition.part, moment);
    case "all":
      return condition.parts.every((part) => holds(part, moment));
    case "any":
      return condition.parts.some((part) => holds(part, moment));
  }
}

/** Digit by digit, so that nothing that a caller sends is ever a pattern. */
function fits(pattern: string, digits: string): boolean {
  const isOpen = pattern.endsWith("*");
  const wanted = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? digits.length < wanted.length : digits.length !== wanted.length) return false;
  return [...wanted].every((character, at) => character === "?" || character === digits[at]);
}

/**
 * What callers without a number have been seen to come with: the words ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and
 * UNAVAILABLE on a telephone's keys. No numbering plan has them (Lesotho's numbers, +266, have eight digits more, and so on).
 */
const withheld = new Set(["266696687", "7378742833", "2562533", "8566696", "86282452253"]);

/** The digits of a caller's number as E.164; undefined for one who sent none. */
export function callerDigits(address: string, national: NationalForm | undefined): string | undefined {
  const digits = internationalDigits(address, national);
  return digits === undefined || withheld.has(digits) ? undefined : digits;
}

/** The digits of a number as E.164: one that is written as at home (`84951234567`) begins with its country's code after. */
export function internationalDigits(address: string, national: NationalForm | undefined): string | undefined {
  const user = userOf(address);
  const digits = digitsOf(user);
  if (digits === undefined || national === undefined || user.startsWith("+")) return digits;
  const rest = digits.slice(national.prefix.length);
  const isNational = digits.startsWith(national.prefix) && national.lengths.includes(rest.length);
  return isNational ? national.countryCode + rest : digits;
}

/** A SIP caller comes as `sip:NUMBER@HOST`. */
export function userOf(address: string): string {
  return /^sips?:([^@]*)@/.exec(address)?.[1] ?? address;
}

/**
 * The digits of a number, without `+`; undefined for what is no number. Names, `anonymous` and `unknown` are no numbers: From
 * is not always E.164.
 */
function digitsOf(user: string): string | undefined {
  return /^\+?([0-9]+)$/.exec(user)?.[1];
}
