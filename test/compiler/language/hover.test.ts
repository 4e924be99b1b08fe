/** What is said of the word at the cursor, at an instant: around lunch, at night, and when the clocks are changed. */

import { expect, it } from "vitest";
import { en, hoverAt, ru, type Texts } from "../../../compiler/language/index.ts";
import { marked } from "./marked.ts";

const friday = "2026-11-27T10:00:00Z";

/** What is said at the cursor, without the code of declarations and examples. */
function said(main: string, now = friday, others: Readonly<Record<string, string>> = {}, texts: Texts = en): string {
  return whole(main, now, others, texts).replace(/^`{3,}vats\n[\s\S]*?\n`{3,}(?:\n\n|$)/gm, "");
}

function whole(main: string, now = friday, others: Readonly<Record<string, string>> = {}, texts: Texts = en): string {
  const { analysis, uri, offset } = marked(main, others);
  return hoverAt(analysis, uri, offset, Date.parse(now), texts)?.markdown ?? "nothing";
}

const scenario = (steps: string) => `vats m Europe/Moscow <\n  ${steps}\n  voicemail\n>\nline * -> m\n`;

it("shows the declaration of a name with the comments above it, and where a phone rings", () => {
  expect(whole('// Who decides.\nphone boss = tel "+7 916 000-00-01"\nvats m < ring b‸oss >\nline * -> m')).toBe(
    '```vats\n// Who decides.\nphone boss = tel "+7 916 000-00-01"\n```\n\nRings the outside number `+79160000001`, by the trunk.',
  );
});

it.each([
  ["an extension", "phone a‸ = ext 101", "Rings extension `101` of the exchange."],
  [
    "a group in a group",
    "phone a = ext 1\nphone b = ext 2\ngroup g = [b]\ngroup all‸ = [a, g]",
    "Ring together: `a = ext 1`, `b = ext 2`.",
  ],
  [
    "an extension that nothing declares",
    "ring a‸ for 5s; voicemail",
    "Nothing declares it: it is the extension `a` of the exchange.",
  ],
  [
    "a switch",
    'switch door‸ = open code "*28" pin "12"',
    "Goes round `auto` → `open` → `closed`; begins as `open`.\n\nFlipped by dialling `*28`, and its PIN.",
  ],
  [
    "a mailbox",
    'mailbox b‸ { email "a@example.com"; limit 2m }',
    "Messages go to `a@example.com`. They last at most 120 s.",
  ],
  ["a line", 'vats m < voicemail >\nline site‸ = "+7 495 123-45-67" -> m', "Calls to `+7 495 123-45-67` go to `m`."],
  [
    "a scenario",
    'vats m‸ < voicemail >\nline site = "+7 495 123-45-67" -> m\nline * -> m',
    "Takes the calls of `site`, `main`.",
  ],
  ["callers", "callers vip‸ = +7916*, +7917*", "Numbers and patterns: 2."],
  ["a parameter", "phone a = ext 1\nflow f(who‸: phone) < ring who >\nvats m < run f(a) >\nline * -> m", "Given: `a`."],
])("says what there is to say of %s", (_, text, line) => {
  expect(said(text)).toBe(line);
});

it("shows of a flow what stands before its steps", () => {
  const text = "flow f(team: group, patience: duration = 20s) <\n  ring team for patience\n>\nvats m < run f‸(g) >";
  expect(whole(text)).toBe("```vats\nflow f(team: group, patience: duration = 20s)\n```");
});

it("says of a module what it brings", () => {
  expect(
    said('use "./p.vats" as p‸\nvats m < ring p.a >\nline * -> m', friday, {
      "p.vats": "phone a = ext 1\nphone b = ext 2",
    }),
  ).toBe("Brings `p.a`, `p.b`.");
});

const office = "hours office = Mon-Fri 09:00-13:00, 14:00-18:00\n";

it.each([
  ["in the morning", "2026-11-27T06:30:00Z", "**Open now**, until 13:00 today (`Europe/Moscow`)."],
  ["at the second at which they close", "2026-11-27T10:00:00Z", "**Closed now**, until 14:00 today (`Europe/Moscow`)."],
  ["on Friday evening", "2026-11-27T15:00:00Z", "**Closed now**, until 09:00 on Mon 30 Nov 2026 (`Europe/Moscow`)."],
  ["on Sunday", "2026-11-29T12:00:00Z", "**Closed now**, until 09:00 tomorrow (`Europe/Moscow`)."],
])("says of hours whether they are open %s, and until when", (_, now, line) => {
  expect(said(`${office}${scenario("during off‸ice < ring a >")}`, now)).toBe(line);
});

it.each([
  ["before midnight", "2026-11-27T20:30:00Z", "**Open now**, until 06:00 tomorrow (`Europe/Moscow`)."],
  ["after midnight", "2026-11-28T02:59:59Z", "**Open now**, until 06:00 today (`Europe/Moscow`)."],
  ["at their end", "2026-11-28T03:00:00Z", "**Closed now**, until 22:00 on Fri 4 Dec 2026 (`Europe/Moscow`)."],
])("reads overnight hours %s", (_, now, line) => {
  expect(said(scenario("work‸hours Fri 22:00-06:00 < ring a >"), now)).toMatch(line);
});

