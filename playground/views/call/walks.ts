/** Plays the call that is shown on the files of each exchange, one after the other, when nothing else is asked for. */

import { effect, signal } from "@preact/signals";
import { ask, WorkerFailure } from "../../client.ts";
import { isSettled } from "../../editor/phase.ts";
import { type TargetId, targetIds, type Walked } from "../../protocol.ts";
import type { PlayedCall } from "../../protocol-calls.ts";
import { played } from "../../state/call.ts";

/** What is known so far of the call that is shown. */
export const walked = signal<Readonly<Partial<Record<TargetId, Walked>>>>({});

/** A call that is changed again within this time is not played: who types or drags does not wait for it. */
const calmMs = 150;

/** Begins anew each time that a call has been played; returns what ends it. */
export function keepWalking(): () => void {
  let latest: PlayedCall | undefined;
  const stop = effect(() => {
    const call = played.value;
    latest = call;
    walked.value = {};
    // Nor does an editor that is still being loaded.
    if (!call || !isSettled.value) return;
    setTimeout(() => void walk(call, () => latest === call), calmMs);
  });
  return () => {
    latest = undefined;
    stop();
  };
}

async function walk({ call }: PlayedCall, isLatest: () => boolean): Promise<void> {
  for (const target of targetIds) {
    if (!isLatest()) return;
    try {
      const found = await ask("walk", { call, target });
      if (isLatest()) walked.value = { ...walked.peek(), [target]: found };
    } catch (error) {
      // What the compiler's failure was is shown by who asked for the call.
      if (!(error instanceof WorkerFailure)) throw error;
      return;
    }
  }
}
