/** Rules of `assert`. */

import type { AssertDeclaration, CallEnding, Claim, QualifiedName } from "../compiler/syntax/ast.ts";
import type { Span } from "../compiler/text/span.ts";
import { TestParser } from "./parse-tests.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";

export abstract class AssertionParser extends TestParser {
  protected readonly assertDeclaration = this.RULE("assertDeclaration", (): AssertDeclaration => {
    const start = this.CONSUME(word.assert);
    const guard = this.OPTION(() => this.SUBRULE(this.guard));
    const claim = this.part("a claim such as `every call ends answered`", () => this.SUBRULE(this.claim));
    this.passOverClaim();
    return { kind: "assert", span: this.spanFrom(start), guard, claim };
  });

  /** What cannot be read of a claim is one mistake, up to the end of its line at the latest. */
  private passOverClaim(): void {
    const isEnd = () =>
      this.isOnNewLine() || this.atAny([t.semicolon, t.openBlock, t.closeBlock]) || this.atDeclaration();
    if (this.RECORDING_PHASE || this.atEnd() || isEnd()) return;
    this.missing("`or` and a further ending, or the end of the claim");
    this.skipTo(isEnd);
  }

  /** `every` and `no` may be names, so this looks two tokens ahead. */
  private readonly claim = this.RULE("claim", (): Claim | undefined => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.everyCall) },
      { ALT: () => this.SUBRULE(this.noCaller) },
      { ALT: () => this.SUBRULE(this.neverRung) },
    ]);
  });

  private readonly everyCall = this.RULE("everyCall", (): Claim | undefined => {
    const start = this.CONSUME(word.every);
    this.CONSUME(word.call);
    let claim: ((span: Span) => Claim) | undefined;
    this.part("`ends answered` or `rings` and the name of a phone", () =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word.ends);
            const endings: CallEnding[] = [];
            const add = (ending: CallEnding | undefined) => {
              if (ending) endings.push(ending);
            };
            add(this.SUBRULE1(this.ending));
            this.MANY(() => {
              this.CONSUME(word.or);
              add(this.SUBRULE2(this.ending));
            });
            claim = (span) => ({ kind: "every-call-ends", span, endings });
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.rings);
            const phone: QualifiedName | undefined = this.nameAt(3, "the name of a phone");
            claim = (span) => ({ kind: "every-call-rings", span, phone });
          },
        },
      ]),
    );
    return claim?.(this.spanFrom(start));
  });

  private readonly ending = this.RULE("ending", (): CallEnding | undefined => {
    return this.part("`answered`, `in voicemail` or `rejected`", () =>
      this.OR([
        { ALT: () => this.CONSUME(word.answered) && ("answered" as const) },
        {
          ALT: () => {
            this.CONSUME(word.in);
            this.need(1, word.voicemail, "`voicemail`", " voicemail");
            return "in voicemail" as const;
          },
        },
        { ALT: () => this.CONSUME(word.rejected) && ("rejected" as const) },
      ]),
    );
  });

  private readonly noCaller = this.RULE("noCaller", (): Claim => {
    const start = this.CONSUME(word.no);
    this.CONSUME(word.caller);
    const hasWaits = this.need(1, word.waits, "`waits over` and how long") !== undefined;
    const hasOver = hasWaits && this.need(1, word.over, "`over` and how long") !== undefined;
    const over = hasOver ? this.secondsAt(1) : undefined;
    return { kind: "no-caller-waits", span: this.spanFrom(start), over };
  });

  private readonly neverRung = this.RULE("neverRung", (): Claim | undefined => {
    const start = this.LA(1);
    const phone = this.SUBRULE1(this.qualifiedName);
    const hasIs = this.need(1, word.is, "`is never rung`", " is never rung") !== undefined;
    let before: QualifiedName | undefined;
    if (hasIs) {
      if (this.need(1, word.never, "`never rung`")) this.need(1, word.rung, "`rung`", " rung");
      this.OPTION(() => {
        this.CONSUME(word.before);
        before = this.nameAt(2, "the name of a phone");
      });
    }
    return phone && { kind: "never-rung", span: this.spanFrom(start), phone, before };
  });
}
