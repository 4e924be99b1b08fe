/** The verdict: notices each kind of difference, and forgives only what the machine made late. */

import { expect, it } from "vitest";
import type { EndEvent, RingEvent, Trace } from "../../compiler/simulate/trace.ts";
import type { PlayedCall, PlayRequest } from "../../lab/engine.ts";
import { judge } from "../../lab/judge.ts";

function ring(phone: string, startSeconds: number, endSeconds: number, outcome: RingEvent["outcome"]): RingEvent {
  return { kind: "ring", phone, startSeconds, endSeconds, outcome };
}

function end(how: EndEvent["how"], atSeconds: number): EndEvent {
  return { kind: "end", how, atSeconds };
}

const play = (sound: string, startSeconds: number, endSeconds: number) =>
  ({ kind: "play", sound, startSeconds, endSeconds }) as const;

const message = (mailbox: string, greeting: string, startSeconds: number, recordSeconds: number) =>
  ({ kind: "message", mailbox, greeting, startSeconds, recordSeconds }) as const;

const expected: Trace = [
  ring("ext a", 0, 20, "stopped"),
  ring("ext b", 0, 5, "busy"),
  ring("ext boss", 20, 35, "stopped"),
  play("hello", 35, 38),
  message("default", "universal", 38, 44),
  end("message", 44),
];

/** The expected trace with one event changed. */
function changed(index: number, ...events: Trace): Trace {
  return expected.toSpliced(index, 1, ...events);
}

const request: PlayRequest = {
  files: new Map(),
  calls: [{ called: "100", caller: undefined, atMs: 0, phones: {} }],
  soundSeconds: () => 1,
};

/** The verdict on one call that looks so, at every speed. */
async function verdictOn(seen: Trace, more: Partial<PlayedCall> = {}): Promise<readonly string[]> {
  const played: PlayedCall = { trace: seen, complaints: [], recordings: [], log: [], ...more };
  return (await judge(async () => [played], request, [expected])).flat();
}

it("finds no fault with the same call, nor with one that is a little late", async () => {
  expect(await verdictOn(expected)).toEqual([]);
  const late: Trace = [
    ring("ext b", 0.4, 5.2, "busy"),
    ring("ext a", 0.5, 20.9, "stopped"),
    ring("ext boss", 21.5, 36.2, "stopped"),
    play("hello", 36.9, 41),
    message("default", "universal", 41.5, 52),
    end("message", 52.3),
  ];
  expect(await verdictOn(late)).toEqual([]);
});

it("notices each kind of difference", async () => {
  const wrong: readonly Trace[] = [
    changed(0, ring("ext c", 0, 20, "stopped")),
    changed(0, ring("ext a", 0, 15, "stopped")),
    changed(0, ring("ext a", 0, 20, "answered")),
    changed(1),
    changed(2, ring("ext boss", 25, 40, "stopped")),
    changed(2),
    changed(3, play("bye", 35, 38)),
    changed(3),
    changed(4, message("101", "universal", 38, 44)),
    changed(4, message("default", "hello", 38, 44)),
    changed(5, end("hangup", 44)),
    changed(5, end("message", 48)),
    [...expected.slice(0, 3), expected[2], ...expected.slice(3)].filter((event) => event !== undefined),
    [...expected, ring("ext a", 45, 50, "stopped")],
    [],
  ];
  for (const trace of wrong) expect(await verdictOn(trace), JSON.stringify(trace)).not.toEqual([]);
});

it("tells complaints and the engine's warnings too", async () => {
  expect(await verdictOn(expected, { complaints: ["odd"], log: ["WARNING"] })).toEqual(["odd", "WARNING"]);
});

it("plays what was wrong again, slower, and believes that", async () => {
  const speeds: (readonly [number | undefined, number])[] = [];
  const right: PlayedCall = { trace: expected, complaints: [], recordings: [], log: [] };
  const busy: PlayedCall = { ...right, trace: changed(5, end("message", 48)) };
  const playOn = async ({ speed, calls }: PlayRequest) => {
    speeds.push([speed, calls.length]);
    return speeds.length === 1 ? [right, busy] : [right];
  };
  const two = { ...request, speed: 8, calls: [...request.calls, ...request.calls] };
  expect(await judge(playOn, two, [expected, expected])).toEqual([[], []]);
  expect(speeds).toEqual([
    [8, 2],
    [2, 1],
  ]);
});

it("does not pass a call that was not played", async () => {
  expect((await judge(async () => [], request, [expected])).flat()).toEqual([]);
});
