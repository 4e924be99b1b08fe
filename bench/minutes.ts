/**
 * What it costs to know for every minute of a year whether ten windows are open, in five zones, beside asking luxon once for
 * each minute and zone; every answer must be the same. The zones' changes of the clocks, which are found once in a process,
 * are timed apart, as is the first year. `node bench/minutes.ts`.
 */

import { performance } from "node:perf_hooks";
import { offsetChanges } from "../compiler/time/zone.ts";
import { answerMinutes, fiveZones, luxonAnswers, minutesIn, tenWindows } from "../test/helpers/every-minute.ts";

const year = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2027, 0, 1) };
const leastRatio = 1000;

function timed<T>(work: () => T): readonly [seconds: number, result: T] {
  const start = performance.now();
  const result = work();
  return [(performance.now() - start) / 1000, result];
}

/** One run alone is as long as whatever else the machine did in these few milliseconds. */
function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

const answers = new Uint8Array(minutesIn(year));
function answerAll(period: typeof year): void {
  for (const zone of fiveZones) for (const week of tenWindows) answerMinutes(answers, zone, week, period);
}

const [changeSeconds] = timed(() => fiveZones.map((zone) => offsetChanges(zone, year.fromMs, year.toMs)));
for (const zone of fiveZones) offsetChanges(zone, Date.UTC(2016, 0, 1), Date.UTC(2028, 0, 1));
// Each of a year that nobody has asked about, so that no answer is remembered.
const [firstSeconds = 0, ...laterSeconds] = [2017, 2021, 2022, 2023, 2025, 2026].map(
  (number) => timed(() => answerAll({ fromMs: Date.UTC(number, 0, 1), toMs: Date.UTC(number + 1, 0, 1) }))[0],
);
const ourSeconds = median(laterSeconds);
let luxonSeconds = 0;
let compared = 0;
for (const zone of fiveZones) {
  const [seconds, theirs] = timed(() => luxonAnswers(zone, tenWindows, year));
  luxonSeconds += seconds;
  for (const [at, week] of tenWindows.entries()) {
    answerMinutes(answers, zone, week, year);
    const wrong = answers.findIndex((answer, minute) => answer !== theirs[at]?.[minute]);
    if (wrong >= 0) throw new Error(`${zone}, window ${at}: minute ${wrong} of the year differs.`);
    compared += answers.length;
  }
}

const ratio = Math.round(luxonSeconds / ourSeconds);
process.stdout.write(
  [
    `Node ${process.version}: ${compared} answers, all the same`,
    `luxon                                   ${luxonSeconds.toFixed(2)} s`,
    `vatsc, the median of five years         ${(ourSeconds * 1000).toFixed(1)} ms: ${ratio} times as fast`,
    `  the first year in a process           ${(firstSeconds * 1000).toFixed(1)} ms`,
    `  finding the changes of the clocks     ${(changeSeconds * 1000).toFixed(1)} ms, once in a process`,
    "",
  ].join("\n"),
);
if (ratio < leastRatio) throw new Error(`It must be at least ${leastRatio} times as fast.`);
