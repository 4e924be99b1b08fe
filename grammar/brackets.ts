/**
 * What brackets, words and margins tell about a text that cannot be read: where a block begins that lacks its `<`, where
 * one ends that lacks its `>`, and what to pass over. Must not know any rule.
 */

import { EOF, type IToken, type TokenType } from "chevrotain";
import { type Lexing, setType } from "./lexing.ts";
import { wanted } from "./messages.ts";
import { Reader } from "./reader.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";
import { beginners, declarationWords } from "./words.ts";

/** Blocks nested deeper than this are one error, and not a stack overflow. */
const deepest = 64;
/** How many tokens ahead a closing bracket is looked for. */
const farthest = 400;

const clauseTypes = new Set<TokenType>(
  [...beginners, ...declarationWords, "then" as const, "if" as const].map((text) => word[text]),
);
const declarationTypes = new Set<TokenType>(declarationWords.map((text) => word[text]));

function signFor(brace: IToken): "<" | ">" {
  return brace.image === "{" ? "<" : ">";
}

export abstract class BracketParser extends Reader {
  /** The `<` of all blocks that are open, outermost first. */
  private openBlocks: IToken[] = [];
  /** How many more `<` than `>` there are, but for those that have been spoken of. */
  protected excess = 0;
  /** How many more `{` than `}`, likewise. */
  protected excessBraces = 0;
  /** Where blocks were found to be unclosed: those around them close in silence. */
  protected closingAt: IToken | undefined;

  protected override begin(lexing: Lexing): void {
    super.begin(lexing);
    this.openBlocks = [];
    this.closingAt = undefined;
    const count = (type: TokenType) =>
      lexing.tokens.reduce((sum, { tokenType }) => sum + (tokenType === type ? 1 : 0), 0);
    this.excess = count(t.openBlock) - count(t.closeBlock);
    this.excessBraces = count(t.openProperties) - count(t.closeProperties);
  }

  // --- Words ---

  /** Whether a word stands here that begins a step, a declaration or a separator. */
  protected atClauseStart(ahead = 1): boolean {
    return clauseTypes.has(this.LA(ahead).tokenType);
  }

  protected atDeclaration(): boolean {
    return declarationTypes.has(this.LA(1).tokenType);
  }

  /** A declaration that begins a line is one, and not a part of what could not be read before it. */
  protected isDeclarationOnNewLine(): boolean {
    return this.atDeclaration() && this.isOnNewLine();
  }

  // --- Blocks ---

  /** Whether a block begins here, if only by its steps: a missing `<` is reported, and was meant if a `>` is left over. */
  protected opensBlock(mayPassOver = true): boolean {
    if (this.RECORDING_PHASE || this.at(t.openBlock) || this.mendBraces()) return true;
    this.missing(wanted.block, this.excess < 0 ? { fixes: [this.insertion(" <")] } : {});
    if (mayPassOver && this.passOverTo(t.openBlock)) return true;
    if (this.excess >= 0 || this.atEnd() || this.atDeclaration()) return false;
    this.excess += 1;
    return true;
  }

  /** `vats v { … }`: makes the braces, and those inside, `<` and `>`; all of them are one mistake. */
  private mendBraces(): boolean {
    if (!this.at(t.openProperties)) return false;
    const braces: IToken[] = [];
    let depth = 0;
    for (let ahead = 1; this.LA(ahead).tokenType !== EOF && (ahead === 1 || depth > 0); ahead += 1) {
      const token = this.LA(ahead);
      if (token.tokenType === t.openProperties) depth += 1;
      else if (token.tokenType === t.closeProperties) depth -= 1;
      else continue;
      braces.push(token);
    }
    if (depth > 0) return false;
    const edits = braces.map((token) => ({ span: this.spanOf(token), newText: signFor(token) }));
    this.missing(wanted.block, { fixes: [{ title: "Write `<` and `>`", edits }] });
    for (const token of braces) setType(token, signFor(token) === "<" ? t.openBlock : t.closeBlock);
    return true;
  }

  /** Passes over what cannot be read, if a sign stands behind it before anything new begins. */
  private passOverTo(type: TokenType): boolean {
    const isNew = new Set<TokenType>([EOF, t.semicolon, t.closeBlock, t.closeProperties, ...clauseTypes]);
    let ahead = 1;
    while (!isNew.has(this.LA(ahead).tokenType) && !this.at(type, ahead)) ahead += 1;
    if (!this.at(type, ahead)) return false;
    this.skipTo(() => this.at(type));
    return true;
  }

  /** Takes a `<`, or where it is missing stands for it with the token before. */
  protected takeOpen(): IToken {
    return this.RECORDING_PHASE || this.at(t.openBlock) ? this.CONSUME(t.openBlock) : this.LA(0);
  }

