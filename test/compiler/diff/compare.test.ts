/** What `vatsc diff` says of changes that people make, and that it says nothing of those that no caller notices. */

import { describe, expect, it } from "vitest";
import { compare, diffMarkdown, diffText, reportOf } from "../../../compiler/diff/index.ts";
import { compileFiles, today } from "../../helpers/vats.ts";

function sideOf(text: string, sounds: Readonly<Record<string, string>>) {
  const { build, diagnostics } = compileFiles({ "main.vats": text }, [], Object.keys(sounds));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return { build, soundOf: (uri: string) => sounds[uri] ?? uri };
}

function diff(before: string, after: string, was = {}, is = was) {
  return reportOf(compare(sideOf(before, was), sideOf(after, is), today));
}

const line =
  "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then ring boss for 15s; then voicemail >";

const office = `use "std/calendars/ru"
phone a = ext 101
phone b = ext 102
phone boss = tel "+7 916 000-00-01"
switch night = off code "*28"
vats sales Europe/Moscow <
  when night < voicemail >
  from +7916* < ring boss for 10s >
  workhours Mon-Fri 09:00-18:00 by ru.production < ring [a, b] for 20s; then ring boss for 15s confirm; then voicemail >
  otherwise < voicemail >
>
line site = "+7 495 123-45-67" -> sales
line ads = "+7 800 555-35-35" -> sales
`;

describe("a change", () => {
  it("of the end of the hours is told by the hours, from what to what, and how many a year", () => {
    const report = diff(line, line.replace("18:00", "17:00"));
    expect(report.scenarios[0]?.changes).toEqual([
      {
        when: "Mon-Fri 17:00-18:00",
        hoursPerYear: 261,
        only: [],
        from: "ring [a, b] 20s, boss 15s, voicemail",
        to: "dropped",
        parts: [],
      },
    ]);
    expect(report.scenarios[0]?.newWaysToLose).toMatchObject([{ when: "Mon-Fri 17:00-18:00", way: "at once" }]);
    expect(report.scenarios[0]?.worstWaitSeconds).toEqual({ before: 41, after: 41 });
  });

  it("behind a ring is told after what it shows", () => {
    const report = diff(line, line.replace("boss for 15s", "boss for 25s"));
    expect(report.scenarios[0]?.changes).toMatchObject([
      { when: "Mon-Fri 09:00-18:00", after: "nobody answers ring [a, b]", from: "ring boss 15s, voicemail" },
    ]);
    expect(report.scenarios[0]?.worstWaitSeconds).toEqual({ before: 41, after: 51 });
  });

  it("that lets calls be lost names the way, and so does one that mends it", () => {
    const lossy = line.replace("; then voicemail", "");
    const way = "nobody answers ring [a, b], then nobody answers ring boss";
    expect(diff(line, lossy).scenarios[0]?.newWaysToLose).toMatchObject([{ way }]);
    expect(diff(lossy, line).scenarios[0]?.goneWaysToLose).toMatchObject([{ way }]);
  });

  it("for some calls says for which, and on which dates it is not so", () => {
    const [change] = diff(office, office.replace("18:00", "17:00")).scenarios[0]?.changes ?? [];
    expect(change?.only).toEqual(["callers other than +7916*", "night is off"]);
    expect(change?.when).toMatch(/^Mon-Fri 17:00-18:00; not on 01-01\.\.01-08, 02-23/);
  });

  it("of single dates lists them", () => {
    const report = diff(line, `on 12-31 Europe/Moscow < voicemail > ${line}`);
    const changes = report.scenarios[0]?.changes ?? [];
    const open = changes.find(({ from }) => from.startsWith("ring [a, b]"));
    expect(open?.when).toMatch(/^09:00-18:00 on 2026-12-31, 2027-12-31, 2029-12-31, 2030-12-31$/);
    expect(changes.find(({ from }) => from === "dropped")?.to).toBe("voicemail");
  });

  it("of a guard behind a ring is told by the hours at which calls come", () => {
    const guarded = "ring a for 20s; workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring b for 10s > voicemail";
    const report = diff(guarded, guarded.replace("18:00", "17:00"));
    expect(report.scenarios[0]?.changes).toMatchObject([
      { when: "Mon-Fri 17:00-18:00", hoursPerYear: 261, after: "nobody answers ring a", to: "voicemail" },
    ]);
  });

  it("of a phone's number, of a switch's first state, of a line's number each is one", () => {
    const phone = diff(office, office.replace("ext 102", "ext 103")).scenarios[0]?.changes[0];
    expect(phone?.parts).toEqual([{ what: "phones", from: "ext 101, ext 102", to: "ext 101, ext 103" }]);
    const flipped = diff(office, office.replace("= off", "= on"));
    expect(flipped.switches).toEqual([{ switch: "night", what: "first state", from: "off", to: "on" }]);
    const moved = diff(office, office.replace("555-35-35", "555-35-36"));
    expect(moved.numbers).toMatchObject([
      { change: "new", numbers: ["+78005553536", "78005553536"], line: "ads" },
      { change: "gone", numbers: ["+78005553535", "78005553535"], line: "ads" },
    ]);
    for (const report of [flipped, moved]) expect(report.result).toBe("changed");
  });

  it("of what is in a sound file is one, and of its name alone is none", () => {
    const play = 'play "hello.wav"; voicemail';
    expect(diff(play, play, { "hello.wav": "one" }, { "hello.wav": "two" }).result).toBe("changed");
    expect(diff(play, 'play "hi.wav"; voicemail', { "hello.wav": "one" }, { "hi.wav": "one" }).result).toBe("same");
  });

  it("of what is done for lost calls is one", () => {
    const lost = (url: string) =>
      `phone a = ext 1 vats m < ring a lost < notify "https://example.com/${url}" > > line x = "+7 495 123-45-67" -> m`;
    expect(diff(lost("a"), lost("b")).scenarios[0]?.whenLost?.to).toBe("notify https://example.com/b");
  });
});

it.each([
  ["a phone with another name", office, office.replaceAll("boss", "chief")],
  ["a line with another name", office, office.replaceAll("ads", "radio")],
  [
    "declarations in another order",
    office,
    office.replace(/(phone a.*\n)(phone b.*\n)/, "$2$1").replace(/(line site.*\n)(line ads.*\n)/, "$2$1"),
  ],
  ["phones that ring together in another order", office, office.replace("[a, b]", "[b, a]")],
  ["a window in two halves that touch", line, line.replace("09:00-18:00", "09:00-13:00, 13:00-18:00")],
  ["a refusal that is written in another way", "ring a; reject", "ring a; hangup"],
  [
    "a flow that is written where it ran",
    office
      .replace("ring boss for 15s confirm; then voicemail", "run rest")
      .replace("vats sales", "flow rest < ring boss for 15s confirm; then voicemail > vats sales"),
    office,
  ],
])("%s is no change for any caller", (_, before, after) => {
  expect(before).not.toBe(after);
  const report = diff(before, after);
  expect(report.result).toBe("same");
  expect(diffText(report)).toBe("no change for any caller until 2031-11-23\n");
});

it("Markdown is a table in which nothing of the source is markup", () => {
  const say = (text: string) => `say "${text}" en-US; voicemail`;
  const markdown = diffMarkdown(diff(say("one"), say("a|b <b> @all *x*")));
  expect(markdown).toContain("| When | Hours a year | After what | From | To |");
  expect(markdown).toContain('"a\\|b &lt;b&gt; &#64;all \\*x\\*"');
});
