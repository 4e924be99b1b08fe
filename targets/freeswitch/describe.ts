/** Guards in the words of the language, for comments. Must not know how they are decided. */

import type { Guard } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { describeWeek } from "../../compiler/time/days.ts";
import { describeDates } from "../../compiler/time/describe-dates.ts";

/** Letters of a comment: a calendar of years would make a line that nobody reads. */
const mostLetters = 160;

/** `Mon-Fri 09:00-18:00 Europe/Moscow and not from +7916*`, cut where it is too long for a comment. */
export function describeGuard(guard: Guard): string {
  const text = describe(guard);
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text;
}

function describe(guard: Guard): string {
  switch (guard.kind) {
    case "week":
      return `${describeWeek(guard.week)} ${guard.zone}`;
    case "date":
      return `on ${describeDates(guard.dates)} ${guard.zone}`;
    case "caller":
      return `from ${shortList([...guard.patterns, ...(guard.anonymous ? ["anonymous"] : [])])}`;
    case "called":
      return `to ${shortList(guard.lines)}`;
    case "not":
      return guard.guard.kind === "all" || guard.guard.kind === "any"
        ? `not (${describe(guard.guard)})`
        : `not ${describe(guard.guard)}`;
    case "all":
      return guard.guards.map((part) => (part.kind === "any" ? `(${describe(part)})` : describe(part))).join(" and ");
    case "any":
      return guard.guards.map((part) => (part.kind === "all" ? `(${describe(part)})` : describe(part))).join(" or ");
    case "switch":
      return `when ${guard.name} is ${guard.state}`;
    default:
      return never(guard);
  }
}

/** A comment names so many of a list. */
const mostNamed = 5;

function shortList(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return rest > 0 ? `${names.slice(0, mostNamed).join(", ")} and ${rest} more` : names.join(", ");
}
