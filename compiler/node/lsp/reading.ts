/** What helps to read a text: what a word means, the outline, what can be folded and selected. Must not know meanings. */

import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
  type Hover,
  type HoverParams,
  SelectionRange,
  type SelectionRangeParams,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver/node";
import type { Host } from "../../host.ts";
import { foldingOf, hoverAt, type OutlineEntry, selectionRangesAt, symbolsOf } from "../../language/index.ts";
import { markup } from "./completion.ts";
import { rangeOf } from "./places.ts";
import { placeAt, type Session } from "./session.ts";

/** What is said of the word under the cursor, as it is now. */
export async function hover(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const asked = await placeAt(session, textDocument.uri, position);
  const found = asked && hoverAt(asked.analysis, asked.uri, asked.offset, Date.now(), session.texts);
  if (!asked || !found) return null;
  const contents = markup(found.markdown, session.client.textDocument?.hover?.contentFormat);
  return { contents, range: rangeOf(found.span, asked.analysis.host) };
}

const symbolKinds: Readonly<Record<OutlineEntry["kind"], SymbolKind>> = {
  use: SymbolKind.Module,
  phone: SymbolKind.Variable,
  group: SymbolKind.Array,
  mailbox: SymbolKind.Variable,
  prompt: SymbolKind.String,
  hours: SymbolKind.Event,
  calendar: SymbolKind.Event,
  callers: SymbolKind.Array,
  switch: SymbolKind.Boolean,
  flow: SymbolKind.Function,
  vats: SymbolKind.Function,
  line: SymbolKind.Interface,
  test: SymbolKind.Method,
  assert: SymbolKind.Property,
  "bare-steps": SymbolKind.Function,
  branch: SymbolKind.Namespace,
};

/** The outline; a list where the editor knows no tree. */
export async function symbols(
  session: Session,
  { textDocument }: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const asked = await placeAt(session, textDocument.uri);
  if (!asked) return [];
  const { host } = asked.analysis;
  const entries = symbolsOf(asked.analysis, asked.uri);
  if (session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport)
    return entries.map((entry) => symbolOf(entry, host));
  return entries.flatMap(withAllBelow).map(({ name, kind, span }) => ({
    name,
    kind: symbolKinds[kind],
    location: { uri: textDocument.uri, range: rangeOf(span, host) },
  }));
}

function symbolOf({ name, kind, detail, span, selection, children }: OutlineEntry, host: Host): DocumentSymbol {
  return {
    name,
    kind: symbolKinds[kind],
    ...(detail === "" ? {} : { detail }),
    range: rangeOf(span, host),
    selectionRange: rangeOf(selection, host),
    children: children.map((child) => symbolOf(child, host)),
  };
}

function withAllBelow(entry: OutlineEntry): readonly OutlineEntry[] {
  return [entry, ...entry.children.flatMap(withAllBelow)];
}

/** What can be folded, by lines. */
export async function folds(session: Session, { textDocument }: FoldingRangeParams): Promise<FoldingRange[]> {
  const asked = await placeAt(session, textDocument.uri, undefined, "recall");
  if (!asked) return [];
  return foldingOf(asked.analysis, asked.uri).map(({ span, kind }) => {
    const { start, end } = rangeOf(span, asked.analysis.host);
    const lines = { startLine: start.line, endLine: end.line };
    return kind === "comment" ? { ...lines, kind: FoldingRangeKind.Comment } : lines;
  });
}

/** What a growing selection takes next, for each cursor. */
export async function selections(
  session: Session,
  { textDocument, positions }: SelectionRangeParams,
): Promise<SelectionRange[]> {
  const found: SelectionRange[] = [];
  for (const position of positions) {
    const asked = await placeAt(session, textDocument.uri, position);
    const spans = asked ? selectionRangesAt(asked.analysis, asked.uri, asked.offset) : [];
    const around = spans.reduceRight<SelectionRange | undefined>(
      (outer, span) => (asked ? SelectionRange.create(rangeOf(span, asked.analysis.host), outer) : outer),
      undefined,
    );
    found.push(around ?? { range: { start: position, end: position } });
  }
  return found;
}
