/** Whether one guard holds whenever another does, as far as their sets tell. "No" may mean that it is not known. */

import type { Guard } from "../flow/ir.ts";
import type { DateSet } from "../time/units.ts";
import { complement, intersect, minutesOf } from "../time/week.ts";

/** True where `then` surely holds whenever `guard` does. */
export function implies(guard: Guard, then: Guard): boolean {
  if (then.kind === "all") return then.guards.every((part) => implies(guard, part));
  if (guard.kind === "any") return guard.guards.every((part) => implies(part, then));
  if (guard.kind === "all") return guard.guards.some((part) => implies(part, then));
  if (then.kind === "any") return then.guards.some((part) => implies(guard, part));
  if (guard.kind === "not") return then.kind === "not" && implies(then.guard, guard.guard);
  return impliesAtom(guard, then);
}

function impliesAtom(guard: Exclude<Guard, { kind: "any" | "all" | "not" }>, then: Guard): boolean {
  switch (guard.kind) {
    case "week":
      return (
        then.kind === "week" &&
        then.zone === guard.zone &&
        minutesOf(intersect(guard.week, complement(then.week))) === 0
      );
    case "date":
      return then.kind === "date" && then.zone === guard.zone && hasDates(then.dates, guard.dates);
    case "caller":
      return (
        then.kind === "caller" &&
        (then.anonymous || !guard.anonymous) &&
        guard.patterns.every((pattern) => then.patterns.some((wider) => isWider(wider, pattern)))
      );
    case "called":
      return then.kind === "called" && guard.lines.every((line) => then.lines.includes(line));
    case "switch":
      return then.kind === "switch" && then.name === guard.name && then.state === guard.state;
  }
}

/** Whether every date of `inner` is in `outer`, rule by rule. */
function hasDates(outer: DateSet, inner: DateSet): boolean {
  const keys = new Set(outer.nth.map((nth) => JSON.stringify(nth)));
  const [annual, dated] = [new Set(outer.annual), new Set<string>(outer.dated)];
  return (
    inner.annual.every((date) => annual.has(date)) &&
    inner.dated.every((date) => dated.has(date) || annual.has(date.slice(5))) &&
    inner.weekdays.every((day) => outer.weekdays.includes(day)) &&
    inner.nth.every((nth) => keys.has(JSON.stringify(nth)))
  );
}

/** Whether every number of one pattern is of the other: `+7*` is wider than `+7916???????`. */
function isWider(wider: string, pattern: string): boolean {
  const isOpen = wider.endsWith("*");
  const [own, other] = [wider.replace("*", ""), pattern.replace("*", "")];
  if (!isOpen && (pattern.endsWith("*") || own.length !== other.length)) return false;
  if (own.length > other.length) return false;
  return [...own].every((sign, at) => sign === other[at] || (sign === "?" && at > 0));
}
