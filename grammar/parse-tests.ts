/** Rules of `test` and `assert`. */

import type {
  AssertDeclaration,
  Behaviour,
  Bound,
  CallEnding,
  CallerDoes,
  Claim,
  DurationLiteral,
  ExpectedEvent,
  Instant,
  KeyLiteral,
  Name,
  QualifiedName,
  TestCall,
  TestDeclaration,
} from "../compiler/syntax/ast.ts";
import type { Span } from "../compiler/text/span.ts";
import { wanted } from "./messages.ts";
import { StepParser } from "./parse-steps.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
/** What is read of a test, as far as it has come. */
interface Draft {
  call: TestCall | undefined;
  readonly behaviours: Behaviour[];
  readonly events: ExpectedEvent[];
}

export abstract class TestParser extends StepParser {
  protected readonly testDeclaration = this.RULE("testDeclaration", (): TestDeclaration => {
    const start = this.CONSUME(word.test);
    const title = this.stringAt(0, 'a title in `"…"`');
    const draft: Draft = { call: undefined, behaviours: [], events: [] };
    if (this.opensBlock(false)) this.SUBRULE(this.testBody, { ARGS: [draft] });
    return { kind: "test", span: this.spanFrom(start), title, ...draft };
  });

  private readonly testBody = this.RULE("testBody", (draft: Draft): void => {
    const open = this.takeOpen();
    const read = this.RECORDING_PHASE ? { call: undefined, behaviours: [], events: [] } : draft;
    this.insideBlock(open, () => {
      read.call = this.part("`call` and the name of a line", () => this.SUBRULE(this.testCall));
      this.OPTION1(() => this.CONSUME1(t.semicolon));
      this.OPTION2({
        GATE: () => !this.isSpoken(),
        DEF: () => {
          this.SUBRULE(this.behaviours, { ARGS: [read.behaviours] });
          this.OPTION3(() => this.CONSUME2(t.semicolon));
        },
      });
      this.MANY(() => {
        this.CONSUME(word.expect);
        this.part(wanted.event, () => this.SUBRULE(this.events, { ARGS: [read.events] }));
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

  private readonly testCall = this.RULE("testCall", (): TestCall => {
    const start = this.CONSUME(word.call);
    const line = this.nameAt(1, "the name of a line");
    const from = this.OPTION1(() => {
      this.CONSUME(word.from);
      return this.part("a number or `anonymous`", () =>
        this.OR([
          { ALT: () => this.SUBRULE(this.number) },
          { ALT: () => ({ kind: "anonymous" as const, span: this.spanOf(this.CONSUME(word.anonymous)) }) },
        ]),
      );
    });
    const at = this.OPTION2(() => this.SUBRULE(this.instant));
    return { kind: "test-call", span: this.spanFrom(start), line, from, at };
  });

  private readonly instant = this.RULE("instant", (): Instant => {
    const start = this.CONSUME(word.at);
    const date = this.need(1, t.date, "a date such as `2026-12-31`");
    const time = date && this.need(1, t.time, wanted.time);
    const zone = this.zoneIfAny(3);
    return {
      kind: "instant",
      span: this.spanFrom(start),
      date: date && this.literal("date", date),
      time: time && this.literal("time", time),
      zone,
    };
  });

  // --- What phones, switches and the caller do ---

  private readonly behaviours = this.RULE("behaviours", (list: Behaviour[]): void => {
    this.AT_LEAST_ONE_SEP({
      SEP: t.comma,
      DEF: () => {
        const behaviour = this.part("what a phone or the caller does", () => this.SUBRULE(this.behaviour));
        if (behaviour && !this.RECORDING_PHASE) list.push(behaviour);
      },
    });
  });

  private readonly behaviour = this.RULE("behaviour", (): Behaviour | undefined => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.callerBehaviour) },
      { ALT: () => this.SUBRULE(this.phoneBehaviour) },
    ]);
  });

  private readonly phoneBehaviour = this.RULE("phoneBehaviour", (): Behaviour | undefined => {
    const start = this.LA(1);
    const subject = this.SUBRULE(this.qualifiedName);
    const parts: {
      does: PhoneDoesWord | "is" | undefined;
      after: DurationLiteral | undefined;
      state: Name | undefined;
    } = {
      does: undefined,
      after: undefined,
      state: undefined,
    };
    this.part("`busy`, `silent`, `unavailable`, `declines`, `answers after 4s`, `picks up` or `is on`", () =>
      this.OR([
        { ALT: () => this.set(parts, "does", this.CONSUME(word.busy) && "busy") },
        { ALT: () => this.set(parts, "does", this.CONSUME(word.silent) && "silent") },
        { ALT: () => this.set(parts, "does", this.CONSUME(word.unavailable) && "unavailable") },
        { ALT: () => this.set(parts, "does", this.CONSUME(word.declines) && "declines") },
        { ALT: () => Object.assign(parts, this.SUBRULE(this.answering)) },
        {
          ALT: () => {
            this.CONSUME(word.is);
            parts.does = "is";
            parts.state = this.stateAt(1);
          },
        },
      ]),
    );
    if (!subject) return undefined;
    const span = this.spanFrom(start);
    const { does, after, state } = parts;
    if (does === "is") return { kind: "switch-is", span, switch: subject, state };
    return { kind: "phone-does", span, phone: subject, does, after };
  });

  private set<Parts, Key extends keyof Parts>(parts: Parts, key: Key, value: Parts[Key]): void {
    parts[key] = value;
  }

  private readonly answering = this.RULE("answering", () => {
    const does = this.OR([
      { ALT: () => this.CONSUME(word.answers) && ("answers" as const) },
      {
        ALT: () => {
          this.CONSUME(word.picks);
          this.need(1, word.up, "`up`", " up");
          return "picks up" as const;
        },
      },
    ]);
    const after = this.OPTION(() => {
      this.CONSUME(word.after);
      return this.secondsAt(1);
    });
    return { does, after };
  });

  private secondsAt(index: number): DurationLiteral | undefined {
    const token = this.need(index, t.duration, wanted.duration);
    return token && this.literal("duration", token);
  }

  private readonly callerBehaviour = this.RULE("callerBehaviour", (): CallerDoes => {
    const start = this.CONSUME(word.caller);
    const parts: Writable<Pick<CallerDoes, "does" | "key">> = { does: undefined, key: undefined };
    this.part("`presses 2` or `hangs up`", () =>
      this.OR1([
        {
          ALT: () => {
            this.CONSUME(word.presses);
            parts.does = "presses";
            parts.key = this.pressedKey();
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.hangs);
            parts.does = "hangs up";
            this.need(1, word.up, "`up`", " up");
          },
        },
      ]),
    );
    const bound = this.OPTION(() => this.SUBRULE(this.bound));
    return { kind: "caller-does", span: this.spanFrom(start), ...parts, bound };
  });

