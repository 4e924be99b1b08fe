/** Which characters XML can hold. Must not know whose texts they are in. */

/**
 * The first character of a text that XML 1.0 cannot hold, as `U+0001`; `undefined` where there is none.
 * Source: Extensible Markup Language (XML) 1.0, section 2.2.
 */
export function unwritable(text: string): string | undefined {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const isControl = point < 0x20 && point !== 0x09 && point !== 0x0a && point !== 0x0d;
    const isSurrogate = point >= 0xd800 && point <= 0xdfff;
    if (isControl || isSurrogate || point === 0xfffe || point === 0xffff) {
      return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
    }
  }
  return undefined;
}
