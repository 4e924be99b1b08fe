/** What tests have been through, and what not. */

import { expect, it } from "vitest";
import { coverageOf, percentCovered } from "../../../compiler/test/coverage.ts";
import { runTests } from "../../../compiler/test/run-tests.ts";
import { compileText } from "../../helpers/vats.ts";

/** Everything that the calls of some tests may go through; what they did is marked by `+`. */
function coverage(program: string, ...tests: readonly string[]): readonly string[] {
  const text = `${program}\n${tests.map((test, index) => `test "${index}" < ${test} >`).join("\n")}\n`;
  const compiled = compileText(text);
  const played = runTests(compiled.program, compiled.build).flatMap((result) =>
    result.kind === "unplayable" ? [] : [result.played],
  );
  const items = coverageOf(compiled.build, played);
  return items.map(({ kind, label, origin, isCovered }) => {
    const source = text.slice(origin.start, origin.end).replace(/ <[\s\S]*/, "");
    return `${isCovered ? "+" : "-"} ${kind} ${source}: ${label}`;
  });
}

it("each guard is seen to hold and not to hold, each arm and the way past all of them is taken", () => {
  const program = `phone a = ext 1
switch night = off
vats v UTC < when night < hangup > workhours Mon-Fri 09:00-18:00 and not on 12-31 < ring a > then voicemail >
line l = * -> v`;
  expect(coverage(program)).toEqual([
    "- guard when night: holds",
    "- guard when night: does not hold",
    "- branch when night: taken",
    "- branch when night: no guard holds",
    "- guard workhours Mon-Fri 09:00-18:00: holds",
    "- guard workhours Mon-Fri 09:00-18:00: does not hold",
    "- branch workhours Mon-Fri 09:00-18:00 and not on 12-31: taken",
    "- guard on 12-31: holds",
    "- guard on 12-31: does not hold",
    "- outcome ring a: answered",
    "- outcome ring a: not answered",
  ]);
  const seen = (...tests: readonly string[]) => coverage(program, ...tests).filter((line) => line.startsWith("+"));
  // A guard behind the arm that was taken is not asked.
  expect(seen("call l at 2026-11-23 12:00 night is on expect hangup")).toEqual([
    "+ guard when night: holds",
    "+ branch when night: taken",
  ]);
  expect(seen("call l at 2026-12-31 12:00 expect voicemail")).toEqual([
    "+ guard when night: does not hold",
    "+ branch when night: no guard holds",
    "+ guard workhours Mon-Fri 09:00-18:00: holds",
    "+ guard on 12-31: holds",
  ]);
  expect(seen("call l at 2026-11-23 12:00 a answers expect answered by a")).toEqual([
    "+ guard when night: does not hold",
    "+ guard workhours Mon-Fri 09:00-18:00: holds",
    "+ branch workhours Mon-Fri 09:00-18:00 and not on 12-31: taken",
    "+ guard on 12-31: does not hold",
    "+ outcome ring a: answered",
  ]);
});

it("outcomes of a ring are told apart where they lead elsewhere; who gives up sees none", () => {
  const program = `phone a = ext 1
phone b = ext 2
vats v < ring a if busy < hangup > if unavailable < hangup >; ring b if unanswered < hangup >; ring b; voicemail >
line l = * -> v`;
  expect(coverage(program, "call l a busy expect hangup", "call l b busy expect voicemail")).toEqual([
    "- outcome ring a if busy: answered",
    "+ outcome ring a if busy: busy",
    "- outcome ring a if busy: unavailable",
    "+ outcome ring a if busy: unanswered",
    "- outcome ring b if unanswered: answered",
    "+ outcome ring b if unanswered: busy or unavailable",
    "- outcome ring b if unanswered: unanswered",
    "- outcome ring b: answered",
    "+ outcome ring b: not answered",
  ]);
  const gone = coverage(program, "call l caller hangs up at 3s expect ring a");
  expect(gone.filter((line) => line.startsWith("+"))).toEqual([]);
});

it("each phone of a hunt is one, whatever became of those before; the last knows of them all", () => {
  const program = `phone a = ext 1
phone b = ext 2
vats v < hunt [a, b] for 5s each if busy < hangup >; voicemail >
line l = * -> v`;
  expect(coverage(program, "call l a busy, b busy expect hangup", "call l b answers expect answered by b")).toEqual([
    "- outcome hunt [a, b] for 5s each if busy: a answered",
    "+ outcome hunt [a, b] for 5s each if busy: a not answered",
    "+ outcome hunt [a, b] for 5s each if busy: b answered",
    "+ outcome hunt [a, b] for 5s each if busy: b busy",
    "- outcome hunt [a, b] for 5s each if busy: b unavailable or unanswered",
  ]);
});

it("a menu has its keys, and its timeout and invalid at the last try only", () => {
  const program = `phone a = ext 1
vats v < menu say "Press." tries 2 < 1 < ring a > 2 < > timeout < retry > invalid < > > then voicemail >
line l = * -> v`;
  const menu = 'branch menu say "Press." tries 2';
  expect(coverage(program, "call l caller presses nothing, caller presses 1 expect menu, menu, ring a")).toEqual([
    `- ${menu}: timeout`,
    `- ${menu}: invalid`,
    "+ branch 1: key 1",
    "- outcome ring a: answered",
    "+ outcome ring a: not answered",
    "- branch 2: key 2",
  ]);
  const silent = coverage(program, "call l expect menu, menu, voicemail");
  expect(silent.filter((line) => line.startsWith("+"))).toEqual([`+ ${menu}: timeout`]);
  const wrong = coverage(program, "call l caller presses 3, caller presses * expect menu, voicemail");
  expect(wrong.filter((line) => line.startsWith("+"))).toEqual([`+ ${menu}: invalid`]);
});

it("a queue is answered or not, and a flow that two scenarios run is covered by either", () => {
  const program = `phone a = ext 1
group team = [a]
flow wait_for_team < queue team for 16s >
vats v < run wait_for_team; voicemail >
vats w < run wait_for_team; hangup >
line l = +12025550100 -> v
line m = +12025550101 -> w`;
  const queue = "outcome queue team for 16s";
  expect(coverage(program, "call l expect voicemail")).toEqual([`- ${queue}: answered`, `+ ${queue}: not answered`]);
  expect(coverage(program, "call l expect voicemail", "call m a answers after 2s expect answered by a")).toEqual([
    `+ ${queue}: answered`,
    `+ ${queue}: not answered`,
  ]);
});

it("the percentage is of all that there is; of nothing it is all", () => {
  const item = { kind: "guard", label: "holds", origin: { uri: "", start: 0, end: 0 } } as const;
  expect(percentCovered([])).toBe(100);
  expect(percentCovered([true, false, true].map((isCovered) => ({ ...item, isCovered })))).toBeCloseTo(66.67, 2);
});
