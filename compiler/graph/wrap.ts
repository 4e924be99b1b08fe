/**
 * Text in lines of a bounded width, measured in cells of a fixed-width font: a letter of any alphabet is one, a wide sign (CJK,
 * emoji) two, a mark on a letter none. Must not know what is drawn.
 */

/** How wide text is, in cells. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const sign of text) cells += cellsOfSign(sign);
  return cells;
}

function cellsOfSign(sign: string): number {
  if (/^[\p{M}\u200b-\u200f\u2060]$/u.test(sign)) return 0;
  return /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$/u.test(
    sign,
  ) ||
    /^\p{Extended_Pictographic}$/u.test(sign) ||
    (sign.codePointAt(0) ?? 0) >= 0x1f000
    ? 2
    : 1;
}

/**
 * The text in lines of at most `width` cells, broken at blanks where there are any. What is too long for `mostLines` ends with
 * `…`. Control characters and those that turn the direction of text are shown as `�`.
 */
export function wrap(text: string, width = 36, mostLines = 4): readonly string[] {
  const words = shown(text)
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) => pieces(word, width));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && cellsOf(last) + 1 + cellsOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${cut(lines[mostLines - 1] ?? "", width - 1)}…`];
}

function shown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu, "\ufffd");
}

/** A word in parts that fit. */
function pieces(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  for (let rest = word; rest !== ""; ) {
    const part = cut(rest, width);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
}

/** As much of the front as fits; at least one sign. */
function cut(text: string, width: number): string {
  let cells = 0;
  let end = 0;
  for (const sign of text) {
    cells += cellsOfSign(sign);
    if (cells > width && end > 0) break;
    end += sign.length;
  }
  return text.slice(0, end);
}
