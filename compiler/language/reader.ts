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
      const next = frame.isLost ? undefined : successor(frame.states, word, frame.machine);
      if (next) return advance(frame, at, next);
      if (word.text === ">" || word.text === "}") return close(word.text, at);
      if (isDeclaration(word) && isFirstOfLine(text, word)) while (frames.length > 1) leave();
      const again = restarts(top(), word);
      if (again.length > 0) {
        settle(top());
        return advance(top(), at, statesOf(again, top().machine));
      }
      settle(frame);
      frame.isLost = true;
      if (word.text === "<" || word.text === "{")
        frames.push(frameOf(word.text === "<" ? "steps" : "hours", word.text));
    },
    place(isNewLine) {
      const { machine, states, taken, isLost } = top();
      const { terminals: all, first, follow } = machine;
      const next = isLost ? [] : following(states, machine);
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

  function advance(frame: Frame, at: number, states: States): void {
    const { terminals: all } = frame.machine;
    frame.isLost = false;
    frame.states = states;
    frame.trail.push({ at, states: states.all });
    noteOptions(frame, all[states.all[0] ?? 0]);
    const block = states.all.find((state) => all[state]?.kind === "block");
    const opened = block === undefined ? undefined : all[block];
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
}

function frameOf(inside: Inside | "file", open: string): Frame {
  const machine = machineFor(inside);
  return { inside, open, machine, states: machine.start, isLost: false, trail: [], taken: [] };
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
