/** Assertions against every call, and the call that breaks one. */

import { expect, it } from "vitest";
import { prove } from "../../../compiler/explore/prove.ts";
import { soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { compileFiles } from "../../helpers/vats.ts";

/** The program of the language's design, whole. */
const office = `use "std/calendars/ru"

phone a    = ext 101
phone b    = ext 102
phone boss = tel "+7 916 000-00-01"

mailbox leads {
  greeting "greetings/leads.wav"
  email "sales@example.com"
}

vats sales "Sales department" Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 by ru.production <
    ring [a, b] for 20s;
    then ring boss for 15s confirm;
    then voicemail leads
  >
  otherwise < voicemail leads >
>

line site = "+7 495 123-45-67" -> sales
line ads  = "+7 800 555-35-35" -> sales
`;

function compile(text: string) {
  return compileFiles({ "main.vats": text }, [], ["greetings/leads.wav", "m.wav"]);
}

/** What becomes of the assertions of a program: for a broken one the test to paste. */
function proofs(text: string, today = "2026-11-23"): readonly string[] {
  const { program, build, diagnostics } = compile(text);
  expect(diagnostics.filter(({ severity, code }) => severity === "error" && code !== "VATS6010")).toEqual([]);
  return prove(program, build, today).map(({ result }) => (result.kind === "broken" ? result.test : result.kind));
}

const twoClaims = "assert every call ends answered or in voicemail\nassert no caller waits over 60s\n";

it("the full program of the design keeps its assertions, for five years", () => {
  expect(proofs(office + twoClaims)).toEqual(["holds", "holds"]);
  const { program, build } = compile(office + twoClaims);
  expect(prove(program, build, "2026-11-23")[0]?.until).toBe("2031-11-23");
});

it("without its last `voicemail` a shortest call shows the loss", () => {
  const without = office.replace("otherwise < voicemail leads >", "");
  expect(proofs(without + twoClaims)).toEqual([
    `test "a call that ends otherwise" <
  call site at 2026-11-23 03:00
  expect rejected at 0s
>`,
    "holds",
  ]);
  const noMessage = office.replace("15s confirm;\n    then voicemail leads", "15s confirm");
  expect(proofs(noMessage + twoClaims)).toEqual([
    `test "a call that ends otherwise" <
  call site at 2026-11-23 09:00
  a busy, b busy, boss busy
  expect ring [a, b], ring boss, rejected at 0s
>`,
    "holds",
  ]);
});

it("a broken assertion is an error at its place, with the end of the call and the test", () => {
  const { diagnostics } = compile(`${office.replace("otherwise < voicemail leads >", "")}${twoClaims}`);
  const broken = diagnostics.find(({ code }) => code === "VATS6010");
  expect(broken).toMatchObject({
    severity: "error",
    message: "This does not hold: a call to `site` at 2026-11-23 03:00 Europe/Moscow is refused after 0 s.",
    related: [{ message: "The call ends here." }],
    help: "Let something take such calls, or claim less. A shortest one, as a test to paste:",
  });
  expect(broken?.sample).toContain("call site at 2026-11-23 03:00");
});

it("of a phone that must not ring it is said when and where it rings, and of one that must, that it has not", () => {
  const said = (assertion: string) => {
    const text = `${office}${assertion}`;
    const broken = compile(text).diagnostics.find(({ code }) => code === "VATS6010");
    const place = broken?.related[0];
    return [
      broken?.message.replace(/^This does not hold: a call to `site` at \S+ \S+ Europe\/Moscow /, ""),
      `${place?.message} ${place && text.slice(place.span.start, place.span.end)}`,
      broken?.help?.split(",")[0],
    ];
  };
  expect(said("assert boss is never rung")).toEqual([
    "rings `boss` after 0 s.",
    "It rings here. ring boss for 15s confirm",
    "Lead such calls elsewhere",
  ]);
  expect(said("assert a is never rung before boss")[0]).toBe("rings `a` after 0 s, before `boss`.");
  expect(said("assert every call rings boss")).toEqual([
    "is answered by `a` after 0 s without having rung `boss`.",
    "The call ends here. ring [a, b] for 20s",
    "Let something take such calls",
  ]);
});

it("a wait goes to the tone, the longest that there can be", () => {
  // 20 s, then boss picks up in the last of 15 s, hears the words and has 5 s to press, then the greeting.
  const { build } = compile(office);
  const sounds = build.prompts.reduce((sum, { sound }) => sum + soundWorldOf(build).soundSeconds(sound), 0);
  const longest = 20 + 14 + sounds + 5;
  expect(proofs(`${office}assert no caller waits over ${Math.ceil(longest)}s`)).toEqual(["holds"]);
  expect(proofs(`${office}assert no caller waits over ${Math.floor(longest)}s`)[0]).toMatch(
    /a declines after 20s, b busy, boss picks up after 14s/,
  );
});

it("a wait ends with a menu", () => {
  const text = (seconds: number) => `phone a = ext 101
vats main < wait ${seconds}s; menu "m.wav" < 1 < ring a for 60s; ring a for 60s; hangup > >; hangup >
line one = "+7 495 123-45-67" -> main
assert no caller waits over 10s`;
  expect(proofs(text(10))).toEqual(["holds"]);
  expect(proofs(text(11))[0]).toMatch(/^test "a caller who waits longer"/);
});

it("who is rung, in which hours, and before whom", () => {
  const claims = [
    "assert on weekends boss is never rung",
    "assert boss is never rung before a",
    "assert boss is never rung",
    "assert a is never rung before boss",
    "assert every call rings a",
    "assert workhours Mon-Fri 10:00-11:00 every call rings a",
    "assert workhours Mon-Fri 10:00-11:00 and not on ru.holidays every call rings a",
  ].join("\n");
  const short = proofs(office.replace(" by ru.production", "") + claims).map((text) => text.split("\n").at(1) ?? text);
  expect(short).toEqual([
    "holds",
    "holds",
    "  call site at 2026-11-23 09:00",
    "  call site at 2026-11-23 09:00",
    "  call site at 2026-11-23 03:00",
    "holds",
    "holds",
  ]);
  const production = proofs(office + claims).map((text) => text.split("\n").at(1) ?? text);
  // 2026-12-31 is a day off; a working Saturday would ring boss.
  expect(production[5]).toBe("  call site at 2026-12-31 10:00");
  expect(production[6]).toBe("  call site at 2026-12-31 10:00");
});

it("callers and switches of the call are said where they matter", () => {
  const text = `phone a = ext 101
callers vip = +7916*, "+4930???????"
switch night = off
vats main UTC < when night and from vip < hangup > ring a for 10s; voicemail >
line one = "+7 495 123-45-67" -> main
assert every call ends answered or in voicemail`;
  expect(proofs(text)).toEqual([
    `test "a call that ends otherwise" <
  call one from "+79165555555"
  night is on
  expect rejected at 0s
>`,
  ]);
});

it("a guard behind a ring is read after it: the call that comes shortly before closing", () => {
  const text = `phone a = ext 101
phone b = ext 102
vats main UTC <
  workhours daily 09:00-18:00 < ring a for 20s; then workhours daily 09:00-18:00 < ring b for 10s; voicemail > >
  otherwise < voicemail >
>
line one = "+7 495 123-45-67" -> main
assert every call ends answered or in voicemail`;
  expect(proofs(text)).toEqual([
    `test "a call that ends otherwise" <
  call one at 2026-11-23 17:59:59
  a declines after 1s
  expect ring a, rejected at 1s
>`,
  ]);
});

it("a phone that is rung again may do another thing", () => {
  const text = `phone a = ext 101
vats main < ring a for 20s; then ring a for 20s if busy < hangup >; voicemail >
line one = "+7 495 123-45-67" -> main
assert no caller waits over 40s
assert every call ends answered or in voicemail`;
  // A greeting of 6 s comes after 20 and 20.
  expect(proofs(text)[0]).toMatch(/a declines after 20s/);
  expect(proofs(text)[1]).toMatch(/a (busy|unavailable then busy|silent then busy)\n/);
});

it("a hunt may begin with anybody", () => {
  const text = (order: string) => `phone a = ext 101
phone b = ext 102
vats main < hunt [a, b] for 10s each${order}; voicemail >
line one = "+7 495 123-45-67" -> main
assert b is never rung before a
assert every call rings a`;
  expect(proofs(text(""))).toEqual(["holds", "holds"]);
  for (const order of [" random", " rotating"]) {
    const [before, rings] = proofs(text(order));
    expect(before).toMatch(/hunt \[b\]/);
    expect(rings).toMatch(/b answers after 0s/);
  }
});

it("two hunts of the same phones find one order that shows what is wrong", () => {
  const text = `phone a = ext 101
phone b = ext 102
vats main < hunt [a, b] for 10s each rotating; then hunt [a, b] for 10s each rotating; voicemail >
line one = "+7 495 123-45-67" -> main
assert no caller waits over 35s`;
  expect(proofs(text)[0]).toMatch(/answered by [ab] at 3[6-9]s/);
});

it("a queue rings all agents at once", () => {
  const text = `phone a = ext 101
phone b = ext 102
group team = [a, b]
vats main < queue team for 60s; voicemail >
line one = "+7 495 123-45-67" -> main
assert every call rings a
assert b is never rung before a
assert no caller waits over 66s
assert no caller waits over 65s`;
  expect(proofs(text).map((result) => result.split("\n")[0])).toEqual([
    "holds",
    "holds",
    "holds",
    'test "a caller who waits longer" <',
  ]);
});

it("an assertion of which no call is, and one on more calls than can be gone through, say so", () => {
  expect(proofs(`${office}assert on 2020-12-31 boss is never rung`)).toEqual(["empty"]);
  const { diagnostics } = compile(`${office}assert on 2020-12-31 boss is never rung`);
  expect(diagnostics.map(({ code }) => code)).toContain("VATS6011");
});

it("every line counts, and each with its own arguments", () => {
  const text = `phone a = ext 101
phone b = ext 102
vats main(who: phone) < ring who for 10s; hangup >
line one = "+7 495 123-45-67" -> main(a)
line two = "+7 495 123-45-68" -> main(b)
assert every call rings a`;
  expect(proofs(text)[0]).toContain("call two");
});

it("twelve choices of the hour, one behind the other's rings, are proved in seconds", () => {
  const steps = Array.from(
    { length: 12 },
    (_, n) =>
      `ring a for ${10 + n}s; then workhours Mon-Fri 0${n % 9}:00-18:0${n % 10} < ring b for 1${n % 10}s confirm >;`,
  );
  const text = `phone a = ext 101
phone b = tel "+7 916 000-00-01"
vats main Europe/Moscow < ${steps.join(" then ")} then voicemail >
line one = "+7 495 123-45-67" -> main
assert every call ends answered or in voicemail
assert no caller waits over 500s`;
  const started = performance.now();
  expect(proofs(text)).toEqual(["holds", "holds"]);
  expect((performance.now() - started) / 1000).toBeLessThan(20);
});
