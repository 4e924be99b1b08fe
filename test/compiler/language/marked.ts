/** A text with a cursor in it, `‸`, for the tests of the language service. */

import { compile } from "../../../compiler/compile.ts";
import type { Edit } from "../../../compiler/language/edits.ts";
import { type Analysis, analysisOf } from "../../../compiler/language/index.ts";
import { checkedTargets } from "../../../targets/checked.ts";
import { hostWithLibrary, today } from "../../helpers/vats.ts";

/** The mark of the cursor. */
const mark = "‸";

export interface Marked {
  readonly analysis: Analysis;
  readonly uri: string;
  readonly offset: number;
  readonly text: string;
}

/** Analyses `main.vats` beside other files; `‸` is the cursor, in whichever file. */
export function marked(main: string, others: Readonly<Record<string, string>> = {}): Marked {
  const files = { "main.vats": main, ...others };
  const [uri, withMark] = Object.entries(files).find(([, text]) => text.includes(mark)) ?? [
    "main.vats",
    `${main}${mark}`,
  ];
  const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(mark, "")]));
  return { analysis: analysed(texts), uri, offset: withMark.indexOf(mark), text: texts[uri] ?? "" };
}

/** Analyses files of which `main.vats` is the entry. */
export function analysed(files: Readonly<Record<string, string>>): Analysis {
  const host = hostWithLibrary(files);
  const options = { targets: [], knownTargets: checkedTargets, today, generator: "vatsc test" };
  return analysisOf(host, compile(host, ["main.vats"], options));
}

/** The texts of the files after the edits. */
export function edited(
  files: Readonly<Record<string, string>>,
  edits: readonly Edit[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([uri, text]) => {
      const own = edits.filter(({ span }) => span.uri === uri).sort((one, other) => other.span.start - one.span.start);
      return [
        uri,
        own.reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text),
      ];
    }),
  );
}
