/**
 * Rules of blocks: the steps between `<` and `>`, or outside any, and what to do where no step can be read.
 * Must not know the single steps, which `parse-steps.ts` adds.
 */

import { EOF, type IToken, type ParserMethod } from "chevrotain";
import type { Arm, Block, Choice, Guard, Item, LostClause, OutcomeBranch, Step } from "../compiler/syntax/ast.ts";
import { makeSpan, type Span } from "../compiler/text/span.ts";
import { type Lexing, setType } from "./lexing.ts";
import { brief } from "./messages.ts";
import { RingParser } from "./parse-ring.ts";
import { joinSteps, type Piece } from "./sequence.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";
import { beginners, declarationWords, guardWords, otherWords } from "./words.ts";

/** What a sequence of steps is the inside of. An `orphan` is a block that stands where none belongs. */
type Place = "file" | "vats" | "arm" | "outcome" | "branch" | "block" | "orphan";

/** A sequence of steps under way. */
export interface Body {
  readonly place: Place;
  /** Its `<`; steps outside any block have none. */
  readonly open: IToken | undefined;
  readonly pieces: Piece[];
  lost: LostClause | undefined;
}

type PlainStep = Exclude<Step, Choice>;
interface Otherwise {
  readonly kind: "otherwise";
  readonly span: Span;
  readonly block: Block | undefined;
}
/** What can be read at one place of a sequence. */
export type Part = PlainStep | Arm | Otherwise | Extract<Piece, { kind: "separator" }> | LostClause | OutcomeBranch;

/** What begins a branch of a menu. */
export const branchStarts = [t.int, t.star, t.hash, word.timeout, word.invalid];
const stepsHelp = "A step is `ring`, `voicemail`, `play` or another of docs/language.md, or a guard with its block.";

export abstract class BlockParser extends RingParser {
  /** Declarations that stood among steps. They have been reported, and declare all the same. */
  protected misplacedItems: Item[] = [];

  protected override begin(lexing: Lexing): void {
    super.begin(lexing);
    this.misplacedItems = [];
  }

  /** Everything that may stand at one place of a sequence. */
  protected abstract readonly anyPart: ParserMethod<[], Part>;
  protected abstract readonly declaration: ParserMethod<[], Item>;

  // --- Blocks ---

  protected override blockAt(index: number, place: Place = "block"): Block | undefined {
    return this.bodyAt(index, place)?.block;
  }

  protected bodyAt(index: number, place: Place): { block: Block; lost: LostClause | undefined } | undefined {
    return this.opensBlock() ? this.subrule(index, this.body, { ARGS: [place] }) : undefined;
  }

  private readonly body = this.RULE("body", (place: Place) => {
    const open = this.takeOpen();
    const body: Body = { place, open, pieces: [], lost: undefined };
    this.insideBlock(open, () => this.sequence(body));
    const steps = this.stepsOf(body);
    return { block: { kind: "block" as const, span: this.spanFrom(open), steps }, lost: body.lost };
  });

  /** Reads steps up to what ends the sequence. */
  protected sequence(body: Body): void {
    do {
      this.MANY({
        GATE: () => !this.closesUnclosed(body),
        DEF: () => {
          const quiet = this.isSpoken() || this.passOverIf();
          const start = this.LA(1);
          const part = this.SUBRULE(this.anyPart);
          if (!this.RECORDING_PHASE) this.addPart(body, part, start, quiet);
        },
      });
    } while (!this.RECORDING_PHASE && this.goOn(body));
  }

  protected stepsOf(body: Body): readonly Step[] {
    if (this.RECORDING_PHASE) return [];
    return joinSteps(body.pieces, body.place === "file", (code, span, params, extra) =>
      this.report(code, span, params, extra),
    );
  }

