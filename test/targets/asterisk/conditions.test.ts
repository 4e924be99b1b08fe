/**
 * Hours and dates as Asterisk compares them. Its comparison is written down here anew, from main/pbx_timing.c (bit masks,
 * the last minute included, cyclic ranges), so that neither the emitter nor the walker is its own judge.
 */

import fc from "fast-check";
import { expect, it } from "vitest";
import { matchesPattern } from "../../../compiler/flow/callers.ts";
import { dateSet, hasDate } from "../../../compiler/time/dates.ts";
import type { DateSet, NthWeekday, Weekday, WeekSet } from "../../../compiler/time/units.ts";
import { containsMinute, weekSet } from "../../../compiler/time/week.ts";
import { type Test, testsOf, timeRange, weekTests } from "../../../targets/asterisk/conditions.ts";
import { evaluateExpression } from "../../../targets/asterisk/walk/expression.ts";
import { substitute } from "../../../targets/asterisk/walk/substitute.ts";
import { dates, from, onLine, weekOf } from "../../helpers/flow.ts";

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** get_range: `mask |= (1 << end)`, then every start until it is the end, cyclic. */
function rangeMask(field: string, names: readonly string[], count: number): number[] {
  const mask = new Array<number>(count).fill(0);
  if (field === "*") return mask.fill(1);
  for (const part of field.split("&")) {
    const [first = "", last = first] = part.split("-");
    const index = (text: string) => (/^\d/.test(text) ? Number(text) - 1 : names.indexOf(text));
    const [start, end] = [index(first), index(last)];
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(0);
    mask[end] = 1;
    for (let at = start; at !== end; at = (at + 1) % count) mask[at] = 1;
  }
  return mask;
}

/** get_timerange: every minute from start to end, "Do the last one"; hours 0 to 23, minutes 0 to 59. */
function minuteMask(field: string): number[] {
  const mask = new Array<number>(1440).fill(0);
  if (field === "*") return mask.fill(1);
  for (const part of field.split("&")) {
    const found = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(part);
    expect(found, part).not.toBeNull();
    const [, startHour, startMinute, endHour, endMinute] = (found ?? []).map(Number);
    const end = Number(endHour) * 60 + Number(endMinute);
    let at = Number(startHour) * 60 + Number(startMinute);
    for (; at !== end; at = (at + 1) % 1440) mask[at] = 1;
    mask[at] = 1;
  }
  return mask;
}

interface Masks {
  readonly minutes: number[];
  readonly weekdays: number[];
  readonly days: number[];
  readonly months: number[];
}

/** ast_build_timing: the zone is taken only from five fields. */
function masksOf(test: Test): Masks {
  if (test.kind !== "time") throw new Error("not a test of GotoIfTime");
  expect(test.fields).not.toMatch(/[\s|]/);
  const fields = test.fields.split(",");
  expect(fields).toHaveLength(5);
  const [times = "", weekdays = "", days = "", months = ""] = fields;
  return {
    minutes: minuteMask(times),
    weekdays: rangeMask(weekdays, WEEKDAYS, 7),
    days: rangeMask(days, [], 31),
    months: rangeMask(months, MONTHS, 12),
  };
}

const minuteOfWeek = fc.integer({ min: 0, max: 10_079 });
const weeks: fc.Arbitrary<WeekSet> = fc
  .array(fc.tuple(minuteOfWeek, fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(1, 1440, 10_080))), {
    maxLength: 6,
  })
  .map((ranges) => weekSet(ranges.map(([start, length]) => ({ start, end: start + length }))));

function expectEveryMinute(week: WeekSet): void {
  const masks = weekTests(week, "Europe/Moscow").map(masksOf);
  for (let minute = 0; minute < 10_080; minute += 1) {
    const weekday = (Math.floor(minute / 1440) + 1) % 7;
    const isOpen = masks.some(({ minutes, weekdays }) => minutes[minute % 1440] === 1 && weekdays[weekday] === 1);
    if (isOpen !== containsMinute(week, minute)) expect({ minute, isOpen }).toEqual({ minute, isOpen: !isOpen });
  }
}

