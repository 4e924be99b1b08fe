/**
 * Texts of the user in Asterisk's files: what each place can carry as it is, and the one escape that the files have.
 * There is no quoting in extensions.conf: `,` `&` `(` `)` `[` `]` `"` `\` take arguments apart, `${` and `$[` are code, and a
 * newline cannot be written at all. So most of it is refused (`check.ts`), and only `;` is escaped.
 * Must not know states.
 */

import { isAsciiName } from "../../compiler/text/characters.ts";

/**
 * `;` as `\;`, the only escape that the reader of the files undoes.
 * Source: asterisk main/config.c, config_text_file_load ("Escaped semicolons aren't comments").
 */
export function escapeLine(text: string): string {
  return text.replaceAll(";", "\\;");
}

/**
 * A text as `application/x-www-form-urlencoded` has it, but for blanks, which are `%20`: nothing in it means anything to
 * Asterisk.
 */
export function formText(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*~]/g, percent);
}

/**
 * A text as the value of a Set, which takes all up to the line's last `)` as it is. What the file or a substitution would take
 * apart is undone by URIDECODE, whose result is not looked at again.
 */
export function valueText(text: string): string {
  const isPlain = /^[^\u0000-\u001f\u007f$\\]*$/.test(text) && text.trim() === text;
  return isPlain ? escapeLine(text) : `\${URIDECODE(${formText(text)})}`;
}

/** A URL as an argument of CURL: what takes arguments apart as `%XX`, which means the same to whoever reads a URL. */
export function urlText(url: string): string {
  return url.replace(/[,;"'()\\$`{}|^<> ]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * A text after `; `: on one line. Everything else may stand there, as the reader cuts the line at its first `;` and looks
 * no further (asterisk main/config.c, config_text_file_load), and the blank keeps it from being `;--`.
 */
export function commentText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
}

/** A text as one field of `prompts.txt`: newlines and tabs as `\n` and `\t`, a backslash as `\\`. */
export function fieldText(text: string): string {
  const named: Readonly<Record<string, string>> = { "\n": "\\n", "\t": "\\t", "\\": "\\\\" };
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]/g, (character) => named[character] ?? " ");
}

/** What may stand in a dialled address outside a SIP URI: nothing that Dial, the file or PJSIP gives a meaning to. */
const plainCharacter = /^[\p{L}\p{M}\p{N}_.+*#~-]$/u;
/** What may stand in the user part of a SIP address (RFC 3261 §25.1, without `&` `,` `;` `(` `)` `$` `/` `?` `=`). */
const userCharacter = /^[A-Za-z0-9_.!~*'+%-]$/;
/** In the host and its parameters; `;` is escaped. Square brackets only around an IPv6 address. */
const hostCharacter = /^[A-Za-z0-9.:;=_-]$/;
const ipv6Host = /^\[[0-9A-Fa-f:.]+\]/;
/** In an e-mail address: no separator of voicemail.conf (`,` `|`), nothing that begins a comment or another address. */
const emailCharacter = /^[\p{L}\p{M}\p{N}!#%&'*+/=?^_`{}~.@-]$/u;

/** The first character that the name of a PBX user cannot have; `undefined` if it can be carried. */
export function firstBadInUser(address: string): string | undefined {
  return isAsciiName(address) ? undefined : firstNot(plainCharacter, address);
}

/** The first character that a SIP address cannot have, or the whole text where it is no `user@host`. */
export function firstBadInSip(address: string): string | undefined {
  const at = address.indexOf("@");
  if (at <= 0 || at === address.length - 1) return address;
  const host = address.slice(at + 1).replace(ipv6Host, "");
  return firstNot(userCharacter, address.slice(0, at)) ?? firstNot(hostCharacter, host);
}

/** The first character that an e-mail address in voicemail.conf cannot have. */
export function firstBadInEmail(email: string): string | undefined {
  return firstNot(emailCharacter, email);
}

function firstNot(allowed: RegExp, text: string): string | undefined {
  for (const character of text) if (!allowed.test(character)) return character;
  return undefined;
}
