/** Timelines: each step with what came of it right below. */

import { expect, it } from "vitest";
import { type Call, phoneKey } from "../../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { timelineOf } from "../../../compiler/simulate/timeline.ts";
import { excerptOf, timelineLines } from "../../../compiler/simulate/timeline-text.ts";
import { compileText } from "../../helpers/vats.ts";

function timeline(source: string, call: Partial<Call>): readonly string[] {
  const { build } = compileText(source);
  const called = { called: "+12025550100", caller: undefined, atMs: Date.UTC(2026, 10, 23, 12), phones: {}, ...call };
  const played = simulate(build, called, soundWorldOf(build));
  const entries = timelineOf(build, played, ({ start, end }) => excerptOf(source.slice(start, end)));
  return timelineLines(entries, () => "");
}

const ext = (address: string) => phoneKey({ kind: "ext", address });

it("a phone that rings after a queue stands below its own step, not below the queue", () => {
  const source = `phone a = ext 1
phone b = ext 2
group team = [a]
queue team for 30s; ring b for 10s; voicemail
`;
  expect(timeline(source, { phones: { [ext("2")]: { kind: "answers", afterSeconds: 3 } } }).map(trimmed)).toEqual([
    "0:00  queue team for 30s",
    "0:15    a stops ringing after 15 s",
    "0:30    a stops ringing after 10 s",
    "0:30  ring b for 10s",
    "0:33    b answers after 3 s",
    "0:33  End: answered by b.",
  ]);
});

it("a queue is over when its time is, however long the announcement before it was", () => {
  for (let letters = 1; letters <= 60; letters++) {
    const source = `phone a = ext 1\ngroup team = [a]\nsay "${"x".repeat(letters)}"; queue team for 2m; voicemail\n`;
    const rings = timeline(source, {}).filter((line) => line.includes("a stops ringing"));
    expect([letters, rings.length, rings.at(-1)?.includes("after 15 s")]).toEqual([letters, 6, true]);
  }
});

it("phones of one ring stand in the order in which they stop, and a caller who gives up comes last", () => {
  const source =
    'phone a = ext 1\nphone b = ext 2\nring [a, b] for 20s; voicemail\nlost < notify "https://x.example" >\n';
  const phones = { [ext("2")]: { kind: "busy", afterSeconds: 2 } } as const;
  expect(timeline(source, { phones, hangsUpAfterSeconds: 5 }).map(trimmed)).toEqual([
    "0:00  ring [a, b] for 20s",
    "0:02    b is busy after 2 s",
    "0:05    a stops ringing after 5 s",
    "0:05    lost: https://x.example is told",
    "0:05  End: the caller gave up.",
  ]);
});

it("a menu says what the caller pressed, each time that it played", () => {
  const source =
    'phone a = ext 1\nmenu say "Please press 1." tries 3 < 1 < ring a for 5s > timeout < > invalid < > >; voicemail\n';
  expect(timeline(source, { keys: ["", "7", "1"], hangsUpAfterSeconds: 10 }).map(trimmed)).toEqual([
    '0:00  menu say "Please press 1." tries 3',
    "0:06    the caller presses nothing",
    '0:06  menu say "Please press 1." tries 3',
    "0:07    the caller presses 7, which is no key here",
    '0:07  menu say "Please press 1." tries 3',
    "0:08    the caller presses 1",
    "0:08  ring a for 5s",
    "0:10    a stops ringing after 2 s",
    "0:10  End: the caller gave up.",
  ]);
});

function trimmed(line: string): string {
  return line.trim();
}
