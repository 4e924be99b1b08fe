/** Which calls meet what a test expects, and when each thing counts. */

import { expect, it } from "vitest";
import { runTests, type TestResult } from "../../../compiler/test/run-tests.ts";
import { compileFiles } from "../../helpers/vats.ts";

const office = `phone a = ext 101
phone b = ext 102
phone boss = tel "+7 916 000-00-01"
group team = [a, b]
mailbox leads
mailbox other
prompt hello = file "hello.wav"
switch night = off
callers vip = +7916*

vats sales Europe/Berlin <
  when night < say "We are closed." ; hangup >
  from anonymous < reject >
  from vip < queue team for 40s >
  workhours Mon-Fri 09:00-18:00 <
    play hello;
    menu say "Press 1 or 2." tries 2 <
      1 < ring [a, boss after 10s confirm] for 20s if busy < voicemail other > >
      2 < hunt [a, b] for 5s each random >
      timeout < > invalid < hangup >
    >
  >
  then ring b for 10s;
  then voicemail leads
>
vats bare < ring team for 8s >
line site = "+7 495 123-45-67" -> sales
line back = "+7 495 123-45-68" -> bare
`;

const noon = "at 2026-11-23 12:00";

function results(tests: readonly string[], text = office): readonly TestResult[] {
  const written = tests.map((test, index) => `test "${index}" < ${test} >`).join("\n");
  const { program, build, diagnostics } = compileFiles(
    { "main.vats": `${text}\n${written}\n` },
    [],
    ["hello.wav", "other.wav"],
  );
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
  return runTests(program, build);
}

/** Tests of which each must come to what stands before it. */
function come(...tests: readonly (readonly [wanted: "passed" | "failed", test: string])[]): void {
  const seen = results(tests.map(([, test]) => test)).map(({ kind }) => kind);
  expect(tests.map(([, test], index) => `${seen[index]} ${test}`)).toEqual(
    tests.map(([wanted, test]) => `${wanted} ${test}`),
  );
}

it("what is expected comes in order, and other things may happen between", () =>
  come(
    ["passed", `call site ${noon} expect play, menu, ring b, voicemail`],
    ["passed", `call site ${noon} expect play, voicemail`],
    ["passed", `call site ${noon} expect menu, menu`],
    ["failed", `call site ${noon} expect menu, menu, menu`],
    ["failed", `call site ${noon} expect ring b, menu`],
    ["failed", `call site ${noon} expect voicemail, voicemail`],
    ["passed", `call site ${noon} expect play expect ring b expect voicemail leads`],
  ));

it("a ring is one step of just these phones, with those that would join it later", () =>
  come(
    ["passed", `call back expect ring [a, b]`],
    ["passed", `call back expect ring [b, a]`],
    ["passed", `call back expect ring team`],
    ["failed", `call back expect ring a`],
    ["failed", `call back expect ring [a, b, boss]`],
    ["passed", `call site ${noon} caller presses 1, a answers after 2s expect ring [a, boss], answered by a`],
    ["failed", `call site ${noon} caller presses 1, a answers after 2s expect ring a`],
    ["passed", `call site ${noon} caller presses 2, hunt [b, a], a answers expect ring b, ring a, answered by a`],
    ["failed", `call site ${noon} caller presses 2, hunt [a, b], a answers expect ring b`],
  ));

it("a queue rings its agents anew, and each time is one ring", () =>
  come(
    ["passed", `call site from "+7 916 555-12-12" ${noon} expect ring [a, b] at 0s, ring team at 20s, ring b at 40s`],
    ["passed", `call site from "+7 916 555-12-12" ${noon} a silent then answers after 3s expect answered by a at 23s`],
    ["failed", `call site from "+7 916 555-12-12" ${noon} expect ring team, ring team, ring team`],
  ));

it("a name that is left out fits all; one that is written fits its own", () =>
  come(
    ["passed", `call site ${noon} expect voicemail`],
    ["passed", `call site ${noon} expect voicemail leads`],
    ["failed", `call site ${noon} expect voicemail other`],
    ["passed", `call site ${noon} caller presses 1, a busy, boss busy expect voicemail other`],
    ["passed", `call site ${noon} expect play hello`],
    ["passed", `call site ${noon} expect play "hello.wav"`],
    ["failed", `call site ${noon} expect play "other.wav"`],
    ["failed", `call site ${noon} expect play say "We are closed."`],
    ["passed", `call site ${noon} night is on expect play say "We are closed.", hangup`],
    ["failed", `call back a answers expect answered by b`],
  ));

it("the exchange's end of a call is a hangup, a refusal, or both where nothing had answered it", () =>
  come(
    ["passed", `call site ${noon} night is on expect hangup`],
    ["failed", `call site ${noon} night is on expect rejected`],
    ["passed", `call site from anonymous ${noon} expect rejected at 0s`],
    ["failed", `call site from anonymous ${noon} expect hangup`],
    ["passed", `call back expect rejected`],
    ["passed", `call back expect hangup at 8s`],
    ["failed", `call site ${noon} caller presses 3, caller presses 3 expect rejected`],
    ["passed", `call site ${noon} caller presses 3, caller presses 3 expect hangup`],
    ["failed", `call back caller hangs up at 3s expect hangup`],
  ));

