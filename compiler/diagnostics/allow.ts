/**
 * Comments that silence a warning where it stands: `// allow VATS4003: the shop is closed then`. They reach over their own
 * line and the next one that is no such comment, need a reason, and one that silences nothing is a warning itself.
 * Must not know what any code means.
 */

import { positionAt, type SourceText } from "../text/source.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { type Diagnostic, makeDiagnostic } from "./diagnostic.ts";
import { registry } from "./registry.ts";
import { nearestName } from "./suggest.ts";

/** A comment with its marks, as the source has it. */
export interface WrittenComment {
  readonly text: string;
  readonly span: Span;
}

/** One code of one comment. */
interface Allowance {
  readonly code: string;
  /** The code in the comment. */
  readonly span: Span;
  readonly comment: WrittenComment;
  readonly firstLine: number;
  lastLine: number;
  readonly hasReason: boolean;
  silences: boolean;
}

/**
 * Takes out what is silenced, and adds what is wrong with the comments themselves, in the order of the text.
 *
 * @param isComplete whether every warning there can be is among them; else a comment may silence one that is not
 */
export function applyAllowances(
  diagnostics: readonly Diagnostic[],
  comments: readonly WrittenComment[],
  sourceOf: (uri: string) => SourceText | undefined,
  isComplete: boolean,
): readonly Diagnostic[] {
  const allowances = comments.flatMap((comment) => allowancesIn(comment, sourceOf));
  if (allowances.length === 0) return diagnostics;
  reachOver(allowances);
  const kept = diagnostics.filter((diagnostic) => !isSilenced(diagnostic, allowances, sourceOf));
  const mistakes = allowances.flatMap((allowance) => mistakeOf(allowance, isComplete) ?? []);
  return [...kept, ...mistakes].sort(byPlace);
}

function allowancesIn(comment: WrittenComment, sourceOf: (uri: string) => SourceText | undefined): Allowance[] {
  const match = /^(?:\/\/|\/\*)\s*allow\s+((?:VATS\w*)(?:\s*,\s*VATS\w*)*)\s*(?::\s*([\s\S]*?))?\s*(?:\*\/)?$/.exec(
    comment.text,
  );
  const source = match ? sourceOf(comment.span.uri) : undefined;
  if (!match?.[1] || !source) return [];
  const listStart = comment.span.start + comment.text.indexOf(match[1]);
  return [...match[1].matchAll(/VATS\w*/g)].map(({ 0: code, index }) => ({
    code,
    span: makeSpan(comment.span.uri, listStart + index, listStart + index + code.length),
    comment,
    firstLine: positionAt(source, comment.span.start).line,
    lastLine: positionAt(source, comment.span.end).line + 1,
    hasReason: (match[2] ?? "") !== "",
    silences: false,
  }));
}

/** Comments that stand one below the other all reach the line below the last. */
function reachOver(allowances: readonly Allowance[]): void {
  for (const allowance of [...allowances].reverse()) {
    const below = allowances.find(
      (other) => other.comment.span.uri === allowance.comment.span.uri && other.firstLine === allowance.lastLine,
    );
    if (below && below.comment !== allowance.comment) allowance.lastLine = below.lastLine;
  }
}

function isSilenced(
  { code, severity, span }: Diagnostic,
  allowances: readonly Allowance[],
  sourceOf: (uri: string) => SourceText | undefined,
): boolean {
  if (severity === "error") return false;
  const fitting = allowances.filter((allowance) => allowance.code === code && allowance.span.uri === span.uri);
  const source = fitting.length > 0 ? sourceOf(span.uri) : undefined;
  if (!source) return false;
  const { line } = positionAt(source, span.start);
  const found = fitting.filter(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine);
  for (const allowance of found) allowance.silences = true;
  return found.some(({ hasReason }) => hasReason);
}

function mistakeOf(allowance: Allowance, isComplete: boolean): Diagnostic | undefined {
  const { code, span, comment, hasReason, silences } = allowance;
  const known = Object.hasOwn(registry, code) ? registry[code as keyof typeof registry] : undefined;
  if (!known || known.severity === "error") {
    const near = known ? undefined : nearestName(code, warnings());
    const fixes = near === undefined ? [] : [{ title: `Write \`${near}\``, edits: [{ span, newText: near }] }];
    const help = known ? "Only warnings and hints can be allowed." : near && `Did you mean \`${near}\`?`;
    return makeDiagnostic("VATS1051", span, { code }, { ...(help ? { help } : {}), fixes });
  }
  if (!hasReason) {
    const help = `Say why: \`// allow ${code}: the shop is closed then\`.`;
    return makeDiagnostic("VATS1050", span, { code }, { help });
  }
  // What a target warns of is seen only where it is built.
  if (silences || !isComplete || code.startsWith("VATS5")) return undefined;
  const fixes = [{ title: "Remove the comment", edits: [{ span: comment.span, newText: "" }] }];
  const isAlone = !comment.text.slice(0, comment.text.indexOf(":")).includes(",");
  const help = "It silences what stands in its own line or in the next one.";
  return makeDiagnostic("VATS4022", span, { code }, { help, fixes: isAlone ? fixes : [] });
}

function warnings(): readonly string[] {
  return Object.entries(registry).flatMap(([code, { severity }]) => (severity === "error" ? [] : [code]));
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  if (one.span.uri !== other.span.uri) return one.span.uri < other.span.uri ? -1 : 1;
  return one.span.start - other.span.start || one.span.end - other.span.end || (one.code < other.code ? -1 : 1);
}