  /** Reads what stands after a `<` that was taken, and its `>`; a block that is too deep is passed over. */
  protected insideBlock(open: IToken, parse: () => void): void {
    if (this.isTooDeep(open)) return this.passOverBlock();
    this.openBlocks.push(open);
    try {
      parse();
      this.closeBody(open);
    } finally {
      this.openBlocks.pop();
    }
  }

  /** Whether a line begins here no further right than the one of a `<` that itself was followed by an indented text. */
  protected isOutdented(open: IToken): boolean {
    if (this.RECORDING_PHASE || this.excess <= 0 || !this.isOnNewLine()) return false;
    const margin = this.indentationAt(open.startOffset);
    return this.columnOf(this.LA(1)) <= margin && this.isIndentedAfter(open, margin);
  }

  // --- Blocks that are not closed ---

  private closeBody(open: IToken): void {
    if (this.RECORDING_PHASE || this.at(t.closeBlock)) {
      this.CONSUME(t.closeBlock);
      return;
    }
    this.excess -= 1;
    this.reportUnclosed(open);
  }

  /** One report for all blocks that end here without a `>`; it names the innermost. */
  private reportUnclosed(open: IToken): void {
    const isQuiet = this.closingAt === this.LA(1) || (this.atEnd() && this.isSpoken());
    this.closingAt = this.LA(1);
    if (isQuiet) return;
    const others = this.openBlocks.slice(0, -1).reverse();
    const endsAll = this.atEnd() || this.atDeclaration();
    const inner = others.findIndex((other) => !this.isOutdented(other));
    const also = endsAll || inner < 0 ? others : others.slice(0, inner);
    const related = also.map((other) => ({ span: this.spanOf(other), message: "This one is open here, too." }));
    const fixes = [this.insertion(" >".repeat(also.length + 1))];
    this.report("VATS1021", this.spanOf(open), { open: "<", close: ">" }, { related, fixes });
  }

  private isTooDeep(open: IToken): boolean {
    if (this.RECORDING_PHASE || this.openBlocks.length < deepest) return false;
    const help = "Move the inner blocks into a `flow` of their own.";
    this.report("VATS1038", this.spanOf(open), { most: deepest }, { help });
    return true;
  }

  /** Passes over a block whose `<` has been taken, by counting. */
  protected passOverBlock(): void {
    let depth = 1;
    while (depth > 0 && !this.atEnd()) {
      const { tokenType } = this.SKIP();
      if (tokenType === t.openBlock) depth += 1;
      if (tokenType === t.closeBlock) depth -= 1;
    }
    if (depth > 0) this.closingAt = this.LA(1);
  }

  // --- Lists and properties ---

  /** Whether a closing bracket stands ahead, before anything that it cannot have round it. */
  protected isAhead(close: TokenType): boolean {
    const stops = [EOF, t.openBlock, t.closeBlock, t.openProperties];
    if (close !== t.closeProperties) stops.push(t.semicolon, t.closeProperties);
    if (close === t.closeList) stops.push(t.closeArguments);
    let inner = 0;
    for (let ahead = 1; ahead < farthest; ahead += 1) {
      const { tokenType } = this.LA(ahead);
      if (tokenType === close && inner === 0) return true;
      if (stops.includes(tokenType)) return false;
      if (tokenType === t.openList || tokenType === t.openArguments) inner += 1;
      if (tokenType === t.closeList || tokenType === t.closeArguments) inner = Math.max(0, inner - 1);
    }
    return false;
  }

  /** Passes over tokens up to the next comma or the end of the list, whatever stands in brackets between. */
  protected skipInBrackets(close: TokenType): void {
    let inner = 0;
    this.skipTo(() => {
      if (inner === 0 && this.atAny([t.comma, close])) return true;
      if (this.atAny([t.openList, t.openArguments])) inner += 1;
      if (this.atAny([t.closeList, t.closeArguments])) inner = Math.max(0, inner - 1);
      return false;
    });
  }

  // --- Margins ---

  /** How far right a token stands in its line, in characters. */
  protected columnOf(token: IToken): number {
    return token.startOffset - this.lineStart(token.startOffset);
  }

  /** How far right the line of an offset begins. */
  protected indentationAt(offset: number): number {
    const start = this.lineStart(offset);
    return this.lexing.source.text.slice(start, offset).search(/[^ \t]|$/);
  }

  /** Whether what follows a token stands in its line, or in one that begins further right than `margin`. */
  protected isIndentedAfter(token: IToken, margin: number): boolean {
    const { text } = this.lexing.source;
    const [blanks = ""] =
      /^[ \t\r\n]*/.exec(text.slice(token.startOffset + token.image.length, token.startOffset + 400)) ?? [];
    return !blanks.includes("\n") || blanks.length - blanks.lastIndexOf("\n") - 1 > margin;
  }

  private lineStart(offset: number): number {
    return this.lexing.source.text.lastIndexOf("\n", offset - 1) + 1;
  }
}
