import { expect, it } from "vitest";
import {
  parseDate,
  parseDateRange,
  parseDay,
  parseDays,
  parseDuration,
  parseMonth,
  parseNth,
  parseTime,
  parseWeekday,
} from "../../../compiler/time/literals.ts";

it("reads durations in seconds", () => {
  expect(["20s", "2m", "1m30s", "1h", "1h30s", "90s", "0s"].map(parseDuration)).toEqual([
    20, 120, 90, 3600, 3630, 90, 0,
  ]);
});

it("refuses durations without a unit, with one twice, out of order or not whole", () => {
  const wrong = ["", "20", "s", "30s1m", "1m2m", "1.5m", "-5s", "20 s", "20sec", "1m ", "99999999999s"];
  expect(wrong.filter((text) => parseDuration(text) !== undefined)).toEqual([]);
});

it("reads times of day, and 24:00 as the end of one", () => {
  expect(["0:00", "00:00", "9:00", "09:05", "23:59", "24:00"].map(parseTime)).toEqual([0, 0, 540, 545, 1439, 1440]);
});

it("refuses times that no clock shows", () => {
  const wrong = ["24:01", "25:00", "9:60", "9", "9:5", "09.00", "9am", "009:00", "", "-1:00", "9:00 "];
  expect(wrong.filter((text) => parseTime(text) !== undefined)).toEqual([]);
});

it("reads days in both languages, and the words for several", () => {
  const english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  const russian = ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"];
  expect(english.flatMap((text) => parseDay(text) ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(russian.flatMap((text) => parseDay(text) ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(parseDay("daily")).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(parseDay("weekdays")).toEqual([1, 2, 3, 4, 5]);
  expect(parseDay("weekends")).toEqual([6, 7]);
});

it("takes no other word for a day", () => {
  expect(["mon", "Monday", "", "toString", "__proto__", "пн"].filter((text) => parseDay(text) !== undefined)).toEqual(
    [],
  );
  expect(parseWeekday("Fri")).toBe(5);
  expect(parseWeekday("weekends")).toBeUndefined();
});

it("goes from day to day, over Sunday if need be", () => {
  expect(parseDays("Mon", "Fri")).toEqual([1, 2, 3, 4, 5]);
  expect(parseDays("Fri", "Mon")).toEqual([5, 6, 7, 1]);
  expect(parseDays("Пт", "Mon")).toEqual([5, 6, 7, 1]);
  expect(parseDays("Sat", "Sat")).toEqual([6]);
  expect(parseDays("Tue", "Mon")).toEqual([2, 3, 4, 5, 6, 7, 1]);
  expect(parseDays("daily")).toHaveLength(7);
});

it("makes no range from a word that is several days", () => {
  expect([parseDays("daily", "Fri"), parseDays("Mon", "weekends"), parseDays("Mon", "Fr")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("reads rules such as the third Monday of January", () => {
  expect(parseNth(undefined, "third", "Mon", "Jan")).toEqual({ nth: 3, weekday: 1, month: 1, shiftDays: 0 });
  expect(parseNth("after", "fourth", "Thu", "Nov")).toEqual({ nth: 4, weekday: 4, month: 11, shiftDays: 1 });
  expect(parseNth("before", "last", "Пн", "May")).toEqual({ nth: -1, weekday: 1, month: 5, shiftDays: -1 });
});

it("reads no rule where a part is missing or no such word", () => {
  expect(parseNth(undefined, "sixth", "Mon", "Jan")).toBeUndefined();
  expect(parseNth(undefined, "first", "weekends", "Jan")).toBeUndefined();
  expect(parseNth(undefined, "first", "Mon", "January")).toBeUndefined();
  expect(parseNth(undefined, undefined, "Mon", "Jan")).toBeUndefined();
  expect(["Jan", "Dec", "jan", ""].map(parseMonth)).toEqual([1, 12, undefined, undefined]);
});

it("reads dates of one year and of every year", () => {
  expect(parseDate("2026-12-31")).toEqual({ kind: "dated", date: "2026-12-31" });
  expect(parseDate("12-31")).toEqual({ kind: "annual", date: "12-31" });
  expect(parseDate("02-29")).toEqual({ kind: "annual", date: "02-29" });
  expect(parseDate("2028-02-29")).toEqual({ kind: "dated", date: "2028-02-29" });
});

it("says of a date that is none what is wrong with it", () => {
  const impossible = ["02-30", "2026-02-29", "13-01", "04-31", "2026-00-10", "01-00", "2100-02-29"];
  expect(impossible.map((text) => parseDate(text).kind)).toEqual(impossible.map(() => "impossible"));
  const malformed = ["9-18", "1-1", "2026-1-1", "26-01-01", "", "31.12", "2026-12-31 "];
  expect(malformed.map((text) => parseDate(text).kind)).toEqual(malformed.map(() => "malformed"));
  expect(["1969-12-31", "2101-01-01", "0000-01-01", "9999-12-31"].map((text) => parseDate(text).kind)).toEqual([
    "far",
    "far",
    "far",
    "far",
  ]);
});

it("counts out a range of dates, over the turn of the year with and without years", () => {
  expect(datesOf("2026-12-30", "2027-01-02").dated).toEqual(["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]);
  expect(datesOf("12-30", "01-02").annual).toEqual(["01-01", "01-02", "12-30", "12-31"]);
  expect(datesOf("02-28", "03-01").annual).toEqual(["02-28", "02-29", "03-01"]);
  expect(datesOf("2026-02-28", "2026-03-01").dated).toEqual(["2026-02-28", "2026-03-01"]);
  expect(datesOf("05-09").annual).toEqual(["05-09"]);
  expect(datesOf("2026-05-09", "2026-05-09").dated).toEqual(["2026-05-09"]);
  expect(datesOf("01-01", "12-31").annual).toHaveLength(366);
});

it("says of a range that is none what is wrong with it", () => {
  expect(parseDateRange("2027-01-08", "2026-12-31")).toEqual({ kind: "reversed" });
  expect(parseDateRange("2026-12-31", "01-08")).toEqual({ kind: "half-yearless" });
  expect(parseDateRange("12-31", "2027-01-08")).toEqual({ kind: "half-yearless" });
  expect(parseDateRange("12-31", "02-30")).toEqual({ kind: "impossible", text: "02-30" });
  expect(parseDateRange("0001-01-01", "9999-12-31")).toEqual({ kind: "far", text: "0001-01-01" });
});

function datesOf(from: string, to?: string) {
  const range = parseDateRange(from, to);
  return range.kind === "ok" ? range.dates : expect.fail(`no dates: ${range.kind}`);
}
