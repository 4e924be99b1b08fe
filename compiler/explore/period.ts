/**
 * From when to when calls are looked at: five years from today (language §7), or as much of it as stands for all the rest.
 */

import type { Guard } from "../flow/ir.ts";
import { guardZones } from "../flow/zones.ts";
import { dayNumber } from "../time/dates.ts";
import type { CivilDate } from "../time/units.ts";
import { offsetChanges } from "../time/zone.ts";

/** `[fromMs, toMs)`, milliseconds since 1970 UTC. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
  /** In place of the zones of guards. */
  readonly zone?: string;
}

const yearsAhead = 5;
const dayMs = 86_400_000;

/** From the beginning of a date, and until when: the first date that is not looked at. */
export function periodFrom(today: CivilDate): Period & { readonly until: CivilDate } {
  const year = String(Number(today.slice(0, 4)) + yearsAhead).padStart(4, "0");
  const day = today.slice(5) === "02-29" ? "02-28" : today.slice(5);
  const until = `${year}-${day}`;
  return { fromMs: dayNumber(today) * dayMs, toMs: dayNumber(until) * dayMs, until };
}

/** The first Monday to Sunday of 1970, on the clock of UTC, which never changes: a week for all that are alike. */
const anyWeek: Period = { fromMs: 4 * dayMs, toMs: 11 * dayMs, zone: "UTC" };

/**
 * Periods in which there is whatever there is in the whole one, though not as often, and maybe later: where guards name no
 * dates, a week from the beginning and one from each clock change, with the time before the change. Where they read one zone
 * only, and as the call arrives, any week stands for all: then nobody need ask for the zone's changes, which costs a start more
 * than all the rest.
 *
 * @param horizonSeconds how long after its arrival a call may still ask the clock
 */
export function alikePeriods(guards: readonly Guard[], period: Period, horizonSeconds: number): readonly Period[] {
  if (!guards.every(isWeekly)) return [period];
  const zones = [...new Set(guards.flatMap(guardZones))];
  if (zones.length <= 1 && horizonSeconds === 0) return [anyWeek];
  const { fromMs, toMs } = period;
  const changes = zones.flatMap((zone) => offsetChanges(zone, fromMs, toMs).map(({ atMs }) => atMs));
  const beforeMs = dayMs + horizonSeconds * 1000;
  const afterMs = 8 * dayMs + horizonSeconds * 1000;
  const found: { fromMs: number; toMs: number }[] = [{ fromMs, toMs: fromMs + afterMs }];
  for (const atMs of changes.sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last && atMs - beforeMs <= last.toMs) last.toMs = atMs + afterMs;
    else found.push({ fromMs: atMs - beforeMs, toMs: atMs + afterMs });
  }
  return found.map((one) => ({ fromMs: one.fromMs, toMs: Math.min(one.toMs, toMs) }));
}

function isWeekly(guard: Guard): boolean {
  if (guard.kind === "not") return isWeekly(guard.guard);
  if (guard.kind === "all" || guard.kind === "any") return guard.guards.every(isWeekly);
  return guard.kind !== "date" || guard.dates.annual.length + guard.dates.dated.length + guard.dates.nth.length === 0;
}
