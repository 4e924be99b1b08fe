/**
 * Reads a file word by word, broken or not: what each word is, and what may come where. After a word that fits nowhere it goes
 * on at the next one that begins something. Must not know what names mean.
 */

import { isReserved, type Word, wordsOf } from "../../grammar/index.ts";
import type { SourceText } from "../text/source.ts";
import { following, type Machine, machineFor, type States, statesOf, successor } from "./machine.ts";
import { matches } from "./matching.ts";
import type { Inside, Terminal } from "./pattern.ts";

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
  const reader = readWords(source, words, words.length);
  while (reader.frames.length > 1) leave(reader);
  settle(top(reader), reader);
  const reading = { words, comments, terminals: reader.terminals };
  readings.set(source, reading);
  return reading;
}

/**
 * Where a reading stands behind the first `count` words. At the beginning of a line a step is expected, too, where a separator
 * is or where nothing fits: people write the next step there, and what is missing is said elsewhere.
 */
export function placeBehind(source: SourceText, words: readonly Word[], count: number, isNewLine: boolean): Place {
  const reader = readWords(source, words, count);
  const { machine, states, taken, isLost } = top(reader);
  const { terminals: all, first, follow } = machine;
  const next = isLost ? [] : following(states, machine);
  const separators = next.filter((one) => isSemicolon(all[one]));
  const anew = isNewLine ? [...(isLost ? first : []), ...separators.flatMap((one) => follow[one] ?? [])] : [];
  const expected = [...new Set([...next, ...anew])].flatMap((one) => all[one] ?? []);
  return { insides: reader.frames.map((frame) => frame.inside), expected, taken };
}

/** One pair of brackets that is being read. */
interface Frame {
  readonly inside: Inside | "file";
  readonly open: string;
  readonly machine: Machine;
  states: States;
  isLost: boolean;
  /** The words since something fitted last, with what each may have been. */
  trail: { readonly at: number; readonly states: readonly number[] }[];
  taken: string[];
}

/** A reading under way. */
interface Reader {
  readonly text: string;
  readonly terminals: (Terminal | undefined)[];
  /** From the file inwards, never empty. */
  readonly frames: Frame[];
}

function readWords({ text }: SourceText, words: readonly Word[], count: number): Reader {
  const reader: Reader = { text, terminals: words.map(() => undefined), frames: [frameOf("file", "")] };
  words.slice(0, count).forEach((word, at) => take(word, at, reader));
  return reader;
}

function frameOf(inside: Inside | "file", open: string): Frame {
  const machine = machineFor(inside);
  return { inside, open, machine, states: machine.start, isLost: false, trail: [], taken: [] };
}

function top({ frames }: Reader): Frame {
  return frames[frames.length - 1] as Frame;
}

function take(word: Word, at: number, reader: Reader): void {
  const frame = top(reader);
  const next = frame.isLost ? undefined : successor(frame.states, word, frame.machine);
  if (next) return advance(at, next, reader);
  if (word.text === ">" || word.text === "}") return close(word.text, at, reader);
  if (isDeclaration(word) && isFirstOfLine(reader.text, word)) while (reader.frames.length > 1) leave(reader);
  const again = restarts(top(reader), word);
  settle(top(reader), reader);
  if (again.length > 0) return advance(at, statesOf(again, top(reader).machine), reader);
  top(reader).isLost = true;
  if (word.text === "<" || word.text === "{")
    reader.frames.push(frameOf(word.text === "<" ? "steps" : "hours", word.text));
}

function advance(at: number, states: States, reader: Reader): void {
  const frame = top(reader);
  const { terminals: all } = frame.machine;
  frame.isLost = false;
  frame.states = states;
  frame.trail.push({ at, states: states.all });
  noteOptions(frame, all[states.all[0] ?? 0]);
  const opened = states.all.map((state) => all[state]).find((terminal) => terminal?.kind === "block");
  if (opened?.kind === "block") reader.frames.push(frameOf(opened.inside, opened.text));
}

/** Leaves every pair of brackets up to the one that is closed; what closes none is passed over. */
function close(text: string, at: number, reader: Reader): void {
  const frame = reader.frames.findLastIndex(({ open }) => open === (text === ">" ? "<" : "{"));
  if (frame < 0) return;
  reader.terminals[at] = { kind: "sign", text };
  while (reader.frames.length > frame) leave(reader);
}

function leave(reader: Reader): void {
  settle(top(reader), reader);
  if (reader.frames.length > 1) reader.frames.pop();
}

/** Decides what the words of a trail were, from the last one back: each must have the next as a successor. */
function settle(frame: Frame, { terminals }: Reader): void {
  const { terminals: all, follow } = frame.machine;
  let after: readonly number[] | undefined;
  for (const { at, states } of frame.trail.reverse()) {
    const later = after;
    const fitting = later ? states.filter((one) => follow[one]?.some((next) => later.includes(next))) : states;
    after = fitting.length > 0 ? fitting : states;
    terminals[at] = likeliest(after.flatMap((one) => all[one] ?? []));
  }
  frame.trail = [];
}

/** A word of the language before a name, where it may be both. */
function likeliest(terminals: readonly Terminal[]): Terminal | undefined {
  return terminals.find(({ kind }) => kind === "word") ?? terminals[0];
}

/** Where reading can go on after something that did not fit: at a reserved word, a separator, or what may come first. */
function restarts({ machine }: Frame, word: Word): readonly number[] {
  const { terminals, first } = machine;
  const fitting = terminals.flatMap((terminal, at) => (matches(terminal, word) ? [at] : []));
  if (word.text === ";") return fitting;
  const words = fitting.filter((at) => terminals[at]?.kind === "word");
  return isReserved(word.text) ? words : words.filter((at) => first.includes(at));
}

function isDeclaration(word: Word): boolean {
  const { terminals } = machineFor("file");
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
