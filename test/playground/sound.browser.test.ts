/** The speaker in a real Chromium: what comes out of it is measured, sample by sample, while a playhead runs, jumps and stands. */

import { expect, it } from "vitest";
import type { SoundSpan } from "../../playground/sound/spans.ts";
import { tonesOfNumber } from "../../playground/sound/tones.ts";
import { pageOf } from "./module-page.ts";
import { usePlayground } from "./playground.ts";

const playground = usePlayground(pageOf("playground/sound/speaker.ts"));

/** What a reader does at a second of his own time: where the playhead then stands. */
type Move = readonly [atSeconds: number, playhead: { seconds: number; rate: number; isPlaying: boolean }];

interface Heard {
  /** How loud a frequency is from one second to another, 0 to 1. */
  readonly level: (hertz: number, from: number, to: number) => number;
  /** Whether something can be heard at all from one second to another. */
  readonly isSilent: (from: number, to: number) => boolean;
  /** The largest step between two samples: a click is one of more than half. */
  readonly largestStep: number;
}

const samplesPerSecond = 8000;

/** Renders what the speaker plays while the moves are made; `load` is a move that loads the same sounds anew. */
async function hear(
  spans: readonly SoundSpan[],
  moves: readonly Move[],
  lasts: number,
  number = "+7495",
): Promise<Heard> {
  const { page } = await playground.open();
  const end = Math.max(
    0,
    ...spans.filter(({ sound }) => sound !== "busy" && sound !== "beep").map((span) => span.endSeconds),
  );
  const sounds = { spans, tones: tonesOfNumber(number), endSeconds: end };
  const samples = await page.evaluate(render, { sounds, moves, lasts, samplesPerSecond });
  return {
    level: (hertz, from, to) => levelOf(samples, hertz, from, to),
    isSilent: (from, to) => slice(samples, from, to).every((sample) => Math.abs(sample) < 0.001),
    largestStep: Math.max(...samples.slice(1).map((sample, index) => Math.abs(sample - (samples[index] ?? 0)))),
  };
}

interface Rendering {
  readonly sounds: object;
  readonly moves: readonly Move[];
  readonly lasts: number;
  readonly samplesPerSecond: number;
}

/** Runs in the page. */
async function render({ sounds, moves, lasts, samplesPerSecond: rate }: Rendering): Promise<readonly number[]> {
  const page = globalThis as unknown as {
    OfflineAudioContext: new (channels: number, length: number, rate: number) => Offline;
    tried: { createSpeaker(context: Offline): { load(sounds: object): void; follow(playhead: object): void } };
  };
  interface Offline {
    suspend(at: number): Promise<void>;
    resume(): void;
    startRendering(): Promise<{ getChannelData(channel: number): Iterable<number> }>;
  }
  const context = new page.OfflineAudioContext(1, lasts * rate, rate);
  const speaker = page.tried.createSpeaker(context);
  speaker.load(sounds);
  for (const [at, playhead] of moves) {
    if (at === 0) speaker.follow(playhead);
    else
      void context.suspend(at).then(() => {
        speaker.follow(playhead);
        context.resume();
      });
  }
  return [...(await context.startRendering()).getChannelData(0)];
}

function slice(samples: readonly number[], from: number, to: number): readonly number[] {
  return samples.slice(Math.round(from * samplesPerSecond), Math.round(to * samplesPerSecond));
}

/** Of one frequency (Goertzel's way). */
function levelOf(samples: readonly number[], hertz: number, from: number, to: number): number {
  const some = slice(samples, from, to);
  const turn = (2 * Math.PI * hertz) / samplesPerSecond;
  const sum = (part: (angle: number) => number) =>
    some.reduce((all, sample, index) => all + sample * part(turn * index), 0);
  return (2 * Math.hypot(sum(Math.cos), sum(Math.sin))) / some.length;
}

/** A playhead that runs from `seconds` at the reader's `from` to his `to`, followed ten times a second. */
function runs(from: number, to: number, seconds: number, rate = 1): readonly Move[] {
  const steps = Math.round((to - from) * 10);
  return Array.from({ length: steps + 1 }, (_, step): Move => {
    const at = from + step / 10;
    return [at, { seconds: seconds + (at - from) * rate, rate, isPlaying: true }];
  });
}

const ringing: readonly SoundSpan[] = [{ sound: "ringback", startSeconds: 0, endSeconds: 20 }];

it("rings in Russia one second in five, at 425 Hz", async () => {
  const heard = await hear(ringing, runs(0, 7.9, 0), 8);
  for (const [from, to] of [
    [0.05, 0.95],
    [5.05, 5.95],
  ] as const) {
    expect(heard.level(425, from, to)).toBeCloseTo(0.2, 1);
    expect(heard.level(440, from, to)).toBeLessThan(0.02);
  }
  expect(heard.isSilent(1.02, 4.98)).toBe(true);
  expect(heard.isSilent(6.02, 8)).toBe(true);
});

