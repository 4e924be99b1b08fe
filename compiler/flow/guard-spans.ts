/** stub */
import { complementSpans, dateSpans, intersectSpans, type Spans, weekSpans } from "../time/spans.ts";
import type { Guard } from "./ir.ts";

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
    case "all":
    case "any": {
      const parts = guard.guards.map((part) => guardSpans(part, fromMs, toMs));
      if (parts.some((part) => part === undefined)) return undefined;
      const not = (spans: Spans) => complementSpans(spans, fromMs, toMs);
      const all = parts as Spans[];
      return guard.kind === "all" ? all.reduce(intersectSpans) : not(all.map(not).reduce(intersectSpans));
    }
    default:
      return undefined;
  }
}
