/**
 * How many different calls there are, and how they end. Two calls are different where they took another way: another arm of a
 * choice, another outcome or another answerer of a ring, another key. Calls that differ only in when things happened, or in
 * what nothing asks for, are one. A caller may give up wherever he has to wait.
 */

import type { State } from "../flow/ir.ts";
import { arrivalAt, type Event, type Position, stateAt, step } from "../flow/step.ts";
import { phoneKey } from "../simulate/call.ts";
import type { Ending } from "../simulate/trace.ts";
import { clockDimension } from "./dimensions.ts";
import { endingAt, toneSeconds } from "./endings.ts";
import type { Happening } from "./happening.ts";
import { bitOf, isClockLive, type Live } from "./live.ts";
import { arriving } from "./moments.ts";
import { happeningsAt } from "./request-happenings.ts";
import { arrivals, type Explored } from "./scenario.ts";
import { pass, type Strand, settleStrand } from "./strand.ts";

/** How many calls end in each way, and how many of them are lost: nobody took them, and nobody has written that end. */
export type Tally = Readonly<Record<Exclude<Ending, "unknown"> | "lost", bigint>>;

/** One way to go on, and all calls that may take it. */
export interface Way {
  /** What was chosen or happened, as a text that no other way from here has. */
  readonly label: string;
  readonly position: Position;
  readonly strands: readonly Strand[];
}

const nothing: Tally = { answered: 0n, message: 0n, hangup: 0n, rejected: 0n, busy: 0n, caller: 0n, lost: 0n };

/** Counts every call of a scenario. Loops of its counted rounds are gone through, so a large program takes a while. */
export function countCalls(explored: Explored): Tally {
  return countCallsWithin(explored, Number.POSITIVE_INFINITY) ?? nothing;
}

/** The same, or `undefined` where there is more to go through. @param most how many ways may be looked at */
export function countCallsWithin(explored: Explored, most: number): Tally | undefined {
  const known = new Map<string, Tally>();
  const stack: Node[] = [];
  const top = open({ label: "", position: arrivalAt(explored.flow.start), strands: arrivals(explored) });
  // With a stack of its own: a call may go through more states than a call stack holds.
  while (stack.length > 0) {
    const node = stack.at(-1);
    const way = node?.left.pop();
    if (!node) break;
    if (known.size > most) return undefined;
    if (way) open(way);
    else {
      known.set(
        node.key,
        node.parts.reduce((sum, part) => add(sum, known.get(part) ?? nothing), node.own),
      );
      stack.pop();
    }
  }
  return known.get(top) ?? nothing;

  /** The key of a way, whose calls are counted before the stack is back here. */
  function open(way: Way): string {
    const key = keyOf(way, explored);
    if (known.has(key)) return key;
    const { own, ways } = expand(way, explored);
    stack.push({ key, own, parts: ways.map((next) => keyOf(next, explored)), left: [...ways] });
    return key;
  }
}

interface Node {
  readonly key: string;
  readonly own: Tally;
  readonly parts: readonly string[];
  readonly left: Way[];
}

function add(one: Tally, other: Tally): Tally {
  const keys = Object.keys(nothing) as (keyof Tally)[];
  return Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as unknown as Tally;
}

/** What ends at once, and the ways on. */
function expand(way: Way, explored: Explored): { readonly own: Tally; readonly ways: readonly Way[] } {
  const ways: Way[] = [];
  let own = nothing;
  for (const settled of settle(way, explored)) {
    const state = stateAt(explored.flow, settled.position.state);
    const ends = endsAt(state, settled.position, explored);
    for (const ending of ends) own = add(own, tallyOf(ending, state));
    ways.push(...waysOn(settled, state, explored));
  }
  return { own, ways };
}

function tallyOf(ending: Exclude<Ending, "unknown">, state: State): Tally {
  const isLost = ending === "caller" || (state.kind === "hangup" && state.dropped);
  return { ...nothing, [ending]: 1n, lost: isLost ? 1n : 0n };
}