  private addPart(body: Body, part: Part, start: IToken, quiet: boolean): void {
    const head = { word: start.image, head: this.spanOf(start), quiet };
    if (body.lost && part.kind !== "separator" && part.kind !== "lost" && !quiet) {
      const help = "Put the `lost` after the last step.";
      this.report("VATS1040", head.head, {}, { related: [{ span: body.lost.span, message: "It is here." }], help });
    }
    switch (part.kind) {
      case "separator":
        body.pieces.push(part);
        return;
      case "arm":
        body.pieces.push({ kind: "arm", arm: part, ...head });
        return;
      case "otherwise":
        body.pieces.push({ ...part, ...head });
        return;
      case "lost":
        return this.addLost(body, part, start);
      case "outcome-branch":
        return this.addLateBranch(body, part, start, quiet);
      default:
        body.pieces.push({ kind: "step", step: part, endsInBlock: this.endsInBlock(), ...head });
    }
  }

  private endsInBlock(): boolean {
    return this.LA(0).tokenType === t.closeBlock || this.closingAt === this.LA(1);
  }

  private addLost(body: Body, clause: LostClause, start: IToken): void {
    const belongs = body.place === "vats" || body.place === "file";
    if (body.place === "orphan") return;
    if (!belongs) this.report("VATS1041", this.spanOf(start), {});
    else if (body.lost) this.reportSecond(start, "vats");
    else body.lost = clause;
  }

  /** `if from vip < … >`: a guard needs no `if`. */
  private passOverIf(): boolean {
    if (this.RECORDING_PHASE || !this.atGuardAfterIf()) return false;
    const [start, guard] = [this.spanOf(this.LA(1)), this.spanOf(this.LA(2))];
    const isStep = this.atAny([EOF, t.openBlock, t.closeBlock, t.semicolon, word.then], 0);
    const edits = [{ span: makeSpan(start.uri, start.start, guard.start), newText: isStep ? "" : "then " }];
    const help = `A guard stands without \`if\`: \`${brief(this.LA(2).image)} … < … >\`.`;
    this.report("VATS1039", start, {}, { help, fixes: [{ title: isStep ? "Remove `if`" : "Write `then`", edits }] });
    this.SKIP();
    return true;
  }

  /** An `if` that does not follow its `ring` directly: `ring a; if busy < … >`. */
  private addLateBranch(body: Body, branch: OutcomeBranch, start: IToken, quiet: boolean): void {
    const index = lastSolid(body.pieces);
    const parting = body.pieces.slice(index + 1);
    const before = body.pieces[index];
    if (before?.kind !== "step" || (before.step.kind !== "ring" && before.step.kind !== "hunt")) {
      if (!quiet && before?.kind !== "broken") {
        this.report(
          "VATS1039",
          this.spanOf(start),
          {},
          { help: "`if` follows a `ring` or a `hunt`, with no `;` between." },
        );
      }
      body.pieces.push({ kind: "broken" });
      return;
    }
    const edits = parting.flatMap((piece) => (piece.kind === "separator" ? [{ span: piece.span, newText: "" }] : []));
    // A branch that follows another one is parted from its `ring` by no `;` of its own.
    if (!quiet && edits.length > 0)
      this.report("VATS1033", this.spanOf(start), {}, { fixes: [{ title: "Remove it", edits }] });
    const options = { ...before.step.options, branches: [...before.step.options.branches, branch] };
    body.pieces.splice(index, body.pieces.length, { ...before, endsInBlock: true, step: { ...before.step, options } });
  }

  // --- Where no step can be read ---

  /** Reports what stands where a step should, and passes over it; false where the sequence ends. */
  private goOn(body: Body): boolean {
    if (this.atEnd()) return false;
    if (this.at(t.closeBlock)) return body.place === "file" && this.passOverCloser(">");
    if (this.closesUnclosed(body)) return false;
    if (this.atDeclaration()) return body.place !== "file" && this.goOnAtDeclaration(body);
    if (this.takeElse(body)) return true;
    if (!this.at(t.equals, 2) && this.mendWord(this.wordsOf(body), kindOfWord)) return true;
    this.passOver(body);
    body.pieces.push({ kind: "broken" });
    return true;
  }

