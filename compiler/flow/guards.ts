/** When a guard holds: a predicate on one instant and one call. Must not know targets; time itself is `time/`. */

import { never } from "../never.ts";
import { hasDate } from "../time/dates.ts";
import { containsMinute } from "../time/week.ts";
import { wallClock } from "../time/zone.ts";
import { matchesCaller } from "./callers.ts";
import type { Guard, NationalForm } from "./ir.ts";

/** What guards look at. */
export interface Moment {
  /** Milliseconds since 1970 UTC, when the call reaches the guard. */
  readonly atMs: number;
  /** The caller's number as it arrived; `undefined` if withheld. */
  readonly caller: string | undefined;
  /** Name of the line that the call came in on. */
  readonly line: string;
  /** How each switch stands, by name. */
  readonly switches: Readonly<Record<string, string>>;
  readonly nationalForm: NationalForm | undefined;
}

/** Whether `guard` holds. A zone that does not exist never gets here: the checker refuses it. */
export function holds(guard: Guard, moment: Moment): boolean {
  switch (guard.kind) {
    case "week":
      return containsMinute(guard.week, wallClock(guard.zone, moment.atMs).minuteOfWeek);
    case "date":
      return hasDate(guard.dates, wallClock(guard.zone, moment.atMs).date);
    case "caller":
      return matchesCaller(guard, moment.caller, moment.nationalForm);
    case "called":
      return guard.lines.includes(moment.line);
    case "switch":
      return moment.switches[guard.name] === guard.state;
    case "not":
      return !holds(guard.guard, moment);
    case "all":
      return guard.guards.every((part) => holds(part, moment));
    case "any":
      return guard.guards.some((part) => holds(part, moment));
    default:
      return never(guard);
  }
}
