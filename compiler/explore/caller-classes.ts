/**
 * The callers that no guard can tell apart: one number for each class. A number that a guard names is looked at itself; of
 * patterns with `?` and `*` the digits are gone through, keeping the patterns that may still fit. Must not know flows.
 */

import type { CallerPattern, Guard } from "../flow/ir.ts";

export type CallerGuard = Guard & { readonly kind: "caller" };

export interface CallerClasses {
  /** A caller of each class: E.164 with `+`; `undefined` for one without a number. At least one. */
  readonly callers: readonly (string | undefined)[];
  /** Of each guard the classes in which it holds. */
  readonly holding: readonly bigint[];
}

/** E.164 has 15 digits at most, and no number is shorter than this. */
const mostDigits = 15;
const fewestDigits = 5;
/** Numbers are looked for in lengths that are usual first, so that the one shown is one that could call. */
const usualDigits = [11, 12, 10, 13, 9, 14, 8, 15, 7, 6, 5];

/** The classes of callers that these guards tell apart. Without guards there is one, a caller without a number. */
export function callerClasses(guards: readonly CallerGuard[]): CallerClasses {
  const sets = guards.map(splitPatterns);
  const classes = new Map<string, string | undefined>();
  const note = (caller: string | undefined) => {
    const key = sets.map((set) => (holdsOf(set, caller) ? "1" : "0")).join("");
    if (!classes.has(key)) classes.set(key, caller);
  };
  note(undefined);
  if (guards.length > 0) {
    for (const caller of openCallers(patternsToTell(sets))) note(caller);
    for (const { exact } of sets) for (const number of exact) note(number);
  }
  const keys = [...classes.keys()];
  const holding = sets.map((_, index) =>
    keys.reduce((members, key, at) => (key[index] === "1" ? members | (1n << BigInt(at)) : members), 0n),
  );
  return { callers: [...classes.values()], holding };
}

/** A few numbers are gone through as patterns are, so that none of them stands for those around it. */
function patternsToTell(sets: readonly PatternSet[]): readonly CallerPattern[] {
  const exact = new Set(sets.flatMap((set) => [...set.exact]));
  const open = new Set(sets.flatMap((set) => set.open));
  return exact.size <= mostExact ? [...open, ...exact] : [...open];
}

const mostExact = 50;

interface PatternSet {
  readonly exact: ReadonlySet<string>;
  /** Patterns with `?` or `*`. */
  readonly open: readonly CallerPattern[];
  readonly anonymous: boolean;
}

function splitPatterns({ patterns, anonymous }: CallerGuard): PatternSet {
  const isOpen = (pattern: string) => /[*?]/.test(pattern);
  return {
    exact: new Set(patterns.filter((pattern) => !isOpen(pattern))),
    open: patterns.filter(isOpen),
    anonymous,
  };
}

function holdsOf({ exact, open, anonymous }: PatternSet, caller: string | undefined): boolean {
  if (caller === undefined) return anonymous;
  return exact.has(caller) || open.some((pattern) => fits(pattern, caller));
}

function fits(pattern: CallerPattern, caller: string): boolean {
  const isTail = pattern.endsWith("*");
  const wanted = isTail ? pattern.slice(0, -1) : pattern;
  if (isTail ? caller.length < wanted.length : caller.length !== wanted.length) return false;
  for (let at = 1; at < wanted.length; at++) if (wanted[at] !== "?" && wanted[at] !== caller[at]) return false;
  return true;
}

/** A beginning of a number, and which patterns it may still fit. */
interface Beginning {
  readonly digits: string;
  readonly alive: readonly CallerPattern[];
}

/** Numbers of every kind that the patterns tell apart, and one that fits none if there is one. */
function openCallers(patterns: readonly CallerPattern[]): readonly string[] {
  const found = new Map<string, string>();
  let level: readonly Beginning[] = [{ digits: "", alive: patterns }];
  for (let length = 1; length <= mostDigits; length++) {
    const next = new Map<string, Beginning>();
    for (const beginning of level)
      for (const digit of digitsToTry(beginning.alive, length)) {
        const alive = beginning.alive.filter((pattern) => mayFit(pattern, digit, length));
        const key = alive.join(" ");
        if (!next.has(key)) next.set(key, { digits: beginning.digits + digit, alive });
      }
    level = [...next.values()];
    for (const { digits, alive } of level) {
      if (length < fewestDigits) continue;
      const key = alive.filter((pattern) => fits(pattern, `+${digits}`)).join(" ");
      const before = found.get(key);
      if (before === undefined || rankOf(length) < rankOf(before.length - 1)) found.set(key, `+${digits}`);
    }
  }
  return [...found.values()];
}

function rankOf(length: number): number {
  return usualDigits.indexOf(length);
}

/** The digits that patterns name here, and one that none does; a number does not begin with 0. */
function digitsToTry(alive: readonly CallerPattern[], length: number): readonly string[] {
  const named = new Set(alive.flatMap((pattern) => (isTailAt(pattern, length) ? [] : (pattern[length] ?? []))));
  named.delete("?");
  const all = length === 1 ? "123456789" : "5012346789";
  const other = [...all].find((digit) => !named.has(digit));
  return [...named, ...(other === undefined ? [] : [other])].filter((digit) => length > 1 || digit !== "0");
}

function isTailAt(pattern: CallerPattern, length: number): boolean {
  return pattern.endsWith("*") && length >= pattern.length - 1;
}

function mayFit(pattern: CallerPattern, digit: string, length: number): boolean {
  if (isTailAt(pattern, length)) return true;
  const wanted = pattern[length];
  return wanted === "?" || wanted === digit;
}
