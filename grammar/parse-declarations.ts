/**
 * Rules of declarations. One whose right side cannot be read still declares its name, so that its uses are no mistakes.
 */

import type { IToken } from "chevrotain";
import type {
  Argument,
  CallersDeclaration,
  FlowDeclaration,
  GroupDeclaration,
  Item,
  LineDeclaration,
  NumberExpression,
  Parameter,
  PhoneAddress,
  PhoneDeclaration,
  PromptDeclaration,
  StringLiteral,
  SwitchDeclaration,
  UseDeclaration,
  VatsDeclaration,
} from "../compiler/syntax/ast.ts";
import { wanted } from "./messages.ts";
import { PropertyParser } from "./parse-properties.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";

const addressWanted = '`ext 101`, `tel "+7…"` or `sip "user@host"`';

export abstract class DeclarationParser extends PropertyParser {
  protected override readonly declaration = this.RULE("declaration", (): Item => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.useDeclaration) },
      { ALT: () => this.SUBRULE(this.phoneDeclaration) },
      { ALT: () => this.SUBRULE(this.groupDeclaration) },
      { ALT: () => this.SUBRULE(this.mailboxDeclaration) },
      { ALT: () => this.SUBRULE(this.promptDeclaration) },
      { ALT: () => this.SUBRULE(this.hoursDeclaration) },
      { ALT: () => this.SUBRULE(this.calendarDeclaration) },
      { ALT: () => this.SUBRULE(this.callersDeclaration) },
      { ALT: () => this.SUBRULE(this.switchDeclaration) },
      { ALT: () => this.SUBRULE(this.flowDeclaration) },
      { ALT: () => this.SUBRULE(this.vatsDeclaration) },
      { ALT: () => this.SUBRULE(this.lineDeclaration) },
      { ALT: () => this.SUBRULE(this.testDeclaration) },
      { ALT: () => this.SUBRULE(this.assertDeclaration) },
    ]);
  });

  private readonly useDeclaration = this.RULE("useDeclaration", (): UseDeclaration => {
    const start = this.CONSUME(word.use);
    const path = this.stringAt(0, 'a path such as `"std/calendars/ru"`');
    const isAsMissing = !this.RECORDING_PHASE && this.at(t.name) && !this.at(word.as) && !this.isOnNewLine();
    if (isAsMissing) this.missing("`as` and a name", { fixes: [this.insertion(" as")] });
    const written = this.OPTION(() => {
      this.CONSUME(word.as);
      return this.newName(0, wanted.name, []);
    });
    const as = isAsMissing ? this.nameOf(this.SKIP()) : written;
    return { kind: "use", span: this.spanFrom(start), path, as };
  });

  private readonly phoneDeclaration = this.RULE("phoneDeclaration", (): PhoneDeclaration => {
    const start = this.CONSUME(word.phone);
    const name = this.newName(0, "the name of the phone", [t.equals]);
    this.need(0, t.equals, "`=`", " =");
    this.mendWord(["ext", "tel", "sip"], () => "kind of phone");
    const address = this.kindMissing() ? undefined : this.part(addressWanted, () => this.SUBRULE(this.address));
    return { kind: "phone", span: this.spanFrom(start), name, address };
  });

  /** `phone a = 101`: reports it and passes over the address. */
  private kindMissing(): boolean {
    if (this.RECORDING_PHASE || !this.atAny([t.int, t.string, t.phoneNumber, t.looseAddress])) return false;
    const { image } = this.LA(1);
    const kind = this.at(t.int) ? "ext" : image.includes("@") ? "sip" : "tel";
    const quoted = {
      title: `Write \`sip "${image}"\``,
      edits: [{ span: this.spanOf(this.LA(1)), newText: `sip "${image}"` }],
    };
    this.missing(addressWanted, { fixes: [this.at(t.looseAddress) ? quoted : this.insertion(` ${kind}`)] });
    this.SKIP();
    return true;
  }

  private readonly address = this.RULE("address", (): PhoneAddress | undefined => {
    return this.OR([
      { ALT: () => this.CONSUME(word.ext) && this.extension() },
      {
        ALT: () => {
          this.CONSUME(word.tel);
          const value = this.part(wanted.number, () => this.SUBRULE(this.number));
          return value && { kind: "tel" as const, value };
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.sip);
          const value = this.stringAt(1, 'an address such as `"user@host"`');
          return value && { kind: "sip" as const, value };
        },
      },
    ]);
  });

  private extension(): PhoneAddress | undefined {
    const value = this.part("an extension such as `101`", () =>
      this.OR1([
        { ALT: () => this.literal("int", this.CONSUME(t.int)) },
        { ALT: () => this.stringOf(this.CONSUME2(t.string)) },
      ]),
    );
    return value && { kind: "ext", value };
  }

  private readonly groupDeclaration = this.RULE("groupDeclaration", (): GroupDeclaration => {
    const start = this.CONSUME(word.group);
    const name = this.newName(0, "the name of the group", [t.equals]);
    this.need(0, t.equals, "`=`", " =");
    const members = this.part("a list such as `[a, b]`", () => this.SUBRULE(this.nameList));
    return { kind: "group", span: this.spanFrom(start), name, members };
  });

  private readonly promptDeclaration = this.RULE("promptDeclaration", (): PromptDeclaration => {
    const start = this.CONSUME(word.prompt);
    const name = this.newName(0, "the name of the prompt", [t.equals]);
    this.need(0, t.equals, "`=`", " =");
    const source = this.part('`file "x.wav"` or `say "…"`', () =>
      this.OR([
        {
          ALT: (): StringLiteral | undefined => {
            this.CONSUME(word.file);
            return this.stringAt(0, wanted.file);
          },
        },
        { ALT: () => this.SUBRULE(this.sayPrompt) },
      ]),
    );
    return { kind: "prompt", span: this.spanFrom(start), name, source };
  });

  private readonly callersDeclaration = this.RULE("callersDeclaration", (): CallersDeclaration => {
    const start = this.CONSUME(word.callers);
    const name = this.newName(0, "the name of the callers", [t.equals]);
    this.need(0, t.equals, "`=`", " =");
    if (this.areCallersUnreadable()) return { kind: "callers", span: this.spanFrom(start), name, source: undefined };
    const source = this.part('numbers, patterns or `file "vip.txt"`', () =>
      this.OR([
        {
          ALT: () => {
            const file = this.CONSUME(word.file);
            const path = this.stringAt(0, wanted.file);
            return { kind: "file" as const, span: this.spanFrom(file), path };
          },
        },
        { ALT: () => ({ kind: "list" as const, callers: this.SUBRULE(this.callerList) }) },
      ]),
    );
    return { kind: "callers", span: this.spanFrom(start), name, source };
  });

  private readonly switchDeclaration = this.RULE("switchDeclaration", (): SwitchDeclaration => {
    const start = this.CONSUME(word.switch);
    const name = this.newName(0, "the name of the switch", [t.equals]);
    this.need(0, t.equals, "`=`", " =");
    const state = this.stateAt(0);
    const code = this.OPTION1(() => this.CONSUME(word.code) && this.stringAt(1, 'a code such as `"*28"`'));
    const pin = this.OPTION2(() => this.CONSUME(word.pin) && this.stringAt(2, 'a PIN such as `"1234"`'));
    return { kind: "switch", span: this.spanFrom(start), name, state, code, pin };
  });

  // --- Scenarios and lines ---

  private readonly flowDeclaration = this.RULE("flowDeclaration", (): FlowDeclaration => {
    const start = this.CONSUME(word.flow);
    const name = this.newName(0, "the name of the flow", [t.openArguments, t.openBlock]);
    const parameters = this.OPTION(() => this.SUBRULE(this.parameters)) ?? [];
    const block = this.blockAt(0);
    return { kind: "flow", span: this.spanFrom(start), name, parameters, block };
  });

  private readonly vatsDeclaration = this.RULE("vatsDeclaration", (): VatsDeclaration => {
    const start = this.CONSUME(word.vats);
    const followers = [t.openArguments, t.string, t.zone, t.utc, t.openBlock];
    const name = this.newName(0, "the name of the scenario", followers);
    const parameters = this.OPTION1(() => this.SUBRULE(this.parameters)) ?? [];
    const title = this.OPTION2(() => this.stringOf(this.CONSUME(t.string)));
    const zone = this.zoneIfAny(3);
    const { block, lost } = this.bodyAt(0, "vats") ?? { block: undefined, lost: undefined };
    return { kind: "vats", span: this.spanFrom(start), name, parameters, title, zone, block, lost };
  });

  private readonly parameters = this.RULE("parameters", (): readonly Parameter[] => {
    const list: Parameter[] = [];
    this.CONSUME(t.openArguments);
    const elements = () => this.listOf(list, t.closeArguments, () => this.parameterAt());
    this.listOrNone(elements, () => this.OR([{ ALT: () => this.CONSUME1(t.closeArguments) }, { ALT: elements }]));
    return list;
  });

  private parameterAt(): Parameter | undefined {
    if (this.RECORDING_PHASE || this.at(t.name)) return this.SUBRULE(this.parameter);
    this.missingName("the name of a parameter");
    return undefined;
  }

  private readonly parameter = this.RULE("parameter", (): Parameter => {
    const start = this.CONSUME(t.name);
    const type = this.parameterType();
    this.equalsMissing();
    const fallback: Argument | undefined = this.OPTION(() => {
      this.CONSUME(t.equals);
      return this.part(wanted.argument, () => this.SUBRULE(this.argument));
    });
    return { kind: "parameter", span: this.spanFrom(start), name: this.nameOf(start), type, fallback };
  });

  /** `box: mailbox leads`: two names with no `:` after the second are no two parameters. */
  private equalsMissing(): void {
    if (this.RECORDING_PHASE || this.at(t.colon, 2)) return;
    if (!this.atAny([t.name, t.string, t.duration, t.int, t.openList, t.phoneNumber])) return;
    this.missing("`=` and what it is if not given", { fixes: [this.insertion(" =")] });
    this.part(wanted.argument, () => this.subrule(9, this.argument));
  }

  private parameterType(): Parameter["type"] {
    this.need(0, t.colon, "`:` and a type such as `phone`", this.atDeclaration() ? ":" : undefined);
    const token = this.part("a type such as `phone`, `duration` or `text`", () =>
      this.OR([
        { ALT: () => this.CONSUME(word.phone) },
        { ALT: () => this.CONSUME(word.group) },
        { ALT: () => this.CONSUME(word.mailbox) },
        { ALT: () => this.CONSUME(word.prompt) },
        { ALT: () => this.CONSUME(word.hours) },
        { ALT: () => this.CONSUME(word.calendar) },
        { ALT: () => this.CONSUME(word.callers) },
        { ALT: () => this.CONSUME(word.switch) },
        { ALT: () => this.CONSUME2(t.name) },
      ]),
    );
    return token && this.nameOf(token);
  }

  private readonly lineDeclaration = this.RULE("lineDeclaration", (): LineDeclaration => {
    const start = this.CONSUME(word.line);
    let name: LineDeclaration["name"];
    let numbers: LineDeclaration["numbers"];
    this.part("the name of the line, or `*`", () =>
      this.OR([
        {
          ALT: () => {
            name = this.newName(0, wanted.name, [t.equals]);
            this.need(0, t.equals, "`=`", " =");
            numbers = this.numbersAt();
          },
        },
        {
          ALT: () => {
            numbers = this.anyNumber(this.CONSUME1(t.star));
          },
        },
      ]),
    );
    const arrow = this.need(0, t.arrow, "`->` and the name of a scenario", " ->");
    const scenario = arrow && this.nameAt(0, "the name of a scenario");
    const args = this.OPTION(() => this.SUBRULE(this.argumentList)) ?? [];
    return { kind: "line", span: this.spanFrom(start), name, numbers, scenario, args };
  });

  private anyNumber(_star: IToken): "*" {
    return "*";
  }

  private numbersAt(): LineDeclaration["numbers"] {
    return this.part('a number such as `"+7 495 123-45-67"`, or `*`', () =>
      this.OR2([{ ALT: () => this.SUBRULE(this.numberList) }, { ALT: () => this.anyNumber(this.CONSUME2(t.star)) }]),
    );
  }

  private readonly numberList = this.RULE("numberList", (): readonly NumberExpression[] => {
    const numbers: NumberExpression[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: t.comma,
      DEF: () => {
        const number = this.part(wanted.number, () => this.SUBRULE(this.number));
        if (number) numbers.push(number);
      },
    });
    return numbers;
  });
}