it("without `from` the caller is in no set, anonymous ones neither", () =>
  come(
    ["passed", `call site ${noon} expect menu`],
    ["passed", `call site from "+7 916 555-12-12" ${noon} expect ring [a, b] at 0s`],
    ["passed", `call site from anonymous ${noon} expect rejected`],
    ["passed", `call site from "+49 30 901820" ${noon} expect menu`],
  ));

it("a ring counts when it starts, an answer when the talk begins, a voicemail when its greeting does", () =>
  come(
    ["passed", `call back a answers after 4s expect ring team at 0s, answered by a at 4s`],
    // The announcement lasts 1 s, and `press 1 to take the call` does not hold up who presses at once.
    [
      "passed",
      `call site ${noon} caller presses 1, boss answers after 3s expect ring [a, boss] at 2s, answered by boss at 15s`,
    ],
    ["passed", `call site ${noon} expect play at 0s, menu at 1s`],
    ["passed", `call site from "+7 916 555-12-12" ${noon} expect ring b at 40s, voicemail at 50s`],
  ));

it("`at` is in that second, `after` then or later, `within` then or sooner, from the call's coming", () =>
  come(
    // Each menu plays 13 characters, 0.87 s, and waits 5 s: the second one begins at 6.87 s, and `b` rings at 12.73 s.
    ["passed", `call site ${noon} expect ring b at 12s`],
    ["failed", `call site ${noon} expect ring b at 13s`],
    ["passed", `call site ${noon} expect ring b after 12s`],
    ["failed", `call site ${noon} expect ring b after 13s`],
    ["passed", `call site ${noon} expect ring b within 13s`],
    ["failed", `call site ${noon} expect ring b within 12s`],
    ["passed", `call back a answers after 4s expect answered by a within 4s`],
    ["passed", `call back a answers after 4s expect answered by a after 4s`],
    ["failed", `call back a answers after 4s expect answered by a after 5s`],
    ["passed", `call site ${noon} expect menu at 6s`],
    ["passed", `call site ${noon} expect menu after 2s, ring b`],
    ["failed", `call site ${noon} expect menu after 2s, menu`],
  ));

it("a phone does the first thing the first time, the last one for ever", () =>
  come(
    [
      "passed",
      `call site ${noon} caller presses 2, hunt [a, b], b busy then answers after 3s expect ring b, ring b, answered by b`,
    ],
    ["failed", `call site ${noon} caller presses 2, hunt [a, b], b busy expect answered by b`],
    [
      "passed",
      `call site from "+7 916 555-12-12" ${noon} b silent then declines after 2s then answers expect ring b, answered by b at 40s`,
    ],
  ));

it("the caller presses at each playing of a menu in turn, and gives up when he does", () =>
  come(
    ["passed", `call site ${noon} caller presses nothing, caller presses 1 expect menu, menu, ring [a, boss]`],
    ["failed", `call site ${noon} caller presses nothing, caller presses nothing expect menu, ring [a, boss]`],
    ["passed", `call site ${noon} caller hangs up at 3s expect menu`],
    ["failed", `call site ${noon} caller hangs up after 3s expect ring b`],
  ));

it("an instant has seconds, is meant in the scenario's zone or its own, and the earlier one of an hour that comes twice", () =>
  come(
    ["passed", `call site at 2026-11-23 17:59:59 expect menu`],
    ["failed", `call site at 2026-11-23 18:00:00 expect menu`],
    ["passed", `call site at 2026-11-23 19:59:59 Europe/Moscow expect menu`],
    ["failed", `call site at 2026-11-23 17:00:00 UTC expect menu`],
  ));

it("of an hour that comes twice the earlier one is meant", () => {
  const text = `phone a = ext 1
vats v Europe/Berlin < workhours Sun 00:30-01:30 UTC < ring a > otherwise < voicemail > >
line l = "+49 30 901820" -> v`;
  // 02:45 comes at 00:45 and at 01:45 UTC on that night.
  expect(results(["call l at 2026-10-25 02:45 expect ring a"], text).map(({ kind }) => kind)).toEqual(["passed"]);
});

it("a bare file is called by `main`; a line that leads nowhere and an hour that is skipped cannot be played", () => {
  const bare = "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a, b] > then voicemail";
  expect(results([`call main ${noon} b answers expect ring [a, b], answered by b`], bare)[0]?.kind).toBe("passed");
  const [skipped] = results(["call main at 2026-03-29 02:30 expect voicemail"], bare.replace("Moscow", "Berlin"));
  expect(skipped).toMatchObject({
    kind: "unplayable",
    reason: "The clocks of `Europe/Berlin` skip 02:30 on 2026-03-29.",
  });
});
