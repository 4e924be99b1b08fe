/**
 * JSON for people and for diffs: what fits a line stays on it, all else one item a line. Also valid as a JavaScript
 * expression. Must not know what it writes.
 */

/** A line is not broken before this many characters. */
const width = 110;

/** The lines of a value, without indentation of the first. @param indent of the lines that follow */
export function jsonLines(value: unknown, indent = ""): readonly string[] {
  const short = inline(value);
  if (short.length + indent.length <= width || value === null || typeof value !== "object") return [short];
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item: unknown) => jsonLines(item, inner))
    : entriesOf(value).map(([key, item]) => prefixed(`${quoted(key)}: `, jsonLines(item, inner)));
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const body = items.flatMap((lines, index) => placed(lines, inner, index === items.length - 1 ? "" : ","));
  return [open, ...body, indent + close];
}

/** A text as a JSON string in which nothing is invisible or breaks a line of JavaScript. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function inline(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  const entries = entriesOf(value).map(([key, item]) => `${quoted(key)}: ${inline(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function prefixed(prefix: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? prefix + line : line));
}

/** The lines of an item where it stands; all but the first are indented already. */
function placed(lines: readonly string[], indent: string, suffix: string): readonly string[] {
  return lines.map((line, index) => (index === 0 ? indent : "") + line + (index === lines.length - 1 ? suffix : ""));
}