it("any hours hold on Asterisk in just the minutes that they have [asterisk T1, asterisk T2, asterisk T4, asterisk T5]", () => {
  fc.assert(fc.property(weeks, expectEveryMinute), { numRuns: 200 });
});

it.each([
  "Mon-Fri 09:00-18:00",
  "Fri 22:00-06:00",
  "Sun 22:00-06:00",
  "Mon-Sun 00:00-24:00",
  "Mon 22:00-24:00",
  "Mon 00:00-00:01",
  "Mon-Fri 09:00-13:00, Mon-Fri 14:00-18:00, Sat 10:00-14:00",
])("%s holds on Asterisk in just its own minutes", (text) => {
  expectEveryMinute(weekOf(text));
});

it("the last minute is included, a whole day is a star, and there is no 24:00 [asterisk T1, asterisk T2, asterisk T3]", () => {
  expect(timeRange({ startMinute: 540, endMinute: 1080 })).toBe("09:00-17:59");
  expect(timeRange({ startMinute: 1080, endMinute: 1440 })).toBe("18:00-23:59");
  expect(timeRange({ startMinute: 0, endMinute: 1440 })).toBe("*");
  expect(timeRange({ startMinute: 540, endMinute: 541 })).toBe("09:00-09:00");
});

it("days are named, equal days stand together, and the zone is always the fifth field [asterisk T6, asterisk T8]", () => {
  expect(weekTests(weekOf("Mon-Fri 09:00-18:00, Sat 10:00-14:00"), "America/New_York")).toEqual([
    { kind: "time", fields: "09:00-17:59,mon-fri,*,*,America/New_York" },
    { kind: "time", fields: "10:00-13:59,sat,*,*,America/New_York" },
  ]);
  expect(weekTests(weekOf("Sat-Sun 10:00-13:00, Sat-Sun 14:00-18:00"), "UTC")).toEqual([
    { kind: "time", fields: "10:00-12:59&14:00-17:59,sat-sun,*,*,UTC" },
  ]);
});

it("a day of many windows does not make a line without end", () => {
  const week = weekSet(Array.from({ length: 700 }, (_, at) => ({ start: 2 * at, end: 2 * at + 1 })));
  for (const test of weekTests(week, "Europe/Moscow")) expect(JSON.stringify(test).length).toBeLessThan(700);
  expectEveryMinute(week);
});

it("hours without a minute never hold", () => {
  expect(weekTests([], "UTC")).toEqual([]);
});

const nths = fc.record({
  nth: fc.constantFrom<NthWeekday["nth"]>(1, 2, 3, 4, 5, -1),
  weekday: fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
  month: fc.integer({ min: 1, max: 12 }),
  shiftDays: fc.constantFrom<NthWeekday["shiftDays"]>(-1, 0, 1),
});
const days = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2032-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const sets: fc.Arbitrary<DateSet> = fc
  .record({
    annual: fc.array(
      fc.oneof(
        days.map((date) => date.slice(5)),
        fc.constant("02-29"),
      ),
      { maxLength: 12 },
    ),
    dated: fc.array(days, { maxLength: 20 }),
    weekdays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { maxLength: 3 }),
    nth: fc.array(nths, { maxLength: 3 }),
  })
  .map(dateSet);

const noSwitch = () => undefined;

