/**
 * Which calls of a build of many programs one exchange can play at once: those of one instant, of whom none notices another.
 * Must not know any engine.
 */

import type { Build } from "../../compiler/flow/ir.ts";
import type { Call } from "../../compiler/simulate/call.ts";
import { lineOf, simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import type { Program } from "./generate/programs.ts";
import { moduleName } from "./generate/writing.ts";

/** A call, and the program that it is a call to. */
export interface Placed {
  readonly program: Program;
  readonly call: Call;
  /** What the caller calls himself, where the program says so. */
  readonly callerName?: string;
}

/** Calls of one instant, all with the switches of all of them. */
export type Wave = readonly Placed[];

/**
 * Sorts calls into waves, the longest calls first, so that few waves have to wait for one call.
 *
 * @param most how many calls a wave has: 1 or more
 */
export function wavesOf(placed: readonly Placed[], build: Build, most: number): readonly Wave[] {
  const world = soundWorldOf(build);
  const lasts = ({ call }: Placed) => {
    const end = simulate(build, call, world).trace.at(-1);
    return end?.kind === "end" ? end.atSeconds : 0;
  };
  const timed = placed.map((one) => ({ ...one, seconds: lasts(one) }));
  const open: OpenWave[] = [];
  for (const one of timed.sort((a, b) => b.seconds - a.seconds)) {
    const switches = switchesOf(one, build);
    const queues = queuesOf(one.call, build);
    const fit = open.find((wave) => wave.placed.length < most && isFit(wave, one, switches, queues));
    const wave: OpenWave = fit ?? { atMs: one.call.atMs, placed: [], switches: new Map(), queues: new Set() };
    if (!fit) open.push(wave);
    wave.placed.push(one);
    for (const [name, state] of switches) wave.switches.set(name, state);
    for (const queue of queues) wave.queues.add(queue);
  }
  return open.map(({ placed: all, switches }) =>
    all.map(({ program, call }) => ({ program, call: { ...call, switches: Object.fromEntries(switches) } })),
  );
}

interface OpenWave {
  readonly atMs: number;
  readonly placed: Placed[];
  readonly switches: Map<string, string>;
  readonly queues: Set<string>;
}

function isFit(wave: OpenWave, { call }: Placed, switches: States, queues: readonly string[]): boolean {
  const isContrary = [...switches].some(([name, state]) => (wave.switches.get(name) ?? state) !== state);
  return wave.atMs === call.atMs && !isContrary && !queues.some((queue) => wave.queues.has(queue));
}

type States = ReadonlyMap<string, string>;

/** How all switches of the program stand, also those that the call does not mention; a build has none that no step reads. */
function switchesOf({ program, call }: Placed, { switches }: Build): States {
  const { switches: wanted = {} } = call;
  const uri = `${moduleName(program.serial)}.vats`;
  const own = switches.filter(({ origin }) => program.isAlone || origin.uri === uri);
  return new Map(own.map(({ name, initial }) => [name, wanted[name] ?? initial]));
}

/** In which queues a call may wait. */
function queuesOf({ called }: Call, build: Build): readonly string[] {
  const flow = build.flows.find(({ name }) => name === lineOf(build, called)?.flow);
  return [...(flow?.states.values() ?? [])].flatMap((state) => (state.kind === "queue" ? [state.queue.name] : []));
}
