/** Rules of `test` and `assert`. The tree keeps their extent only; what they say is read when they are built. */

import type { AssertDeclaration, TestDeclaration } from "../compiler/syntax/ast.ts";
import { wanted } from "./messages.ts";
import { StepParser } from "./parse-steps.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";

export abstract class TestParser extends StepParser {
  protected readonly testDeclaration = this.RULE("testDeclaration", (): TestDeclaration => {
    const start = this.CONSUME(word.test);
    const title = this.stringAt(0, 'a title in `"…"`');
    if (this.opensBlock(false)) this.SUBRULE(this.testBody);
    return { kind: "test", span: this.spanFrom(start), title };
  });

  private readonly testBody = this.RULE("testBody", (): void => {
    const open = this.takeOpen();
    this.insideBlock(open, () => {
      this.part("`call` and the name of a line", () => this.SUBRULE(this.testCall));
      this.OPTION1(() => this.CONSUME1(t.semicolon));
      this.OPTION2({
        GATE: () => !this.isSpoken(),
        DEF: () => {
          this.SUBRULE(this.behaviours);
          this.OPTION3(() => this.CONSUME2(t.semicolon));
        },
      });
      this.MANY(() => {
        this.CONSUME(word.expect);
        this.part(wanted.event, () => this.SUBRULE(this.events));
        this.OPTION4(() => this.CONSUME3(t.semicolon));
      });
      this.passOverRest();
    });
  });

  /** What cannot be read of a test is one mistake. */
  private passOverRest(): void {
    const isEnd = () => this.at(t.closeBlock) || this.atDeclaration();
    if (this.RECORDING_PHASE || this.atEnd() || isEnd()) return;
    this.missing("`,`, `expect` or `>`");
    this.skipTo(isEnd);
  }

  private readonly testCall = this.RULE("testCall", (): void => {
    this.CONSUME(word.call);
    this.nameAt(1, "the name of a line");
    this.OPTION1(() => {
      this.CONSUME(word.from);
      this.part("a number or `anonymous`", () =>
        this.OR([{ ALT: () => this.SUBRULE(this.number) }, { ALT: () => this.CONSUME(word.anonymous) }]),
      );
    });
    this.OPTION2(() => {
      this.CONSUME(word.at);
      if (this.need(1, t.date, "a date such as `2026-12-31`")) this.need(1, t.time, wanted.time);
      this.zoneIfAny(3);
    });
  });

  private readonly behaviours = this.RULE("behaviours", (): void => {
    this.AT_LEAST_ONE_SEP({
      SEP: t.comma,
      DEF: () => this.part("what a phone or the caller does", () => this.SUBRULE(this.behaviour)),
    });
  });

  private readonly behaviour = this.RULE("behaviour", (): void => {
    this.OR([{ ALT: () => this.SUBRULE(this.callerBehaviour) }, { ALT: () => this.SUBRULE(this.phoneBehaviour) }]);
  });

  private readonly phoneBehaviour = this.RULE("phoneBehaviour", (): void => {
    this.SUBRULE(this.qualifiedName);
    this.part("`busy`, `silent`, `unavailable`, `declines`, `answers after 4s`, `picks up` or `is on`", () =>
      this.OR([
        { ALT: () => this.CONSUME(word.busy) },
        { ALT: () => this.CONSUME(word.silent) },
        { ALT: () => this.CONSUME(word.unavailable) },
        { ALT: () => this.CONSUME(word.declines) },
        { ALT: () => this.SUBRULE(this.answering) },
        {
          ALT: () => {
            this.CONSUME(word.is);
            this.stateAt(1);
          },
        },
      ]),
    );
  });

  private readonly answering = this.RULE("answering", (): void => {
    this.OR([
      { ALT: () => this.CONSUME(word.answers) },
      {
        ALT: () => {
          this.CONSUME(word.picks);
          this.need(1, word.up, "`up`", " up");
        },
      },
    ]);
    this.OPTION(() => {
      this.CONSUME(word.after);
      this.need(1, t.duration, wanted.duration);
    });
  });

