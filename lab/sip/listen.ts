/**
 * An ear: which known tones a stream of µ-law holds, and when. Must not know sockets, nor what the tones mean.
 */

import { linearOf, measure, samplesPerSecond } from "./tones.ts";

/** One sound that was heard; times in milliseconds of the machine's clock (`performance.now()`). */
export interface Heard {
  readonly sound: string;
  readonly startMs: number;
  endMs: number;
}

/** The frequency in Hz of each sound that may be heard; no two closer than 30 Hz. */
export type Tones = ReadonlyMap<string, number>;

export interface Ear {
  /** What was heard so far, in order; the last may still be going on. */
  readonly heard: readonly Heard[];
  /** Hears µ-law that has just arrived. `isNew` where the stream begins anew, so that nothing old mixes in. */
  hear(bytes: Buffer, atMs: number, isNew: boolean): void;
}

/** A twentieth of a second: 20 Hz apart can be told in it, and a beep holds several. */
const windowSamples = samplesPerSecond / 20;

/**
 * A sound that was not heard for so long begins anew, in the engine's seconds: where nothing is sent in between, no silence ends
 * it. An Asterisk lets a caller hear a moment of who picks up, and then nothing while that one is told who calls.
 */
const gapSeconds = 1;

/** `speed`: how many seconds of sound pass in one of the machine's. `notice` is told when a sound begins. */
export function openEar(tones: Tones, speed: number, notice: (sound: string) => void): Ear {
  const heard: Heard[] = [];
  const window = new Float32Array(windowSamples);
  let filled = 0;
  let current: Heard | undefined;
  const take = (endMs: number) => {
    const sound = measure(window);
    if (sound === "silence") current = undefined;
    const name = typeof sound === "number" ? nameOf(sound, tones) : undefined;
    if (name === undefined) return;
    const isGone = current !== undefined && endMs - current.endMs > (gapSeconds * 1000) / speed;
    if (current?.sound !== name || isGone) {
      current = { sound: name, startMs: endMs - millisecondsOf(windowSamples, speed), endMs };
      heard.push(current);
      notice(name);
    }
    current.endMs = endMs;
  };
  const hear = (bytes: Buffer, atMs: number, isNew: boolean) => {
    if (isNew) filled = 0;
    bytes.forEach((byte, index) => {
      window[filled] = linearOf[byte] ?? 0;
      filled += 1;
      if (filled < windowSamples) return;
      filled = 0;
      take(atMs - millisecondsOf(bytes.length - 1 - index, speed));
    });
  };
  return { heard, hear };
}

function millisecondsOf(samples: number, speed: number): number {
  return (samples * 1000) / samplesPerSecond / speed;
}

function nameOf(frequency: number, tones: Tones): string | undefined {
  for (const [name, wanted] of tones) if (Math.abs(wanted - frequency) < 15) return name;
  return undefined;
}
