/** A short fingerprint of text, for names in output that must be stable and need not be secret. */

/**
 * FNV-1a, 64 bits, of the UTF-16 code units, as 16 hexadecimal digits. The same on every machine and in every version:
 * names of sound files that people have recorded depend on it.
 */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
