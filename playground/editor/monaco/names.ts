/** What a name means, where it is declared and used, and another name for it. */

import { language } from "../../state/page.ts";
import { languages } from "./api.ts";
import { askFor } from "./asking.ts";
import { languageId } from "./language.ts";
import { showMessage } from "./message.ts";
import { monacoEdit, monacoRange } from "./places.ts";

export function registerNames(): void {
  languages.registerHoverProvider(languageId, {
    async provideHover(model, position, token) {
      const request = { offset: model.getOffsetAt(position), language: language.peek(), nowMs: Date.now() };
      const hover = await askFor("hover", model, token, request);
      return hover && { range: monacoRange(model, hover), contents: [{ value: hover.markdown }] };
    },
  });
  languages.registerDefinitionProvider(languageId, {
    async provideDefinition(model, position, token) {
      const found = await askFor("define", model, token, { offset: model.getOffsetAt(position) });
      if (!found) return undefined;
      const target = monacoRange(model, found.target);
      const originSelectionRange = monacoRange(model, found);
      return [{ uri: model.uri, range: target, targetSelectionRange: target, originSelectionRange }];
    },
  });
  languages.registerDocumentHighlightProvider(languageId, {
    async provideDocumentHighlights(model, position, token) {
      const places = await askFor("highlight", model, token, { offset: model.getOffsetAt(position) });
      return places?.map((place) => ({
        range: monacoRange(model, place),
        kind: place.isDeclaration ? languages.DocumentHighlightKind.Write : languages.DocumentHighlightKind.Read,
      }));
    },
  });
  languages.registerRenameProvider(languageId, renaming);
}

/** A place with a reason says why nothing is renamed there. */
const nowhere = { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 1 };

const renaming: languages.RenameProvider = {
  async resolveRenameLocation(model, position, token) {
    const place = await askFor("renamed", model, token, { offset: model.getOffsetAt(position) });
    if (place === undefined) return undefined;
    if (typeof place === "string") return { range: nowhere, text: "", rejectReason: place };
    return { range: monacoRange(model, place), text: place.name };
  },
  async provideRenameEdits(model, position, newName, token) {
    const edits = await askFor("rename", model, token, { offset: model.getOffsetAt(position), newName });
    if (edits === undefined) return undefined;
    if (typeof edits === "string") {
      showMessage(model, position, edits);
      return { edits: [] };
    }
    const versionId = model.getVersionId();
    return { edits: edits.map((edit) => ({ resource: model.uri, versionId, textEdit: monacoEdit(model, edit) })) };
  },
};
