/**
 * The grammar: a file and its items. The rules stand in a chain of classes, smallest things first, since chevrotain
 * wants one class: reader, literals, times, guards, ring, blocks, steps, tests, assertions, properties, declarations.
 * It makes nodes and knows no meaning; LL(2), checked by chevrotain when `validate` is on, which only a test asks for.
 */

import type { Diagnostic } from "../compiler/diagnostics/diagnostic.ts";
import type { BareSteps, Item, Module } from "../compiler/syntax/ast.ts";
import { makeSpan } from "../compiler/text/span.ts";
import type { Lexing } from "./lexing.ts";
import { forkTable } from "./lookahead.generated.ts";
import { adoptTable } from "./lookahead.ts";
import type { Body } from "./parse-blocks.ts";
import { DeclarationParser } from "./parse-declarations.ts";
import { allTokens } from "./tokens.ts";

export class VatsParser extends DeclarationParser {
  constructor(validate = false) {
    super(validate);
    if (validate || !adoptTable(this, forkTable, allTokens)) this.performSelfAnalysis();
  }

  /** Reads a whole text. The diagnostics hold those of the lexing, too. */
  readModule(lexing: Lexing): { module: Module; diagnostics: readonly Diagnostic[] } {
    this.begin(lexing);
    const items = this.moduleItems();
    const { uri, text } = lexing.source;
    const module: Module = { kind: "module", span: makeSpan(uri, 0, text.length), items };
    return { module, diagnostics: this.problems };
  }

  private readonly moduleItems = this.RULE("moduleItems", (): readonly Item[] => {
    const items: Item[] = [];
    do {
      this.MANY(() => items.push(this.SUBRULE(this.declaration)));
      const steps = this.SUBRULE(this.bareSteps);
      if (steps) items.push(steps);
    } while (!this.RECORDING_PHASE && !this.atEnd());
    return [...items, ...this.misplacedItems];
  });

  /** Steps outside any `vats`, and whatever cannot be read: up to a declaration or the end. */
  private readonly bareSteps = this.RULE("bareSteps", (): BareSteps | undefined => {
    const start = this.LA(1);
    const body: Body = { place: "file", open: undefined, pieces: [], lost: undefined };
    this.sequence(body);
    const steps = this.stepsOf(body);
    if (steps.length === 0 && !body.lost) return undefined;
    const span = this.spanFrom(start);
    return { kind: "bare-steps", span, block: { kind: "block", span, steps }, lost: body.lost };
  });
}