it("rings in America two seconds in six, at 440 and 480 Hz together", async () => {
  const heard = await hear(ringing, runs(0, 6.9, 0), 7, "+1212");
  expect(heard.level(440, 0.1, 1.9)).toBeCloseTo(0.1, 1);
  expect(heard.level(480, 0.1, 1.9)).toBeCloseTo(0.1, 1);
  expect(heard.isSilent(2.02, 5.98)).toBe(true);
  expect(heard.level(440, 6.1, 6.9)).toBeCloseTo(0.1, 1);
});

it("plays nothing until the playhead runs, and nothing more when it stands", async () => {
  const stands: Move = [1.5, { seconds: 1, rate: 1, isPlaying: false }];
  const heard = await hear(
    [{ sound: "music", startSeconds: 0, endSeconds: 20 }],
    [[0, { seconds: 0, rate: 1, isPlaying: false }], ...runs(0.5, 1.4, 0), stands],
    3,
  );
  expect(heard.isSilent(0, 0.48)).toBe(true);
  expect(heard.isSilent(0.6, 0.8)).toBe(false);
  expect(heard.isSilent(1.55, 3)).toBe(true);
});

it("goes where the playhead is put, and plays what sounds there", async () => {
  const spans: readonly SoundSpan[] = [...ringing, { sound: "key 5", startSeconds: 12, endSeconds: 12.12 }];
  const heard = await hear(spans, [...runs(0, 0.4, 0), ...runs(0.5, 1.4, 10.4), ...runs(1.5, 2.4, 11.9)], 2.5);
  expect(heard.level(425, 0.05, 0.45)).toBeCloseTo(0.2, 1);
  // The third ring began at 10: 0.6 s of it are left.
  expect(heard.level(425, 0.55, 1.05)).toBeCloseTo(0.2, 1);
  expect(heard.isSilent(1.15, 1.48)).toBe(true);
  expect(heard.level(770, 1.61, 1.71)).toBeCloseTo(0.1, 1);
  expect(heard.level(1336, 1.61, 1.71)).toBeCloseTo(0.1, 1);
});

it("keeps the pitch when the call runs faster or slower, and the time of the call", async () => {
  const fast = await hear(ringing, runs(0, 2.4, 0, 4), 2.5);
  expect(fast.level(425, 0.03, 0.22)).toBeCloseTo(0.2, 1);
  expect(fast.isSilent(0.27, 1.23)).toBe(true);
  expect(fast.level(425, 1.28, 1.47)).toBeCloseTo(0.2, 1);
  const slow = await hear(ringing, runs(0, 2.9, 0, 0.5), 3);
  expect(slow.level(425, 0.05, 1.95)).toBeCloseTo(0.2, 1);
  expect(slow.isSilent(2.02, 3)).toBe(true);
});

it("is silent where tones would be clicks", async () => {
  const heard = await hear(ringing, runs(0, 0.9, 0, 16), 1);
  expect(heard.isSilent(0, 1)).toBe(true);
});

it("falls silent by itself when the page no longer says where the playhead is", async () => {
  const heard = await hear([{ sound: "music", startSeconds: 0, endSeconds: 60 }], runs(0, 0.5, 0), 5);
  expect(heard.isSilent(1, 1.4)).toBe(false);
  expect(heard.isSilent(3, 5)).toBe(true);
});

it("plays the busy tone after the end, as fast as it is, once", async () => {
  const spans: readonly SoundSpan[] = [...ringing, { sound: "busy", startSeconds: 20, endSeconds: 24 }];
  const end: Move = [1, { seconds: 20, rate: 4, isPlaying: false }];
  const again: Move = [2, { seconds: 20, rate: 4, isPlaying: false }];
  const heard = await hear(spans, [...runs(0, 0.9, 16, 4), end, again], 7);
  for (let tone = 0; tone < 5; tone += 1) {
    expect(heard.level(425, 1.03 + tone * 0.7, 1.32 + tone * 0.7)).toBeCloseTo(0.2, 1);
    expect(heard.isSilent(1.37 + tone * 0.7, 1.68 + tone * 0.7)).toBe(true);
  }
  expect(heard.isSilent(5.02, 7)).toBe(true);
});

it("does not play what comes after the end to who only looks there", async () => {
  const spans: readonly SoundSpan[] = [...ringing, { sound: "busy", startSeconds: 20, endSeconds: 24 }];
  const heard = await hear(spans, [[0, { seconds: 20, rate: 1, isPlaying: false }]], 2);
  expect(heard.isSilent(0, 2)).toBe(true);
});

it("never clicks, also where a tone is cut off", async () => {
  const spans: readonly SoundSpan[] = [
    { sound: "key 1", startSeconds: 0, endSeconds: 3 },
    { sound: "voice", startSeconds: 0, endSeconds: 3 },
  ];
  const stands: Move = [0.5, { seconds: 0.5, rate: 1, isPlaying: false }];
  const heard = await hear(spans, [...runs(0, 0.4, 0), stands, ...runs(0.6, 1, 0.55), ...runs(1.1, 1.5, 2)], 2);
  // Two tones of 0.1 at 697 and 1209 Hz and one of 0.08 at most step by 0.16 from sample to sample.
  expect(heard.largestStep).toBeGreaterThan(0.05);
  expect(heard.largestStep).toBeLessThan(0.17);
});
