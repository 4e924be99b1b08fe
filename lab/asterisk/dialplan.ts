/**
 * What the lab has to know about a dialplan before it can be played: which phones and which sounds its text names.
 * Must not interpret it: that is Asterisk's part.
 */

import type { Call } from "../../compiler/simulate/call.ts";
import type { PlayRequest } from "../engine.ts";
import { greetingTone, type LabSounds, labSounds } from "../sounds.ts";
import { wavOf } from "../wav.ts";

type Files = PlayRequest["files"];

/** The phones of the exchange that the dialplan or a call names: `PJSIP/NAME`. */
export function extensionsOf(files: Files, calls: readonly Call[]): readonly string[] {
  const dialled = [...dialplanOf(files).matchAll(/PJSIP\/([^&,)\]}"\s]+)/g)].flatMap((match) => match[1] ?? []);
  const scripted = calls.flatMap(({ phones }) => Object.keys(phones)).filter((key) => key.startsWith("ext "));
  const names = [...dialled.filter((name) => !/[@/$]/.test(name)), ...scripted.map((key) => key.slice("ext ".length))];
  return [...new Set(names)].sort();
}

/** A tone for every `vats/NAME` that the dialplan plays, and for all music. */
export function soundsOf({ files, soundSeconds, tones }: PlayRequest): LabSounds {
  const matches = dialplanOf(files).matchAll(/\bvats\/([A-Za-z0-9_-]+)/g);
  const played = new Set([...matches].flatMap((match) => match[1] ?? []));
  const own = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    const name = soundName(path);
    // A build has the greeting of a mailbox, too, to which no call comes.
    if (name !== undefined && (played.has(name) || path.startsWith("moh/")))
      own.set(name, typeof content === "string" ? Buffer.from(content) : content);
  }
  return labSounds(new Set([...played, ...own.keys()]), own, soundSeconds, tones);
}

/** What the build made, with the lab's tone in the place of each of its sounds that shares one with others. */
export function withTones({ files, tones }: PlayRequest, { supplied }: LabSounds): Files {
  const toned = ([path, content]: readonly [string, string | Uint8Array]) => {
    const name = soundName(path) ?? "";
    const tone = tones?.has(name) ? supplied.get(name) : undefined;
    return [path, tone ? wavOf(tone) : content] as const;
  };
  return new Map([...files].map(toned));
}

function soundName(path: string): string | undefined {
  return /^(?:sounds|moh)\/(?:.*\/)?([^/]+)\.wav$/.exec(path)?.[1];
}

/**
 * The files of the lab's sounds, below Asterisk's folder of sounds. Asterisk's own greeting is made of several: who is
 * called, digit by digit, that he is not there, and what to do.
 */
export function asteriskSounds(
  { supplied }: LabSounds,
  soundSeconds: (sound: string) => number,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of supplied) files.set(name === "beep" ? "beep.ulaw" : `vats/${name}.ulaw`, bytes);
  const short = greetingTone(0.1);
  for (const name of ["vm-isunavail", "vm-isonphone"]) files.set(`${name}.ulaw`, short);
  // All that a mailbox says whose name cannot be said.
  files.set("vm-intro.ulaw", greetingTone(0.5));
  for (let digit = 0; digit <= 9; digit += 1) files.set(`digits/${digit}.ulaw`, short);
  files.set("vm-theperson.ulaw", greetingTone(Math.max(0.2, soundSeconds("universal") - 0.6)));
  for (const name of ["auth-thankyou", "vm-goodbye", "vm-msgsaved"])
    files.set(`${name}.ulaw`, Buffer.alloc(800, silence));
  return files;
}

/** µ-law of no sound at all. */
const silence = 0xff;

function dialplanOf(files: Files): string {
  const content = files.get("extensions.conf") ?? "";
  return typeof content === "string" ? content : Buffer.from(content).toString("utf8");
}
