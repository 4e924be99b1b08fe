/** What the page knows of Monaco, whose code is loaded later, in two parts. */

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

/** An editor in which text can be edited; suggestions, hovers and the like it has once it is completed. */
export interface OpenedEditor extends SourceEditor {
  /** Loads all of that and gives it to the editor, in a moment in which nobody is cut off. Whether its files came. */
  complete(): Promise<boolean>;
}

/** Opens the editor in an element of the page that has its size already. */
export type OpenEditor = (place: HTMLElement, handover: Handover) => OpenedEditor;
