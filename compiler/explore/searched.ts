/** What came of looking for a call that breaks a claim: the call itself, without anything that hangs on the text of the source. */

import type { Build, CallFlow, Guard } from "../flow/ir.ts";
import type { Call } from "../simulate/call.ts";
import { numberOf } from "../simulate/simulate.ts";
import type { Claim } from "./claim.ts";
import { type Found, findCall } from "./find-call.ts";
import type { Period } from "./period.ts";
import { type Explored, readyToExplore } from "./scenario.ts";
import { callOf } from "./witness.ts";

/** `found`: a shortest call, and how many events it has. `none`: the claim holds. `empty`: no call is as the claim says. `too many`: given up. */
export type Searched =
  | { readonly kind: "found"; readonly call: Call; readonly length: number }
  | { readonly kind: "none" | "empty" | "too many" };

/** What is looked for, and where. */
export interface Quest {
  readonly build: Build;
  readonly flow: CallFlow;
  readonly period: Period;
  readonly claim: Claim;
  /** What holds for the calls of which it speaks. */
  readonly guard: Guard | undefined;
}

/** @param unguarded gives the scenario as it is without the guard */
export function searchFor({ build, flow, period, claim, guard }: Quest, unguarded: () => Explored): Searched {
  if (guard && isOfOtherLines(guard, build, flow)) return { kind: "empty" };
  const asked = guard ? [guard] : [];
  const byWeek = guard ? readyToExplore(build, flow, period, asked, true) : unguarded();
  const search = findCall(byWeek, claim, guard);
  if (search.kind !== "found") return search;
  // Again with the real calendar, which tells when such a call comes.
  const explored = readyToExplore(build, flow, period, asked);
  const found = findCall(explored, claim, guard);
  if (found.kind !== "found") throw new Error("vatsc expected to find a call that it had found before");
  const call = callOf(found, explored, claim, (name) => numberOfLine(build, name));
  return { kind: "found", call, length: lengthOf(found) };
}

/** Whether no call to any line of the scenario is as the guard says, whatever else it asks. */
function isOfOtherLines(guard: Guard, { lines }: Build, { name }: CallFlow): boolean {
  const parts = guard.kind === "all" ? guard.guards : [guard];
  const own = lines.filter(({ flow }) => flow === name);
  return parts.some((part) => part.kind === "called" && own.every((line) => !part.lines.includes(line.name)));
}

function lengthOf({ visit }: Found): number {
  let length = 0;
  for (let at = visit; at.from; at = at.from.visit) length++;
  return length;
}

function numberOfLine({ lines }: Build, name: string): string {
  const line = lines.find((one) => one.name === name);
  if (!line) throw new Error(`vatsc expected a line ${name}`);
  return numberOf(line);
}
