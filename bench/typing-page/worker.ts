/** The work of the playground's worker over a session of edits, and bare parses of the same texts, by one clock. */

import { parse } from "../../grammar/index.ts";
import type { TargetId } from "../../playground/protocol.ts";
import { playCall } from "../../playground/worker/call.ts";
import { checkText } from "../../playground/worker/check.ts";
import { createDesk } from "../../playground/worker/desk.ts";
import { proveText } from "../../playground/worker/prove.ts";
import { typingSession } from "../typing-edits.ts";
import { type Edition, typingText } from "../typing-text.ts";

export interface Measuring {
  readonly edition: Edition;
  /** Whose files the page shows. */
  readonly shown: TargetId;
  readonly seed: number;
  readonly edits: number;
}

/** One edit, in milliseconds. */
export interface Measured {
  readonly parseMs: number;
  /** All problems but broken assertions, and the files that are shown, with their line maps. */
  readonly checkMs: number;
  /** Tests and assertions, which have a worker of their own in the page. */
  readonly proveMs: number;
  /** A call, simulated; `undefined` for a text with errors. */
  readonly callMs: number | undefined;
  readonly isBuilt: boolean;
}

const today = "2026-11-27";

addEventListener("message", async ({ data }: MessageEvent<Measuring>) => {
  postMessage(await run(data));
});

async function run({ edition, shown, seed, edits }: Measuring): Promise<readonly Measured[]> {
  const [quick, patient] = [createDesk(), createDesk()];
  // The page has no file of music.
  const start = typingText(edition).replaceAll(` music "hold.wav"`, "");
  for (let warm = 0; warm < 5; warm++) {
    await checkText({ text: start, today, shown }, quick);
    proveText({ text: start, today, language: "en" }, patient);
  }
  const measured: Measured[] = [];
  for (const text of typingSession(start, seed, edits)) {
    const source = { uri: "main.vats", name: "main.vats", text };
    const parses = await Promise.all([1, 2, 3].map(() => milliseconds(() => parse(source))));
    let isBuilt = false;
    let number = "";
    const checkMs = await milliseconds(async () => {
      const { made } = await checkText({ text, today, shown }, quick);
      isBuilt = made !== undefined;
      number = made?.office.lines[0]?.number ?? "";
    });
    const proveMs = await milliseconds(() => proveText({ text, today, language: "en" }, patient));
    const call = { called: number, caller: "+79161234567", atMs: Date.UTC(2026, 10, 30, 10), phones: {} };
    const callMs = isBuilt ? await milliseconds(() => playCall(call, quick)) : undefined;
    measured.push({ parseMs: parses.toSorted((a, b) => a - b)[1] ?? Number.NaN, checkMs, proveMs, callMs, isBuilt });
  }
  return measured;
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
