/**
 * Classes of characters that many files ask for. A class by Unicode property costs a start of vatsc a millisecond to
 * compile, so text of plain ASCII, which most is, is asked about first. Must not know what a text is for.
 */

/** Whether a text is only printable ASCII: no controls, no other scripts. */
export function isPrintableAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** Whether a text is only ASCII letters, digits and `_`, and begins with a letter. */
export function isAsciiName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(text);
}

/** Whether a text has a Cyrillic letter. */
export function hasCyrillic(text: string): boolean {
  return !isPrintableAscii(text) && /\p{Script=Cyrillic}/u.test(text);
}
