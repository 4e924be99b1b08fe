/** Which week is shown, and who takes its calls. */

import { signal } from "@preact/signals";
import type { WeekAnswer } from "../protocol.ts";
import { good, today } from "./checked.ts";
import { keepAsking } from "./newest-answer.ts";
import { language, view } from "./page.ts";

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
  const request = () => ({
    line: weekLine.value,
    week: week.value,
    zone: weekZone.value,
    today: today.value,
    language: language.value,
  });
  keepAsking("week", () => (view.value === "week" && good.value ? request() : undefined), weekTable);
}
