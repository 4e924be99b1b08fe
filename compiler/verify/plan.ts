/**
 * Which calls are played to see whether something does what a program says, and in which order: those that together go through
 * everything first, then every number, kind of caller and edge of the clock, then all other ways. Must not know who plays them.
 */

import { countCallsWithin } from "../explore/calls.ts";
import { type Cover, callOfRoute, coverOf, type Route } from "../explore/cover.ts";
import { asksClockOnly } from "../explore/guards-of.ts";
import { type Period, periodFrom } from "../explore/period.ts";
import { calledFlows } from "../explore/prove.ts";
import { type Explored, isTooLarge, readyToExplore } from "../explore/scenario.ts";
import { everyWay, waysByChance } from "../explore/whole-ways.ts";
import type { Build, CallFlow } from "../flow/ir.ts";
import { scenarioZone } from "../flow/zones.ts";
import type { Call } from "../simulate/call.ts";
import { numberOf, soundWorldOf } from "../simulate/simulate.ts";
import type { CivilDate } from "../time/units.ts";
import { type Edges, edgesOf } from "./edges.ts";
import { atEdge, byCallers, bySwitches, type Script, scriptsOf, scriptsThatAsk } from "./scripts.ts";

/** What is known of a scenario before a call is played. */
export interface Subject {
  readonly flow: CallFlow;
  /** In how many ways a call can go; `undefined` where they are too many to be counted. */
  readonly ways: bigint | undefined;
  /** `undefined` for a scenario that is too large to be followed. */
  readonly cover: Cover | undefined;
  /** Where guards on the clock begin or cease to hold; none where no call asks it. */
  readonly edges: Edges;
}

export interface PlannedCall {
  readonly call: Call;
  /** The edge at which it is played, by its scenario and instant; absent for all others. */
  readonly edge?: Edge;
}

export interface Edge {
  readonly flow: string;
  readonly atMs: number;
  /** Whether it stands for all edges that are alike. */
  readonly isFirst: boolean;
}

export interface Plan {
  readonly subjects: readonly Subject[];
  /** Every call once; it may not end for a long time. */
  readonly calls: Iterable<PlannedCall>;
  /** The first date at which no call is looked at. */
  readonly until: CivilDate;
}

export interface PlanOptions {
  readonly today: CivilDate;
  /** How near to an edge of the clock calls may come: 1, or more for a player whose calls come a little late. Seconds. */
  readonly grainSeconds: number;
}

/** With more, ways are no longer counted, nor gone through one after the other. */
const mostCounted = 20_000;
const mostVisits = 20_000;

/** The build must be without errors. */
export function planCalls(build: Build, { today, grainSeconds }: PlanOptions): Plan {
  const { until, ...period } = periodFrom(today);
  const ready = calledFlows(build).map((flow) => readyFor(flow, build, period));
  return { subjects: ready, calls: once(inOrder(ready, build, grainSeconds)), until };
}

/** A scenario with the calls that go through all of it. */
interface Ready extends Subject {
  readonly explored: Explored | undefined;
  readonly calls: readonly Call[];
  readonly scripts: readonly Script[];
}

function readyFor(flow: CallFlow, build: Build, period: Period): Ready {
  const number = (name: string) => numberOfLine(build, name);
  const explored = isTooLarge(flow) ? undefined : readyToExplore(build, flow, period);
  const cover = explored && coverOf(explored, mostVisits);
  const covering = explored ? (cover?.first ?? []).map((route) => callOfRoute(route, explored, number)) : [];
  const calls = covering.length > 0 ? covering : plainCalls(build, flow);
  const scripts = scriptsOf(build, flow, calls, soundWorldOf(build));
  const isAsked = explored !== undefined && scriptsThatAsk(scripts, asksClockOnly).length > 0;
  const edges = isAsked ? edgesOf(explored.dimensions.clock.timeline, scenarioZone(flow) ?? "UTC") : none;
  return { flow, ways: explored && waysOf(explored), cover, explored, calls, scripts, edges };
}

const none: Edges = { kinds: [], others: [] };

function waysOf(explored: Explored): bigint | undefined {
  const tally = countCallsWithin(explored, mostCounted);
  if (!tally) return undefined;
  const { lost: _, ...ends } = tally;
  return Object.values(ends).reduce((sum, count) => sum + count, 0n);
}

