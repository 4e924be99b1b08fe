/** The tokenizer against chevrotain's own lexer with the same definitions, which it checks on the way. */

import { type IToken, Lexer } from "chevrotain";
import fc from "fast-check";
import { expect, it } from "vitest";
import { tokenize } from "../../grammar/tokenize.ts";
import { commentGroup, lexedTokens } from "../../grammar/tokens.ts";
import { everything } from "./everything.ts";

const judge = new Lexer(lexedTokens, { positionTracking: "onlyOffset", ensureOptimizations: true });
const plain = (tokens: readonly IToken[]) =>
  tokens.map(({ image, startOffset, tokenType }) => `${startOffset} ${tokenType.name} ${image}`);

/** Compares all that the two make of a text. */
function agree(text: string): void {
  const { tokens, errors, groups } = judge.tokenize(text);
  const ours = tokenize(text);
  expect(plain(ours.tokens)).toEqual(plain(tokens));
  expect(plain(ours.comments)).toEqual(plain(groups[commentGroup] ?? []));
  expect(ours.strangers).toEqual(errors.map(({ offset, length }) => ({ offset, length })));
}

it("chevrotain finds nothing wrong with the tokens", () => {
  expect(judge.lexerDefinitionErrors).toEqual([]);
});

it("a text with every form has the tokens that chevrotain finds", () => agree(everything));

it("any text has the tokens that chevrotain finds", () => {
  const strange = [
    "–",
    "“x”",
    "«",
    "'",
    "9am",
    "20 s",
    "20сек",
    "*/",
    "/*",
    "//",
    '"',
    "\\",
    "!",
    "🙂",
    "\u0001",
    "UTC+3",
    "é",
    "Ы",
  ];
  const more = [
    "\u00a0",
    "\u2003",
    "\ufeff",
    "\u3000",
    "1.5m",
    "31.12.2026",
    "+7 495",
    "+03:00",
    "12-31..01-08",
    "W-SU",
    "a/b",
  ];
  const digits = ["0", "1", "9", "12", "2026", ":", ".", "-", "+", "m", "h", "s", "M", "r", " ", "\n", "\r"];
  const part = fc.oneof(fc.constantFrom(...strange, ...more, ...digits), fc.string({ unit: "binary", maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => agree(parts.join(""))),
    { numRuns: 3000 },
  );
});
