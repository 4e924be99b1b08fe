import { DateTime } from "luxon";
import { expect, it } from "vitest";
import { mondayBefore, mondayOfWeek, weekOf } from "../../../compiler/time/iso-week.ts";

it("numbers the weeks of forty years as luxon does, and finds their Mondays", () => {
  for (let day = DateTime.utc(1999, 12, 20); day.year < 2040; day = day.plus({ days: 1 })) {
    const date = day.toISODate() ?? "";
    const week = `${day.weekYear}-W${String(day.weekNumber).padStart(2, "0")}`;
    if (weekOf(date) !== week) throw new Error(`${date}: ${weekOf(date)}`);
    if (mondayOfWeek(week) !== mondayBefore(date)) throw new Error(`${week}: ${mondayOfWeek(week)}`);
  }
});

it("knows no week that a year has not, and none that is written otherwise", () => {
  const texts = ["2026-W53", "2027-W53", "2026-W54", "2026-W00", "2026-48", "2026-W8", "2026-W48-1", "0000-W01", ""];
  expect(texts.map(mondayOfWeek)).toEqual(["2026-12-28", ...texts.slice(1).map(() => undefined)]);
});
