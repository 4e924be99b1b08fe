import fc from "fast-check";
import { DateTime, IANAZone } from "luxon";
import { expect, it } from "vitest";
import { FURTHEST_OFFSET_MS, offsetSeconds } from "../../../compiler/time/offsets.ts";
import type { Weekday } from "../../../compiler/time/units.ts";
import { instantOf, isZoneHere, offsetChanges, type WallClock, wallClock } from "../../../compiler/time/zone.ts";
import { currentZoneNames } from "../../../compiler/time/zone-names.ts";

const HOUR_MS = 3_600_000;
const zones = [
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "America/New_York",
  "Europe/Moscow",
  "Europe/Berlin",
  "Pacific/Chatham",
  "America/St_Johns",
  "Antarctica/Troll",
  "America/Nuuk",
  "Africa/Cairo",
  "UTC",
];

/** What luxon, the judge, says that the clock shows. */
function luxonClock(zone: string, ms: number): WallClock {
  const time = DateTime.fromMillis(ms, { zone });
  const minuteOfDay = time.hour * 60 + time.minute;
  return {
    date: time.toISODate() ?? "",
    weekday: time.weekday as Weekday,
    minuteOfDay,
    minuteOfWeek: ((time.weekday - 1) * 1440 + minuteOfDay) as WallClock["minuteOfWeek"],
    second: time.second,
  };
}

