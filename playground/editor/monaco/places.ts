/** Offsets of the page, and lines with columns of Monaco. */

import type { Range as PageRange } from "../../protocol.ts";
import type { TextEdit } from "../../protocol-language.ts";
import { type editor, Range } from "./api.ts";

export function monacoRange(model: editor.ITextModel, { start, end }: PageRange): Range {
  return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

export function monacoEdit(
  model: editor.ITextModel,
  edit: TextEdit,
): { readonly range: Range; readonly text: string; readonly forceMoveMarkers: boolean } {
  return { range: monacoRange(model, edit), text: edit.newText, forceMoveMarkers: true };
}
