/** What each word of a file is, for its colour. Must not know colours. */

import { declarationWords, guardWords, isReserved, stepWords, wordsOf } from "../../grammar/index.ts";
import type { Meaning } from "../program/program.ts";
import { type Analysis, textAt } from "./analysis.ts";
import { occurrencesIn } from "./occurrences.ts";

/** What a word is. A name is of the type of what it means, where that is known. */
export type SemanticType =
  | "declaration"
  | "step"
  | "guard"
  | "word"
  | "phone"
  | "group"
  | "mailbox"
  | "prompt"
  | "hours"
  | "calendar"
  | "callers"
  | "switch"
  | "flow"
  | "vats"
  | "line"
  | "module"
  | "parameter"
  | "name"
  | "type"
  | "string"
  | "number"
  | "time"
  | "zone"
  | "sign"
  | "comment";

/** One word; they do not overlap. Offsets in UTF-16 code units. A comment may have several lines. */
export interface SemanticToken {
  readonly start: number;
  readonly end: number;
  readonly type: SemanticType;
  /** Where a name is declared. */
  readonly isDeclaration: boolean;
}

/** The words of a file, in its order. */
export function semanticTokensOf(analysis: Analysis, uri: string): readonly SemanticToken[] {
  const { words, comments } = wordsOf(textAt(analysis, uri).text);
  const names = new Map(occurrencesIn(analysis.program, uri).map((found) => [found.span.start, found]));
  const all = [
    ...comments.map(({ start, end }) => ({ start, end, type: "comment" as const, isDeclaration: false })),
    ...words.map(({ text, start, end }): SemanticToken => {
      const name = names.get(start);
      if (name && !name.isPath)
        return { start, end, type: typeOfMeaning(name.meaning.kind), isDeclaration: name.isDeclaration };
      return { start, end, type: typeOfWord(text), isDeclaration: false };
    }),
  ];
  return all.sort((one, other) => one.start - other.start);
}

function typeOfMeaning(kind: Meaning["kind"]): SemanticType {
  if (kind === "implicit phone") return "phone";
  return kind === "value" ? "parameter" : kind;
}

function typeOfWord(text: string): SemanticType {
  if (/^["“”„«‘']/.test(text)) return "string";
  if (/^\+?\d/.test(text)) return "number";
  if ((declarationWords as readonly string[]).includes(text)) return "declaration";
  if ((stepWords as readonly string[]).includes(text)) return "step";
  if ((guardWords as readonly string[]).includes(text)) return "guard";
  if (isReserved(text)) return "word";
  return /^[\p{L}_]/u.test(text) ? "name" : "sign";
}