/** The instants at which luxon's offset changes, to the second; looked for every six hours. */
function luxonChanges(zone: string, fromMs: number, toMs: number, stepMs = 6 * HOUR_MS): number[] {
  const judge = IANAZone.create(zone);
  const changes: number[] = [];
  for (let ms = fromMs; ms < toMs; ms += stepMs) {
    let [before, after] = [ms, ms + stepMs];
    if (judge.offset(before) === judge.offset(after)) continue;
    while (after - before > 1000) {
      const middle = Math.floor((before + after) / 2000) * 1000;
      if (judge.offset(middle) === judge.offset(before)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

/** Every minute of the clock around a change, with the first instant that shows it: no cleverness, one instant at a time. */
function shownAround(zone: string, changeMs: number): Map<string, number> {
  const shown = new Map<string, number>();
  for (let ms = changeMs - 6 * HOUR_MS; ms < changeMs + 6 * HOUR_MS; ms += 60_000) {
    const { date, minuteOfDay } = luxonClock(zone, ms);
    const key = `${date} ${minuteOfDay}`;
    if (!shown.has(key)) shown.set(key, ms);
  }
  return shown;
}

it.each(zones)("finds every change of the clocks of %s in 2025 to 2028 to the second", (zone) => {
  const [from, to] = [Date.UTC(2025, 0, 1), Date.UTC(2029, 0, 1)];
  expect(offsetChanges(zone, from, to).map(({ atMs }) => atMs)).toEqual(luxonChanges(zone, from, to));
});

it.each(zones)("shows what the clocks of %s show two seconds around each change", (zone) => {
  const usual = Date.UTC(2026, 6, 1, 12);
  for (const ms of [usual, ...luxonChanges(zone, Date.UTC(2025, 0, 1), Date.UTC(2029, 0, 1))]) {
    for (const seconds of [-2, -1, 0, 1, 2]) {
      const instant = ms + seconds * 1000;
      expect(wallClock(zone, instant)).toEqual(luxonClock(zone, instant));
    }
    expect(wallClock(zone, ms - 1)).toEqual(luxonClock(zone, ms - 1));
  }
});

it.each(zones)(
  "finds the earliest instant of every minute around each change in %s, and none of a skipped one",
  (zone) => {
    for (const change of luxonChanges(zone, Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1))) {
      const shown = shownAround(zone, change);
      const middle = DateTime.fromMillis(change, { zone: "UTC" }).plus({ seconds: offsetSeconds(zone, change) });
      for (let minutes = -150; minutes < 150; minutes += 1) {
        const local = middle.plus({ minutes });
        const [date, minuteOfDay] = [local.toISODate() ?? "", local.hour * 60 + local.minute];
        expect([date, minuteOfDay, instantOf(zone, date, minuteOfDay)]).toEqual([
          date,
          minuteOfDay,
          shown.get(`${date} ${minuteOfDay}`),
        ]);
      }
    }
  },
);

it("shows what the clocks of any zone show at any instant from 1970 to 2100", () => {
  const instants = fc.integer({ min: 0, max: Date.UTC(2100, 11, 31) / 1000 });
  fc.assert(
    fc.property(fc.constantFrom(...currentZoneNames().filter(isZoneHere)), instants, (zone, seconds) => {
      expect(wallClock(zone, seconds * 1000)).toEqual(luxonClock(zone, seconds * 1000));
    }),
    { numRuns: 300 },
  );
});

it("comes back to the instant, or an hour earlier where the clocks show a time twice", () => {
  const instants = fc.integer({ min: Date.UTC(2000) / 1000, max: Date.UTC(2040) / 1000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, seconds) => {
      const { date, minuteOfDay, second } = wallClock(zone, seconds * 1000);
      const back = instantOf(zone, date, minuteOfDay, second) ?? expect.fail("a time that was shown is skipped");
      expect(wallClock(zone, back)).toEqual(wallClock(zone, seconds * 1000));
      expect(back).toBeLessThanOrEqual(seconds * 1000);
      expect(back).toBeGreaterThan(seconds * 1000 - 4 * HOUR_MS);
    }),
    { numRuns: 500 },
  );
});

it("misses no change where the clocks go forth and back within weeks, as in Ramadan", () => {
  const day = 24 * HOUR_MS;
  for (const zone of ["Africa/Casablanca", "Africa/Cairo", "Asia/Gaza"]) {
    const found = offsetChanges(zone, Date.UTC(1971, 0, 1), Date.UTC(2037, 0, 1)).map(({ atMs }) => atMs);
    expect(found).toEqual(luxonChanges(zone, Date.UTC(1971, 0, 1), Date.UTC(2037, 0, 1), day));
  }
});

it("skips 02:30 in Berlin when summer time begins and takes the earlier 02:30 when it ends", () => {
  expect(instantOf("Europe/Berlin", "2027-03-28", 150)).toBeUndefined();
  expect(instantOf("Europe/Berlin", "2027-03-28", 180)).toBe(Date.UTC(2027, 2, 28, 1));
  expect(instantOf("Europe/Berlin", "2027-10-31", 150)).toBe(Date.UTC(2027, 9, 31, 0, 30));
  expect(instantOf("Europe/Berlin", "2027-10-31", 150, 59)).toBe(Date.UTC(2027, 9, 31, 0, 30, 59));
});

it("opens at nine o'clock in New York before and after summer time begins", () => {
  expect(instantOf("America/New_York", "2026-03-06", 540)).toBe(Date.UTC(2026, 2, 6, 14));
  expect(instantOf("America/New_York", "2026-03-09", 540)).toBe(Date.UTC(2026, 2, 9, 13));
});

it("moves the clocks of Lord Howe by half an hour", () => {
  const [change] = offsetChanges("Australia/Lord_Howe", Date.UTC(2026, 8, 1), Date.UTC(2026, 11, 1));
  expect(change).toEqual({ atMs: Date.UTC(2026, 9, 3, 15, 30), beforeSeconds: 37_800, afterSeconds: 39_600 });
  expect(instantOf("Australia/Lord_Howe", "2026-10-04", 135)).toBeUndefined();
  expect(instantOf("Australia/Lord_Howe", "2026-10-04", 150)).toBe(Date.UTC(2026, 9, 3, 15, 30));
});

it("has no 30 December 2011 in Apia", () => {
  expect(instantOf("Pacific/Apia", "2011-12-30", 720)).toBeUndefined();
  expect(wallClock("Pacific/Apia", Date.UTC(2011, 11, 30, 9, 59, 59)).date).toBe("2011-12-29");
  expect(wallClock("Pacific/Apia", Date.UTC(2011, 11, 30, 10)).date).toBe("2011-12-31");
});

it("tells Kathmandu's quarter hour from the half hour before 1986", () => {
  expect(wallClock("Asia/Kathmandu", Date.UTC(2026, 0, 1)).minuteOfDay).toBe(345);
  expect(wallClock("Asia/Kathmandu", Date.UTC(1985, 0, 1)).minuteOfDay).toBe(330);
});

it("knows Moscow's years without winter", () => {
  const offsets = [2010, 2012, 2015].map((year) => offsetSeconds("Europe/Moscow", Date.UTC(year, 0, 15)) / 3600);
  expect(offsets).toEqual([3, 4, 3]);
});

it("knows offsets of odd seconds", () => {
  expect(offsetSeconds("Africa/Monrovia", Date.UTC(1971, 0, 1))).toBe(-(44 * 60 + 30));
  expect(wallClock("Africa/Monrovia", Date.UTC(1971, 0, 1))).toMatchObject({ date: "1970-12-31", second: 30 });
});

it("ends a day with the midnight of the next", () => {
  expect(instantOf("Europe/Moscow", "2026-12-31", 1440)).toBe(instantOf("Europe/Moscow", "2027-01-01", 0));
});

it("gives changes from the first instant asked for up to, not with, the last", () => {
  const at = Date.UTC(2027, 2, 28, 1);
  expect(offsetChanges("Europe/Berlin", at, at + 1).map(({ atMs }) => atMs)).toEqual([at]);
  expect(offsetChanges("Europe/Berlin", at - 1, at)).toEqual([]);
  expect(offsetChanges("Europe/Berlin", at + 1, at + 1000)).toEqual([]);
});

it("keeps the nearest offset before 1970 and after 2100", () => {
  expect(wallClock("Europe/Moscow", Date.UTC(1900, 0, 1)).minuteOfDay).toBe(180);
  expect(wallClock("Europe/Moscow", Date.UTC(2500, 0, 1))).toMatchObject({ date: "2500-01-01", minuteOfDay: 180 });
});

it("says which zones this machine does not know", () => {
  expect(["Europe/Moscow", "UTC", "Mars/Phobos", ""].map(isZoneHere)).toEqual([true, true, false, false]);
  expect(() => wallClock("Mars/Phobos", 0)).toThrow(RangeError);
  expect(FURTHEST_OFFSET_MS).toBeGreaterThan(15 * HOUR_MS);
});
