/** Which week is shown, and who takes its calls. */

import { effect, signal } from "@preact/signals";
import { ask, WorkerFailure } from "../client.ts";
import type { WeekAnswer } from "../protocol.ts";
import { failure, good, today } from "./checked.ts";
import { view } from "./page.ts";

/** `2026-W48`; any other text is the week of today. */
export const week = signal("");

/** The name of the line whose week it is; `undefined`: the first there is. */
export const weekLine = signal<string | undefined>(undefined);

/** In which the days are; `undefined`: that of the scenario. */
export const weekZone = signal<string | undefined>(undefined);

/** Of the last text without errors; `undefined` until it was asked for. */
export const weekTable = signal<WeekAnswer | undefined>(undefined);

/** Asks for the week each time that it or the text changes, while it is shown. */
export function keepWeek(): void {
  effect(() => {
    if (view.value !== "week" || !good.value) return;
    const request = { line: weekLine.value, week: week.value, zone: weekZone.value, today: today.value };
    ask("week", request).then(
      (answer) => {
        if (request.week === week.peek() && request.line === weekLine.peek()) weekTable.value = answer;
      },
      (error) => {
        if (!(error instanceof WorkerFailure)) throw error;
        failure.value = error.message;
      },
    );
  });
}
