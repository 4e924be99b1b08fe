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
  /** What is done when one of its calls is lost. */
  readonly lost?: readonly LostStep[];
}

/** Tells a URL, or sets a field of the call's record first. */
export type LostStep = { readonly notify: string } | { readonly tag: readonly [name: string, value: string] };

interface Entry {
  readonly state: string;
  readonly place: string;
}

/** A choice answers nothing itself: the first arm whose condition holds says which state does. */
export interface ChoiceEntry extends Entry {
  readonly choose: readonly { readonly if: Condition; readonly next: string }[];
  readonly otherwise: string;
}

/**
 * What takes no time and leads on. `key` is what it is called in the query of a call that has gone through it: a short hash,
 * so that a change elsewhere in the source means no other thing to a call that is up.
 */
export type StepEntry = Entry & { readonly next: string } & (
    | { readonly repeat: number; readonly key: string }
    /** The end of a round: `again` is the key of the `repeat`; to `body` while a round is left. */
    | { readonly again: string; readonly rounds: number; readonly body: string }
    | { readonly retry: string }
    | { readonly record: true }
    | { readonly callerid: string; readonly key: string }
    | { readonly tag: readonly [name: string, value: string]; readonly key: string }
    | { readonly notify: string }
  );

/**
 * A state that is answered with a document: one for a call that still rings, one for a call that was picked up. In a
 * document `&carry;` stands at the end of each link for what the call carries in its query, `&dial;` in a `<Dial>` for how
 * it shows the caller and is recorded; nothing that anybody sends can put either there, since an `&` of a text is `&amp;`.
 */
export interface PageEntry extends Entry {
  readonly ringing?: Document;
  readonly answered?: Document;
  /** Of phones that nobody answered: the state to go to. */
  readonly rung?: Outcomes;
  /** Of phones that ring one after another in a drawn order: what rings each. */
  readonly hunt?: readonly { readonly phone: string; readonly ringing?: Document; readonly answered?: Document }[];
  /** What who picks up hears before he has the call: just hears it, or must press 1 as well. */
  readonly screen?: { readonly listen?: Document; readonly confirm?: Document };
  readonly menu?: MenuEntry;
  /** The end of a call whose loss is told: `lost` where nobody has written it. */
  readonly end?: "written" | "lost";
}

export interface Outcomes {
  readonly busy: string;
  readonly unavailable: string;
  readonly unanswered: string;
}

export interface MenuEntry {
  readonly key: string;
  readonly tries: number;
  /** The state behind each key. */
  readonly keys: Readonly<Record<string, string>>;
  readonly timeout: string;
  readonly invalid: string;
  /** Waits for the rest of a longer key; only where there is one. */
  readonly more?: Document;
}

export type StateEntry = ChoiceEntry | StepEntry | PageEntry;

/** How numbers are written at home: `prefix` and so many digits for `+countryCode` and the same. */
export interface NationalForm {
  readonly prefix: string;
  readonly countryCode: string;
  readonly lengths: readonly number[];
}

export interface Tables {
  /** The document after a conversation or a message: the end. */
  readonly over: Document;
  /** The document for a number that no line has. */
  readonly unknown: Document;
  /** The document for who has pressed 1: nothing more is heard, and the call is his. */
  readonly accepted?: Document;
  readonly national?: NationalForm;
  readonly lines: readonly LineEntry[];
  readonly states: readonly StateEntry[];
}
