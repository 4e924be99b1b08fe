/** What has been found, as a document: the JSON of `vatsc diff`, from which text and Markdown are made. Must not know files. */

import { hoursAYear } from "./arrival-spans.ts";
import { type Comparison, isSame, type ScenarioChange } from "./compare.ts";
import { describeMoments, describeSpans } from "./describe-spans.ts";
import type { Difference } from "./differences.ts";
import { numbersText } from "./lines.ts";

export interface DiffReport {
  readonly version: 1;
  /** `unproved`: nothing is known of some scenario, and all others are the same. */
  readonly result: "same" | "changed" | "unproved";
  /** Calls are looked at from the beginning of this date … */
  readonly from: string;
  /** … to the beginning of this one. */
  readonly until: string;
  readonly scenarios: readonly ScenarioReport[];
  readonly numbers: readonly {
    readonly change: "new" | "gone";
    /** Every form in which they may arrive; `*`: all that no line names. */
    readonly numbers: readonly string[] | "*";
    readonly line: string;
    readonly scenario: string;
  }[];
  readonly switches: readonly {
    readonly switch: string;
    readonly what: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Callers' numbers are read in the national form of another country. */
  readonly otherNationalForm: boolean;
}

export interface ScenarioReport {
  /** The name in NEW; `was` is the one in OLD. */
  readonly scenario: string;
  readonly was: string;
  readonly title?: string;
  /** As people write them. */
  readonly numbers: string;
  /** In which times are told. */
  readonly zone: string;
  /** False where there are more calls than can be gone through. */
  readonly proved: boolean;
  /** False where some calls stand for others, so that a change may hold at more times than are told. */
  readonly complete: boolean;
  readonly changes: readonly ChangeReport[];
  readonly worstWaitSeconds: { readonly before: number | null; readonly after: number | null };
  readonly newWaysToLose: readonly LostReport[];
  readonly goneWaysToLose: readonly LostReport[];
  /** What is done when a call is lost, if that changes. */
  readonly whenLost?: { readonly from: string; readonly to: string };
}

interface Occasion {
  /** `Mon-Fri 17:00-18:00`. */
  readonly when: string;
  /** One decimal. */
  readonly hoursPerYear: number;
  /** `callers +7916*`, `line site (+74951234567)`, `night is on`; empty: all calls. */
  readonly only: readonly string[];
}

export interface ChangeReport extends Occasion {
  /** `nobody answers ring [a, b]`; absent where it shows as the call arrives. */
  readonly after?: string;
  readonly from: string;
  readonly to: string;
  /** What is not the same, where the ways read alike. */
  readonly parts: readonly { readonly what: string; readonly from: string; readonly to: string }[];
}

export interface LostReport extends Occasion {
  /** `nobody answers ring boss`, `at once`. */
  readonly way: string;
}

/** The document of a comparison. */
export function reportOf(comparison: Comparison): DiffReport {
  const { from, until, numbers, scenarios, switches, hasOtherNationalForm } = comparison;
  return {
    version: 1,
    result: resultOf(comparison),
    from,
    until,
    scenarios: scenarios.map((scenario) => scenarioReport(scenario, comparison)),
    numbers: numbers.map(({ before, after, numbers: forms }) => ({
      change: after ? "new" : "gone",
      numbers: forms,
      line: (after ?? before)?.name ?? "",
      scenario: (after ?? before)?.flow ?? "",
    })),
    switches: switches.map(({ name, what, was, is }) => ({ switch: name, what, from: was, to: is })),
    otherNationalForm: hasOtherNationalForm,
  };
}

function resultOf(comparison: Comparison): DiffReport["result"] {
  if (isSame(comparison)) return "same";
  const isOpen = ({ differences, lost }: ScenarioChange) => differences === undefined && !lost;
  return isSame({ ...comparison, scenarios: comparison.scenarios.filter((one) => !isOpen(one)) })
    ? "unproved"
    : "changed";
}

function scenarioReport(change: ScenarioChange, { period }: Comparison): ScenarioReport {
  const { before, after, lines, zone, differences, isPartial, lost, waits } = change;
  const forms = lines.some(({ numbers }) => numbers === "*") ? "*" : lines.flatMap(({ numbers }) => numbers);
  const all = (differences ?? []).map((difference) => ({ difference, occasion: occasionOf(difference, zone, period) }));
  const lostBy = (pick: (difference: Difference) => readonly string[]) =>
    all.flatMap(({ difference, occasion }) =>
      pick(difference).map((way) => ({ ...occasion, way: wayText(difference.after, way) })),
    );
  return {
    scenario: after.name,
    was: before.name,
    ...(after.title === undefined ? {} : { title: after.title }),
    numbers: numbersText(forms),
    zone,
    proved: differences !== undefined,
    complete: !isPartial,
    changes: all.map(({ difference, occasion }) => changeReport(difference, occasion)),
    worstWaitSeconds: { before: rounded(waits.before), after: rounded(waits.after) },
    newWaysToLose: lostBy(({ newLost }) => newLost),
    goneWaysToLose: lostBy(({ goneLost }) => goneLost),
    ...(lost ? { whenLost: { from: lost.was, to: lost.is } } : {}),
  };
}

function changeReport({ after, from, to, facts }: Difference, occasion: Occasion): ChangeReport {
  return {
    ...occasion,
    ...(after === undefined ? {} : { after }),
    from,
    to,
    parts: facts.map(({ what, was, is }) => ({ what, from: was, to: is })),
  };
}

function occasionOf({ arrivals, conditions }: Difference, zone: string, period: Comparison["period"]): Occasion {
  const { spans, moments } = arrivals;
  const parts = [
    ...(spans.length > 0 ? [describeSpans(spans, zone, period)] : []),
    ...(moments.length > 0 ? [describeMoments(moments, zone, period)] : []),
  ];
  const hours = Math.round(hoursAYear(arrivals, period) * 10) / 10;
  return { when: parts.join("; "), hoursPerYear: hours, only: conditions };
}

function wayText(after: string | undefined, way: string): string {
  if (after === undefined) return way === "" ? "at once" : way;
  return way === "" ? after : `${after}, then ${way}`;
}

/** Tenths of a second. */
function rounded(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Math.round(seconds * 10) / 10;
}

/** `Mon-Fri 17:00-18:00 (261 h a year), night is off`. */
export function occasionText({ when, hoursPerYear, only }: Occasion): string {
  return [`${when} (${hoursText(hoursPerYear)} a year)`, ...only].join(", ");
}

/** `261 h`; `less than 1 h`. */
export function hoursText(hours: number): string {
  const whole = Math.round(hours);
  return whole === 0 ? "less than 1 h" : `${whole} h`;
}
