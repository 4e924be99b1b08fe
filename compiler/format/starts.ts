/**
 * Where the lines of a well laid out file begin: steps, guards, branches, properties. Read from the tree, which alone
 * knows what a word is there. Must not know how anything is printed.
 */

import type { Block, Module } from "../syntax/ast.ts";
import { type AnyNode, walkNodes } from "../syntax/walk.ts";
import type { Span } from "../text/span.ts";

export interface Starts {
  /** Offsets at which a step, a guarded block, a branch of a menu or a property begins. */
  readonly lines: ReadonlySet<number>;
  /** Offsets of the `if`s behind a `ring` or a `hunt`. */
  readonly branches: ReadonlySet<number>;
  /** Offsets of tests, whose lines begin at words that are none elsewhere. */
  readonly tests: ReadonlySet<number>;
  /** Offsets of those `then`s that begin no line: a phone of a test is busy `then` answers. */
  readonly joined: ReadonlySet<number>;
}

interface Placed extends AnyNode {
  readonly span: Span;
}

export function startsOf(module: Module): Starts {
  const lines = new Set<number>();
  const branches = new Set<number>();
  const tests = new Set<number>();
  const addLine = ({ span }: { readonly span: Span }) => lines.add(span.start);
  walkNodes(module, (node) => {
    const starts = lineStarts(node as Placed);
    starts.forEach(addLine);
    if (node.kind === "outcome-branch") branches.add((node as Placed).span.start);
    if (node.kind === "test") tests.add((node as Placed).span.start);
    return true;
  });
  return { lines, branches, tests, joined: new Set() };
}

/** What begins a line below a node. */
function lineStarts(node: Placed): readonly { readonly span: Span }[] {
  const { steps, arms, otherwise, branches, properties, entries, windows, clauses, isBlock, lost } = node as Placed & {
    readonly steps?: Block["steps"];
    readonly [child: string]: unknown;
  };
  switch (node.kind) {
    case "block":
      return steps ?? [];
    case "choice":
      return otherwise ? [...(arms as Placed[]), otherwise as Placed] : (arms as Placed[]);
    case "menu":
      return branches as Placed[];
    case "mailbox":
      return properties as Placed[];
    case "production":
      return entries as Placed[];
    case "hours":
      return isBlock === true ? [...(windows as Placed[]), ...(clauses as Placed[])] : [];
    case "vats":
    case "bare-steps":
      return lost ? [lost as Placed] : [];
    default:
      return [];
  }
}
