/** How far ahead calls are looked at: five years from today (language §7). */

import { dayNumber } from "../time/dates.ts";
import type { CivilDate } from "../time/units.ts";
import type { Period } from "./dimensions.ts";

const yearsAhead = 5;

/** From the beginning of a date, and until when: the first date that is not looked at. */
export function periodFrom(today: CivilDate): Period & { readonly until: CivilDate } {
  const year = String(Number(today.slice(0, 4)) + yearsAhead).padStart(4, "0");
  const day = today.slice(5) === "02-29" ? "02-28" : today.slice(5);
  const until = `${year}-${day}`;
  return { fromMs: dayNumber(today) * 86_400_000, toMs: dayNumber(until) * 86_400_000, until };
}
