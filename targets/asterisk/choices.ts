/**
 * A choice as lines: each arm's tests jump to the arm, what is left goes on, and in the end stands `otherwise`. An arm's
 * lines do not depend on the other arms. Must not know what the arms do.
 */

import type { ChooseState, Guard } from "../../compiler/flow/ir.ts";
import { complement } from "../../compiler/time/week.ts";
import type { Code, Label } from "./code.ts";
import { type InitialOf, type PlainGuard, type Test, testsOf } from "./conditions.ts";
import { describeGuard } from "./describe.ts";

/** What a choice needs to know of its surroundings. */
export interface Places {
  /** The label of a state. */
  labelOf(state: string): Label;
  /** A label that nothing has yet, like `wanted`; `key` tells those apart that want the same. */
  freshLabel(wanted: string, key: string): Label;
  /** `main.vats:3` of the choice, of an arm or of its `otherwise`. */
  place(part: Pick<ChooseState, "origin">): string;
  readonly initialOf: InitialOf;
}

/** Writes a choice. */
export function writeChoice(code: Code, state: ChooseState, places: Places): void {
  if (state.arms.some(({ guard }) => readsClock(guard))) code.run("Set", "TESTTIME=${EPOCH}");
  for (const arm of state.arms) {
    code.comment(`${places.place(arm)} ${describeGuard(arm.guard)}`);
    const target = places.labelOf(arm.next);
    const fresh = (guard: Guard) => places.freshLabel(`not_${target}`, JSON.stringify(contentOf(guard)));
    jumpIf(arm.guard, target, { code, fresh, initialOf: places.initialOf });
  }
  code.comment(`${places.place({ origin: state.otherwiseOrigin ?? state.origin })} otherwise`);
  code.goto(places.labelOf(state.otherwise));
}

/** Whether a guard looks at the clock. */
function readsClock(guard: Guard): boolean {
  switch (guard.kind) {
    case "week":
    case "date":
      return true;
    case "not":
      return readsClock(guard.guard);
    case "all":
    case "any":
      return guard.guards.some(readsClock);
    default:
      return false;
  }
}

interface Writing {
  readonly code: Code;
  /** A label for the place after the tests of a guard. */
  fresh(guard: Guard): Label;
  readonly initialOf: InitialOf;
}

/** Goes to `target` if the guard holds, else on. */
function jumpIf(guard: Guard, target: Label, writing: Writing): void {
  switch (guard.kind) {
    case "not":
      return jumpUnless(guard.guard, target, writing);
    case "all": {
      const past = writing.fresh(guard);
      const parts = byTests(guard.guards, writing.initialOf);
      for (const part of parts.slice(0, -1)) jumpUnless(part, past, writing);
      const last = parts.at(-1);
      if (last) jumpIf(last, target, writing);
      else writing.code.goto(target);
      return writing.code.label(past);
    }
    case "any":
      for (const part of guard.guards) jumpIf(part, target, writing);
      return;
    default:
      for (const test of begin(guard, writing)) branch(writing.code, test, { yes: target });
  }
}

/** What takes several tests comes last, where each of them can go to the target. All look at one instant, in any order. */
function byTests(guards: readonly Guard[], initialOf: InitialOf): readonly Guard[] {
  const takesSeveral = (guard: Guard) =>
    guard.kind === "any" ||
    (guard.kind !== "not" && guard.kind !== "all" && testsOf(guard, initialOf).anyOf.length > 1);
  return [...guards.filter((guard) => !takesSeveral(guard)), ...guards.filter(takesSeveral)];
}

/** Goes to `target` if the guard does not hold, else on. */
function jumpUnless(guard: Guard, target: Label, writing: Writing): void {
  if (guard.kind === "not") return jumpIf(guard.guard, target, writing);
  if (guard.kind === "all") {
    for (const part of guard.guards) jumpUnless(part, target, writing);
    return;
  }
  if (guard.kind === "any") {
    const past = writing.fresh(guard);
    for (const part of guard.guards) jumpIf(part, past, writing);
    writing.code.goto(target);
    return writing.code.label(past);
  }
  const tests = begin(guard, writing);
  const only = tests[0];
  if (only && tests.length === 1) return branch(writing.code, only, { no: target });
  if (guard.kind === "week") return jumpIf({ ...guard, week: complement(guard.week) }, target, writing);
  const holds = writing.fresh(guard);
  for (const test of tests) branch(writing.code, test, { yes: holds });
  writing.code.goto(target);
  writing.code.label(holds);
}

/** Writes what a guard's tests need first, and gives them. */
function begin(guard: PlainGuard, { code, initialOf }: Writing): readonly Test[] {
  const { assignments, anyOf } = testsOf(guard, initialOf);
  for (const assignment of assignments) code.run("Set", assignment);
  return anyOf;
}

function branch(code: Code, test: Test, target: { readonly yes?: Label; readonly no?: Label }): void {
  if (test.kind === "time") code.branch("GotoIfTime", test.fields, target);
  else code.branch("GotoIf", `$[${test.text}]`, target);
}

/** What a guard says, without where it stands: the same after a change elsewhere. */
function contentOf(guard: Guard): unknown {
  switch (guard.kind) {
    case "not":
      return { not: contentOf(guard.guard) };
    case "all":
    case "any":
      return { [guard.kind]: guard.guards.map(contentOf) };
    default:
      return { ...guard, origin: undefined };
  }
}
