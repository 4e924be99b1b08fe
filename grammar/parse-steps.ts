/** Rules of the single steps, all but `ring` and `hunt`. */

import type { IToken } from "chevrotain";
import type {
  Argument,
  CallerIdStep,
  DurationExpression,
  IntLiteral,
  KeyLiteral,
  MenuBranch,
  MenuStep,
  NotifyStep,
  PlayStep,
  QueueStep,
  RejectStep,
  RepeatStep,
  RunStep,
  SayStep,
  TagStep,
  VoicemailStep,
  WaitStep,
} from "../compiler/syntax/ast.ts";
import { wanted } from "./messages.ts";
import { BlockParser, branchStarts, type Part } from "./parse-blocks.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";

export abstract class StepParser extends BlockParser {
  private partAlternatives: { ALT: () => Part }[] | undefined;

  protected override readonly anyPart = this.RULE("anyPart", (): Part => {
    // Made once: the alternatives of the rule that runs most.
    this.partAlternatives ??= [
      { ALT: () => this.SUBRULE(this.ringStep) },
      { ALT: () => this.SUBRULE(this.huntStep) },
      { ALT: () => this.SUBRULE(this.repeatStep) },
      { ALT: () => this.SUBRULE(this.queueStep) },
      { ALT: () => this.SUBRULE(this.voicemailStep) },
      { ALT: () => this.SUBRULE(this.playStep) },
      { ALT: () => this.SUBRULE(this.sayStep) },
      { ALT: () => this.SUBRULE(this.menuStep) },
      { ALT: () => this.SUBRULE(this.waitStep) },
      { ALT: () => ({ kind: "record", span: this.spanOf(this.CONSUME(word.record)) }) },
      { ALT: () => this.SUBRULE(this.callerIdStep) },
      { ALT: () => this.SUBRULE(this.tagStep) },
      { ALT: () => this.SUBRULE(this.notifyStep) },
      { ALT: () => this.SUBRULE(this.runStep) },
      { ALT: () => ({ kind: "hangup", span: this.spanOf(this.CONSUME(word.hangup)) }) },
      { ALT: () => this.SUBRULE(this.rejectStep) },
      { ALT: () => ({ kind: "retry", span: this.spanOf(this.CONSUME(word.retry)) }) },
      { ALT: () => this.SUBRULE(this.arm) },
      { ALT: () => this.SUBRULE(this.otherwiseArm) },
      { ALT: () => this.SUBRULE(this.outcomeBranch) },
      { ALT: () => this.SUBRULE(this.lostClause) },
      { ALT: () => ({ kind: "separator", word: ";", span: this.spanOf(this.CONSUME(t.semicolon)) }) },
      { ALT: () => ({ kind: "separator", word: "then", span: this.spanOf(this.CONSUME(word.then)) }) },
    ];
    return this.OR(this.partAlternatives);
  });

  private intAt(index: number, what: string): IntLiteral | undefined {
    const token = this.need(index, t.int, what);
    return token && this.literal("int", token);
  }

  private readonly repeatStep = this.RULE("repeatStep", (): RepeatStep => {
    const start = this.CONSUME(word.repeat);
    const times = this.intAt(0, "how many times, such as `3`");
    const block = this.blockAt(0);
    return { kind: "repeat", span: this.spanFrom(start), times, block };
  });

  private readonly queueStep = this.RULE("queueStep", (): QueueStep => {
    const start = this.CONSUME(word.queue);
    const group = this.nameAt(0, "the name of a group");
    const newText = !this.RECORDING_PHASE && this.at(t.duration) ? " for" : undefined;
    const hasFor = this.need(0, word.for, "`for` and how long to wait at most", newText) !== undefined;
    const duration = hasFor || newText !== undefined ? this.durationAt(0) : undefined;
    return { kind: "queue", span: this.spanFrom(start), group, duration };
  });

  private readonly voicemailStep = this.RULE("voicemailStep", (): VoicemailStep => {
    const start = this.CONSUME(word.voicemail);
    const mailbox = this.OPTION(() => this.SUBRULE(this.qualifiedName));
    return { kind: "voicemail", span: this.spanFrom(start), mailbox };
  });

  private readonly playStep = this.RULE("playStep", (): PlayStep => {
    const start = this.CONSUME(word.play);
    const prompt = this.promptAt(0);
    return { kind: "play", span: this.spanFrom(start), prompt };
  });

  private readonly sayStep = this.RULE("sayStep", (): SayStep => {
    const said = this.SUBRULE(this.sayPrompt);
    return { ...said, kind: "say" };
  });

  private readonly waitStep = this.RULE("waitStep", (): WaitStep => {
    const start = this.CONSUME(word.wait);
    const duration = this.durationAt(0);
    return { kind: "wait", span: this.spanFrom(start), duration };
  });

