/** Calls that bring somebody to a choice, to be played at other times and by others. Must not know how they are played. */

import { questionsOf } from "../explore/guards-of.ts";
import { holds } from "../flow/guards.ts";
import type { Build, CallerPattern, CallFlow, ChooseState, Guard } from "../flow/ir.ts";
import type { Call } from "../simulate/call.ts";
import { momentOf, type SoundWorld, simulate } from "../simulate/simulate.ts";

/** A call that comes to a choice. */
export interface Script {
  readonly call: Call;
  readonly choice: ChooseState;
  /** How long after its arrival it is there. */
  readonly atSeconds: number;
  /** What is asked there, in order, and whether it holds. */
  readonly answers: readonly Answer[];
}

interface Answer {
  readonly question: Guard;
  readonly holds: boolean;
  /** Whether the choice asks it: no arm before it takes the call. */
  readonly isAsked: boolean;
}

/** Some of the calls at each choice to which they come: one for each set of answers there. */
export function scriptsOf(build: Build, flow: CallFlow, calls: readonly Call[], world: SoundWorld): readonly Script[] {
  const found = new Map<string, Script>();
  for (const call of calls) {
    const { visits, line } = simulate(build, call, world);
    if (line?.flow !== flow.name) continue;
    for (const { state, atSeconds } of visits) {
      const choice = flow.states.get(state);
      if (choice?.kind !== "choose") continue;
      const answers = answersOf(choice, momentOf(build, call, line.name, atSeconds));
      const key = keyOf(choice, answers);
      if (!found.has(key)) found.set(key, { call, choice, atSeconds, answers });
    }
  }
  return [...found.values()];
}

function answersOf({ arms }: ChooseState, moment: Parameters<typeof holds>[1]): readonly Answer[] {
  const taken = arms.findIndex(({ guard }) => holds(guard, moment));
  return arms.flatMap(({ guard }, at) =>
    questionsOf(guard).map((question) => ({
      question,
      holds: holds(question, moment),
      isAsked: taken === -1 || at <= taken,
    })),
  );
}

function keyOf({ id }: ChooseState, answers: readonly Answer[]): string {
  return `${id} ${answers.map((answer) => (answer.holds ? "1" : "0")).join("")}`;
}

/**
 * Those in which a question is asked that is to be answered otherwise: one for each set of answers to all others, so that each arm
 * which it could decide is decided by it in some call.
 */
export function scriptsThatAsk(scripts: readonly Script[], isVaried: (question: Guard) => boolean): readonly Script[] {
  const found = new Map<string, Script>();
  for (const script of scripts) {
    const { choice, answers } = script;
    if (!answers.some(({ question, isAsked }) => isAsked && isVaried(question))) continue;
    const key = keyOf(
      choice,
      answers.filter(({ question }) => !isVaried(question)),
    );
    if (!found.has(key)) found.set(key, script);
  }
  return [...found.values()];
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

/** The script for each caller that guards name, just do not name, or tell apart. @param classes a caller of each class */
export function byCallers({ call, choice }: Script, classes: readonly (string | undefined)[]): readonly Call[] {
  const named = choice.arms
    .flatMap(({ guard }) => questionsOf(guard))
    .flatMap(patternsOf)
    .flatMap((pattern) => [numberLike(pattern), numberLike(nextTo(pattern))]);
  const callers = [...classes, ...named];
  const withoutPlus = callers.flatMap((caller) => (caller?.startsWith("+") ? [caller.slice(1)] : []));
  return [...callers, ...withoutPlus].map((caller) => ({ ...call, caller }));
}

function patternsOf(guard: Guard): readonly CallerPattern[] {
  return guard.kind === "caller" ? guard.patterns : [];
}

/** A pattern that differs in its last digit: its numbers just do not fit. */
function nextTo(pattern: CallerPattern): string {
  return pattern.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
}

/** A number that fits a pattern, the shortest that may call. */
function numberLike(pattern: string): string {
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
