/**
 * Reads a file word by word, broken or not: what each word is, and what may come where. After a word that fits nowhere it goes
 * on at the next one that begins something. Must not know what names mean.
 */

import { isReserved, type Word, wordsOf } from "../../grammar/index.ts";
import type { SourceText } from "../text/source.ts";
import { calendar, hours, mailbox, test, wholeFile } from "./clauses-declarations.ts";
import { body, menu, steps } from "./clauses-steps.ts";
import { matches } from "./matching.ts";
import { type Automaton, automatonOf, type Inside, type Terminal } from "./pattern.ts";

/** Where a reading stands: what surrounds it, and what may come next. */
export interface Place {
  /** From the file inwards. */
  readonly insides: readonly (Inside | "file")[];
  readonly expected: readonly Terminal[];
  /** Options that the step has already. */
  readonly taken: readonly string[];
}

/** What the words of a file are; `undefined` for one that fits nowhere. */
export interface Reading {
  readonly words: readonly Word[];
  readonly comments: readonly Word[];
  readonly terminals: readonly (Terminal | undefined)[];
}

const readings = new WeakMap<SourceText, Reading>();

/** Reads a whole file. */
export function readSource(source: SourceText): Reading {
  const known = readings.get(source);
  if (known) return known;
  const { words, comments } = wordsOf(source.text);
  const reader = createReader(words, source.text);
  for (let at = 0; at < words.length; at += 1) reader.take(at);
  const reading = { words, comments, terminals: reader.finish() };
  readings.set(source, reading);
  return reading;
}

/**
 * Where a reading stands behind the first `count` words. At the beginning of a line a step is expected, too, where a separator
 * is or where nothing fits: people write the next step there, and what is missing is said elsewhere.
 */
export function placeBehind({ text }: SourceText, words: readonly Word[], count: number, isNewLine: boolean): Place {
  const reader = createReader(words, text);
  for (let at = 0; at < count; at += 1) reader.take(at);
  return reader.place(isNewLine);
}

const made = new Map<Inside | "file", Automaton>();

/** Made when it is first asked for. */
function automaton(inside: Inside | "file"): Automaton {
  const known = made.get(inside) ?? automatonOf(patternOf(inside));
  made.set(inside, known);
  return known;
}

function patternOf(inside: Inside | "file") {
  return { file: wholeFile, body, steps, menu, test, mailbox, hours, calendar }[inside];
}

/** One pair of brackets that is being read. */
interface Frame {
  readonly inside: Inside | "file";
  readonly open: string;
  /** What the last word may have been; none: nothing has been read, or nothing that fits. */
  states: readonly number[];
  isLost: boolean;
  /** The words since something fitted last, with what each may have been. */
  trail: { readonly at: number; readonly states: readonly number[] }[];
  taken: string[];
}

interface Reader {
  take(at: number): void;
  place(isNewLine: boolean): Place;
  finish(): readonly (Terminal | undefined)[];
}

