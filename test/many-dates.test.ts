/** A calendar of several hundred dates, on every target: each date holds there, and no line of a file grows without end. */

import { expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import { compareTraces } from "../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../compiler/simulate/simulate.ts";
import { addDays } from "../compiler/time/dates.ts";
import { instantOf } from "../compiler/time/zone.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { loadWalker } from "../targets/walkers.ts";
import { today } from "./helpers/vats.ts";

/** Every third day and some next to each other, over three years. */
const off = Array.from({ length: 400 }, (_, index) => addDays("2026-01-01", index * 3 - (index % 7 === 0 ? 1 : 0)));
const text = `calendar off { closed ${off.join(", ")}; short 2026-01-09; work 2026-01-11 }
workhours Mon-Fri 09:00-18:00, Fri 22:00-06:00, 2026-12-30 10:00-12:00 Europe/Moscow by off < ring a; voicemail >
otherwise < ring b; hangup >
`;
/** Days in and beside the calendar, at noon and at night. */
const instants = Array.from({ length: 60 }, (_, index) => addDays("2026-01-01", index * 19)).flatMap((date) =>
  [3 * 60, 12 * 60].map((minute) => instantOf("Europe/Moscow", date, minute) ?? 0),
);

/** Asterisk cuts a line of its configuration, and the text of an expression, at 8 KiB and 4 KiB. */
const longestLine = 4000;

it.each(["asterisk", "freeswitch", "twiml"])("%s keeps several hundred dates", { timeout: 120_000 }, async (id) => {
  const host = createMemoryHost(new Map([["main.vats", text]]));
  const options = { knownTargets: checkedTargets, today, generator: "vatsc test" };
  const compiled = compile(host, ["main.vats"], { ...options, targets: await loadTargets([id]) });
  expect(compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const files = new Map(
    compiled.outputs.flatMap((output) =>
      output.files.flatMap((file) => ("text" in file ? [[file.path, file.text] as const] : [])),
    ),
  );
  const walk = await loadWalker(id);
  const world = soundWorldOf(compiled.build);
  for (const atMs of instants) {
    const call = { called: "+74951234567", caller: "+12025550199", atMs, phones: {} };
    const { trace, complaints } = walk(files, call, world);
    expect(complaints).toEqual([]);
    expect(compareTraces(simulate(compiled.build, call, world).trace, trace)).toEqual([]);
  }
  const lines = [...files.values()].flatMap((file) => file.split("\n"));
  if (id !== "twiml") expect(lines.filter((line) => line.length > longestLine)).toEqual([]);
});
