/** Rules of `ring` and `hunt`: whom, how long, and what to do when nobody answers. */

import type { IToken } from "chevrotain";
import type {
  DurationExpression,
  HuntStep,
  Member,
  OutcomeBranch,
  PromptExpression,
  RingOptions,
  RingStep,
  RingTarget,
  StringLiteral,
} from "../compiler/syntax/ast.ts";
import { makeSpan } from "../compiler/text/span.ts";
import { brief, wanted } from "./messages.ts";
import { GuardParser } from "./parse-guards.ts";
import * as t from "./tokens.ts";
import { isReserved, word } from "./tokens.ts";
import { guardWords } from "./words.ts";

const guardTypes = guardWords.map((text) => word[text]);

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Options = Writable<RingOptions> & { branches: OutcomeBranch[] };

export abstract class RingParser extends GuardParser {
  protected readonly ringStep = this.RULE("ringStep", (): RingStep => {
    const start = this.CONSUME(word.ring);
    const target = this.targetAt(0, true);
    const options = this.noOptions();
    do
      this.MANY({
        GATE: () => !this.atGuardAfterIf(),
        DEF: () => this.SUBRULE(this.ringOption, { ARGS: [options, "ring"] }),
      });
    while (this.mendOption(options));
    return { kind: "ring", span: this.spanFrom(start), target, options };
  });

  protected readonly huntStep = this.RULE("huntStep", (): HuntStep => {
    const start = this.CONSUME(word.hunt);
    const target = this.targetAt(0, true);
    const options = this.noOptions();
    let order: HuntStep["order"] = "in order";
    let each = false;
    do {
      this.MANY({
        GATE: () => !this.atGuardAfterIf(),
        DEF: () =>
          this.OR([
            { ALT: () => this.SUBRULE(this.ringOption, { ARGS: [options, "hunt"] }) },
            {
              ALT: () => {
                each = this.CONSUME(word.each) !== undefined;
              },
            },
            {
              ALT: () => {
                order = this.CONSUME(word.random) && "random";
              },
            },
            {
              ALT: () => {
                order = this.CONSUME(word.rotating) && "rotating";
              },
            },
          ]),
      });
    } while (this.mendOption(options));
    return { kind: "hunt", span: this.spanFrom(start), target, order, each, options };
  });

  // --- Targets ---

  /** `inStep`: a comma after a lone name begins nothing else, so `ring a, b` is a list without its brackets. */
  protected targetAt(index: number, inStep: boolean): RingTarget | undefined {
    const what = "whom to ring: a phone, a group or a list such as `[a, b]`";
    this.passOverKind(what);
    if (this.RECORDING_PHASE || this.atAny([t.name, t.openList])) {
      return this.subrule(index, this.target, { ARGS: [inStep] });
    }
    if (!this.reportUndeclared()) this.missingName(what);
    return undefined;
  }

  /** `ring 101`, `ring "+7…"`: nothing is dialled but what the file declares. */
  private reportUndeclared(): boolean {
    const token = this.LA(1);
    if (this.RECORDING_PHASE || !this.atAny([t.int, t.string, t.phoneNumber])) return false;
    if (this.reportQuotedName()) return true;
    const address = this.at(t.int) ? "ext" : "tel";
    const help = `Declare it, \`phone boss = ${address} ${brief(token.image)}\`, and ring \`boss\`.`;
    this.say("VATS1043", this.spanOf(token), { text: brief(token.image.replaceAll('"', "")) }, { help });
    this.SKIP();
    return true;
  }

