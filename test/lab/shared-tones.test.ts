/** Many programs of one build: their sounds find place on a telephone, and each call has its own again in what was seen. */

import { expect, it } from "vitest";
import type { PlayedCall, PlayRequest } from "../../lab/engine.ts";
import { shareTones, withSharedTones } from "../../lab/shared-tones.ts";
import { labSounds } from "../../lab/sounds.ts";
import { whatPlays } from "../../lab/wrong-calls.ts";
import { compileFiles } from "../helpers/vats.ts";

const office = (number: number) => `
mailbox leads { greeting say "greeting ${number}" }
vats main UTC <
  play say "hello ${number}"
  menu say "choose ${number}" < 1 < say "one ${number}" > timeout < > invalid < > >
  voicemail leads
>
line site = +7495000${1000 + number} -> main
`;
const numbers = Array.from({ length: 30 }, (_, index) => index);
const { build } = compileFiles({
  "main.vats": numbers.map((number) => `use "./p${number}.vats"\n`).join(""),
  ...Object.fromEntries(numbers.map((number) => [`p${number}.vats`, office(number)])),
});
const soundOf = (text: string) =>
  build.prompts.find((prompt) => prompt.kind === "say" && prompt.text === text)?.sound ?? "";

it("thirty offices with four sounds each need no more tones than one", () => {
  const tones = shareTones(build);
  expect(tones.size).toBe(120);
  expect(new Set(tones.values()).size).toBe(4);
  for (const number of numbers) {
    const own = ["hello", "choose", "one", "greeting"].map((word) => tones.get(soundOf(`${word} ${number}`)));
    expect(new Set(own).size).toBe(4);
  }
  const sounds = new Set(build.prompts.map(({ sound }) => sound));
  expect(() => labSounds(sounds, new Map(), () => 1)).toThrow("tones");
  const { tones: hertz, supplied } = labSounds(sounds, new Map(), () => 1, tones);
  expect([...sounds].every((sound) => supplied.has(sound) && hertz.has(tones.get(sound) ?? ""))).toBe(true);
});

it("what a call heard is told by its own sounds, and menus are known by their tones", async () => {
  const tones = shareTones(build);
  const asked: PlayRequest[] = [];
  const play = withSharedTones(build, async (request) => {
    asked.push(request);
    return request.calls.map(
      (): PlayedCall => ({
        trace: [
          { kind: "play", sound: tones.get(soundOf("hello 7")) ?? "", startSeconds: 0, endSeconds: 1 },
          {
            kind: "message",
            mailbox: "leads",
            greeting: tones.get(soundOf("greeting 7")) ?? "",
            startSeconds: 1,
            recordSeconds: 2,
          },
          { kind: "end", how: "message", atSeconds: 2 },
        ],
        complaints: [],
        recordings: [],
        log: [],
      }),
    );
  });
  const calls = [3, 25].map((number) => ({
    called: `+7495000${1000 + number}`,
    caller: undefined,
    atMs: 0,
    phones: {},
  }));
  const seen = await play({ files: new Map(), calls, soundSeconds: () => 1, ...whatPlays(build) });
  expect(asked[0]?.menus).toEqual(new Set([tones.get(soundOf("choose 0"))]));
  expect(seen.map(({ trace }) => trace.slice(0, 2))).toMatchObject(
    [3, 25].map((number) => [{ sound: soundOf(`hello ${number}`) }, { greeting: soundOf(`greeting ${number}`) }]),
  );
});
