/** What the sounds of a program are called in output: no two files meet, and none means another sound. */

import { expect, it } from "vitest";
import { compileText } from "../../helpers/vats.ts";

function sounds(...paths: readonly string[]): readonly string[] {
  const plays = paths.map((path) => `play "${path}";`).join(" ");
  const { build, diagnostics } = compileText(`${plays} hangup`, [], paths);
  expect(diagnostics).toEqual([]);
  return build.prompts.map(({ sound }) => sound);
}

it("a file keeps its own name", () => {
  expect(sounds("sounds/hello.wav")).toEqual(["hello"]);
});

it("two files of one name are told apart, also on a disk that knows no capitals", () => {
  const names = sounds("a/hello.wav", "b/Hello.wav").map((name) => name.toLowerCase());
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(2);
});

it("a file that is called as the standard greeting or as a text's sound is still a sound of its own", () => {
  expect(sounds("universal.wav")).toEqual([expect.stringMatching(/^universal-[0-9a-f]{8}$/)]);
  const { build } = compileText('say "Hello"; hangup');
  const [text = ""] = build.prompts.map(({ sound }) => sound);
  expect(sounds(`${text}.wav`)).toEqual([expect.stringMatching(new RegExp(`^${text}-[0-9a-f]{8}$`))]);
});
