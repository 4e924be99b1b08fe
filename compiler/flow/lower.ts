/**
 * A program becomes call flows. What falls through to what is decided here and nowhere else: steps are lowered from the
 * last to the first, so that each knows where the call goes on. Total: works on a program with errors, where a step
 * that means nothing is passed over. Must not report: the checker has.
 */

import { never } from "../never.ts";
import { mostSteps } from "../program/check-size.ts";
import { enter, textOf } from "../program/environment.ts";
import { confirmWords } from "../program/own-words.ts";
import type { Program, Scenario } from "../program/program.ts";
import { mailboxOf, promptOf, queueOf, secondsOf, shownNumber } from "../program/values.ts";
import type {
  Block,
  Choice,
  HuntStep,
  MenuStep,
  QueueStep,
  RepeatStep,
  RingOutcome,
  RingStep,
  RunStep,
  Step,
} from "../syntax/ast.ts";
import type { Span } from "../text/span.ts";
import { armParts, childId, stepParts } from "./ids.ts";
import type { CallFlow, LostAction, State, StateId } from "./ir.ts";
import { lowerGuard } from "./lower-guard.ts";
import { lowerHunt, lowerRing } from "./lower-ring.ts";
import type { Lowering } from "./lowering.ts";

/** What a scenario gives to what stands in it. */
export interface Environment {
  readonly program: Program;
  /** The scenario's zone, for guards that name none. */
  readonly zone: string | undefined;
}

/** Lowers one scenario. */
export function lowerScenario(scenario: Scenario, { program, zone }: Environment): CallFlow {
  const states = new Map<StateId, State>();
  const { declaration, origin, name } = scenario;
  const lowering: Lowering = {
    program,
    zone,
    menu: undefined,
    add(state) {
      states.set(state.id, state);
      return state.id;
    },
    has: (id) => states.has(id),
    isFull: () => states.size > mostSteps,
    confirmWords: (step) => confirmWords(program, step),
  };
  const end = lowering.add({ kind: "hangup", id: childId(name, "end"), origin: endOf(scenario), dropped: true });
  const start = lowerBlock(scenario.block, name, end, lowering);
  const lost = lostActions(declaration.lost?.block, childId(name, "lost"), program);
  const title = declaration.kind === "vats" ? declaration.title?.value : undefined;
  const reached = reachable(states, start);
  return { name, title, zone, start, states: reached, lost, unreached: unreachedSteps(states, reached), origin };
}

