/**
 * Calls that are lost without anybody having decided so: hours in which the scenario does nothing, and rings after
 * which nothing comes. A written `hangup` or `reject` is a decision, not a loss. Exact for the hours of one zone;
 * where other guards join, it counts what is lost whatever they say, and says "at least".
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { CallFlow, ChooseState, HuntState, MenuState, QueueState, RingState, State, StateId } from "../flow/ir.ts";
import { successors } from "../flow/lower.ts";
import { stateAt } from "../flow/step.ts";
import { zonesOf } from "../flow/zones.ts";
import type { Span } from "../text/span.ts";
import { describeWeek, hoursAndMinutes } from "../time/days.ts";
import type { WeekSet } from "../time/units.ts";
import { complement, emptyWeek, fullWeek, intersect, minutesOf, union } from "../time/week.ts";
import { holding, type Minutes, type Reading } from "./holding.ts";

/** Reports the hours and the outcomes that a scenario drops. */
export function warnOfDrops(flow: CallFlow, reporter: Reporter): void {
  warnOfHours(flow, reporter);
  const losing = losingStates(flow);
  for (const state of flow.states.values())
    if (state.kind === "ring" || state.kind === "hunt" || state.kind === "queue")
      warnOfOutcome(state, losing, flow.lost.length > 0, reporter);
}

/** The minutes in which a call at a state is dropped without a phone having rung: surely, and at most. */
type Dropped = Minutes;

function warnOfHours(flow: CallFlow, reporter: Reporter): void {
  // Hours are counted on the clock of the first guard that reads one.
  const [zone] = zonesOf(flow);
  const always = droppedAt(flow, { zone, dates: "unknown" });
  const ordinary = droppedAt(flow, { zone, dates: "never" });
  if (minutesOf(always.atMost) === 0) return;
  const { span, help } = placeOf(flow);
  if (minutesOf(ordinary.surely) === 0) return reporter.report("VATS4004", span, {}, { help });
  if (minutesOf(always.surely) === minutesOf(fullWeek)) {
    const mend = "Ring somebody, take a message, or write `hangup` if that is meant.";
    return reporter.report("VATS4003", span, { name: flow.name }, { help: mend });
  }
  reporter.report(
    "VATS4001",
    span,
    { when: whenText(ordinary.surely, zone), hours: hoursText(always, ordinary) },
    { help },
  );
}

/**
 * Exact where hours alone decide; "at least" where callers, numbers or another zone join, or dates on which more is
 * dropped; of an ordinary week where there are dates on which less is.
 */
function hoursText(always: Dropped, ordinary: Dropped): string {
  const hours = hoursAndMinutes(minutesOf(ordinary.surely));
  const isSmaller = minutesOf(always.surely) < minutesOf(ordinary.surely);
  const isExact = minutesOf(ordinary.surely) === minutesOf((isSmaller ? ordinary : always).atMost);
  const week = isSmaller ? "the 168 hours of a week without the dates that other guards name" : "the week's 168 hours";
  return `${isExact ? "" : "at least "}${hours} of ${week}`;
}

const addOtherwise =
  "Say what happens then, for instance `otherwise < voicemail >`, or `otherwise < hangup >` if that is meant.";

/** `outside Mon-Fri 09:00-18:00` where that is shorter than what it is. */
function whenText(dropped: WeekSet, zone: string | undefined): string {
  const [inside, outside] = [describeWeek(dropped), describeWeek(complement(dropped))];
  return `${outside.length <= inside.length ? `outside ${outside}` : inside} ${zone ?? ""}`.trimEnd();
}

/**
 * Where the mend goes, and what it is: behind the announcement after which nothing comes, else at the first choice, else
 * at the scenario.
 */
function placeOf(flow: CallFlow): { readonly span: Span; readonly help: string } {
  const choice = [...flow.states.values()].find((state) => state.kind === "choose");
  if (!choice) return { span: flow.origin, help: letFollow };
  const last = lastBeforeDrop(choice.otherwise, flow);
  if (last) return { span: last.origin, help: letFollow };
  return { span: choice.arms[0]?.guard.origin ?? choice.origin, help: addOtherwise };
}

