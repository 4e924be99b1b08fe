/** Rules of guards: what must hold for a block to be taken. */

import type { IToken } from "chevrotain";
import type {
  CallerItem,
  DuringGuard,
  FromGuard,
  Guard,
  GuardAtom,
  GuardTerm,
  Name,
  OnGuard,
  QualifiedName,
  ToGuard,
  WhenGuard,
  WorkhoursGuard,
} from "../compiler/syntax/ast.ts";
import { wanted } from "./messages.ts";
import { TimeParser } from "./parse-times.ts";
import * as t from "./tokens.ts";
import { word } from "./tokens.ts";
import { guardWords } from "./words.ts";

export abstract class GuardParser extends TimeParser {
  protected readonly guard = this.RULE("guard", (): Guard => {
    const start = this.LA(1);
    const terms = [this.SUBRULE1(this.guardTerm)];
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(word.and) }, { ALT: () => this.reportOr(this.CONSUME(word.or)) }]);
      terms.push(this.SUBRULE2(this.guardTerm));
    });
    return { kind: "guard", span: this.spanFrom(start), terms };
  });

  private reportOr(token: IToken): void {
    this.report(
      "VATS1035",
      this.spanOf(token),
      {},
      {
        help: "Write a second guard, `… < … > … < … >`, or a list, `on 12-31, 01-01`.",
      },
    );
  }

  protected readonly guardTerm = this.RULE("guardTerm", (): GuardTerm => {
    const start = this.LA(1);
    const not = this.OPTION(() => this.CONSUME(word.not));
    const negated = not !== undefined && !this.passOverNots(not);
    this.mendWord(guardWords.slice(0, -1), () => "guard");
    const atom = this.part(wanted.guard, () => this.SUBRULE(this.guardAtom));
    return { kind: "guard-term", span: this.spanFrom(start), negated, atom };
  });

  /** Passes over the `not`s after the first; true if with it they cancel out. */
  private passOverNots(first: IToken): boolean {
    let count = 1;
    for (; !this.RECORDING_PHASE && this.at(word.not); count += 1) this.SKIP();
    if (count === 1) return false;
    const isEven = count % 2 === 0;
    const span = this.spanFrom(first);
    const fixes = [{ title: isEven ? "Remove them" : "Keep one", edits: [{ span, newText: isEven ? "" : "not" }] }];
    this.report("VATS1036", span, {}, { fixes });
    return isEven;
  }

  protected readonly guardAtom = this.RULE("guardAtom", (): GuardAtom => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.workhoursGuard) },
      { ALT: () => this.SUBRULE(this.duringGuard) },
      { ALT: () => this.SUBRULE(this.onGuard) },
      { ALT: () => this.SUBRULE(this.fromGuard) },
      { ALT: () => this.SUBRULE(this.toGuard) },
      { ALT: () => this.SUBRULE(this.whenGuard) },
    ]);
  });

  private readonly workhoursGuard = this.RULE("workhoursGuard", (): WorkhoursGuard => {
    const start = this.CONSUME(word.workhours);
    const windows =
      this.part(wanted.window, () => this.SUBRULE(this.spec, { ARGS: [start, false] })) ?? this.noWindows();
    const zone = this.zoneIfAny(1);
    const clauses = this.SUBRULE(this.exceptBy, { ARGS: ["workhours"] });
    return { kind: "workhours", span: this.spanFrom(start), windows, zone, clauses };
  });

  private readonly duringGuard = this.RULE("duringGuard", (): DuringGuard => {
    const start = this.CONSUME(word.during);
    const hours = this.nameAt(0, "the name of hours");
    const clauses = this.SUBRULE(this.exceptBy, { ARGS: ["during"] });
    return { kind: "during", span: this.spanFrom(start), hours, clauses };
  });

  private readonly onGuard = this.RULE("onGuard", (): OnGuard => {
    const start = this.CONSUME(word.on);
    const dates = this.datesAt(0);
    const zone = this.zoneIfAny(1);
    return { kind: "on", span: this.spanFrom(start), dates, zone };
  });

  private readonly fromGuard = this.RULE("fromGuard", (): FromGuard => {
    const start = this.CONSUME(word.from);
    const callers = this.callersAt(0);
    return { kind: "from", span: this.spanFrom(start), callers };
  });

  protected callersAt(index: number): readonly CallerItem[] {
    if (this.areCallersUnreadable()) return [];
    return (
      this.part("callers: a number, a pattern, `anonymous` or a name", () => this.subrule(index, this.callerList)) ?? []
    );
  }

  protected readonly callerList = this.RULE("callerList", (): readonly CallerItem[] => {
    const items: CallerItem[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: t.comma,
      DEF: () => {
        if (this.lacksPlus()) return;
        const item = this.part("a number, a pattern, `anonymous` or a name", () => this.SUBRULE(this.callerItem));
        if (item) items.push(item);
      },
    });
    return items;
  });

  /** Passes over the callers at the beginning of a list that lack their `+`; true if no others follow. */
  protected areCallersUnreadable(): boolean {
    while (this.lacksPlus()) {
      if (!this.at(t.comma)) return true;
      this.SKIP();
    }
    return false;
  }

  /** `8495*`: reports it and passes over it. */
  private lacksPlus(): boolean {
    if (this.RECORDING_PHASE || !this.at(t.int)) return false;
    const help = "A number begins with `+` and the code of its country: `+7495*`.";
    this.missing("a number, a pattern, `anonymous` or a name", { help });
    this.skipTo(() => !this.atAny([t.int, t.star]) || this.isOnNewLine());
    return true;
  }

  private readonly callerItem = this.RULE("callerItem", (): CallerItem | undefined => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => ({ kind: "anonymous" as const, span: this.spanOf(this.CONSUME(word.anonymous)) }) },
      { ALT: () => this.SUBRULE(this.qualifiedName) },
    ]);
  });

  private readonly toGuard = this.RULE("toGuard", (): ToGuard => {
    const start = this.CONSUME(word.to);
    const lines: QualifiedName[] = [];
    this.part("the name of a line", () =>
      this.AT_LEAST_ONE_SEP({
        SEP: t.comma,
        DEF: () => {
          const line = this.nameAt(0, "the name of a line");
          if (line) lines.push(line);
        },
      }),
    );
    return { kind: "to", span: this.spanFrom(start), lines };
  });

  private readonly whenGuard = this.RULE("whenGuard", (): WhenGuard => {
    const start = this.CONSUME(word.when);
    const named = this.nameAt(0, "the name of a switch");
    const state = this.OPTION(() => {
      this.CONSUME(word.is);
      return this.stateAt(0);
    });
    return { kind: "when", span: this.spanFrom(start), switch: named, state };
  });

  protected readonly state = this.RULE("state", (): Name => {
    const token = this.OR([
      { ALT: () => this.CONSUME(word.on) },
      { ALT: () => this.CONSUME(word.off) },
      { ALT: () => this.CONSUME(word.auto) },
      { ALT: () => this.CONSUME(word.open) },
      { ALT: () => this.CONSUME(word.closed) },
    ]);
    return this.nameOf(token);
  });

  protected stateAt(index: number): Name | undefined {
    return this.part("`on`, `off`, `auto`, `open` or `closed`", () => this.subrule(index, this.state));
  }
}
