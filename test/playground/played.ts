/** Calls on a text as the page's worker plays them, without a browser. */

import { expect } from "vitest";
import type { Call } from "../../playground/protocol.ts";
import type { PlayedCall } from "../../playground/protocol-calls.ts";
import { playCall } from "../../playground/worker/call.ts";
import { checkText } from "../../playground/worker/check.ts";
import { createDesk, type Desk } from "../../playground/worker/desk.ts";

/** Monday, 2026-11-30, 13:00 in Moscow, on the line of a bare file. */
export const lunch: Call = {
  called: "+10000000000",
  caller: "+79161234567",
  atMs: Date.UTC(2026, 10, 30, 10),
  phones: {},
};

/** The worker's desk with a text on it, which must have no errors but those of a single target. */
export async function deskWith(text: string): Promise<Desk> {
  const desk = createDesk();
  const { problems } = await checkText({ text, today: "2026-11-27", shown: undefined }, desk);
  expect(problems.filter(({ severity, target }) => severity === "error" && target === undefined)).toEqual([]);
  return desk;
}

/** A call at lunch, changed as said. */
export async function played(text: string, change: Partial<Call> = {}): Promise<PlayedCall> {
  return playCall({ ...lunch, ...change }, await deskWith(text));
}
