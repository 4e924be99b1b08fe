/** Chevrotain's own checks of the grammar, and the table that stands in for its analysis. */

import { expect, it } from "vitest";
import { lex } from "../../grammar/lexer.ts";
import { adoptTable } from "../../grammar/lookahead.ts";
import { VatsParser } from "../../grammar/parser.ts";
import { allTokens } from "../../grammar/tokens.ts";
import { makeTable, tableText, writtenTable } from "../../scripts/generate-lookahead.ts";
import { everything } from "./everything.ts";

const source = { uri: "memory:main.vats", name: "main.vats", text: everything };

it("chevrotain finds nothing wrong with the rules, with two tokens of lookahead", () => {
  expect(() => new VatsParser(true)).not.toThrow();
});

it("the table of forks is that of the grammar as it is: else run scripts/generate-lookahead.ts", () => {
  expect(writtenTable()).toBe(tableText(makeTable()));
});

it("the parser goes by the table, and reads what chevrotain's own analysis reads", () => {
  const byTable = new VatsParser();
  // An analysed parser knows its rules as a graph; one that adopted the table never made it.
  expect(Object.keys(byTable.getGAstProductions())).toEqual([]);
  const byAnalysis = new VatsParser(true);
  expect(byTable.readModule(lex(source))).toEqual(byAnalysis.readModule(lex(source)));
});

it("a parser that keeps its decisions elsewhere is left to its own analysis", () => {
  expect(adoptTable({ selfAnalysisDone: false }, {}, allTokens)).toBe(false);
});

it("no two tokens have one name", () => {
  expect(new Set(allTokens.map(({ name }) => name)).size).toBe(allTokens.length);
});
