/** What a week says that is not the source's own: English, unless others are given. Must not know weeks. */

import { englishRouteWords, type RouteWords } from "../analyse/route-words.ts";

/** The words of one language. Times are `03:00`. */
export interface WeekWords {
  readonly route: RouteWords;
  /** In place of a clause. */
  readonly noGuardHolds: string;
  /** What the clocks do, said beside a day. */
  readonly skippedDay: string;
  readonly afterBack: (time: string) => string;
  readonly beforeBack: (time: string) => string;
  readonly forward: (from: string, to: string) => string;
}

/** As the command line says it. */
export const englishWeekWords: WeekWords = {
  route: englishRouteWords,
  noGuardHolds: "no guard holds",
  skippedDay: "the clocks skip this day",
  afterBack: (time) => `after the clocks went back to ${time}`,
  beforeBack: (time) => `before the clocks go back to ${time}`,
  forward: (from, to) => `the clocks go forward from ${from} to ${to}`,
};
