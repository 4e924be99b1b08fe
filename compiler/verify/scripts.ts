/** Calls that bring somebody to a choice: the one for each, to be played at other times and by others. Must not know how they are played. */

import { asksCaller, asksClock, questionsOf } from "../explore/guards-of.ts";
import type { Build, CallerPattern, CallFlow, ChooseState, Guard } from "../flow/ir.ts";
import type { Call } from "../simulate/call.ts";
import { type SoundWorld, simulate } from "../simulate/simulate.ts";

/** A call that comes to a choice. */
export interface Script {
  readonly call: Call;
  readonly choice: ChooseState;
  /** How long after its arrival it is there. */
  readonly atSeconds: number;
}

/** One for each choice to which some of the calls come, the first that does. */
export function scriptsOf(build: Build, flow: CallFlow, calls: readonly Call[], world: SoundWorld): readonly Script[] {
  const found = new Map<string, Script>();
  for (const call of calls) {
    const { visits, line } = simulate(build, call, world);
    if (line?.flow !== flow.name) continue;
    for (const { state, atSeconds } of visits) {
      const choice = flow.states.get(state);
      if (choice?.kind === "choose" && !found.has(state)) found.set(state, { call, choice, atSeconds });
    }
  }
  return [...found.values()];
}

export function isTimed({ choice }: Script): boolean {
  return choice.arms.some(({ guard }) => asksClock(guard));
}

/**
 * The script at an edge of the clock: the call is at its choice just then, and just before.
 *
 * @param grainSeconds how long before the edge the earlier one is: 1, or more where calls cannot come to the second
 */
export function atEdge({ call, atSeconds }: Script, edgeMs: number, grainSeconds: number): readonly Call[] {
  const coarse = grainSeconds > 1 && atSeconds > 0;
  const after = edgeMs - Math.floor(atSeconds) * 1000 + (coarse ? grainSeconds * 250 : 0);
  const before = edgeMs - Math.ceil(atSeconds) * 1000 - grainSeconds * 1000;
  return [
    { ...call, atMs: before },
    { ...call, atMs: after },
  ];
}

/** The script for each caller that guards name or tell apart. @param classes a caller of each class */
export function byCallers({ call, choice }: Script, classes: readonly (string | undefined)[]): readonly Call[] {
  if (!choice.arms.some(({ guard }) => asksCaller(guard))) return [];
  const named = choice.arms
    .flatMap(({ guard }) => questionsOf(guard))
    .flatMap(patternsOf)
    .map(numberLike);
  const callers = [...classes, ...named];
  const withoutPlus = callers.flatMap((caller) => (caller?.startsWith("+") ? [caller.slice(1)] : []));
  return [...callers, ...withoutPlus].map((caller) => ({ ...call, caller }));
}

function patternsOf(guard: Guard): readonly CallerPattern[] {
  return guard.kind === "caller" ? guard.patterns : [];
}

/** A number that fits a pattern, the shortest that may call. */
function numberLike(pattern: CallerPattern): string {
  const digits = pattern.replaceAll("?", "5");
  return digits.endsWith("*") ? digits.slice(0, -1).padEnd(12, "5") : digits;
}

/** The script for each state of each switch that its choice asks. */
export function bySwitches({ call, choice }: Script, { switches }: Build): readonly Call[] {
  const asked = choice.arms.flatMap(({ guard }) => questionsOf(guard));
  return switches
    .filter(({ name }) => asked.some((guard) => guard.kind === "switch" && guard.name === name))
    .flatMap(({ name, states }) => states.map((state) => ({ ...call, switches: { ...call.switches, [name]: state } })));
}
