/** What the compiler says of the text: always of the newest that it has seen. */

import { computed, effect, signal, untracked } from "@preact/signals";
import { ask, WorkerFailure } from "../client.ts";
import type { Checked, CheckRequest, Made, TargetId } from "../protocol.ts";
import type { FirstCallRequest } from "../protocol-calls.ts";
import { target, view } from "./page.ts";
import { source } from "./source.ts";

/** What was made of a text without errors. */
export interface GoodText extends Made {
  readonly text: string;
}

/** The newest answer; `undefined` until the first. */
export const checked = signal<Checked | undefined>(undefined);

/** Of the last text without errors; stays while the text is broken. */
export const good = signal<GoodText | undefined>(undefined);

/** Of the good text before the changes that are being written: what changed is marked against it. */
export const goodBefore = signal<GoodText | undefined>(undefined);

/** Whether what is shown is of an older text, as the newest has errors. */
export const isStale = computed(() => checked.value !== undefined && checked.value.made === undefined);

/** Why the compiler failed, if it did; in English. */
export const failure = signal<string | undefined>(undefined);

/** The day on which warnings look ahead. */
export const today = signal(new Date().toISOString().slice(0, 10));

let isBusy = false;

/** What goes with the first text. */
let opening: Pick<CheckRequest, "firstCall"> = {};

/** Begins to compile what is written, each time that it changes. */
export function keepChecking(firstCall: FirstCallRequest): void {
  opening = { firstCall };
  effect(() => {
    source.value;
    today.value;
    shownTarget();
    void checkNewest();
  });
}

/** The exchange whose files are to be seen. */
function shownTarget(): TargetId | undefined {
  return view.value === "outputs" ? target.value : undefined;
}

/** One at a time: what is written meanwhile is next, and only the newest of it. */
async function checkNewest(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  let asked: string | undefined;
  for (let request = newest(); asked !== JSON.stringify(request); request = newest()) {
    asked = JSON.stringify(request);
    const alsoAsked = opening;
    opening = {};
    try {
      take(await ask("check", { ...request, ...alsoAsked }));
      failure.value = undefined;
    } catch (error) {
      if (!(error instanceof WorkerFailure)) throw error;
      failure.value = error.message;
    }
  }
  isBusy = false;
}

function newest(): CheckRequest {
  return untracked(() => ({ text: source.value, today: today.value, shown: shownTarget() }));
}

/** Who writes makes a pause of so long between two changes that are one for him: 2 s. */
const pauseMs = 2000;
let changedAt = Number.NEGATIVE_INFINITY;

function take(answer: Checked): void {
  const before = good.peek();
  const now = performance.now();
  if (checked.peek()?.text !== answer.text) {
    if (now - changedAt > pauseMs) goodBefore.value = before;
    changedAt = now;
  }
  checked.value = answer;
  if (answer.made) good.value = { ...answer.made, text: answer.text };
}
