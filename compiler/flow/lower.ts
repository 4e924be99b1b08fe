/**
 * A program becomes call flows. What falls through to what is decided here and nowhere else: steps are lowered from the
 * last to the first, so that each knows where the call goes on. Total: works on a program with errors, where a step
 * that means nothing is passed over. Must not report: the checker has.
 */

import { never } from "../never.ts";
import type { Program, Scenario } from "../program/program.ts";
import { defaultRingSeconds, mailboxOf, phonesOf, promptOf, secondsOf } from "../program/values.ts";
import type { Block, Choice, RingOutcome, RingStep, Step } from "../syntax/ast.ts";
import type { Span } from "../text/span.ts";
import { armParts, childId, stepParts } from "./ids.ts";
import type { CallFlow, State, StateId } from "./ir.ts";
import { lowerGuard } from "./lower-guard.ts";

/** What a scenario gives to what stands in it. */
export interface Environment {
  readonly program: Program;
  /** The scenario's zone, for guards that name none. */
  readonly zone: string | undefined;
}

interface Lowering extends Environment {
  readonly states: Map<StateId, State>;
}

/** Lowers one scenario. */
export function lowerScenario(scenario: Scenario, environment: Environment): CallFlow {
  const states = new Map<StateId, State>();
  const end: State = { kind: "hangup", id: childId(scenario.name, "end"), origin: endOf(scenario), dropped: true };
  states.set(end.id, end);
  const start = lowerBlock(scenario.block, scenario.name, end.id, { ...environment, states });
  const title = scenario.declaration.kind === "vats" ? scenario.declaration.title?.value : undefined;
  return { name: scenario.name, title, start, states: reachable(states, start), origin: scenario.origin };
}

/** Where the call walks off: just before the bracket that closes the scenario, or after the last bare step. */
function endOf({ block, origin }: Scenario): Span {
  const end = block?.span.end ?? origin.end;
  return { uri: origin.uri, start: Math.max(end - 1, 0), end };
}

/** Lowers the steps of a block; the call goes on at `next`. Returns where it begins. */
function lowerBlock(block: Block | undefined, prefix: string, next: StateId, lowering: Lowering): StateId {
  const steps = block?.steps ?? [];
  const parts = stepParts(steps);
  let entry = next;
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (step) entry = lowerStep(step, childId(prefix, parts[at] ?? step.kind), entry, lowering);
  }
  return entry;
}

function add(state: State, { states }: Lowering): StateId {
  states.set(state.id, state);
  return state.id;
}

/** Lowers one step; returns where it begins, which is `next` for a step that does nothing. */
function lowerStep(step: Step, id: StateId, next: StateId, lowering: Lowering): StateId {
  const origin = step.span;
  switch (step.kind) {
    case "ring":
      return lowerRing(step, id, next, lowering);
    case "choice":
      return lowerChoice(step, id, next, lowering);
    case "voicemail": {
      const mailbox = mailboxOf(step, lowering.program);
      return mailbox ? add({ kind: "message", id, origin, mailbox }, lowering) : next;
    }
    case "play":
    case "say": {
      const prompt = promptOf(step.kind === "say" ? step : step.prompt, lowering.program);
      return prompt ? add({ kind: "play", id, origin, prompt, next }, lowering) : next;
    }
    case "wait": {
      const seconds = secondsOf(step.duration);
      return seconds === undefined ? next : add({ kind: "wait", id, origin, seconds, next }, lowering);
    }
    case "hangup":
      return add({ kind: "hangup", id, origin, dropped: false }, lowering);
    case "reject":
      return add({ kind: "reject", id, origin, cause: step.busy ? "busy" : "declined" }, lowering);
    case "hunt":
    case "repeat":
    case "queue":
    case "menu":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
    case "run":
    case "retry":
      return next; // Not built yet: the checker refuses each.
    default:
      return never(step);
  }
}

function lowerRing(step: RingStep, id: StateId, next: StateId, lowering: Lowering): StateId {
  const phones = phonesOf(step.target, lowering.program);
  if (phones.length === 0) return next;
  const branch = (outcome: RingOutcome) => {
    const written = step.options.branches.find((candidate) => candidate.outcome === outcome);
    return written ? lowerBlock(written.block, childId(id, `if_${outcome}`), next, lowering) : next;
  };
  const ringSeconds = secondsOf(step.options.duration) ?? defaultRingSeconds;
  const [busy, unavailable, unanswered] = [branch("busy"), branch("unavailable"), branch("unanswered")];
  return add({ kind: "ring", id, origin: step.span, phones, ringSeconds, busy, unavailable, unanswered }, lowering);
}

function lowerChoice(step: Choice, id: StateId, next: StateId, lowering: Lowering): StateId {
  const parts = armParts(step.arms.map(({ guard }) => guard));
  const arms = step.arms.flatMap((arm, at) => {
    const guard = arm.guard && lowerGuard(arm.guard, lowering);
    if (!guard) return [];
    return [{ guard, next: lowerBlock(arm.block, childId(id, parts[at] ?? "arm"), next, lowering), origin: arm.span }];
  });
  const otherwise = step.otherwise ? lowerBlock(step.otherwise.block, childId(id, "otherwise"), next, lowering) : next;
  return arms.length === 0 ? otherwise : add({ kind: "choose", id, origin: step.span, arms, otherwise }, lowering);
}

/**
 * The states that a call can come to, the start first, each before everything that it can lead to, branches in the
 * order of the source. (Reverse postorder, with a stack of its own: a file may hold more steps than a call stack does.)
 */
function reachable(states: ReadonlyMap<StateId, State>, start: StateId): ReadonlyMap<StateId, State> {
  const seen = new Set<StateId>();
  const finished: State[] = [];
  const stack: { readonly id: StateId; readonly isDone: boolean }[] = [{ id: start, isDone: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const state = states.get(top.id);
    if (!state) continue;
    if (top.isDone) finished.push(state);
    else if (!seen.has(top.id)) {
      seen.add(top.id);
      stack.push({ id: top.id, isDone: true });
      for (const id of successors(state)) stack.push({ id, isDone: false });
    }
  }
  return new Map(finished.reverse().map((state) => [state.id, state]));
}

/** Where a state can lead, in the order of the source. */
export function successors(state: State): readonly StateId[] {
  switch (state.kind) {
    case "choose":
      return [...state.arms.map((arm) => arm.next), state.otherwise];
    case "ring":
      return [state.busy, state.unavailable, state.unanswered];
    case "play":
    case "wait":
      return [state.next];
    case "message":
    case "reject":
    case "hangup":
      return [];
    default:
      return never(state);
  }
}
