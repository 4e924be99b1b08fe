/**
 * Names in generated files, made from ids and names of the source: cut to a target's length, and turned into labels.
 * A name depends on the id alone (and, for labels, on ids that would become the same), never on a counter, so that one
 * changed branch renames nothing elsewhere. Must not know any target.
 */

import { isAsciiName } from "../text/characters.ts";

/**
 * A short hash of a text, for names: 8 characters of `0-9a-z` that begin with a letter, the same on every machine.
 * No protection against people who look for equal hashes: whoever must not mix names up compares the names too.
 */
export function shortHash(text: string): string {
  // FNV-1a of 32 bits, and the same with another start and another odd factor, over UTF-16 code units.
  let one = 0x811c9dc5;
  let two = 0x7ee3623a;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193) >>> 0;
    two = Math.imul(two ^ code, 0x85ebca6b) >>> 0;
  }
  const letter = String.fromCharCode(97 + (one % 26));
  const rest = (Math.floor(one / 26) * 0x1000 + (two % 0x1000)) % 36 ** 7;
  return letter + rest.toString(36).padStart(7, "0");
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += utf8Bytes(character);
  return bytes;
}

function utf8Bytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

const HASH_BYTES = 9;

/**
 * The id itself if it has at most `maxBytes` bytes in UTF-8; else its beginning and `_` with a hash of all of it.
 * Letters of any script stay, no character is cut in two.
 *
 * @param maxBytes at least 16
 */
export function shortName(id: string, maxBytes: number): string {
  if (utf8Length(id) <= maxBytes) return id;
  let cut = "";
  let left = maxBytes - HASH_BYTES;
  for (const character of id) {
    left -= utf8Bytes(character);
    if (left < 0) break;
    cut += character;
  }
  return `${cut.replace(/[_.]+$/, "")}_${shortHash(id)}`;
}

/**
 * A name of letters (of any script), digits and `_` that begins with a letter. The dots of an id become `_`; whatever else
 * had to go is told apart by a hash.
 */
export function labelName(id: string, maxBytes: number): string {
  const plain = id.replaceAll(".", "_");
  if (isAsciiName(plain)) return shortName(plain, maxBytes);
  const safe = plain.replace(/[^\p{L}\p{M}\p{N}_]/gu, "_").replace(/^(?!\p{L})/u, "x");
  return shortName(safe === plain ? safe : `${safe}_${shortHash(id)}`, maxBytes);
}

/** A label for each id: `labelName`, and with a hash where two ids would get the same (`a.b_c` and `a_b.c`). */
export function labelNames(ids: Iterable<string>, maxBytes: number): ReadonlyMap<string, string> {
  const wanted = new Map([...ids].map((id) => [id, labelName(id, maxBytes - HASH_BYTES)]));
  const counts = new Map<string, number>();
  for (const name of wanted.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    [...wanted].map(([id, name]) => [id, (counts.get(name) ?? 0) > 1 ? `${name}_${shortHash(id)}` : name]),
  );
}
