/** What makes two traces the same call, and what does not. */

import { expect, it } from "vitest";
import { compareTraces } from "../../../compiler/simulate/compare.ts";
import type { RingEvent, Trace, TraceEvent } from "../../../compiler/simulate/trace.ts";

const ring = (phone: string, startSeconds: number, endSeconds: number, outcome: RingEvent["outcome"] = "stopped") =>
  ({ kind: "ring", phone, startSeconds, endSeconds, outcome }) as const satisfies TraceEvent;
const end = (atSeconds: number): TraceEvent => ({ kind: "end", how: "rejected", atSeconds });
const call = (...events: readonly TraceEvent[]): Trace => events;

it("forgives a ring a second, and no more", () => {
  expect(compareTraces(call(ring("ext 1", 0, 20), end(20)), call(ring("ext 1", 0, 20.9), end(20.9)))).toEqual([]);
  expect(compareTraces(call(ring("ext 1", 0, 20), end(20)), call(ring("ext 1", 0, 21.2), end(21.2)))).toEqual([
    "ext 1 rang 21.2 s and not 20 s.",
  ]);
});

it("forgives no second for phones that all refuse at once", () => {
  const refused = [ring("ext 1", 0, 0, "busy"), ring("ext 2", 0, 0, "busy")];
  const announced = (atSeconds: number) =>
    call(
      ...refused,
      { kind: "play", sound: "hello", startSeconds: atSeconds, endSeconds: atSeconds + 2 },
      end(atSeconds + 2),
    );
  expect(compareTraces(announced(0), announced(0.9))).toEqual([]);
  expect(compareTraces(announced(0), announced(1.2))).toEqual(["sound `hello` at 0 s: it came 1.2 s off."]);
});

it("takes phones that refuse at once in any order, step after step, each as often as it was to ring", () => {
  const [one, two, both] = [ring("ext 1", 0, 0, "busy"), ring("ext 2", 0, 0, "declined"), ring("ext 1", 0, 5)];
  const wanted = call(one, two, one, two, both, end(5));
  expect(compareTraces(wanted, call(one, one, two, both, two, end(5)))).toEqual([]);
  expect(compareTraces(wanted, call(one, two, one, both, end(5)))).not.toEqual([]);
  expect(compareTraces(wanted, call(one, two, one, two, two, both, end(5)))).not.toEqual([]);
  expect(compareTraces(wanted, call(two, both, one, one, two, end(5)))).not.toEqual([]);
});

it("forgives a ring that is stopped within a second, whichever of the two has it", () => {
  const without = call(ring("ext 1", 0, 20), ring("ext 2", 0, 20), end(20));
  const queued = call(
    ring("ext 1", 0, 19.4),
    ring("ext 2", 0, 19.4),
    ring("ext 1", 19.4, 20.4),
    ring("ext 2", 19.4, 20.4),
    end(20.4),
  );
  expect(compareTraces(without, queued)).toEqual([]);
  expect(compareTraces(queued, without)).toEqual([]);
});

it("forgives no longer ring, none that ended otherwise, and none of a phone that was to ring", () => {
  const without = call(ring("ext 1", 0, 20), end(20));
  const longer = call(ring("ext 1", 0, 20), ring("ext 2", 20, 21.2), end(21.2));
  expect(compareTraces(without, longer)).not.toEqual([]);
  const busy = call(ring("ext 1", 0, 20), ring("ext 2", 20, 20, "busy"), end(20));
  expect(compareTraces(without, busy)).not.toEqual([]);
  expect(compareTraces(busy, without)).not.toEqual([]);
  const shorter = call(ring("ext 1", 0, 0.5), end(0.5));
  expect(compareTraces(without, shorter)).not.toEqual([]);
});

it("a ring that the caller ends has the end that he gives it, however late its start has become", () => {
  const gone = (atSeconds: number): TraceEvent => ({ kind: "end", how: "caller", atSeconds });
  const wanted = call(ring("ext 1", 0, 10), ring("ext 2", 10, 20), ring("ext 3", 20, 25), gone(25));
  const drifted = call(ring("ext 1", 0, 9.2), ring("ext 2", 9.2, 18.4), ring("ext 3", 18.4, 25), gone(25));
  expect(compareTraces(wanted, drifted)).toEqual([]);
  const longer = call(ring("ext 1", 0, 9.2), ring("ext 2", 9.2, 18.4), ring("ext 3", 18.4, 27), gone(27));
  expect(compareTraces(wanted, longer)).toContain("ext 3 rang 8.6 s and not 5 s.");
});
