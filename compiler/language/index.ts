/**
 * The language service: what an editor asks about a program. Pure functions over an `Analysis`; answers are plain data, places
 * are spans. Serves the playground and `vatsc lsp` alike, so it must not know Monaco, the protocol or files.
 */

export { analyse } from "./analyse.ts";
export { type Analysis, analysisOf } from "./analysis.ts";
export { type Completion, type CompletionKind, completionsAt } from "./completion.ts";
export { type Edit, type FixOffer, fixesAt, formatEdits } from "./edits.ts";
export { type Fold, foldingOf } from "./folding.ts";
export { type Hover, hoverAt } from "./hover.ts";
export { type Definition, definitionAt, highlightsAt, referencesAt } from "./navigate.ts";
export type { Occurrence } from "./occurrences.ts";
export { type OutlineEntry, symbolsOf } from "./outline.ts";
export { type RenamePlace, type RenameRefusal, type Renaming, renameAt, renamePlaceAt } from "./rename.ts";
export { selectionRangesAt } from "./selection.ts";
export { type SemanticToken, type SemanticType, semanticTokensOf } from "./semantic-tokens.ts";
export type { Texts } from "./texts.ts";
export { en } from "./texts-en.ts";
export { ru } from "./texts-ru.ts";
