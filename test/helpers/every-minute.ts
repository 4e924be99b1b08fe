/** Whether windows are open at every minute of a period: by vatsc, and by luxon, which is asked at each. */

import { DateTime } from "luxon";
import { weekSpans } from "../../compiler/time/spans.ts";
import type { Weekday, WeekSet } from "../../compiler/time/units.ts";
import { union, windowOf } from "../../compiler/time/week.ts";

const MINUTE_MS = 60_000;

/** Of each minute of the period 1 if the window is open then, else 0. */
export type Answers = Uint8Array;

export interface MinutePeriod {
  /** Milliseconds since 1970 UTC, whole minutes. */
  readonly fromMs: number;
  readonly toMs: number;
}

function window(days: readonly Weekday[], start: number, end: number): WeekSet {
  return days.map((day) => windowOf(day, start, end)).reduce(union);
}

const workdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const daily: readonly Weekday[] = [...workdays, 6, 7];

/** Days, lunches, nights, one hour of the night in which clocks change, and windows that touch. */
export const tenWindows: readonly WeekSet[] = [
  window(workdays, 540, 1080),
  union(window(workdays, 540, 780), window(workdays, 840, 1080)),
  window(workdays, 570, 1115),
  window(daily, 1320, 360),
  window([5], 1320, 360),
  window([6, 7], 600, 960),
  window([7], 150, 210),
  window(daily, 0, 1440),
  union(window([7], 1080, 1440), window([1], 0, 480)),
  union(window([1, 3, 5], 495, 735), window([2, 4], 735, 1260)),
];

export const fiveZones = [
  "Europe/Berlin",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Asia/Kathmandu",
];

/** By vatsc, written into `answers`: the spans once, and the minutes read from them. */
export function answerMinutes(answers: Answers, zone: string, week: WeekSet, { fromMs, toMs }: MinutePeriod): void {
  answers.fill(0);
  const spans = weekSpans(zone, week, fromMs, toMs);
  for (let at = 0; at < spans.length; at += 2)
    answers.fill(1, ((spans[at] ?? 0) - fromMs) / MINUTE_MS, ((spans[at + 1] ?? 0) - fromMs) / MINUTE_MS);
}

/** How many minutes a period has. */
export function minutesIn({ fromMs, toMs }: MinutePeriod): number {
  return (toMs - fromMs) / MINUTE_MS;
}

/** By luxon, which is asked once a minute for all windows together. */
export function luxonAnswers(
  zone: string,
  windows: readonly WeekSet[],
  { fromMs, toMs }: MinutePeriod,
): readonly Answers[] {
  const all = windows.map(() => new Uint8Array((toMs - fromMs) / MINUTE_MS));
  for (let ms = fromMs; ms < toMs; ms += MINUTE_MS) {
    const time = DateTime.fromMillis(ms, { zone });
    const minute = (time.weekday - 1) * 1440 + time.hour * 60 + time.minute;
    for (const [at, week] of windows.entries()) {
      const answers = all[at];
      if (answers && week.some(({ start, end }) => start <= minute && minute < end))
        answers[(ms - fromMs) / MINUTE_MS] = 1;
    }
  }
  return all;
}
