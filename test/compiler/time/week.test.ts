import fc from "fast-check";
import { expect, it } from "vitest";
import type { Weekday, WeekSet } from "../../../compiler/time/units.ts";
import {
  complement,
  containsMinute,
  emptyWeek,
  fullWeek,
  intersect,
  isEmptyWeek,
  minutesOf,
  subtract,
  union,
  weekSet,
  windowOf,
} from "../../../compiler/time/week.ts";

const WEEK = 10_080;

/** One bit for each minute of the week: the plain meaning that the algebra is compared with. */
function bitsOf(set: WeekSet): Uint8Array {
  const bits = new Uint8Array(WEEK);
  for (const { start, end } of set) bits.fill(1, start, end);
  return bits;
}

function combine(a: WeekSet, b: WeekSet, meaning: (inA: number, inB: number) => boolean): Uint8Array {
  const [bitsA, bitsB] = [bitsOf(a), bitsOf(b)];
  return bitsA.map((inA, minute) => (meaning(inA, bitsB[minute] ?? 0) ? 1 : 0));
}

/** The first minute at which a set is not as told, or `undefined`: comparing whole arrays takes too long. */
function firstDifference(set: WeekSet, expected: Uint8Array): number | undefined {
  const minute = bitsOf(set).findIndex((bit, index) => bit !== expected[index]);
  return minute === -1 ? undefined : minute;
}

/** Few and coarse minutes meet each other's edges more often than any minute would. */
const minute = fc.oneof(
  fc.integer({ min: 0, max: WEEK }),
  fc.integer({ min: 0, max: 14 }).map((halfDay) => halfDay * 720),
);
const ranges = fc.array(fc.record({ start: minute, end: minute }), { maxLength: 6 });
const anyWeek = ranges.map(weekSet);

it("has one form for each set: sorted ranges that neither touch nor leave the week", () => {
  fc.assert(
    fc.property(ranges, (list) => {
      const bits = new Uint8Array(WEEK);
      for (const { start, end } of list) if (end > start) bits.fill(1, start, end);
      const set = weekSet(list);
      expect(firstDifference(set, bits)).toBeUndefined();
      const edges = set.flatMap(({ start, end }) => [start, end]);
      expect(edges.every((edge, index) => edge > (edges[index - 1] ?? -1) && edge <= WEEK)).toBe(true);
    }),
  );
});

it("unites, intersects, subtracts and complements minute by minute", () => {
  fc.assert(
    fc.property(anyWeek, anyWeek, (a, b) => {
      expect(
        firstDifference(
          union(a, b),
          combine(a, b, (inA, inB) => inA + inB > 0),
        ),
      ).toBeUndefined();
      expect(
        firstDifference(
          intersect(a, b),
          combine(a, b, (inA, inB) => inA + inB === 2),
        ),
      ).toBeUndefined();
      expect(
        firstDifference(
          subtract(a, b),
          combine(a, b, (inA, inB) => inA > inB),
        ),
      ).toBeUndefined();
      expect(
        firstDifference(
          complement(a),
          combine(a, b, (inA) => inA === 0),
        ),
      ).toBeUndefined();
    }),
  );
});

it("keeps the laws by which equal sets are equal arrays", () => {
  fc.assert(
    fc.property(anyWeek, anyWeek, (a, b) => {
      expect(complement(complement(a))).toEqual(a);
      expect(union(subtract(a, b), intersect(a, b))).toEqual(a);
      expect(complement(union(a, b))).toEqual(intersect(complement(a), complement(b)));
    }),
  );
});

it("counts minutes and finds them", () => {
  fc.assert(
    fc.property(anyWeek, fc.integer({ min: 0, max: WEEK - 1 }), (set, one) => {
      const bits = bitsOf(set);
      expect(minutesOf(set)).toBe(bits.reduce((sum, bit) => sum + bit, 0));
      expect(containsMinute(set, one)).toBe(bits[one] === 1);
      expect(isEmptyWeek(set)).toBe(!bits.includes(1));
    }),
  );
});

it("drops 123 of the week's 168 hours outside Mon-Fri 09:00-18:00", () => {
  const office = ([1, 2, 3, 4, 5] as const).map((day) => windowOf(day, 540, 1080)).reduce(union);
  expect(minutesOf(complement(office))).toBe(123 * 60);
});

it("is open at 09:00 and closed at 18:00", () => {
  const monday = windowOf(1, 540, 1080);
  expect([539, 540, 1079, 1080].map((one) => containsMinute(monday, one))).toEqual([false, true, true, false]);
});

it("gives a window past midnight to the day it starts on", () => {
  const friday = windowOf(5, 22 * 60, 6 * 60);
  const at = (day: Weekday, hour: number, one: number) => containsMinute(friday, (day - 1) * 1440 + hour * 60 + one);
  expect([at(6, 5, 59), at(6, 6, 0), at(5, 5, 59), at(5, 21, 59), at(5, 22, 0)]).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(friday).toHaveLength(1);
});

it("runs from Sunday night into Monday morning", () => {
  expect(windowOf(7, 22 * 60, 6 * 60)).toEqual([
    { start: 0, end: 360 },
    { start: WEEK - 120, end: WEEK },
  ]);
});

it("ends at midnight whether that is written 24:00 or 00:00", () => {
  expect(windowOf(3, 1320, 0)).toEqual(windowOf(3, 1320, 1440));
  expect(minutesOf(windowOf(3, 0, 1440))).toBe(1440);
});

it("takes ranges from another week and ranges longer than one", () => {
  expect(weekSet([{ start: WEEK + 10, end: WEEK + 20 }])).toEqual([{ start: 10, end: 20 }]);
  expect(weekSet([{ start: -10, end: 10 }])).toEqual(weekSet([{ start: WEEK - 10, end: WEEK + 10 }]));
  expect(weekSet([{ start: 500, end: 500 + 3 * WEEK }])).toEqual(fullWeek);
});

it("has no minute in common between an empty week and a full one", () => {
  expect(weekSet([])).toEqual(emptyWeek);
  expect(complement(emptyWeek)).toEqual(fullWeek);
  expect(intersect(fullWeek, emptyWeek)).toEqual(emptyWeek);
});
