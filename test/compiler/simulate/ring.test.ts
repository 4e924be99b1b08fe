/** Rings with members that join later, confirm and hear words: who gets the call, and when (language §6). */

import { expect, it } from "vitest";
import type { PhoneBehaviour } from "../../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { compileText } from "../../helpers/vats.ts";

const answers = (afterSeconds: number): PhoneBehaviour => ({ kind: "answers", afterSeconds });
const picksUp = (afterSeconds: number): PhoneBehaviour => ({ kind: "picks up", afterSeconds });

function play(text: string, phones: Record<string, PhoneBehaviour>, hangsUpAfterSeconds?: number): readonly string[] {
  const { build, diagnostics } = compileText(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const call = { called: "+12025550100", caller: "+12025550199", atMs: 0, phones };
  const gone = hangsUpAfterSeconds === undefined ? {} : { hangsUpAfterSeconds };
  const world = { soundSeconds: (sound: string) => soundWorldOf(build).soundSeconds(sound) && 3 };
  return simulate(build, { ...call, ...gone }, world).trace.map((event) => {
    if (event.kind === "ring")
      return `${event.phone} ${event.startSeconds}-${event.endSeconds} ${event.outcome}${event.heard ? ` heard ${event.heard.length}` : ""}`;
    return event.kind === "end" ? `${event.how} at ${event.atSeconds}` : event.kind;
  });
}

it("who picks up without pressing 1 has 5 s after the words, and the others ring on", () => {
  expect(play("ring [a, b confirm] for 20s; hangup", { "ext b": picksUp(2) })).toEqual([
    "ext a 0-20 stopped",
    "ext b 0-2 unconfirmed heard 1",
    "rejected at 20",
  ]);
});

it("a ring is over before its time when the last one has not pressed", () => {
  expect(play("ring b for 20s confirm; hangup", { "ext b": picksUp(2) })).toEqual([
    "ext b 0-2 unconfirmed heard 1",
    "rejected at 10",
  ]);
});

it("who picked up in time may finish pressing, and nobody else rings on for that", () => {
  expect(play("ring [a, b confirm] for 20s; hangup", { "ext b": picksUp(19) })).toEqual([
    "ext a 0-20 stopped",
    "ext b 0-19 unconfirmed heard 1",
    "rejected at 27",
  ]);
});

it("a phone that need not confirm takes the call from one that is still listening", () => {
  expect(play("ring [a, b confirm] for 20s; hangup", { "ext a": answers(4), "ext b": picksUp(2) })).toEqual([
    "ext a 0-4 answered",
    "ext b 0-2 unconfirmed heard 1",
    "answered at 4",
  ]);
});

it("the whisper is heard before the talk, and before the words", () => {
  const whisper = 'whisper say "From the site." en-US';
  expect(play(`ring a for 20s ${whisper}; hangup`, { "ext a": answers(4) })).toEqual([
    "ext a 0-4 answered heard 1",
    "answered at 7",
  ]);
  expect(play(`ring a for 20s confirm ${whisper}; hangup`, { "ext a": answers(4) })).toEqual([
    "ext a 0-4 answered heard 2",
    "answered at 7",
  ]);
});

it("a phone that joins later does not ring when the call has been answered, and does when all others have given up", () => {
  expect(play("ring [a, b after 5s] for 20s; hangup", { "ext a": answers(3) })).toEqual([
    "ext a 0-3 answered",
    "answered at 3",
  ]);
  expect(
    play("ring [a, b after 5s] for 20s; hangup", { "ext a": { kind: "busy" }, "ext b": { kind: "declines" } }),
  ).toEqual(["ext a 0-0 busy", "ext b 5-5 declined", "rejected at 5"]);
});

it("a caller who gives up during the whisper has reached nobody", () => {
  expect(play('ring a for 20s whisper say "From the site." en-US', { "ext a": answers(4) }, 6)).toEqual([
    "ext a 0-4 unconfirmed heard 1",
    "caller at 6",
  ]);
});

it("who answers as soon as he joins has rung, and so has whoever joins with him", () => {
  const text = "ring [a, b after 2s, c after 2s, d after 3s] for 20s; hangup";
  expect(play(text, { "ext b": answers(0) })).toEqual([
    "ext a 0-2 stopped",
    "ext b 2-2 answered",
    "ext c 2-2 stopped",
    "answered at 2",
  ]);
  expect(play(text, { "ext a": answers(2) })).toEqual(["ext a 0-2 answered", "answered at 2"]);
});
