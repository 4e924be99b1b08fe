/** Texts of one form: telephone numbers and patterns of callers, extensions, addresses. Knows no country's plan of numbers. */

import { isPrintableAscii } from "../text/characters.ts";

/**
 * E.164 with `+`, from a number as people write it: blanks, brackets, dashes and dots go. `undefined` for what is no
 * international number: `+`, a digit that is not 0, 7 to 15 digits in all (ITU-T E.164 §6.1 has 15 at most).
 */
export function parseNumber(text: string): string | undefined {
  const number = text.replace(/[\s().\u00a0-]/g, "");
  return /^\+[1-9][0-9]{6,14}$/.test(number) ? number : undefined;
}

/** A number as a caller may send it, whether it exists or not: `+`, a digit that is not 0, 15 digits at most. */
export function parseCaller(text: string): string | undefined {
  const number = parsePattern(text);
  return number !== undefined && /^\+[0-9]+$/.test(number) ? number : undefined;
}

/** `+7916*`, `+7495???????`, or a whole number: a pattern of callers, normalised; `undefined` for what is none. */
export function parsePattern(text: string): string | undefined {
  const pattern = text.replace(/[\s().\u00a0-]/g, "");
  return /^\+[1-9][0-9?]{0,14}\*?$/.test(pattern) && !/^\+[0-9?]{16}/.test(pattern) ? pattern : undefined;
}

/** What a user of the exchange may be called: letters of any script, digits and `_ . + -`, 1 to 60 of them. */
export function isExtension(text: string): boolean {
  if (isPrintableAscii(text)) return /^[A-Za-z0-9_][A-Za-z0-9_.+-]{0,59}$/.test(text);
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]{0,59}$/u.test(text);
}

/** `user@host` or `user@host:port`, of the plain characters that need no escape in a SIP address (RFC 3261 §25.1). */
export function isSipAddress(text: string): boolean {
  return /^[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?(?::[0-9]{1,5})?$/.test(text);
}

/** An address for mail, as voicemail sends it: one `@`, no blanks, commas or quotes, so that no engine splits it. */
export function isMailAddress(text: string): boolean {
  return /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(text);
}

/** An address to tell something: `http:` or `https:`, a host, printable ASCII without blanks, quotes or backslashes. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?][!#-;=?-[\]_a-z~]*)?$/.test(text);
}

/** The key of a field in a call's record: letters of ASCII, digits and `_`, a letter first, 60 at most. */
export function isTagKey(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(text);
}
