/**
 * The parser's tools: taking a token or saying that it is missing, passing over what cannot be read, making places.
 * Chevrotain's own recovery is off: it guesses by sets of tokens, and one mistake must be one message in the words of
 * the language. So every part of a rule speaks for itself, gives `undefined` and lets the rule go on, and nothing more
 * is said until something has been read again. Must not know any sentence of the language.
 */

import {
  EmbeddedActionsParser,
  EOF,
  type IToken,
  isRecognitionException,
  NoViableAltException,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import { type Diagnostic, type DiagnosticExtra, type Fix, makeDiagnostic } from "../compiler/diagnostics/diagnostic.ts";
import type { DiagnosticCode, ParamsOf } from "../compiler/diagnostics/registry.ts";
import { nearestName } from "../compiler/diagnostics/suggest.ts";
import type { Name } from "../compiler/syntax/ast.ts";
import { afterSpan, makeSpan, type Span } from "../compiler/text/span.ts";
import { createLexing, type Lexing, mendOf, setType, tokenSpan } from "./lexing.ts";
import { brief, quoted } from "./messages.ts";
import * as t from "./tokens.ts";
import { allTokens, isReserved, name, word, wordTokens } from "./tokens.ts";
import { declarationWords, otherWords } from "./words.ts";

/** Reserved words after which it is more likely that a name is missing than that they were meant as one. */
const linkingWords = new Set(["then", "and", "or", "not", "if", "for", "except", "by", "otherwise", "is", "lost"]);

/** After a reserved word, these show that it was meant as a name. */
const nameFollowers = [
  ...[word.for, word.if, word.confirm, word.then, t.semicolon, t.comma],
  ...[t.closeList, t.closeArguments, t.closeBlock],
];

/** A name written with blanks has at most this many words. */
const mostWords = 5;

/** When one of these comes right after something else, that is too much and the sign is not missing. */
const linkingSigns: ReadonlySet<TokenType> = new Set([t.equals, t.arrow, t.colon]);

export abstract class Reader extends EmbeddedActionsParser {
  protected lexing: Lexing = createLexing({ uri: "", name: "", text: "" });
  private diagnostics: Diagnostic[] = [];
  /** The token at which the last complaint was made; until another is next, nothing more is said. */
  private spokenAt: IToken | undefined;

  private nothingFits: NoViableAltException | undefined;

  constructor(validate: boolean) {
    super(allTokens, { maxLookahead: 2, skipValidations: !validate, recoveryEnabled: false });
  }

  /** Begins a text. The diagnostics of the lexing come first in `problems`. */
  protected begin(lexing: Lexing): void {
    this.lexing = lexing;
    this.diagnostics = [...lexing.problems];
    this.spokenAt = undefined;
    this.input = lexing.tokens;
  }

  protected get problems(): readonly Diagnostic[] {
    return this.diagnostics;
  }

  // --- Looking ---

  /** Whether the token `ahead` (1 is the next) is of a type, or of a category. */
  protected at(type: TokenType, ahead = 1): boolean {
    return tokenMatcher(this.LA(ahead), type);
  }

  protected atAny(types: readonly TokenType[], ahead = 1): boolean {
    return types.some((type) => this.at(type, ahead));
  }

  protected atEnd(): boolean {
    return this.LA(1).tokenType === EOF;
  }

  /** Whether something has been said of this very place. */
  protected isSpoken(): boolean {
    const token = this.LA(1);
    if (token === this.spokenAt || mendOf(token) !== undefined) return true;
    return this.atEnd() ? this.lexing.endSpoken : this.lexing.spoken.has(token);
  }

  // --- Taking ---

  /**
   * Takes a token, or says what is missing. A name that is a slip of the word wanted is taken for it, and reported.
   *
   * @param index tells places of one type in one rule apart, as chevrotain asks
   * @param newText what a fix would insert; without it there is no fix
   */
  protected need(index: number, type: TokenType, wanted: string, newText?: string): IToken | undefined {
    if (this.RECORDING_PHASE || this.at(type) || this.mendWord([type.name])) return this.consume(index, type);
    this.missing(wanted, newText === undefined ? {} : { fixes: [this.insertion(newText)] });
    if (!linkingSigns.has(type) || !this.at(type, 2)) return undefined;
    this.SKIP();
    return this.consume(index, type);
  }

  /** Runs a part that may not be there at all; then says what is missing and gives `undefined`. */
  protected part<Result>(wanted: string, parse: () => Result): Result | undefined {
    if (this.RECORDING_PHASE) return parse();
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof Error) || !isRecognitionException(error)) throw error;
      this.missing(wanted);
      return undefined;
    }
  }

  /**
   * Takes a plain name, when it is a slip of one of `words`, for that word, and reports it.
   *
   * @param kindOf what the word meant is, as in "There is no step `rign`."
   */
  protected mendWord(words: readonly string[], kindOf: (meant: string) => string = () => "word"): boolean {
    if (this.RECORDING_PHASE) return false;
    const token = this.LA(1);
    // What was missing before a new line is no fault of the word that begins it.
    if (token.tokenType !== name || (this.isSpoken() && !this.isOnNewLine())) return false;
    const other = otherWords.get(token.image);
    const meant = other !== undefined && words.includes(other) ? other : nearestName(token.image, words);
    const type = meant === undefined ? undefined : wordTokens.get(meant);
    if (meant === undefined || type === undefined) return false;
    const span = this.spanOf(token);
    const fixes = [{ title: `Write \`${meant}\``, edits: [{ span, newText: meant }] }];
    this.report(
      "VATS1024",
      span,
      { kind: kindOf(meant), word: brief(token.image) },
      { help: `Did you mean \`${meant}\`?`, fixes },
    );
    setType(token, type);
    return true;
  }

  /** The name that a declaration gives. A reserved word is reported and taken, so that its uses find something. */
  protected newName(index: number, wanted: string, followers: readonly TokenType[]): Name | undefined {
    if (this.RECORDING_PHASE || this.at(name)) return this.wholeName(this.consume(index, name), followers);
    if (isReserved(this.LA(1).image) && this.atAny(followers, 2)) {
      this.sayReserved();
      return this.nameOf(this.SKIP());
    }
    this.missingName(wanted);
    return undefined;
  }

  /** `phone doctor on call = …`: a name of several words is one mistake, and declares what its words joined would. */
  private wholeName(first: IToken, followers: readonly TokenType[]): Name {
    if (this.RECORDING_PHASE || !followers.includes(t.equals)) return this.nameOf(first);
    const count = this.wordsBeforeEquals();
    if (count === 0) return this.nameOf(first);
    const text = [first, ...Array.from({ length: count }, (_, index) => this.LA(index + 1))]
      .map(({ image }) => image)
      .join("_");
    const place = this.LA(1);
    while (!this.at(t.equals, 2)) this.SKIP();
    const last = this.SKIP();
    const span = makeSpan(this.lexing.source.uri, first.startOffset, last.startOffset + last.image.length);
    const fixes = [{ title: `Write \`${brief(text)}\``, edits: [{ span, newText: text }] }];
    const params = { after: quoted(first.image), wanted: "`=`", found: quoted(place.image) };
    this.report("VATS1020", this.spanOf(place), params, { help: `A name is one word: \`${brief(text)}\`.`, fixes });
    return { kind: "name", span, text: text.normalize("NFC") };
  }

  /** How many words of this line stand between here and a `=`; none where anything else does. */
  private wordsBeforeEquals(): number {
    let ahead = 1;
    const isPart = () => {
      const { image, tokenType } = this.LA(ahead);
      const isDeclaration = declarationWords.some((text) => word[text] === tokenType);
      return !isDeclaration && /^[\p{L}_][\p{L}\p{Nd}\p{M}_]*$/u.test(image);
    };
    while (ahead <= mostWords && isPart()) ahead += 1;
    return ahead <= mostWords && this.at(t.equals, ahead) && !this.isOnNewLine() ? ahead - 1 : 0;
  }

  /** Passes over a token and gives it. */
  protected SKIP(): IToken {
    const token = this.LA(1);
    this.SKIP_TOKEN();
    return token;
  }

  /** Passes over tokens up to one of `types` or the end of the file, and keeps quiet about where it stops. */
  protected skipTo(isEnd: () => boolean): void {
    while (!this.atEnd() && !isEnd()) this.SKIP();
    this.spokenAt = this.LA(1);
  }

  // --- Saying ---

  /** After a mend in place: what comes next is no part of the mistake. */
  protected heal(): void {
    this.spokenAt = undefined;
  }

  /** Reports at a place, whatever has been said before. */
  protected report<Code extends DiagnosticCode>(
    code: Code,
    span: Span,
    params: ParamsOf<Code>,
    extra?: DiagnosticExtra,
  ): void {
    if (!this.RECORDING_PHASE) this.diagnostics.push(makeDiagnostic(code, span, params, extra));
  }

  /** Reports a mistake of the next token, unless one has been reported just here. */
  protected say<Code extends DiagnosticCode>(
    code: Code,
    span: Span,
    params: ParamsOf<Code>,
    extra?: DiagnosticExtra,
  ): void {
    if (this.RECORDING_PHASE || this.isSpoken()) return;
    this.spokenAt = this.LA(1);
    this.report(code, span, params, extra);
  }

  /** Says what should stand here. */
  protected missing(wanted: string, extra?: DiagnosticExtra): void {
    const after = this.LA(0);
    const found = this.atEnd() ? "the end of the file" : quoted(this.LA(1).image);
    const params = { after: after.tokenType === EOF ? "the beginning" : quoted(after.image), wanted, found };
    this.say("VATS1020", this.placeOfMissing(), params, extra);
  }

  /** Says that a name should stand here, or that the word that stands here cannot be one; then it is passed over. */
  protected missingName(wanted: string): void {
    const { image } = this.LA(1);
    if (!isReserved(image) || linkingWords.has(image) || this.isOnNewLine()) return this.missing(wanted);
    this.sayReserved();
    if (this.atAny(nameFollowers, 2) || this.LA(2).tokenType === EOF) this.SKIP();
  }

  private sayReserved(): void {
    const token = this.LA(1);
    this.say("VATS1026", this.spanOf(token), { word: brief(token.image) }, { help: "Choose another name." });
  }

  /** The next token, or the end of the one before it when that is all there is on its line. */
  private placeOfMissing(): Span {
    return this.atEnd() || this.isOnNewLine() ? this.placeAfterLast() : this.spanOf(this.LA(1));
  }

  protected isOnNewLine(): boolean {
    const { start, end } = { start: this.placeAfterLast().end, end: this.spanOf(this.LA(1)).start };
    return this.lexing.source.text.slice(start, end).includes("\n");
  }

  // --- Places and names ---

  protected spanOf(token: IToken): Span {
    return tokenSpan(this.lexing.source, this.real(token));
  }

  /** From a token to the last one taken. */
  protected spanFrom(start: IToken): Span {
    const { uri, text } = this.lexing.source;
    const last = this.LA(0);
    return makeSpan(uri, start.startOffset, last.startOffset + last.image.length, text.length);
  }

  protected textOf({ start, end }: Span): string {
    return this.lexing.source.text.slice(start, end);
  }

  /** The empty place after the last token taken. */
  protected placeAfterLast(): Span {
    const last = this.LA(0);
    return last.tokenType === EOF ? makeSpan(this.lexing.source.uri, 0, 0) : afterSpan(this.spanOf(last));
  }

  /** A fix that writes something after the last token taken. */
  protected insertion(newText: string): Fix {
    return { title: `Write \`${newText.trim()}\``, edits: [{ span: this.placeAfterLast(), newText }] };
  }

  protected nameOf(token: IToken): Name {
    return { kind: "name", span: this.spanOf(token), text: this.real(token).image.normalize("NFC") };
  }

  /** While chevrotain records the rules it gives things that are no tokens; nothing that is made then is kept. */
  protected real(token: IToken): IToken {
    return this.RECORDING_PHASE ? this.LA(1) : token;
  }

  /**
   * Overrides chevrotain's, which computes all paths that would have been right; nobody reads them here. Not in its
   * published types: were it renamed, errors would only become slow. One error serves all: `part` words the message.
   */
  protected raiseNoAltException(): never {
    this.nothingFits ??= new NoViableAltException("", this.LA(1), this.LA(0));
    throw this.nothingFits;
  }

  /** As `raiseNoAltException`, for a list without its first element. */
  protected raiseEarlyExitException(): never {
    return this.raiseNoAltException();
  }
}
