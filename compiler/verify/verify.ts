/**
 * Plays calls on what was generated and holds each against the simulator: what agreed, what did not, and what no call went
 * through. Must not know who plays, nor how it is told.
 */

import type { Build, CallFlow } from "../flow/ir.ts";
import type { Call } from "../simulate/call.ts";
import { compareTraces } from "../simulate/compare.ts";
import { type Simulation, simulate, soundWorldOf } from "../simulate/simulate.ts";
import type { Trace } from "../simulate/trace.ts";
import { type Missing, missingOf } from "./gone-through.ts";
import type { Edge, Plan } from "./plan.ts";
import { itemsOf, wayOf } from "./way.ts";

/** What plays calls on generated files. */
export interface Player {
  play(call: Call): { readonly trace: Trace; readonly complaints: readonly string[] };
}

/** A call that goes another way than it should. */
export interface Disagreement {
  readonly call: Call;
  readonly expected: Simulation;
  readonly seen: Trace;
  /** A sentence each. */
  readonly differences: readonly string[];
}

/** What one player did. */
export interface Judged {
  /** How many calls it played. */
  readonly calls: number;
  readonly wrong: number;
  /** The first of each kind, each made as plain as it can be. */
  readonly disagreements: readonly Disagreement[];
}

/** How many of how many. */
export interface Share {
  readonly played: number;
  readonly all: number;
}

export interface ScenarioPlayed {
  readonly flow: CallFlow;
  /** Names of its lines. */
  readonly lines: readonly string[];
  /** In how many ways a call can go; `undefined`: too many to be counted, or the scenario is too large to be followed. */
  readonly ways: bigint | undefined;
  readonly waysPlayed: number;
  readonly calls: number;
  /** Edges of the clock of different kinds (weekday, time of day, guards), and all others, of how many. */
  readonly edges: { readonly kinds: Share; readonly others: Share };
  readonly missing: readonly Missing[];
}

export interface Verification {
  /** One for each player. */
  readonly judged: readonly Judged[];
  readonly scenarios: readonly ScenarioPlayed[];
  /** How many calls each player was given. */
  readonly calls: number;
  /** What ended it before every call was played. */
  readonly cut: "limit" | "time" | undefined;
}

export interface Limits {
  readonly calls: number;
  isTimeUp(): boolean;
}

/** Plays calls in the order of the plan. */
export function verify(build: Build, plan: Plan, players: readonly Player[], limits: Limits): Verification {
  const progress = createProgress(build, plan);
  const judges = players.map((player) => ({ player, kinds: gatherKinds() }));
  let cut: Verification["cut"];
  for (const { call, edge } of plan.calls) {
    if (progress.calls() >= limits.calls) cut = "limit";
    else if (limits.isTimeUp()) cut = "time";
    if (cut) break;
    const expected = simulate(build, call, soundWorldOf(build));
    progress.note(expected, edge);
    for (const { player, kinds } of judges)
      kinds.note(played(build, player, call, expected), (found) => plainest(build, player, found));
  }
  return { judged: judges.map(({ kinds }) => kinds.done()), scenarios: progress.done(), calls: progress.calls(), cut };
}

/** What calls have gone through. */
export interface Progress {
  note(simulation: Simulation, edge: Edge | undefined): void;
  readonly calls: () => number;
  done(): readonly ScenarioPlayed[];
}

interface Counted {
  readonly ways: Set<string>;
  readonly items: Set<string>;
  calls: number;
}

/** Collects what calls have gone through. */
export function createProgress({ lines }: Build, { subjects }: Pick<Plan, "subjects">): Progress {
  const played = new Map(
    subjects.map(({ flow }): [string, Counted] => [flow.name, { ways: new Set(), items: new Set(), calls: 0 }]),
  );
  const kinds = new Set<string>();
  const others = new Set<string>();
  const ofFlow = (edges: ReadonlySet<string>, { name }: CallFlow) =>
    [...edges].filter((edge) => edge.startsWith(`${name} `)).length;
  let calls = 0;
  return {
    calls: () => calls,
    note(simulation, edge) {
      calls += 1;
      if (edge) (edge.isFirst ? kinds : others).add(`${edge.flow} ${edge.atMs}`);
      const own = played.get(simulation.line?.flow ?? "");
      if (!own) return;
      own.calls += 1;
      own.ways.add(wayOf(simulation));
      for (const item of itemsOf(simulation)) own.items.add(item);
    },
    done: () =>
      subjects.map(({ flow, ways, cover, edges }) => {
        const own = played.get(flow.name);
        return {
          flow,
          lines: lines.filter((line) => line.flow === flow.name).map(({ name }) => name),
          ways,
          waysPlayed: own?.ways.size ?? 0,
          calls: own?.calls ?? 0,
          edges: {
            kinds: { played: ofFlow(kinds, flow), all: edges.kinds.length },
            others: { played: ofFlow(others, flow), all: edges.others.length },
          },
          missing: missingOf(flow, own?.items ?? new Set(), cover),
        };
      }),
  };
}

