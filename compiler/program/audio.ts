/** How long a recording plays, from the head of the file. Knows WAV (RIFF) only; reads no samples. */

import type { FileHead } from "../host.ts";

/** Seconds of a WAV file, rounded to hundredths; `undefined` for anything else. Source: RIFF, `fmt ` and `data` chunks. */
export function wavSeconds({ bytes, totalBytes }: FileHead): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 44 || tagAt(bytes, 0) !== "RIFF" || tagAt(bytes, 8) !== "WAVE") return undefined;
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [tag, length] = [tagAt(bytes, at), view.getUint32(at + 4, true)];
    if (tag === "fmt " && at + 20 <= bytes.length) bytesPerSecond = view.getUint32(at + 16, true);
    if (tag === "data" && bytesPerSecond > 0) {
      const stored = Math.min(length, totalBytes - at - 8);
      return Math.round((stored / bytesPerSecond) * 100) / 100;
    }
    at += 8 + length + (length % 2);
  }
  return undefined;
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
