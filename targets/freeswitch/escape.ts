/**
 * What FreeSWITCH makes of text that people wrote. Its loader, its XML, its variables, its application data and its dial
 * strings each have signs of their own, and no one escape passes all of them: so names and addresses may hold only what
 * is plain to all, comments are made harmless, and only patterns are escaped. Must not know what a text is for.
 */

import { isAsciiName } from "../../compiler/text/characters.ts";

/**
 * Letters and digits of any script and `_ . + - ~ !`; none begins a variable, splits data, or ends a leg. `@` `:` `;` `=`
 * are for SIP addresses.
 */
const plainName = /^[\p{L}\p{M}\p{N}_.+~!-]+$/u;
const plainAddress = /^[A-Za-z0-9_.+~!-]+@[A-Za-z0-9.-]+(?::\d+)?(?:;[A-Za-z0-9-]+=[A-Za-z0-9.-]+)*$/;
/** The part of RFC 5322's addresses that mail is sent to in practice. */
const plainEmail = /^[A-Za-z0-9_.+-]+@[A-Za-z0-9.-]+$/;

/** A line with this word anywhere, in any case, is thrown away unless it is the tag (switch_xml.c:preprocess). */
const loaderWord = /x-pre-process/i;

/** What in a text a FreeSWITCH cannot carry, and why; `undefined` where it can. */
export interface Unfit {
  readonly found: string;
  /** A clause. */
  readonly reason: string;
}

/** A word of application data: a user, a mailbox, a sound. */
export function unfitName(text: string): Unfit | undefined {
  return isAsciiName(text) ? undefined : unfit(text, plainName, /[^\p{L}\p{M}\p{N}_.+~!-]/u);
}

/** A SIP address, `user@host`. */
export function unfitAddress(text: string): Unfit | undefined {
  return unfit(text, plainAddress, /[^A-Za-z0-9_.+~!@:;=-]/u);
}

export function unfitEmail(text: string): Unfit | undefined {
  return unfit(text, plainEmail, /[^A-Za-z0-9_.+@-]/u);
}

/** The value of a variable: what begins a variable, ends a line or is eaten by data is not for it, nor `$1`, what a pattern found. */
export function unfitValue(text: string): Unfit | undefined {
  return unfit(
    text,
    /^(?!ARRAY::|\^\^|\s)(?:[^\p{Cc}\p{Zl}\p{Zp}\\'$]|\$(?![\\{$\d]))*$/u,
    /[\p{Cc}\p{Zl}\p{Zp}\\'$]/u,
  );
}

/** A URL: a word within the brackets of a command. */
export function unfitUrl(text: string): Unfit | undefined {
  return unfit(text, /^https?:\/\/[A-Za-z0-9_.~!*;:@&=+$,/?%#[\]-]+$/, /[^A-Za-z0-9_.~!*;:@&=+$,/?%#[\]-]/);
}

function unfit(text: string, plain: RegExp, foreign: RegExp): Unfit | undefined {
  const word = loaderWord.exec(text)?.[0];
  if (word !== undefined) return { found: word, reason: "its loader throws away every line with that word" };
  if (plain.test(text)) return undefined;
  const character = foreign.exec(text)?.[0];
  if (character === undefined) return { found: text, reason: "it would be read as something else" };
  return { found: visible(character), reason: "that sign means something in its dial strings, variables or data" };
}

/** A sign as a message can show it: what cannot be seen by its code point. */
function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}]/u.test(character))
    return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return character;
}

/**
 * Text for a comment, on one line. XML has no `--` in comments; a line with `<include>`, `<?` or `x-pre-process` is thrown
 * away, `<!--#` is a directive and `$${name}` is replaced before XML is read (switch_xml.c:preprocess, expand_vars).
 */
export function commentText(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replaceAll("<", "(")
    .replaceAll(">", ")")
    .replace(/\$(?=\$)/g, "$ ")
    .replace(/x-pre-process/gi, (word) => word.replaceAll("-", "_"))
    .replace(/-(?=-)/g, "- ")
    .replace(/-$/, "- ");
}

/** Text as a pattern that only it matches: PCRE's own signs are escaped. */
export function literalPattern(text: string): string {
  return text.replace(/[.+*?()[\]{}|^$\\]/g, "\\$&");
}

/** What FreeSWITCH replaces by a variable's value; by nothing where it has none. */
export function expansionOf(variable: string): string {
  return `\${${variable}}`;
}
