/**
 * The forms that the grammar reads and the compiler does not build yet: one error for each, and silence about what
 * hangs on it. Each goes when its form is built.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Module } from "../syntax/ast.ts";
import { type AnyNode, walkNodes } from "../syntax/walk.ts";
import type { Span } from "../text/span.ts";

/** Reports every form that is not built yet, at the word that begins it. */
export function refuseNotBuilt(modules: readonly Module[], reporter: Reporter): void {
  walkNodes(modules, (node) => {
    if (!forms.has(node.kind)) return true;
    const { span } = node as { span: Span } & AnyNode;
    const first = { ...span, end: Math.min(span.end, span.start + node.kind.length) };
    reporter.report("VATS1900", first, { form: `\`${node.kind}\`` }, { help });
    return false;
  });
}

const help = "What this version compiles stands in docs/language.md.";

const forms: ReadonlySet<string> = new Set(["test", "assert"]);
