/**
 * The small parts of the tree: words, literals, dates and hours. The rest of it is `ast.ts`, which says what holds for all.
 */

import type { Span } from "../text/span.ts";

export interface Node<Kind extends string> {
  readonly kind: Kind;
  readonly span: Span;
}

// --- Words and literals ---

/** A name as written, after NFC. */
export interface Name extends Node<"name"> {
  readonly text: string;
}

/** `name` or `module.name`. */
export interface QualifiedName extends Node<"qualified-name"> {
  readonly module: Name | undefined;
  readonly name: Name;
}

interface Literal<Kind extends string> extends Node<Kind> {
  /** As written. */
  readonly text: string;
  /** The parser has reported it already. */
  readonly broken: boolean;
}

/** `20s`, `1m30s`. */
export type DurationLiteral = Literal<"duration">;
/** `9:00`. */
export type TimeLiteral = Literal<"time">;
/** `Mon`, `Пн`, `daily`, `weekdays`, `weekends`. */
export type DayLiteral = Literal<"day">;
/** `2026-12-31` or `12-31`. */
export type DateLiteral = Literal<"date">;
/** `Europe/Moscow`, `UTC`, and what people write instead (`MSK`, `+03:00`), which the checker refuses. */
export type ZoneLiteral = Literal<"zone">;
/** `ru-RU`. */
export type LocaleLiteral = Literal<"locale">;
/** `101`. */
export type IntLiteral = Literal<"int">;
/** `+74951234567`, `+7916*`: a telephone number or a pattern of some, bare. */
export type NumberLiteral = Literal<"number">;
/** `"…"`; `value` has the escapes resolved. */
export interface StringLiteral extends Literal<"string"> {
  readonly value: string;
}
/** A menu key: digits as written, `*` or `#`. */
export type KeyLiteral = Literal<"key">;

export type DurationExpression = DurationLiteral | Name;
export type NumberExpression = NumberLiteral | StringLiteral;

// --- Dates and hours ---

/** `2026-12-31`, `12-31..01-08`. */
export interface DateRange extends Node<"date-range"> {
  readonly from: DateLiteral;
  readonly to: DateLiteral | undefined;
}

/** `Mon`, `Mon-Fri`, `daily`. */
export interface DayRange extends Node<"day-range"> {
  readonly from: DayLiteral;
  readonly to: DayLiteral | undefined;
}

/** `third Mon of Jan`, `day after fourth Thu of Nov`. */
export interface NthDate extends Node<"nth-date"> {
  readonly shift: "after" | "before" | undefined;
  /** `first` to `fifth`, `last`. */
  readonly nth: Name | undefined;
  readonly day: DayLiteral | undefined;
  /** `Jan` to `Dec`; anything else is the checker's to refuse. */
  readonly month: Name | undefined;
}

export type DateItem = DateRange | DayRange | NthDate | QualifiedName;

/** `09:00-18:00`. */
export interface TimeSpan extends Node<"time-span"> {
  readonly from: TimeLiteral;
  readonly to: TimeLiteral | undefined;
}

/** One window: days or a date, then a span. Neither days nor a date: those of the window before it. */
export interface Window extends Node<"window"> {
  readonly days: readonly DayRange[];
  readonly date: DateRange | NthDate | undefined;
  readonly times: TimeSpan | undefined;
}

export interface ExceptClause extends Node<"except"> {
  readonly dates: readonly DateItem[];
}

/** `by ru.production`. */
export interface ByClause extends Node<"by"> {
  readonly calendar: QualifiedName | undefined;
}

export interface ClosedClause extends Node<"closed"> {
  readonly dates: readonly DateItem[];
}
