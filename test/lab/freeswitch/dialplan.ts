/**
 * What the lab has to know about a dialplan before it can be played: which phones and which sounds its text names.
 * Must not interpret it: that is FreeSWITCH's part.
 */

import type { Call } from "../../../compiler/simulate/call.ts";
import type { PlayRequest } from "../../../lab/engine.ts";
import { samplesPerSecond } from "../../../lab/sip/tones.ts";
import { greetingTone, type LabSounds, labSounds } from "../../../lab/sounds.ts";
import { wavOf } from "../../../lab/wav.ts";

type Files = PlayRequest["files"];

/** The phones of the exchange that the dialplan or a call names: `user/NAME@…`. */
export function extensionsOf(files: Files, calls: readonly Call[]): readonly string[] {
  const dialled = [...dialplanOf(files).matchAll(/\buser\/([^@,|"\s]+)@/g)].flatMap((match) => match[1] ?? []);
  const scripted = calls.flatMap(({ phones }) => Object.keys(phones)).filter((key) => key.startsWith("ext "));
  return [...new Set([...dialled, ...scripted.map((key) => key.slice("ext ".length))])].sort();
}

/** A tone for every `vats/NAME.wav` that the dialplan plays, alone or as a word among others. */
export function soundsOf({ files, soundSeconds, tones }: PlayRequest): LabSounds {
  const played = [...dialplanOf(files).matchAll(/\bvats\/([^"\s/]+)\.[a-z]+["\s]/g)].flatMap((match) => match[1] ?? []);
  const own = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    const name = /^sounds\/(?:.*\/)?([^/]+)\.wav$/.exec(path)?.[1];
    if (name !== undefined) own.set(name, typeof content === "string" ? Buffer.from(content) : content);
  }
  return labSounds(new Set(played), own, soundSeconds, tones);
}

/**
 * The files of the lab's sounds, below FreeSWITCH's folder of sounds. FreeSWITCH's own greeting is two: that nobody is
 * there, and what to do; its tone is no file.
 */
export function freeswitchSounds(
  { supplied }: LabSounds,
  soundSeconds: (sound: string) => number,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of supplied) files.set(`vats/${name}.wav`, wavOf(bytes));
  files.set("lab/greeting.wav", wavOf(greetingTone(Math.max(0.2, soundSeconds("universal") - 0.2))));
  files.set("lab/instructions.wav", wavOf(greetingTone(0.2)));
  files.set("lab/quiet.wav", wavOf(Buffer.alloc(samplesPerSecond / 10, silence)));
  return files;
}

/** µ-law of no sound at all. */
const silence = 0xff;

function dialplanOf(files: Files): string {
  return [...files]
    .filter(([path]) => path.startsWith("dialplan/"))
    .map(([, content]) => (typeof content === "string" ? content : Buffer.from(content).toString("utf8")))
    .join("\n");
}
