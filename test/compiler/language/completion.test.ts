/** What is offered where the cursor is, in each kind of place, in broken text, and at every place of every example. */

import { expect, it } from "vitest";
import { type Completion, completionsAt, en, ru } from "../../../compiler/language/index.ts";
import { marked } from "./marked.ts";

function offered(main: string, others: Readonly<Record<string, string>> = {}): readonly Completion[] {
  const { analysis, uri, offset } = marked(main, others);
  return completionsAt(analysis, uri, offset);
}

function labels(main: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  return offered(main, others).map(({ label }) => label);
}

/** An office with one of everything. */
const office = `use "std/calendars/ru"
phone a = ext 101
phone boss = tel "+7 916 000-00-01"
group team = [a, boss]
mailbox leads { email "sales@example.com" }
prompt hello = say "Welcome."
hours open_hours = Mon-Fri 09:00-18:00
calendar feasts = 01-01
callers vip = +7916*
switch night = off
switch door = auto
flow greet(who: group, patience: duration = 20s) < ring who for patience >
vats main Europe/Moscow < ring a >
line site = "+7 495 123-45-67" -> main
`;
const inside = (text: string) => office.replace("< ring a >", `< ${text} >`);

it.each<[place: string, text: string, all: readonly string[]]>([
  ["after `voicemail`", inside("voicemail ‸"), ["leads", "then", "lost"]],
  ["after `during`", inside("during ‸ < >"), ["open_hours"]],
  ["after `by`", inside("workhours Mon-Fri 09:00-18:00 by ‸ < >"), ["feasts", "ru.holidays", "ru.production"]],
  ["after `from`", inside("from ‸ < >"), ["vip", '"+…"', "anonymous"]],
  ["after `to`", inside("to ‸ < >"), ["site"]],
  ["after `when`", inside("when ‸ < >"), ["night", "door"]],
  ["after `is`, the states of that switch", inside("when door is ‸ < >"), ["auto", "open", "closed"]],
  ["after `is`, of another", inside("when night is ‸ < >"), ["on", "off"]],
  ["after `run`", inside("run ‸"), ["greet"]],
  ["after `play`", inside("play ‸"), ["hello", '"…"', "say"]],
  ["after `queue`", inside("queue ‸ for 2m"), ["team"]],
  ["after `if` of a ring", inside("ring a if ‸"), ["busy", "unavailable", "unanswered"]],
  ["after `->`", office.replace("-> main", "-> ‸"), ["main"]],
  ["in a mailbox", office.replace("{ email", "{ ‸ email"), ["greeting", "email", "limit", "transcribe"]],
  ["in a phone", office.replace("= ext 101", "= ‸"), ["ext", "tel", "sip"]],
  ["for a group's argument", inside("run greet(‸)"), ["team"]],
  [
    "for the type of a parameter",
    office.replace("who: group", "who: ‸"),
    ["phone", "group", "mailbox", "prompt", "hours", "calendar", "callers", "switch", "duration", "number", "text"],
  ],
  ["in a test", `${office}test "t" < ‸ >`, ["call"]],
  ["after `call`", `${office}test "t" < call ‸`, ["site"]],
  [
    "after a phone in a test",
    `${office}test "t" < call site a ‸`,
    ["busy", "silent", "unavailable", "declines", "answers", "picks"],
  ],
  ["behind a module's name", inside("on ru.‸ < >"), ["holidays", "production"]],
  [
    "after `hunt … for 5s`",
    inside("hunt team for 5s ‸"),
    ["confirm", "whisper", "music", "each", "random", "rotating", "if", "then", "lost"],
  ],
  ["after options that the ring has", inside("ring a for 5s confirm ‸"), ["whisper", "music", "if", "then", "lost"]],
])("offers %s what fits, and nothing else", (_, text, all) => {
  expect([...labels(text)].sort()).toEqual([...all].sort());
});

it("offers phones and groups after `ring`, in a list too, with what they are", () => {
  expect(labels(inside("ring ‸"))).toEqual(["a", "boss", "team"]);
  expect(labels(inside("ring [a, ‸]"))).toEqual(["a", "boss", "team"]);
  expect(offered(inside("ring bo‸"))[1]).toMatchObject({
    label: "boss",
    kind: "phone",
    detail: 'phone tel "+7 916 000-00-01"',
  });
});

it("offers the parameters of the flow around the cursor, and of no other", () => {
  const text = office.replace("ring who for patience", "ring ‸");
  expect(labels(text)).toEqual(["who", "a", "boss", "team"]);
  expect(labels(office.replace("ring who for patience", "ring who for ‸"))[0]).toBe("patience");
  expect(labels(inside("ring ‸"))).not.toContain("who");
});

it("offers names of used files behind their modules", () => {
  const files = { "phones.vats": "phone chief = ext 1\nhours late = Mon 20:00-22:00" };
  expect(labels('use "./phones.vats" as p\nvats m < ring ‸ >\nline * -> m', files)).toEqual(["p.chief"]);
  expect(labels('use "./phones.vats" as p\nvats m < ring p.‸ >\nline * -> m', files)).toEqual(["chief"]);
});

it("offers extensions that a file of bare steps rings already", () => {
  expect(labels("ring a for 5s; ring [b, ‸]; voicemail")).toEqual(["a", "b"]);
});

it("offers steps and guards in a block, `otherwise` after a guard's block only", () => {
  const first = labels(inside("‸"));
  expect(first).toEqual(expect.arrayContaining(["ring", "voicemail", "workhours", "during", "menu"]));
  expect(first).not.toContain("otherwise");
  expect(first).not.toContain("phone");
  expect(first).not.toContain("retry");
  expect(labels(inside("when night < hangup > ‸"))).toEqual(expect.arrayContaining(["otherwise", "ring", "when"]));
});

