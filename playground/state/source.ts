/** The text of the page, and where its reader looks. */

import { signal } from "@preact/signals";
import type { Range } from "../protocol.ts";
import type { TextEdit } from "../protocol-language.ts";

export type { TextEdit } from "../protocol-language.ts";

/** What is to be compiled. Set it through `writeSource` or an editor. */
export const source = signal("");

/** Where the cursor stands: an offset in UTF-16 units. */
export const cursor = signal(0);

/** Places that light up in the source: the step of a call that runs, the step that made a line of an output. */
export const lit = signal<readonly Range[]>([]);

/** What an editor can do for the rest of the page. The one that is shown registers itself. */
export interface SourceEditor {
  /** Changes the text, as one step to undo. */
  apply(edits: readonly TextEdit[]): void;
  /** Selects a place, scrolls to it and takes the keyboard. */
  reveal(place: Range): void;
}

let editor: SourceEditor | undefined;

/** The editor that is shown from now on. */
export function useEditor(shown: SourceEditor | undefined): void {
  editor = shown;
}

/** Changes the text of the page. Edits do not overlap. */
export function editSource(edits: readonly TextEdit[]): void {
  if (editor) editor.apply(edits);
  else source.value = edited(source.value, edits);
}

/** Goes to a place in the source. */
export function revealSource(place: Range): void {
  editor?.reveal(place);
}

/** A text with edits that do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const fromEnd = edits.toSorted((one, other) => other.start - one.start);
  return fromEnd.reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}
