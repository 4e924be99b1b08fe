/** The classes that calls are cut into: of callers, of instants. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { type CallerGuard, callerClasses } from "../../../compiler/explore/caller-classes.ts";
import { clockClasses } from "../../../compiler/explore/clock-classes.ts";
import { matchesCaller } from "../../../compiler/flow/callers.ts";

const origin = { uri: "", start: 0, end: 0 };

function guard(patterns: readonly string[], anonymous = false): CallerGuard {
  return { kind: "caller", patterns, anonymous, origin };
}

/** In which guards a caller is, as a text. */
function holdsOf(guards: readonly CallerGuard[], caller: string | undefined): string {
  return guards.map((one) => (matchesCaller(one, caller, undefined) ? "1" : "0")).join("");
}

it("one caller of each class: who is in no set need not be a number", () => {
  expect(callerClasses([]).callers).toEqual([undefined]);
  expect(callerClasses([guard(["+7916*"])]).callers).toEqual([undefined, "+79165555555"]);
});

it("a number inside a pattern is a class of its own, and so is what is left of the pattern", () => {
  const guards = [guard(["+7916*"]), guard(["+79165555555"])];
  const { callers } = callerClasses(guards);
  expect(callers.map((caller) => holdsOf(guards, caller)).toSorted()).toEqual(["00", "10", "11"]);
});

const pattern = fc
  .tuple(
    fc.constantFrom("7", "49", "1"),
    fc.array(fc.constantFrom("1", "2", "?", "?", "9"), { minLength: 1, maxLength: 5 }),
    fc.constantFrom("*", "", "", "????"),
  )
  .map(([country, digits, end]) => `+${country}${digits.join("")}${end}`);

it("every caller is in the class of one that is shown", () => {
  const guards = fc.array(
    fc
      .tuple(fc.array(pattern, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([list, anonymous]) => guard(list, anonymous)),
    { minLength: 1, maxLength: 3 },
  );
  const digits = fc.array(fc.constantFrom("1", "2", "4", "7", "9"), { minLength: 5, maxLength: 12 });
  const callers = fc.array(
    fc.oneof(
      fc.constant(undefined),
      digits.map((list) => `+${list.join("")}`),
    ),
    { minLength: 20, maxLength: 20 },
  );
  fc.assert(
    fc.property(guards, callers, (some, numbers) => {
      const shown = callerClasses(some).callers.map((caller) => holdsOf(some, caller));
      expect(new Set(shown).size).toBe(shown.length);
      for (const number of numbers) expect(shown).toContain(holdsOf(some, number));
    }),
    { numRuns: 300 },
  );
});

it("`holding` says in which classes a guard holds", () => {
  const guards = [guard(["+7916*", "+1???????"]), guard(["+79161*"], true), guard(["+49*"])];
  const { callers, holding } = callerClasses(guards);
  for (const [index, one] of guards.entries())
    for (const [at, caller] of callers.entries())
      expect(((holding[index] ?? 0n) >> BigInt(at)) & 1n).toBe(matchesCaller(one, caller, undefined) ? 1n : 0n);
});

it("instants between two edges are one class, and those shortly before an edge another", () => {
  // 10 to 20 s, and 15 to 40 s, in a period of a minute; calls ask the clock for 6 s.
  const guards = [
    [10_000, 20_000],
    [15_000, 40_000],
  ];
  const classes = clockClasses([{ fromMs: 0, toMs: 60_000, guards }], 6);
  expect(classes.count).toBe(4);
  // Of 5 s there are two stretches, 10 to 15 and 15 to 20: nobody who comes then sees one reading only.
  expect(classes.lasting).toBe(0b1001n);
  expect(classes.turns).toEqual([
    { atMs: 10_000, before: 6, readings: [0, 1, 2], edges: [0, 5] },
    { atMs: 15_000, before: 5, readings: [1, 2, 3], edges: [0, 5] },
    { atMs: 20_000, before: 5, readings: [2, 3], edges: [0] },
    { atMs: 40_000, before: 6, readings: [3, 0], edges: [0] },
  ]);
  expect(classes.totalMs).toEqual([30_000, 5_000, 5_000, 20_000]);
  expect(classes.at(3_000)).toEqual({ reading: 0, turn: undefined });
  expect(classes.at(4_000)).toMatchObject({ reading: 0, turn: { atMs: 10_000 } });
  expect(classes.at(20_000)).toEqual({ reading: 3, turn: undefined });
});
