/** Answers that follow what is asked: one request at a time, and of what is asked meanwhile only the newest. */

import { effect, type Signal } from "@preact/signals";
import { ask, WorkerFailure } from "../client.ts";
import type { RequestKind, Requests } from "../protocol.ts";
import { failure } from "./checked.ts";

/** Asks each time that a signal which `request` reads changes; nothing while it gives `undefined`. */
export function keepAsking<Kind extends RequestKind>(
  kind: Kind,
  request: () => Requests[Kind]["ask"] | undefined,
  answer: Signal<Requests[Kind]["answer"] | undefined>,
): void {
  let isBusy = false;
  let isOutdated = false;
  const askNewest = async () => {
    isBusy = true;
    do {
      isOutdated = false;
      const asked = request();
      if (asked !== undefined) await take(kind, asked, answer);
    } while (isOutdated);
    isBusy = false;
  };
  effect(() => {
    request(); // Reads the signals; the newest values are asked for below.
    if (isBusy) isOutdated = true;
    else void askNewest();
  });
}

async function take<Kind extends RequestKind>(
  kind: Kind,
  asked: Requests[Kind]["ask"],
  answer: Signal<Requests[Kind]["answer"] | undefined>,
): Promise<void> {
  try {
    answer.value = await ask(kind, asked);
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    failure.value = error.message;
  }
}
