/** What each step takes: times, counts, keys, states, addresses. */

import { expect, it } from "vitest";
import type { Diagnostic } from "../../../compiler/diagnostics/diagnostic.ts";
import { compileFiles, compileText } from "../../helpers/vats.ts";

const phones = 'phone a = ext 1\nphone b = ext 2\ngroup team = [a, b]\nmailbox leads { email "a@example.com" }\n';

function found(steps: string, declarations = ""): readonly Diagnostic[] {
  const text = `${phones}${declarations}vats v < ${steps}; voicemail >\nline * -> v\n`;
  return compileText(text, [], ["hold.wav"]).diagnostics.filter(
    ({ code }) => code !== "VATS5007" && !isElsewhere(code),
  );
}

/** Warnings of what a call does, which have tests of their own. */
function isElsewhere(code: string): boolean {
  return code.startsWith("VATS4") && code > "VATS4022";
}

function codes(steps: string, declarations = ""): readonly string[] {
  return found(steps, declarations).map(({ code, message }) => `${code} ${message}`);
}

/** The text that the first fix of the only diagnostic makes. */
function mended(steps: string): string {
  const text = `${phones}vats v < ${steps}; voicemail >\nline * -> v\n`;
  const [diagnostic] = found(steps);
  const edits = [...(diagnostic?.fixes[0]?.edits ?? [])].sort((one, other) => other.span.start - one.span.start);
  let result = text;
  for (const { span, newText } of edits) result = result.slice(0, span.start) + newText + result.slice(span.end);
  return result.slice(text.indexOf("vats v < ") + 9, -"; voicemail >\nline * -> v\n".length);
}

it("what is right says nothing", () => {
  const steps = `hunt [a, b confirm] for 10s each rotating confirm whisper say "Lead" music "hold.wav" if busy < hangup >;
    repeat 20 < ring a >; queue team for 1h; ring [a, b after 10s] for 20s confirm;
    menu say "Press" wait 60s tries 20 < 1 < retry > 2 < ring a > * < repeat 2 < retry > > timeout < hangup > invalid < hangup > >;
    record; callerid "+7 495 123-45-67"; tag source_1 "x"; notify "https://example.com:8080/calls?x=1#y"; wait 10m`;
  expect(codes(steps)).toEqual([]);
});

it("a hunt says how long each phone rings, and the mend writes it", () => {
  expect(codes("hunt [a, b] for 10s")).toEqual(["VATS2031 A `hunt` must say how long each phone rings."]);
  expect(mended("hunt [a, b] for 10s")).toBe("hunt [a, b] for 10s each");
  expect(mended("hunt team random")).toBe("hunt team for 20s each random");
  expect(codes("hunt [a, b after 5s] for 10s each").map((text) => text.slice(0, 8))).toEqual(["VATS2032"]);
});

it("times and counts have their ranges", () => {
  expect(codes("ring a for 11m; wait 20m; queue team for 2h; hunt team for 0s each")).toEqual([
    "VATS3003 `11m` is no time to ring: it is from 1 s to 10 min.",
    "VATS3003 `20m` is no time to wait: it is from 1 s to 10 min.",
    "VATS3003 `2h` is no time to wait in a queue: it is from 1 s to 1 h.",
    "VATS3003 `0s` is no time to ring: it is from 1 s to 10 min.",
  ]);
  expect(codes('repeat 0 < ring a >; repeat 21 < ring a >; menu say "x" wait 2m tries 0 < 1 < ring a > >')).toEqual([
    "VATS3003 `0` is no number of rounds: it is from 2 to 20.",
    "VATS3003 `21` is no number of rounds: it is from 2 to 20.",
    "VATS3003 `2m` is no time to wait for a key: it is from 1 s to 1 min.",
    "VATS3003 `0` is no number of tries: it is from 1 to 20.",
  ]);
});

it("one round is a warning, and the mend keeps the steps", () => {
  expect(found("repeat 1 < ring a; ring b >").map(({ code, severity }) => [code, severity])).toEqual([
    ["VATS4021", "warning"],
  ]);
  expect(mended("repeat 1 < ring a; ring b >")).toBe("ring a; ring b");
});

it("a time that is an argument is reported where it is written", () => {
  const flow = "flow f(time: duration = 20m) < ring a for time >\nflow g(long: duration) < run f(long) >\n";
  expect(found("run f; run f(30s); run g(1h)", flow).map(({ code, span }) => [code, span.end - span.start])).toEqual([
    ["VATS3003", 3],
    ["VATS3003", 2],
  ]);
});

it("a phone joins while the others ring", () => {
  expect(codes("ring [a, b after 20s] for 20s")).toEqual([
    "VATS3050 `b` would join after `20s`, when this ring of 20 s is over.",
  ]);
  expect(codes("ring [a, b after 25s]")).toEqual([
    "VATS3050 `b` would join after `25s`, when this ring of 20 s is over.",
  ]);
});

