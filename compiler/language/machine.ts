/**
 * Sentences made ready to be read word by word, fast: which words may follow a set of words is found once for each kind of word,
 * and kept. Must not know where a reading goes on after a mistake.
 */

import { dayNames, dayWords, isReserved, type Word } from "../../grammar/index.ts";
import { calendar, hours, mailbox, test, wholeFile } from "./clauses-declarations.ts";
import { body, menu, steps } from "./clauses-steps.ts";
import { matches } from "./matching.ts";
import { type Automaton, automatonOf, type Inside } from "./pattern.ts";

/** What the last word of a sentence may have been. */
export interface States {
  readonly all: readonly number[];
  /** What comes next, by the class of the word; `undefined` where it does not fit. */
  readonly next: Map<string, States | undefined>;
}

/** The sentences of a file, or of what stands in brackets. */
export interface Machine extends Automaton {
  /** Before the first word. */
  readonly start: States;
  /** By the numbers in them: equal sets are one. */
  readonly known: Map<string, States>;
}

const made = new Map<Inside | "file", Machine>();

/** Made when it is first asked for. */
export function machineFor(inside: Inside | "file"): Machine {
  const known = made.get(inside) ?? newMachine(inside);
  made.set(inside, known);
  return known;
}

function newMachine(inside: Inside | "file"): Machine {
  const pattern = { file: wholeFile, body, steps, menu, test, mailbox, hours, calendar }[inside];
  return { ...automatonOf(pattern), start: { all: [], next: new Map() }, known: new Map() };
}

/** The set of these numbers. */
export function statesOf(all: readonly number[], { known }: Machine): States {
  const key = all.join();
  const states = known.get(key) ?? { all, next: new Map() };
  known.set(key, states);
  return states;
}

/** What may come next. */
export function following({ all }: States, { first, follow }: Machine): readonly number[] {
  return all.length === 0 ? first : [...new Set(all.flatMap((state) => follow[state] ?? []))];
}

/** What a word is after others; `undefined` where it does not fit. */
export function successor(states: States, word: Word, machine: Machine): States | undefined {
  const key = classOf(word);
  if (states.next.has(key)) return states.next.get(key);
  const fitting = following(states, machine).filter((next) => matches(machine.terminals[next], word));
  const next = fitting.length === 0 ? undefined : statesOf(fitting, machine);
  states.next.set(key, next);
  return next;
}

let vocabulary: ReadonlySet<string> | undefined;

/** The same for words that fit at the same places: a word of the language is by itself, all other names are one. */
function classOf({ type, text }: Word): string {
  vocabulary ??= wordsOfLanguage();
  return type === "name" ? (vocabulary.has(text) || isReserved(text) ? text : "name") : type;
}

function wordsOfLanguage(): ReadonlySet<string> {
  const insides: readonly (Inside | "file")[] = ["file", "body", "menu", "test", "mailbox", "hours", "calendar"];
  const words = insides.flatMap((inside) =>
    machineFor(inside).terminals.flatMap((terminal) => (terminal.kind === "word" ? [terminal.text] : [])),
  );
  return new Set([...words, ...dayNames, ...dayWords, "UTC"]);
}