/** How many disagreements are shown. */
const mostShown = 3;

/** Of how many kinds one is made plain, which takes its time. */
const mostMadePlain = 20;

/** Collects what differs. */
export interface Kinds {
  /** Notes a call. @param plainest makes it as plain as it can be, where it is shown */
  note(found: Disagreement, plainest?: (found: Disagreement) => Disagreement): void;
  done(): Judged;
}

/** A collection of the first of each kind. */
export function gatherKinds(): Kinds {
  const kinds = new Set<string>();
  const shown: Disagreement[] = [];
  let calls = 0;
  let wrong = 0;
  return {
    note(found, plainest = (one) => one) {
      calls += 1;
      if (found.differences.length === 0) return;
      wrong += 1;
      const kind = kindOf(found);
      if (shown.length === mostShown || kinds.size === mostMadePlain || kinds.has(kind)) return;
      kinds.add(kind);
      const plain = plainest(found);
      // Calls that end at other steps may be one call with something more.
      const key = JSON.stringify(plain.call);
      if (!shown.some(({ call }) => JSON.stringify(call) === key)) shown.push(plain);
    },
    done: () => ({ calls, wrong, disagreements: shown }),
  };
}

function played(build: Build, player: Player, call: Call, expected: Simulation): Disagreement {
  const { trace, complaints } = player.play(call);
  const differences = [...complaints, ...compareTraces(expected.trace, trace)];
  const isSame = complaints.length === 0 && differences.length > 0 && isLeftAsSoon(build, call, trace);
  return { call, expected, seen: trace, differences: isSame ? [] : differences };
}

/**
 * Whether it is the course of a caller who gives up a little sooner or later. Rings last what they should within a second
 * (language §6), so who gives up within that second of what comes next may be there for it, or not.
 */
function isLeftAsSoon(build: Build, call: Call, seen: Trace): boolean {
  const { hangsUpAfterSeconds: gone } = call;
  if (gone === undefined) return false;
  return [-1, 1, -2, 2].some((shift) => {
    if (gone + shift < 0) return false;
    const { trace } = simulate(build, { ...call, hangsUpAfterSeconds: gone + shift }, soundWorldOf(build));
    return compareTraces(trace, seen).length === 0;
  });
}

/** Calls that differ at one step are one kind, whatever they did before. */
function kindOf({ expected, seen, differences }: Disagreement): string {
  return `${expected.line?.flow} ${expected.visits.at(-1)?.state} ${seen.at(-1)?.kind} ${differences.length > 0}`;
}

/** The call without all that makes no difference. */
function plainest(build: Build, player: Player, found: Disagreement): Disagreement {
  let best = found;
  for (let isPlainer = true; isPlainer; ) {
    isPlainer = false;
    for (const call of plainer(best.call)) {
      const again = played(build, player, call, simulate(build, call, soundWorldOf(build)));
      if (again.differences.length === 0) continue;
      best = again;
      isPlainer = true;
      break;
    }
  }
  return best;
}

/** The call with one thing less. */
function plainer(call: Call): readonly Call[] {
  const { hangsUpAfterSeconds, keys, order, ...rest } = call;
  const without = <Value>(all: Readonly<Record<string, Value>>, name: string) =>
    Object.fromEntries(Object.entries(all).filter(([other]) => other !== name));
  const gone = hangsUpAfterSeconds === undefined ? {} : { hangsUpAfterSeconds };
  const pressed = keys === undefined ? {} : { keys };
  const wanted = order === undefined ? {} : { order };
  const { switches = {}, phones, caller } = call;
  return [
    ...(hangsUpAfterSeconds === undefined ? [] : [{ ...rest, ...pressed, ...wanted }]),
    ...(keys === undefined ? [] : [{ ...rest, ...gone, ...wanted }]),
    ...(order === undefined ? [] : [{ ...rest, ...gone, ...pressed }]),
    ...Object.keys(switches).map((name) => ({ ...call, switches: without(switches, name) })),
    ...Object.keys(phones).map((name) => ({ ...call, phones: without(phones, name) })),
    ...(caller === undefined ? [] : [{ ...call, caller: undefined }]),
  ];
}
