/** The colour of each word, as the protocol has it. Must not know what words mean. */

import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  SemanticTokenTypes,
} from "vscode-languageserver/node";
import { type SemanticType, semanticTokensOf } from "../../language/index.ts";
import { makeSpan } from "../../text/span.ts";
import { rangeOf } from "./places.ts";
import { placeAt, type Session } from "./session.ts";

/** The protocol's own types, for which every theme has colours; none for a name that means nothing yet. */
const types: Readonly<Record<SemanticType, SemanticTokenTypes | undefined>> = {
  declaration: SemanticTokenTypes.keyword,
  step: SemanticTokenTypes.keyword,
  guard: SemanticTokenTypes.keyword,
  word: SemanticTokenTypes.keyword,
  phone: SemanticTokenTypes.variable,
  group: SemanticTokenTypes.variable,
  mailbox: SemanticTokenTypes.variable,
  prompt: SemanticTokenTypes.variable,
  hours: SemanticTokenTypes.variable,
  calendar: SemanticTokenTypes.variable,
  callers: SemanticTokenTypes.variable,
  switch: SemanticTokenTypes.variable,
  flow: SemanticTokenTypes.function,
  vats: SemanticTokenTypes.function,
  line: SemanticTokenTypes.interface,
  module: SemanticTokenTypes.namespace,
  parameter: SemanticTokenTypes.parameter,
  name: undefined,
  type: SemanticTokenTypes.type,
  string: SemanticTokenTypes.string,
  number: SemanticTokenTypes.number,
  time: SemanticTokenTypes.number,
  zone: SemanticTokenTypes.enumMember,
  sign: SemanticTokenTypes.operator,
  comment: SemanticTokenTypes.comment,
};

const tokenTypes = [...new Set(Object.values(types).flatMap((type) => type ?? []))];

/** What the numbers in the answer mean. */
export const legend: SemanticTokensLegend = { tokenTypes, tokenModifiers: ["declaration"] };

/** The words of a file. A token has one line, so a comment of several is several. */
export async function semanticTokens(
  session: Session,
  { textDocument }: SemanticTokensParams,
): Promise<SemanticTokens> {
  const builder = new SemanticTokensBuilder();
  const asked = await placeAt(session, textDocument.uri, undefined, "recall");
  if (!asked) return builder.build();
  const { analysis, uri } = asked;
  const text = analysis.host.read(uri)?.text ?? "";
  for (const { start, end, type, isDeclaration } of semanticTokensOf(analysis, uri)) {
    const index = tokenTypes.indexOf(types[type] ?? ("" as SemanticTokenTypes));
    if (index < 0) continue;
    for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
      const from = start + line.index;
      const place = rangeOf(makeSpan(uri, from, from + line[0].length), analysis.host).start;
      builder.push(place.line, place.character, line[0].length, index, isDeclaration ? 1 : 0);
    }
  }
  return builder.build();
}
