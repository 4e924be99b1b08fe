/**
 * When a guard that asks nothing but the clock holds, over a period: `guards.ts` for all instants at once.
 * Must not know callers, lines and switches.
 */

import { never } from "../never.ts";
import { complementSpans, dateSpans, intersectSpans, type Spans, unionSpans, weekSpans } from "../time/spans.ts";
import type { Guard } from "./ir.ts";

/**
 * The instants of `[fromMs, toMs)`, in milliseconds since 1970 UTC, at which the guard holds; `undefined` if it asks about the
 * caller, the line or a switch, in any part.
 */
export function guardSpans(guard: Guard, fromMs: number, toMs: number): Spans | undefined {
  switch (guard.kind) {
    case "week":
      return weekSpans(guard.zone, guard.week, fromMs, toMs);
    case "date":
      return dateSpans(guard.zone, guard.dates, fromMs, toMs);
    case "not": {
      const inner = guardSpans(guard.guard, fromMs, toMs);
      return inner && complementSpans(inner, fromMs, toMs);
    }
    case "all": {
      const always: Spans = fromMs < toMs ? [fromMs, toMs] : [];
      return partsTogether(guard.guards, intersectSpans, always, fromMs, toMs);
    }
    case "any":
      return partsTogether(guard.guards, unionSpans, [], fromMs, toMs);
    case "caller":
    case "called":
    case "switch":
      return undefined;
    default:
      return never(guard);
  }
}

function partsTogether(
  parts: readonly Guard[],
  join: (a: Spans, b: Spans) => Spans,
  first: Spans,
  fromMs: number,
  toMs: number,
): Spans | undefined {
  let joined = first;
  for (const part of parts) {
    const spans = guardSpans(part, fromMs, toMs);
    if (spans === undefined) return undefined;
    joined = joined === first ? spans : join(joined, spans);
  }
  return joined;
}
