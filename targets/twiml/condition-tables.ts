/** Guards as the tables of the generated function have them. Must not know states. */

import type { Guard } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { describeWeek } from "../../compiler/time/days.ts";
import type { Condition } from "./runtime/tables.ts";

/** A guard as data; callers' patterns lose their `+`, since numbers are compared without it. */
export function conditionOf(guard: Guard): Condition {
  switch (guard.kind) {
    case "week": {
      const week = guard.week.map(({ start, end }) => [start, end] as const);
      return { kind: "week", zone: guard.zone, says: describeWeek(guard.week), week };
    }
    case "date":
      return { kind: "date", zone: guard.zone, dates: guard.dates };
    case "caller": {
      const patterns = guard.patterns.map((pattern) => pattern.replace(/^\+/, ""));
      return { kind: "caller", patterns, anonymous: guard.anonymous };
    }
    case "called":
      return { kind: "called", lines: guard.lines };
    case "not":
      return { kind: "not", part: conditionOf(guard.guard) };
    case "all":
      return { kind: "all", parts: guard.guards.map(conditionOf) };
    case "any":
      return { kind: "any", parts: guard.guards.map(conditionOf) };
    case "switch":
      throw new Error("vatsc expected the feature table to refuse a switch");
    default:
      return never(guard);
  }
}