/** The announcement or wait with which a call that comes to a state walks off the end. */
function lastBeforeDrop(id: StateId, flow: CallFlow): State | undefined {
  let last: State | undefined;
  let state = stateAt(flow, id);
  for (let next = onlyNext(state); next !== undefined; next = onlyNext(state)) {
    last = state;
    state = stateAt(flow, next);
  }
  return state.kind === "hangup" && state.dropped ? last : undefined;
}

const letFollow = "Nothing takes the call after that: add `then voicemail`, or `then hangup` if that is meant.";

/** Works backwards over the states, each after all that it leads to, so that no path is walked twice. */
function droppedAt(flow: CallFlow, reading: Reading): Dropped {
  const known = new Map<StateId, Dropped>();
  for (const state of [...flow.states.values()].reverse()) known.set(state.id, droppedOf(state, known, reading));
  return known.get(flow.start) ?? never;
}

const never: Dropped = { surely: emptyWeek, atMost: emptyWeek };
const always: Dropped = { surely: fullWeek, atMost: fullWeek };

function droppedOf(state: State, known: ReadonlyMap<StateId, Dropped>, reading: Reading): Dropped {
  if (state.kind === "hangup") return state.dropped ? always : never;
  if (state.kind === "choose") return droppedByChoice(state, known, reading);
  if (state.kind === "menu") return droppedByMenu(state, known);
  const next = onlyNext(state);
  return next === undefined ? never : (known.get(next) ?? never);
}

/** Where a call goes on from a state at which nobody can take it; `undefined` for any other. */
function onlyNext(state: State): StateId | undefined {
  switch (state.kind) {
    case "repeat":
      return state.body;
    case "play":
    case "wait":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
    case "again":
    case "retry":
      return state.next;
    default:
      return undefined;
  }
}

/** Surely dropped only where every key leads to that. */
function droppedByMenu(state: MenuState, known: ReadonlyMap<StateId, Dropped>): Dropped {
  return successors(state)
    .map((next) => known.get(next) ?? never)
    .reduce((one, other) => ({
      surely: intersect(one.surely, other.surely),
      atMost: union(one.atMost, other.atMost),
    }));
}

function droppedByChoice(state: ChooseState, known: ReadonlyMap<StateId, Dropped>, reading: Reading): Dropped {
  let rest = known.get(state.otherwise) ?? never;
  for (const { guard, next } of [...state.arms].reverse()) {
    const taken = known.get(next) ?? never;
    const { surely, atMost } = holding(guard, reading);
    const mayFail = complement(surely);
    const fails = complement(atMost);
    // Surely dropped: where the guard surely holds, its branch drops; where it surely fails, the rest does; else both do.
    const both = intersect(taken.surely, rest.surely);
    rest = {
      surely: union(union(intersect(surely, taken.surely), intersect(fails, rest.surely)), both),
      atMost: union(intersect(atMost, taken.atMost), intersect(mayFail, rest.atMost)),
    };
  }
  return rest;
}

/** A ring that nobody answers, and then nothing: the lead is lost. */
function warnOfOutcome(
  state: RingState | HuntState | QueueState,
  losing: ReadonlySet<StateId>,
  isTold: boolean,
  reporter: Reporter,
): void {
  // A written `hangup` is a decision, of which `lost` does not tell: whoever has one must not be sent to the other.
  const help = isTold
    ? "`lost` tells of it. Let something follow, for instance `then voicemail`, or write `// allow VATS4002: lost tells of it` above."
    : "Let something follow, for instance `then voicemail`, or `then hangup` if that is meant.";
  if (state.kind === "queue") {
    if (losing.has(state.next)) reporter.report("VATS4002", state.origin, { outcome: "nobody answers" }, { help });
    return;
  }
  const lost = (["busy", "unavailable", "unanswered"] as const).filter((outcome) => losing.has(state[outcome]));
  if (lost.length === 0) return;
  const outcome =
    lost.length === 3 ? "nobody answers" : `the outcome is ${lost.map((word) => `\`${word}\``).join(" or ")}`;
  reporter.report("VATS4002", state.origin, { outcome }, { help });
}

/** The states after which nobody can take the call before the end of the scenario; backwards. */
function losingStates(flow: CallFlow): ReadonlySet<StateId> {
  const losing = new Set<StateId>();
  for (const state of [...flow.states.values()].reverse()) {
    const next = onlyNext(state);
    const isEnd = state.kind === "hangup" && state.dropped;
    if (isEnd || (next !== undefined && losing.has(next))) losing.add(state.id);
  }
  return losing;
}