/** Whether the tests of a date guard hold on a date. */
function datePredicate(set: DateSet): (date: string) => boolean {
  const { assignments, anyOf } = testsOf({ kind: "date", zone: "UTC", dates: set, origin: onLine(1) }, noSwitch);
  const texts = anyOf.flatMap((test) => (test.kind === "expression" ? [test.text] : []));
  expect(assignments).toEqual(texts.length > 0 ? ["VATS_DATE=${STRFTIME(${TESTTIME},UTC,%Y%m%d)}"] : []);
  const masks = anyOf.flatMap((test) => (test.kind === "time" ? [masksOf(test)] : []));
  for (const { minutes } of masks) expect(minutes.every((bit) => bit === 1)).toBe(true);
  return (date) => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
    const variables = new Map([["VATS_DATE", date.replaceAll("-", "")]]);
    return (
      masks.some(({ weekdays, days: ofMonth, months }) => weekdays[weekday] && ofMonth[day - 1] && months[month - 1]) ||
      texts.some((text) => evaluate(text, variables))
    );
  };
}

function evaluate(text: string, variables: ReadonlyMap<string, string>): boolean {
  const complain = (complaint: string) => expect.fail(complaint);
  const call = (name: string, args: string) => (name === "LEN" ? String(args.length) : expect.fail(name));
  const filled = substitute(text, { variable: (name) => variables.get(name), call, complain });
  return evaluateExpression(filled, complain) === "1";
}

it("any dates hold on Asterisk on just the days that they mean [asterisk T11, asterisk T12]", () => {
  const allDays = Array.from({ length: 366 * 3 }, (_, at) =>
    new Date(Date.UTC(2026, 10, 1) + at * 86_400_000).toISOString().slice(0, 10),
  );
  fc.assert(
    fc.property(sets, fc.shuffledSubarray(allDays, { minLength: 60, maxLength: 60 }), (set, some) => {
      const holds = datePredicate(set);
      const dates = [...set.dated, ...some];
      expect(dates.filter(holds)).toEqual(dates.filter((date) => hasDate(set, date)));
    }),
    { numRuns: 150 },
  );
});

it("a date of one year is compared with its year, which GotoIfTime does not know [asterisk T11, asterisk T15]", () => {
  const guard = dates({ dated: ["2026-12-31", "2027-01-01", "2027-01-02", "2027-03-08"] });
  expect(guard.kind === "date" && testsOf(guard, noSwitch)).toEqual({
    assignments: ["VATS_DATE=${STRFTIME(${TESTTIME},Europe/Moscow,%Y%m%d)}"],
    anyOf: [
      {
        kind: "expression",
        text: '"${VATS_DATE}" >= "20261231" & "${VATS_DATE}" <= "20270102" | "${VATS_DATE}" = "20270308"',
      },
    ],
  });
});

it("a third Monday is a Monday from 15 to 21", () => {
  const guard = dates({ nth: [{ nth: 3, weekday: 1, month: 1, shiftDays: 0 }] });
  expect(guard.kind === "date" && testsOf(guard, noSwitch).anyOf).toEqual([
    { kind: "time", fields: "*,mon,15-21,jan,Europe/Moscow" },
  ]);
});

it("any pattern of callers holds for just the numbers that fit it [asterisk V5]", () => {
  const digits = fc.string({ unit: fc.constantFrom("7", "9"), minLength: 1, maxLength: 6 });
  const patterns = fc
    .tuple(fc.string({ unit: fc.constantFrom("7", "9", "?"), minLength: 1, maxLength: 5 }), fc.constantFrom("", "*"))
    .map(([places, star]) => `+${places}${star}`);
  fc.assert(
    fc.property(fc.oneof(patterns, fc.constant("+*")), digits, (pattern, caller) => {
      const guard = from(pattern);
      const tests = guard.kind === "caller" ? testsOf(guard, noSwitch).anyOf : [];
      const holds = tests.some(
        (test) => test.kind === "expression" && evaluate(test.text, new Map([["VATS_FROM", caller]])),
      );
      expect(holds).toBe(matchesPattern(pattern, caller));
      const forNobody = tests.some(
        (test) => test.kind === "expression" && evaluate(test.text, new Map([["VATS_FROM", ""]])),
      );
      expect(forNobody).toBe(false);
    }),
    { numRuns: 500 },
  );
});
