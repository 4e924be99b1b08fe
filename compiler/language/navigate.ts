/** From a name to its declaration and to its uses. Must not know what names are renamed to. */

import type { Meaning } from "../program/program.ts";
import type { UseDeclaration } from "../syntax/ast.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { type Analysis, moduleAt } from "./analysis.ts";
import { keyOf, type Occurrence, occurrenceAt, occurrencesIn, occurrencesOf } from "./occurrences.ts";

/** Where something is declared. */
export interface Definition {
  /** What was asked about: the name, or the path of a `use`. */
  readonly origin: Span;
  /** The name where it is declared; the beginning of the file for a path. */
  readonly target: Span;
  /** The whole declaration. */
  readonly whole: Span;
}

/** The declaration of the name at an offset; of the path of a `use`, and of a module's name, the file. */
export function definitionAt(analysis: Analysis, uri: string, offset: number): Definition | undefined {
  const path = usePathAt(analysis, uri, offset);
  if (path) return path;
  const found = occurrenceAt(analysis.program, uri, offset);
  if (!found) return undefined;
  const { meaning, span } = found;
  return { origin: span, target: meaning.span, whole: wholeOf(meaning) };
}

function wholeOf(meaning: Meaning): Span {
  return "declaration" in meaning ? meaning.declaration.span : meaning.span;
}

function usePathAt(analysis: Analysis, uri: string, offset: number): Definition | undefined {
  const use = moduleAt(analysis, uri)?.items.find(
    (item) => item.kind === "use" && item.path && item.path.span.start <= offset && offset <= item.path.span.end,
  ) as UseDeclaration | undefined;
  const names = use && analysis.program.scope.used.get(use);
  const file = names && [...analysis.program.scope.files].find(([, own]) => own === names)?.[0];
  if (!use?.path) return undefined;
  const target = file ?? firstUri(names);
  return target === undefined
    ? undefined
    : { origin: use.path.span, target: makeSpan(target, 0, 0), whole: makeSpan(target, 0, 0) };
}

/** An entry that is used gives a set of its own names, all of which stand in it. */
function firstUri(names: ReturnType<Analysis["program"]["scope"]["used"]["get"]>): string | undefined {
  return [...(names?.symbols.values() ?? []), ...(names?.lines.values() ?? [])][0]?.span.uri;
}

/** Every place of the name at an offset, in all files, its declaration among them; none where no name stands. */
export function referencesAt({ program }: Analysis, uri: string, offset: number): readonly Occurrence[] {
  const found = occurrenceAt(program, uri, offset);
  return found ? occurrencesOf(program, found.meaning) : [];
}

/** Every place of the name at an offset within its file. */
export function highlightsAt({ program }: Analysis, uri: string, offset: number): readonly Occurrence[] {
  const found = occurrenceAt(program, uri, offset);
  if (!found) return [];
  const key = keyOf(found.meaning);
  return occurrencesIn(program, uri).filter(({ meaning }) => keyOf(meaning) === key);
}
