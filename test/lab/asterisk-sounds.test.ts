/** The sounds of a build as the lab's Asterisk plays them: tones, by which what was heard is told. */

import { expect, it } from "vitest";
import { soundsOf, withTones } from "../../lab/asterisk/dialplan.ts";
import type { PlayRequest } from "../../lab/engine.ts";
import { tone } from "../../lab/sip/tones.ts";
import { wavOf } from "../../lab/wav.ts";

const silence = wavOf(Buffer.alloc(8000, 0xff));
const request: PlayRequest = {
  files: new Map<string, string | Uint8Array>([
    ["extensions.conf", "[vats]\nexten => 1,1,Playback(vats/hello)\n"],
    ["sounds/hello.wav", wavOf(tone(1700, 1))],
    ["sounds/unheard.wav", silence],
    ["moh/hold/hold.wav", silence],
  ]),
  calls: [],
  soundSeconds: () => 1,
  tones: new Map([["hold", "music-1"]]),
};

it("a sound that is played has its own tone, and one to which no call comes needs none", () => {
  const { tones } = soundsOf(request);
  expect(Math.round((tones.get("hello") ?? 0) / 10)).toBe(170);
  expect(tones.has("unheard")).toBe(false);
});

it("music that shares a tone is written as that tone, and all else as the build has it", () => {
  const sounds = soundsOf(request);
  expect(sounds.tones.has("music-1")).toBe(true);
  const files = withTones(request, sounds);
  expect(files.get("moh/hold/hold.wav")).toEqual(wavOf(sounds.supplied.get("hold") ?? Buffer.alloc(0)));
  expect(files.get("moh/hold/hold.wav")).not.toEqual(silence);
  for (const path of ["sounds/hello.wav", "sounds/unheard.wav"]) expect(files.get(path)).toBe(request.files.get(path));
});
