/** How calls end by themselves, and how long that takes. */

import type { State } from "../flow/ir.ts";
import { endingOf, type Position } from "../flow/step.ts";
import type { SoundWorld } from "../simulate/simulate.ts";
import type { Ending } from "../simulate/trace.ts";

/** How a state ends the call; `undefined` for one that does not by itself. */
export function endingAt(state: State, { isAnswered }: Position): Ending | undefined {
  if (state.kind === "message") return "message";
  return state.kind === "hangup" || state.kind === "reject" ? endingOf(state, isAnswered) : undefined;
}

/** How long a greeting plays before the tone. */
export function toneSeconds(state: State, world: SoundWorld): number {
  if (state.kind !== "message") return 0;
  const { greeting } = state.mailbox;
  return world.soundSeconds(greeting === "universal" ? "universal" : greeting.sound);
}
