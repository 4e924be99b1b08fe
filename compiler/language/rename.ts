/**
 * Other names for what a program declares. A new name changes what things are called and nothing that happens to a call;
 * where it would, it is refused with the reason. Must not know editors.
 */

import { isReserved } from "../../grammar/index.ts";
import type { Meaning, Program } from "../program/program.ts";
import { titles } from "../program/titles.ts";
import { isOfLibrary } from "../text/source.ts";
import { afterSpan, type Span } from "../text/span.ts";
import type { Analysis } from "./analysis.ts";
import type { Edit } from "./edits.ts";
import { type Occurrence, occurrenceAt, occurrencesIn, occurrencesOf } from "./occurrences.ts";

/** Why there is no new name: one sentence with a full stop, things in back-quotes. */
export interface RenameRefusal {
  readonly kind: "refused";
  readonly reason: string;
}

/** What would be renamed: where the cursor is, and its name now. */
export interface RenamePlace {
  readonly kind: "place";
  readonly span: Span;
  readonly name: string;
}

/** The edits, in all files. */
export interface Renaming {
  readonly kind: "edits";
  readonly edits: readonly Edit[];
}

/** What is renamed where the cursor is, or why nothing can be. */
export function renamePlaceAt({ program }: Analysis, uri: string, offset: number): RenamePlace | RenameRefusal {
  const found = occurrenceAt(program, uri, offset);
  if (!found) return refused("Only names that are declared can be renamed: put the cursor on one.");
  const { meaning, span } = found;
  if (isOfLibrary(meaning.span.uri) && meaning.kind !== "module")
    return refused(`\`${meaning.written}\` belongs to the standard library.`);
  if (meaning.kind === "implicit phone") return refused(extensionItself(meaning.written));
  if (meaning.kind === "line" && !meaning.declaration.name)
    return refused("A line without a name of its own is called `main`: give it one where it is declared.");
  return { kind: "place", span, name: meaning.written };
}

/** The edits that give the name at an offset another one, everywhere; or why that cannot be. */
export function renameAt(analysis: Analysis, uri: string, offset: number, newName: string): Renaming | RenameRefusal {
  const { program } = analysis;
  const place = renamePlaceAt(analysis, uri, offset);
  const found = occurrenceAt(program, uri, offset);
  if (place.kind === "refused" || !found) return place.kind === "refused" ? place : refused("No name stands there.");
  const name = newName.normalize("NFC");
  const { meaning } = found;
  if (name === meaning.written) return { kind: "edits", edits: [] };
  const reason = whyNoName(newName) ?? whyTaken(name, meaning, program);
  if (reason !== undefined) return refused(reason);
  return { kind: "edits", edits: occurrencesOf(program, meaning).map((occurrence) => editOf(occurrence, newName)) };
}

function refused(reason: string): RenameRefusal {
  return { kind: "refused", reason };
}

function extensionItself(name: string): string {
  return `\`${name}\` is itself the extension that is rung: to call it otherwise, declare it, \`phone ${name} = ext "${name}"\`.`;
}

/** A `use` without `as` gets one. */
function editOf({ span, isPath }: Occurrence, newText: string): Edit {
  return isPath ? { span: afterSpan(span), newText: ` as ${newText}` } : { span, newText };
}

function whyNoName(text: string): string | undefined {
  if (isReserved(text)) return `\`${text}\` is a word of the language.`;
  if (/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(text)) return undefined;
  return `\`${text}\` is no name: a name has letters, digits and \`_\`, and begins with no digit.`;
}

/** What has the new name already, where both would be seen. */
function whyTaken(name: string, meaning: Meaning, program: Program): string | undefined {
  const other = takenBy(name, meaning, program);
  return other && `\`${name}\` is ${titles[other.kind]} already.`;
}

function takenBy(name: string, meaning: Meaning, program: Program): Meaning | undefined {
  const { files } = program.scope;
  const names = files.get(meaning.span.uri);
  if (meaning.kind === "line") return names?.lines.get(name);
  const near = [...files].filter(([, own]) => own === names).flatMap(([uri]) => occurrencesIn(program, uri));
  const parameters = near.filter(({ meaning: { kind, written } }) => kind === "parameter" && written === name);
  const hidden = parameters.find(
    (parameter) => meaning.kind !== "parameter" || areOfOneFlow(parameter.meaning, meaning, program),
  );
  return names?.symbols.get(name) ?? undeclaredIn(near, name) ?? hidden?.meaning;
}

/** An extension that nothing declares. */
function undeclaredIn(near: readonly Occurrence[], name: string): Meaning | undefined {
  return near.find(({ meaning: { kind, written } }) => kind === "implicit phone" && written === name)?.meaning;
}

function areOfOneFlow(one: Meaning, other: Meaning, { modules }: Program): boolean {
  const item = modules
    .flatMap(({ items }) => items)
    .find(({ span: { uri, start, end } }) => uri === one.span.uri && start <= one.span.start && one.span.end <= end);
  return item?.span.uri === other.span.uri && item.span.start <= other.span.start && other.span.end <= item.span.end;
}
