/** What a sound file is, from its head: its kind, and of a WAV file how it is coded and how long it plays. Reads no samples. */

import type { SoundFormat } from "../flow/ir.ts";
import type { FileHead } from "../host.ts";

/** Seconds of a WAV file, rounded to hundredths; `undefined` for anything else. Source: RIFF, `fmt ` and `data` chunks. */
export function wavSeconds(head: FileHead): number | undefined {
  return readWav(head)?.seconds;
}

/**
 * The kind of a file, by how it begins; `undefined` for what begins in no known way, as raw samples do.
 * Sources: RIFF, AIFF (`FORM`), FLAC (`fLaC`), Ogg (`OggS`), Sun audio (`.snd`), MPEG audio (an ID3 tag or a frame's sync).
 */
export function formatOf(head: FileHead): SoundFormat | undefined {
  const { bytes } = head;
  const start = tagAt(bytes, 0);
  if (start === "RIFF" && tagAt(bytes, 8) === "WAVE") return readWav(head)?.format ?? { kind: "wav" };
  if (start === "FORM" && /^AIF[FC]$/.test(tagAt(bytes, 8))) return { kind: "aiff" };
  if (start === "fLaC") return { kind: "flac" };
  if (start === "OggS") return { kind: "ogg" };
  if (start === ".snd") return { kind: "au" };
  const [first = 0, second = 0] = bytes;
  if (start.startsWith("ID3") || (first === 0xff && (second & 0xe6) === 0xe2)) return { kind: "mp3" };
  return undefined;
}

/** What the ending of a file's name promises; `undefined` for endings of raw samples, and those that promise nothing. */
export function promisedKind(uri: string): SoundFormat["kind"] | undefined {
  const ending = /\.([A-Za-z0-9]+)$/.exec(uri)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : kindOfEnding[ending];
}

const kindOfEnding: Readonly<Record<string, SoundFormat["kind"]>> = {
  wav: "wav",
  mp3: "mp3",
  aif: "aiff",
  aiff: "aiff",
  aifc: "aiff",
  flac: "flac",
  ogg: "ogg",
  oga: "ogg",
  opus: "ogg",
  au: "au",
};

/** Source: RIFF; the codes of `fmt ` are 1 for PCM, 6 for A-law, 7 for µ-law, 0xFFFE where a longer form says more. */
function readWav({
  bytes,
  totalBytes,
}: FileHead): { readonly format: SoundFormat; readonly seconds: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 44 || tagAt(bytes, 0) !== "RIFF" || tagAt(bytes, 8) !== "WAVE") return undefined;
  let bytesPerSecond = 0;
  let format: SoundFormat = { kind: "wav" };
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [tag, length] = [tagAt(bytes, at), view.getUint32(at + 4, true)];
    if (tag === "fmt " && at + 24 <= bytes.length) {
      bytesPerSecond = view.getUint32(at + 16, true);
      format = {
        kind: "wav",
        coding: codings[view.getUint16(at + 8, true)] ?? "other",
        channels: view.getUint16(at + 10, true),
        hertz: view.getUint32(at + 12, true),
        bits: view.getUint16(at + 22, true),
      };
    }
    if (tag === "data" && bytesPerSecond > 0) {
      const stored = Math.min(length, totalBytes - at - 8);
      return { format, seconds: Math.round((stored / bytesPerSecond) * 100) / 100 };
    }
    at += 8 + length + (length % 2);
  }
  return undefined;
}

const codings: Readonly<Record<number, NonNullable<SoundFormat["coding"]>>> = {
  1: "pcm",
  6: "a-law",
  7: "mu-law",
  65534: "pcm",
};

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
