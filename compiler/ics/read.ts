/**
 * Reads an iCalendar file (RFC 5545) as days off: its whole-day events, recurrences written out for the years that the host
 * states, so that a build does not depend on the day on which it is made. The only user of ical.js, which is large:
 * hosts load this file when a program names an iCalendar file. Must not know who asks.
 */

import ICAL from "ical.js";
import { type CalendarFile, calendarFileYears } from "../host.ts";
import { addDays } from "../time/dates.ts";

/** What the text of an iCalendar file says. Never throws. */
export function readCalendarFile(text: string): CalendarFile {
  try {
    return readEvents(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /\(line (\d+)\)/.exec(message)?.[1];
    return { kind: "broken", line: line === undefined ? undefined : Number(line), reason: "it is no iCalendar file" };
  }
}

function readEvents(text: string): CalendarFile {
  const parsed = ICAL.parse(text) as unknown[];
  // Several calendars in one file are a list of them.
  const calendars = typeof parsed[0] === "string" ? [parsed] : parsed;
  const components = calendars.map(
    (calendar) => new ICAL.Component(calendar as ConstructorParameters<typeof ICAL.Component>[0]),
  );
  if (components.length === 0 || components.some(({ name }) => name !== "vcalendar")) throw new Error("no calendar");
  const found = components.flatMap((component) => component.getAllSubcomponents("vevent"));
  const taken = found.filter((event) => event.getFirstPropertyValue("status") !== "CANCELLED");
  const events = withExceptions(taken.map((event) => new ICAL.Event(event)));
  const wholeDays = events.filter(({ startDate }) => startDate?.isDate);
  const dates = [...new Set(wholeDays.flatMap(datesOfEvent))].sort();
  return { kind: "calendar", dates, timedEvents: events.length - wholeDays.length };
}

/** Events by themselves: one that replaces a day of another belongs to it. */
function withExceptions(events: readonly ICAL.Event[]): readonly ICAL.Event[] {
  const whole = new Map(events.filter((event) => !event.isRecurrenceException()).map((event) => [event.uid, event]));
  const alone: ICAL.Event[] = [];
  for (const event of events) {
    const of = event.isRecurrenceException() ? whole.get(event.uid) : undefined;
    if (of?.isRecurring()) of.relateException(event);
    else alone.push(event);
  }
  return alone;
}

/** Every day that an event takes, in those years; of one that does not recur, in any year. */
function datesOfEvent(event: ICAL.Event): readonly string[] {
  if (!event.isRecurring()) return daysBetween(event.startDate, event.endDate);
  const dates: string[] = [];
  const occurrences = event.iterator();
  for (let count = 0; count < mostOccurrences; count++) {
    const next = occurrences.next() as ICAL.Time | undefined;
    if (!next || next.year > calendarFileYears.last) break;
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    if (startDate.year >= calendarFileYears.first - 1) dates.push(...daysBetween(startDate, endDate));
  }
  const [first, last] = [`${calendarFileYears.first}-01-01`, `${calendarFileYears.last}-12-31`];
  return dates.filter((date) => date >= first && date <= last);
}

/** More than a daily event of two centuries has. */
const mostOccurrences = 80_000;
/** No event is longer: an absence of years is not a day off. */
const longestDays = 3660;

/** The days from the first to the one before `end`, which an iCalendar file does not include; at least the first. */
function daysBetween(start: ICAL.Time, end: ICAL.Time | null): readonly string[] {
  const first = dayOf(start);
  const past = end ? dayOf(end) : first;
  const days = [first];
  for (let day = addDays(first, 1); day < past && days.length < longestDays; day = addDays(day, 1)) days.push(day);
  return days;
}

function dayOf({ year, month, day }: ICAL.Time): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
