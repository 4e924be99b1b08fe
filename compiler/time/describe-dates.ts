/** Date sets in the words of the language, for messages. Must not know where a set was written. */

import { onceFor } from "../memory.ts";
import { dateRules } from "./date-rules.ts";
import { dayName, describeDays } from "./days.ts";
import { monthName, ordinalName } from "./literals.ts";
import type { DateSet, NthWeekday } from "./units.ts";

/**
 * `12-31..01-08, Sat,Sun, third Mon of Jan, 2026-05-04`: the same set if it is put into a source. `never` for the empty
 * one.
 */
export const describeDates = onceFor((set: DateSet): string => {
  const rules = dateRules({ ...set, nth: [] });
  const spans = rules.flatMap((rule) => (rule.kind === "annual" || rule.kind === "dated" ? [rule] : []));
  const annual = joinTurnOfYear(spans.filter(({ kind }) => kind === "annual"));
  const dated = spans.filter(({ kind }) => kind === "dated");
  const parts = [
    ...(set.weekdays.length === 0 ? [] : [describeDays(set.weekdays)]),
    ...annual.map(describeSpan),
    ...set.nth.map(describeNth),
    ...dated.map(describeSpan),
  ];
  return parts.length === 0 ? "never" : parts.join(", ");
});

/** `third Mon of Jan`, `day after fourth Thu of Nov`; `two days after …`, which nobody can write, for the morning after. */
export function describeNth({ nth, weekday, month, shiftDays }: NthWeekday): string {
  const shift = { [-1]: "day before ", 0: "", 1: "day after ", 2: "two days after " }[shiftDays];
  return `${shift}${ordinalName(nth)} ${dayName(weekday)} of ${monthName(month)}`;
}

interface DateSpan {
  readonly from: string;
  readonly to: string;
}

function describeSpan({ from, to }: DateSpan): string {
  return from === to ? from : `${from}..${to}`;
}

/** Rules stop at the end of the year, people do not: `12-31..12-31` and `01-01..01-08` are `12-31..01-08`. */
function joinTurnOfYear(spans: readonly DateSpan[]): readonly DateSpan[] {
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined || first === last) return spans;
  if (first.from !== "01-01" || last.to !== "12-31") return spans;
  return [...spans.slice(1, -1), { from: last.from, to: first.to }];
}
