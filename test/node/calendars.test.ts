/** Files that calendars and callers name, and the calendars of the library, as the program that people install has them. */

import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";

let place = new Workplace();
afterEach(() => place.remove());

it("an iCalendar file and a file of callers are read from the folder of the file that names them", () => {
  place = new Workplace({
    "app/main.vats": `calendar off = ics "../lists/off.ics"
callers vip = file "../lists/vip.txt"
from vip < ring boss; voicemail >
on off Europe/London < hangup >
otherwise < ring a; voicemail >\n`,
    "lists/off.ics": readFileSync("test/cases/ics/company.ics"),
    "lists/vip.txt": "+7916*\n",
  });
  const built = place.vatsc(["build", "app", "--today", "2026-11-23", "--target", "asterisk"]);
  expect([built.status, built.stderr.match(/VATS3\d+/g)]).toEqual([0, ["VATS3041"]]);
  const conf = place.read("out/asterisk/extensions.conf");
  expect([conf.includes('"20261130"'), conf.includes('"7916"')]).toEqual([true, true]);
  const again = (today: string) => place.vatsc(["build", "app", "--check", "--target", "asterisk", "--today", today]);
  expect([again("2026-11-23").status, again("2031-01-01").status]).toEqual([0, 0]); // No day changes the output.
});

it("what is wrong in a file of callers is shown at its line", () => {
  place = new Workplace({
    "main.vats": 'callers vip = file "vip.txt"\nfrom vip < ring boss; voicemail >\notherwise < hangup >\n',
    "vip.txt": "+7916*\nthe boss\n",
  });
  const { status, stderr } = place.vatsc(["check"]);
  expect([status, stderr.includes("vip.txt:2:1"), stderr.includes("the boss")]).toEqual([1, true, true]);
});

it("a simulated call on a day that a calendar does not know says so", () => {
  place = new Workplace({
    "main.vats": `use "std/calendars/ru"
workhours Mon-Fri 09:00-18:00 Europe/Moscow by ru.production < ring a; voicemail >
otherwise < voicemail >\n`,
  });
  const at = (instant: string) => place.vatsc(["simulate", ".", "--at", instant]);
  expect(at("2026-12-31 12:00").stderr).toBe("");
  expect(at("2027-01-11 12:00").stderr).toContain("VATS3040");
  expect(at("2026-12-31 12:00").stdout).not.toContain("ring a");
  expect(at("2026-12-30 12:00").stdout).toContain("ring a");
});
