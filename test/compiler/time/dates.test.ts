import fc from "fast-check";
import { expect, it } from "vitest";
import {
  addDays,
  dateOfDay,
  dateSet,
  dayNumber,
  daysInMonth,
  daysOfYear,
  hasDate,
  isCivilDate,
  isEmptyDates,
  isLeapYear,
  resolveNth,
  unionDates,
  weekdayOf,
} from "../../../compiler/time/dates.ts";
import type { CivilDate, NthWeekday, Weekday } from "../../../compiler/time/units.ts";

const DAY_MS = 86_400_000;
const isoDate = (days: number) => new Date(days * DAY_MS).toISOString().slice(0, 10);
const isoWeekday = (days: number) => (((new Date(days * DAY_MS).getUTCDay() + 6) % 7) + 1) as Weekday;
const anyNth = fc.record({
  nth: fc.constantFrom<NthWeekday["nth"][]>(1, 2, 3, 4, 5, -1),
  weekday: fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7),
  month: fc.integer({ min: 1, max: 12 }),
  shiftDays: fc.constantFrom<NthWeekday["shiftDays"][]>(-1, 0, 1),
});

/** By counting: the weekday's days of the month, one by one. */
function countedNth({ nth, weekday, month, shiftDays }: NthWeekday, year: number): CivilDate | undefined {
  const found: number[] = [];
  for (let ms = Date.UTC(year, month - 1, 1); new Date(ms).getUTCMonth() === month - 1; ms += DAY_MS) {
    if (isoWeekday(ms / DAY_MS) === weekday) found.push(ms);
  }
  const ms = nth === -1 ? found.at(-1) : found[nth - 1];
  return ms === undefined ? undefined : isoDate(ms / DAY_MS + shiftDays);
}

it("has the calendar of every day from 1890 to 2200", () => {
  for (let days = -29_220; days < 84_006; days += 1) {
    const date = isoDate(days);
    if (dateOfDay(days) !== date || dayNumber(date) !== days || weekdayOf(date) !== isoWeekday(days)) {
      expect([days, dateOfDay(days), dayNumber(date), weekdayOf(date)]).toEqual([days, date, days, isoWeekday(days)]);
    }
  }
  expect(dateOfDay(0)).toBe("1970-01-01");
});

it("goes over the ends of months and years, also backwards", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
  expect(addDays("0999-12-31", 1)).toBe("1000-01-01");
});

it("knows which days exist", () => {
  expect([
    isCivilDate(2028, 2, 29),
    isCivilDate(2026, 2, 29),
    isCivilDate(2100, 2, 29),
    isCivilDate(2000, 2, 29),
  ]).toEqual([true, false, false, true]);
  expect([
    isCivilDate(2026, 0, 1),
    isCivilDate(2026, 13, 1),
    isCivilDate(2026, 4, 31),
    isCivilDate(2026, 1, 0),
  ]).toEqual([false, false, false, false]);
  expect([isCivilDate(0, 1, 1), isCivilDate(2026, 1.5, 1), isCivilDate(Number.NaN, 1, 1)]).toEqual([
    false,
    false,
    false,
  ]);
  expect(daysOfYear).toHaveLength(366);
  expect([daysOfYear[0], daysOfYear[59], daysOfYear[365]]).toEqual(["01-01", "02-29", "12-31"]);
  expect(daysInMonth(2024, 2)).toBe(29);
});

it("finds the nth weekday that counting finds", () => {
  fc.assert(
    fc.property(anyNth, fc.integer({ min: 1990, max: 2060 }), (nth, year) => {
      expect(resolveNth(nth, year)).toBe(countedNth(nth, year));
    }),
    { numRuns: 500 },
  );
});

it("finds feasts by their rules", () => {
  expect(resolveNth({ nth: 3, weekday: 1, month: 1, shiftDays: 0 }, 2027)).toBe("2027-01-18");
  expect(resolveNth({ nth: -1, weekday: 1, month: 5, shiftDays: 0 }, 2026)).toBe("2026-05-25");
  expect(resolveNth({ nth: 4, weekday: 4, month: 11, shiftDays: 1 }, 2026)).toBe("2026-11-27");
  expect(resolveNth({ nth: 5, weekday: 1, month: 2, shiftDays: 0 }, 2026)).toBeUndefined();
  expect(resolveNth({ nth: 5, weekday: 4, month: 2, shiftDays: 0 }, 2024)).toBe("2024-02-29");
});

it("holds a shifted rule on a date of the next or the last year", () => {
  const afterLastWednesday = dateSet({ nth: [{ nth: -1, weekday: 3, month: 12, shiftDays: 1 }] });
  expect(hasDate(afterLastWednesday, "2026-12-31")).toBe(true);
  expect(hasDate(afterLastWednesday, "2026-01-01")).toBe(true);
  const beforeFirstFriday = dateSet({ nth: [{ nth: 1, weekday: 5, month: 1, shiftDays: -1 }] });
  expect(hasDate(beforeFirstFriday, "2026-01-01")).toBe(true);
  expect(hasDate(beforeFirstFriday, "2026-12-31")).toBe(true);
  expect(hasDate(beforeFirstFriday, "2027-12-31")).toBe(false);
});

it("holds on exactly the days that any of its parts names", () => {
  const anySet = fc.record({
    annual: fc.array(fc.constantFrom(...daysOfYear), { maxLength: 4 }),
    dated: fc.array(fc.integer({ min: 20_000, max: 21_500 }).map(isoDate), { maxLength: 4 }),
    weekdays: fc.array(fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7), { maxLength: 2 }),
    nth: fc.array(anyNth, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(anySet, fc.integer({ min: 20_000, max: 21_500 }), (parts, days) => {
      const date = isoDate(days);
      const years = [-1, 0, 1].map((one) => Number(date.slice(0, 4)) + one);
      const expected =
        parts.annual.includes(date.slice(5)) ||
        parts.dated.includes(date) ||
        parts.weekdays.includes(isoWeekday(days)) ||
        parts.nth.some((nth) => years.some((year) => countedNth(nth, year) === date));
      expect(hasDate(dateSet(parts), date)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

it("holds 29 February in leap years only", () => {
  const set = dateSet({ annual: ["02-29"] });
  expect([
    isLeapYear(2028),
    hasDate(set, "2028-02-29"),
    hasDate(set, "2027-02-28"),
    hasDate(set, "2027-03-01"),
  ]).toEqual([true, true, false, false]);
});

it("has equal values for equal sets, whatever the order", () => {
  const first = { nth: 1, weekday: 1, month: 5, shiftDays: 0 } as const;
  const last = { nth: -1, weekday: 1, month: 5, shiftDays: 0 } as const;
  const one = dateSet({ annual: ["12-31", "01-01", "12-31"], weekdays: [7, 6, 7], nth: [last, first, last] });
  const two = unionDates(
    dateSet({ annual: ["12-31"], weekdays: [6], nth: [{ ...first }] }),
    dateSet({ annual: ["01-01"], weekdays: [7], nth: [{ ...last }] }),
  );
  expect(one).toEqual(two);
  expect(one.annual).toEqual(["01-01", "12-31"]);
  expect(one.nth).toEqual([first, last]);
});

it("is empty only when it names no day", () => {
  expect(isEmptyDates(dateSet({}))).toBe(true);
  expect(isEmptyDates(dateSet({ weekdays: [1] }))).toBe(false);
});