  private readonly callerBehaviour = this.RULE("callerBehaviour", (): void => {
    this.CONSUME(word.caller);
    this.part("`presses 2` or `hangs up`", () =>
      this.OR1([
        {
          ALT: () => {
            this.CONSUME(word.presses);
            this.part("a key such as `2`", () =>
              this.OR2([
                { ALT: () => this.CONSUME(t.int) },
                { ALT: () => this.CONSUME(t.star) },
                { ALT: () => this.CONSUME(t.hash) },
              ]),
            );
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.hangs);
            this.need(1, word.up, "`up`", " up");
          },
        },
      ]),
    );
    this.OPTION(() => this.SUBRULE(this.bound));
  });

  private readonly events = this.RULE("events", (): void => {
    this.AT_LEAST_ONE_SEP({
      SEP: t.comma,
      DEF: () => {
        this.part(wanted.event, () => this.SUBRULE(this.event));
      },
    });
  });

  private readonly event = this.RULE("event", (): void => {
    this.OR([
      { ALT: () => this.CONSUME(word.ring) && this.targetAt(1, false) },
      {
        ALT: () => {
          this.CONSUME(word.voicemail);
          this.OPTION1(() => this.SUBRULE2(this.qualifiedName));
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.play);
          this.OPTION2(() => this.SUBRULE(this.promptExpression));
        },
      },
      { ALT: () => this.CONSUME(word.menu) },
      {
        ALT: () => {
          this.CONSUME(word.answered);
          if (this.need(1, word.by, "`by` and the name of a phone", " by")) this.nameAt(3, "the name of a phone");
        },
      },
      { ALT: () => this.CONSUME(word.hangup) },
      { ALT: () => this.CONSUME(word.rejected) },
    ]);
    this.OPTION3(() => this.SUBRULE(this.bound));
  });

  private readonly bound = this.RULE("bound", (): void => {
    this.OR([
      { ALT: () => this.CONSUME(word.at) },
      { ALT: () => this.CONSUME(word.after) },
      { ALT: () => this.CONSUME(word.within) },
    ]);
    this.need(1, t.duration, wanted.duration);
  });

  // --- Assertions ---

  protected readonly assertDeclaration = this.RULE("assertDeclaration", (): AssertDeclaration => {
    const start = this.CONSUME(word.assert);
    this.OPTION(() => this.SUBRULE(this.guard));
    this.part("a claim such as `every call ends answered`", () => this.SUBRULE(this.claim));
    this.passOverClaim();
    return { kind: "assert", span: this.spanFrom(start) };
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
  private readonly claim = this.RULE("claim", (): void => {
    this.OR([
      { ALT: () => this.SUBRULE(this.everyCall) },
      { ALT: () => this.SUBRULE(this.noCaller) },
      { ALT: () => this.SUBRULE(this.neverRung) },
    ]);
  });

  private readonly everyCall = this.RULE("everyCall", (): void => {
    this.CONSUME(word.every);
    this.CONSUME(word.call);
    this.part("`ends answered` or `rings` and the name of a phone", () =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word.ends);
            this.SUBRULE1(this.ending);
            this.MANY(() => {
              this.CONSUME(word.or);
              this.SUBRULE2(this.ending);
            });
          },
        },
        { ALT: () => this.CONSUME(word.rings) && this.nameAt(3, "the name of a phone") },
      ]),
    );
  });

  private readonly ending = this.RULE("ending", (): void => {
    this.part("`answered`, `in voicemail` or `rejected`", () =>
      this.OR([
        { ALT: () => this.CONSUME(word.answered) },
        {
          ALT: () => {
            this.CONSUME(word.in);
            this.need(1, word.voicemail, "`voicemail`", " voicemail");
          },
        },
        { ALT: () => this.CONSUME(word.rejected) },
      ]),
    );
  });

  private readonly noCaller = this.RULE("noCaller", (): void => {
    this.CONSUME(word.no);
    this.CONSUME(word.caller);
    if (!this.need(1, word.waits, "`waits over` and how long")) return;
    if (this.need(1, word.over, "`over` and how long")) this.need(1, t.duration, wanted.duration);
  });

  private readonly neverRung = this.RULE("neverRung", (): void => {
    this.SUBRULE1(this.qualifiedName);
    if (!this.need(1, word.is, "`is never rung`", " is never rung")) return;
    if (this.need(1, word.never, "`never rung`")) this.need(1, word.rung, "`rung`", " rung");
    this.OPTION(() => {
      this.CONSUME(word.before);
      this.nameAt(2, "the name of a phone");
    });
  });
}