  /** `ring "boss"`, `ring "u@h"`: a text that is no number is a name in quotes, or an address. */
  private reportQuotedName(): boolean {
    const token = this.LA(1);
    const text = token.image.replaceAll('"', "");
    if (!this.at(t.string) || !/\p{L}/u.test(text)) return false;
    const isName = /^[\p{L}_][\p{L}\p{Nd}\p{M}_]*$/u.test(text) && !isReserved(text);
    const isAddress = text.includes("@");
    const help = isAddress
      ? `Declare it, \`phone boss = sip "${brief(text)}"\`, and ring \`boss\`.`
      : "A phone is rung by the name that its declaration gives, without quotes.";
    const edits = [{ span: this.spanOf(token), newText: text }];
    const fixes = isName ? [{ title: `Write \`${brief(text)}\``, edits }] : [];
    this.missing("the name of a phone or a group", { help, fixes });
    this.SKIP();
    return true;
  }

  protected readonly target = this.RULE("target", (inStep: boolean): RingTarget => {
    const start = this.LA(1);
    const members: Member[] = [];
    const isList = this.OR([
      {
        ALT: () => {
          this.CONSUME(t.openList);
          this.listOf(members, t.closeList, () => this.memberOrReport());
          return true;
        },
      },
      {
        ALT: () => {
          const target = this.SUBRULE(this.qualifiedName);
          if (target) members.push({ kind: "member", span: target.span, target, after: undefined, confirm: false });
          return false;
        },
      },
    ]);
    if (!this.RECORDING_PHASE && inStep && !isList && this.atAny([t.comma, word.after])) this.missingBrackets(members);
    return { kind: "ring-target", span: this.spanFrom(start), isList: isList || members.length > 1, members };
  });

  private memberOrReport(): Member | undefined {
    if (this.reportUndeclared()) return undefined;
    if (this.RECORDING_PHASE || this.at(t.name)) return this.SUBRULE(this.member);
    this.missingName("a phone or a group");
    return undefined;
  }

  /** Reads on after `ring a`, as if `a, b` or `a after 5s` were in brackets. */
  private missingBrackets(members: Member[]): void {
    const first = members[0]?.span ?? this.placeAfterLast();
    const isLater = this.at(word.after);
    const sign = this.LA(1);
    this.takeDelay(members);
    while (this.at(t.comma) && this.at(t.name, 2)) {
      this.SKIP();
      const member = this.SUBRULE(this.member);
      if (member) members.push(member);
    }
    const all = makeSpan(first.uri, first.start, this.placeAfterLast().start);
    const edits = [{ span: makeSpan(all.uri, all.start, all.start), newText: "[" }];
    if (this.at(t.closeList)) this.SKIP();
    else edits.push({ span: makeSpan(all.uri, all.end, all.end), newText: "]" });
    const title = members.length > 1 ? "Put them in `[ ]`" : "Put it in `[ ]`";
    const fixes = isLater || members.length > 1 ? [{ title, edits }] : [];
    const span = isLater || this.LA(1) === sign ? this.spanOf(sign) : all;
    this.report(isLater ? "VATS1045" : "VATS1034", span, {}, { fixes });
  }

  /** `ring a after 5s`: takes the delay as if it were within brackets. */
  private takeDelay(members: Member[]): void {
    if (!this.at(word.after)) return;
    this.SKIP();
    const after = this.durationAt(0);
    const [alone] = members.splice(0, 1);
    if (!alone) return;
    const { uri, start } = alone.span;
    members.push({ ...alone, span: makeSpan(uri, start, this.placeAfterLast().start), after });
  }

