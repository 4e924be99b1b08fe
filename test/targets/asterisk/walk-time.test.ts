/** Hours and dates, as Asterisk reads them (T of the design page). */

import { expect, it } from "vitest";
import { at, ending, steps } from "./by-hand.ts";

/** Whether GotoIfTime takes its first branch, and what it complains about. */
function isOpen(fields: string, atMs: number) {
  const { how, complaints } = ending(`${steps(`GotoIfTime(${fields}?open)`, "Hangup(16)")} same => n(open),Busy()\n`, {
    atMs,
  });
  return { open: how === "busy", complaints };
}
const open = { open: true, complaints: [] };
const closed = { open: false, complaints: [] };

it("the end minute is included, to its last second", () => {
  expect(isOpen("09:00-18:00,*,*,*,UTC", at("18:00:59"))).toEqual(open);
  expect(isOpen("09:00-17:59,*,*,*,UTC", at("17:59:59"))).toEqual(open);
  expect(isOpen("09:00-17:59,*,*,*,UTC", at("18:00:00"))).toEqual(closed);
  expect(isOpen("09:00-17:59,*,*,*,UTC", at("08:59:59"))).toEqual(closed);
});

it("24:00 is no time: never true, with a warning", () => {
  const { open: isTrue, complaints } = isOpen("18:00-24:00,*,*,*,UTC", at("20:00:00"));
  expect([isTrue, complaints.length]).toEqual([false, 1]);
});

it("a range from a time to itself is one minute", () => {
  expect(isOpen("12:00-12:00,*,*,*,UTC", at("12:00:30"))).toEqual(open);
  expect(isOpen("12:00-12:00,*,*,*,UTC", at("12:01:00"))).toEqual(closed);
});

it("an overnight range takes the weekday of now", () => {
  // 6 March 2026 is a Friday.
  expect(isOpen("22:00-06:00,fri,*,*,UTC", at("05:00:00", 6))).toEqual(open);
  expect(isOpen("22:00-06:00,fri,*,*,UTC", at("23:00:00", 6))).toEqual(open);
  expect(isOpen("22:00-06:00,fri,*,*,UTC", at("05:00:00", 7))).toEqual(closed);
});

it("day ranges are cyclic and joined by &", () => {
  expect(isOpen("*,fri-mon,*,*,UTC", at("12:00:00"))).toEqual(open);
  expect(isOpen("*,fri-mon,*,*,UTC", at("12:00:00", 3))).toEqual(closed);
  expect(isOpen("*,mon&wed,*,*,UTC", at("12:00:00", 4))).toEqual(open);
  expect(isOpen("09:00-12:59&14:00-17:59,*,*,*,UTC", at("13:30:00"))).toEqual(closed);
  expect(isOpen("*,*,28-3,*,UTC", at("12:00:00"))).toEqual(open);
  expect(isOpen("*,*,*,dec-mar,UTC", at("12:00:00"))).toEqual(open);
});

it("numbered weekdays count from Sunday", () => {
  expect(isOpen("*,1-5,*,*,UTC", at("12:00:00", 6))).toEqual(closed);
  expect(isOpen("*,1-5,*,*,UTC", at("12:00:00", 8))).toEqual(open);
});

it("blanks in a range drop it, with a warning when it is run", () => {
  const { open: isTrue, complaints } = isOpen("*,mon - fri,*,*,UTC", at("12:00:00"));
  expect([isTrue, complaints.length]).toEqual([false, 1]);
});

it("the zone is read from five fields only, and an unknown, wrongly cased or blank-trailed one is UTC in silence", () => {
  expect(isOpen("15:00-15:59,*,*,*,Europe/Moscow", at("12:00:00"))).toEqual(open);
  for (const zone of ["Europe/Moskow", "europe/moscow", "Europe/Moscow ", "MSK", ""]) {
    expect([zone, isOpen(`15:00-15:59,*,*,*,${zone}`, at("12:00:00"))]).toEqual([zone, closed]);
    expect([zone, isOpen(`12:00-12:59,*,*,*,${zone}`, at("12:00:00"))]).toEqual([zone, open]);
  }
  expect(isOpen("12:00-12:59,*,*,*,*,Europe/Moscow", at("12:00:00"))).toEqual(open);
  expect(isOpen("12:00-12:59|*|*|*|UTC", at("12:00:00"))).toEqual(open);
});

it("a branch that is left empty goes on, and a target may name context and extension", () => {
  const plan = `${steps("GotoIfTime(*,*,*,*,UTC?:nowhere)", "GotoIf($[0]?nowhere)", "GotoIf($[1]?other,s,1:100,1)", "Hangup(16)")}[other]\nexten => s,1,Busy()\n`;
  expect(ending(plan)).toEqual({ how: "busy", at: 0, complaints: [] });
});

it("a clock moves between two tests, and TESTTIME stops it", () => {
  const tests = ["Wait(2)", "GotoIfTime(12:00-12:00,*,*,*,UTC?early)", "Busy()"];
  const plan = (...first: string[]) => `${steps(...first, ...tests)} same => n(early),Hangup(16)\n`;
  expect(ending(plan("NoOp()"), { atMs: at("12:00:59") }).how).toBe("busy");
  expect(ending(plan("Set(TESTTIME=${EPOCH})"), { atMs: at("12:00:59") }).how).toBe("rejected");
});

it("a date with its year comes from STRFTIME in a zone", () => {
  const plan = `${steps('GotoIf($["${STRFTIME(${EPOCH},Europe/Moscow,%Y%m%d%H%M%S%u)}" = "202603021500001"]?yes)', "Hangup(16)")} same => n(yes),Busy()\n`;
  expect(ending(plan)).toEqual({ how: "busy", at: 0, complaints: [] });
});
