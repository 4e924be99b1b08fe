/** A WAV file of telephone audio: 8 000 Hz, 16 bit, one channel. Must not know what it is for. */

import { linearOf, samplesPerSecond } from "./sip/tones.ts";

/** The file of some µ-law. */
export function wavOf(muLaw: Buffer): Buffer {
  const header = Buffer.alloc(44);
  const dataBytes = muLaw.length * 2;
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(samplesPerSecond, 24);
  header.writeUInt32LE(samplesPerSecond * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(dataBytes, 40);
  const data = Buffer.alloc(dataBytes);
  muLaw.forEach((byte, index) => {
    data.writeInt16LE(linearOf[byte] ?? 0, index * 2);
  });
  return Buffer.concat([header, data]);
}
