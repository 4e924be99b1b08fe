/** Rules of the smallest things: names, literals, prompts, zones, arguments. */

import type { IToken, TokenType } from "chevrotain";
import type {
  Argument,
  DateLiteral,
  DayLiteral,
  DurationExpression,
  DurationLiteral,
  IntLiteral,
  LocaleLiteral,
  NameList,
  NumberExpression,
  NumberLiteral,
  PromptExpression,
  QualifiedName,
  SayPrompt,
  StringLiteral,
  TextExpression,
  TimeLiteral,
  ZoneLiteral,
} from "../compiler/syntax/ast.ts";
import { BracketParser } from "./brackets.ts";
import { mendOf } from "./lexing.ts";
import { wanted } from "./messages.ts";
import { readString } from "./strings.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";
import { declarationWords } from "./words.ts";

type PlainLiteral =
  | DateLiteral
  | DurationLiteral
  | TimeLiteral
  | DayLiteral
  | IntLiteral
  | NumberLiteral
  | LocaleLiteral
  | ZoneLiteral;

/** Capitals where a zone may stand: `MSK`, `EST5EDT`. The checker knows what they mean. */
const zoneName = /^[A-Z][A-Z0-9]{1,6}$/;
/** `Moscow`, which is the end of a zone's name. */
const cityName = /^[A-Z][A-Za-z_]+$/;
/** `+3`, `+0300`. */
const zoneOffset = /^\+\d{1,4}$/;

export abstract class LiteralParser extends BracketParser {
  // --- Names ---

  protected readonly qualifiedName = this.RULE("qualifiedName", (): QualifiedName | undefined => {
    const start = this.CONSUME1(t.name);
    const first = this.nameOf(start);
    let [hasModule, second] = [false, undefined as IToken | undefined];
    this.OPTION(() => {
      this.CONSUME(t.dot);
      hasModule = true;
      second = this.need(2, t.name, wanted.name);
    });
    if (!hasModule) return { kind: "qualified-name", span: first.span, module: undefined, name: first };
    if (second === undefined) return undefined;
    return { kind: "qualified-name", span: this.spanFrom(start), module: first, name: this.nameOf(second) };
  });

  /** A qualified name, or what is missing said. `index` tells the places in one rule apart. */
  protected nameAt(index: number, what: string): QualifiedName | undefined {
    this.passOverKind(what);
    if (this.RECORDING_PHASE || this.at(t.name)) return this.subrule(index, this.qualifiedName);
    this.missingName(what);
    return undefined;
  }

  /** `ring group sales`, `run flow f`: what a name is said to be is not repeated where it is used. */
  protected passOverKind(what: string): void {
    const type = this.LA(1).tokenType.name;
    if (this.RECORDING_PHASE || !this.at(t.name, 2) || !declarationWords.some((text) => text === type)) return;
    if (this.isOnNewLine()) return;
    const edits = [{ span: this.spanOf(this.LA(1)), newText: "" }];
    this.missing(what, { fixes: [{ title: `Remove \`${type}\``, edits }] });
    this.SKIP();
  }

  protected readonly nameList = this.RULE("nameList", (): NameList => {
    const start = this.CONSUME(t.openList);
    const names: QualifiedName[] = [];
    this.listOf(names, t.closeList, () => this.nameAt(0, wanted.name));
    return { kind: "name-list", span: this.spanFrom(start), names };
  });

  /**
   * The elements of a list whose opening bracket was taken, and its `close`. An element that cannot be read is passed
   * over; two with no comma between them are one mistake.
   */
  protected listOf<Item>(items: Item[], close: TokenType, parse: () => Item | undefined): void {
    const element = () => {
      const item = parse();
      if (item !== undefined) items.push(item);
      else if (!this.RECORDING_PHASE) this.skipElement(close);
    };
    const elements = () =>
      this.AT_LEAST_ONE_SEP({
        SEP: t.comma,
        DEF: () => {
          element();
          while (!this.RECORDING_PHASE && this.at(t.name)) {
            this.missing("`,` or the end of the list", { fixes: [this.insertion(",")] });
            element();
          }
        },
      });
    do this.part(wanted.element, elements);
    while (this.goOnInList(close));
    const sign = close === t.closeList ? "]" : ")";
    this.need(0, close, `\`,\` or \`${sign}\``, sign);
  }

