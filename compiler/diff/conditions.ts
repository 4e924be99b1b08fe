/** For which calls a difference holds, in words: which callers, lines and states of switches. */

import { callerDimension, firstSwitchDimension, lineDimension } from "../explore/dimensions.ts";
import { guardsOf, questionsOf } from "../explore/guards-of.ts";
import type { Guard } from "../flow/ir.ts";
import { numbersText } from "./lines.ts";
import type { Pair } from "./pair.ts";
import { isWholeSet, membersOf, type Region } from "./regions.ts";

/** `callers +7916*`, `line site`, `night is on`; empty for all calls. */
export function conditionsOf({ box }: Region, pair: Pair): readonly string[] {
  const { dimensions, lines } = pair;
  const callers = box[callerDimension] ?? 0n;
  const called = box[lineDimension] ?? 0n;
  return [
    ...(isWholeSet(callers, dimensions.callers.length) ? [] : [callersText(callers, pair)]),
    ...(isWholeSet(called, lines.length) ? [] : [linesText(called, pair)]),
    ...dimensions.switches.flatMap(({ name, states }, at): readonly string[] => {
      const set = box[firstSwitchDimension + at] ?? 0n;
      if (isWholeSet(set, states.length)) return [];
      return [
        `${name} is ${membersOf(set, states.length)
          .map((one) => states[one])
          .join(" or ")}`,
      ];
    }),
  ];
}

type CallerGuard = Guard & { readonly kind: "caller" };

/** By a guard of the source that says just this, else by a caller of each class. */
function callersText(set: bigint, { before, after, dimensions }: Pair): string {
  const guards = [...guardsOf(after.flow), ...guardsOf(before.flow)]
    .flatMap(questionsOf)
    .filter((guard): guard is CallerGuard => guard.kind === "caller");
  const all = (1n << BigInt(dimensions.callers.length)) - 1n;
  const holding = (guard: Guard) => dimensions.atomOf(guard)?.members;
  const inside = guards.find((guard) => holding(guard) === set);
  if (inside) return `callers ${patternsText(inside)}`;
  const outside = guards.find((guard) => (all & ~(holding(guard) ?? 0n)) === set);
  if (outside) return `callers other than ${patternsText(outside)}`;
  const samples = membersOf(set, dimensions.callers.length).map((at) => dimensions.callers[at] ?? "anonymous");
  return `callers such as ${shortList(samples)}`;
}

function patternsText({ patterns, anonymous }: CallerGuard): string {
  return shortList([...patterns, ...(anonymous ? ["anonymous"] : [])]);
}

function linesText(set: bigint, { lines }: Pair): string {
  const chosen = membersOf(set, lines.length).flatMap((at) => lines[at] ?? []);
  return chosen.length === 1 && chosen[0]
    ? `line ${chosen[0].after.name} (${numbersText(chosen[0].numbers)})`
    : `lines ${shortList(chosen.map(({ after }) => after.name))}`;
}

function shortList(items: readonly string[]): string {
  const more = items.length - mostShown;
  return more > 1 ? `${items.slice(0, mostShown).join(", ")} and ${more} more` : items.join(", ");
}

const mostShown = 4;
