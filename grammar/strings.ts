/** The value of a string literal. */

const escapeValues: Readonly<Record<string, string>> = { '\\"': '"', "\\\\": "\\", "\\n": "\n" };

/**
 * Resolves the escapes of `"…"`.
 *
 * @returns the value, with an escape that there is not left as written, and where such escapes stand in `image`
 */
export function readString(image: string): { value: string; mistakes: readonly { at: number; text: string }[] } {
  if (!image.includes("\\")) return { value: image.slice(1, -1), mistakes: [] };
  const mistakes: { at: number; text: string }[] = [];
  const value = image
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-fA-F]*)\}|[\s\S])/gu, (written, hex: string | undefined, at) => {
      const resolved = hex === undefined ? escapeValues[written] : codePoint(hex);
      if (resolved === undefined) mistakes.push({ at: at + 1, text: written });
      return resolved ?? written;
    });
  return { value, mistakes };
}

/** Surrogates and what lies beyond Unicode have no character. */
function codePoint(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  const exists = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return exists ? String.fromCodePoint(code) : undefined;
}
