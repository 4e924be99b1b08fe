/** What the caller hears in a call, and as which notes: by the simulator's own calls. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { stateAt } from "../../compiler/flow/step.ts";
import type { Call } from "../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { notesOf } from "../../playground/sound/notes.ts";
import { endOf, type HeardCall, soundsOf } from "../../playground/sound/spans.ts";
import { keyTone, tonesOfNumber } from "../../playground/sound/tones.ts";
import { compileText } from "../helpers/vats.ts";

function played(text: string, script: Partial<Call> = {}): HeardCall {
  const { build } = compileText(text, [], ["song.wav", "wait.wav"]);
  const call = { called: "+74951234567", caller: "+79161234567", atMs: 0, phones: {}, ...script };
  const { trace, visits, line } = simulate(build, call, soundWorldOf(build));
  const flow = build.flows.find(({ name }) => name === line?.flow);
  return {
    call,
    trace,
    visits: flow ? visits.map((visit) => ({ ...visit, kind: stateAt(flow, visit.state).kind })) : [],
  };
}

/** `0-20 ringback`, a line each. */
function heard(text: string, script: Partial<Call> = {}): readonly string[] {
  const tenths = (seconds: number) => Math.round(seconds * 100) / 100;
  return soundsOf(played(text, script)).map(
    ({ sound, startSeconds, endSeconds }) => `${tenths(startSeconds)}-${tenths(endSeconds)} ${sound}`,
  );
}

it("plays ringback while phones ring, on and on from one step to the next", () => {
  expect(heard("ring [a, b] for 20s; ring c for 15s")).toEqual(["0-35 ringback", "35-39 congestion"]);
  expect(heard("hunt [a, b] for 10s each; wait 3s; ring c for 5s; hangup")).toEqual([
    "0-20 ringback",
    "23-28 ringback",
    "28-32 congestion",
  ]);
});

it("is silent where nothing rings, and from the answer on", () => {
  expect(heard("ring a", { phones: { "ext a": { kind: "answers", afterSeconds: 7 } } })).toEqual(["0-7 ringback"]);
  expect(heard("ring a; ring b for 5s", { phones: { "ext a": { kind: "busy" } }, hangsUpAfterSeconds: 3 })).toEqual([
    "0-3 ringback",
  ]);
});

it("plays ringback on while who picked up hears a whisper, or must confirm", () => {
  const text = `phone a = tel "+79160000001"\nvats v < ring a for 20s confirm whisper say "a call for the office" >\nline main = * -> v`;
  const [ringback] = soundsOf(played(text, { phones: { "tel +79160000001": { kind: "answers", afterSeconds: 4 } } }));
  expect(ringback).toMatchObject({ sound: "ringback", startSeconds: 0 });
  expect(ringback?.endSeconds).toBeCloseTo(4 + 21 / 15, 5);
});

it("plays music where the source has it, and in a queue until it is left", () => {
  expect(heard('ring a for 20s music "song.wav"; ring b for 10s; hangup').slice(0, 2)).toEqual([
    "0-20 music",
    "20-30 ringback",
  ]);
  const queue =
    "group g = [a]\nphone a = ext 1\nvats v < queue g for 45s; ring a for 10s; hangup >\nline main = * -> v";
  expect(heard(queue)).toEqual(["0-45 music", "45-55 ringback", "55-59 busy"]);
});

it("plays a voice for announcements and greetings, and a beep before the recording", () => {
  expect(heard('play "wait.wav"; voicemail')).toEqual(["0-1 voice", "1-7 voice", "7-7.5 beep"]);
});

const menu = `menu say "press one or two, please, now" wait 5s tries 2 < 1 < ring a for 5s > 22 < hangup > timeout < hangup > >`;

it("plays keys as they are pressed, in each playing of a menu, with the one that ends the call", () => {
  expect(heard(menu, { keys: ["", "22"] })).toEqual([
    "0-1.93 voice",
    "6.93-7.93 voice",
    "7.93-8.05 key 2",
    "8.43-12.43 busy",
    "8.43-8.55 key 2",
  ]);
});

it("plays no key that is not pressed any more", () => {
  expect(heard(menu, { keys: ["19"], hangsUpAfterSeconds: 1.2 })).toEqual([
    "0-1 voice",
    "1-1.2 ringback",
    "1-1.12 key 1",
  ]);
});

it.each([
  ["hangup", "0-4 congestion"],
  ['play "wait.wav"; hangup', "1-5 busy"],
  ["reject busy", "0-4 busy"],
  ["reject", "0-4 congestion"],
])("plays after `%s` what a network plays then", (step, sound) => {
  expect(heard(step).at(-1)).toBe(sound);
});

