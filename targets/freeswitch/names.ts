/**
 * Names in our own contexts. A state is an extension, found by the number that the call is transferred to; its name is
 * the state's id without the scenario, so that it depends on nothing else. Must not know what an extension does.
 */

import type { CallFlow, Guard, StateId } from "../../compiler/flow/ir.ts";
import { labelName, shortName } from "../../compiler/target/names.ts";
import { describeWeek } from "../../compiler/time/days.ts";
import { describeDates } from "../../compiler/time/describe-dates.ts";

/** Bytes. FreeSWITCH takes 5 000 (freeswitch.md §6); people and their logs take less. */
const longestName = 120;

/** The context of a scenario: nothing outside can reach it but through the numbers' table. */
export function contextName(flow: string): string {
  return `vats-${shortName(flow, longestName)}`;
}

/** Where a scenario begins: one name for all, so that the table of numbers does not change with the first step. */
export const startName = "start";

/** The number that a call is transferred to for a state. */
export function entryName(flow: CallFlow, id: StateId): string {
  if (id === flow.start) return startName;
  const own = id.startsWith(`${flow.name}.`) ? id.slice(flow.name.length + 1) : id;
  // A scenario may have a step that is called so.
  return shortName(own === startName ? `${own}.${own}` : own, longestName);
}

/** Where a call goes after a ring that nobody answered, where it matters why. */
export function outcomeName(flow: CallFlow, id: StateId): string {
  return `${entryName(flow, id)}.outcome`;
}

/** A part of a step that calls are transferred to: no state is called so, since ids have no `-`. */
export function partName(name: string, part: string): string {
  return `${name}-${part}`;
}

/** Guards that ask the clock. */
export type ClockGuard = Guard & { readonly kind: "week" | "date" };

/**
 * The variable that keeps what the clock said, named for the question: `vats_mon_to_fri_0900_to_1800_europe_moscow`. What
 * the signs mean stays in the name, since `Mon-Fri` and `Mon,Fri` are two questions.
 */
export function clockVariable(guard: ClockGuard): string {
  const text = guard.kind === "week" ? weekSlug(guard) : dateSlug(guard);
  const slug = `vats_${text}_${guard.zone}`.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  return shortName(slug, 80);
}

function weekSlug({ week }: Guard & { kind: "week" }): string {
  return describeWeek(week).replaceAll(":", "").replaceAll("-", "_to_").replaceAll(",", "_and_");
}

function dateSlug({ dates }: Guard & { kind: "date" }): string {
  return `on_${describeDates(dates)}`.replaceAll("..", "_to_").replaceAll(",", "_and_");
}

/** The variable that keeps how a switch stands. */
export function switchVariable(name: string): string {
  return `vats_switch_${labelName(name, 80)}`;
}
