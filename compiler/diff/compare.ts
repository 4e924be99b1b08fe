/**
 * What changes for callers from one program to another: numbers, scenarios, switches. No change found is a proof, for the five
 * years that calls are looked at. Must not know files, nor how any of it is printed.
 */

import { guardsOf, questionsOf } from "../explore/guards-of.ts";
import { periodFrom } from "../explore/period.ts";
import { readyToExplore } from "../explore/scenario.ts";
import type { CallFlow, Guard, Switch } from "../flow/ir.ts";
import { scenarioZone } from "../flow/zones.ts";
import type { CivilDate } from "../time/units.ts";
import { type Difference, differencesOf } from "./differences.ts";
import { lostFacts } from "./facts.ts";
import { type NumbersOfLines, pairLines } from "./lines.ts";
import { lockstep } from "./lockstep.ts";
import { longestWait } from "./longest-wait.ts";
import { type LinePair, type Pair, readyPair, type Side } from "./pair.ts";

export interface Comparison {
  /** From the beginning of the first date to that of the second. */
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** The same as instants. */
  readonly period: { readonly fromMs: number; readonly toMs: number };
  /** Numbers that only one of the programs takes. */
  readonly numbers: readonly NumbersOfLines[];
  /** Scenarios whose calls change, and those of which nothing could be proved. */
  readonly scenarios: readonly ScenarioChange[];
  readonly switches: readonly SwitchChange[];
  /** Callers' numbers are read in another national form, and some guard asks for them. */
  readonly hasOtherNationalForm: boolean;
}

export interface ScenarioChange {
  readonly before: CallFlow;
  readonly after: CallFlow;
  readonly lines: readonly LinePair[];
  /** In which times are told. */
  readonly zone: string;
  /** `undefined`: there are more calls than can be gone through. */
  readonly differences: readonly Difference[] | undefined;
  /** Some of the calls stand for all that go the same way: a difference may hold at other times, too. */
  readonly isPartial: boolean;
  /** What is done when a call is lost, if that changes. */
  readonly lost: { readonly was: string; readonly is: string } | undefined;
  /** The longest wait for an answer, a tone, a menu or the end, in seconds; `undefined` where it could not be worked out. */
  readonly waits: { readonly before: number | undefined; readonly after: number | undefined };
}

/** What is not the same about a switch: how it stands at first, its states, its code. */
export interface SwitchChange {
  readonly name: string;
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

/** Whether it is a proof that nothing changes for any caller. */
export function isSame({ numbers, scenarios, switches, hasOtherNationalForm }: Comparison): boolean {
  return numbers.length + scenarios.length + switches.length === 0 && !hasOtherNationalForm;
}

/** Both builds must be without errors. @param today from when calls are looked at, for five years */
export function compare(before: Side, after: Side, today: CivilDate): Comparison {
  const { until, ...period } = periodFrom(today);
  const lines = pairLines(before.build, after.build);
  const groups = new Map<string, { readonly flows: Flows; readonly lines: LinePair[] }>();
  for (const { before: one, after: other, numbers } of lines) {
    const flows = one && other && { before: flowOf(before, one.flow), after: flowOf(after, other.flow) };
    if (!flows) continue;
    const key = JSON.stringify([flows.before.name, flows.after.name]);
    const group = groups.get(key) ?? { flows, lines: [] };
    group.lines.push({ before: one, after: other, numbers });
    groups.set(key, group);
  }
  return {
    from: today,
    until,
    period,
    numbers: lines.filter((one) => !one.before || !one.after),
    // One after the other, so that no more than one need be kept.
    scenarios: [...groups.values()].flatMap(
      (group) => compareScenarios(readyPair({ before, after }, group.flows, group.lines, period)) ?? [],
    ),
    switches: switchChanges(before, after),
    hasOtherNationalForm: hasOtherNationalForm(before, after),
  };
}

interface Flows {
  readonly before: CallFlow;
  readonly after: CallFlow;
}

function flowOf({ build }: Side, name: string): CallFlow {
  const flow = build.flows.find((one) => one.name === name);
  if (!flow) throw new Error(`vatsc expected a scenario ${name}`);
  return flow;
}

/** `undefined`: nothing changes. */
function compareScenarios(pair: Pair): ScenarioChange | undefined {
  const { before, after, lines } = pair;
  const walked = lockstep(pair);
  const differences = walked && differencesOf(pair, walked);
  const [was, is] = [lostFacts(before.flow.lost), lostFacts(after.flow.lost)];
  const lost = walked?.mayBeLost !== false && was !== is ? { was, is } : undefined;
  if (walked && walked.partings.length === 0 && !lost) return undefined;
  return {
    before: before.flow,
    after: after.flow,
    lines,
    zone: scenarioZone(after.flow) ?? scenarioZone(before.flow) ?? "UTC",
    differences,
    isPartial: walked?.isWhole === false || differences?.some(({ isPartial }) => isPartial) === true,
    lost,
    waits: { before: waitOf(pair, "before"), after: waitOf(pair, "after") },
  };
}

function waitOf({ sides, before, after }: Pair, side: "before" | "after"): number | undefined {
  const { flow, period } = side === "before" ? before : after;
  return longestWait(readyToExplore(sides[side].build, flow, period, [], true));
}

/** Of switches that are in both programs and count in one: one that only one program has is told by what it changes. */
function switchChanges(before: Side, after: Side): readonly SwitchChange[] {
  const asked = new Set([...questionsIn(before), ...questionsIn(after)].flatMap(switchName));
  return after.build.switches.flatMap((one) => {
    const other = before.build.switches.find(({ name }) => name === one.name);
    if (!other || !asked.has(one.name)) return [];
    return switchParts(other, one).map((part) => ({ name: one.name, ...part }));
  });
}

/** A PIN is not told. */
function switchParts(one: Switch, other: Switch): readonly Omit<SwitchChange, "name">[] {
  const parts = [
    { what: "states", was: one.states.join(" "), is: other.states.join(" ") },
    { what: "first state", was: one.initial, is: other.initial },
    { what: "code", was: one.code ?? "none", is: other.code ?? "none" },
  ].filter(({ was, is }) => was !== is);
  const pin = {
    what: "PIN",
    was: one.pin === undefined ? "none" : "one",
    is: other.pin === undefined ? "none" : "another",
  };
  return one.pin === other.pin ? parts : [...parts, pin];
}

function switchName(guard: Guard): readonly string[] {
  return guard.kind === "switch" ? [guard.name] : [];
}

function questionsIn({ build }: Side): readonly Guard[] {
  return build.flows.flatMap(guardsOf).flatMap(questionsOf);
}

function hasOtherNationalForm(before: Side, after: Side): boolean {
  const [was, is] = [before.build.nationalForm, after.build.nationalForm];
  const isAsked = () => [before, after].some((side) => questionsIn(side).some(({ kind }) => kind === "caller"));
  return JSON.stringify(was) !== JSON.stringify(is) && isAsked();
}