  /** An `else` that no guard precedes: that it has another name here is no second mistake. */
  private takeElse({ pieces }: Body): boolean {
    const token = this.LA(1);
    if (otherWords.get(token.image) !== "otherwise" || this.isSpoken()) return false;
    const followsArm = pieces.at(-1)?.kind === "arm";
    // What it should be called is said where that is the only mistake; where its block is missing, that is said.
    if (followsArm ? !this.atClauseStart(2) : !this.at(t.openBlock, 2)) return false;
    setType(token, word.otherwise);
    return true;
  }

  /** `ring a for 20s, then voicemail`: a comma is passed over where a step follows. */
  private passOverComma(): boolean {
    if (!this.at(t.comma) || !(this.atClauseStart(2) || this.at(word.then, 2))) return false;
    const span = this.spanOf(this.LA(1));
    const newText = this.at(word.then, 2) ? "" : ";";
    const help = "Between two steps stands `;` or `then`, and no comma.";
    const fixes = [{ title: newText ? "Write `;`" : "Remove it", edits: [{ span, newText }] }];
    this.say("VATS1025", span, { found: ",", place: "a step" }, { help, fixes });
    this.SKIP();
    return true;
  }

  /** A slip of a declaration's word has a name, a text or a `*` after it. */
  private wordsOf(body: Body): readonly string[] {
    const mayDeclare = body.place === "file" && this.atAny([t.name, t.string, t.star], 2);
    return mayDeclare ? [...beginners, ...declarationWords] : beginners;
  }

  private goOnAtDeclaration(body: Body): boolean {
    if (this.isSpoken() && !this.isOnNewLine()) {
      this.SKIP();
      this.passOver(body);
    } else {
      if (this.excess > 0) return false;
      const help = "Put it before or after the block that it stands in.";
      this.say("VATS1023", this.spanOf(this.LA(1)), { word: this.LA(1).image }, { help });
      this.misplacedItems.push(this.subrule(9, this.declaration));
    }
    body.pieces.push({ kind: "broken" });
    return true;
  }

  private passOver(body: Body): void {
    if (this.excess > 0 && this.at(t.openBlock) && this.LA(0).tokenType === t.openBlock) return this.passOverOpens();
    const closer = [t.closeProperties, t.closeList, t.closeArguments].find((type) => this.at(type));
    if (closer) {
      this.passOverCloser(this.LA(1).image);
      return;
    }
    if (this.passOverComma()) return;
    const isDirectOrphan = body.place === "orphan" && this.at(t.openBlock) && this.LA(0).tokenType === t.openBlock;
    if (!isDirectOrphan) this.reportNoStep(body);
    const ends = [t.semicolon, t.closeBlock, word.then];
    while (!this.atEnd() && !this.atAny(ends) && !this.endsUnreadable(body.place)) {
      if (this.at(t.openBlock)) return this.orphan(body);
      const { tokenType } = this.SKIP();
      if (tokenType === t.openProperties && this.isAhead(t.closeProperties))
        this.skipTo(() => this.at(t.closeProperties));
    }
  }

  /** `< <`, in a text that has more of them than `>`. */
  private passOverOpens(): void {
    const first = this.LA(1);
    while (this.at(t.openBlock)) {
      this.SKIP();
      this.excess -= 1;
    }
    const span = this.spanFrom(first);
    this.report("VATS1044", span, { text: "<" }, { fixes: [{ title: "Remove it", edits: [{ span, newText: "" }] }] });
  }

  /**
   * Whether a word begins something new here. One that declares does so in a new line, since it also names types; so
   * does any word outside blocks, where what cannot be read may be a whole declaration.
   */
  private endsUnreadable(place: Place): boolean {
    return this.atClauseStart() && ((place !== "file" && !this.atDeclaration()) || this.isOnNewLine());
  }

