/**
 * A text under way to its lines: pieces of text, places where a line may end, and groups that stand on one line or on
 * several. Must not know what it prints.
 */

export type Document =
  | string
  | readonly Document[]
  /** A space, or `flat`, in a group on one line; else a line end. */
  | { readonly kind: "line"; readonly flat: string }
  /** Always a line end; `blank`: with an empty line. `deeper`: how many columns further in than its surroundings. */
  | { readonly kind: "break"; readonly blank: boolean; readonly deeper: number }
  /** A space, or where what follows does not fit a line end, so many columns further in. */
  | { readonly kind: "fill"; readonly deeper: number }
  /** On one line if that fits and `isBroken` is false. */
  | { readonly kind: "group"; readonly isBroken: boolean; readonly content: Document }
  | { readonly kind: "indent"; readonly content: Document }
  /** What stands behind a line and does not count for its width. */
  | { readonly kind: "trailing"; readonly text: string };

/** No line is longer, unless a single word or comment is. */
export const width = 100;
const step = 2;

interface Part {
  readonly indent: number;
  readonly isFlat: boolean;
  readonly document: Document;
}

/** The text of a document, without blanks at the ends of lines. */
export function printDocument(document: Document): string {
  const output: string[] = [];
  const parts: Part[] = [{ indent: 0, isFlat: false, document }];
  let column = 0;
  let pending: string | undefined;
  const write = (text: string) => {
    if (pending !== undefined && text !== "") {
      output.push(pending);
      pending = undefined;
    }
    output.push(text);
    const lineStart = text.lastIndexOf("\n");
    column = lineStart < 0 ? column + text.length : text.length - lineStart - 1;
  };
  const newLine = (indent: number, isBlank: boolean) => {
    while (output.at(-1) === " ") output.pop();
    output.push(isBlank ? "\n\n" : "\n");
    pending = " ".repeat(indent);
    column = indent;
  };
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { indent, isFlat, document: next } = part;
    if (typeof next === "string") write(next);
    else if (isList(next)) pushAll(parts, next, indent, isFlat);
    else if (next.kind === "indent") parts.push({ indent: indent + step, isFlat, document: next.content });
    else if (next.kind === "trailing") write(next.text);
    else if (next.kind === "break") newLine(indent + next.deeper, next.blank);
    else if (next.kind === "group") {
      const inner = { indent, isFlat: isFlat || !next.isBroken, document: next.content };
      parts.push(isFlat || next.isBroken || fits(inner, parts, width - column) ? inner : { ...inner, isFlat: false });
    } else if (next.kind === "line") isFlat ? write(next.flat) : newLine(indent, false);
    else if (isFlat || fits({ indent, isFlat, document: " " }, parts, width - column)) write(" ");
    else newLine(indent + next.deeper, false);
  }
  return output.join("");
}

function isList(document: Document): document is readonly Document[] {
  return Array.isArray(document);
}

function pushAll(parts: Part[], documents: readonly Document[], indent: number, isFlat: boolean): void {
  for (let at = documents.length - 1; at >= 0; at -= 1)
    parts.push({ indent, isFlat, document: documents[at] as Document });
}

/** Whether a part, and what follows it up to the next place where a line may end, has room. */
function fits(first: Part, rest: readonly Part[], room: number): boolean {
  const parts: Part[] = [first];
  let left = room;
  for (let after = rest.length; left >= 0; ) {
    const part = parts.pop() ?? rest[--after];
    if (!part) return true;
    const { indent, isFlat, document } = part;
    if (typeof document === "string") {
      const lineEnd = document.indexOf("\n");
      left -= lineEnd < 0 ? document.length : lineEnd;
      if (lineEnd >= 0) return left >= 0;
    } else if (isList(document)) pushAll(parts, document, indent, isFlat);
    else if (document.kind === "indent") parts.push({ indent, isFlat, document: document.content });
    else if (document.kind === "group")
      parts.push({ indent, isFlat: isFlat && !document.isBroken, document: document.content });
    else if (document.kind === "break") return true;
    else if (document.kind !== "trailing") {
      if (!isFlat) return true;
      left -= document.kind === "line" ? document.flat.length : 1;
    }
  }
  return false;
}
