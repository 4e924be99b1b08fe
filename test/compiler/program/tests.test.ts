/** Tests and assertions, as far as they are checked before anything is played. */

import { expect, it } from "vitest";
import { check, compileText } from "../../helpers/vats.ts";

const office = `phone a = ext 1
phone b = ext 2
mailbox leads {}
switch night = off
vats v Europe/Berlin < workhours Mon-Fri 09:00-18:00 < ring [a, b] > when night < hangup > otherwise < voicemail leads > >
line site = "+7 495 123-45-67" -> v
`;

function errors(test: string): readonly string[] {
  return compileText(office + test)
    .diagnostics.filter(({ code }) => !/^VATS(4|601)/.test(code))
    .map(({ code, message }) => `${code} ${message}`);
}

it("what is right says nothing", () => {
  expect(
    errors(`test "one" < call site from "+7 916 555-12-12" at 2026-11-23 13:05; a busy after 2s then answers after 4s then silent, b answers after 4s, night is on,
      caller presses nothing, caller presses 2, caller hangs up after 10s, hunt [b, a];
      expect ring [a, b], answered by b at 4s, voicemail leads within 60s, play, menu, hangup, rejected >
    assert every call ends answered or in voicemail
    assert no caller waits over 60s
    assert during site_hours every call rings a
    assert on weekends b is never rung before a
    hours site_hours = Mon-Fri 09:00-18:00`),
  ).toEqual([]);
  expect(compileText('ring a; voicemail\ntest "one" < call main expect ring a >\n').diagnostics.length).toBe(1);
});

it("the names in tests and assertions are checked by their place", () => {
  expect(
    errors(`test "one" < call v at 2026-11-23 13:05; c busy, leads silent, a is on, night is open; expect ring leads, answered by night, voicemail a >
    assert every call rings leads
    assert c is never rung before night`),
  ).toEqual([
    "VATS2001 Nothing called `v` is a line.",
    "VATS2001 Nothing called `c` is a phone.",
    "VATS2003 `leads` is a mailbox, and a phone is needed here.",
    "VATS2003 `a` is a phone, and a switch is needed here.",
    "VATS2035 The switch `night` is never `open`.",
    "VATS2003 `leads` is a mailbox, and a phone or a group is needed here.",
    "VATS2003 `night` is a switch, and a phone is needed here.",
    "VATS2003 `a` is a phone, and a mailbox is needed here.",
    "VATS2003 `leads` is a mailbox, and a phone is needed here.",
    "VATS2001 Nothing called `c` is a phone.",
    "VATS2003 `night` is a switch, and a phone is needed here.",
  ]);
});

it("a call needs a time where its scenario reads the clock, also in a flow", () => {
  expect(errors('test "one" < call site expect ring a >')).toEqual([
    "VATS6001 This call needs a time, since its scenario reads the clock.",
  ]);
  const flow =
    "phone a = ext 1\nflow f < on weekends < hangup > >\nvats v UTC < run f; ring a; voicemail >\nline l = * -> v\n";
  expect(compileText(`${flow}test "x" < call l expect ring a >`).diagnostics.map(({ code }) => code)).toEqual([
    "VATS6001",
  ]);
});

it("the instant of a call is one", () => {
  expect(errors('test "one" < call site at 2026-02-30 13:05 expect ring a >')).toEqual([
    "VATS3002 There is no date `2026-02-30`.",
  ]);
  expect(errors('test "one" < call site at 2026-11-23 25:00 expect ring a >')).toEqual([
    "VATS3001 There is no time `25:00`.",
  ]);
  expect(errors('test "one" < call site at 2026-03-29 02:30 expect ring a >')).toEqual([
    "VATS6006 The clocks of `Europe/Berlin` skip 02:30 on 2026-03-29.",
  ]);
  expect(errors('test "one" < call site at 2026-03-29 02:30 UTC expect ring a >')).toEqual([]);
  expect(errors('test "one" < call site at 2026-03-29 02:30 Mars/Base expect ring a >').length).toBe(1);
  expect(errors('test "one" < call site from "12" at 2026-11-23 13:05 expect ring a >')).toEqual([
    "VATS3010 `12` is no telephone number.",
  ]);
});

it("the caller of a test may send a number that no country has", () => {
  expect(errors('test "one" < call site from "+7 495 000 000 715" at 2026-11-23 13:05 expect ring [a, b] >')).toEqual(
    [],
  );
  expect(errors('test "one" < call site from +999123 at 2026-11-23 13:05 expect ring [a, b] >')).toEqual([]);
});

it("a phone does one thing, and what is expected comes in order", () => {
  expect(errors('test "one" < call site at 2026-11-23 13:05 a busy, b silent, a silent expect ring a >')).toEqual([
    "VATS6002 What `a` does in this test is said already.",
  ]);
  expect(
    errors('test "one" < call site at 2026-11-23 13:05 expect ring a at 10s, ring b within 5s, hangup at 4s >'),
  ).toEqual(["VATS6004 This is expected at 4 s, after something that is expected at 10 s."]);
  expect(errors('test "one" < call site at 2026-11-23 13:05 caller hangs up within 5s expect hangup >')).toEqual([
    "VATS6003 What the caller does has one time, not a latest one.",
  ]);
});

it("the instant of a call may have seconds, which are seconds", () => {
  expect(errors('test "one" < call site at 2026-11-23 17:59:50 expect ring a >')).toEqual([]);
  expect(errors('test "one" < call site at 2026-11-23 17:59:60 expect ring a >')).toEqual([
    "VATS3001 There is no time `17:59:60`.",
  ]);
  expect(errors('test "one" < call site at 2026-11-23 24:00:00 expect ring a >')).toEqual([
    "VATS3001 There is no time `24:00:00`.",
  ]);
  expect(errors("hours h = Mon 09:00:30-18:00")).toEqual([
    "VATS1012 `09:00:30` is not how a time of day is written: that is `09:00`.",
  ]);
});

it("what the caller does once is said once, at a time, and a key has none", () =>
  check(`
phone a = ext 1
vats v < menu say "Press 1." < 1 < hunt [a, b] for 5s each random > timeout < > invalid < > > then voicemail >
phone b = ext 2
line l = * -> v
test "one" <
  call l
  a silent after 3s then busy after 2s, b unavailable after 1s,
//               ^^ VATS6021 A phone that is \`silent\` is so from the moment that it is rung.
// help: \`answers\`, \`picks up\`, \`busy\` and \`declines\` may have a time.
//                                                          ^^ VATS6021 A phone that is \`unavailable\` is so from the moment that it is rung.
  caller presses 1 within 5s, caller presses nothing, caller presses 1,
//                 ^^^^^^^^^ VATS6020 A key has no time of its own: the caller presses it 1 s after the menu begins to play.
  hunt [b, a], hunt [a, c],
//             ^^^^^^^^^^^ VATS6002 What \`hunt\` does in this test is said already.
//                      ^ VATS2001 Nothing called \`c\` is a phone or a group.
  caller hangs up, caller hangs up at 5s
//^^^^^^^^^^^^^^^ VATS6022 It is not said when the caller hangs up.
// help: Write how long after the call came: \`caller hangs up at 10s\`.
//                 ^^^^^^^^^^^^^^^^^^^^^ VATS6002 What \`caller\` does in this test is said already.
  expect menu
>
`));

it("a test that expects nothing is a warning", () =>
  check(`
phone a = ext 1
ring a; voicemail
test "one" < call main; a busy >
//   ^^^^^ VATS6005 This test expects nothing, so it cannot fail.
`));
