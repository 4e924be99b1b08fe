/**
 * What the calls of tests have been through: guards that held and did not, branches that were taken, ways in which rings
 * ended. Counted by places of the source: a flow that two scenarios run is covered by either. Must not know tests.
 */

import { holds } from "../flow/guards.ts";
import type { Build, CallFlow, ChooseState, Guard, MenuState, State, StateId } from "../flow/ir.ts";
import { type RingOutcome, stateAt } from "../flow/step.ts";
import { momentOf, type Simulation, type Visit } from "../simulate/simulate.ts";
import type { Span } from "../text/span.ts";
import { type LabelledOutcome, outcomeLabels } from "./ring-outcomes.ts";
import type { Played } from "./run-tests.ts";

/** Something that a call can go through. */
export interface CoverageItem {
  /** `guard`: held, or did not · `branch`: an arm of a choice, a key, a silence · `outcome`: of a ring. */
  readonly kind: "guard" | "branch" | "outcome";
  readonly origin: Span;
  /** What was to be seen there: `holds`, `key 2`, `busy`, … */
  readonly label: string;
  readonly isCovered: boolean;
}

/** The label of the way past all arms of a choice. */
export const noGuardHolds = "no guard holds";

/** Everything that calls of a build can go through, in the order of the source, and what these did. */
export function coverageOf(build: Build, calls: readonly Played[]): readonly CoverageItem[] {
  const items = new Map<string, Counted>();
  const add: Add = (kind, origin, label) => {
    const key = keyOf(kind, origin, label);
    if (!items.has(key)) items.set(key, { kind, origin, label, isCovered: false });
  };
  const labels = new Map(build.flows.map((flow) => [flow, outcomeLabels(flow)]));
  for (const flow of build.flows) addItems(flow, labels.get(flow) ?? new Map(), add);
  const cover: Cover = (kind, origin, label) => {
    const item = items.get(keyOf(kind, origin, label));
    if (item) item.isCovered = true;
  };
  for (const played of calls) {
    const flow = build.flows.find(({ name }) => name === played.simulation.line?.flow);
    if (flow) coverCall({ build, flow, played, labels: labels.get(flow) ?? new Map(), cover });
  }
  return [...items.values()].sort(byPlace);
}

/** How much is covered, in percent, 0 to 100, of all that there is; 100 where there is nothing. */
export function percentCovered(items: readonly CoverageItem[]): number {
  return items.length === 0 ? 100 : (items.filter(({ isCovered }) => isCovered).length / items.length) * 100;
}

interface Counted extends CoverageItem {
  isCovered: boolean;
}

type Labels = ReadonlyMap<StateId, readonly LabelledOutcome[]>;
type Add = (kind: CoverageItem["kind"], origin: Span, label: string) => void;
type Cover = (kind: CoverageItem["kind"], origin: Span, label: string) => void;

function keyOf(kind: string, { uri, start, end }: Span, label: string): string {
  return `${uri} ${start} ${end} ${kind} ${label}`;
}

/** Those of one place stay in the order in which they were found. */
function byPlace(one: Counted, other: Counted): number {
  if (one.origin.uri !== other.origin.uri) return one.origin.uri < other.origin.uri ? -1 : 1;
  return one.origin.start - other.origin.start || one.origin.end - other.origin.end;
}

// --- What there is ---

function addItems(flow: CallFlow, labels: Labels, add: Add): void {
  for (const state of flow.states.values()) {
    if (state.kind === "choose") addChoice(state, add);
    if (state.kind === "menu") addMenu(state, add);
    for (const { origin, label } of labels.get(state.id) ?? []) add("outcome", origin, label);
  }
}

function addChoice({ arms, origin }: ChooseState, add: Add): void {
  for (const { guard, origin: armOrigin } of arms) {
    for (const atom of atomsOf(guard)) {
      add("guard", atom.origin, "holds");
      add("guard", atom.origin, "does not hold");
    }
    add("branch", armOrigin, "taken");
  }
  add("branch", origin, noGuardHolds);
}

function addMenu({ keys, origin }: MenuState, add: Add): void {
  for (const { digits, origin: keyOrigin } of keys) add("branch", keyOrigin, `key ${digits}`);
  add("branch", origin, "timeout");
  add("branch", origin, "invalid");
}

/** The guards of an arm as they are written: those that `and` joins, each without its `not`. */
function atomsOf(guard: Guard): readonly Guard[] {
  if (guard.kind === "not") return atomsOf(guard.guard);
  return guard.kind === "all" ? guard.guards.flatMap(atomsOf) : [guard];
}

// --- What a call went through ---

interface CoveredCall {
  readonly build: Build;
  readonly flow: CallFlow;
  readonly played: Played;
  readonly labels: Labels;
  readonly cover: Cover;
}

function coverCall(covered: CoveredCall): void {
  const { flow, played, cover } = covered;
  const { visits } = played.simulation;
  visits.forEach((visit, index) => {
    const state = stateAt(flow, visit.state);
    if (state.kind === "choose") coverChoice(state, visit, covered);
    if (state.kind === "menu") coverMenu(state, visit, visits[index + 1], cover);
    coverRing(state, index, covered);
  });
}

/** Guards behind the arm that was taken were not asked; those that `and` joins are asked from the first. */
function coverChoice({ arms, origin }: ChooseState, visit: Visit, { build, played, cover }: CoveredCall): void {
  const { call, simulation } = played;
  const moment = momentOf(build, call, simulation.line?.name ?? "", visit.atSeconds);
  const asked = typeof visit.arm === "number" ? arms.slice(0, visit.arm + 1) : arms;
  for (const { guard } of asked)
    for (const atom of atomsOf(guard)) cover("guard", atom.origin, holds(atom, moment) ? "holds" : "does not hold");
  const taken = typeof visit.arm === "number" ? arms[visit.arm] : undefined;
  if (taken) cover("branch", taken.origin, "taken");
  else cover("branch", origin, noGuardHolds);
}

/** A silence or a wrong key with tries left only plays the menu again. */
function coverMenu(state: MenuState, { outcome }: Visit, next: Visit | undefined, cover: Cover): void {
  if (outcome?.kind === "typed") {
    const key = state.keys.find(({ digits }) => digits === outcome.digits);
    if (key) cover("branch", key.origin, `key ${key.digits}`);
  } else if (outcome && next?.state !== state.id)
    cover("branch", state.origin, outcome.kind === "silence" ? "timeout" : "invalid");
}

function coverRing(state: State, index: number, { labels, played, cover }: CoveredCall): void {
  const outcome = ringOutcome(played.simulation, index);
  const found = labels.get(state.id)?.find(({ outcomes }) => outcome && outcomes.has(outcome));
  if (found) cover("outcome", found.origin, found.label);
}

function ringOutcome({ visits, trace }: Simulation, index: number): RingOutcome | undefined {
  const outcome = visits[index]?.outcome;
  if (outcome) return outcome.kind === "rung" ? outcome.outcome : undefined;
  const end = trace.at(-1);
  return index === visits.length - 1 && end?.kind === "end" && end.how === "answered" ? "answered" : undefined;
}
