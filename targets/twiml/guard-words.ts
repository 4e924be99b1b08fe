/** A guard in words, for the edges of the manifest. Never by its number among others: those change with its neighbours. */

import type { Guard } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { describeDays, describeWeek } from "../../compiler/time/days.ts";
import type { DateSet } from "../../compiler/time/units.ts";

export function guardWords(guard: Guard): string {
  switch (guard.kind) {
    case "week":
      return `${describeWeek(guard.week)} ${guard.zone}`;
    case "date":
      return `on ${dateWords(guard.dates)} ${guard.zone}`;
    case "caller":
      return `from ${[...guard.patterns, ...(guard.anonymous ? ["anonymous"] : [])].join(", ")}`;
    case "called":
      return `to ${guard.lines.join(", ")}`;
    case "not":
      return `not (${guardWords(guard.guard)})`;
    case "all":
      return guard.guards
        .map((part) => (part.kind === "any" ? `(${guardWords(part)})` : guardWords(part)))
        .join(" and ");
    case "any":
      return guard.guards
        .map((part) => (part.kind === "all" ? `(${guardWords(part)})` : guardWords(part)))
        .join(" or ");
    case "switch":
      return `when ${guard.name} is ${guard.state}`;
    default:
      return never(guard);
  }
}

function dateWords({ annual, dated, weekdays, nth }: DateSet): string {
  const rules = nth.map(({ nth: count, weekday, month, shiftDays }) => {
    const shift = { [-1]: "day before ", 0: "", 1: "day after ", 2: "two days after " }[shiftDays];
    return `${shift}${count === -1 ? "last" : `no. ${count}`} ${describeDays([weekday])} of month ${month}`;
  });
  return [...annual, ...dated, ...(weekdays.length > 0 ? [describeDays(weekdays)] : []), ...rules].join(", ");
}
