/** Calendars of all kinds: lists, production calendars, iCalendar files, those of the standard library. */

import fc from "fast-check";
import { type Arb, weighed } from "./make.ts";
import { dates } from "./windows.ts";
import type { Make, Writing } from "./writing.ts";

/** Dates near those of calls: which call, and how many days off. */
const near = fc.record({ choice: fc.nat(3), off: fc.constantFrom(0, 0, 1, -1, -2) });

const listed: Arb = fc.tuple(fc.constantFrom("feasts", "праздники"), dates(undefined)).map(
  ([name, list]): Make =>
    (writing) =>
      writing.declare(name, () => `calendar ${name} = ${list(writing, writing.plan.zone)}`),
);

const feed: Arb = fc.array(near, { minLength: 1, maxLength: 3 }).map(
  (events): Make =>
    (writing) => {
      return writing.declare("feed", () => {
        const path = `p${writing.plan.serial}.ics`;
        writing.files.set(path, icsText(events.map(({ choice, off }) => writing.date(choice, off))));
        return `calendar feed = ics "${path}"`;
      });
    },
);

/** Whole days, every second one of them once a year. */
function icsText(days: readonly string[]): string {
  const events = days.flatMap((day, index) => [
    "BEGIN:VEVENT",
    `UID:${index}@example.com`,
    "DTSTAMP:20260101T000000Z",
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    ...(index % 2 === 1 ? ["RRULE:FREQ=YEARLY"] : []),
    "SUMMARY:A day off",
    "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", ...events, "END:VCALENDAR", ""].join("\r\n");
}

const production: Arb = fc
  .record({
    closed: fc.array(fc.tuple(near, fc.boolean()), { maxLength: 2 }),
    work: fc.array(fc.tuple(near, fc.constantFrom("", "", "", " as Mon", " as Пт", " as Sun")), { maxLength: 2 }),
    short: fc.array(near, { maxLength: 2 }),
    separator: fc.constantFrom("; ", " "),
  })
  .map(
    ({ closed, work, short, separator }): Make =>
      (writing) => {
        return writing.declare("factory", () => {
          const at = ({ choice, off }: { readonly choice: number; readonly off: number }) => writing.date(choice, off);
          const working = new Map(work.map(([day, as]) => [at(day), as]));
          const off = closed.filter(([day]) => ![...working.keys()].some((date) => date.slice(5) === at(day).slice(5)));
          const entries = [
            ...off.map(([day, isAnnual]) => `closed ${isAnnual ? at(day).slice(5) : at(day)}`),
            ...[...working].map(([date, as]) => `work ${date}${as}`),
            ...(short.length > 0 ? [`short ${[...new Set(short.map(at))].join(", ")}`] : []),
          ];
          return `calendar factory { ${entries.join(separator)} }`;
        });
      },
  );

function ofLibrary(path: string, name: string): Make {
  return (writing: Writing) => `${writing.use(path)}.${name}`;
}

/** Any calendar, as the place where it is written names it. */
export const calendar: Arb = weighed(
  { weight: 4, arbitrary: listed },
  { weight: 2, arbitrary: feed },
  { weight: 4, arbitrary: production },
  { weight: 1, arbitrary: fc.constant(ofLibrary("std/calendars/ru", "holidays")) },
  { weight: 1, arbitrary: fc.constant(ofLibrary("std/calendars/ru", "production")) },
  { weight: 1, arbitrary: fc.constant(ofLibrary("std/calendars/us", "federal")) },
);