  private reportNoStep(body: Body): void {
    const { image } = this.LA(1);
    const span = this.spanOf(this.LA(1));
    const isFile = body.place === "file";
    if (!this.at(t.name)) {
      this.say("VATS1025", span, { found: brief(image), place: isFile ? "a declaration or a step" : "a step" });
    } else if (this.at(t.equals, 2))
      this.say("VATS1009", span, { name: brief(image), word: "a word such as `phone` or `hours`" });
    else
      this.say(
        "VATS1024",
        span,
        { kind: isFile ? "declaration or step" : "step", word: brief(image) },
        { help: stepsHelp },
      );
  }

  /**
   * A block after something unreadable is kept as a branch, so that its names are used and an `otherwise` fits; unless
   * it does not look like steps.
   */
  private orphan(body: Body): void {
    const start = this.LA(1);
    if (!this.atClauseStart(2) && !this.atAny([t.openBlock, t.closeBlock, t.name], 2)) {
      this.SKIP();
      return this.passOverBlock();
    }
    const block = this.bodyAt(9, "orphan")?.block;
    const arm: Arm = { kind: "arm", span: this.spanFrom(start), guard: undefined, block };
    body.pieces.push({ kind: "arm", arm, word: start.image, head: this.spanOf(start), quiet: true });
  }

  /** Reports a sign that closes nothing, unless a block was closed too early because of it. Always true. */
  protected passOverCloser(close: string): boolean {
    const span = this.spanOf(this.LA(1));
    const isForgiven = close === ">" && this.excess < 0 && this.closingAt !== undefined;
    if (close === ">") this.excess += 1;
    if (!isForgiven)
      this.say("VATS1022", span, { close }, { fixes: [{ title: "Remove it", edits: [{ span, newText: "" }] }] });
    this.SKIP();
    return true;
  }

  // --- Unclosed blocks ---

  /**
   * Whether the `>` of this block must be missing just here, in a file that lacks one: an `otherwise` or an `if` fits
   * only after it, or a line begins no further right than the one in which the block was opened.
   */
  private closesUnclosed({ place, open, pieces }: Body): boolean {
    if (this.RECORDING_PHASE || this.excess <= 0 || open === undefined) return false;
    if (this.isOutdented(open)) return true;
    const last = pieces[lastSolid(pieces)];
    if (place === "arm" && this.at(word.otherwise)) return last?.kind !== "arm" && last?.kind !== "broken";
    if (place === "branch" && this.atAny(branchStarts) && this.at(t.openBlock, 2)) return true;
    const isRing = last?.kind === "step" && (last.step.kind === "ring" || last.step.kind === "hunt");
    return place === "outcome" && this.at(word.if) && !isRing;
  }

  // --- Arms ---

  protected readonly arm = this.RULE("arm", (): Arm => {
    const start = this.LA(1);
    const guard: Guard = this.SUBRULE(this.guard);
    const block = this.blockAt(0, "arm");
    return { kind: "arm", span: this.spanFrom(start), guard, block };
  });

  protected readonly otherwiseArm = this.RULE("otherwiseArm", (): Otherwise => {
    const start = this.CONSUME(word.otherwise);
    const block = this.blockAt(0);
    return { kind: "otherwise", span: this.spanFrom(start), block };
  });

  protected readonly lostClause = this.RULE("lostClause", (): LostClause => {
    const start = this.CONSUME(word.lost);
    const block = this.blockAt(0);
    return { kind: "lost", span: this.spanFrom(start), block };
  });
}

/** The index of the last piece that is no separator, -1 if there is none. */
function lastSolid(pieces: readonly Piece[]): number {
  let index = pieces.length - 1;
  while (pieces[index]?.kind === "separator") index -= 1;
  return index;
}

function kindOfWord(meant: string): string {
  if ((declarationWords as readonly string[]).includes(meant)) return "declaration";
  return (guardWords as readonly string[]).includes(meant) ? "guard" : "step";
}
