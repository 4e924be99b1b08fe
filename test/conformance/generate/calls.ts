/** Calls to a program that has been written: numbers draw from what it knows. */

import fc from "fast-check";
import type { Call, PhoneBehaviour } from "../../../compiler/simulate/call.ts";
import { oddUsers } from "./texts.ts";
import type { Facts } from "./writing.ts";

/** A call before anybody knows the program: what is a number here chooses from what there is. */
export type CallMake = (facts: Facts, instants: readonly number[]) => Call;

/** No phone does anything just when a ring ends: what comes first then is chance. */
const seconds = fc.constantFrom(1, 2, 3, 4, 6, 9, 2.5, 14);
const behaviour: fc.Arbitrary<PhoneBehaviour> = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.constant<PhoneBehaviour>({ kind: "silent" }) },
  { weight: 3, arbitrary: seconds.map((afterSeconds): PhoneBehaviour => ({ kind: "answers", afterSeconds })) },
  { weight: 1, arbitrary: seconds.map((afterSeconds): PhoneBehaviour => ({ kind: "picks up", afterSeconds })) },
  { weight: 3, arbitrary: fc.constant<PhoneBehaviour>({ kind: "busy" }) },
  { weight: 1, arbitrary: seconds.map((afterSeconds): PhoneBehaviour => ({ kind: "busy", afterSeconds })) },
  { weight: 1, arbitrary: fc.constant<PhoneBehaviour>({ kind: "declines" }) },
  { weight: 1, arbitrary: seconds.map((afterSeconds): PhoneBehaviour => ({ kind: "declines", afterSeconds })) },
  { weight: 3, arbitrary: fc.constant<PhoneBehaviour>({ kind: "unavailable" }) },
);
const behaviours = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: behaviour },
  { weight: 1, arbitrary: fc.array(behaviour, { minLength: 2, maxLength: 3 }) },
);

/** All calls end by themselves or by the caller within this: engines play them at some ten times the real speed. */
const patience = fc.oneof(
  { weight: 6, arbitrary: fc.constant(58) },
  { weight: 2, arbitrary: fc.constantFrom(1, 3, 5, 8.25, 12.75, 16.25, 20.75, 25.25, 31.75) },
  { weight: 1, arbitrary: fc.constant(110) },
);

const ordinaryCallers = ["+79165551212", "79165551212", "+12025550199", "+74951234567", undefined] as const;

const caller: fc.Arbitrary<(facts: Facts) => string | undefined> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ordinaryCallers).map((number) => () => number) },
  {
    weight: 4,
    arbitrary: fc.nat(20).map(
      (at) =>
        ({ callers }: Facts) =>
          callers[at % callers.length] ?? ordinaryCallers[0],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...oddUsers).map((user) => () => user) },
);

/** Twenty to one a number of the program; with `+` or without. */
const called: fc.Arbitrary<(facts: Facts) => string> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.tuple(fc.nat(20), fc.constantFrom(0, 0, 1)).map(([at, cut]) => ({ numbers }: Facts) => {
      return (numbers[at % numbers.length] ?? "+12025550100").slice(cut);
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("+79999999999", ...oddUsers).map((user) => ({ numbers, takesAll }: Facts) => {
      // Where a line takes every number, Asterisk takes what begins as a number or a name does, and no single letter.
      return takesAll && !/^[+0-9A-Za-z]./.test(user) ? (numbers[0] ?? "+12025550100") : user;
    }),
  },
);

export const callMake: fc.Arbitrary<CallMake> = fc
  .record({
    called,
    caller,
    instant: fc.nat(5),
    does: fc.array(behaviours, { maxLength: 8 }),
    hangsUpAfterSeconds: patience,
    keys: fc.array(fc.nat(30), { maxLength: 5 }),
    switches: fc.array(fc.nat(5), { maxLength: 3 }),
    order: fc.array(fc.nat(8), { maxLength: 9 }),
  })
  .map(
    (drawn): CallMake =>
      (facts, instants) => {
        const { phones, keys, switches } = facts;
        const at = <Value>(values: readonly Value[], index: number) => values[index % values.length];
        // All or none: of phones that a script passes over any engine draws as it likes.
        const places = phones.map((phone, index) => ({ phone, place: drawn.order[index] ?? index }));
        const sorted = places.toSorted((one, other) => one.place - other.place).map(({ phone }) => phone);
        const order = drawn.order.length > 0 ? sorted : [];
        const pressed = drawn.keys.map((index) => at([...keys, "", "9", "*", "#"], index) ?? "");
        const flipped = [...switches].flatMap(([name, states], index) => {
          const choice = drawn.switches[index];
          return choice === undefined ? [] : [[name, at(states, choice) ?? ""] as const];
        });
        return {
          called: drawn.called(facts),
          caller: drawn.caller(facts),
          atMs: at(instants, drawn.instant) ?? 0,
          phones: Object.fromEntries(
            phones.flatMap((phone, index) => {
              const does = drawn.does[index];
              // Asterisk's walker has agents that begin at one instant one after the other: the first sees what the next did before.
              const kept = facts.hasQueue && Array.isArray(does) ? does[0] : does;
              return kept === undefined ? [] : [[phone, kept] as const];
            }),
          ),
          hangsUpAfterSeconds: drawn.hangsUpAfterSeconds,
          ...(keys.length > 0 ? { keys: pressed } : {}),
          ...(flipped.length > 0 ? { switches: Object.fromEntries(flipped) } : {}),
          ...(order.length > 0 ? { order } : {}),
        };
      },
  );
