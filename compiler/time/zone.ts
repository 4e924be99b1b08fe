/**
 * The wall clock of a place: from an instant to date and time and back.
 * Must not know how people write hours. The one door for zones: who asks for a clock finds names and changes here too.
 */

import { dateOfDay, dayNumber, weekdayOfDay } from "./dates.ts";
import { minuteOfWeek } from "./days.ts";
import { FURTHEST_OFFSET_MS, offsetChanges, offsetSeconds } from "./offsets.ts";
import type { CivilDate, MinuteOfWeek, Weekday } from "./units.ts";

export { isZoneHere, type OffsetChange, offsetChanges } from "./offsets.ts";
export { checkZone, meantZone, type ZoneCheck } from "./zone-names.ts";

/** What a clock on the wall and the calendar beside it show. */
export interface WallClock {
  readonly date: CivilDate;
  readonly weekday: Weekday;
  /** 0 to 1439. */
  readonly minuteOfDay: number;
  readonly minuteOfWeek: MinuteOfWeek;
  /** 0 to 59. */
  readonly second: number;
}

/** What the clocks of a zone show at an instant. Throws where this machine has no such zone: ask `isZoneHere` first. */
export function wallClock(zone: string, ms: number): WallClock {
  const seconds = Math.floor(ms / 1000) + offsetSeconds(zone, ms);
  const days = Math.floor(seconds / 86_400);
  const secondOfDay = seconds - days * 86_400;
  const weekday = weekdayOfDay(days);
  const minuteOfDay = Math.floor(secondOfDay / 60);
  return {
    date: dateOfDay(days),
    weekday,
    minuteOfDay,
    minuteOfWeek: minuteOfWeek(weekday, minuteOfDay),
    second: secondOfDay % 60,
  };
}

/**
 * The instant, in milliseconds since 1970 UTC, at which the clocks of a zone show a time: the earlier one if they show it
 * twice, `undefined` if they skip it.
 *
 * @param minuteOfDay 0 to 1440; 1440 is the midnight that ends the day
 */
export function instantOf(zone: string, date: CivilDate, minuteOfDay: number, second = 0): number | undefined {
  const localMs = (dayNumber(date) * 86_400 + minuteOfDay * 60 + second) * 1000;
  const changes = offsetChanges(zone, localMs - FURTHEST_OFFSET_MS, localMs + FURTHEST_OFFSET_MS);
  const offsets = [offsetSeconds(zone, localMs - FURTHEST_OFFSET_MS), ...changes.map((change) => change.afterSeconds)];
  const instants = offsets.map((offset) => localMs - offset * 1000);
  return instants.filter((ms, index) => offsetSeconds(zone, ms) === offsets[index]).sort((a, b) => a - b)[0];
}
