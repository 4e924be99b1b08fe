/** Rules of days, dates and hours, and of the clauses that take some away. */

import type { IToken } from "chevrotain";
import type { DiagnosticExtra } from "../compiler/diagnostics/diagnostic.ts";
import type {
  ByClause,
  DateItem,
  DateLiteral,
  DateRange,
  DayRange,
  ExceptClause,
  NthDate,
  TimeSpan,
  Window,
} from "../compiler/syntax/ast.ts";
import { makeSpan } from "../compiler/text/span.ts";
import { spanForm } from "./forms.ts";
import { setType } from "./lexing.ts";
import { quoted, wanted } from "./messages.ts";
import { LiteralParser } from "./parse-literals.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";

export abstract class TimeParser extends LiteralParser {
  // --- Windows ---

  /** `owner`: the word whose windows they are, for messages. `inBraces`: a `;` may stand between them. */
  protected readonly spec = this.RULE("spec", (owner: IToken, inBraces: boolean): readonly Window[] => {
    const windows: Window[] = [];
    const swapped = this.timesFirst(owner);
    windows.push(swapped ?? this.SUBRULE1(this.window, { ARGS: [owner] }));
    do
      this.MANY({
        GATE: () => !this.isSpoken(),
        DEF: () => {
          this.CONSUME(t.comma);
          const next = swapped && this.timesFirst(undefined);
          if (next) return void windows.push(next);
          this.part(wanted.window, () =>
            this.OR([
              { ALT: () => windows.push(this.SUBRULE2(this.window, { ARGS: [owner] })) },
              { ALT: () => windows.push(this.SUBRULE(this.bareWindow)) },
            ]),
          );
        },
      });
    while (!inBraces && this.mendSemicolon());
    if (!this.RECORDING_PHASE && this.isSpoken()) this.skipWindows();
    return windows;
  });

  /** After a window that cannot be read, the others are passed over: what is wrong with them may be the same. */
  private skipWindows(): void {
    const signs = [t.openBlock, t.closeBlock, t.closeProperties, t.semicolon];
    const ends = [...signs, word.except, word.by, word.and, word.or, word.closed, t.zone, t.utc, t.looseZone];
    this.skipTo(() => this.atAny(ends) || this.atClauseStart());
  }

  /** What cannot be read belongs to the guard, so that nobody says of the guard that it lacks a part. */
  protected noWindows(): readonly Window[] {
    this.skipWindows();
    return [];
  }

  /** `Mon-Fri 9:00-18:00; Sat 9:00-14:00`: makes the `;` a comma, and reports it. */
  private mendSemicolon(): boolean {
    if (this.RECORDING_PHASE || !this.at(t.semicolon) || !this.atAny([t.day, t.dayWord], 2)) return false;
    const edits = [{ span: this.spanOf(this.LA(1)), newText: "," }];
    this.missing("`,` and the next days", { fixes: [{ title: "Write `,`", edits }] });
    setType(this.LA(1), t.comma);
    this.heal();
    return true;
  }

  /** Days that stand behind their times. Those of the next window, which may be written right, are not among them. */
  private daysBefore(): readonly DayRange[] {
    const days = [this.subrule(1, this.dayItem)];
    const beginsWindow = () => this.at(t.time, 3) || (this.at(t.dash, 3) && this.at(t.time, 5));
    while (this.at(t.comma) && this.atAny([t.day, t.dayWord], 2) && !beginsWindow()) {
      this.SKIP();
      days.push(this.subrule(2, this.dayItem));
    }
    return days;
  }

  /**
   * `9:00-18:00 Mon-Fri`: gives the window that was meant; `undefined` where none stands so. It is reported, but for
   * one that has no `owner`: it follows another.
   */
  private timesFirst(owner: IToken | undefined): Window | undefined {
    const isDay = (ahead: number) => this.atAny([t.day, t.dayWord], ahead);
    if (this.RECORDING_PHASE) return undefined;
    const isShort = this.at(t.monthDay) && isDay(2);
    if (!isShort && !(this.at(t.time) && this.at(t.dash, 2) && this.at(t.time, 3) && isDay(4))) return undefined;
    const isQuiet = this.isSpoken();
    const start = this.LA(1);
    const times = isShort ? undefined : this.subrule(9, this.times);
    const written = isShort ? spanForm(this.SKIP().image) : times && this.textOf(times.span);
    const days = this.daysBefore();
    const [firstDay] = days;
    const span = this.spanFrom(start);
    if (owner && !isQuiet && firstDay) {
      const newText = `${this.textOf(makeSpan(span.uri, firstDay.span.start, span.end))} ${written ?? "09:00-18:00"}`;
      const fixes = written === undefined ? [] : [{ title: `Write \`${newText}\``, edits: [{ span, newText }] }];
      this.report("VATS1042", span, { guard: owner.image }, { help: `Write \`${newText}\`.`, fixes });
    }
    return { kind: "window", span, days, date: undefined, times };
  }

