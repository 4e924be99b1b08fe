/**
 * Sentences as data: what may follow what, so that one can ask in the middle of a sentence what can come next. The parser of
 * `grammar/` reads whole sentences and mends them; this reads beginnings. A test holds the two against each other. Must not
 * know the sentences of the language: they stand in `clauses-*.ts`.
 */

import type { MeaningKind, ValueType } from "../program/program.ts";
import type { HelpKey } from "./help.ts";

/** What a name must be to fit. `argument`: what the parameter is that it is given for. */
export type Wanted = MeaningKind | ValueType | "argument";

/** What a word of the language is, for its colour and its picture. */
export type WordRole = "declaration" | "step" | "guard" | "word" | "type";

/** Literals by what they are for. */
export type LiteralKind =
  | "path"
  | "file"
  | "text"
  | "address"
  | "code"
  | "number"
  | "int"
  | "key"
  | "duration"
  | "time"
  | "times"
  | "date"
  | "day"
  | "days"
  | "month"
  | "zone"
  | "locale";

/** What stands inside a pair of `< >` or `{ }`. */
export type Inside = "body" | "steps" | "menu" | "test" | "mailbox" | "hours" | "calendar";

/** One word of a sentence. */
export type Terminal =
  | {
      readonly kind: "word";
      readonly text: string;
      readonly role: WordRole;
      readonly help: HelpKey;
      /** An option that a step has once, wherever it stands. */
      readonly once: boolean;
    }
  /** A name by itself. */
  | { readonly kind: "name"; readonly wanted: readonly Wanted[] }
  /** The module of a name, and the name behind its dot. */
  | { readonly kind: "module"; readonly wanted: readonly Wanted[] }
  | { readonly kind: "member"; readonly wanted: readonly Wanted[] }
  /** A name that is declared here. */
  | { readonly kind: "new"; readonly declares: MeaningKind | "parameter" | "tag" }
  | { readonly kind: "literal"; readonly literal: LiteralKind }
  | { readonly kind: "sign"; readonly text: string }
  | { readonly kind: "block"; readonly text: "<" | "{"; readonly inside: Inside };

/** A part of a sentence. */
export type Pattern =
  | { readonly op: "one"; readonly terminal: Terminal }
  | { readonly op: "sequence" | "choice"; readonly parts: readonly Pattern[] }
  | { readonly op: "many" | "optional"; readonly part: Pattern };

export function sequence(...parts: readonly Pattern[]): Pattern {
  return { op: "sequence", parts };
}

export function choice(...parts: readonly Pattern[]): Pattern {
  return { op: "choice", parts };
}

/** None, one or several. */
export function many(part: Pattern): Pattern {
  return { op: "many", part };
}

export function optional(part: Pattern): Pattern {
  return { op: "optional", part };
}

/** One or several, with a comma between two. */
export function list(part: Pattern): Pattern {
  return sequence(part, many(sequence(sign(","), part)));
}

export function sign(text: string): Pattern {
  return one({ kind: "sign", text });
}

export function literal(kind: LiteralKind): Pattern {
  return one({ kind: "literal", literal: kind });
}

export function block(inside: Inside): Pattern {
  const text = inside === "mailbox" || inside === "hours" || inside === "calendar" ? "{" : "<";
  return one({ kind: "block", text, inside });
}

export function declares(what: MeaningKind | "parameter" | "tag"): Pattern {
  return one({ kind: "new", declares: what });
}

/** A name, or one behind its module. */
export function name(...wanted: readonly Wanted[]): Pattern {
  const behind = sequence(one({ kind: "module", wanted }), sign("."), one({ kind: "member", wanted }));
  return choice(one({ kind: "name", wanted }), behind);
}

/** A name that only a parameter can have. */
export function parameterName(wanted: ValueType): Pattern {
  return one({ kind: "name", wanted: [wanted] });
}

/** A word of the language. @param help where it is explained, if not under its own text */
export function word(text: string, help?: HelpKey, role: WordRole = "word", once = false): Pattern {
  return one({ kind: "word", text, role, help: help ?? (text as HelpKey), once });
}

function one(terminal: Terminal): Pattern {
  return { op: "one", terminal };
}

/** A pattern made ready: its words, numbered, and which may come after which. */
export interface Automaton {
  readonly terminals: readonly Terminal[];
  /** Those with which a sentence begins. */
  readonly first: readonly number[];
  readonly follow: readonly (readonly number[])[];
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isEmpty: boolean;
}

/** Numbers the words of a pattern and finds their successors (Glushkov's construction). */
export function automatonOf(pattern: Pattern): Automaton {
  const terminals: Terminal[] = [];
  const follow: Set<number>[] = [];
  const link = (from: readonly number[], to: readonly number[]) => {
    for (const one of from) for (const next of to) follow[one]?.add(next);
  };
  const read = (part: Pattern): Part => {
    switch (part.op) {
      case "one": {
        const at = terminals.push(part.terminal) - 1;
        follow.push(new Set());
        return { first: [at], last: [at], isEmpty: false };
      }
      case "sequence":
        return part.parts.map(read).reduce(
          (before, next) => {
            link(before.last, next.first);
            return {
              first: before.isEmpty ? [...before.first, ...next.first] : before.first,
              last: next.isEmpty ? [...before.last, ...next.last] : next.last,
              isEmpty: before.isEmpty && next.isEmpty,
            };
          },
          { first: [], last: [], isEmpty: true },
        );
      case "choice": {
        const parts = part.parts.map(read);
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
          isEmpty: parts.some(({ isEmpty }) => isEmpty),
        };
      }
      case "many":
      case "optional": {
        const inner = read(part.part);
        if (part.op === "many") link(inner.last, inner.first);
        return { ...inner, isEmpty: true };
      }
    }
  };
  const { first } = read(pattern);
  return { terminals, first, follow: follow.map((next) => [...next]) };
}