function* inOrder(ready: readonly Ready[], build: Build, grainSeconds: number): Generator<PlannedCall> {
  const number = (name: string) => numberOfLine(build, name);
  yield* planned(inTurn(ready.map(({ calls }) => calls)));
  yield* planned(byNumbers(build, ready));
  yield* planned(inTurn(ready.map(({ scripts, explored }) => variants(scripts, explored, build))));
  yield* inTurn(ready.map((one) => atEdges(one, one.edges.kinds, grainSeconds)));
  yield* inTurn(
    ready.flatMap((one) => {
      const { explored, cover, ways, edges } = one;
      const routes = explored ? [cover?.rest ?? [], everyOrSome(explored, ways)] : [];
      const calls = routes.map((list) => (explored ? planned(callsOfRoutes(list, explored, number)) : []));
      return [...calls, atEdges(one, edges.others, grainSeconds)];
    }),
  );
}

function* planned(calls: Iterable<Call>): Generator<PlannedCall> {
  for (const call of calls) yield { call };
}

/** So many are gone through in order; of more a few are drawn first. */
const mostInOrder = 20_000n;

function everyOrSome(explored: Explored, ways: bigint | undefined): Iterable<Route> {
  return ways !== undefined && ways <= mostInOrder ? everyWay(explored) : waysByChance(explored);
}

function* callsOfRoutes(
  routes: Iterable<Route>,
  explored: Explored,
  number: (line: string) => string,
): Generator<Call> {
  for (const route of routes) yield callOfRoute(route, explored, number);
}

/** Nobody picks up, on each line. */
function plainCalls({ lines }: Build, { name }: CallFlow): readonly Call[] {
  return lines.filter(({ flow }) => flow === name).map((line) => ({ ...plain, called: numberOf(line) }));
}

const plain = { caller: undefined, atMs: Date.UTC(2026, 0, 1, 12), phones: {} };

/** Every number in every form in which it may be dialled, and one that no line has. */
function* byNumbers({ lines }: Build, ready: readonly Ready[]): Generator<Call> {
  for (const line of lines) {
    const [first = { ...plain, called: "" }] = ready.find(({ flow }) => flow.name === line.flow)?.calls ?? [];
    for (const called of line.dialled === "*" ? [numberOf(line)] : line.dialled) yield { ...first, called };
  }
  yield { ...plain, called: "+10000000000" };
}

function* variants(scripts: readonly Script[], explored: Explored | undefined, build: Build): Generator<Call> {
  for (const script of scriptsThatAsk(scripts, ({ kind }) => kind === "caller"))
    yield* byCallers(script, explored?.dimensions.callers ?? []);
  for (const script of scriptsThatAsk(scripts, ({ kind }) => kind === "switch")) yield* bySwitches(script, build);
}

function* atEdges(
  { flow, scripts, edges }: Ready,
  instants: readonly number[],
  grainSeconds: number,
): Generator<PlannedCall> {
  const timed = scriptsThatAsk(scripts, asksClockOnly);
  for (const atMs of instants) {
    const edge: Edge = { flow: flow.name, atMs, isFirst: instants === edges.kinds };
    for (const script of timed) for (const call of atEdge(script, atMs, grainSeconds)) yield { call, edge };
  }
}

function numberOfLine({ lines }: Build, name: string): string {
  const line = lines.find((one) => one.name === name);
  if (!line) throw new Error(`vatsc expected a line ${name}`);
  return numberOf(line);
}

/** One of each, then the next of each, so that none has to wait for the end of another. */
function* inTurn<Item>(lists: readonly Iterable<Item>[]): Generator<Item> {
  let open = lists.map((list) => list[Symbol.iterator]());
  while (open.length > 0) {
    const left: Iterator<Item>[] = [];
    for (const list of open) {
      const { value, done } = list.next();
      if (done) continue;
      yield value;
      left.push(list);
    }
    open = left;
  }
}

function* once(calls: Iterable<PlannedCall>): Generator<PlannedCall> {
  const seen = new Set<string>();
  let repeated = 0;
  for (const one of calls) {
    const key = JSON.stringify([one.call, Object.entries(one.call.phones).sort()]);
    // Ways by chance may come to nothing new.
    repeated = seen.has(key) ? repeated + 1 : 0;
    if (repeated > mostRepeated) return;
    if (repeated > 0) continue;
    seen.add(key);
    yield one;
  }
}

const mostRepeated = 5_000;
