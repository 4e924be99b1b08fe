/**
 * Guards that their sets alone decide: that always or never hold, and those for which an earlier guard of the choice leaves
 * no call. A scenario that is entered several times, or a flow that several run, is warned of only where that holds each time.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Build, CallFlow, ChooseState, Guard } from "../flow/ir.ts";
import { guardZones } from "../flow/zones.ts";
import type { Span } from "../text/span.ts";
import { complement, emptyWeek, fullWeek, intersect, minutesOf, union } from "../time/week.ts";
import { holding } from "./holding.ts";
import { implies } from "./implies.ts";

type Finding = "always" | "never" | "hidden";

/** Reports each such guard once. Returns the places of those that were reported, as `uri start`. */
export function warnOfGuards(build: Build, reporter: Reporter): ReadonlySet<string> {
  const seen = new Map<
    string,
    { readonly span: Span; readonly findings: (Finding | undefined)[]; by: Span | undefined }
  >();
  const linesOf = new Map<string, string[]>();
  for (const { flow, name } of build.lines) {
    const names = linesOf.get(flow) ?? [];
    names.push(name);
    linesOf.set(flow, names);
  }
  for (const flow of build.flows) {
    const lines = linesOf.get(flow.name) ?? [];
    for (const state of flow.states.values()) {
      if (state.kind !== "choose") continue;
      for (const { span, finding, by } of findingsIn(state, { build, flow, lines })) {
        const key = `${span.uri} ${span.start} ${span.end}`;
        const known = seen.get(key) ?? { span, findings: [], by };
        known.findings.push(finding);
        seen.set(key, known);
      }
    }
  }
  const reported = new Set<string>();
  for (const { span, findings, by } of seen.values()) {
    const [first] = findings;
    if (!first || !findings.every((finding) => finding === first)) continue;
    report(first, span, by, reporter);
    reported.add(`${span.uri} ${span.start}`);
  }
  return reported;
}

interface Place {
  readonly build: Build;
  readonly flow: CallFlow;
  /** Names of the lines whose calls come here. */
  readonly lines: readonly string[];
}

interface Found {
  readonly span: Span;
  readonly finding: Finding | undefined;
  readonly by: Span | undefined;
}

/** A guard is held against so many before it: a machine may write choices of any length. */
const mostCompared = 200;

/** Of one choice; behind a guard that always holds nothing more is said. */
function findingsIn({ arms }: ChooseState, place: Place): readonly Found[] {
  const found: Found[] = [];
  const earlier: Guard[] = [];
  for (const { guard } of arms) {
    const truth = truthOf(guard, place);
    const by = truth === undefined ? earlier.find((before) => implies(guard, before)) : undefined;
    const isHidden = truth === undefined && (by !== undefined || isCovered(guard, earlier, place));
    found.push({ span: guard.origin, finding: truth ?? (isHidden ? "hidden" : undefined), by: by?.origin });
    if (truth === "always") break;
    if (earlier.length < mostCompared) earlier.push(guard);
  }
  return found;
}

/** Whether a guard holds for every call that comes here, or for none. */
function truthOf(guard: Guard, place: Place): "always" | "never" | undefined {
  switch (guard.kind) {
    case "week":
    case "date":
      return truthOfTimes(guard);
    case "called":
      if (place.lines.length === 0) return undefined;
      if (place.lines.every((line) => guard.lines.includes(line))) return "always";
      return place.lines.some((line) => guard.lines.includes(line)) ? undefined : "never";
    case "not": {
      const inner = truthOf(guard.guard, place);
      return inner === undefined ? undefined : inner === "always" ? "never" : "always";
    }
    case "all":
    case "any": {
      const parts = guard.guards.map((part) => truthOf(part, place));
      const [one, every] = guard.kind === "all" ? (["never", "always"] as const) : (["always", "never"] as const);
      if (parts.includes(one)) return one;
      return parts.every((part) => part === every) ? every : truthOfTimes(guard);
    }
    default:
      return undefined;
  }
}

function truthOfTimes(guard: Guard): "always" | "never" | undefined {
  for (const zone of new Set(guardZones(guard))) {
    const { surely, atMost } = holding(guard, { zone, dates: "unknown" });
    if (minutesOf(surely) === minutesOf(fullWeek)) return "always";
    if (minutesOf(atMost) === 0) return "never";
  }
  return undefined;
}

/** Whether the guards before, together, take every call that this one would. */
function isCovered(guard: Guard, earlier: readonly Guard[], { build, lines }: Place): boolean {
  for (const zone of new Set(guardZones(guard))) {
    const taken = earlier.map((before) => holding(before, { zone, dates: "unknown" }).surely).reduce(union, emptyWeek);
    const { atMost } = holding(guard, { zone, dates: "unknown" });
    if (minutesOf(intersect(atMost, complement(taken))) === 0) return true;
  }
  if (guard.kind === "called") {
    const taken = new Set(earlier.flatMap((before) => (before.kind === "called" ? before.lines : [])));
    return guard.lines.filter((line) => lines.includes(line)).every((line) => taken.has(line));
  }
  if (guard.kind !== "switch") return false;
  const taken = new Set(
    earlier.flatMap((before) => (before.kind === "switch" && before.name === guard.name ? [before.state] : [])),
  );
  return build.switches.some(({ name, states }) => name === guard.name && states.every((state) => taken.has(state)));
}

function report(finding: Finding, span: Span, by: Span | undefined, reporter: Reporter): void {
  if (finding === "always") {
    const help = "Leave it out, or write `otherwise`, and take out what stands after it in the choice.";
    return reporter.report("VATS4024", span, {}, { help });
  }
  if (finding === "never") return reporter.report("VATS4025", span, {}, { help: "Take it out, or mend what it says." });
  const related = by ? [{ span: by, message: "This one holds whenever it does." }] : [];
  const help = "The first guard that holds is taken: put the narrower one first.";
  reporter.report("VATS4023", span, {}, { related, help });
}
