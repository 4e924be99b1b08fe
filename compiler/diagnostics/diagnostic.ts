/**
 * What is wrong, as plain data: it goes through a worker, an editor protocol and `--format json` unchanged.
 * Must not know how it is printed (`render.ts`) nor what any code means (`registry.ts`).
 */

import type { Span } from "../text/span.ts";
import { type DiagnosticCode, type ParamsOf, registry } from "./registry.ts";

export type Severity = "error" | "warning" | "hint";

/** A mend that can be applied by machine. Titles begin with a capital verb and have no full stop. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence, ends with a full stop, things in back-quotes. */
  readonly message: string;
  readonly span: Span;
  /** The other places that matter, such as the first of two equal names. */
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** What to do now. */
  readonly help: string | undefined;
  /** Text of the language to paste, of several lines; absent for most. */
  readonly sample?: string;
  readonly fixes: readonly Fix[];
}

export type DiagnosticExtra = Partial<Pick<Diagnostic, "related" | "help" | "sample" | "fixes">>;

/** Takes diagnostics while a program is read. A forgotten or extra parameter of a message does not compile. */
export interface Reporter {
  report<C extends DiagnosticCode>(code: C, span: Span, params: ParamsOf<C>, extra?: DiagnosticExtra): void;
  /** True as soon as one error was reported. */
  readonly hasErrors: boolean;
  /** Whether an error lies within a place: then a later stage keeps quiet about what it may only be a consequence of. */
  hasErrorIn(span: Span): boolean;
  /** All of them, in the order of the text; one for each place and code. */
  done(): readonly Diagnostic[];
}

/** Builds a diagnostic of `code`; its severity and wording are the registry's. */
export function makeDiagnostic<C extends DiagnosticCode>(
  code: C,
  span: Span,
  params: ParamsOf<C>,
  extra: DiagnosticExtra = {},
): Diagnostic {
  const definition = registry[code];
  const wording = definition.message as (params: ParamsOf<C>) => string;
  return {
    code,
    severity: definition.severity,
    message: wording(params),
    span,
    related: extra.related ?? [],
    help: extra.help,
    ...(extra.sample === undefined ? {} : { sample: extra.sample }),
    fixes: extra.fixes ?? [],
  };
}

/** A reporter that keeps one diagnostic for each place and code, so that two stages cannot say one thing twice. */
export function createReporter(): Reporter & { add(diagnostics: readonly Diagnostic[]): void } {
  const kept = new Map<string, Diagnostic>();
  const errors = new Map<string, Span[]>(); // By file, in the order of their starts.
  const keep = (diagnostic: Diagnostic) => {
    const key = `${diagnostic.span.uri}\n${diagnostic.span.start}\n${diagnostic.span.end}\n${diagnostic.code}\n${diagnostic.message}`;
    if (kept.has(key) || kept.size >= mostDiagnostics) return;
    kept.set(key, diagnostic);
    if (diagnostic.severity !== "error") return;
    const spans = errors.get(diagnostic.span.uri) ?? [];
    errors.set(diagnostic.span.uri, spans);
    spans.splice(firstFrom(spans, diagnostic.span.start), 0, diagnostic.span);
  };
  return {
    report: (code, span, params, extra) => keep(makeDiagnostic(code, span, params, extra)),
    add: (diagnostics) => diagnostics.forEach(keep),
    get hasErrors() {
      return errors.size > 0;
    },
    hasErrorIn: (span) => hasSpanIn(errors.get(span.uri) ?? [], span),
    done: () => [...kept.values()].sort(byPlace),
  };
}

/** How many are kept: a file with more mistakes is no program, and nobody reads on. */
export const mostDiagnostics = 10_000;

/** Index of the first span that starts at `start` or later. */
function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the spans, in the order of their starts, lies within `outer`. */
function hasSpanIn(spans: readonly Span[], outer: Span): boolean {
  for (let at = firstFrom(spans, outer.start); at < spans.length; at++) {
    const span = spans[at];
    if (!span || span.start > outer.end) return false;
    if (span.end <= outer.end) return true;
  }
  return false;
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  if (one.span.uri !== other.span.uri) return one.span.uri < other.span.uri ? -1 : 1;
  return one.span.start - other.span.start || one.span.end - other.span.end || (one.code < other.code ? -1 : 1);
}
