/** In which minutes of a week guards hold: surely, and at most. Must not know what a call does there. */

import type { Guard } from "../flow/ir.ts";
import type { WeekSet } from "../time/units.ts";
import { complement, emptyWeek, fullWeek, intersect, union, windowOf } from "../time/week.ts";

/** Minutes of a week, since Monday 00:00 on a zone's clock. */
export interface Minutes {
  readonly surely: WeekSet;
  readonly atMost: WeekSet;
}

/** How guards are read: hours in one zone only, and dates either as anything or as a week in which none of them falls. */
export interface Reading {
  readonly zone: string | undefined;
  readonly dates: "unknown" | "never";
}

const never: Minutes = { surely: emptyWeek, atMost: emptyWeek };
const always: Minutes = { surely: fullWeek, atMost: fullWeek };

/** In which minutes a guard surely holds, and in which at most. Other zones, dates and callers are not known here. */
export function holding(guard: Guard, reading: Reading): Minutes {
  switch (guard.kind) {
    case "week":
      return guard.zone === reading.zone ? { surely: guard.week, atMost: guard.week } : unknown;
    case "date":
      return holdingDates(guard, reading);
    case "not": {
      const inner = holding(guard.guard, reading);
      return { surely: complement(inner.atMost), atMost: complement(inner.surely) };
    }
    case "all":
      return guard.guards
        .map((part) => holding(part, reading))
        .reduce(
          (one, other) => ({
            surely: intersect(one.surely, other.surely),
            atMost: intersect(one.atMost, other.atMost),
          }),
          always,
        );
    case "any":
      return guard.guards
        .map((part) => holding(part, reading))
        .reduce(
          (one, other) => ({ surely: union(one.surely, other.surely), atMost: union(one.atMost, other.atMost) }),
          never,
        );
    default:
      return unknown;
  }
}

const unknown: Minutes = { surely: emptyWeek, atMost: fullWeek };

/** Days of the week hold every week; other dates may fall on any day, or on none. */
function holdingDates({ dates, zone }: Guard & { kind: "date" }, reading: Reading): Minutes {
  if (reading.zone !== undefined && zone !== reading.zone) return unknown;
  const days = dates.weekdays.map((weekday) => windowOf(weekday, 0, 1440)).reduce(union, emptyWeek);
  const isWeekly = dates.annual.length + dates.dated.length + dates.nth.length === 0;
  return { surely: days, atMost: isWeekly || reading.dates === "never" ? days : fullWeek };
}