/** The first of each row of steps to which nothing leads; the end of the scenario and of rounds are no steps. */
function unreachedSteps(states: ReadonlyMap<StateId, State>, reached: ReadonlyMap<StateId, State>): readonly Span[] {
  const left = [...states.values()].filter(
    (state) => !reached.has(state.id) && state.kind !== "again" && !(state.kind === "hangup" && state.dropped),
  );
  const led = new Set(left.flatMap(successors));
  return left.filter(({ id }) => !led.has(id)).map(({ origin }) => origin);
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

/** Lowers one step; returns where it begins, which is `next` for a step that does nothing. */
function lowerStep(step: Step, id: StateId, next: StateId, lowering: Lowering): StateId {
  const origin = step.span;
  switch (step.kind) {
    case "ring":
      return lowerRing(step, id, (outcome) => outcomeBlock(step, outcome, id, next, lowering), lowering) ?? next;
    case "choice":
      return lowerChoice(step, id, next, lowering);
    case "voicemail": {
      const mailbox = mailboxOf(step, lowering.program);
      return mailbox ? lowering.add({ kind: "message", id, origin, mailbox }) : next;
    }
    case "play":
    case "say": {
      const prompt = promptOf(step.kind === "say" ? step : step.prompt, lowering.program);
      return prompt ? lowering.add({ kind: "play", id, origin, prompt, next }) : next;
    }
    case "wait": {
      const seconds = secondsOf(step.duration, lowering.program);
      return seconds === undefined ? next : lowering.add({ kind: "wait", id, origin, seconds, next });
    }
    case "hangup":
      return lowering.add({ kind: "hangup", id, origin, dropped: false });
    case "reject":
      return lowering.add({ kind: "reject", id, origin, cause: step.busy ? "busy" : "declined" });
    case "hunt":
      return lowerHunt(step, id, (outcome) => outcomeBlock(step, outcome, id, next, lowering), lowering) ?? next;
    case "repeat":
      return lowerRepeat(step, id, next, lowering);
    case "queue":
      return lowerQueue(step, id, next, lowering);
    case "menu":
      return lowerMenu(step, id, next, lowering);
    case "retry":
      return lowering.menu ? lowering.add({ kind: "retry", id, origin, menu: lowering.menu, next }) : next;
    case "record":
      return lowering.add({ kind: "record", id, origin, next });
    case "callerid": {
      const number = shownNumber(step, lowering.program);
      return number === undefined ? next : lowering.add({ kind: "callerid", id, origin, number, next });
    }
    case "tag": {
      const value = textOf(step.value, lowering.program);
      if (!step.key || value === undefined) return next;
      return lowering.add({ kind: "tag", id, origin, key: step.key.text, value, next });
    }
    case "notify": {
      const url = textOf(step.url, lowering.program);
      return url === undefined ? next : lowering.add({ kind: "notify", id, origin, url, next });
    }
    case "run":
      return lowerRun(step, id, next, lowering);
    default:
      return never(step);
  }
}

/** A flow is read as if it stood here, with its arguments for its parameters; a `retry` in it means no menu of ours. */
function lowerRun(step: RunStep, id: StateId, next: StateId, lowering: Lowering): StateId {
  const entered = lowering.isFull() ? undefined : enter(step, lowering.program);
  if (!entered) return next;
  return lowerBlock(entered.declaration.block, id, next, { ...lowering, program: entered.program, menu: undefined });
}

/** Where the call goes on after an outcome: in the block for it, if there is one. */
function outcomeBlock(
  { options }: RingStep | HuntStep,
  outcome: RingOutcome,
  id: StateId,
  next: StateId,
  lowering: Lowering,
): StateId {
  const written = options.branches.find((candidate) => candidate.outcome === outcome);
  return written ? lowerBlock(written.block, childId(id, `if_${outcome}`), next, lowering) : next;
}

function lowerChoice(step: Choice, id: StateId, next: StateId, lowering: Lowering): StateId {
  const parts = armParts(step.arms.map(({ guard }) => guard));
  const arms = step.arms.flatMap((arm, at) => {
    const guard = arm.guard && lowerGuard(arm.guard, lowering);
    if (!guard) return [];
    return [{ guard, next: lowerBlock(arm.block, childId(id, parts[at] ?? "arm"), next, lowering), origin: arm.span }];
  });
  const otherwise = step.otherwise ? lowerBlock(step.otherwise.block, childId(id, "otherwise"), next, lowering) : next;
  if (arms.length === 0) return otherwise;
  const written = step.otherwise ? { otherwiseOrigin: step.otherwise.span } : {};
  return lowering.add({ kind: "choose", id, origin: step.span, arms, otherwise, ...written });
}

/** The end of the body goes on at the `again`, which knows whether another round is left. */
function lowerRepeat(step: RepeatStep, id: StateId, next: StateId, lowering: Lowering): StateId {
  const rounds = step.times && !step.times.broken ? Number(step.times.text) : 1;
  const again = childId(id, "again");
  const body = lowerBlock(step.block, id, again, lowering);
  if (body === again || rounds < 2) return body === again ? next : lowerBlock(step.block, id, next, lowering);
  const origin = step.span;
  lowering.add({ kind: "again", id: again, origin, repeat: id, body, next });
  return lowering.add({ kind: "repeat", id, origin, rounds, body });
}

function lowerQueue(step: QueueStep, id: StateId, next: StateId, lowering: Lowering): StateId {
  const queue = queueOf(step, lowering.program);
  const seconds = secondsOf(step.duration, lowering.program);
  if (!queue || seconds === undefined) return next;
  return lowering.add({ kind: "queue", id, origin: step.span, queue, seconds, next });
}

function lowerMenu(step: MenuStep, id: StateId, next: StateId, lowering: Lowering): StateId {
  const prompt = promptOf(step.prompt, lowering.program);
  if (!prompt) return next;
  const inside = { ...lowering, menu: id };
  const branches = step.branches.map((branch) => {
    const name = typeof branch.key === "string" ? branch.key : `key_${keyWord(branch.key.text)}`;
    return { branch, next: lowerBlock(branch.block, childId(id, name), next, inside) };
  });
  const named = (word: string) => branches.find(({ branch }) => branch.key === word)?.next ?? next;
  const keys = branches.flatMap(({ branch: { key, span }, next: to }) =>
    typeof key === "string" ? [] : [{ digits: key.text, next: to, origin: span }],
  );
  const waitSeconds = secondsOf(step.wait, lowering.program) ?? defaultMenuWaitSeconds;
  const tries = step.tries && !step.tries.broken ? Number(step.tries.text) : defaultMenuTries;
  const ends = { timeout: named("timeout"), invalid: named("invalid") };
  return lowering.add({ kind: "menu", id, origin: step.span, prompt, waitSeconds, tries, keys, ...ends });
}

/** `*` and `#` are called star and hash. */
function keyWord(digits: string): string {
  return digits === "*" ? "star" : digits === "#" ? "hash" : digits;
}

/** What a menu does that does not say (language §4). */
const defaultMenuWaitSeconds = 5;
const defaultMenuTries = 3;

/** The actions of a `lost`, in order; what does not belong there has been reported. */
function lostActions(block: Block | undefined, id: StateId, program: Program): readonly LostAction[] {
  const steps = block?.steps ?? [];
  const parts = stepParts(steps);
  return steps.flatMap((step, at): readonly LostAction[] => {
    const common = { id: childId(id, parts[at] ?? step.kind), origin: step.span };
    const text =
      step.kind === "notify" ? textOf(step.url, program) : step.kind === "tag" && textOf(step.value, program);
    if (typeof text !== "string") return [];
    if (step.kind === "notify") return [{ kind: "notify", ...common, url: text }];
    return step.kind === "tag" && step.key ? [{ kind: "tag", ...common, key: step.key.text, value: text }] : [];
  });
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

/** Where a state can lead, in the order of the source, but for the counted ways back (`waysBack`). */
export function successors(state: State): readonly StateId[] {
  switch (state.kind) {
    case "choose":
      return [...state.arms.map((arm) => arm.next), state.otherwise];
    case "ring":
    case "hunt":
      return [state.busy, state.unavailable, state.unanswered];
    case "menu":
      return [...state.keys.map((key) => key.next), state.timeout, state.invalid];
    case "repeat":
      return [state.body];
    case "queue":
    case "retry":
    case "again":
    case "play":
    case "wait":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      return [state.next];
    case "message":
    case "reject":
    case "hangup":
      return [];
    default:
      return never(state);
  }
}

/** The counted ways back of a state: to another round, to another try. */
export function waysBack(state: State): readonly StateId[] {
  if (state.kind === "again") return [state.body];
  return state.kind === "retry" ? [state.menu] : [];
}