/** Each way in which a call ends at a state, one for each phone that answers. */
function endsAt(state: State, position: Position, explored: Explored): readonly Exclude<Ending, "unknown">[] {
  const ending = endingAt(state, position);
  if (ending === "message") return toneSeconds(state, explored.world) > 0 ? ["message", "caller"] : ["message"];
  if (ending !== undefined && ending !== "unknown") return [ending];
  const happenings = happeningsAt(state, explored.world);
  const isWaiting = happenings.some(({ lasts }) => lasts.some(({ to }) => to > 0));
  return [...happenings.filter(isAnswer).map(() => "answered" as const), ...(isWaiting ? (["caller"] as const) : [])];
}

export function isAnswer({ event }: Happening): boolean {
  return event.kind === "rung" && event.outcome === "answered";
}

/** The ways from a state at which the call goes on; what happens at different times is one way. */
export function waysOn({ position, strands }: Way, state: State, explored: Explored): readonly Way[] {
  if (endingAt(state, position) !== undefined) return [];
  const ways = new Map<string, Way>();
  for (const happening of happeningsAt(state, explored.world)) {
    const next = step(explored.flow, position, happening.event);
    if (!next) continue;
    const label = labelOf(happening.event, happening);
    const later = strands.flatMap((strand) => happening.lasts.map(({ from, to }) => pass(strand, from, to)));
    ways.set(label, { label, position: next, strands: [...(ways.get(label)?.strands ?? []), ...later] });
  }
  return [...ways.values()].map((way) => ({ ...way, strands: distinct(way.strands, way.position, explored) }));
}

/** What happened, as a text. */
export function labelOf(event: Event, { by }: Pick<Happening, "by">): string {
  if (event.kind === "rung") return `${event.outcome}${by ? ` ${phoneKey(by)}` : ""}`;
  return event.kind === "typed" ? `typed ${event.digits}` : event.kind;
}

/** Through all that takes no time: a way for each row of arms that some call takes. */
export function settle({ label, position, strands }: Way, explored: Explored): readonly Way[] {
  const ways = new Map<string, Way>();
  for (const strand of strands) {
    for (const settled of settleStrand(explored.flow, position, strand, explored.dimensions)) {
      const arms = settled.passed.flatMap(({ arm }) => arm ?? []).join(" ");
      const before = ways.get(arms)?.strands ?? [];
      ways.set(arms, { label: `${label} ${arms}`, position: settled.position, strands: [...before, settled.strand] });
    }
  }
  return [...ways.values()].map((way) => ({ ...way, strands: distinct(way.strands, way.position, explored) }));
}

/** What a strand at a state may yet be asked, as a text: strands with the same go the same ways. */
export function askedOf(strand: Strand, { state }: Position, { live, dimensions }: Explored): string {
  return strandKey(plainOf(strand, live.get(state), dimensions.whole));
}

/** Only what may yet be asked, and each once. */
function distinct(strands: readonly Strand[], { state }: Position, { live, dimensions }: Explored): readonly Strand[] {
  const here = live.get(state);
  const found = new Map<string, Strand>();
  for (const strand of strands) {
    const plain = plainOf(strand, here, dimensions.whole);
    found.set(strandKey(plain), plain);
  }
  return [...found.values()];
}

function plainOf({ box, turn, moments }: Strand, live: Live | undefined, whole: Strand["box"]): Strand {
  const asked = box.map((set, at) => (((live?.dimensions ?? 0) & bitOf(at)) === 0 ? (whole[at] ?? set) : set));
  if (!turn || !live || !isClockLive(live)) return { box: asked, turn: undefined, moments: arriving(0, 0) };
  return { box: asked.with(clockDimension, whole[clockDimension] ?? 0n), turn, moments };
}

function strandKey({ box, turn, moments }: Strand): string {
  return `${box.map((set) => set.toString(36))} ${turn ? [turn.atMs, ...Object.values(moments)] : ""}`;
}

function keyOf({ position, strands }: Way, { places, live }: Explored): string {
  const counts = live.get(position.state)?.counts.map((id) => position.used[id] ?? 0) ?? [];
  return `${places.get(position.state)} ${position.isAnswered} ${counts} ${strands.map(strandKey).sort().join("|")}`;
}
