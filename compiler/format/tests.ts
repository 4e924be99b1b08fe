/** Where lines begin in a `test`: the call, what the phones do, and each `expect`. */

import type { Starts } from "./starts.ts";
import type { LaidWord } from "./words.ts";

/** `starts` with the lines of all tests. */
export function splitTests(starts: Starts, words: readonly LaidWord[]): Starts {
  if (starts.tests.size === 0) return starts;
  const lines = new Set(starts.lines);
  const joined = new Set(starts.joined);
  words.forEach(({ start }, index) => {
    if (starts.tests.has(start)) addLines(words, index, lines, joined);
  });
  return { ...starts, lines, joined };
}

/** `test "title" < call LINE [from …] [at DATE TIME [ZONE]] [;] behaviours expects >` */
function addLines(words: readonly LaidWord[], test: number, lines: Set<number>, joined: Set<number>): void {
  let at = test + 1;
  const open = words[test + 2]?.text === "<" ? test + 2 : undefined;
  if (open === undefined) return;
  for (at = open + 1; words[at] && words[at]?.text !== ">"; at += 1) {
    if (words[at]?.text === "expect" || at === open + 1) lines.add(words[at]?.start ?? -1);
    if (words[at]?.text === "then") joined.add(words[at]?.start ?? -1);
  }
  const afterCall = endOfCall(words, open + 1);
  if (words[afterCall] && words[afterCall]?.text !== ">") lines.add(words[afterCall]?.start ?? -1);
}

function endOfCall(words: readonly LaidWord[], call: number): number {
  let at = call + 2;
  if (words[at]?.text === ".") at += 2;
  if (words[at]?.text === "from") at += 2;
  if (words[at]?.text === "at") {
    at += 3;
    if (/^(UTC|[A-Za-z_]+(\/[\w+-]+)+)$/.test(words[at]?.text ?? "")) at += 1;
  }
  return words[at]?.text === ";" ? at + 1 : at;
}
