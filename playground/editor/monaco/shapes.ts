/** What the text as a whole looks like: what folds, how it is laid out, and the colours of its names. */

import type { SemanticType } from "../../protocol-language.ts";
import { languages } from "./api.ts";
import { askFor } from "./asking.ts";
import { languageId } from "./language.ts";
import { monacoEdit, monacoRange } from "./places.ts";

export function registerShapes(): void {
  languages.registerFoldingRangeProvider(languageId, {
    async provideFoldingRanges(model, _context, token) {
      const folds = await askFor("fold", model, token, {});
      return folds?.map((fold) => {
        const { startLineNumber: start, endLineNumber: end } = monacoRange(model, fold);
        return fold.kind === "comment" ? { start, end, kind: languages.FoldingRangeKind.Comment } : { start, end };
      });
    },
  });
  languages.registerDocumentFormattingEditProvider(languageId, {
    async provideDocumentFormattingEdits(model, _options, token) {
      const edits = await askFor("format", model, token, {});
      return edits?.map((edit) => monacoEdit(model, edit));
    },
  });
  languages.registerDocumentSemanticTokensProvider(languageId, {
    getLegend: () => ({ tokenTypes: [...colouredTypes], tokenModifiers: [] }),
    async provideDocumentSemanticTokens(model, _lastResultId, token) {
      const tokens = await askFor("colour", model, token, {});
      if (!tokens) return null;
      const numbers: number[] = [];
      let [line, column] = [1, 1];
      for (const { start, end, type } of tokens) {
        const at = (colouredTypes as readonly SemanticType[]).indexOf(type);
        if (at === -1) continue;
        const position = model.getPositionAt(start);
        const isSameLine = position.lineNumber === line;
        numbers.push(position.lineNumber - line, position.column - (isSameLine ? column : 1), end - start, at, 0);
        [line, column] = [position.lineNumber, position.column];
      }
      return { data: Uint32Array.from(numbers) };
    },
    releaseDocumentSemanticTokens() {},
  });
}

/** Names, told apart by what they mean; the colours of all other words are known from the text alone. */
const colouredTypes = [
  "phone",
  "group",
  "mailbox",
  "prompt",
  "hours",
  "calendar",
  "callers",
  "switch",
  "flow",
  "vats",
  "line",
  "module",
  "parameter",
] as const satisfies readonly SemanticType[];