  protected readonly window = this.RULE("window", (owner: IToken): Window => {
    const start = this.LA(1);
    let days: readonly DayRange[] = [];
    let date: DateRange | NthDate | undefined;
    this.OR([
      {
        ALT: () => {
          days = this.SUBRULE(this.days);
        },
      },
      {
        ALT: () => {
          date = this.SUBRULE(this.dateExpression);
        },
      },
    ]);
    const times = this.timesAt(owner);
    return { kind: "window", span: this.spanFrom(start), days, date, times };
  });

  /** Times are required, since whole days are `on`'s. */
  private timesAt(owner: IToken): TimeSpan | undefined {
    if (this.RECORDING_PHASE || this.at(t.time)) return this.SUBRULE(this.times);
    const isOver =
      this.atAny([t.openBlock, t.semicolon, word.except, word.by, word.and]) || this.atEnd() || this.atZone();
    if (!isOver) this.missing("a span of times such as `09:00-18:00`");
    else this.say("VATS1042", this.placeAfterLast(), { guard: owner.image }, this.wholeDays(owner));
    return undefined;
  }

  private wholeDays(owner: IToken): DiagnosticExtra {
    if (owner.tokenType !== word.workhours) return {};
    const edits = [{ span: this.spanOf(owner), newText: "on" }];
    return { help: "For whole days write `on Mon-Fri`.", fixes: [{ title: "Write `on`, for whole days", edits }] };
  }

  protected readonly bareWindow = this.RULE("bareWindow", (): Window => {
    const times = this.SUBRULE(this.times);
    return { kind: "window", span: times.span, days: [], date: undefined, times };
  });

  protected readonly times = this.RULE("times", (): TimeSpan => {
    const start = this.CONSUME1(t.time);
    const dash = this.need(1, t.dash, "`-` and the time at which it ends", "-");
    const end = dash && this.need(2, t.time, wanted.time);
    const to = end && this.literal("time", end);
    return { kind: "time-span", span: this.spanFrom(start), from: this.literal("time", start), to };
  });

  // --- Days ---

  /** A comma that another day does not follow belongs to the list around this one. */
  protected readonly days = this.RULE("days", (): readonly DayRange[] => {
    const days = [this.SUBRULE1(this.dayItem)];
    this.MANY({
      GATE: () => this.atAny([t.day, t.dayWord], 2),
      DEF: () => {
        this.CONSUME(t.comma);
        days.push(this.SUBRULE2(this.dayItem));
      },
    });
    return days;
  });

  protected readonly dayItem = this.RULE("dayItem", (): DayRange => {
    let to: IToken | undefined;
    const from = this.OR([
      {
        ALT: () => {
          const first = this.CONSUME1(t.day);
          this.OPTION({
            GATE: () => !this.at(t.time, 2),
            DEF: () => {
              this.CONSUME(t.dash);
              to = this.need(2, t.day, wanted.day);
            },
          });
          return first;
        },
      },
      { ALT: () => this.CONSUME(t.dayWord) },
    ]);
    const last = to && this.literal("day", to);
    return { kind: "day-range", span: this.spanFrom(from), from: this.literal("day", from), to: last };
  });

  // --- Dates ---