function createReader(words: readonly Word[], text: string): Reader {
  const terminals: (Terminal | undefined)[] = words.map(() => undefined);
  const frames: Frame[] = [frameOf("file", "")];
  const top = () => frames[frames.length - 1] as Frame;
  return {
    take(at) {
      const word = words[at] as Word;
      const frame = top();
      const next = successors(frame, word);
      if (next.length > 0) return advance(frame, at, next);
      if (word.text === ">" || word.text === "}") return close(word.text, at);
      if (isDeclaration(word) && isFirstOfLine(text, word)) while (frames.length > 1) leave();
      const again = restarts(top(), word);
      if (again.length > 0) {
        settle(top());
        return advance(top(), at, again);
      }
      settle(frame);
      frame.isLost = true;
      if (word.text === "<" || word.text === "{")
        frames.push(frameOf(word.text === "<" ? "steps" : "hours", word.text));
    },
    place(isNewLine) {
      const { inside, taken, isLost } = top();
      const { terminals: all, first, follow } = automaton(inside);
      const next = isLost ? [] : following(top());
      const separators = next.filter((one) => isSemicolon(all[one]));
      const anew = isNewLine ? [...(isLost ? first : []), ...separators.flatMap((one) => follow[one] ?? [])] : [];
      const expected = [...new Set([...next, ...anew])].flatMap((one) => all[one] ?? []);
      return { insides: frames.map((frame) => frame.inside), expected, taken };
    },
    finish() {
      while (frames.length > 1) leave();
      settle(top());
      return terminals;
    },
  };

  function advance(frame: Frame, at: number, states: readonly number[]): void {
    const { terminals: all } = automaton(frame.inside);
    frame.isLost = false;
    frame.states = states;
    frame.trail.push({ at, states });
    noteOptions(frame, all[states[0] ?? 0]);
    const opened = states.map((state) => all[state]).find((terminal) => terminal?.kind === "block");
    if (opened?.kind === "block") frames.push(frameOf(opened.inside, opened.text));
  }

  /** Leaves every pair of brackets up to the one that is closed; what closes none is passed over. */
  function close(text: string, at: number): void {
    const frame = frames.findLastIndex(({ open }) => open === (text === ">" ? "<" : "{"));
    if (frame < 0) return;
    terminals[at] = { kind: "sign", text };
    while (frames.length > frame) leave();
  }

  function leave(): void {
    settle(top());
    if (frames.length > 1) frames.pop();
  }

  /** Decides what the words of a trail were, from the last one back: each must have the next as a successor. */
  function settle(frame: Frame): void {
    const { terminals: all, follow } = automaton(frame.inside);
    let after: readonly number[] | undefined;
    for (const { at, states } of frame.trail.reverse()) {
      const later = after;
      const fitting = later ? states.filter((one) => follow[one]?.some((next) => later.includes(next))) : states;
      after = fitting.length > 0 ? fitting : states;
      terminals[at] = likeliest(after.flatMap((one) => all[one] ?? []));
    }
    frame.trail = [];
  }
}

function frameOf(inside: Inside | "file", open: string): Frame {
  return { inside, open, states: [], isLost: false, trail: [], taken: [] };
}

/** A word of the language before a name, where it may be both. */
function likeliest(terminals: readonly Terminal[]): Terminal | undefined {
  return terminals.find(({ kind }) => kind === "word") ?? terminals[0];
}

function following({ inside, states }: Frame): readonly number[] {
  const { first, follow } = automaton(inside);
  return states.length === 0 ? first : [...new Set(states.flatMap((state) => follow[state] ?? []))];
}

function successors(frame: Frame, word: Word): readonly number[] {
  const { terminals } = automaton(frame.inside);
  if (frame.isLost) return [];
  return following(frame).filter((next) => matches(terminals[next], word));
}

/** Where reading can go on after something that did not fit: at a reserved word, a separator, or what may come first. */
function restarts({ inside }: Frame, word: Word): readonly number[] {
  const { terminals, first } = automaton(inside);
  const fitting = terminals.flatMap((terminal, at) => (matches(terminal, word) ? [at] : []));
  if (word.text === ";") return fitting;
  const words = fitting.filter((at) => terminals[at]?.kind === "word");
  return isReserved(word.text) ? words : words.filter((at) => first.includes(at));
}

function isDeclaration(word: Word): boolean {
  const { terminals } = automaton("file");
  return terminals.some((one) => one.kind === "word" && one.role === "declaration" && one.text === word.text);
}

function isFirstOfLine(text: string, { start }: Word): boolean {
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
}

/** Keeps which options a step has; a new step has none. */
function noteOptions(frame: Frame, terminal: Terminal | undefined): void {
  if (terminal?.kind !== "word") return;
  if (terminal.role === "step" || terminal.role === "declaration") frame.taken = [];
  else if (terminal.once) frame.taken.push(terminal.text);
}

function isSemicolon(terminal: Terminal | undefined): boolean {
  return terminal?.kind === "sign" && terminal.text === ";";
}
