/** The guards of a scenario, taken apart into what each asks: the clock, the caller, the line, a switch. */

import type { CallFlow, Guard } from "../flow/ir.ts";

/** Every guard of the choices of a scenario. */
export function guardsOf(flow: CallFlow): readonly Guard[] {
  return [...flow.states.values()].flatMap((state) =>
    state.kind === "choose" ? state.arms.map(({ guard }) => guard) : [],
  );
}

/** Whether a guard asks nothing but the clock; then it is one question, however it is put together. */
export function asksClockOnly(guard: Guard): boolean {
  if (guard.kind === "not") return asksClockOnly(guard.guard);
  if (guard.kind === "all" || guard.kind === "any") return guard.guards.every(asksClockOnly);
  return guard.kind === "week" || guard.kind === "date";
}

/** Whether a guard asks the clock, among others or alone. */
export function asksClock(guard: Guard): boolean {
  return questionsOf(guard).some(asksClockOnly);
}

/** Whether a guard asks who calls, among others or alone. */
export function asksCaller(guard: Guard): boolean {
  return questionsOf(guard).some(({ kind }) => kind === "caller");
}

/** The largest parts of a guard that ask one thing each. */
export function questionsOf(guard: Guard): readonly Guard[] {
  if (asksClockOnly(guard)) return [guard];
  if (guard.kind === "not") return questionsOf(guard.guard);
  return guard.kind === "all" || guard.kind === "any" ? guard.guards.flatMap(questionsOf) : [guard];
}
