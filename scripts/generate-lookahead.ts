/**
 * Works out, with chevrotain's own analysis, which way to go at each fork of the grammar, and writes the table from
 * which the parser goes. Run it after a change of a rule: `npx node scripts/generate-lookahead.ts`. A test compares.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GAstVisitor, getLookaheadPaths, type Rule } from "chevrotain";
import type { ForkKind, ForkTable } from "../grammar/lookahead.ts";
import { VatsParser } from "../grammar/parser.ts";

const generatorPath = fileURLToPath(import.meta.url);
const generated = fileURLToPath(new URL("../grammar/lookahead.generated.ts", import.meta.url));

type Fork = ForkTable[string][number];

/** The forks of all rules that have any, as chevrotain sees them. Throws if chevrotain finds the grammar at fault. */
export function makeTable(): ForkTable {
  const rules = Object.values(new VatsParser(true).getGAstProductions());
  const forks = rules.map((rule) => [rule.name, forksOf(rule)] as const);
  return Object.fromEntries(forks.filter(([, found]) => found.length > 0));
}

/** The module as it stands in the tree. */
export function writtenTable(): string {
  return readFileSync(generated, "utf8");
}

/** The table as a module. */
export function tableText(table: ForkTable): string {
  const lines = Object.entries(table).map(([rule, forks]) => {
    const rows = forks.map((fork) => `    ${JSON.stringify(fork)},`);
    return [`  ${rule}: [`, ...rows, "  ],"].join("\n");
  });
  return [
    "/** Made by `scripts/generate-lookahead.ts` from the grammar. Do not edit. */",
    "",
    'import type { ForkTable } from "./lookahead.ts";',
    "",
    `export const forkTable: ForkTable = {\n${lines.join("\n")}\n};`,
    "",
  ].join("\n");
}

function forksOf(rule: Rule): Fork[] {
  const found: Fork[] = [];
  const add = (kind: ForkKind, occurrence: number) => {
    const paths = getLookaheadPaths({ occurrence, rule, prodType: kind, maxLookahead: 2 });
    const ways = kind === "Alternation" ? paths : paths.slice(0, 1);
    const text = ways.map((way) => way.map((path) => path.map(({ name }) => name).join("+")).join(" "));
    found.push([kind, occurrence, ...text]);
  };
  rule.accept(new ForkVisitor(add));
  return found;
}

/** Calls `add` for each fork below a rule. */
class ForkVisitor extends GAstVisitor {
  private readonly add: (kind: ForkKind, occurrence: number) => void;
  constructor(add: (kind: ForkKind, occurrence: number) => void) {
    super();
    this.add = add;
  }
  visitNonTerminal() {}
  visitAlternative() {}
  visitTerminal() {}
  visitRule() {}
  override visitAlternation({ idx }: { idx: number }) {
    this.add("Alternation", idx);
  }
  override visitOption({ idx }: { idx: number }) {
    this.add("Option", idx);
  }
  override visitRepetition({ idx }: { idx: number }) {
    this.add("Repetition", idx);
  }
  override visitRepetitionMandatory({ idx }: { idx: number }) {
    this.add("RepetitionMandatory", idx);
  }
  override visitRepetitionMandatoryWithSeparator({ idx }: { idx: number }) {
    this.add("RepetitionMandatoryWithSeparator", idx);
  }
  override visitRepetitionWithSeparator({ idx }: { idx: number }) {
    this.add("RepetitionWithSeparator", idx);
  }
}

if (process.argv[1] === generatorPath) writeFileSync(generated, tableText(makeTable()));
