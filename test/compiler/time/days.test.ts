import fc from "fast-check";
import { expect, it } from "vitest";
import {
  allWeekdays,
  describeDays,
  describeWeek,
  groupDays,
  hoursAndMinutes,
  weekdayRanges,
  windowsOfDay,
} from "../../../compiler/time/days.ts";
import { parseDays, parseTime } from "../../../compiler/time/literals.ts";
import type { Weekday, WeekSet } from "../../../compiler/time/units.ts";
import { complement, emptyWeek, fullWeek, union, weekSet, windowOf } from "../../../compiler/time/week.ts";

const minute = fc.oneof(
  fc.integer({ min: 0, max: 10_080 }),
  fc.integer({ min: 0, max: 28 }).map((quarter) => quarter * 360),
);
const anyWeek = fc.array(fc.record({ start: minute, end: minute }), { maxLength: 6 }).map(weekSet);
const anyWindow = fc.tuple(
  fc.constantFrom(...allWeekdays),
  fc.integer({ min: 0, max: 47 }),
  fc.integer({ min: 0, max: 48 }),
);
/** Weeks as people write them, overnight windows among them. */
const officeWeek = fc
  .array(anyWindow, { minLength: 1, maxLength: 8 })
  .map((windows) => windows.map(([day, start, end]) => windowOf(day, start * 30, end * 30)).reduce(union));

function weekOf(days: readonly Weekday[], start: number, end: number): WeekSet {
  return days.map((day) => windowOf(day, start, end)).reduce(union);
}

/** Reads a description as the language reads it: a span without days takes the days before it. */
function readWeek(text: string): WeekSet {
  let days: readonly Weekday[] = [];
  const windows = text.split(", ").flatMap((part) => {
    const [span = "", written] = part.split(" ").reverse();
    if (written !== undefined) days = written.split(",").flatMap((range) => readDays(range));
    const [from = "", to = ""] = span.split("-");
    return days.map((day) => windowOf(day, readTime(from), readTime(to)));
  });
  return windows.reduce(union, emptyWeek);
}

function readDays(range: string): readonly Weekday[] {
  const [from = "", to] = range.split("-");
  return parseDays(from, to) ?? expect.fail(`no days: ${range}`);
}

function readTime(text: string): number {
  return parseTime(text) ?? expect.fail(`no time: ${text}`);
}

it("cuts at midnight and loses no minute", () => {
  fc.assert(
    fc.property(anyWeek, (week) => {
      const ranges = allWeekdays.flatMap((day) =>
        windowsOfDay(week, day).map(({ startMinute, endMinute }) => ({
          start: (day - 1) * 1440 + startMinute,
          end: (day - 1) * 1440 + endMinute,
        })),
      );
      expect(weekSet(ranges)).toEqual(week);
    }),
  );
});

it("keeps each day's windows within the day", () => {
  fc.assert(
    fc.property(anyWeek, (week) => {
      for (const { startMinute, endMinute } of allWeekdays.flatMap((day) => windowsOfDay(week, day))) {
        expect(startMinute).toBeGreaterThanOrEqual(0);
        expect(endMinute).toBeGreaterThan(startMinute);
        expect(endMinute).toBeLessThanOrEqual(1440);
      }
    }),
  );
});

it("puts days with the same hours together, and each day in one group", () => {
  fc.assert(
    fc.property(officeWeek, (week) => {
      const groups = groupDays(week);
      for (const { weekdays, windows } of groups) {
        for (const day of weekdays) expect(windowsOfDay(week, day)).toEqual(windows);
      }
      const open = allWeekdays.filter((day) => windowsOfDay(week, day).length > 0);
      expect(groups.flatMap(({ weekdays }) => weekdays).sort()).toEqual(open);
      expect(new Set(groups.map(({ windows }) => JSON.stringify(windows))).size).toBe(groups.length);
    }),
  );
});

it("splits Friday night at midnight", () => {
  expect(groupDays(windowOf(5, 1320, 360))).toEqual([
    { weekdays: [5], windows: [{ startMinute: 1320, endMinute: 1440 }] },
    { weekdays: [6], windows: [{ startMinute: 0, endMinute: 360 }] },
  ]);
});

it("joins neighbouring days and never passes Sunday", () => {
  expect(weekdayRanges([1, 2, 3, 4, 5])).toEqual([{ first: 1, last: 5 }]);
  expect(weekdayRanges([7, 1, 6])).toEqual([
    { first: 1, last: 1 },
    { first: 6, last: 7 },
  ]);
  expect(weekdayRanges([])).toEqual([]);
});

it("names days as a source does", () => {
  expect(describeDays([1, 2, 3, 4, 5])).toBe("Mon-Fri");
  expect(describeDays([6, 7])).toBe("Sat,Sun");
  expect(describeDays([1, 3, 5])).toBe("Mon,Wed,Fri");
  expect(describeDays(allWeekdays)).toBe("daily");
});

it("describes a week in words that mean the same week", () => {
  fc.assert(
    fc.property(fc.oneof(officeWeek, anyWeek), (week) => {
      if (week.length === 0) return;
      expect(readWeek(describeWeek(week))).toEqual(week);
      if (week.length > 0) expect(describeWeek(week)).not.toMatch(/(\d\d:\d\d)-\1/);
    }),
  );
});

it("describes office hours, what they leave out, nights and whole weeks", () => {
  const office = weekOf([1, 2, 3, 4, 5], 540, 1080);
  expect(describeWeek(office)).toBe("Mon-Fri 09:00-18:00");
  expect(describeWeek(complement(office))).toBe("Mon-Fri 00:00-09:00, 18:00-24:00, Sat,Sun 00:00-24:00");
  expect(describeWeek(windowOf(5, 1320, 360))).toBe("Fri 22:00-06:00");
  expect(describeWeek(weekOf(allWeekdays, 1320, 360))).toBe("daily 22:00-06:00");
  expect(describeWeek(windowOf(7, 1320, 360))).toBe("Sun 22:00-06:00");
  expect(describeWeek(union(weekOf([1, 2, 3, 4, 5], 540, 780), weekOf([1, 2, 3, 4, 5], 840, 1080)))).toBe(
    "Mon-Fri 09:00-13:00, 14:00-18:00",
  );
  expect(describeWeek(fullWeek)).toBe("daily 00:00-24:00");
  expect(describeWeek(emptyWeek)).toBe("never");
});

it("writes lengths as people say hours", () => {
  expect(hoursAndMinutes(123 * 60)).toBe("123");
  expect(hoursAndMinutes(122 * 60 + 30)).toBe("122 h 30 min");
  expect(hoursAndMinutes(45)).toBe("45 min");
  expect(hoursAndMinutes(0)).toBe("0");
});
