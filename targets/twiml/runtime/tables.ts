/**
 * The form of the tables in a generated function: what the scenarios are, as plain JSON. The emitter writes them, the
 * router reads them. Nothing here comes from a caller.
 */

/** A document, line by line, without line ends: so it reads and compares well in the generated file. */
export type Document = readonly string[];

/** When an arm of a choice is taken. `says` is for people. */
export type Condition =
  /** Half-open ranges of minutes since Monday 00:00 on the wall clock of the zone. */
  | {
      readonly kind: "week";
      readonly zone: string;
      readonly week: readonly (readonly [number, number])[];
      readonly says: string;
    }
  | { readonly kind: "date"; readonly zone: string; readonly dates: Dates }
  /** Patterns are digits and `?` for one digit; a `*` at the end is any digits or none. Without `+`. */
  | { readonly kind: "caller"; readonly patterns: readonly string[]; readonly anonymous: boolean }
  | { readonly kind: "called"; readonly lines: readonly string[] }
  | { readonly kind: "not"; readonly part: Condition }
  | { readonly kind: "all" | "any"; readonly parts: readonly Condition[] };

/** A set of civil dates: the union of its parts. */
export interface Dates {
  /** `MM-DD`, every year. */
  readonly annual: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly dated: readonly string[];
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** The first (1) to fifth, or the last (-1), such weekday of a month (1 to 12), moved by some days. */
  readonly nth: readonly {
    readonly nth: number;
    readonly weekday: number;
    readonly month: number;
    readonly shiftDays: number;
  }[];
}

export interface LineEntry {
  readonly line: string;
  /** The state that its calls begin in. */
  readonly start: string;
  /** E.164 with `+`; `*` is every number that no other line has. */
  readonly numbers: readonly string[] | "*";
}

/** A choice answers nothing itself: the first arm whose condition holds says which state does. */
export interface ChoiceEntry {
  readonly state: string;
  readonly place: string;
  readonly choose: readonly { readonly if: Condition; readonly next: string }[];
  readonly otherwise: string;
}

/** A state that is answered with a document: one for a call that still rings, one for a call that was picked up. */
export interface PageEntry {
  readonly state: string;
  readonly place: string;
  readonly ringing?: Document;
  readonly answered?: Document;
  /** Of a `<Dial>`: the state to go to when nobody answered it. */
  readonly rung?: { readonly busy: string; readonly unavailable: string; readonly unanswered: string };
}

export type StateEntry = ChoiceEntry | PageEntry;

export interface Tables {
  /** The document after a conversation or a message: the end. */
  readonly over: Document;
  /** The document for a number that no line has. */
  readonly unknown: Document;
  readonly lines: readonly LineEntry[];
  readonly states: readonly StateEntry[];
}