  /** `either`: what begins neither alternative is an element that cannot be read, and the list's to report. */
  protected listOrNone(elements: () => void, either: () => void): void {
    if (this.RECORDING_PHASE || this.at(t.closeArguments)) either();
    else elements();
  }

  /** Passes over what follows an element wrongly; true if another may come. */
  private goOnInList(close: TokenType): boolean {
    if (this.RECORDING_PHASE || this.at(close)) return false;
    if (!this.at(t.comma) && this.isAhead(close)) {
      this.missing(close === t.closeList ? "`,` or `]`" : "`,` or `)`");
      this.skipElement(close);
    }
    if (!this.at(t.comma)) return false;
    this.SKIP();
    return true;
  }

  /** Passes over what is no element, but not over the end of the list, nor, if that is missing, of the step. */
  private skipElement(close: TokenType): void {
    if (this.isAhead(close)) return this.skipInBrackets(close);
    const ends = [t.comma, t.closeList, t.closeArguments, t.semicolon, t.openBlock, t.closeBlock, t.equals];
    this.skipTo(() => this.atAny(ends) || this.atClauseStart());
  }

  // --- Literals ---

  protected literal<Kind extends PlainLiteral["kind"]>(kind: Kind, token: IToken) {
    return { kind, span: this.spanOf(token), text: token.image, broken: mendOf(token) !== undefined } as const;
  }

  protected stringOf(token: IToken): StringLiteral {
    const value = mendOf(token)?.value ?? readString(this.real(token).image).value;
    return { kind: "string", span: this.spanOf(token), text: token.image, broken: mendOf(token) !== undefined, value };
  }

  protected stringAt(index: number, what: string): StringLiteral | undefined {
    if (!this.RECORDING_PHASE && this.at(t.looseAddress)) return this.addressWithoutQuotes(what);
    const token = this.need(index, t.string, what);
    return token && this.stringOf(token);
  }

  private addressWithoutQuotes(what: string): StringLiteral {
    const { image } = this.LA(1);
    const span = this.spanOf(this.LA(1));
    const newText = `"${image}"`;
    this.missing(what, { fixes: [{ title: `Write \`${newText}\``, edits: [{ span, newText }] }] });
    this.SKIP();
    this.heal();
    return { kind: "string", span, text: image, broken: true, value: image };
  }

  /** A text, or a parameter that is one: a lone name, as `say Hello there` is a text without its quotes. */
  protected textAt(index: number, what: string): TextExpression | undefined {
    const isName = this.at(t.name) && !this.atAny([t.name, t.dot], 2);
    if (this.RECORDING_PHASE || this.at(t.string) || isName) return this.subrule(index, this.textExpression);
    this.missing(what);
    return undefined;
  }

  private readonly textExpression = this.RULE("textExpression", (): TextExpression => {
    return this.OR([
      { ALT: () => this.stringOf(this.CONSUME(t.string)) },
      { ALT: () => this.nameOf(this.CONSUME(t.name)) },
    ]);
  });

  protected readonly durationExpression = this.RULE("durationExpression", (): DurationExpression => {
    return this.OR([
      { ALT: () => this.literal("duration", this.CONSUME(t.duration)) },
      { ALT: () => this.nameOf(this.CONSUME(t.name)) },
    ]);
  });

  /** A duration or a parameter. A number without its unit is one mistake. */
  protected durationAt(index: number): DurationExpression | undefined {
    if (!this.RECORDING_PHASE && this.at(t.int)) return this.durationWithoutUnit();
    if (!this.RECORDING_PHASE && !this.atAny([t.duration, t.name])) {
      this.missing(wanted.duration);
      return undefined;
    }
    return this.subrule(index, this.durationExpression);
  }

