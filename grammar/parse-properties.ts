/** Rules of what stands in `{ }`: the properties of mailboxes, hours and calendars, with the declarations that have them. */

import type { IToken } from "chevrotain";
import type {
  ByClause,
  CalendarDeclaration,
  CalendarEntry,
  ClosedClause,
  DurationLiteral,
  HoursDeclaration,
  MailboxDeclaration,
  MailboxProperty,
} from "../compiler/syntax/ast.ts";
import { quoted, wanted } from "./messages.ts";
import { AssertionParser } from "./parse-assertions.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export abstract class PropertyParser extends AssertionParser {
  /**
   * Reads properties up to the `}` of the `{` that was taken. `parse` reads those that it can; `words` are the words
   * that begin one.
   */
  private properties(open: IToken, parse: () => void, words: readonly string[], what: string): void {
    do parse();
    while (!this.RECORDING_PHASE && this.goOnInProperties(words, what));
    if (this.RECORDING_PHASE || this.at(t.closeProperties)) {
      this.CONSUME(t.closeProperties);
      return;
    }
    const fixes = [this.insertion(" }")];
    if (!this.isSpoken()) this.report("VATS1021", this.spanOf(open), { open: "{", close: "}" }, { fixes });
    this.skipTo(() => true);
  }

  /** Reports that a `{` is missing whose `}` is there; the properties are read all the same. */
  private lacksOpen(): boolean {
    if (this.RECORDING_PHASE || this.atAny([t.openProperties, t.equals]) || this.atEnd()) return false;
    if (this.excessBraces >= 0 || this.isDeclarationOnNewLine()) return false;
    this.missing("`{`", { fixes: [this.insertion(" {")] });
    this.excessBraces += 1;
    return true;
  }

  /** Takes a `{`, or where it is missing stands for it with the token before. */
  private takeOpenProperties(): IToken {
    return this.RECORDING_PHASE || this.at(t.openProperties) ? this.CONSUME(t.openProperties) : this.LA(0);
  }

  /** Passes over what is no property; false at the end, which is also what begins a step or a declaration. */
  private goOnInProperties(words: readonly string[], what: string): boolean {
    const isClosed = this.isAhead(t.closeProperties);
    const ends = () =>
      this.atAny([t.closeProperties, t.openBlock, t.closeBlock]) ||
      (this.atClauseStart() && !(isClosed && !this.isDeclarationOnNewLine()));
    if (this.atEnd() || ends()) return false;
    if (this.at(t.semicolon)) {
      const span = this.spanOf(this.LA(1));
      const fixes = [{ title: "Remove it", edits: [{ span, newText: "" }] }];
      this.say("VATS1028", span, { separator: ";" }, { fixes });
      this.SKIP();
      return true;
    }
    if (this.mendWord(words, () => "property")) return true;
    this.missing(what);
    this.skipTo(() => ends() || this.at(t.semicolon) || words.some((text) => this.LA(1).tokenType.name === text));
    if (this.at(t.semicolon)) this.SKIP();
    return true;
  }

  // --- Mailboxes ---

  protected readonly mailboxDeclaration = this.RULE("mailboxDeclaration", (): MailboxDeclaration => {
    const start = this.CONSUME(word.mailbox);
    const name = this.newName(0, "the name of the mailbox", [t.openProperties]);
    const properties = this.lacksOpen()
      ? this.subrule(1, this.mailboxProperties)
      : this.OPTION(() => this.SUBRULE(this.mailboxProperties));
    return { kind: "mailbox", span: this.spanFrom(start), name, properties: properties ?? [] };
  });

  private readonly mailboxProperties = this.RULE("mailboxProperties", (): readonly MailboxProperty[] => {
    const open = this.takeOpenProperties();
    const properties: MailboxProperty[] = [];
    const parse = () =>
      this.MANY(() => {
        this.addProperty(properties, this.SUBRULE(this.mailboxProperty));
        this.OPTION(() => this.CONSUME(t.semicolon));
      });
    const words = ["greeting", "email", "limit", "transcribe"];
    this.properties(open, parse, words, "`greeting`, `email`, `limit`, `transcribe` or `}`");
    return properties;
  });

  private addProperty(properties: MailboxProperty[], property: MailboxProperty): void {
    if (this.RECORDING_PHASE) return;
    if (!properties.some(({ kind }) => kind === property.kind)) {
      properties.push(property);
      return;
    }
    this.report("VATS1037", property.span, { part: property.kind, whole: "mailbox" });
  }

  private readonly mailboxProperty = this.RULE("mailboxProperty", (): MailboxProperty => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.greetingProperty) },
      {
        ALT: () => {
          const start = this.CONSUME(word.email);
          const address = this.stringAt(0, 'an address such as `"sales@example.com"`');
          return { kind: "email" as const, span: this.spanFrom(start), address };
        },
      },
      {
        ALT: () => {
          const start = this.CONSUME(word.limit);
          const duration = this.limit();
          return { kind: "limit" as const, span: this.spanFrom(start), duration };
        },
      },
      {
        ALT: () => {
          const start = this.CONSUME(word.transcribe);
          return { kind: "transcribe" as const, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** A parameter cannot stand here, since mailboxes have none. */
  private limit(): DurationLiteral | undefined {
    if (!this.RECORDING_PHASE && this.at(t.int)) return this.durationWithoutUnit();
    const token = this.need(0, t.duration, wanted.duration);
    return token && this.literal("duration", token);
  }

  private readonly greetingProperty = this.RULE(
    "greetingProperty",
    (): Extract<MailboxProperty, { kind: "greeting" }> => {
      const start = this.CONSUME(word.greeting);
      const prompt = this.part(`${wanted.prompt}, or \`universal\``, () =>
        this.OR([
          { ALT: () => this.CONSUME(word.universal) && ("universal" as const) },
          { ALT: () => this.SUBRULE(this.promptExpression) },
        ]),
      );
      return { kind: "greeting", span: this.spanFrom(start), prompt };
    },
  );

  // --- Hours ---

  protected readonly hoursDeclaration = this.RULE("hoursDeclaration", (): HoursDeclaration => {
    const start = this.CONSUME(word.hours);
    const name = this.newName(0, "the name of the hours", [t.equals, t.openProperties, t.zone, t.utc]);
    const parts: Writable<Pick<HoursDeclaration, "zone" | "isBlock" | "windows" | "clauses">> = {
      zone: undefined,
      isBlock: false,
      windows: [],
      clauses: [],
    };
    const zoneBefore = this.zoneIfAny(1);
    if (this.lacksOpen()) {
      const { windows, clauses } = this.subrule(1, this.hoursProperties, { ARGS: [start] });
      return { kind: "hours", span: this.spanFrom(start), name, zone: zoneBefore, isBlock: true, windows, clauses };
    }
    this.part("`=` and days with times, or `{`", () =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.equals);
            parts.windows = this.part(wanted.window, () => this.SUBRULE(this.spec, { ARGS: [start, false] })) ?? [];
            parts.zone = this.zoneIfAny(2);
            parts.clauses = this.SUBRULE(this.exceptBy, { ARGS: ["hours"] });
          },
        },
        {
          ALT: () => {
            parts.isBlock = true;
            const { windows, clauses } = this.SUBRULE(this.hoursProperties, { ARGS: [start] });
            parts.windows = windows;
            parts.clauses = clauses;
          },
        },
      ]),
    );
    return { kind: "hours", span: this.spanFrom(start), name, ...parts, zone: zoneBefore ?? parts.zone };
  });

  private readonly hoursProperties = this.RULE("hoursProperties", (start: IToken) => {
    const windows: HoursDeclaration["windows"][number][] = [];
    const clauses: HoursDeclaration["clauses"][number][] = [];
    const open = this.takeOpenProperties();
    const parse = () =>
      this.MANY(() => {
        this.OR([
          {
            ALT: () => {
              const read = this.SUBRULE(this.spec, { ARGS: [start, true] });
              if (!this.RECORDING_PHASE) windows.push(...read);
            },
          },
          { ALT: () => clauses.push(this.SUBRULE(this.closedClause)) },
          { ALT: () => this.addBy(clauses, this.SUBRULE(this.byClause)) },
        ]);
        this.OPTION(() => this.CONSUME(t.semicolon));
      });
    this.properties(open, parse, ["closed", "by"], "days with times, a date with times, `closed`, `by` or `}`");
    return { windows, clauses };
  });

  private addBy(clauses: HoursDeclaration["clauses"][number][], clause: ByClause): void {
    if (clauses.some(({ kind }) => kind === "by") && !this.RECORDING_PHASE)
      this.report("VATS1037", clause.span, { part: "by", whole: quoted("hours") });
    else clauses.push(clause);
  }

  private readonly closedClause = this.RULE("closedClause", (): ClosedClause => {
    const start = this.CONSUME(word.closed);
    const dates = this.datesAt(0);
    return { kind: "closed", span: this.spanFrom(start), dates };
  });

  // --- Calendars ---

  protected readonly calendarDeclaration = this.RULE("calendarDeclaration", (): CalendarDeclaration => {
    const start = this.CONSUME(word.calendar);
    const name = this.newName(0, "the name of the calendar", [t.equals, t.openProperties]);
    const source = this.lacksOpen() ? this.subrule(1, this.production) : this.calendarForm();
    return { kind: "calendar", span: this.spanFrom(start), name, source };
  });

  private calendarForm(): CalendarDeclaration["source"] {
    return this.part('`=` and dates, `= ics "…"`, or `{`', () =>
      this.OR1([
        { ALT: () => this.CONSUME(t.equals) && this.calendarSource() },
        { ALT: () => this.SUBRULE(this.production) },
      ]),
    );
  }

  private calendarSource(): CalendarDeclaration["source"] {
    return this.part('dates such as `12-31, 01-01`, or `ics "…"`', () =>
      this.OR2([
        {
          ALT: () => {
            const ics = this.CONSUME(word.ics);
            const path = this.stringAt(0, wanted.file);
            return { kind: "ics" as const, span: this.spanFrom(ics), path };
          },
        },
        { ALT: () => ({ kind: "dates" as const, dates: this.SUBRULE(this.dates) }) },
      ]),
    );
  }

  private readonly production = this.RULE("production", () => {
    const open = this.takeOpenProperties();
    const entries: CalendarEntry[] = [];
    const parse = () =>
      this.MANY(() => {
        entries.push(this.SUBRULE(this.calendarEntry));
        this.OPTION(() => this.CONSUME(t.semicolon));
      });
    this.properties(open, parse, ["closed", "work", "short"], "`closed`, `work`, `short` or `}`");
    return { kind: "production" as const, span: this.spanFrom(open), entries };
  });

  private readonly calendarEntry = this.RULE("calendarEntry", (): CalendarEntry => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.closedClause) },
      { ALT: () => this.SUBRULE(this.workEntry) },
      {
        ALT: () => {
          const start = this.CONSUME(word.short);
          const dates = this.datesAt(0);
          return { kind: "short" as const, span: this.spanFrom(start), dates };
        },
      },
    ]);
  });

  private readonly workEntry = this.RULE("workEntry", (): Extract<CalendarEntry, { kind: "work" }> => {
    const start = this.CONSUME(word.work);
    const date = this.part(wanted.date, () => this.SUBRULE(this.dateRange));
    const as = this.OPTION(() => {
      this.CONSUME(word.as);
      const day = this.need(0, t.day, wanted.day);
      return day && this.literal("day", day);
    });
    return { kind: "work", span: this.spanFrom(start), date, as };
  });
}
