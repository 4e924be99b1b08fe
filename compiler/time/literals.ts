/**
 * What the words for time are worth: durations, times of day, days, dates and ranges of them, as `language.md` writes
 * them. Strict where the lexer is loose. Must not know tokens or diagnostics: what is wrong comes back as a word for it.
 */

import { addDays, dateSet, daysOfYear, isCivilDate } from "./dates.ts";
import type { CivilDate, DateSet, NthWeekday, Weekday } from "./units.ts";

/** Seconds of `20s`, `2m`, `1m30s`, `1h`: units from large to small, each at most once. Else `undefined`. */
export function parseDuration(text: string): number | undefined {
  const parts = /^(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text);
  if (parts === null || text === "") return undefined;
  const [, hours = "0", minutes = "0", seconds = "0"] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Minutes since midnight of `9:00`, `09:00`, 0 to 1439, and 1440 for `24:00`. Else `undefined`. */
export function parseTime(text: string): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  return hours * 60 + minutes;
}

/** Seconds since midnight, 0 to 86399, of `9:00`, `09:00` and `09:00:30`, as the instant of one call has them. Else `undefined`. */
export function parseClock(text: string): number | undefined {
  const [, timeText = "", secondText = "0"] = /^(\d{1,2}:\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  const [minutes, seconds] = [parseTime(timeText), Number(secondText)];
  return minutes === undefined || minutes === 1440 || seconds > 59 ? undefined : minutes * 60 + seconds;
}

const dayWords: Readonly<Record<string, readonly Weekday[]>> = {
  Mon: [1],
  Tue: [2],
  Wed: [3],
  Thu: [4],
  Fri: [5],
  Sat: [6],
  Sun: [7],
  Пн: [1],
  Вт: [2],
  Ср: [3],
  Чт: [4],
  Пт: [5],
  Сб: [6],
  Вс: [7],
  daily: [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
};

/** The days of `Mon`, `Пн`, `daily`, `weekdays`, `weekends`; `undefined` for any other word. */
export function parseDay(text: string): readonly Weekday[] | undefined {
  return Object.hasOwn(dayWords, text) ? dayWords[text] : undefined;
}

/** The one day of `Mon` or `Пн`; `undefined` for any other word, `daily` too. */
export function parseWeekday(text: string): Weekday | undefined {
  const days = parseDay(text);
  return days?.length === 1 ? days[0] : undefined;
}

/**
 * The days of `Mon`, `daily`, `Mon-Fri`, in the order in which they follow each other: `Fri-Mon` is 5, 6, 7, 1, and
 * `Mon-Mon` is Monday. `undefined` where a word is none, or where `to` stands and one of the two is not a single day.
 */
export function parseDays(from: string, to?: string): readonly Weekday[] | undefined {
  if (to === undefined) return parseDay(from);
  const [first, last] = [parseWeekday(from), parseWeekday(to)];
  if (first === undefined || last === undefined) return undefined;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (((first - 1 + index) % 7) + 1) as Weekday);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 1 to 12 for `Jan` to `Dec`. */
export function parseMonth(text: string): number | undefined {
  const index = months.indexOf(text);
  return index === -1 ? undefined : index + 1;
}

/** `Jan` to `Dec`. @param month 1 to 12 */
export function monthName(month: number): string {
  return months[month - 1] ?? "";
}

const ordinals = ["first", "second", "third", "fourth", "fifth"];

/** 1 to 5 for `first` to `fifth`, -1 for `last`. */
export function parseOrdinal(text: string): NthWeekday["nth"] | undefined {
  if (text === "last") return -1;
  const index = ordinals.indexOf(text);
  return index === -1 ? undefined : ((index + 1) as NthWeekday["nth"]);
}

/** `first` to `fifth`, `last`. */
export function ordinalName(nth: NthWeekday["nth"]): string {
  return nth === -1 ? "last" : (ordinals[nth - 1] ?? "");
}

/** The rule of `third Mon of Jan`, `day after fourth Thu of Nov`; `undefined` where a part is missing or no such word. */
export function parseNth(
  shift: "after" | "before" | undefined,
  nth: string | undefined,
  day: string | undefined,
  month: string | undefined,
): NthWeekday | undefined {
  const parsed = [parseOrdinal(nth ?? ""), parseWeekday(day ?? ""), parseMonth(month ?? "")] as const;
  const [ordinal, weekday, monthNumber] = parsed;
  if (ordinal === undefined || weekday === undefined || monthNumber === undefined) return undefined;
  const shiftDays = shift === undefined ? 0 : shift === "after" ? 1 : -1;
  return { nth: ordinal, weekday, month: monthNumber, shiftDays };
}

/** A date as written: with its year, or of every year. */
export type WrittenDate =
  | { readonly kind: "annual"; readonly date: string }
  | { readonly kind: "dated"; readonly date: CivilDate };

/**
 * What is wrong with a date or a range of them.
 * `malformed`: not `YYYY-MM-DD` or `MM-DD` · `impossible`: no calendar has it, such as `02-30` or `2026-02-29` ·
 * `far`: a year before 1970 or after 2100, for which nobody knows the clocks. `text` is the one of the two.
 */
export type DateProblem = { readonly kind: "malformed" | "impossible" | "far"; readonly text: string };

/** `reversed`: ends before it starts · `half-yearless`: one end has a year and the other has none. */
export type DateRangeProblem = DateProblem | { readonly kind: "reversed" | "half-yearless" };

/** A date such as `2026-12-31` or `12-31`; `02-29` is a date of every leap year. */
export function parseDate(text: string): WrittenDate | DateProblem {
  const parts = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return { kind: "malformed", text };
  const [, year, month, day] = parts;
  // 2024 is a leap year, so that `02-29` passes.
  if (!isCivilDate(2024, Number(month), Number(day))) return { kind: "impossible", text };
  if (year === undefined) return { kind: "annual", date: text };
  if (Number(year) < 1970 || Number(year) > 2100) return { kind: "far", text };
  return isCivilDate(Number(year), Number(month), Number(day))
    ? { kind: "dated", date: text }
    : { kind: "impossible", text };
}

/**
 * The dates of `12-31`, `2026-12-31..2027-01-08`, `12-31..01-08`, each one by itself. Without years a range may run over
 * the turn of the year, and holds 29 February where that lies inside.
 */
export function parseDateRange(
  fromText: string,
  toText?: string,
): { readonly kind: "ok"; readonly dates: DateSet } | DateRangeProblem {
  const from = parseDate(fromText);
  const to = parseDate(toText ?? fromText);
  if (from.kind !== "annual" && from.kind !== "dated") return from;
  if (to.kind !== "annual" && to.kind !== "dated") return to;
  if (from.kind !== to.kind) return { kind: "half-yearless" };
  if (from.kind === "annual") return { kind: "ok", dates: dateSet({ annual: annualRange(from.date, to.date) }) };
  if (to.date < from.date) return { kind: "reversed" };
  return { kind: "ok", dates: dateSet({ dated: datedRange(from.date, to.date) }) };
}

function annualRange(from: string, to: string): readonly string[] {
  if (from <= to) return daysOfYear.filter((day) => day >= from && day <= to);
  return daysOfYear.filter((day) => day >= from || day <= to);
}

function datedRange(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}
