import fc from "fast-check";
import { expect, it } from "vitest";
import { guardSpans } from "../../../compiler/flow/guard-spans.ts";
import { holds } from "../../../compiler/flow/guards.ts";
import type { Guard } from "../../../compiler/flow/ir.ts";
import { dateSet } from "../../../compiler/time/dates.ts";
import { containsInstant } from "../../../compiler/time/spans.ts";
import { weekSet } from "../../../compiler/time/week.ts";

const MINUTE_MS = 60_000;
const origin = { uri: "main.vats", start: 0, end: 0 };
const fromMs = Date.UTC(2026, 2, 27, 5, 30);
const toMs = fromMs + 5 * 1440 * MINUTE_MS;

const zone = fc.constantFrom("Europe/Berlin", "America/St_Johns", "Asia/Gaza", "UTC");
const leaf: fc.Arbitrary<Guard> = fc.oneof(
  fc.record({
    kind: fc.constant("week" as const),
    zone,
    week: fc
      .array(fc.tuple(fc.integer({ min: 0, max: 10_079 }), fc.integer({ min: 1, max: 3000 })), { maxLength: 3 })
      .map((ranges) => weekSet(ranges.map(([start, length]) => ({ start, end: start + length })))),
    origin: fc.constant(origin),
  }),
  fc.record({
    kind: fc.constant("date" as const),
    zone,
    dates: fc
      .array(fc.constantFrom("2026-03-28", "2026-03-29", "2026-03-30"), { maxLength: 2 })
      .map((dated) => dateSet({ dated })),
    origin: fc.constant(origin),
  }),
);
const { guard: someGuard } = fc.letrec<{ guard: Guard }>((tie) => ({
  guard: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    tie("guard").map((guard): Guard => ({ kind: "not", guard, origin })),
    fc
      .tuple(fc.constantFrom("all" as const, "any" as const), fc.array(tie("guard"), { minLength: 1, maxLength: 3 }))
      .map(([kind, guards]): Guard => ({ kind, guards, origin })),
  ),
}));

const otherwise = { caller: undefined, line: "main", switches: {}, nationalForm: undefined };

it("holds at the minutes at which the guard holds when it is asked at each, however it is put together", () => {
  fc.assert(
    fc.property(someGuard, (guard) => {
      const spans = guardSpans(guard, fromMs, toMs) ?? [];
      for (let atMs = fromMs; atMs < toMs; atMs += 15 * MINUTE_MS)
        expect(containsInstant(spans, atMs)).toBe(holds(guard, { ...otherwise, atMs }));
      // To the minute at each edge.
      for (const atMs of spans.filter((ms) => ms > fromMs && ms < toMs))
        expect(holds(guard, { ...otherwise, atMs })).not.toBe(holds(guard, { ...otherwise, atMs: atMs - 1 }));
    }),
    { numRuns: 150 },
  );
});

it("is not known of guards that ask about more than the clock", () => {
  const always: Guard = { kind: "week", zone: "UTC", week: weekSet([{ start: 0, end: 10_080 }]), origin };
  const night: Guard = { kind: "switch", name: "night", state: "on", origin };
  const guards: readonly Guard[] = [
    night,
    { kind: "not", guard: night, origin },
    { kind: "all", guards: [always, night], origin },
    { kind: "any", guards: [always, night], origin },
  ];
  expect(guards.map((guard) => guardSpans(guard, fromMs, toMs))).toEqual(guards.map(() => undefined));
});
