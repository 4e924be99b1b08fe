/**
 * What can be written where the cursor is: what the sentence so far lets follow, with the names that fit. Works in broken text,
 * which is when people type. Must not know editors.
 */

import type { Word } from "../../grammar/index.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { type Analysis, textAt } from "./analysis.ts";
import { fitsArgument, parameterTypeAt, statesAt } from "./completion-arguments.ts";
import { itemsOfLiteral, itemsOfWord, type Offer, pathItems } from "./completion-items.ts";
import { namesThatFit } from "./completion-names.ts";
import type { Terminal } from "./pattern.ts";
import { type Place, placeBehind, type Reading, readSource } from "./reader.ts";
import type { Texts } from "./texts.ts";
import { en } from "./texts-en.ts";

/** What an offered item is, for its picture. */
export type CompletionKind =
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
  | "zone"
  | "day"
  | "path"
  | "value";

/** One thing that can be written. */
export interface Completion {
  /** What is shown, and compared with what has been typed. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line beside the label; may be empty. */
  readonly detail: string;
  /** More of it, as Markdown; may be empty. */
  readonly documentation: string;
  /** What is written. */
  readonly insertText: string;
  /** The same with its parts to fill in, `${1:a}` and `$0` as editors have them; `undefined` where there are none. */
  readonly snippet: string | undefined;
  /** What it takes the place of: the word around the cursor, which may go on behind it. */
  readonly replace: Span;
  /** Compared as text: the likeliest first. */
  readonly sortText: string;
}

/** What can be written at an offset, the likeliest first. */
export function completionsAt(
  analysis: Analysis,
  uri: string,
  offset: number,
  texts: Texts = en,
): readonly Completion[] {
  const source = textAt(analysis, uri);
  const reading = readSource(source);
  if (isInComment(reading, source.text, offset)) return [];
  const replace = wordAround(source.text, reading.words, offset);
  const count = reading.words.filter(({ end }) => end <= replace.start).length;
  const isNewLine = /(?:^|\n)[ \t]*$/.test(source.text.slice(0, replace.start));
  const place = placeBehind(source, reading.words, count, isNewLine);
  const string = reading.words[count];
  const isInString = string !== undefined && isString(string) && string.start < offset && isWithin(string, offset);
  const offers = isInString ? pathOffers(place, texts) : offersAt({ analysis, uri, reading, count, place, texts });
  const span = isInString ? insideOf(string) : replace;
  const isOpen = /^[ \t]*(?:[>;,\])}]|\/\/|$)/.test(source.text.slice(span.end).split("\n", 1)[0] ?? "");
  return finished(offers, makeSpan(uri, span.start, span.end), isOpen && !isInString);
}

/** What is asked, and all that is known where it is. */
export interface Asked {
  readonly analysis: Analysis;
  readonly uri: string;
  readonly reading: Reading;
  /** How many words stand before the one that is being written. */
  readonly count: number;
  readonly place: Place;
  readonly texts: Texts;
}

function offersAt(asked: Asked): readonly Offer[] {
  const { place } = asked;
  const isArgument = place.expected.some((one) => one.kind === "name" && one.wanted.includes("argument"));
  const type = isArgument ? parameterTypeAt(asked) : undefined;
  return place.expected
    .filter((terminal) => !isArgument || fitsArgument(terminal, type))
    .flatMap((terminal) => offersOf(terminal, asked, type));
}

function offersOf(terminal: Terminal, asked: Asked, type: ReturnType<typeof parameterTypeAt>): readonly Offer[] {
  switch (terminal.kind) {
    case "word":
      return isOtherState(terminal, asked) || isOtherSubject(terminal, asked) ? [] : itemsOfWord(terminal, asked);
    case "literal":
      return itemsOfLiteral(terminal.literal, asked);
    case "name":
      return namesThatFit(terminal.wanted.includes("argument") ? (type ? [type] : []) : terminal.wanted, asked);
    case "member":
      return namesThatFit(terminal.wanted, asked, moduleBefore(asked));
    case "block":
      return [
        {
          label: `${terminal.text} ${terminal.text === "<" ? ">" : "}"}`,
          kind: "word",
          group: 8,
          snippet: `${terminal.text} $0 ${terminal.text === "<" ? ">" : "}"}`,
        },
      ];
    case "module":
    case "new":
    case "sign":
      return [];
  }
}

/** A state that the switch before it never has. */
function isOtherState({ help, text }: Terminal & { kind: "word" }, asked: Asked): boolean {
  return help.startsWith("state.") && statesAt(asked)?.includes(text) === false;
}

/** In a test: what a phone does behind the name of a switch, or the other way round. */
function isOtherSubject({ help }: Terminal & { kind: "word" }, { reading, count, place }: Asked): boolean {
  if (place.insides.at(-1) !== "test") return false;
  const subject = reading.words[count - 1]?.text;
  const declared = reading.terminals.find((one, at) => one?.kind === "new" && reading.words[at]?.text === subject);
  if (declared?.kind !== "new") return false;
  return declared.declares === "switch" ? help.startsWith("phone.") : help === "is";
}

/** `ru` of `ru.`, behind which the cursor is. */
function moduleBefore({ reading, count }: Asked): string {
  return reading.words[count - 2]?.text ?? "";
}

function pathOffers(place: Place, texts: Texts): readonly Offer[] {
  const isPath = place.expected.some((one) => one.kind === "literal" && one.literal === "path");
  return isPath ? pathItems(texts, false) : [];
}

function finished(offers: readonly Offer[], replace: Span, isOpen: boolean): readonly Completion[] {
  const unique = new Map<string, Offer>();
  for (const offer of offers) {
    const key = `${offer.label} ${offer.kind}`;
    if (!unique.has(key)) unique.set(key, offer);
  }
  return [...unique.values()]
    .map(({ label, kind, group, detail = "", documentation = "", insertText = label, snippet }, at) => ({
      label,
      kind,
      detail,
      documentation,
      insertText,
      snippet: isOpen ? snippet : undefined,
      replace,
      sortText: `${group}${String(at).padStart(4, "0")}`,
    }))
    .sort((one, other) => (one.sortText < other.sortText ? -1 : 1));
}

function isInComment({ comments }: Reading, text: string, offset: number): boolean {
  return comments.some(({ start, end }) => {
    const isOfLine = text.startsWith("//", start);
    return start < offset && (offset < end || (isOfLine && offset === end));
  });
}

/** The name, the zone or the number around the cursor; empty where none is. */
function wordAround(
  text: string,
  words: readonly Word[],
  offset: number,
): { readonly start: number; readonly end: number } {
  const zone = /[A-Za-z_]+(?:\/[A-Za-z0-9_+-]*)+$/.exec(text.slice(Math.max(0, offset - 60), offset));
  const around = words.find(({ start, end }) => start < offset && offset <= end);
  if (zone) return { start: offset - zone[0].length, end: Math.max(offset, around?.end ?? offset) };
  if (around && isString(around)) return isWithin(around, offset) ? around : { start: offset, end: offset };
  return around && /^[\p{L}\p{M}\p{N}_+]/u.test(around.text) ? around : { start: offset, end: offset };
}

function isString({ type }: Word): boolean {
  return type === "string" || type === "openString" || type === "looseString";
}

/** Behind its closing quote one is not in a string. */
function isWithin({ type, end }: Word, offset: number): boolean {
  return offset < end || type === "openString";
}

function insideOf({ type, start, end }: Word): { readonly start: number; readonly end: number } {
  return { start: start + 1, end: type === "openString" ? end : end - 1 };
}