  private readonly member = this.RULE("member", (): Member | undefined => {
    const start = this.LA(1);
    const target = this.SUBRULE(this.qualifiedName);
    let after: DurationExpression | undefined;
    let confirm = false;
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word.after);
            after = this.durationAt(0);
          },
        },
        {
          ALT: () => {
            confirm = this.CONSUME(word.confirm) !== undefined;
          },
        },
      ]),
    );
    return target && { kind: "member", span: this.spanFrom(start), target, after, confirm };
  });

  // --- Options ---

  private noOptions(): Options {
    return { duration: undefined, confirm: undefined, whisper: undefined, music: undefined, branches: [] };
  }

  /** `if from vip`: the beginning of a guard, and no option. */
  protected atGuardAfterIf(): boolean {
    return !this.RECORDING_PHASE && this.at(word.if) && this.atAny(guardTypes, 2);
  }

  /** `ring a 20s`: takes the duration as if `for` stood before it. */
  private mendDuration(options: Options): boolean {
    if (this.RECORDING_PHASE || !this.at(t.duration) || options.duration !== undefined) return false;
    this.missing("`for` and then the duration", { fixes: [this.insertion(" for")] });
    options.duration = this.durationAt(0);
    return true;
  }

  private mendOption(options: Options): boolean {
    if (this.mendDuration(options)) return true;
    return this.mendWord(["for", "confirm", "whisper", "music", "if"], () => "option");
  }

  /** Adds one option to `options`; a second one of its kind is reported and left out. */
  private readonly ringOption = this.RULE("ringOption", (options: Options, owner: string): void => {
    const start = this.LA(1);
    this.OR([
      { ALT: () => this.once(start, owner, options, "duration", this.SUBRULE(this.forOption)) },
      { ALT: () => this.once(start, owner, options, "confirm", this.spanOf(this.CONSUME(word.confirm))) },
      { ALT: () => this.once(start, owner, options, "whisper", this.SUBRULE(this.whisperOption)) },
      { ALT: () => this.once(start, owner, options, "music", this.SUBRULE(this.musicOption)) },
      { ALT: () => this.addBranch(start, owner, options, this.SUBRULE(this.outcomeBranch)) },
    ]);
  });

  private once<Key extends "duration" | "confirm" | "whisper" | "music">(
    start: IToken,
    owner: string,
    options: Options | undefined,
    key: Key,
    value: Options[Key],
  ): void {
    if (this.RECORDING_PHASE || !options) return;
    if (options[key] !== undefined) this.reportSecond(start, owner);
    else options[key] = value;
  }

  private addBranch(start: IToken, owner: string, options: Options | undefined, branch: OutcomeBranch): void {
    if (this.RECORDING_PHASE || !options) return;
    const isSecond = branch.outcome !== undefined && options.branches.some(({ outcome }) => outcome === branch.outcome);
    if (isSecond) this.reportSecond({ ...start, image: `if ${branch.outcome}` }, owner);
    else options.branches.push(branch);
  }

  private readonly forOption = this.RULE("forOption", (): DurationExpression | undefined => {
    this.CONSUME(word.for);
    return this.durationAt(0);
  });

  private readonly whisperOption = this.RULE("whisperOption", () => {
    const start = this.CONSUME(word.whisper);
    const prompt: PromptExpression | undefined = this.promptAt(0);
    return { span: this.spanFrom(start), prompt };
  });

  private readonly musicOption = this.RULE("musicOption", () => {
    const start = this.CONSUME(word.music);
    const file: StringLiteral | undefined = this.stringAt(0, wanted.file);
    return { span: this.spanFrom(start), file };
  });

  protected readonly outcomeBranch = this.RULE("outcomeBranch", (): OutcomeBranch => {
    const start = this.CONSUME(word.if);
    this.mendWord(["busy", "unavailable", "unanswered"], () => "outcome");
    const outcome = this.part("`busy`, `unavailable` or `unanswered`", () =>
      this.OR([
        { ALT: () => this.CONSUME(word.busy) && ("busy" as const) },
        { ALT: () => this.CONSUME(word.unavailable) && ("unavailable" as const) },
        { ALT: () => this.CONSUME(word.unanswered) && ("unanswered" as const) },
      ]),
    );
    const block = this.blockAt(0, "outcome");
    return { kind: "outcome-branch", span: this.spanFrom(start), outcome, block };
  });

  /** A block in `<` and `>`, or what is missing said. */
  protected abstract blockAt(index: number, place: "outcome"): OutcomeBranch["block"];
}