it("offers what is likeliest first: names, then options, then steps, in the order of the language's page", () => {
  expect(labels(inside("ring a for 5s;\n ‸")).slice(0, 3)).toEqual(["ring", "hunt", "queue"]);
  expect(labels(inside("ring a\n ‸")).slice(0, 2)).toEqual(["for", "confirm"]);
  expect(labels(inside("on ‸ < >")).slice(0, 3)).toEqual(["feasts", "ru.holidays", "ru.production"]);
});

it("offers 24:00 as an end only", () => {
  expect(labels(inside("workhours Mon ‸"))).not.toContain("24:00");
  expect(labels(inside("workhours Mon 09:00-‸"))).toContain("24:00");
});

it("offers `retry` within a menu", () => {
  expect(labels(inside("menu hello < 1 < ‸ > >"))).toContain("retry");
  expect(labels(inside("menu hello < ‸ >"))).toEqual(expect.arrayContaining(["1", "timeout", "invalid"]));
});

it("offers declarations in a new line of a file, with snippets that write what must follow", () => {
  const phone = offered(`${office}\n‸`).find(({ label }) => label === "phone");
  expect(phone).toMatchObject({ kind: "declaration", insertText: "phone", snippet: "phone ${1:name} = ext ${2:101}" });
});

it("offers no snippet where the rest of the sentence is there already", () => {
  expect(offered(inside("ri‸ a for 5s")).find(({ label }) => label === "ring")?.snippet).toBeUndefined();
});

it("offers zones where one may stand, those of the file first", () => {
  const all = labels(inside("workhours Mon-Fri 09:00-18:00 ‸ < >"));
  expect(all).toEqual(expect.arrayContaining(["Europe/Moscow", "Asia/Almaty", "UTC", "except", "by", "and"]));
  expect(all.indexOf("Europe/Moscow")).toBeLessThan(all.indexOf("Africa/Abidjan"));
});

it("takes a zone that is half written as a whole", () => {
  const { analysis, uri, offset, text } = marked(inside("workhours Mon-Fri 09:00-18:00 Europe/‸ < >"));
  const zone = completionsAt(analysis, uri, offset).find(({ label }) => label === "Europe/Berlin");
  expect(zone && text.slice(zone.replace.start, zone.replace.end)).toBe("Europe/");
});

it("offers days in the language of the file", () => {
  expect(labels(inside("workhours ‸"))).toEqual(expect.arrayContaining(["Mon", "weekdays"]));
  expect(labels("workhours Пн-Пт 09:00-18:00 UTC < ring a >\nworkhours ‸")).toContain("Сб");
});

it("offers the standard library in the path of a `use`, with and without quotes", () => {
  const path = offered('use "std/‸"\n');
  expect(path.map(({ label }) => label)).toContain("std/calendars/ru");
  expect(path[0]?.replace).toEqual({ uri: "main.vats", start: 5, end: 9 });
  expect(labels("use ‸")).toContain('"std/office"');
});

it("replaces the whole word around the cursor", () => {
  const { analysis, uri, offset, text } = marked(inside("voi‸cemail leads"));
  const found = completionsAt(analysis, uri, offset).find(({ label }) => label === "voicemail");
  expect(found && text.slice(found.replace.start, found.replace.end)).toBe("voicemail");
});

it("offers nothing in comments and in texts", () => {
  expect(labels(`${office}// ring ‸`)).toEqual([]);
  expect(labels(inside('say "ring ‸"'))).toEqual([]);
});

it.each([
  ["a slip before it in the block", "phone a = ext 1\nvats m < rign a; ring ‸", "a"],
  ["a block that is not closed", "phone a = ext 1\nvats m < during x <\n  ring a\nvats n < ring ‸", "a"],
  ["a declaration that is broken", "phone a = \ngroup g = [\nvats n < ring ‸", "a"],
  ["habits that the grammar mends", "phone a = ext 1\nvats m < workhours Mon-Fri 9-18 < ring a for 20 s; ring ‸", "a"],
  ["a `>` too many", "phone a = ext 1\nvats m < hangup > >\nvats n < ring ‸", "a"],
  ["a name that is missing", "phone a = ext 1\nvats m < ring ; then ring ‸", "a"],
])("goes on after %s", (_, text, name) => {
  expect(labels(text)).toContain(name);
});

it("offers a step in a new line after a step that lacks its `;`", () => {
  expect(labels("phone a = ext 1\nvats m <\n  ring a for 5s\n  ‸\n>")).toEqual(
    expect.arrayContaining(["voicemail", "then"]),
  );
  expect(labels("phone a = ext 1\nvats m <\n  rign a for 5s\n  ‸\n>")).toContain("voicemail");
});

it("takes names from the text as it is, while a newer one has not been compiled", () => {
  const { analysis } = marked("phone a = ext 1\nvats m < ring a >\nline * -> m");
  const text = "phone bob = ext 1\nvats m < ring  >\nline * -> m";
  const host = { ...analysis.host, read: (uri: string) => ({ uri, name: uri, text }) };
  const found = completionsAt({ ...analysis, host }, "main.vats", text.indexOf("ring") + 5);
  expect(found.map(({ label }) => label)).toEqual(["bob"]);
});

it("speaks Russian where it is asked to", () => {
  const { analysis, uri, offset } = marked(inside("‸"));
  const find = (texts: typeof en) =>
    completionsAt(analysis, uri, offset, texts).find(({ label }) => label === "hangup");
  expect(find(ru)?.detail).toBe("Завершает звонок.");
  expect(find(en)?.detail).toBe("Ends the call.");
});
