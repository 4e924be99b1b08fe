/**
 * Plays calls on an engine and says where they differ from what the simulator says. Must not know any engine.
 */

import { compareTraces } from "../compiler/simulate/compare.ts";
import type { Trace } from "../compiler/simulate/trace.ts";
import type { PlayedCall, PlayOn, PlayRequest } from "./engine.ts";

/** What is expected of a call, by its index, where that depends on what an exchange was free to choose. */
export type Expect = (seen: Trace | undefined, index: number) => Trace;

/** The speed at which a call is played again that was not right: a busy machine's quarter of a second is half a one. */
const slowSpeed = 2;

/**
 * What is wrong with each call, in sentences: no sentence for a right one. A call that is not right is played once more,
 * slower, and only what is wrong then is told: where the clock runs ten times faster, a tenth of a second in which the
 * machine did something else is a whole one. A wrong dialplan is wrong at any speed.
 */
export async function judge(
  play: PlayOn,
  request: PlayRequest,
  expected: readonly Trace[] | Expect,
): Promise<readonly (readonly string[])[]> {
  const verdict = (played: PlayedCall | undefined, index: number) =>
    verdictOn(played, typeof expected === "function" ? expected(played?.trace, index) : expected[index]);
  const verdicts = (await play(request)).map(verdict);
  const wrong = verdicts.flatMap((sentences, index) => (sentences.length > 0 ? [index] : []));
  if (wrong.length === 0) return verdicts;
  const speed = Math.min(slowSpeed, request.speed ?? slowSpeed);
  const again = await play({ ...onlyCalls(request, wrong), speed });
  for (const [place, index] of wrong.entries()) verdicts[index] = verdict(again[place], index);
  return verdicts;
}

/** The same request with some of its calls, each with the name of its own caller. */
export function onlyCalls(request: PlayRequest, indices: readonly number[]): PlayRequest {
  const { calls, callerNames } = request;
  return {
    ...request,
    calls: indices.flatMap((index) => calls[index] ?? []),
    ...(callerNames ? { callerNames: indices.map((index) => callerNames[index] ?? "") } : {}),
  };
}

function verdictOn(played: PlayedCall | undefined, expected: Trace | undefined): readonly string[] {
  if (!played || !expected) return ["This call was not played, or nothing is expected of it."];
  return [...compareTraces(expected, played.trace), ...played.complaints, ...played.log];
}
