/** What editors ask of a text, answered by the compiler's language service. */

import { compile } from "../../compiler/compile.ts";
import {
  type Analysis,
  analysisOf,
  completionsAt,
  definitionAt,
  en,
  foldingOf,
  formatEdits,
  highlightsAt,
  hoverAt,
  renameAt,
  renamePlaceAt,
  ru,
  semanticTokensOf,
} from "../../compiler/language/index.ts";
import type { Span } from "../../compiler/text/span.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { mainUri, type Range } from "../protocol.ts";
import type { LanguageRequests } from "../protocol-language.ts";
import type { Answers } from "./answers.ts";
import type { Desk } from "./desk.ts";
import { hostOf } from "./host.ts";

const texts = { en, ru };

export const languageAnswers: Pick<Answers, keyof LanguageRequests> = {
  complete: ({ text, offset, language }, desk) =>
    completionsAt(readOnly(text, desk), mainUri, offset, texts[language]).map((one) => ({
      ...one,
      replace: rangeOf(one.replace),
    })),
  hover: ({ text, offset, language, nowMs }, desk) => {
    const hover = hoverAt(understood(text, desk), mainUri, offset, nowMs, texts[language]);
    return hover && { markdown: hover.markdown, ...rangeOf(hover.span) };
  },
  define: ({ text, offset }, desk) => {
    const found = definitionAt(understood(text, desk), mainUri, offset);
    return found?.target.uri === mainUri ? { target: rangeOf(found.target), ...rangeOf(found.origin) } : undefined;
  },
  highlight: ({ text, offset }, desk) =>
    highlightsAt(understood(text, desk), mainUri, offset).map(({ span, isDeclaration }) => ({
      isDeclaration,
      ...rangeOf(span),
    })),
  renamed: ({ text, offset }, desk) => {
    const place = renamePlaceAt(understood(text, desk), mainUri, offset);
    return place.kind === "refused" ? place.reason : { name: place.name, ...rangeOf(place.span) };
  },
  rename: ({ text, offset, newName }, desk) => {
    const renaming = renameAt(understood(text, desk), mainUri, offset, newName);
    if (renaming.kind === "refused") return renaming.reason;
    return renaming.edits.map(({ span, newText }) => ({ newText, ...rangeOf(span) }));
  },
  fold: ({ text }, desk) =>
    foldingOf(readOnly(text, desk), mainUri).map(({ span, kind }) => ({ kind, ...rangeOf(span) })),
  format: ({ text }, desk) =>
    formatEdits(readOnly(text, desk), mainUri).map(({ span, newText }) => ({ newText, ...rangeOf(span) })),
  colour: ({ text }, desk) => semanticTokensOf(understood(text, desk), mainUri),
};

/** For what is read off the text alone, with names as they were in the text that was checked last. */
function readOnly(text: string, desk: Desk): Analysis {
  const { latest } = desk;
  if (!latest) return understood(text, desk);
  return { ...analysisOf(latest.host, latest.compilation), host: hostOf(text) };
}

/** For what needs to know all names: the text is compiled, for no target, unless that was done already. */
function understood(text: string, { latest }: Desk): Analysis {
  if (latest?.host.read(mainUri)?.text === text) return analysisOf(latest.host, latest.compilation);
  const host = hostOf(text);
  return analysisOf(
    host,
    compile(host, [mainUri], {
      targets: [],
      knownTargets: checkedTargets,
      today: "2000-01-01",
      generator: "",
      passOverAssertions: true,
    }),
  );
}

function rangeOf({ start, end }: Span): Range {
  return { start, end };
}
