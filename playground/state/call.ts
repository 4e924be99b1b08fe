/** The call that is shown: what is dialled, who calls when, what everybody does; and where its playhead stands. */

import { computed, effect, signal } from "@preact/signals";
import { ask, WorkerFailure } from "../client.ts";
import type { Call, PlayedCall, Range } from "../protocol.ts";
import { failure, good } from "./checked.ts";

/** A call, and the zone in which its instant is shown. */
export interface Script extends Call {
  readonly zone: string;
}

/** What happens in the call; changed as a whole. */
export const script = signal<Script>({ called: "", caller: "+79161234567", atMs: Date.now(), phones: {}, zone: "UTC" });

/** The call as the simulator plays it on the last good text; `undefined` until there is one. */
export const played = signal<PlayedCall | undefined>(undefined);

/** Where the playhead stands: seconds since the call arrived. */
export const playhead = signal(0);

/** Whether it runs. */
export const isRunning = signal(false);

/** How fast it runs: call seconds a second. */
export const speed = signal(4);

/** The step of the source in which the call is at the playhead. */
export const currentPlace = computed<Range | undefined>(() => {
  const visits = played.value?.visits ?? [];
  return visits.findLast(({ atSeconds }) => atSeconds <= playhead.value)?.place;
});

/** Plays the call each time that it or the text changes. */
export function keepPlaying(): void {
  effect(() => {
    if (!good.value) return;
    void play(script.value);
  });
}

async function play(call: Call): Promise<void> {
  try {
    const answer = await ask("call", call);
    if (script.peek() === call) played.value = answer;
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    failure.value = error.message;
  }
}
