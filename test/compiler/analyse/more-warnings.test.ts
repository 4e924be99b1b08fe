/** Warnings of guards that decide nothing, of ringing that nobody can have meant, and of what is left over. */

import { expect, it } from "vitest";
import { compileFiles, compileText } from "../../helpers/vats.ts";

const phones = `phone a = ext 1
phone b = ext 2
phone c = ext 3
`;

/** Codes from 4023 on with the text that each is about; `ring` and `menu` by their word. */
function found(text: string): readonly string[] {
  const source = phones + text;
  return compileText(source)
    .diagnostics.filter(({ code }) => code > "VATS4022" && code < "VATS4031")
    .map(({ code, span }) => `${code.slice(4)} ${source.slice(span.start, span.end)}`);
}

const line = 'line one = "+7 495 123-45-67" -> v\nline two = "+7 495 123-45-68" -> v\n';
const choice = (guards: string) => `vats v UTC < ${guards} voicemail >\n${line}`;

it("a guard within an earlier one never gets a call", () => {
  expect(found(choice("workhours Mon-Fri 09:00-18:00 < hangup > workhours Tue 10:00-11:00 < ring a >"))).toEqual([
    "4023 workhours Tue 10:00-11:00",
  ]);
  expect(
    found(choice("on Mon-Wed < hangup > on Thu-Sun < ring b > workhours Tue 10:00-11:00 and to one < ring a >")),
  ).toEqual(["4023 workhours Tue 10:00-11:00 and to one"]);
  expect(found(choice("from +7* < hangup > from +7916*, +7917??????? < ring a >"))).toEqual([
    "4023 from +7916*, +7917???????",
  ]);
  expect(found(choice("on 12-31 < hangup > on 2026-12-31 < ring a >"))).toEqual(["4023 on 2026-12-31"]);
  expect(
    found(`switch s = off\n${choice("when s is on < hangup > when s is off < ring b > when s < ring a >")}`),
  ).toEqual(["4023 when s"]);
});

it("guards that leave something over say nothing", () => {
  for (const guards of [
    "workhours Mon-Fri 09:00-18:00 < hangup > workhours Mon-Sat 10:00-11:00 < ring a >",
    "from +7916* < hangup > from +7* < ring a >",
    "from +7* and to one < hangup > from +7916* < ring a >",
    "on 12-31 < hangup > workhours daily 09:00-18:00 < ring a >",
    "to one < hangup > from +7* < ring a >",
    "workhours Mon 09:00-18:00 Europe/Moscow < hangup > workhours Mon 10:00-11:00 < ring a >",
  ])
    expect([guards, found(choice(guards))]).toEqual([guards, []]);
});

it("a guard that always or never holds is told, and nothing behind it", () => {
  expect(found(choice("to one, two < ring a > from +7* < hangup >"))).toEqual(["4024 to one, two"]);
  expect(found(choice("on daily < ring a > workhours Mon 09:00-10:00 < hangup >"))).toEqual(["4024 on daily"]);
  expect(found(choice("not on daily < ring a > workhours Mon 09:00-10:00 < hangup >"))).toEqual(["4025 not on daily"]);
  expect(found(choice("workhours Mon 09:00-10:00 except Mon < ring a >"))).toEqual([
    "4025 workhours Mon 09:00-10:00 except Mon",
  ]);
});

it("a guard that holds for one line and not for another of the same text is right", () => {
  const text = `mailbox m {}
vats v(box: mailbox) UTC < to one < ring a > voicemail box >
line one = "+7 495 123-45-67" -> v(m)
line two = "+7 495 123-45-68" -> v(m)
`;
  expect(found(text)).toEqual([]);
});

it("ringing over a minute is told where the minute is over, rounds and hunts counted", () => {
  expect(found("ring a for 30s; ring b for 30s; hangup")).toEqual([]);
  const told = (steps: string) =>
    compileText(phones + steps)
      .diagnostics.filter(({ code }) => code === "VATS4026")
      .map(({ message, span }) => [message.match(/\d+/)?.[0], span.start - phones.length]);
  expect(told("ring a for 30s; ring b for 31s; hangup")).toEqual([["61", 16]]);
  expect(told("hunt [a, b, c] for 25s each; hangup")).toEqual([["75", 0]]);
  expect(told("repeat 3 < ring a for 15s; ring b for 10s >; hangup")).toEqual([["75", 11]]);
  expect(told("on Mon UTC < ring a for 50s > otherwise < ring b for 10s > ring c for 20s; hangup")).toEqual([
    ["70", 59],
  ]);
});

