/** What can be written where the cursor is. Must not know editors. */

import { declarationWords, guardWords, stepWords } from "../../grammar/index.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { type Analysis, textAt } from "./analysis.ts";
import type { Texts } from "./texts.ts";
import { en } from "./texts-en.ts";

/** What an offered item is, for its picture and its order. */
export type CompletionKind =
  | "declaration"
  | "step"
  | "guard"
  | "word"
  | "phone"
  | "group"
  | "mailbox"
  | "prompt"
  | "hours"
  | "calendar"
  | "callers"
  | "switch"
  | "flow"
  | "vats"
  | "line"
  | "module"
  | "parameter"
  | "zone"
  | "day"
  | "path"
  | "value";

/** One thing that can be written. */
export interface Completion {
  /** What is shown, and compared with what has been typed. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line beside the label; may be empty. */
  readonly detail: string;
  /** More of it, as Markdown; may be empty. */
  readonly documentation: string;
  /** What is written. */
  readonly insertText: string;
  /** The same with its parts to fill in, `${1:a}` and `$0` as editors have them; `undefined` where there are none. */
  readonly snippet: string | undefined;
  /** What it takes the place of. */
  readonly replace: Span;
  /** Compared as text: the likeliest first. */
  readonly sortText: string;
}

/** What can be written at an offset, the likeliest first. */
export function completionsAt(
  analysis: Analysis,
  uri: string,
  offset: number,
  _texts: Texts = en,
): readonly Completion[] {
  const { text } = textAt(analysis, uri);
  const start = offset - (/[\p{L}\p{M}\p{N}_]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0);
  const replace = makeSpan(uri, start, offset);
  const item = (label: string, kind: CompletionKind, order: number): Completion => ({
    label,
    kind,
    detail: "",
    documentation: "",
    insertText: label,
    snippet: undefined,
    replace,
    sortText: `${order} ${label}`,
  });
  const { symbols } = analysis.program.scope.files.get(uri) ?? { symbols: new Map() };
  return [
    ...[...symbols.values()].map(({ written, kind }) => item(written, kind, 0)),
    ...stepWords.map((word) => item(word, "step", 1)),
    ...guardWords.map((word) => item(word, "guard", 2)),
    ...declarationWords.map((word) => item(word, "declaration", 3)),
  ];
}
