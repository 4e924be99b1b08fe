/** Arbitraries of parts of a program. Each shrinks by itself: a list to fewer, an option to none, a choice to its first. */

import fc from "fast-check";
import type { Make, Writing } from "./writing.ts";

export type Arb = fc.Arbitrary<Make>;

/** A part that is always the same. */
export function word(text: string): Arb {
  return fc.constant(() => text);
}

/** One of some texts; shrinks to the first. */
export function oneText(...texts: readonly string[]): Arb {
  return fc.constantFrom(...texts).map((text) => () => text);
}

/** One of some parts, each as likely; shrinks to the first. */
export function oneOf(...parts: readonly Arb[]): Arb {
  return fc.oneof({ withCrossShrink: true }, ...parts);
}

/** One of some parts, with weights; shrinks to the first. */
export function weighed(...parts: readonly { readonly weight: number; readonly arbitrary: Arb }[]): Arb {
  return fc.oneof({ withCrossShrink: true }, ...parts);
}

/** Parts one after another, with blanks between those that say something. */
export function seq(...parts: readonly (Arb | string)[]): Arb {
  const all = parts.map((part) => (typeof part === "string" ? word(part) : part));
  return fc.tuple(...all).map(
    (makes) => (writing: Writing) =>
      makes
        .map((make) => make(writing))
        .filter((text) => text !== "")
        .join(" "),
  );
}

/** A part, or nothing: so many times in ten it is there. Shrinks to nothing. */
export function maybe(part: Arb, timesInTen = 3): Arb {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 10 - timesInTen, arbitrary: word("") },
    { weight: timesInTen, arbitrary: part },
  );
}

/** From one to `most` parts with commas between them, none of them twice. */
export function list(part: Arb, most = 3): Arb {
  return fc
    .array(part, { minLength: 1, maxLength: most })
    .map((makes) => (writing) => distinct(makes, writing).join(", "));
}

/** The texts of some parts, each once. */
export function distinct(makes: readonly Make[], writing: Writing): readonly string[] {
  return [...new Set(makes.map((make) => make(writing)).filter((text) => text !== ""))];
}
