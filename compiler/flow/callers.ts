/**
 * Callers' numbers, compared as E.164 with or without `+`. Whatever is not an optional `+` and digits, all of it, is no
 * number: the caller is anonymous. Pure text; nothing here is ever dialled.
 */

import type { Guard, NationalForm } from "./ir.ts";

/** The digits of a caller's number, without `+`; `undefined` for what is no number. */
export function callerDigits(caller: string | undefined): string | undefined {
  const match = caller === undefined ? undefined : /^\+?([0-9]+)$/.exec(caller);
  return match?.[1];
}

/**
 * The digits of a number as E.164: `84951234567`, which is how Russians write it at home, becomes `74951234567`. Digits that
 * are in no national form, and all that came with a `+`, stay.
 */
export function internationalDigits(caller: string | undefined, form: NationalForm | undefined): string | undefined {
  const digits = callerDigits(caller);
  if (digits === undefined || form === undefined || caller?.startsWith("+")) return digits;
  const rest = digits.slice(form.prefix.length);
  return digits.startsWith(form.prefix) && form.lengths.includes(rest.length) ? form.countryCode + rest : digits;
}

/** Whether the caller is in the set of a guard. */
export function matchesCaller(
  guard: Guard & { kind: "caller" },
  caller: string | undefined,
  form: NationalForm | undefined,
): boolean {
  const digits = internationalDigits(caller, form);
  if (digits === undefined) return guard.anonymous;
  return guard.patterns.some((pattern) => matchesPattern(pattern, digits));
}

/** Whether `digits` (without `+`) fit a pattern such as `+7916*`: `?` is one digit, a final `*` any digits or none. */
export function matchesPattern(pattern: string, digits: string): boolean {
  const isOpen = pattern.endsWith("*");
  const wanted = pattern.slice(1, isOpen ? -1 : undefined);
  if (isOpen ? digits.length < wanted.length : digits.length !== wanted.length) return false;
  return [...wanted].every((character, at) => character === "?" || character === digits[at]);
}
