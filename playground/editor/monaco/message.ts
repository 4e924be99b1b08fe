/** A sentence at a place of the text, for a few seconds: as Monaco says that a name has no definition. */

import { editor, type IPosition } from "./api.ts";

interface MessageController extends editor.IEditorContribution {
  showMessage(message: string, position: IPosition): void;
}

export function showMessage(model: editor.ITextModel, position: IPosition, message: string): void {
  const shown = editor.getEditors().find((one) => one.getModel() === model);
  const controller = shown?.getContribution<MessageController>("editor.contrib.messageController");
  // Whatever closes now takes the keyboard with it, and a message ends when the keyboard moves.
  setTimeout(() => controller?.showMessage(message, position));
}