  protected durationWithoutUnit(): DurationLiteral {
    const token = this.SKIP();
    const span = this.spanOf(token);
    const newText = `${token.image}s`;
    const fixes = [{ title: `Write \`${newText}\``, edits: [{ span, newText }] }];
    this.report("VATS1013", span, { text: token.image }, { fixes });
    return { ...this.literal("duration", token), broken: true };
  }

  protected readonly number = this.RULE("number", (): NumberExpression => {
    return this.OR([
      { ALT: () => this.stringOf(this.CONSUME(t.string)) },
      { ALT: () => this.literal("number", this.CONSUME(t.phoneNumber)) },
    ]);
  });

  protected readonly argument = this.RULE("argument", (): Argument | undefined => {
    return this.OR([
      { ALT: () => this.literal("duration", this.CONSUME(t.duration)) as DurationLiteral },
      { ALT: () => this.literal("int", this.CONSUME(t.int)) },
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.nameList) },
      { ALT: () => this.SUBRULE(this.qualifiedName) },
      { ALT: () => this.SUBRULE(this.sayPrompt) },
    ]);
  });

  /** Arguments in brackets, which may be none. */
  protected readonly argumentList = this.RULE("argumentList", (): readonly Argument[] => {
    const list: Argument[] = [];
    this.CONSUME(t.openArguments);
    const elements = () =>
      this.listOf(list, t.closeArguments, () => this.part(wanted.argument, () => this.SUBRULE(this.argument)));
    this.listOrNone(elements, () => this.OR([{ ALT: () => this.CONSUME1(t.closeArguments) }, { ALT: elements }]));
    return list;
  });

  // --- Prompts ---

  protected readonly sayPrompt = this.RULE("sayPrompt", (): SayPrompt => {
    const start = this.CONSUME(word.say);
    const text = this.textAt(0, wanted.string);
    const locale = this.OPTION(() => this.literal("locale", this.CONSUME(t.locale)));
    return { kind: "say-prompt", span: this.spanFrom(start), text, locale };
  });

  protected readonly promptExpression = this.RULE("promptExpression", (): PromptExpression | undefined => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.qualifiedName) },
      { ALT: () => this.stringOf(this.CONSUME(t.string)) },
      { ALT: () => this.SUBRULE(this.sayPrompt) },
    ]);
  });

  protected promptAt(index: number): PromptExpression | undefined {
    return this.part(wanted.prompt, () => this.subrule(index, this.promptExpression));
  }

  // --- Zones ---

  protected readonly zoneLiteral = this.RULE("zoneLiteral", (): ZoneLiteral => {
    return this.OR([
      { ALT: () => this.literal("zone", this.CONSUME(t.zone)) },
      { ALT: () => this.literal("zone", this.CONSUME(t.utc)) },
      { ALT: () => this.literal("zone", this.CONSUME(t.looseZone)) },
      { ALT: () => this.literal("zone", this.CONSUME(t.phoneNumber)) },
      { ALT: () => this.literal("zone", this.CONSUME(t.name)) },
      {
        ALT: () => {
          const sign = this.CONSUME(t.dash);
          const { image } = this.CONSUME(t.time);
          return { kind: "zone" as const, span: this.spanFrom(sign), text: `-${image}`, broken: false };
        },
      },
    ]);
  });

  /** A zone, if one stands here: a right one, or what people write instead. */
  protected zoneIfAny(index: number): ZoneLiteral | undefined {
    return this.option(index, {
      GATE: () => this.atZone(),
      DEF: () => this.subrule(index, this.zoneLiteral),
    });
  }

  protected atZone(): boolean {
    if (this.atAny([t.zone, t.utc, t.looseZone])) return true;
    if (this.at(t.dash) && this.at(t.time, 2)) return this.LA(0).tokenType === t.time;
    const { image } = this.LA(1);
    const isCity = this.at(t.name) && cityName.test(image) && this.at(t.openBlock, 2);
    return isCity || (this.at(t.name) && zoneName.test(image)) || (this.at(t.phoneNumber) && zoneOffset.test(image));
  }
}
