/** Sounds as single notes: what is to be played, how loud and when. Pure; must not know what plays them. */

import type { HeardSound, SoundSpan } from "./spans.ts";
import { beepTone, keyTone, musicTone, type NationalTones, type Tone, unknownNumberTone, voiceTone } from "./tones.ts";

/** Frequencies at once. Seconds since the call arrived. */
export interface Note {
  readonly hertz: readonly number[];
  /** Of each frequency: 0 to 1. */
  readonly level: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** All notes of some sounds that sound between `from` and `to`: also those that began before. Half-open, in seconds of the call. */
export function notesOf(spans: readonly SoundSpan[], tones: NationalTones, from: number, to: number): readonly Note[] {
  return spans
    .flatMap((span) => spanNotes(span, toneOf(span.sound, tones), from, to))
    .sort((one, other) => one.startSeconds - other.startSeconds);
}

function spanNotes(span: SoundSpan, tone: Tone, from: number, to: number): readonly Note[] {
  const until = Math.min(span.endSeconds, to);
  const roundSeconds = tone.reduce((sum, { seconds }) => sum + seconds, 0);
  const notes: Note[] = [];
  // Rounds that are over by then are passed at once: a caller may wait for hours.
  const first = Math.max(0, Math.floor((from - span.startSeconds) / roundSeconds));
  for (let round = first; ; round += 1) {
    // Each time is made in the same way, wherever one begins: so no note is there twice, a rounding apart.
    const roundStart = span.startSeconds + round * roundSeconds;
    if (roundStart >= until) return notes;
    notes.push(
      ...roundNotes(span, tone, roundStart).filter((note) => note.startSeconds < until && note.endSeconds > from),
    );
  }
}

function roundNotes({ sound, endSeconds }: SoundSpan, tone: Tone, roundStart: number): readonly Note[] {
  let passed = 0;
  return tone.flatMap(({ hertz, seconds }) => {
    const startSeconds = roundStart + passed;
    passed += seconds;
    const level = levelOf(sound) / hertz.length;
    return hertz.length === 0
      ? []
      : [{ hertz, level, startSeconds, endSeconds: Math.min(roundStart + passed, endSeconds) }];
  });
}

function toneOf(sound: HeardSound, tones: NationalTones): Tone {
  switch (sound) {
    case "ringback":
    case "busy":
    case "congestion":
      return tones[sound];
    case "music":
      return musicTone;
    case "voice":
      return voiceTone;
    case "beep":
      return beepTone;
    case "unknown number":
      return unknownNumberTone;
    default:
      return keyTone(sound.slice("key ".length));
  }
}

/** What only stands in for a sound is soft. */
function levelOf(sound: HeardSound): number {
  return sound === "music" || sound === "voice" ? 0.08 : 0.2;
}
