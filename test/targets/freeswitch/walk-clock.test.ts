/** The walker against what FreeSWITCH really does: how it compares times, each trap. */

import { expect, it } from "vitest";
import { busy, complaintsOf, endOf, extension, moscow, number, rejects } from "./by-hand.ts";
import { mondayNoon } from "./emitted.ts";

it("an unknown zone is a complaint, and so is a clock without a zone", () => {
  const zoned = (zone: string) =>
    `${moscow.replace("Europe/Moscow", zone)}${extension(`${number}<condition wday="mon">${busy}</condition>`)}${rejects}`;
  expect(complaintsOf(zoned("Europe/Moscow"))).toBe("");
  expect(complaintsOf(zoned("Europe/moscow"))).toContain("Timezone 'Europe/moscow' not found");
  expect(complaintsOf(zoned("Asia/Almaty"))).toContain("Timezone 'Asia/Almaty' not found, or wrong");
  expect(complaintsOf(`${extension(`<condition wday="mon">${busy}</condition>`)}`)).toContain("zone of the process");
});

it("a zone that is not set inline comes too late for the conditions", () => {
  const late = `${extension(`<condition field="destination_number" expression="^100$"><action application="set" data="timezone=Europe/Moscow"/></condition><condition wday="mon">${busy}</condition>`)}`;
  expect(complaintsOf(late)).toContain("zone of the process");
});

it("tod_tz_offset, in whole hours, wins over timezone", () => {
  const offset = (hours: string) =>
    `${moscow.replace("</condition>", `<action application="set" data="tod_tz_offset=${hours}" inline="true"/></condition>`)}${extension(`${number}<condition hour="9">${busy}</condition>`)}${rejects}`;
  expect(endOf(offset("0"))).toMatchObject({ how: "busy" });
  expect(endOf(offset("3"))).toMatchObject({ how: "rejected" });
});

const at = (time: string) =>
  mondayNoon +
  (Number(time.slice(0, 2)) - 12) * 3_600_000 +
  Number(time.slice(3, 5)) * 60_000 +
  Number(time.slice(6)) * 1000;

it.each([
  ['time-of-day="09:00-18:00"', "18:00:00", "busy"],
  ['time-of-day="09:00-18:00"', "18:00:01", "rejected"],
  ['time-of-day="09:00:00-17:59:59"', "17:59:59", "busy"],
  ['time-of-day="09:00:00-17:59:59"', "18:00:00", "rejected"],
  ['time-of-day="22:00-06:00"', "23:00:00", "busy"],
  ['time-of-day="00:00-24:00"', "23:59:59", "busy"],
  ['time-of-day="00:00-00:00"', "12:00:00", "rejected"],
  ['time-of-day="18"', "18:00:00", "rejected"],
  ['minute-of-day="541-1080"', "09:00:30", "busy"],
  ['minute-of-day="541-1080"', "18:00:00", "rejected"],
  ['hour="18-8"', "12:00:00", "rejected"],
  ['hour="18-8"', "19:00:00", "busy"],
  ['wday="2-6"', "12:00:00", "busy"],
  ['wday="fri-mon"', "12:00:00", "busy"],
  ['wday="tue-sun"', "12:00:00", "rejected"],
  ['mday="2" mon="3" year="2026"', "12:00:00", "busy"],
  ['mday="1-5,9" mon="3"', "12:00:00", "busy"],
  ['yday="61"', "12:00:00", "busy"],
  ['week="9"', "12:00:00", "busy"],
  ['minute="0" hour="12"', "12:00:00", "busy"],
  ['minute="0" hour="12"', "12:01:00", "rejected"],
])("%s at %s is %s", (attributes, time, how) => {
  const one = `${moscow}${extension(`${number}<condition ${attributes}>${busy}</condition>`)}${rejects}`;
  expect(complaintsOf(one, { atMs: at(time) })).toBe("");
  expect(endOf(one, { atMs: at(time) })).toMatchObject({ how });
});

it("Monday-Friday is no range of days, and says so", () => {
  const one = (days: string) =>
    `${moscow}${extension(`${number}<condition wday="${days}">${busy}</condition>`)}${rejects}`;
  expect(endOf(one("Tuesday-Friday"))).toMatchObject({ how: "rejected" });
  expect(complaintsOf(one("Tuesday-Friday"))).toContain("Parse error for [Tuesday-Friday]");
  expect(complaintsOf(one("sat, sun"))).toContain("Parse error");
});

it.each(["date-time", "dst", "tz-offset"])("%s is read in the zone of the process, which is complained of", (name) => {
  expect(complaintsOf(`${moscow}${extension(`<condition ${name}="1">${busy}</condition>`)}`)).toContain(name);
});