it("a key stands once in a menu, and one that begins another is a hint", () => {
  expect(codes('menu say "x" < 1 < ring a > 2 < ring b > 1 < hangup > >')).toEqual([
    "VATS2033 This menu has `1` already.",
  ]);
  expect(codes('menu say "x" < 1 < ring a > timeout < ring b > timeout < hangup > >')).toEqual([
    "VATS2033 This menu has `timeout` already.",
  ]);
  expect(codes('menu say "x" < 1 < ring a > 12 < ring b > 01 < ring b > >')).toEqual([
    "VATS4020 Whoever presses `1` waits 2 s before it is taken, since `12` begins with it.",
  ]);
});

it("a retry stands in a menu, and a flow's in the flow's own", () => {
  expect(codes("retry")).toEqual(["VATS2034 This `retry` stands in no menu."]);
  expect(codes('menu say "x" < 1 < run f > >', "flow f < retry >\n")).toEqual([
    "VATS2034 This `retry` stands in no menu.",
  ]);
});

it("what is told of a call has its forms", () => {
  expect(
    codes('tag источник "x"; tag _x "y"; notify "example.com"; notify "ftp://example.com"; callerid "12"'),
  ).toEqual([
    "VATS3051 `источник` cannot be the name of a field in a call's record.",
    "VATS3051 `_x` cannot be the name of a field in a call's record.",
    "VATS3052 `example.com` is no address that can be told of a call.",
    "VATS3052 `ftp://example.com` is no address that can be told of a call.",
    "VATS3010 `12` is no telephone number.",
  ]);
});

it("a lost call tells and tags, and does nothing else", () => {
  const text = `${phones}vats v < ring a lost < ring a; tag x "y"; notify "https://example.com"; on Mon UTC < hangup > > >\nline * -> v\n`;
  expect(
    compileText(text)
      .diagnostics.filter(({ code }) => code === "VATS2039")
      .map(({ message }) => message),
  ).toEqual(["`ring` cannot stand in `lost`.", "`on` cannot stand in `lost`."]);
});

it("a switch has a code that can be dialled, of its own, before its PIN", () => {
  expect(codes("when x < hangup >", 'switch x = on pin "1234"\n')).toEqual([
    "VATS2037 This switch has a PIN and no code to dial before it.",
  ]);
  expect(codes("when x < hangup >", 'switch x = on code "*2a" pin "12 4"\n')).toEqual([
    "VATS3053 `*2a` cannot be dialled as a code.",
    "VATS3054 `12 4` cannot be a PIN.",
  ]);
  const two = 'switch x = on code "*28"\nswitch y = off code "*28"\n';
  expect(codes("when x < hangup > when y < hangup >", two)).toEqual([
    "VATS2038 Another switch has the code `*28` already.",
  ]);
});

it("a code that is the extension of a declared phone is a warning, and an outside number of the same digits is none", () => {
  const said = (declarations: string) =>
    compileText(`${phones}${declarations}vats v < when x < hangup > ring a; voicemail >\nline * -> v\n`)
      .diagnostics.filter(({ code }) => code === "VATS4051")
      .map(({ message }) => message);
  const told = ["`28` is the extension of `c`, too: who dials it gets one of the two."];
  expect(said('switch x = on code "28"\nphone c = ext 28\n')).toEqual(told);
  expect(said('phone c = ext "28"\nswitch x = on code "28" pin "1"\n')).toEqual(told);
  expect(said('switch x = on code "*28"\nphone c = ext 28\nphone d = sip "28@example.com"\n')).toEqual([]);
});

it("a guard asks for a state that its switch has, and one of three says which", () => {
  const switches = "switch night = off\nswitch day = auto\n";
  expect(codes("when night < hangup > when not1 < hangup >", switches)).toEqual([
    "VATS2001 Nothing called `not1` is a switch.",
  ]);
  expect(codes("when night is closed < hangup > when day is on < hangup > when day < hangup >", switches)).toEqual([
    "VATS2035 The switch `night` is never `closed`.",
    "VATS2035 The switch `day` is never `on`.",
    "VATS2036 The switch `day` has three states, so the guard must say which one it means.",
  ]);
  expect(
    codes("when night is on < hangup > not when night < hangup > when day is closed < hangup >", switches),
  ).toEqual([]);
});

it("a switch that is given to a flow is asked for its own states", () => {
  const declarations =
    "switch night = off\nswitch day = auto\nflow f(s: switch) < when s is closed < hangup > >\nflow g(s: switch) < run f(s) >\n";
  expect(codes("run f(day); run g(night)", declarations)).toEqual(["VATS2035 The switch `night` is never `closed`."]);
});

it("a bare voicemail names mailboxes as this file sees them", () => {
  const { diagnostics } = compileFiles({
    "main.vats": 'use "./boxes"\nphone a = ext 1\nmailbox own {}\nring a; voicemail\n',
    "boxes.vats": "mailbox leads {}\n",
  });
  expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
    [
      "`voicemail` must say which mailbox, since several are declared: `own`, `boxes.leads`.",
      "Write, for instance, `voicemail own`.",
    ],
  ]);
});
