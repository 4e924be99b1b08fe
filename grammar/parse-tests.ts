/** Rules of `test`: the call, what phones and the caller do, what must happen. */

import type {
  Behaviour,
  Bound,
  CallerDoes,
  DurationLiteral,
  ExpectedEvent,
  HuntGoes,
  Instant,
  KeyLiteral,
  Name,
  PhoneDeed,
  TestCall,
  TestDeclaration,
} from "../compiler/syntax/ast.ts";
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
      { ALT: () => this.SUBRULE(this.huntBehaviour) },
      { ALT: () => this.SUBRULE(this.phoneBehaviour) },
    ]);
  });

  private readonly phoneBehaviour = this.RULE("phoneBehaviour", (): Behaviour | undefined => {
    const start = this.LA(1);
    const subject = this.SUBRULE(this.qualifiedName);
    const deeds: PhoneDeed[] = [];
    let isSwitch = false;
    let state: Name | undefined;
    this.part("`busy`, `silent`, `unavailable`, `declines`, `answers after 4s`, `picks up` or `is on`", () =>
      this.OR([
        { ALT: () => this.SUBRULE(this.deeds, { ARGS: [deeds] }) },
        {
          ALT: () => {
            isSwitch = this.CONSUME(word.is) !== undefined;
            state = this.stateAt(1);
          },
        },
      ]),
    );
    if (!subject) return undefined;
    const span = this.spanFrom(start);
    if (isSwitch) return { kind: "switch-is", span, switch: subject, state };
    return { kind: "phone-does", span, phone: subject, deeds };
  });

  /** `busy then answers after 4s`: what a phone does the first time that it is rung, the second, … */
  private readonly deeds = this.RULE("deeds", (list: PhoneDeed[]): void => {
    this.SUBRULE1(this.deed, { ARGS: [list] });
    this.MANY(() => {
      this.CONSUME(word.then);
      this.part("what the phone does the next time that it is rung", () => this.SUBRULE2(this.deed, { ARGS: [list] }));
    });
  });

  private readonly deed = this.RULE("deed", (list: PhoneDeed[]): void => {
    const start = this.LA(1);
    const does = this.OR([
      { ALT: () => this.CONSUME(word.busy) && ("busy" as const) },
      { ALT: () => this.CONSUME(word.silent) && ("silent" as const) },
      { ALT: () => this.CONSUME(word.unavailable) && ("unavailable" as const) },
      { ALT: () => this.CONSUME(word.declines) && ("declines" as const) },
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
    if (!this.RECORDING_PHASE) list.push({ kind: "phone-deed", span: this.spanFrom(start), does, after });
  });

  /** `hunt [b, a]`: in which order this call finds the phones of a hunt. */
  private readonly huntBehaviour = this.RULE("huntBehaviour", (): HuntGoes => {
    const start = this.CONSUME(word.hunt);
    const phones = this.part("phones in their order, such as `[b, a]`", () => this.SUBRULE(this.nameList));
    return { kind: "hunt-goes", span: this.spanFrom(start), phones };
  });

  protected secondsAt(index: number): DurationLiteral | undefined {
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

  private pressedKey(): KeyLiteral | "nothing" | undefined {
    return this.part("a key such as `2`, or `nothing`", () =>
      this.OR2([
        { ALT: () => this.keyOf(this.CONSUME(t.int)) },
        { ALT: () => this.keyOf(this.CONSUME(t.star)) },
        { ALT: () => this.keyOf(this.CONSUME(t.hash)) },
        { ALT: () => this.CONSUME(word.nothing) && ("nothing" as const) },
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
}
