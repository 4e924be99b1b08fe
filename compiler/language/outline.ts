/** The outline of a file: what it declares, and in scenarios and flows the ways that a call can go. Must not know meanings. */

import type { Block, Item, Module, Step } from "../syntax/ast.ts";
import { makeSpan, type Span } from "../text/span.ts";
import { type Analysis, moduleAt, textAt } from "./analysis.ts";

/** An entry of the outline. */
export interface OutlineEntry {
  readonly name: string;
  readonly kind: Item["kind"] | "branch";
  /** What stands behind the name: `ext 101`, `Mon-Fri 09:00-18:00`; may be empty. */
  readonly detail: string;
  /** All of it. */
  readonly span: Span;
  /** The part to which an editor goes; lies within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** The entries of a file, in the order of the text. */
export function symbolsOf(analysis: Analysis, uri: string): readonly OutlineEntry[] {
  const module = moduleAt(analysis, uri);
  return module ? outlineOf(module, textAt(analysis, uri).text) : [];
}

function outlineOf({ items }: Module, text: string): readonly OutlineEntry[] {
  return items.map((item) => ({
    ...headOf(item, text),
    kind: item.kind,
    span: item.span,
    children: childrenOf(item, text),
  }));
}

function headOf(item: Item, text: string): Pick<OutlineEntry, "name" | "detail" | "selection"> {
  const start = upTo(item.span, item.span.start + item.kind.length);
  switch (item.kind) {
    case "use":
      return {
        name: item.path?.value ?? "use",
        detail: item.as ? `as ${item.as.text}` : "",
        selection: item.path?.span ?? start,
      };
    case "test":
      return { name: item.title?.value ?? "test", detail: "", selection: item.title?.span ?? start };
    case "assert":
      return { name: briefly(text.slice(item.span.start, item.span.end)), detail: "", selection: item.span };
    case "bare-steps":
      return { name: "main", detail: "", selection: upTo(item.span, item.span.start) };
    default: {
      const selection = item.name?.span ?? start;
      const rest = text.slice(selection.end, item.span.end).replace(/^\s*=/, "");
      return {
        name: item.name?.text ?? (item.kind === "line" ? "main" : item.kind),
        detail: detailOf(rest),
        selection,
      };
    }
  }
}

/** What stands before the block or the properties. */
export function detailOf(rest: string): string {
  return briefly(rest.replace(/^\s*=/, "").replace(/(?:[<{]|\/\/)[\s\S]*$/, ""));
}

const mostCharacters = 60;

function briefly(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= mostCharacters ? line : `${line.slice(0, mostCharacters - 1)}…`;
}

function childrenOf(item: Item, text: string): readonly OutlineEntry[] {
  switch (item.kind) {
    case "flow":
    case "vats":
    case "bare-steps":
      return [
        ...branchesOf(item.block, text),
        ...(item.kind === "flow" || !item.lost ? [] : [lostOf(item.lost, text)]),
      ];
    default:
      return [];
  }
}

function lostOf(
  { span, block }: { readonly span: Span; readonly block: Block | undefined },
  text: string,
): OutlineEntry {
  return branch("lost", span, span.start + "lost".length, block, text);
}

/** The branches that stand in a block, each with those within it. */
function branchesOf(block: Block | undefined, text: string): readonly OutlineEntry[] {
  return (block?.steps ?? []).flatMap((step) => branchesOfStep(step, text));
}

function branchesOfStep(step: Step, text: string): readonly OutlineEntry[] {
  switch (step.kind) {
    case "choice": {
      const arms = step.arms.map((arm) => {
        const head = arm.guard?.span ?? upTo(arm.span, arm.span.start);
        return branch(briefly(text.slice(head.start, head.end)) || "<", arm.span, head.end, arm.block, text);
      });
      const { otherwise } = step;
      if (!otherwise) return arms;
      const end = otherwise.span.start + "otherwise".length;
      return [...arms, branch("otherwise", otherwise.span, end, otherwise.block, text)];
    }
    case "menu":
      return step.branches.map(({ key, span, block }) => {
        const name = typeof key === "string" ? key : key.text;
        return branch(name, span, span.start + name.length, block, text);
      });
    case "ring":
    case "hunt":
      return step.options.branches.map(({ outcome = "", span, block }) => {
        const head = block?.span.start ?? span.end;
        return branch(`if ${outcome}`, span, head, block, text);
      });
    case "repeat":
      return branchesOf(step.block, text);
    default:
      return [];
  }
}

/** @param headEnd where its first words end */
function branch(name: string, span: Span, headEnd: number, block: Block | undefined, text: string): OutlineEntry {
  const selection = upTo(span, headEnd);
  return { name, kind: "branch", detail: "", span, selection, children: branchesOf(block, text) };
}

/** The beginning of a place. */
function upTo({ uri, start, end }: Span, headEnd: number): Span {
  return makeSpan(uri, start, Math.min(end, headEnd));
}