it.each([
  ["before the clocks go forward", "2026-03-29T00:59:59Z", "**Closed now**, until 03:00 today (`Europe/Berlin`)."],
  ["when they have", "2026-03-29T01:00:00Z", "**Open now**, until 04:00 today (`Europe/Berlin`)."],
  ["in the hour that they repeat", "2026-10-25T00:30:00Z", "**Open now**, until 04:00 today (`Europe/Berlin`)."],
])("reads hours of the night %s", (_, now, line) => {
  expect(said("hours h‸ = daily 02:00-04:00 Europe/Berlin", now)).toBe(line);
});

it("tells the second of two equal times", () => {
  expect(said("hours h‸ = daily 02:30-02:45 Europe/Berlin", "2026-10-25T01:10:00Z")).toBe(
    "**Closed now**, until 02:30 today, after the clocks go back (`Europe/Berlin`).",
  );
});

it("says the same of hours that never change, and of each zone that reads them", () => {
  expect(said("hours h‸ = daily 00:00-24:00 UTC")).toBe("**Open now**, and for the whole year ahead (`UTC`).");
  const two =
    "hours h‸ = daily 09:00-18:00\nvats a Europe/Moscow < during h < hangup > voicemail >\nvats b Asia/Tokyo < during h < hangup > voicemail >\n";
  const lines = 'line x = "+7 495 123-45-67" -> a\nline y = "+7 495 123-45-68" -> b';
  expect(said(two + lines)).toBe(
    "**Open now**, until 18:00 today (`Europe/Moscow`).\n\n**Closed now**, until 09:00 tomorrow (`Asia/Tokyo`).",
  );
});

it("says of a day or a time in hours whether they are open", () => {
  expect(said(scenario("workhours Mon-F‸ri 09:00-18:00 < ring a >"))).toBe(
    "**Open now**, until 18:00 today (`Europe/Moscow`).",
  );
  expect(said("hours h Europe/Moscow { Mon-Fri 09:‸00-18:00 closed 11-27 }")).toMatch(
    "**Closed now**, until 09:00 on Mon",
  );
});

it("says of a calendar what today is, which days off are next, and where it ends", () => {
  const use = 'use "std/calendars/ru"\n';
  expect(said(use + scenario("on ru.prod‸uction < hangup >"), "2026-12-30T10:00:00Z")).toBe(
    [
      "**Today is like any other day** (`Europe/Moscow`).",
      "Next days off: 31 Dec 2026 to 8 Jan 2027; 23 Feb 2027; 8 Mar 2027.",
      "It knows the days to 31 Dec 2026.",
    ].join("\n\n"),
  );
  expect(said(use + scenario("on ru.prod‸uction < hangup >"), "2027-01-04T10:00:00Z")).toMatch(
    /^\*\*Today is a day off.*It has ended: it knew the days to 31 Dec 2026\.$/s,
  );
});

it("explains a word of the language with an example, and a soft word only where it is one", () => {
  expect(whole(scenario("ring a for 5s con‸firm;"))).toBe(
    "Who picks up must press 1 to take the call: no mobile's own voicemail can.\n\n```vats\nring boss for 20s confirm\n```",
  );
  expect(said("phone busy‸ = ext 1")).toBe("Rings extension `1` of the exchange.");
});

it("says what time it is in a zone, and when its clocks change", () => {
  expect(said("hours h = daily 02:00-04:00 Europe/Ber‸lin")).toBe(
    "There it is 11:00 (UTC+01:00).\n\nThe clocks change at 03:00 on Sun 28 Mar 2027, to UTC+02:00.",
  );
  expect(said("hours h = daily 02:00-04:00 Europe/Mos‸cow")).toBe("There it is 13:00 (UTC+03:00).");
});

it("speaks Russian where it is asked to", () => {
  expect(said(`${office}${scenario("during off‸ice < ring a >")}`, "2026-11-27T15:00:00Z", {}, ru)).toBe(
    "**Сейчас закрыто**, до 09:00 пн, 30 ноября 2026 (`Europe/Moscow`).",
  );
});

it("says nothing of signs, blanks and what fits nowhere", () => {
  expect(whole("vats m <‸ ring a >")).toBe("nothing");
  expect(whole("vats m < rin‸gg a >")).toBe("nothing");
});

it("lets nothing of the source out of its code", () => {
  const text = 'phone a = sip "x`<img src=x>`y@example.com"\nvats m < ring a‸ >\nline * -> m';
  expect(whole(text)).not.toMatch(/(?<!`[^\n]*)<img/);
  expect(whole('mailbox b‸ { email "```\n```" }')).toMatch(/^`{3,}vats/);
});
