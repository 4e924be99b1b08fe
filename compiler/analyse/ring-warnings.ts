/** Ringing that nobody can have meant: too long in all, the same phones twice in a row, many outside numbers at once. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { CallFlow, HuntState, RingState, State, StateId } from "../flow/ir.ts";
import { successors } from "../flow/lower.ts";
import { isOfLibrary } from "../text/source.ts";
import type { Span } from "../text/span.ts";

/** Reports what is rung too long, again or too widely in a scenario. */
export function warnOfRinging(flow: CallFlow, reporter: Reporter): void {
  warnOfTotal(flow, reporter);
  for (const state of flow.states.values()) {
    if (state.kind === "ring") warnOfMany(state, flow, reporter);
    if (state.kind === "ring") warnOfAgain(state, flow, reporter);
  }
}

/** After so long most callers have given up. */
const patienceSeconds = 60;

/** Finds the way with the most ringing, and where on it the patience ends. */
function warnOfTotal(flow: CallFlow, reporter: Reporter): void {
  const longest = longestRinging(flow);
  const total = longest.get(flow.start) ?? 0;
  if (total <= patienceSeconds) return;
  let state = flow.states.get(flow.start);
  while (state) {
    const rest = longestAfter(state, longest);
    if (total - rest > patienceSeconds) break;
    state = flow.states.get(successors(state).find((id) => longest.get(id) === rest) ?? flow.start);
  }
  if (!state) return;
  const help = "Ring more phones together, for a shorter time, or let the caller leave a message sooner.";
  reporter.report("VATS4026", wordOf(state, flow), { seconds: total, patience: patienceSeconds }, { help });
}

/** Seconds of ringing that may still come at each state, at most; backwards, each after all that it leads to. */
function longestRinging({ states }: CallFlow): ReadonlyMap<StateId, number> {
  const longest = new Map<StateId, number>();
  const afterLast = new Map<StateId, StateId>(); // Where the call goes after the last round of each `repeat`.
  for (const state of [...states.values()].reverse()) {
    const rest = longestAfter(state, longest);
    longest.set(state.id, rest + ownSeconds(state, rest, afterLast, longest));
    if (state.kind === "again") afterLast.set(state.repeat, state.next);
  }
  return longest;
}

function longestAfter(state: State, longest: ReadonlyMap<StateId, number>): number {
  return successors(state).reduce((most, id) => Math.max(most, longest.get(id) ?? 0), 0);
}

function ownSeconds(
  state: State,
  rest: number,
  afterLast: ReadonlyMap<StateId, StateId>,
  longest: ReadonlyMap<StateId, number>,
): number {
  if (state.kind === "ring") return state.ringSeconds;
  if (state.kind === "hunt") return state.ringSeconds * state.phones.length;
  if (state.kind !== "repeat") return 0;
  // One round is in `rest` already, with what comes after the last one.
  const after = afterLast.get(state.id);
  const once = rest - (after === undefined ? 0 : (longest.get(after) ?? 0));
  return (state.rounds - 1) * Math.max(0, once);
}

/** Calls to many outside numbers at once cost money, and trunks carry only so many. */
const mostOutside = 3;

function warnOfMany(state: RingState, flow: CallFlow, reporter: Reporter): void {
  const outside = state.phones.filter(({ kind }) => kind === "tel").length;
  if (outside <= mostOutside) return;
  const help = "Each is a call of its own through the trunk. Ring them one after another with `hunt`.";
  reporter.report("VATS4028", wordOf(state, flow), { count: outside }, { help });
}

/** `ring [a, b]; ring a`: nobody new is rung, so the first might as well have lasted longer. */
function warnOfAgain(state: RingState, flow: CallFlow, reporter: Reporter): void {
  const next = flow.states.get(state.unanswered);
  if (next?.kind !== "ring" || next.id === state.id) return;
  const first = new Set(state.phones.map(keyOf));
  if (!next.phones.every((phone) => first.has(keyOf(phone)))) return;
  const names = next.phones.map(({ name }) => `\`${name}\``).join(", ");
  const related = [{ span: wordOf(state, flow), message: "They have just been rung here." }];
  const help = "Let the first `ring` last longer, or write `repeat`.";
  reporter.report("VATS4027", wordOf(next, flow), { names }, { related, help });
}

function keyOf({ kind, address }: { readonly kind: string; readonly address: string }): string {
  return `${kind} ${address}`;
}

/** The word of a step; of one in the standard library the scenario that runs it, whose author alone can do anything. */
function wordOf({ kind, origin }: State | RingState | HuntState, flow: CallFlow): Span {
  if (isOfLibrary(origin.uri)) return flow.origin;
  return { ...origin, end: Math.min(origin.end, origin.start + kind.length) };
}
