/** What the page knows of the whole editor, whose code is loaded later. */

import type { SourceEditor } from "../state/source.ts";
import type { TypingRecord } from "./typing-record.ts";

/** What the plain editor hands over, as it stands in that moment. */
export interface Handover {
  readonly typed: TypingRecord;
  /** Offsets; equal for a cursor alone. */
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly isBackward: boolean;
  readonly isFocused: boolean;
  /** Of the first line that is seen, from 0. */
  readonly firstLine: number;
}

export interface WholeEditor extends SourceEditor {
  dispose(): void;
}

/** Opens the whole editor in an element of the page that has its size already. */
export type OpenWholeEditor = (place: HTMLElement, handover: Handover) => WholeEditor;
