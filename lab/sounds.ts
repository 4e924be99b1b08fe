/**
 * A tone for each sound that may be heard in a run, each with a frequency of its own, so that sounds can be told apart on
 * the wire. A sound that the build supplies is kept, and must be a tone itself. Must not know any engine.
 */

import { beep, universal } from "./seen.ts";
import type { Tones } from "./sip/listen.ts";
import { measure, samplesPerSecond, tone } from "./sip/tones.ts";
import { voices } from "./sip/voices.ts";

export interface LabSounds {
  /** The frequency of every sound, by its name. */
  readonly tones: Tones;
  /** µ-law of the sounds that the lab supplies, by their names. */
  readonly supplied: ReadonlyMap<string, Buffer>;
}

/** Hertz; far enough apart to be told by a twentieth of a second, and within what a telephone carries. */
const [lowest, highest, apart] = [600, 3200, 40];

/** Apart from 425 Hz too, which a FreeSWITCH plays to an answered caller while phones ring. */
const beepHz = 480;
const universalHz = 520;

/**
 * How long the beginning and the end of each sound are silent, so that one that follows itself is heard twice, also where a
 * key has cut it off.
 */
export const pauseSeconds = 0.1;

/**
 * `played`: the names of all sounds; `files`: those that the build supplies, as WAV; `shared`: see `PlayRequest.tones`. What
 * the build supplies of a sound that shares its tone gives way to the lab's.
 */
export function labSounds(
  played: ReadonlySet<string>,
  files: ReadonlyMap<string, Uint8Array>,
  soundSeconds: (sound: string) => number,
  shared: ReadonlyMap<string, string> = new Map(),
): LabSounds {
  const tones = new Map([[beep, beepHz], [universal, universalHz], ...voices]);
  for (const [name, wav] of files) if (!shared.has(name)) tones.set(name, toneOfWav(name, wav));
  const supplied = new Map([[beep, tone(beepHz, 0.4 + pauseSeconds, pauseSeconds)]]);
  for (const name of [...played].sort()) {
    if (files.has(name) && !shared.has(name)) continue;
    const toneName = shared.get(name) ?? name;
    const hertz = tones.get(toneName) ?? freeHertz(tones);
    tones.set(toneName, hertz);
    const pause = Buffer.alloc(pauseSeconds * samplesPerSecond, silence);
    supplied.set(
      name,
      Buffer.concat([pause, tone(hertz, Math.max(0.4, soundSeconds(name)) - pauseSeconds, pauseSeconds)]),
    );
  }
  return { tones, supplied };
}

function freeHertz(tones: Tones): number {
  for (let next = lowest; next <= highest; next += apart)
    if (![...tones.values()].some((taken) => Math.abs(taken - next) < apart - 1)) return next;
  throw new Error(`The lab has no more than ${(highest - lowest) / apart} tones.`);
}

/** µ-law of no sound at all. */
const silence = 0xff;

/** A piece of the engine's own greeting. */
export function greetingTone(seconds: number): Buffer {
  return tone(universalHz, seconds);
}

/** The frequency of a WAV file (8 000 Hz, 16 bit, one channel: what every engine plays) that holds a tone. */
function toneOfWav(name: string, wav: Uint8Array): number {
  const bytes = Buffer.from(wav);
  const data = bytes.indexOf("data");
  const isPlain = data > 0 && bytes.readUInt16LE(22) === 1 && bytes.readUInt32LE(24) === samplesPerSecond;
  if (!isPlain || bytes.readUInt16LE(34) !== 16) throw new Error(`The sound "${name}" is no WAV of 8000 Hz, 16 bit.`);
  const samples = new Float32Array(Math.min(samplesPerSecond / 2, Math.floor((bytes.length - data - 8) / 2)));
  for (let at = 0; at < samples.length; at += 1) samples[at] = bytes.readInt16LE(data + 8 + 2 * at);
  const sound = measure(samples);
  if (typeof sound !== "number")
    throw new Error(`The sound "${name}" is no tone: the lab could not tell it on the wire.`);
  return sound;
}
