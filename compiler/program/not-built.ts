/**
 * The forms that the grammar reads and the compiler does not build yet: one error for each, and silence about what
 * hangs on it. Each line goes when its form is built.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { CalendarDeclaration, CallersDeclaration, HoursDeclaration, Module, Window } from "../syntax/ast.ts";
import { type AnyNode, walkNodes } from "../syntax/walk.ts";
import type { Span } from "../text/span.ts";

/** Reports every form that is not built yet, at the word that begins it. */
export function refuseNotBuilt(modules: readonly Module[], reporter: Reporter): void {
  walkNodes(modules, (node) => {
    const form = wholeForm(node);
    if (form) {
      const span = (node as { span: Span } & AnyNode).span;
      const first = { ...span, end: Math.min(span.end, span.start + node.kind.length) };
      reporter.report("VATS1900", first, { form }, { help });
      return false;
    }
    const missing = parts(node);
    for (const [span, part] of missing) reporter.report("VATS1900", span, { form: part }, { help });
    return missing.length === 0 || (node.kind !== "hours" && node.kind !== "calendar");
  });
}

const help = "What this version compiles stands in docs/language.md.";

/** Forms of which nothing is built. */
function wholeForm({ kind }: AnyNode): string | undefined {
  return wholeForms.has(kind) ? `\`${kind}\`` : undefined;
}

const wholeForms: ReadonlySet<string> = new Set(["test", "assert", "by", "closed"]);

/** What is not built of forms that are. */
function parts(node: AnyNode): readonly (readonly [Span, string])[] {
  const known = node as HoursDeclaration | CalendarDeclaration | CallersDeclaration | Window;
  switch (known.kind) {
    case "hours":
      return known.isBlock ? [[known.name?.span ?? known.span, "`hours` in `{ }`"]] : [];
    case "calendar":
      return calendarParts(known);
    case "callers":
      return known.source?.kind === "file" ? [[known.source.span, "`callers` from a file"]] : [];
    case "window":
      return known.date ? [[known.date.span, "a window of a date"]] : [];
    default:
      return [];
  }
}

function calendarParts({ source }: CalendarDeclaration): readonly (readonly [Span, string])[] {
  if (source?.kind === "ics") return [[source.span, "a calendar from an iCalendar file"]];
  return source?.kind === "production" ? [[source.span, "a calendar in `{ }`"]] : [];
}