  protected readonly dateExpression = this.RULE("dateExpression", (): DateRange | NthDate => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.dateRange) },
      { ALT: () => this.SUBRULE(this.nthDate) },
      { ALT: () => this.SUBRULE(this.shiftedNthDate) },
    ]);
  });

  protected readonly dateRange = this.RULE("dateRange", (): DateRange => {
    const start = this.LA(1);
    const from = this.SUBRULE1(this.civilDate);
    const to = this.OPTION(() => {
      this.CONSUME(t.range);
      return this.part(wanted.date, () => this.SUBRULE2(this.civilDate));
    });
    return { kind: "date-range", span: this.spanFrom(start), from, to };
  });

  protected readonly civilDate = this.RULE("civilDate", (): DateLiteral => {
    const token = this.OR([{ ALT: () => this.CONSUME(t.date) }, { ALT: () => this.CONSUME(t.monthDay) }]);
    return { ...this.literal("int", token), kind: "date" };
  });

  protected readonly nthDate = this.RULE("nthDate", (): NthDate => {
    const nth = this.OR([
      { ALT: () => this.CONSUME(word.first) },
      { ALT: () => this.CONSUME(word.second) },
      { ALT: () => this.CONSUME(word.third) },
      { ALT: () => this.CONSUME(word.fourth) },
      { ALT: () => this.CONSUME(word.fifth) },
      { ALT: () => this.CONSUME(word.last) },
    ]);
    const day = this.need(1, t.day, wanted.day);
    const of = day && this.need(1, word.of, "`of` and a month", " of");
    const month = of && this.need(1, t.name, "a month such as `Jan`");
    return {
      kind: "nth-date",
      span: this.spanFrom(nth),
      shift: undefined,
      nth: this.nameOf(nth),
      day: day && this.literal("day", day),
      month: month && this.nameOf(month),
    };
  });

  protected readonly shiftedNthDate = this.RULE("shiftedNthDate", (): NthDate => {
    const start = this.CONSUME(word.day);
    const shift = this.OR([
      { ALT: () => this.CONSUME(word.after) && ("after" as const) },
      { ALT: () => this.CONSUME(word.before) && ("before" as const) },
    ]);
    const nth = this.part("a day such as `fourth Thu of Nov`", () => this.SUBRULE(this.nthDate));
    const missing = { kind: "nth-date", nth: undefined, day: undefined, month: undefined } as const;
    return { ...(nth ?? missing), span: this.spanFrom(start), shift };
  });

  /** A list of dates, days and calendars. */
  protected readonly dates = this.RULE("dates", (): readonly DateItem[] => {
    const items: DateItem[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: t.comma,
      DEF: () => {
        const item = this.part(wanted.dates, () => this.SUBRULE(this.dateItem));
        if (item) items.push(item);
      },
    });
    return items;
  });

  /** `first` may be a calendar's name, so this looks two tokens ahead. */
  protected readonly dateItem = this.RULE("dateItem", (): DateItem | undefined => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.dateExpression) },
      { ALT: () => this.SUBRULE(this.dayItem) },
      { ALT: () => this.SUBRULE(this.qualifiedName) },
    ]);
  });

  protected datesAt(index: number): readonly DateItem[] {
    return this.part(wanted.dates, () => this.subrule(index, this.dates)) ?? [];
  }

  // --- Clauses ---

  /** `except` and `by`, in any order, each once. `owner`: the word that they belong to. */
  protected readonly exceptBy = this.RULE("exceptBy", (owner: string): readonly (ExceptClause | ByClause)[] => {
    const clauses: (ExceptClause | ByClause)[] = [];
    do {
      this.MANY(() => {
        const start = this.LA(1);
        const clause = this.OR([
          { ALT: () => this.SUBRULE(this.exceptClause) },
          { ALT: () => this.SUBRULE(this.byClause) },
        ]);
        if (clauses.some(({ kind }) => kind === clause.kind)) this.reportSecond(start, owner);
        else clauses.push(clause);
      });
    } while (this.mendWord(["except", "by"]));
    return clauses;
  });

  /** Reports a part that may stand once and stands twice. */
  protected reportSecond(part: IToken, whole: string): void {
    this.report("VATS1037", this.spanOf(part), { part: part.image, whole: quoted(whole) });
  }

  private readonly exceptClause = this.RULE("exceptClause", (): ExceptClause => {
    const start = this.CONSUME(word.except);
    const dates = this.datesAt(0);
    return { kind: "except", span: this.spanFrom(start), dates };
  });

  protected readonly byClause = this.RULE("byClause", (): ByClause => {
    const start = this.CONSUME(word.by);
    const calendar = this.nameAt(0, "the name of a calendar");
    return { kind: "by", span: this.spanFrom(start), calendar };
  });
}