it("tells who dials a number that nobody has by three rising tones", () => {
  const text = 'vats v < ring a >\nphone a = ext 1\nline main = "+7 495 123-45-68" -> v';
  expect(heard(text)).toEqual(["0-4 unknown number"]);
  const notes = notesOf(soundsOf(played(text)), tonesOfNumber(""), 0, 1);
  expect(notes.map(({ hertz }) => hertz)).toEqual([[950], [1400], [1800]]);
});

const ringing = [{ sound: "ringback" as const, startSeconds: 0, endSeconds: 12 }];

it.each([
  [
    "+74951234567",
    [425],
    [
      [0, 1],
      [5, 6],
      [10, 11],
    ],
  ],
  [
    "+12125550123",
    [440, 480],
    [
      [0, 2],
      [6, 8],
    ],
  ],
  [
    "+442079460000",
    [400, 450],
    [
      [0, 0.4],
      [0.6, 1],
      [3, 3.4],
      [3.6, 4],
      [6, 6.4],
      [6.6, 7],
      [9, 9.4],
      [9.6, 10],
    ],
  ],
  [
    "+493012345678",
    [425],
    [
      [0, 1],
      [5, 6],
      [10, 11],
    ],
  ],
  [
    "+33142685300",
    [440],
    [
      [0, 1.5],
      [5, 6.5],
      [10, 11.5],
    ],
  ],
  [
    "+43123456789",
    [420],
    [
      [0, 1],
      [6, 7],
    ],
  ],
  [
    "+10000000000",
    [425],
    [
      [0, 1],
      [5, 6],
      [10, 11],
    ],
  ],
  [
    "101",
    [425],
    [
      [0, 1],
      [5, 6],
      [10, 11],
    ],
  ],
  [
    "+constructor",
    [425],
    [
      [0, 1],
      [5, 6],
      [10, 11],
    ],
  ],
])("rings at %s as in its country", (number, hertz, times) => {
  const notes = notesOf(ringing, tonesOfNumber(number), 0, 12);
  for (const note of notes) expect(note.hertz).toEqual(hertz);
  const round = (seconds: number) => Math.round(seconds * 1e6) / 1e6;
  expect(notes.map(({ startSeconds, endSeconds }) => [round(startSeconds), round(endSeconds)])).toEqual(times);
});

it("sounds keys as the pairs of ITU-T Q.23", () => {
  const pairs = [..."159*0#"].map((key) => [key, keyTone(key)[0]?.hertz]);
  expect(pairs).toEqual([
    ["1", [697, 1209]],
    ["5", [770, 1336]],
    ["9", [852, 1477]],
    ["*", [941, 1209]],
    ["0", [941, 1336]],
    ["#", [941, 1477]],
  ]);
  expect(keyTone("A")[0]?.hertz).toEqual([]);
  expect(keyTone("")[0]?.hertz).toEqual([]);
});

const kinds = ["ringback", "music", "voice", "beep", "busy", "congestion", "unknown number", "key 5"] as const;

it("gives the same notes piece by piece as at once, none twice and none lost", () => {
  const span = fc.record({
    sound: fc.constantFrom(...kinds),
    startSeconds: fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10),
    lasts: fc.integer({ min: 1, max: 300 }),
  });
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 599 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 5 }), cuts, (some, at) => {
      const spans = some.map(({ lasts, ...rest }) => ({ ...rest, endSeconds: rest.startSeconds + lasts / 10 }));
      const tones = tonesOfNumber("+442079460000");
      const edges = [0, ...at.sort((one, other) => one - other).map((tenths) => tenths / 10), 60];
      const pieces = edges.slice(1).flatMap((to, index) => {
        const from = edges[index] ?? 0;
        return notesOf(spans, tones, from, to).filter(({ startSeconds }) => startSeconds >= from);
      });
      const key = (note: object) =>
        JSON.stringify(note, (_, value) => (typeof value === "number" ? Math.round(value * 1e6) : value));
      expect(pieces.map(key).sort()).toEqual(notesOf(spans, tones, 0, 60).map(key).sort());
    }),
  );
});

it("finds the notes of an hour's wait without going through the hour", () => {
  const spans = [{ sound: "music" as const, startSeconds: 0, endSeconds: 86_400 }];
  const before = performance.now();
  for (let round = 0; round < 1000; round += 1) notesOf(spans, tonesOfNumber(""), 86_000, 86_002);
  expect(performance.now() - before).toBeLessThan(500);
});

it("hears no call beyond its end but what the network plays then", () => {
  const call = played("ring a for 20s; voicemail", { phones: { "ext a": { kind: "silent" } } });
  const end = endOf(call.trace);
  for (const { sound, endSeconds, startSeconds } of soundsOf(call))
    expect([sound, startSeconds >= end || endSeconds <= end]).toEqual([sound, true]);
});
