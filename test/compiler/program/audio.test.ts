/** Sound files: what they are, and which of them can be played. */

import { expect, it } from "vitest";
import { compile } from "../../../compiler/compile.ts";
import { createMemoryHost } from "../../../compiler/host.ts";
import { formatOf } from "../../../compiler/program/audio.ts";
import { checkedTargets } from "../../../targets/checked.ts";
import { today, wav } from "../../helpers/vats.ts";

function errors(name: string, bytes: Uint8Array, targets: readonly string[] = []): readonly string[] {
  const text = `play "${name}"; hangup\n`;
  const host = createMemoryHost(new Map([["main.vats", text]]), new Map([[name, bytes]]));
  const chosen = checkedTargets.filter(({ id }) => targets.includes(id));
  const options = { targets: chosen, knownTargets: checkedTargets, today, generator: "vatsc test" };
  return compile(host, ["main.vats"], options).diagnostics.map(({ message }) => message);
}

/** A WAV file of other measures than the exchanges like. */
function wavOf(coding: number, channels: number, hertz: number, bits: number): Uint8Array {
  const bytes = Buffer.from(wav(1));
  bytes.writeUInt16LE(coding, 20);
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(hertz, 24);
  bytes.writeUInt32LE((hertz * channels * bits) / 8, 28);
  bytes.writeUInt16LE(bits, 34);
  return bytes;
}

it("a file is known by how it begins", () => {
  const kind = (start: string) => formatOf({ bytes: Buffer.from(start, "latin1"), totalBytes: start.length })?.kind;
  expect(["ID3\u0004", "\u00ff\u00fb\u0090", "fLaC", "OggS", ".snd", "FORM1234AIFF", "<html>"].map(kind)).toEqual([
    ...["mp3", "mp3", "flac", "ogg", "au", "aiff", undefined],
  ]);
  expect(formatOf({ bytes: wav(1), totalBytes: 16_044 })).toEqual({
    kind: "wav",
    coding: "pcm",
    channels: 1,
    hertz: 8000,
    bits: 16,
  });
});

it("a file that is empty, or not what its name says, is an error", () => {
  expect(errors("a.wav", Buffer.alloc(0))).toEqual(["`a.wav` cannot be played: it is empty."]);
  expect(errors("a.wav", Buffer.from("ID3\u0004"))).toEqual(["`a.wav` cannot be played: it is an MP3 file."]);
  expect(errors("a.mp3", wav(1))).toEqual(["`a.mp3` cannot be played: it is a WAV file."]);
  expect(errors("a.mp3", Buffer.from("<html>"))).toEqual([
    "`a.mp3` cannot be played: it does not begin as an MP3 file does.",
  ]);
  expect(errors("a.ulaw", Buffer.from("any bytes"))).toEqual([]);
});

it("each target says what it cannot play", () => {
  expect(errors("a.wav", wav(1), ["asterisk", "freeswitch", "twiml"])).toEqual([]);
  const asterisk = (bytes: Uint8Array) => errors("a.wav", bytes, ["asterisk"])[0];
  const plays = "of WAV files it plays PCM of 8000 Hz, 16 bit, one channel, and this is";
  expect(asterisk(wavOf(1, 2, 44_100, 16))).toBe(
    `Asterisk cannot carry \`a.wav\` in an announcement: ${plays} 44100 Hz, 16 bit, 2 channels.`,
  );
  expect(asterisk(wavOf(7, 1, 8000, 8))).toContain(`${plays} other than PCM, 8000 Hz, 8 bit, one channel.`);
  expect(errors("a.mp3", Buffer.from("ID3\u0004"), ["asterisk", "freeswitch", "twiml"])).toEqual([
    "Asterisk cannot carry `a.mp3` in an announcement: it plays wav, gsm, ulaw, alaw, g722 and sln without further modules.",
    expect.stringContaining("FreeSWITCH cannot carry `a.mp3`"),
  ]);
});
