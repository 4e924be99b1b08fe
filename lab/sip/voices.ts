/** The voices of those who talk: tones that no sound of the lab has. Must not know who says what when. */

import type { Tones } from "./listen.ts";
import { tone } from "./tones.ts";

/** Hertz, no two closer than a caller's ear can tell; apart from every sound. */
const voicesHz = [560, 3240, 3280, 3320, 3360];

/** The name by which a caller's ear knows the voice of the phone that picked up as so manieth of his call, from 0. */
export function voiceName(index: number): string {
  return `voice-${Math.min(index, voicesHz.length - 1)}`;
}

/** The frequencies of all voices of phones. */
export const voices: Tones = new Map(voicesHz.map((hertz, index) => [voiceName(index), hertz]));

/** What the phone says that picked up as so manieth: half a minute. */
export function voiceOf(index: number): Buffer {
  return spoken[Math.min(index, spoken.length - 1)] ?? Buffer.alloc(1);
}

const spoken = voicesHz.map((hertz) => tone(hertz, 30));

/** What a caller says into a mailbox, Hz. */
export const callerVoiceHz = 3500;
