/** What the clock says of hours, guards and zones at an instant: whether they hold, and when that changes. */

import { guardSpans } from "../flow/guard-spans.ts";
import type { Guard } from "../flow/ir.ts";
import { dayNumber } from "../time/dates.ts";
import { describeTime } from "../time/days.ts";
import { offsetSeconds } from "../time/offsets.ts";
import { containsInstant } from "../time/spans.ts";
import { instantOf, isZoneHere, offsetChanges, wallClock } from "../time/zone.ts";
import type { Texts } from "./texts.ts";

const DAY_MS = 86_400_000;
/** Most hours change within two weeks; the rest is looked for over a year and some. */
const looksAheadDays = [15, 400];

/** Whether a guard holds, and the instant at which that changes next. */
export interface Standing {
  readonly holds: boolean;
  /** Milliseconds since 1970 UTC; `undefined`: not within a year. */
  readonly nextMs: number | undefined;
}

/** How a guard stands; `undefined` for one that asks more than the clock. */
export function standingAt(guard: Guard, nowMs: number): Standing | undefined {
  const fromMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
  let holds = false;
  for (const days of looksAheadDays) {
    const toMs = fromMs + days * DAY_MS;
    const spans = guardSpans(guard, fromMs, toMs);
    if (!spans) return undefined;
    holds = containsInstant(spans, nowMs);
    const nextMs = spans.find((edge) => edge > nowMs && edge < toMs);
    if (nextMs !== undefined) return { holds, nextMs };
  }
  return { holds, nextMs: undefined };
}

/** An instant in the words of people, as the clocks of a zone show it. */
export function momentOf(zone: string, atMs: number, nowMs: number, { moment }: Texts): string {
  const { date, weekday, minuteOfDay, second } = wallClock(zone, atMs);
  const daysAway = dayNumber(date) - dayNumber(wallClock(zone, nowMs).date);
  const first = instantOf(zone, date, minuteOfDay, second);
  const isSecond = first !== undefined && first < Math.floor(atMs / 1000) * 1000;
  return moment({ daysAway, weekday, date, time: describeTime(minuteOfDay), isSecond });
}

/** `09:00 tomorrow`, of the next change; `undefined` where there is none. */
export function nextOf({ nextMs }: Standing, zone: string, nowMs: number, texts: Texts): string | undefined {
  return nextMs === undefined ? undefined : momentOf(zone, nextMs, nowMs, texts);
}

/** What time it is in a zone, and when its clocks are changed; empty where this machine does not know the zone. */
export function clockOf(zone: string, nowMs: number, texts: Texts): readonly string[] {
  if (!isZoneHere(zone)) return [];
  const change = offsetChanges(zone, nowMs, nowMs + 366 * DAY_MS)[0];
  const now = texts.clock(describeTime(wallClock(zone, nowMs).minuteOfDay), offsetText(offsetSeconds(zone, nowMs)));
  if (!change) return [now];
  const next = texts.clockChange(momentOf(zone, change.atMs, nowMs, texts), offsetText(change.afterSeconds));
  return [now, next];
}

/** `+03:00`. */
function offsetText(seconds: number): string {
  const minutes = Math.abs(Math.round(seconds / 60));
  return `${seconds < 0 ? "-" : "+"}${describeTime(minutes)}`;
}
