/** The sets of callers that a program declares, each with some who are in it. */

import type { Compilation } from "../../compiler/compile.ts";
import { matchesPattern } from "../../compiler/flow/callers.ts";
import type { CallerPattern } from "../../compiler/flow/ir.ts";
import { callersOf } from "../../compiler/program/callers.ts";
import type { OfficeCallers } from "../protocol.ts";

/** In the order of the source; sets in which nobody has a number are left out. */
export function callerSets({ program }: Pick<Compilation, "program">): readonly OfficeCallers[] {
  return [...program.scope.symbols.values()].flatMap((meaning): readonly OfficeCallers[] => {
    const source = meaning.kind === "callers" ? meaning.declaration.source : undefined;
    if (!source) return [];
    const patterns =
      source.kind === "list" ? callersOf(source.callers, program).patterns : (program.callerFiles.get(source) ?? []);
    const members = [...new Set(patterns.slice(0, mostMembers).map(memberOf))];
    return members.length === 0 ? [] : [{ name: meaning.name, members }];
  });
}

/** More would only make the list long: who is in a set is the same to every guard that asks for it. */
const mostMembers = 5;

const usualDigits = 11;

/** A number that fits: `+79161234567` for `+7916*`. */
function memberOf(pattern: CallerPattern): string {
  const isOpen = pattern.endsWith("*");
  const written = isOpen ? pattern.slice(1, -1) : pattern.slice(1);
  const begun = [...written].map((digit, at) => (digit === "?" ? String((at + 1) % 10) : digit)).join("");
  const filler = "1234567890";
  const digits = isOpen ? begun + filler.slice(0, Math.max(0, usualDigits - begun.length)) : begun;
  if (!matchesPattern(pattern, digits)) throw new Error(`vatsc expected ${digits} to fit ${pattern}`);
  return `+${digits}`;
}