it("phones that have just been rung are told, unless a new one joins or something comes between", () => {
  expect(found("ring [a, b]; ring b; hangup")).toEqual(["4027 ring"]);
  for (const steps of [
    "ring a; ring [a, b]; hangup",
    "ring a; wait 5s; ring a; hangup",
    "repeat 2 < ring a >; hangup",
    "ring a if busy < ring b >; hangup",
  ])
    expect([steps, found(steps)]).toEqual([steps, []]);
});

it("more than three outside numbers at once, and one that need not confirm", () => {
  const mobiles = [1, 2, 3, 4].map((last) => `phone m${last} = tel "+7 916 000-00-0${last}"\n`).join("");
  expect(found(`${mobiles}ring [m1, m2, m3, m4] confirm; hangup`)).toEqual(["4028 ring"]);
  expect(found(`${mobiles}ring [m1, m2 confirm, a]; hunt [m3, m4] for 10s each confirm; hangup`)).toEqual(["4030 m1"]);
  const group = compileText(`${phones}${mobiles}group g = [a, m1]\nring g; ring m2 for 10s; hangup`).diagnostics;
  expect(group.filter(({ code }) => code === "VATS4030").map(({ fixes }) => fixes.length)).toEqual([0, 2]);
});

it("an outside number that need not confirm is found behind parameters, and in a queue", () => {
  const mobile = 'phone m = tel "+7 916 000-00-01"\n';
  const told = (text: string) =>
    compileText(`${phones}${mobile}${text}\nvats v UTC < run f([a, m]); voicemail >\nline * -> v\n`)
      .diagnostics.filter(({ code }) => code === "VATS4030")
      .map(({ span, help, related, fixes }) => [span.start, help?.slice(0, 12), related.length, fixes.length]);
  const at = (text: string, from: string) => `${phones}${mobile}${text}`.indexOf(from);
  const ring = "flow f(team: group) < ring team; hunt team for 5s each >";
  const place = at(`${ring}\nvats v UTC < run f([a, m]`, "m]");
  expect(told(ring)).toEqual([[place, "With `confir", 1, 0]]);
  expect(told("flow f(team: group) < ring team confirm >")).toEqual([]);
  const waits =
    "group g = [m]\nflow f(team: group) < run h([team, a]); queue g for 1m >\nflow h(who: group) < queue who for 2m >";
  expect(told(waits).map(([, ...rest]) => rest)).toEqual([
    ["An agent of ", 0, 0],
    ["An agent of ", 1, 0],
  ]);
});

it("flows that run each other in a circle are no end of hints", () => {
  const { diagnostics } = compileText(
    `${phones}flow f(t: group) < run g([t, a]) >\nflow g(t: group) < run f([t]); ring t >\nring a; hangup\n`,
  );
  expect(diagnostics.filter(({ code }) => code === "VATS4030")).toEqual([]);
});

it("the mend of an outside number makes who picks up confirm", () => {
  const text = 'phone m = tel "+7 916 000-00-01"\nring m for 10s; hangup\n';
  const [hint] = compileText(text).diagnostics;
  const [edit] = hint?.fixes[0]?.edits ?? [];
  const mended = edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
  expect(mended).toContain("ring m confirm for 10s");
  expect(compileText(mended ?? "").diagnostics.filter(({ code }) => code === "VATS4030")).toEqual([]);
});

it("a menu says what happens on silence and on a wrong key", () => {
  expect(found('menu say "x" < 1 < ring a > timeout < ring b > >; hangup')).toEqual(["4029 menu"]);
  expect(found('menu say "x" < 1 < ring a > timeout < ring b > invalid < > >; hangup')).toEqual([]);
});

it("a declaration that nothing uses is told, but not what a library offers", () => {
  const unused = (files: Readonly<Record<string, string>>) =>
    compileFiles(files)
      .diagnostics.filter(({ code }) => code === "VATS4031")
      .map(({ message }) => message);
  const main = `use "./lib"
phone a = ext 1
phone spare = ext 2
hours old = Mon 09:00-10:00
mailbox box {}
flow f < ring a >
vats v UTC < ring a; ring lib.x; voicemail >
line * -> v
`;
  expect(unused({ "main.vats": main, "lib.vats": "phone x = ext 7\nphone y = ext 8\n" })).toEqual([
    "Nothing uses `spare`, which is a phone.",
    "Nothing uses `old`, which is an `hours`.",
    "Nothing uses `f`, which is a flow.",
  ]);
});
