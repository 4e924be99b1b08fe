/** The units of civil time that types keep apart. Knows no zone and does no arithmetic: see `week.ts`, `dates.ts`. */

declare const unit: unique symbol;

/** Minutes since Monday 00:00 on a zone's wall clock, 0 to 10 080 (the end of Sunday; as a start at most 10 079). */
export type MinuteOfWeek = number & { readonly [unit]: "minute of week" };

/** Sorted, disjoint, non-touching half-open ranges within 0 to 10 080. Equal sets are equal arrays. */
export type WeekSet = readonly WeekRange[];
export interface WeekRange {
  readonly start: MinuteOfWeek;
  readonly end: MinuteOfWeek;
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A civil date without a zone, `YYYY-MM-DD`. */
export type CivilDate = string;

/** `third Mon of Jan`, `last Mon of May`, and the day after or before one. */
export interface NthWeekday {
  /** 1 to 5, or -1 for the last. A fifth that a month lacks is simply not there that year. */
  readonly nth: 1 | 2 | 3 | 4 | 5 | -1;
  readonly weekday: Weekday;
  /** 1 to 12. */
  readonly month: number;
  /** Days to add to it: 1 for `day after`, -1 for `day before`, else 0; 2 is the morning after a `day after`. */
  readonly shiftDays: -1 | 0 | 1 | 2;
}

/**
 * A set of civil dates: the union of its parts. No zone: the guard that reads it has one.
 * All lists are sorted and without doubles, so equal sets are equal values.
 */
export interface DateSet {
  /** `MM-DD`, every year; `02-29` holds in leap years only. Ranges are expanded. */
  readonly annual: readonly string[];
  /** `YYYY-MM-DD`. Ranges are expanded. */
  readonly dated: readonly CivilDate[];
  /** Whole days of the week. */
  readonly weekdays: readonly Weekday[];
  readonly nth: readonly NthWeekday[];
}
