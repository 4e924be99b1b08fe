/**
 * What is said of the word at the cursor: of a name, its declaration and what is known of it now; of a word of the language, what
 * it means; of hours, whether they are open. Must not know editors.
 */

import { declaredHours } from "../program/hours.ts";
import type { Meaning } from "../program/program.ts";
import type { GuardAtom, HoursDeclaration } from "../syntax/ast.ts";
import { walkNodes } from "../syntax/walk.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { checkZone } from "../time/zone.ts";
import { type Analysis, moduleAt, textAt } from "./analysis.ts";
import { examples, type HelpKey } from "./help.ts";
import { clockOf } from "./hover-clock.ts";
import { linesOfGuard, linesOfHours, type Now } from "./hover-hours.ts";
import { linesOfMeaning } from "./hover-names.ts";
import { zonesAt } from "./hover-zones.ts";
import { codeBlock } from "./markdown.ts";
import { occurrenceAt } from "./occurrences.ts";
import { readSource } from "./reader.ts";
import type { Texts } from "./texts.ts";
import { en } from "./texts-en.ts";

/** What is said of a place. */
export interface Hover {
  readonly span: Span;
  /** Markdown. What comes from the source stands in code only. */
  readonly markdown: string;
}

/** What is asked, and when. */
interface Asked {
  readonly analysis: Analysis;
  readonly uri: string;
  readonly offset: number;
  readonly nowMs: number;
  readonly texts: Texts;
}

/**
 * What there is to say of the word at an offset; `undefined` where nothing is.
 *
 * @param nowMs milliseconds since 1970 UTC
 */
export function hoverAt(
  analysis: Analysis,
  uri: string,
  offset: number,
  nowMs: number,
  texts: Texts = en,
): Hover | undefined {
  const asked = { analysis, uri, offset, nowMs, texts };
  const name = occurrenceAt(analysis.program, uri, offset);
  if (name)
    return {
      span: name.span,
      markdown: paragraphs([declared(name.meaning, analysis), ...linesOf(name.meaning, asked)]),
    };
  const { words, terminals } = readSource(textAt(analysis, uri));
  const at = words.findIndex(({ start, end }) => start <= offset && offset < end);
  const [word, terminal] = [words[at], terminals[at]];
  if (!word) return undefined;
  const span = makeSpan(uri, word.start, word.end);
  if (terminal?.kind === "word")
    return { span, markdown: paragraphs([...explained(terminal.help, texts), ...guardLines(asked, word.start)]) };
  if (terminal?.kind !== "literal") return undefined;
  const lines = terminal.literal === "zone" ? zoneLines(word.text, asked) : hoursLines(asked);
  return lines.length === 0 ? undefined : { span, markdown: paragraphs(lines) };
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

function linesOf(meaning: Meaning, asked: Asked): readonly string[] {
  const written = meaning.kind === "hours" ? meaning.declaration.zone : undefined;
  return linesOfMeaning(meaning, asked.analysis, nowFor(asked, written));
}

function nowFor({ analysis, uri, offset, nowMs, texts }: Asked, written: HoursDeclaration["zone"]): Now {
  return { ms: nowMs, zones: zonesAt(analysis, uri, offset, written), texts };
}

// --- Words and literals ---

function explained(help: HelpKey, texts: Texts): readonly string[] {
  return [texts.words[help], codeBlock(examples[help])];
}

/** Of the first word of a guard on the clock: whether it holds. */
function guardLines(asked: Asked, start: number): readonly string[] {
  const atom = clockAround(asked, start);
  return atom && atom.kind !== "hours" && atom.span.start === start ? linesOfClock(atom, asked) : [];
}

/** Of a day, a time or a date in hours: whether they are open. */
function hoursLines(asked: Asked): readonly string[] {
  const around = clockAround(asked, asked.offset);
  return around ? linesOfClock(around, asked) : [];
}

type ClockNode = Extract<GuardAtom, { kind: "workhours" | "during" | "on" }> | HoursDeclaration;

function linesOfClock(node: ClockNode, asked: Asked): readonly string[] {
  const { program } = asked.analysis;
  if (node.kind === "hours") return linesOfHours(node, program, nowFor(asked, node.zone));
  const written = node.kind === "during" ? declaredHours(node.hours, program)?.zone : node.zone;
  return linesOfGuard(node, program, nowFor(asked, written));
}

/** The innermost hours, or guard on the clock, around a place. */
function clockAround({ analysis, uri }: Asked, offset: number): ClockNode | undefined {
  let found: ClockNode | undefined;
  walkNodes(moduleAt(analysis, uri), (node) => {
    const { span, kind } = node as ClockNode;
    if (span.start > offset || span.end < offset) return false;
    if (kind === "workhours" || kind === "during" || kind === "on" || kind === "hours") found = node as ClockNode;
    return true;
  });
  return found;
}

function zoneLines(zone: string, { nowMs, texts }: Asked): readonly string[] {
  const { kind } = checkZone(zone);
  return kind === "ok" || kind === "link" ? clockOf(zone, nowMs, texts) : [];
}

// --- Declarations ---

const mostLines = 12;

/** A declaration as it is written, with the comments above it; of a scenario and a flow, what stands before the steps. */
function declared(meaning: Meaning, analysis: Analysis): string {
  if (!("declaration" in meaning)) return "";
  const { declaration } = meaning;
  const { uri, start, end } = declaration.span;
  const { text } = textAt(analysis, uri);
  const hasSteps = declaration.kind === "flow" || declaration.kind === "vats";
  const head = hasSteps && declaration.block ? declaration.block.span.start : end;
  const lines = text.slice(start, head).trimEnd().split("\n");
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), "// …"] : lines;
  return codeBlock([...commentsAbove(text, start), ...shown].join("\n"));
}

/** Line comments that end right above a place. */
function commentsAbove(text: string, start: number): readonly string[] {
  const before = text.slice(0, start).split("\n").slice(0, -1).reverse();
  const end = before.findIndex((line) => !line.trim().startsWith("//"));
  return before
    .slice(0, Math.min(end < 0 ? before.length : end, mostLines))
    .reverse()
    .map((line) => line.trim());
}
