/** `vatsc week` as a process: which scenarios it shows, in which zone and week, and what it says beside. */

import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";

let place = new Workplace();
afterEach(() => place.remove());

const two = `use "std/calendars/ru"
phone a = ext 1
vats day Europe/Moscow < workhours Mon-Fri 09:00-18:00 by ru.production < ring a > voicemail >
vats night < workhours Mon-Fri 20:00-08:00 Asia/Tokyo < ring a > voicemail >
line site = "+7 495 123-45-67" -> day
line ads = "+7 495 123-45-68" -> day
line late = "+7 495 123-45-69" -> night
`;

interface Document {
  readonly version: number;
  readonly weeks: readonly {
    readonly scenario: string;
    readonly zone: string;
    readonly week: string;
    readonly lines: readonly { readonly name: string }[];
  }[];
}

function weeks(args: readonly string[]): readonly string[] {
  const { status, stdout } = place.vatsc(["week", "main.vats", "--format", "json", ...args]);
  expect(status).toBe(0);
  const document = JSON.parse(stdout) as Document;
  expect(document.version).toBe(1);
  return document.weeks.map(
    ({ scenario, zone, week, lines }) => `${scenario} ${zone} ${week} ${lines.map(({ name }) => name).join("+")}`,
  );
}

it("shows every scenario that takes calls, once for lines that share it, in its own zone, this week", () => {
  place = new Workplace({ "main.vats": two });
  expect(weeks(["--today", "2026-11-29"])).toEqual([
    "day Europe/Moscow 2026-W48 site+ads",
    "night Asia/Tokyo 2026-W48 late",
  ]);
  expect(weeks(["--week", "2025-W01", "--line", "ads", "--zone", "Europe/Berlin"])).toEqual([
    "day Europe/Berlin 2025-W01 ads",
  ]);
});

it("draws one scenario as SVG, and asks for a line where there are more; a page has all", () => {
  place = new Workplace({ "main.vats": two });
  const many = place.vatsc(["week", "main.vats", "--format", "svg"]);
  expect(many).toMatchObject({ status: 2, stdout: "" });
  expect(many.stderr).toBe(
    "vatsc: An SVG shows one scenario: name a line with --line; there are `site`, `ads`, `late`.\n",
  );
  expect(place.vatsc(["week", "main.vats", "--format", "svg", "--line", "late"]).stdout).toMatch(
    /^<svg [\s\S]*<\/svg>\n$/,
  );
  const { stdout } = place.vatsc(["week", "main.vats", "--format", "html", "--today", "2026-11-23"]);
  expect([...stdout.matchAll(/<h2 [^>]*>([^<]*)/g)].map(([, title]) => title)).toEqual(["day", "night"]);
});

it("says that a calendar knows nothing of the week, with the week beside it", () => {
  place = new Workplace({ "main.vats": two });
  const { status, stdout, stderr } = place.vatsc(["week", "main.vats", "--week", "2031-W02", "--line", "site"]);
  expect(status).toBe(0);
  expect(stderr).toContain("warning[VATS3040]");
  expect(stderr).toContain("main.vats:3");
  expect(stdout).toContain("Mon 2031-01-06");
  expect(place.vatsc(["week", "main.vats", "--week", "2026-W02", "--line", "site"]).stderr).toBe("");
});

it("shows a broken assertion's file still, and colours on request", () => {
  place = new Workplace({ "main.vats": `${two}assert every call ends answered\n` });
  const { status, stdout } = place.vatsc(["week", "main.vats", "--line", "site", "--color", "always"]);
  expect(status).toBe(0);
  expect(stdout).toContain("\u001b[36mA\u001b[0m");
});

it("tells a wrong week and a wrong zone from right ones", () => {
  place = new Workplace({ "main.vats": two });
  const said = (...args: readonly string[]) => place.vatsc(["week", "main.vats", ...args]).stderr;
  expect(said("--week", "2027-W53")).toBe(
    "vatsc: `2027-W53` is no week: one is written 2026-W48, and a year has 52 or 53.\n",
  );
  expect(said("--zone", "MSK")).toBe("vatsc: `MSK` is no zone; --zone is written Europe/Moscow, or UTC.\n");
});