  private pressedKey(): KeyLiteral | undefined {
    return this.part("a key such as `2`", () =>
      this.OR2([
        { ALT: () => this.keyOf(this.CONSUME(t.int)) },
        { ALT: () => this.keyOf(this.CONSUME(t.star)) },
        { ALT: () => this.keyOf(this.CONSUME(t.hash)) },
      ]),
    );
  }

  // --- What must happen ---

  private readonly events = this.RULE("events", (list: ExpectedEvent[]): void => {
    this.AT_LEAST_ONE_SEP({
      SEP: t.comma,
      DEF: () => {
        const event = this.part(wanted.event, () => this.SUBRULE(this.event));
        if (event && !this.RECORDING_PHASE) list.push(event);
      },
    });
  });

  private readonly event = this.RULE("event", (): ExpectedEvent => {
    const start = this.LA(1);
    const parts: Writable<Pick<ExpectedEvent, "target" | "mailbox" | "prompt" | "phone">> = {
      target: undefined,
      mailbox: undefined,
      prompt: undefined,
      phone: undefined,
    };
    const what = this.OR([
      {
        ALT: () => {
          this.CONSUME(word.ring);
          parts.target = this.targetAt(1, false);
          return "ring" as const;
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.voicemail);
          parts.mailbox = this.OPTION1(() => this.SUBRULE2(this.qualifiedName));
          return "voicemail" as const;
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.play);
          parts.prompt = this.OPTION2(() => this.SUBRULE(this.promptExpression));
          return "play" as const;
        },
      },
      { ALT: () => this.CONSUME(word.menu) && ("menu" as const) },
      {
        ALT: () => {
          this.CONSUME(word.answered);
          if (this.need(1, word.by, "`by` and the name of a phone", " by"))
            parts.phone = this.nameAt(3, "the name of a phone");
          return "answered" as const;
        },
      },
      { ALT: () => this.CONSUME(word.hangup) && ("hangup" as const) },
      { ALT: () => this.CONSUME(word.rejected) && ("rejected" as const) },
    ]);
    const bound = this.OPTION3(() => this.SUBRULE(this.bound));
    return { kind: "event", span: this.spanFrom(start), what, ...parts, bound };
  });

  private readonly bound = this.RULE("bound", (): Bound => {
    const start = this.LA(1);
    const boundWord = this.OR([
      { ALT: () => this.CONSUME(word.at) && ("at" as const) },
      { ALT: () => this.CONSUME(word.after) && ("after" as const) },
      { ALT: () => this.CONSUME(word.within) && ("within" as const) },
    ]);
    const duration = this.secondsAt(1);
    return { kind: "bound", span: this.spanFrom(start), word: boundWord, duration };
  });

  // --- Assertions ---

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

type PhoneDoesWord = "busy" | "silent" | "unavailable" | "declines" | "answers" | "picks up";
