/** The instants that are worth a look, for the call that is set. */

import { effect, signal } from "@preact/signals";
import { ask, WorkerFailure } from "../../client.ts";
import type { Moments } from "../../protocol.ts";
import { played } from "../../state/call.ts";

/** Those of the call at `callMs` (milliseconds since 1970 UTC); `undefined` until they are known. */
export const moments = signal<(Moments & { readonly callMs: number }) | undefined>(undefined);

/** Asks for them each time that a call has been played; returns what ends it. */
export function keepMoments(): () => void {
  let latest: unknown;
  return effect(() => {
    const call = played.value?.call;
    if (!call) return;
    latest = call;
    const { zone } = call as typeof call & { readonly zone: string };
    ask("moments", { call, zone, nowMs: Date.now() }).then(
      (answer) => {
        if (latest === call) moments.value = { ...answer, callMs: call.atMs };
      },
      (error: unknown) => {
        // What the compiler's failure was is shown by who asked for the call.
        if (!(error instanceof WorkerFailure)) throw error;
      },
    );
  });
}
