/** A change of one branch changes only its own lines: what CI shows is what changed for callers. */

import { expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";

const ids = ["asterisk", "freeswitch", "twiml"];

/** A scenario of some arms and the steps behind the choice. */
function program(arms: readonly string[], after: readonly string[]): string {
  return `vats v Europe/Moscow <\n${arms.join("\n")}\nthen ${after.join(";\n")}\n>\nline all = * -> v\n`;
}

const arms = [
  "workhours Mon-Fri 09:00-18:00 < ring a for 10s; then ring b for 11s >",
  "on Sat < ring c for 12s; then hangup >",
  "from +7916* < ring d for 13s >",
  "otherwise < ring e for 14s >",
];
const after = ["ring f for 15s", "voicemail"];

/** The lines of every text file, without the numbers of lines in the source. */
async function linesOf(text: string, id: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const host = createMemoryHost(new Map([["main.vats", text]]));
  const { outputs } = compile(host, ["main.vats"], {
    targets: await loadTargets([id]),
    knownTargets: checkedTargets,
    today: "2026-11-23",
    generator: "vatsc",
  });
  const files = outputs
    .flatMap((output) => output.files)
    .flatMap((file) => ("text" in file ? [[file.path, file.text] as const] : []));
  // JSON has no comma behind the last of a list, so an item that comes to stand last gives the one before it a comma.
  const plain = (path: string, content: string) => (path.endsWith(".json") ? content.replace(/,$/gm, "") : content);
  return new Map(
    files.map(([path, content]) => [
      path,
      plain(path, content)
        .replace(/main\.vats:\d+/g, "main.vats")
        .split("\n"),
    ]),
  );
}

/** Lines of `before` that are not, in order, among those of `now`. */
function lost(before: readonly string[], now: readonly string[]): readonly string[] {
  const rest: string[] = [];
  let at = 0;
  for (const line of before) {
    const found = now.indexOf(line, at);
    if (found < 0) rest.push(line);
    else at = found + 1;
  }
  return rest;
}

const additions: readonly (readonly [title: string, text: string])[] = [
  ["a branch in front", program(["on Sun < ring g for 16s; then hangup >", ...arms], after)],
  [
    "a branch in the middle",
    program([...arms.slice(0, 2), "on Sun < ring g for 16s; then hangup >", ...arms.slice(2)], after),
  ],
  ["a branch before otherwise", program([...arms.slice(0, 3), "on Sun < ring g for 16s >", ...arms.slice(3)], after)],
];

for (const id of ids) {
  for (const [title, text] of additions) {
    it(`${id}: ${title} takes no line away from the others`, async () => {
      const [before, now] = [await linesOf(program(arms, after), id), await linesOf(text, id)];
      expect(before.size).toBeGreaterThan(0);
      for (const [path, lines] of before)
        expect({ path, lost: lost(lines, now.get(path) ?? []) }).toEqual({ path, lost: [] });
    });
  }
}
