/**
 * What is known of a call: for each thing that guards ask (the clock, the caller, the line, each switch) the set of classes
 * that it may be in. Guards cut such sets in two. Must not know what the classes are: `dimensions.ts`.
 */

import type { Guard } from "../flow/ir.ts";
import { never } from "../never.ts";

/** A set of classes for each dimension, a bit a class; none of them empty. */
export type Box = readonly bigint[];

/** What a guard that asks one thing says: of which dimension, and in which of its classes it holds. */
export interface Atom {
  readonly dimension: number;
  readonly members: bigint;
}

/** The atom of a guard; `undefined` for one that joins several. */
export type AtomOf = (guard: Guard) => Atom | undefined;

/** Where a guard holds, and where it does not: disjoint boxes that together are the one that was cut. */
export interface Split {
  readonly yes: readonly Box[];
  readonly no: readonly Box[];
}

/** Cuts a box by a guard. */
export function splitBox(box: Box, guard: Guard, atomOf: AtomOf): Split {
  const atom = atomOf(guard);
  if (atom) return splitByAtom(box, atom);
  switch (guard.kind) {
    case "not":
      return turned(splitBox(box, guard.guard, atomOf));
    case "all":
      return splitInTurn(box, guard.guards, (piece, part) => splitBox(piece, part, atomOf));
    case "any":
      return turned(splitInTurn(box, guard.guards, (piece, part) => turned(splitBox(piece, part, atomOf))));
    case "week":
    case "date":
    case "caller":
    case "called":
    case "switch":
      throw new Error(`vatsc expected an atom for a guard on ${guard.kind}`);
    default:
      return never(guard);
  }
}

function turned({ yes, no }: Split): Split {
  return { yes: no, no: yes };
}

/** What every part keeps, and what some part refuses. */
function splitInTurn(box: Box, parts: readonly Guard[], cut: (piece: Box, part: Guard) => Split): Split {
  let yes: readonly Box[] = [box];
  const no: Box[] = [];
  for (const part of parts) {
    const cuts = yes.map((piece) => cut(piece, part));
    no.push(...cuts.flatMap((one) => one.no));
    yes = cuts.flatMap((one) => one.yes);
  }
  return { yes, no };
}

function splitByAtom(box: Box, { dimension, members }: Atom): Split {
  const whole = box[dimension] ?? 0n;
  return { yes: withSet(box, dimension, whole & members), no: withSet(box, dimension, whole & ~members) };
}

function withSet(box: Box, dimension: number, set: bigint): readonly Box[] {
  if (set === 0n) return [];
  return [set === box[dimension] ? box : box.with(dimension, set)];
}

/** The lowest class of a set; -1 for an empty one. */
export function lowestOf(set: bigint): number {
  if (set === 0n) return -1;
  let at = 0;
  for (let rest = set; (rest & 1n) === 0n; rest >>= 1n) at++;
  return at;
}

/** All of the first `count` classes. */
export function allOf(count: number): bigint {
  return (1n << BigInt(count)) - 1n;
}
