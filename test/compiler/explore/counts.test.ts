/** How many different calls there are: each number is worked out by hand, in the comment above it. */

import { expect, it } from "vitest";
import { countCalls, type Tally } from "../../../compiler/explore/calls.ts";
import { periodFrom } from "../../../compiler/explore/period.ts";
import { readyToExplore } from "../../../compiler/explore/scenario.ts";
import { compileText } from "../../helpers/vats.ts";

function count(text: string): Partial<Record<keyof Tally, number>> & { readonly calls: number } {
  const { build, diagnostics } = compileText(text, [], ["m.wav"]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const [flow] = build.flows;
  if (!flow) throw new Error("the program has no scenario");
  const { lost, ...ends } = countCalls(readyToExplore(build, flow, periodFrom("2026-11-23")));
  const calls = Object.values(ends).reduce((sum, one) => sum + one, 0n);
  const some = Object.entries({ ...ends, lost }).filter(([, number]) => number > 0n);
  return { calls: Number(calls), ...Object.fromEntries(some.map(([how, number]) => [how, Number(number)])) };
}

// Outside: 1, refused. Inside: a, b, or the caller gives up: 3; else busy, unavailable or unanswered, and of each of the three
// boss, the caller gives up: 2, and three times the message or the caller gives up in its greeting: 6. 1 + 3 + 3 × (2 + 6).
it("the one-liner", () => {
  const text =
    "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then ring boss for 15s; then voicemail >";
  expect(count(text)).toEqual({ calls: 28, answered: 5, message: 9, caller: 13, rejected: 1, lost: 14 });
});

// a, the caller gives up, and three outcomes that walk off the end.
it("`lost`", () => {
  expect(count('ring a for 20s\nlost < notify "https://example.com/lost" >')).toEqual({
    calls: 5,
    answered: 1,
    caller: 1,
    rejected: 3,
    lost: 4,
  });
});

// A written end is a decision: only who gives up is lost.
it("a written `hangup` is not lost", () => {
  expect(count("ring a for 20s; hangup")).toEqual({ calls: 5, answered: 1, caller: 1, rejected: 3, lost: 1 });
});

// a, b, the caller gives up; or nobody comes: the message, or the caller gives up in its greeting.
it("a `queue`", () => {
  const text = "phone a = ext 101\nphone b = ext 102\ngroup team = [a, b]\nqueue team for 60s; then voicemail";
  expect(count(text)).toEqual({ calls: 5, answered: 2, message: 1, caller: 2, lost: 2 });
});

// boss presses 1, the caller gives up; busy, unavailable, unanswered (silent, or his mobile's own voicemail, which never
// presses: one way, at other times), each with the message or a caller who gives up in its greeting.
it("`confirm`, with the voicemail of a mobile", () => {
  const text = 'phone boss = tel "+7 916 000-00-01"\nring boss for 15s confirm; then voicemail';
  expect(count(text)).toEqual({ calls: 8, answered: 1, message: 3, caller: 4, lost: 4 });
});

// A round: a, or the caller gives up: 2; or three outcomes. After the second: the message, or who gives up. 2 + 3 × (2 + 3 × 2).
it("`repeat`", () => {
  expect(count("repeat 2 < ring a for 5s >; voicemail")).toEqual({
    calls: 26,
    answered: 4,
    message: 9,
    caller: 13,
    lost: 13,
  });
});

// Inside: the caller gives up, 1, silence (the message, or who gives up), a wrong key: 5. Outside, the last try: who gives up,
// 1 (5 ways), silence, a wrong key (2 ways): 9. The first try: who gives up, 1 (5 ways), silence and a wrong key (9 each): 24.
it("nested menus", () => {
  const text = `menu "m.wav" tries 2 <
  1 < menu "m.wav" tries 1 < 1 < hangup > timeout < voicemail > invalid < hangup > > >
  timeout < hangup >
  invalid < voicemail >
>`;
  expect(count(text)).toMatchObject({ calls: 24 });
});

// Each round of `retry` is a try: 1 plays it again, 2 ends. First try: gives up, 2, silence, wrong, 1; the last three go on to
// the second and last: gives up, 2, silence, wrong, 1 (no try is left: falls through). 2 + 3 × 5.
it("`retry`", () => {
  const text = 'menu "m.wav" tries 2 < 1 < retry > 2 < hangup > timeout < hangup > invalid < hangup > >; hangup';
  expect(count(text)).toEqual({ calls: 17, hangup: 13, caller: 4, lost: 4 });
});

// A guard behind a ring is read later than one before it: at 17:59:50 the office is open, and when the ring is over it is not.
// Open: a, gives up; busy and unanswered lead to b (b, gives up, 3 × refused: 5) or to the closed office (1); unavailable takes
// no time, so the office is still open (5). 2 + 2 × 6 + 5; closed: 1.
it("a guard behind a ring sees the time after it", () => {
  const guard = "workhours Mon-Fri 09:00-18:00 UTC";
  const text = `${guard} < ring a for 20s; then ${guard} < ring b for 10s > otherwise < hangup > > otherwise < hangup >`;
  expect(count(text)).toMatchObject({ calls: 20 });
});

// Both guards read one instant where nothing takes time between them: the second `otherwise` is never taken.
it("guards at one instant agree", () => {
  const guard = "workhours Mon-Fri 09:00-18:00 UTC";
  expect(count(`${guard} < ${guard} < ring a for 20s > otherwise < ring b for 20s > > otherwise < hangup >`)).toEqual({
    calls: 6,
    answered: 1,
    caller: 1,
    rejected: 4,
    lost: 4,
  });
});
