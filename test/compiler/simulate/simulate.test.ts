/** One call on a virtual clock: what rings, for how long, who answers, how it ends. */

import { expect, it } from "vitest";
import type { Call } from "../../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { instantOf } from "../../../compiler/time/zone.ts";
import { compileText } from "../../helpers/vats.ts";

/** Plays a call on a text; each event as one short word. */
function play(text: string, call: Partial<Call> = {}): readonly string[] {
  const { build, diagnostics } = compileText(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const whole: Call = {
    called: "+12025550100",
    caller: "+12025550199",
    atMs: Date.UTC(2026, 10, 23, 12),
    phones: {},
    ...call,
  };
  return simulate(build, whole, soundWorldOf(build)).trace.map((event): string => {
    switch (event.kind) {
      case "ring":
        return `${event.phone} ${event.startSeconds}-${event.endSeconds} ${event.outcome}`;
      case "play":
        return `play ${event.startSeconds}-${event.endSeconds}`;
      case "queue":
        return `queue ${event.queue} at ${event.startSeconds}`;
      case "notify":
        return `${event.url} told ${JSON.stringify(event.fields)} at ${event.atSeconds}`;
      case "message":
        return `message in ${event.mailbox} at ${event.recordSeconds}`;
      case "end":
        return `${event.how}${event.phone ? ` by ${event.phone}` : ""} at ${event.atSeconds}`;
    }
  });
}

const two = "ring [a, b] for 20s; then ring c for 15s; then voicemail";

it("the first to answer gets the call, and the others stop ringing", () => {
  expect(
    play(two, {
      phones: { "ext a": { kind: "answers", afterSeconds: 7 }, "ext b": { kind: "answers", afterSeconds: 5 } },
    }),
  ).toEqual(["ext a 0-5 stopped", "ext b 0-5 answered", "answered by ext b at 5"]);
});

it("a ring is over as soon as every phone has given up", () => {
  expect(
    play(two, {
      phones: {
        "ext a": { kind: "busy" },
        "ext b": { kind: "declines", afterSeconds: 3 },
        "ext c": { kind: "answers", afterSeconds: 2 },
      },
    }),
  ).toEqual(["ext a 0-0 busy", "ext b 0-3 declined", "ext c 3-5 answered", "answered by ext c at 5"]);
});

it("one silent phone keeps a ring going to its end", () => {
  expect(play(two, { phones: { "ext a": { kind: "busy" }, "ext c": { kind: "unavailable" } } })).toEqual([
    "ext a 0-0 busy",
    "ext b 0-20 stopped",
    "ext c 20-20 unavailable",
    "message in default at 26",
    "message at 26",
  ]);
});

it("a phone that would answer when the time is up does not", () => {
  expect(play("ring a for 10s; then hangup", { phones: { "ext a": { kind: "answers", afterSeconds: 10 } } })).toEqual([
    "ext a 0-10 stopped",
    "rejected at 10",
  ]);
});

it("a caller who gives up ends everything at once", () => {
  expect(play(two, { hangsUpAfterSeconds: 25 })).toEqual([
    "ext a 0-20 stopped",
    "ext b 0-20 stopped",
    "ext c 20-25 stopped",
    "caller at 25",
  ]);
  expect(play("wait 5s; ring a; voicemail", { hangsUpAfterSeconds: 2 })).toEqual(["caller at 2"]);
});

it("a guard behind a ring sees the time after it", () => {
  const text =
    "ring a for 20s; then workhours daily 09:00-18:00 UTC < ring b for 10s > otherwise < reject busy > hangup";
  expect(play(text, { atMs: Date.UTC(2026, 10, 23, 17, 59, 39) })).toContain("ext b 20-30 stopped");
  expect(play(text, { atMs: Date.UTC(2026, 10, 23, 17, 59, 40) })).toEqual(["ext a 0-20 stopped", "busy at 20"]);
});

it("only what nothing has answered can be refused", () => {
  expect(play("reject busy")).toEqual(["busy at 0"]);
  expect(play("reject")).toEqual(["rejected at 0"]);
  expect(play('say "123456789012345"; hangup')).toEqual(["play 0-1", "hangup at 1"]);
});

it("the outcome of several phones together", () => {
  const text =
    "ring [a, b] for 10s if busy < ring c for 1s > if unavailable < ring d for 2s > if unanswered < ring e for 3s > hangup";
  const rung = (a: Call["phones"][string], b: Call["phones"][string]) =>
    play(text, { phones: { "ext a": a, "ext b": b } })
      .at(-2)
      ?.split(" ")[1];
  expect(rung({ kind: "busy" }, { kind: "declines" })).toBe("c");
  expect(rung({ kind: "unavailable" }, { kind: "unavailable" })).toBe("d");
  expect(rung({ kind: "busy" }, { kind: "unavailable" })).toBe("e");
  expect(rung({ kind: "busy" }, { kind: "silent" })).toBe("e");
});

it("a number that no line has rings nobody", () => {
  expect(
    play('vats v < ring a; voicemail >\nline one = "+7 495 123-45-67" -> v\n', { called: "+74951234568" }),
  ).toEqual(["unknown at 0"]);
  expect(play('vats v < hangup >\nline one = "+7 495 123-45-67" -> v\n', { called: "74951234567" })).toEqual([
    "rejected at 0",
  ]);
});

it("New York's 18:00 is where it is before and after the clocks go on", () => {
  const text = "workhours daily 09:00-18:00 America/New_York < ring a for 10s > hangup";
  for (const date of ["2026-03-07", "2026-03-08", "2026-03-09"]) {
    const close = instantOf("America/New_York", date, 18 * 60) ?? 0;
    expect(play(text, { atMs: close - 1000 })).toHaveLength(2);
    expect(play(text, { atMs: close })).toEqual(["rejected at 0"]);
  }
});
