/** Parses a text and says of each diagnostic what a test compares: its code and the text that it points at. */

import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import type { Item, Module, Step } from "../../compiler/syntax/ast.ts";
import { type Parsed, parse } from "../../grammar/index.ts";
import { lex } from "../../grammar/lexer.ts";

export function read(text: string): Parsed {
  return parse({ uri: "memory:main.vats", name: "main.vats", text });
}

/** The codes of all diagnostics, in the order of the text. */
export function codes(text: string): readonly string[] {
  return read(text).diagnostics.map(({ code }) => code);
}

/** The tree of a text that must parse without any diagnostic. */
export function tree(text: string): Module {
  const { module, diagnostics } = read(text);
  if (diagnostics.length > 0)
    throw new Error(`${text.slice(0, 200)}\n${diagnostics.map(({ message }) => message).join("\n")}`);
  return module;
}

/** The only item of a text that must parse. */
export function item(text: string): Item {
  const [first, ...others] = tree(text).items;
  if (!first || others.length > 0) throw new Error(`expected one item: ${text}`);
  return first;
}

/** The steps of a text of bare steps. */
export function steps(text: string): readonly Step[] {
  const bare = item(text);
  if (bare.kind !== "bare-steps") throw new Error(`expected steps: ${text}`);
  return bare.block.steps;
}

/** The text after one of a diagnostic's mends. */
export function mended(text: string, { fixes }: Diagnostic, which = 0): string {
  const edits = [...(fixes[which]?.edits ?? [])].sort((one, other) => other.span.start - one.span.start);
  return edits.reduce((left, { span, newText }) => left.slice(0, span.start) + newText + left.slice(span.end), text);
}

/** The text of each token, in order; comments are none. */
export function lexemes(text: string): readonly { readonly text: string; readonly start: number }[] {
  const { tokens } = lex({ uri: "memory:main.vats", name: "main.vats", text });
  return tokens.map(({ image, startOffset }) => ({ text: image, start: startOffset }));
}

/** A tree without its places, so that a test shows what it is about: one that is all there is of a word is `true`. Lists of nothing and `undefined` go, too. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  if ("uri" in value && "start" in value) return true;
  const kept = Object.entries(value).filter(([key, child]) => key !== "span" && child !== undefined && child !== false);
  return Object.fromEntries(kept.map(([key, child]) => [key, bare(child)]));
}

/** Every place in a value, for the check that each lies inside the text. */
export function placesIn(value: unknown): readonly { readonly start: number; readonly end: number }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("start" in value && "end" in value) return [value as { start: number; end: number }];
  return Object.values(value).flatMap(placesIn);
}

/** The places that do not lie inside a text of this length. */
export function placesOutside(parsed: Parsed, length: number): readonly unknown[] {
  return placesIn([parsed.module, parsed.diagnostics, parsed.comments]).filter(
    ({ start, end }) => !(start >= 0 && end >= start && end <= length),
  );
}
