/**
 * Which way to go at each fork of the grammar, from a table made when vatsc is built (`scripts/generate-lookahead.ts`).
 * Chevrotain can work it out by itself when a parser is made, and a test does, but that took two thirds of the time in
 * which a small file is checked. Must not know any rule: the table does.
 */

import { EOF, type IToken, type TokenType } from "chevrotain";

/** Chevrotain's words for the kinds of forks. */
export type ForkKind =
  | "Alternation"
  | "Option"
  | "Repetition"
  | "RepetitionMandatory"
  | "RepetitionMandatoryWithSeparator"
  | "RepetitionWithSeparator";

/**
 * The forks of each rule: kind, number in the rule, and for each way its beginnings, parted by blanks. A beginning is
 * one token, or two joined by `+`. What is optional has one way: into it.
 */
export type ForkTable = Readonly<Record<string, readonly (readonly [ForkKind, number, ...string[]])[]>>;

/** Decides by the next tokens: the number of a way, `undefined` if none fits. */
export type Decide = (first: IToken, second: IToken) => number | undefined;

interface Beginning {
  readonly way: number;
  /** `undefined`: one token decides. */
  readonly second: ReadonlySet<number | undefined> | undefined;
}

/** Makes the decision of one fork. `tokens`: by name. */
export function decideBy(ways: readonly string[], tokens: ReadonlyMap<string, TokenType>): Decide {
  const beginnings = new Map<number | undefined, Beginning[]>();
  ways.forEach((way, index) => {
    for (const beginning of way.split(" ")) {
      const [first = "", second] = beginning.split("+");
      const entry = { way: index, second: second === undefined ? undefined : new Set(indexesOf(second, tokens)) };
      for (const key of indexesOf(first, tokens)) beginnings.set(key, [...(beginnings.get(key) ?? []), entry]);
    }
  });
  return (first, second) => {
    for (const entry of beginnings.get(first.tokenTypeIdx) ?? []) {
      if (entry.second === undefined || entry.second.has(second.tokenTypeIdx)) return entry.way;
    }
    return undefined;
  };
}

/** The index of a token, and of those of which it is the category. */
function indexesOf(name: string, tokens: ReadonlyMap<string, TokenType>): readonly (number | undefined)[] {
  const type = name === "EOF" ? EOF : tokens.get(name);
  if (!type) throw new Error(`vatsc expected a token called ${name}: run scripts/generate-lookahead.ts`);
  return [type.tokenTypeIdx, ...(type.categoryMatches ?? [])];
}

/** What `adopt` needs of a parser and chevrotain does not publish. */
interface Insides {
  selfAnalysisDone: boolean;
  readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  setLaFuncCache(rule: number, fork: number, decide: () => unknown): void;
  LA(ahead: number): IToken;
}

/** Where chevrotain 13 keeps the decision of a fork: `packages/chevrotain/src/parse/grammar/keys.ts`. */
const forkNumbers: Readonly<Record<ForkKind, number>> = {
  Alternation: 1 << 8,
  Option: 2 << 8,
  Repetition: 3 << 8,
  RepetitionMandatory: 4 << 8,
  RepetitionWithSeparator: 5 << 8,
  RepetitionMandatoryWithSeparator: 6 << 8,
};

/**
 * Gives a parser its decisions from the table instead of chevrotain's analysis. Decisions are made when first met.
 *
 * @returns false if this chevrotain keeps them elsewhere; then nothing has been done, and its own analysis must run
 */
export function adoptTable(parser: object, table: ForkTable, tokens: readonly TokenType[]): boolean {
  if (!hasInsides(parser)) return false;
  const byName = new Map(tokens.map((type) => [type.name, type]));
  for (const [rule, forks] of Object.entries(table)) {
    const ruleNumber = parser.fullRuleNameToShort[rule];
    if (ruleNumber === undefined) throw new Error(`vatsc expected no rule ${rule}: run scripts/generate-lookahead.ts`);
    for (const [kind, occurrence, ...ways] of forks) {
      const way = whenMet(() => decideBy(ways, byName));
      const choose = () => way()(parser.LA(1), parser.LA(2));
      const enter = () => choose() !== undefined;
      parser.setLaFuncCache(ruleNumber, forkNumbers[kind] | occurrence, kind === "Alternation" ? choose : enter);
    }
  }
  parser.selfAnalysisDone = true;
  return true;
}

/** Makes a value when it is first asked for. */
function whenMet<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function hasInsides(parser: object): parser is Insides {
  const { selfAnalysisDone, fullRuleNameToShort, setLaFuncCache } = parser as Partial<Insides>;
  return selfAnalysisDone === false && typeof fullRuleNameToShort === "object" && setLaFuncCache?.length === 3;
}
