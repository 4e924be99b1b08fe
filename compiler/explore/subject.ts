/**
 * A scenario of which something is asked: made ready to be explored when that is first needed, which it is not where the
 * answers are known from a scenario that was just like it. Must not know what is asked.
 */

import type { Build, CallFlow } from "../flow/ir.ts";
import { structureOf, structureOfFlow } from "../flow/structure.ts";
import { createMemory, type Memory } from "../memory.ts";
import type { Period } from "./period.ts";
import type { Reach } from "./reach.ts";
import { type Explored, readyToExplore } from "./scenario.ts";
import type { Searched } from "./searched.ts";

/** What is known of scenarios, by what they are and when they are looked at. */
export type ExploreMemory = Memory<Answers>;

interface Answers {
  /** By how many arrivals may be looked at. */
  readonly reaches: Map<number, Reach | undefined>;
  /** By the claim and its guard. */
  readonly searches: Map<string, Searched>;
}

export interface Subject {
  readonly flow: CallFlow;
  /** Made ready by the week, without guards of claims. */
  readonly ready: () => Explored;
  readonly answers: Answers;
}

/** How many scenarios are kept: those of a few large files. */
const mostScenarios = 500;

export function createExploreMemory(): ExploreMemory {
  return createMemory(mostScenarios);
}

/** @param memory none: nothing is known, and nothing is kept */
export function subjectOf(build: Build, flow: CallFlow, period: Period, memory?: ExploreMemory): Subject {
  let explored: Explored | undefined;
  const ready = () => {
    explored ??= readyToExplore(build, flow, period, [], true);
    return explored;
  };
  const fresh = (): Answers => ({ reaches: new Map(), searches: new Map() });
  return { flow, ready, answers: memory?.recall(keyOf(build, flow, period), fresh) ?? fresh() };
}

/** All that an exploration reads. */
function keyOf({ lines, switches }: Build, flow: CallFlow, period: Period): string {
  const own = lines.filter((line) => line.flow === flow.name).map((line) => [line.name, line.numbers]);
  return `${structureOfFlow(flow).text} ${structureOf([period, own, switches])}`;
}

/** The answer to a question, found if it is not known. */
export function recall<Key, Answer>(answers: Map<Key, Answer>, key: Key, find: () => Answer): Answer {
  const known = answers.get(key);
  if (known !== undefined || answers.has(key)) return known as Answer;
  const answer = find();
  answers.set(key, answer);
  return answer;
}
