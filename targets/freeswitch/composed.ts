/**
 * Guards of the clock that hold in one of several ways: hours on ordinary days, or on special ones. Written out as patterns
 * they would multiply, so each is worked out once, after the clock was asked, and kept in a variable. Must not know XML.
 */

import type { Guard } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { shortHash } from "../../compiler/target/names.ts";
import { clockVariable } from "./names.ts";

/** A variable, and what it must be: `true` or `false`. */
export interface Literal {
  readonly variable: string;
  readonly isTrue: boolean;
}

/** A variable that is true exactly if all literals of one of the lists hold. */
export interface Composed {
  readonly variable: string;
  readonly guard: Guard;
  readonly anyOf: readonly (readonly Literal[])[];
}

/** Whether a guard is one of these: several ways, and nothing in them but the clock. */
export function isComposed(guard: Guard): boolean {
  return guard.kind === "any" && asksClockOnly(guard);
}

/** The variable of such a guard. Equal guards have one, wherever they stand. */
export function composedVariable(guard: Guard): string {
  return `vats_hours_${shortHash(JSON.stringify(contentOf(guard)))}`;
}

/** What has to be worked out for a guard, each after all that it needs. */
export function composedIn(guard: Guard): readonly Composed[] {
  if (guard.kind === "any" && isComposed(guard)) return composedOf(guard);
  if (guard.kind === "not") return composedIn(guard.guard);
  return guard.kind === "all" || guard.kind === "any" ? guard.guards.flatMap(composedIn) : [];
}

/** The guard itself last. */
function composedOf(guard: Guard & { readonly kind: "any" | "all" }): readonly Composed[] {
  const ways = guard.kind === "any" ? guard.guards.map(partsOf) : [partsOf(guard)];
  const own = { variable: composedVariable(guard), guard, anyOf: ways.map((parts) => parts.map(literalOf)) };
  return [...ways.flat().map(withoutNot).flatMap(needed), own];
}

function needed(guard: Guard): readonly Composed[] {
  return guard.kind === "all" || guard.kind === "any" ? composedOf(guard) : [];
}

/** The parts that must all hold. */
function partsOf(guard: Guard): readonly Guard[] {
  return guard.kind === "all" ? guard.guards.flatMap(partsOf) : [guard];
}

function withoutNot(guard: Guard): Guard {
  return guard.kind === "not" ? withoutNot(guard.guard) : guard;
}

function literalOf(guard: Guard): Literal {
  switch (guard.kind) {
    case "not": {
      const { variable, isTrue } = literalOf(guard.guard);
      return { variable, isTrue: !isTrue };
    }
    case "week":
    case "date":
      return { variable: clockVariable(guard), isTrue: true };
    default:
      return { variable: composedVariable(guard), isTrue: true };
  }
}

function asksClockOnly(guard: Guard): boolean {
  switch (guard.kind) {
    case "week":
    case "date":
      return true;
    case "not":
      return asksClockOnly(guard.guard);
    case "all":
    case "any":
      return guard.guards.every(asksClockOnly);
    case "caller":
    case "called":
    case "switch":
      return false;
    default:
      return never(guard);
  }
}

/** What a guard says, without where it stands. */
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
