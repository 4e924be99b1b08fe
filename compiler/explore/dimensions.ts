/**
 * What calls of a scenario may differ in before they begin: when they come, who calls, on which line, how switches stand. Each
 * is cut into classes that no guard of the scenario can tell apart. Must not know what happens to a call.
 */

import { guardSpans } from "../flow/guard-spans.ts";
import type { Build, Guard, Switch } from "../flow/ir.ts";
import { structureOf } from "../flow/structure.ts";
import { createMemory } from "../memory.ts";
import type { Spans } from "../time/spans.ts";
import { type Atom, type AtomOf, allOf, type Box } from "./boxes.ts";
import { type CallerGuard, callerClasses } from "./caller-classes.ts";
import { type ClockClasses, classesOf, type Holding, timelineOf } from "./clock-classes.ts";
import { asksClockOnly, questionsOf } from "./guards-of.ts";
import type { Period } from "./period.ts";

export interface Dimensions {
  readonly clock: ClockClasses;
  /** A caller of each class. */
  readonly callers: readonly (string | undefined)[];
  /** Names of the lines. */
  readonly lines: readonly string[];
  /** Those that guards ask, one dimension each. */
  readonly switches: readonly Switch[];
  readonly atomOf: AtomOf;
  /** Every call. Its clock has every reading. */
  readonly whole: Box;
}

/** Which dimension is which; switches follow. */
export const clockDimension = 0;
export const callerDimension = 1;
export const lineDimension = 2;
export const firstSwitchDimension = 3;

/**
 * @param periods in order; see `alikePeriods`
 * @param guards all that any choice of the scenario asks, and any claim on it
 * @param lines the lines whose calls come to the scenario
 * @param horizonSeconds see `clockClasses`
 */
export function dimensionsOf(
  guards: readonly Guard[],
  lines: readonly string[],
  build: Pick<Build, "switches">,
  periods: readonly Period[],
  horizonSeconds: number,
): Dimensions {
  const questions = [...new Set(guards.flatMap(questionsOf))];
  const onClock = questions.filter(asksClockOnly);
  const question = structureOf([onClock, periods]);
  const holding = () =>
    timelines.recall(question, () =>
      timelineOf(periods.map((period) => ({ ...period, guards: onClock.map(spansIn(period)) }))),
    );
  const clock = lately.recall(`${horizonSeconds} ${question}`, () => classesOf(holding(), horizonSeconds));
  const ofCaller = questions.filter((guard): guard is CallerGuard => guard.kind === "caller");
  const callers = callerClasses(ofCaller);
  const asked = new Set(questions.flatMap((guard) => (guard.kind === "switch" ? [guard.name] : [])));
  const switches = build.switches.filter(({ name }) => asked.has(name));
  const atoms = new Map<Guard, Atom>();
  for (const [at, guard] of onClock.entries())
    atoms.set(guard, { dimension: clockDimension, members: clock.holding[at] ?? 0n });
  for (const [at, guard] of ofCaller.entries())
    atoms.set(guard, { dimension: callerDimension, members: callers.holding[at] ?? 0n });
  for (const guard of questions) {
    const atom = atomOfNames(guard, lines, switches);
    if (atom) atoms.set(guard, atom);
  }
  const whole = [
    allOf(clock.count),
    allOf(callers.callers.length),
    allOf(Math.max(1, lines.length)),
    ...switches.map(({ states }) => allOf(states.length)),
  ];
  return { clock, callers: callers.callers, lines, switches, atomOf: (guard) => atoms.get(guard), whole };
}

/** Claims on one scenario ask the same of the clock, and so do scenarios with the same hours. Those of five years are 200 KB. */
const timelines = createMemory<Holding>(16);
const lately = createMemory<ClockClasses>(16);

function spansIn({ fromMs, toMs, zone }: Period): (guard: Guard) => Spans {
  return (guard) => {
    const spans = guardSpans(zone === undefined ? guard : inZone(guard, zone), fromMs, toMs);
    if (!spans) throw new Error("vatsc expected a guard that asks the clock only");
    return spans;
  };
}

function inZone(guard: Guard, zone: string): Guard {
  if (guard.kind === "not") return { ...guard, guard: inZone(guard.guard, zone) };
  if (guard.kind === "all" || guard.kind === "any")
    return { ...guard, guards: guard.guards.map((part) => inZone(part, zone)) };
  return guard.kind === "week" || guard.kind === "date" ? { ...guard, zone } : guard;
}

/** Lines and switches have few names: each is a class. */
function atomOfNames(guard: Guard, lines: readonly string[], switches: readonly Switch[]): Atom | undefined {
  if (guard.kind === "called")
    return { dimension: lineDimension, members: membersOf(lines, (line) => guard.lines.includes(line)) };
  if (guard.kind !== "switch") return undefined;
  const at = switches.findIndex(({ name }) => name === guard.name);
  // A switch of which the exchange knows nothing, since no choice asks it: it may stand so.
  if (at < 0) return { dimension: lineDimension, members: allOf(Math.max(1, lines.length)) };
  const states = switches[at]?.states ?? [];
  return { dimension: firstSwitchDimension + at, members: membersOf(states, (state) => state === guard.state) };
}

function membersOf(names: readonly string[], isIn: (name: string) => boolean): bigint {
  return names.reduce((members, name, at) => (isIn(name) ? members | (1n << BigInt(at)) : members), 0n);
}
