/** What Monaco itself has to know of the language: its brackets, its comments, and the colour of its words. */

import { endsInComment, type Token, type TokenKind, tokensOf } from "../tokens.ts";
import { languages } from "./api.ts";

export const languageId = "vats";

/** Makes the language known; once. */
export function registerLanguage(): void {
  languages.register({ id: languageId, extensions: [".vats"] });
  languages.setLanguageConfiguration(languageId, {
    comments: { lineComment: "//", blockComment: ["/*", "*/"] },
    brackets: [
      ["<", ">"],
      ["{", "}"],
      ["[", "]"],
      ["(", ")"],
    ],
    // All brackets have one colour.
    colorizedBracketPairs: [],
    autoClosingPairs: [
      { open: "<", close: ">", notIn: ["string", "comment"] },
      { open: "{", close: "}", notIn: ["string", "comment"] },
      { open: "[", close: "]", notIn: ["string", "comment"] },
      { open: "(", close: ")", notIn: ["string", "comment"] },
      { open: '"', close: '"', notIn: ["string", "comment"] },
    ],
    surroundingPairs: [
      { open: "<", close: ">" },
      { open: "[", close: "]" },
      { open: '"', close: '"' },
    ],
    wordPattern: /[\p{L}_][\p{L}\p{M}\p{N}_]*|\+?\d[\d:.]*/u,
    indentationRules: { increaseIndentPattern: /[<{[(]\s*(\/\/.*)?$/, decreaseIndentPattern: /^\s*[>}\])]/ },
    onEnterRules: [
      {
        beforeText: /[<{[(]\s*$/,
        afterText: /^\s*[>}\])]/,
        action: { indentAction: languages.IndentAction.IndentOutdent },
      },
    ],
  });
  languages.setTokensProvider(languageId, { getInitialState: () => new LineState(false), tokenize: tokenizeLine });
}

/** Whether a line begins within a comment. */
class LineState implements languages.IState {
  readonly isInComment: boolean;

  constructor(isInComment: boolean) {
    this.isInComment = isInComment;
  }

  clone(): LineState {
    return this;
  }

  equals(other: languages.IState): boolean {
    return other instanceof LineState && other.isInComment === this.isInComment;
  }
}

function tokenizeLine(line: string, state: languages.IState): languages.ILineTokens {
  const isInComment = state instanceof LineState && state.isInComment;
  const end = isInComment ? line.indexOf("*/") + 2 : 0;
  if (isInComment && end === 1) return { tokens: [scoped(0, "comment")], endState: state };
  const tokens = tokensOf(line.slice(end));
  const found = tokens.flatMap((token, at) => {
    const isBlankNext = tokens[at + 1]?.start !== token.end;
    return [
      scoped(end + token.start, isArrow(line, end, token) ? "sign.string" : token.kind),
      ...(isBlankNext && end + token.end < line.length ? [scoped(end + token.end, "")] : []),
    ];
  });
  const comment = isInComment ? [scoped(0, "comment"), scoped(end, "")] : [scoped(0, "")];
  return { tokens: [...comment, ...found], endState: new LineState(endsInComment(line.slice(end))) };
}

/** Of `->`, whose second half is no bracket: Monaco looks for none in strings. */
function isArrow(line: string, shift: number, { start, end }: Token): boolean {
  return line.slice(shift + start, shift + end) === "->";
}

function scoped(startIndex: number, scopes: TokenKind | "" | "sign.string"): languages.IToken {
  return { startIndex, scopes };
}
