import { expect, it } from "vitest";
import { noDates } from "../../../compiler/time/date-sets.ts";
import { dateSet, dayNumber } from "../../../compiler/time/dates.ts";
import { allWeekdays } from "../../../compiler/time/days.ts";
import { type Hours, stretchOf, type WeekOfStretches } from "../../../compiler/time/hours.ts";
import { skippedEdges } from "../../../compiler/time/skipped-edges.ts";
import type { Weekday } from "../../../compiler/time/units.ts";
import { instantOf, isZoneHere, offsetChanges } from "../../../compiler/time/zone.ts";
import { currentZoneNames } from "../../../compiler/time/zone-names.ts";
import { skippedStretch } from "../../../compiler/time/zones.generated.ts";

/** Hours that begin on some weekdays at one minute and end at another. */
function hoursOn(days: readonly Weekday[], start: number, end: number): Hours {
  const weekly = allWeekdays.map((day) => (days.includes(day) ? [stretchOf(start, end)] : []));
  return { weekly: weekly as unknown as WeekOfStretches, own: [], closed: noDates, by: undefined };
}

function datesOf(zone: string, day: Weekday, start: number, end: number, from = "2026-11-23", years = 5): string[] {
  return skippedEdges(zone, hoursOn([day], start, end), from, years).map(({ date }) => date);
}

it("names the Sunday on which Berlin has no 02:30", () => {
  expect(skippedEdges("Europe/Berlin", hoursOn([7], 150, 600), "2026-11-23", 5)).toEqual([
    { minute: 150, date: "2027-03-28" },
  ]);
});

it("names the edges of a date's own windows, and not of those that they replace", () => {
  const own = [{ dates: dateSet({ annual: ["03-28"] }), stretches: [stretchOf(130, 600)] }];
  expect(skippedEdges("Europe/Berlin", { ...hoursOn([7], 150, 600), own }, "2026-11-23", 1)).toEqual([
    { minute: 130, date: "2027-03-28" },
  ]);
});

it("names the end of a short eve", () => {
  const by = { closed: noDates, work: [], short: dateSet({ dated: ["2027-03-27"] }) };
  const hours = { ...hoursOn([6], 540, 210), by };
  expect(skippedEdges("Europe/Berlin", hours, "2026-11-23", 1)).toEqual([{ minute: 150, date: "2027-03-28" }]);
});

it("names the end of a window as well as its start", () => {
  expect(datesOf("Europe/Berlin", 6, 1320, 121)).toEqual(["2027-03-28"]);
  expect(datesOf("Europe/Berlin", 7, 121, 179)).toEqual(["2027-03-28", "2027-03-28"]);
});

it("is content with an edge at the moment of the change, before it or after it", () => {
  expect([
    datesOf("Europe/Berlin", 7, 120, 600),
    datesOf("Europe/Berlin", 7, 180, 600),
    datesOf("Europe/Berlin", 7, 119, 600),
  ]).toEqual([[], [], []]);
});

it("is content with the hour on a day that keeps it, and with the hour that comes twice", () => {
  expect(datesOf("Europe/Berlin", 1, 150, 600)).toEqual([]);
  expect(skippedEdges("Europe/Berlin", hoursOn([7], 150, 600), "2026-10-01", 0)).toEqual([]);
  expect(datesOf("Europe/Berlin", 7, 150, 600, "2026-10-01", 1)).toEqual(["2027-03-28"]);
});

it("looks from the first day on and for as many years as it is told", () => {
  expect(datesOf("Europe/Berlin", 7, 150, 600, "2027-03-28", 1)).toEqual(["2027-03-28"]);
  expect(datesOf("Europe/Berlin", 7, 150, 600, "2027-03-29", 1)).toEqual(["2028-03-26"]);
  expect(datesOf("Europe/Berlin", 7, 150, 600, "2027-03-29", 0)).toEqual([]);
  expect(datesOf("America/New_York", 7, 150, 600, "2026-03-08", 1)).toEqual(["2026-03-08"]);
});

it("has nothing to say where clocks stand still, of no windows, of whole weeks and of zones unknown here", () => {
  expect(datesOf("Europe/Moscow", 7, 150, 600)).toEqual([]);
  expect(datesOf("UTC", 7, 150, 600)).toEqual([]);
  expect(skippedEdges("Europe/Berlin", hoursOn([], 0, 1), "2026-11-23", 5)).toEqual([]);
  expect(skippedEdges("Europe/Berlin", hoursOn(allWeekdays, 0, 1440), "2026-11-23", 5)).toEqual([]);
  expect(datesOf("Mars/Phobos", 7, 150, 600)).toEqual([]);
});

it("skips half an hour on Lord Howe and two hours at Troll", () => {
  expect(datesOf("Australia/Lord_Howe", 7, 135, 600)).toEqual(["2027-10-03"]);
  expect(datesOf("Australia/Lord_Howe", 7, 150, 600)).toEqual([]);
  expect(datesOf("Antarctica/Troll", 7, 90, 600)).toEqual(["2027-03-28"]);
});

it("skips the last hour of a Saturday in Nuuk and Cairo's first hour of a Friday", () => {
  expect(skippedEdges("America/Nuuk", hoursOn([6], 540, 1410), "2026-11-23", 5)).toMatchObject([
    { date: "2027-03-27" },
  ]);
  expect(skippedEdges("Africa/Cairo", hoursOn([5], 30, 600), "2026-11-23", 5)).toMatchObject([{ date: "2027-04-30" }]);
});

it("leaves whole days alone where midnight is skipped", () => {
  expect(skippedEdges("Africa/Cairo", hoursOn([5], 0, 1440), "2026-11-23", 5)).toEqual([]);
});

it("names only minutes that the clocks really do not show", () => {
  for (const zone of ["Europe/Berlin", "America/New_York", "Africa/Casablanca", "Pacific/Chatham", "America/Nuuk"]) {
    const found = [5, 30, 50].flatMap((minute) =>
      Array.from({ length: 24 }, (_, hour) =>
        skippedEdges(zone, hoursOn(allWeekdays, hour * 60 + minute, 720), "2026-01-01", 3),
      ).flat(),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { minute, date } of found)
      expect([zone, date, instantOf(zone, date, minute)]).toEqual([zone, date, undefined]);
  }
});

it("asks the clocks about every minute that any zone skips until 2036", () => {
  const [fromMs, toMs] = [dayNumber("2026-01-01") * 86_400_000, dayNumber("2036-12-31") * 86_400_000];
  const isInside = (minute: number) => minute >= skippedStretch.fromMinute || minute <= skippedStretch.toMinute;
  const outside = currentZoneNames()
    .filter(isZoneHere)
    .flatMap((zone) => offsetChanges(zone, fromMs, toMs).map((change) => ({ zone, ...change })))
    .filter(({ beforeSeconds, afterSeconds }) => afterSeconds > beforeSeconds)
    .filter(({ atMs, beforeSeconds, afterSeconds }) =>
      [beforeSeconds, afterSeconds].some((offset) => !isInside((((atMs / 1000 + offset) / 60) % 1440) as number)),
    );
  expect(outside).toEqual([]);
});
