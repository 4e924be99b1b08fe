/**
 * JSON for people and for diffs: what fits a line stays on it, all else one item a line. Also valid as a JavaScript
 * expression. Must not know what it writes.
 */

/** A line is not broken before this many characters. */
const width = 110;

/** The lines of a value, without indentation of the first; lines of `Written` parts stand together. @param indent of the lines that follow */
export function jsonLines(value: unknown, indent = ""): readonly string[] {
  if (value === null || typeof value !== "object") return [inlineScalar(value)];
  const lines: string[] = [];
  write(value, "", indent, "", lines);
  return lines;
}

/** Items of a list, written already. */
export class Written {
  /** Without indentation of the first line, and without an end of the last. */
  readonly text: string;
  /** How many lines each item has. */
  readonly lineCounts: readonly number[];
  /** On one line, if they fit there. */
  readonly short: string | undefined;

  constructor(items: readonly (readonly string[])[], indent: string) {
    this.text = items.map((lines) => lines.join("\n")).join(`,\n${indent}`);
    this.lineCounts = items.map(({ length }) => length);
    const short = items.map(([line]) => line ?? "").join(", ");
    this.short = items.every(({ length }) => length === 1) && short.length <= width ? short : undefined;
  }
}

/** Writes items of a list, at least one. @param indent of the items */
export function written(items: readonly unknown[], indent: string): Written {
  return new Written(
    items.map((item) => jsonLines(item, indent)),
    indent,
  );
}

/** A text as a JSON string in which nothing is invisible or breaks a line of JavaScript. */
export function quoted(text: string): string {
  return isPlain.test(text) ? `"${text}"` : JSON.stringify(text).replace(invisible, escapeOf);
}

/** Most are: letters, digits and what needs no escape. */
const isPlain = /^[ !#-[\]-~\u00a1-\u00ac\u00ae-\u061b]*$/;
const invisible = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Adds the lines of a value; the first begins with `before`, the last ends with `after`. */
function write(value: unknown, before: string, indent: string, after: string, lines: string[]): void {
  if (value instanceof Written) {
    lines.push(before + value.text + after);
    return;
  }
  const short = inline(value, width - indent.length);
  if (short !== undefined || value === null || typeof value !== "object") {
    lines.push(before + (short ?? inlineScalar(value)) + after);
    return;
  }
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  lines.push(before + (isList ? "[" : "{"));
  const entries: readonly (readonly [prefix: string, item: unknown])[] = isList
    ? value.map((item: unknown) => [inner, item])
    : entriesOf(value).map(([key, item]) => [`${inner}${quoted(key)}: `, item]);
  for (const [at, [prefix, item]] of entries.entries())
    write(item, prefix, inner, at === entries.length - 1 ? "" : ",", lines);
  lines.push(indent + (isList ? "]" : "}") + after);
}

function inlineScalar(value: unknown): string {
  return typeof value === "string" ? quoted(value) : JSON.stringify(value);
}

/** A value on one line; `undefined` if it takes more than `room`, which is found out as soon as it does. */
function inline(value: unknown, room: number): string | undefined {
  if (value === null || typeof value !== "object") {
    if (typeof value === "string" && value.length + 2 > room) return undefined;
    const text = inlineScalar(value);
    return text.length > room ? undefined : text;
  }
  if (value instanceof Written)
    return value.short !== undefined && value.short.length <= room ? value.short : undefined;
  const isList = Array.isArray(value);
  let text = "";
  for (const [key, item] of isList ? value.entries() : entriesOf(value)) {
    const before = (text === "" ? "" : ", ") + (isList ? "" : `${quoted(String(key))}: `);
    const part = inline(item, room - text.length - before.length - 2);
    if (part === undefined) return undefined;
    text += before + part;
  }
  if (isList) return `[${text}]`;
  if (text === "") return "{}";
  return text.length + 4 > room ? undefined : `{ ${text} }`;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
