/**
 * What each word of a file is, for its colour: by its sentence, so that a soft word is one only where it means something, and
 * by what a name means where that is known. Works in broken text. Must not know colours.
 */

import type { Word } from "../../grammar/index.ts";
import { never } from "../never.ts";
import type { Meaning } from "../program/program.ts";
import { type Analysis, textAt } from "./analysis.ts";
import { occurrencesIn } from "./occurrences.ts";
import type { LiteralKind, Terminal, Wanted } from "./pattern.ts";
import { readSource } from "./reader.ts";

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

/** The words and comments of a file, in its order. */
export function semanticTokensOf(analysis: Analysis, uri: string): readonly SemanticToken[] {
  const { words, comments, terminals } = readSource(textAt(analysis, uri));
  const named = new Map(occurrencesIn(analysis.program, uri).map((found) => [found.span.start, found]));
  const tokens = words.map((word, at): SemanticToken => {
    const { start, end } = word;
    const terminal = terminals[at];
    const name = named.get(start);
    // The text may be newer than the program: a name counts where it still is one.
    const isNamed = name && !name.isPath && name.span.end === end && isNameTerminal(terminal);
    const type = isNamed ? semanticOf(name.meaning.kind) : terminal ? typeOf(terminal, word) : typeOfStranger(word);
    return { start, end, type, isDeclaration: terminal?.kind === "new" };
  });
  const all = [...tokens, ...comments.map(({ start, end }) => ({ start, end, ...commentToken }))];
  return all.sort((one, other) => one.start - other.start);
}

const commentToken = { type: "comment", isDeclaration: false } as const;

function isNameTerminal(terminal: Terminal | undefined): boolean {
  const kind = terminal?.kind;
  return kind === undefined || kind === "name" || kind === "module" || kind === "member" || kind === "new";
}

function semanticOf(kind: Meaning["kind"]): SemanticType {
  if (kind === "implicit phone") return "phone";
  return kind === "value" ? "parameter" : kind;
}

function typeOf(terminal: Terminal, word: Word): SemanticType {
  switch (terminal.kind) {
    case "word":
      return terminal.role;
    case "name":
    case "member":
      return terminal.wanted.length === 1 ? typeOfWanted(terminal.wanted[0]) : "name";
    case "module":
      return "module";
    case "new":
      return terminal.declares === "tag" ? "name" : terminal.declares;
    case "literal":
      return typeOfLiteral(terminal.literal, word);
    case "sign":
    case "block":
      return "sign";
    default:
      return never(terminal);
  }
}

/** A name of a value is a parameter's. */
function typeOfWanted(wanted: Wanted | undefined): SemanticType {
  switch (wanted) {
    case undefined:
    case "argument":
      return "name";
    case "duration":
    case "number":
    case "text":
      return "parameter";
    default:
      return wanted;
  }
}

function typeOfLiteral(literal: LiteralKind, { text }: Word): SemanticType {
  if (text.startsWith('"')) return "string";
  switch (literal) {
    case "path":
    case "file":
    case "text":
    case "address":
    case "code":
    case "locale":
      return "string";
    case "number":
    case "int":
    case "key":
      return "number";
    case "duration":
    case "time":
    case "times":
    case "date":
    case "day":
    case "days":
    case "month":
      return "time";
    case "zone":
      return "zone";
    default:
      return never(literal);
  }
}

/** What fits nowhere is coloured by its form. */
function typeOfStranger({ type, text }: Word): SemanticType {
  if (/string/i.test(type)) return "string";
  if (/number|^int$|duration/i.test(type)) return "number";
  if (/date|time|monthDay|span/i.test(type)) return "time";
  if (/zone/i.test(type)) return "zone";
  return /^[\p{L}_]/u.test(text) ? "name" : "sign";
}