  private readonly callerIdStep = this.RULE("callerIdStep", (): CallerIdStep => {
    const start = this.CONSUME(word.callerid);
    const number = this.part(wanted.number, () =>
      this.OR([{ ALT: () => this.SUBRULE(this.number) }, { ALT: () => this.nameOf(this.CONSUME(t.name)) }]),
    );
    return { kind: "callerid", span: this.spanFrom(start), number };
  });

  private readonly tagStep = this.RULE("tagStep", (): TagStep => {
    const start = this.CONSUME(word.tag);
    const key = this.newName(0, "the name of the field", [t.string, t.name]);
    const value = this.textAt(0, wanted.string);
    return { kind: "tag", span: this.spanFrom(start), key, value };
  });

  private readonly notifyStep = this.RULE("notifyStep", (): NotifyStep => {
    const start = this.CONSUME(word.notify);
    const url = this.textAt(0, 'an address such as `"https://example.com/calls"`');
    return { kind: "notify", span: this.spanFrom(start), url };
  });

  private readonly runStep = this.RULE("runStep", (): RunStep => {
    const start = this.CONSUME(word.run);
    const flow = this.nameAt(0, "the name of a flow");
    const args: readonly Argument[] = this.OPTION(() => this.SUBRULE(this.argumentList)) ?? [];
    return { kind: "run", span: this.spanFrom(start), flow, args };
  });

  private readonly rejectStep = this.RULE("rejectStep", (): RejectStep => {
    const start = this.CONSUME(word.reject);
    const busy = this.OPTION(() => this.CONSUME(word.busy)) !== undefined;
    return { kind: "reject", span: this.spanFrom(start), busy };
  });

  // --- Menus ---

  private readonly menuStep = this.RULE("menuStep", (): MenuStep => {
    const start = this.CONSUME(word.menu);
    const prompt = this.promptAt(0);
    let wait: DurationExpression | undefined;
    let tries: IntLiteral | undefined;
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            const option = this.CONSUME(word.wait);
            if (wait) this.reportSecond(option, "menu");
            wait = this.durationAt(0);
          },
        },
        {
          ALT: () => {
            const option = this.CONSUME(word.tries);
            if (tries) this.reportSecond(option, "menu");
            tries = this.intAt(0, "how many tries, such as `3`");
          },
        },
      ]),
    );
    const branches = this.opensBlock(false) ? this.SUBRULE(this.menuBranches) : [];
    return { kind: "menu", span: this.spanFrom(start), prompt, wait, tries, branches };
  });

  private readonly menuBranches = this.RULE("menuBranches", (): readonly MenuBranch[] => {
    const branches: MenuBranch[] = [];
    const open = this.takeOpen();
    this.insideBlock(open, () => {
      do {
        this.MANY({
          GATE: () => !this.isOutdented(open),
          DEF: () => {
            branches.push(this.SUBRULE(this.menuBranch));
            this.OPTION(() => this.CONSUME(t.semicolon));
          },
        });
      } while (!this.isOutdented(open) && this.goOnInMenu());
    });
    return branches;
  });

  private readonly menuBranch = this.RULE("menuBranch", (): MenuBranch => {
    const start = this.LA(1);
    const key = this.OR([
      { ALT: () => this.keyOf(this.CONSUME(t.int)) },
      { ALT: () => this.keyOf(this.CONSUME(t.star)) },
      { ALT: () => this.keyOf(this.CONSUME(t.hash)) },
      { ALT: () => this.CONSUME(word.timeout) && ("timeout" as const) },
      { ALT: () => this.CONSUME(word.invalid) && ("invalid" as const) },
    ]);
    const block = this.blockAt(0, "branch");
    return { kind: "menu-branch", span: this.spanFrom(start), key, block };
  });

  protected keyOf(token: IToken): KeyLiteral {
    return { ...this.literal("int", token), kind: "key" };
  }

  private goOnInMenu(): boolean {
    if (this.RECORDING_PHASE || this.atEnd() || this.atDeclaration()) return false;
    if (this.at(t.closeBlock)) return this.isTooManyClosed() && this.passOverCloser(">");
    if (this.mendWord(["timeout", "invalid"], () => "branch of a menu")) return true;
    this.missing("a branch: a key such as `1`, `timeout` or `invalid`, and its block");
    if (this.at(t.semicolon) || this.isDoubledOpen()) this.SKIP();
    while (!this.atEnd() && !this.atAny([...branchStarts, t.closeBlock]) && !this.atDeclaration()) {
      if (this.at(t.openBlock)) this.blockAt(9);
      else this.SKIP();
    }
    return true;
  }

  /** A `>` too many after a branch, in a text that has more of them than `<`: another branch follows. */
  private isTooManyClosed(): boolean {
    const next = this.at(t.semicolon, 2) ? 3 : 2;
    return this.excess < 0 && this.atAny(branchStarts, next) && this.at(t.openBlock, next + 1);
  }

  /** `menu hello < < 1 < … > >` */
  private isDoubledOpen(): boolean {
    const isDoubled = this.at(t.openBlock) && this.atAny(branchStarts, 2);
    if (isDoubled) this.excess -= 1;
    return isDoubled;
  }
}
