/** The children of a tree, for whoever needs all nodes of a kind. Knows shapes, not meanings. */

/** Anything in the tree that has a kind. */
export interface AnyNode {
  readonly kind: string;
}

/** Calls `visit` for `node` and everything below it, parents first; `false` from `visit` skips what is below. */
export function walkNodes(node: unknown, visit: (node: AnyNode) => boolean | undefined): void {
  for (const { nodes, ends, from, to } of rowsOf(node)) {
    for (let at = from; at < to; ) {
      const found = nodes[at];
      if (found && visit(found) === false) at = ends[at] ?? to;
      else at++;
    }
  }
}

/** Calls `visit` for all nodes of some kinds, in the order of the text. */
export function visitNodes(node: unknown, kinds: readonly string[], visit: (node: AnyNode) => void): void {
  for (const row of rowsOf(node)) {
    row.byKind ??= placesByKind(row);
    const { byKind, nodes } = row;
    const places = kinds.flatMap((kind) => byKind.get(kind) ?? []);
    for (const at of kinds.length > 1 ? places.sort((one, other) => one - other) : places) {
      const found = nodes[at];
      if (found) visit(found);
    }
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** A tree in a row, in the order of the walk: some ten stages go over the same one. */
interface Row {
  /** Those of the whole file, or whatever was walked first. */
  readonly nodes: readonly AnyNode[];
  /** Of each node the place behind all that is below it. */
  readonly ends: readonly number[];
  readonly from: number;
  readonly to: number;
  /** The places of the nodes of each kind, once somebody has asked. */
  byKind?: ReadonlyMap<string, readonly number[]>;
}

const rows = new WeakMap<object, Row>();

function rowsOf(tree: unknown): readonly Row[] {
  if (typeof tree !== "object" || tree === null) return [];
  return Array.isArray(tree) ? tree.flatMap(rowsOf) : [rowOf(tree as Fields)];
}

function rowOf(tree: Fields): Row {
  const known = rows.get(tree);
  if (known) return known;
  const [nodes, ends]: [AnyNode[], number[]] = [[], []];
  collect(tree, nodes, ends);
  const row: Row = { nodes, ends, from: 0, to: nodes.length };
  rows.set(tree, row);
  if (tree.kind === "module") noteParts(row);
  return row;
}

/** Declarations and blocks are walked by themselves, too. */
function noteParts({ nodes, ends }: Row): void {
  const [module] = nodes;
  const items = new Set<unknown>((module as { readonly items?: readonly unknown[] } | undefined)?.items);
  for (const [from, node] of nodes.entries())
    if (node.kind === "block" || items.has(node)) rows.set(node, { nodes, ends, from, to: ends[from] ?? from });
}

function placesByKind({ nodes, from, to }: Row): ReadonlyMap<string, readonly number[]> {
  const byKind = new Map<string, number[]>();
  for (let at = from; at < to; at++) {
    const { kind = "" } = nodes[at] ?? {};
    const places = byKind.get(kind);
    if (places) places.push(at);
    else byKind.set(kind, [at]);
  }
  return byKind;
}

/** Without a list of keys for each node. */
function collect(tree: Fields | readonly unknown[], nodes: AnyNode[], ends: number[]): void {
  if (Array.isArray(tree)) {
    for (const child of tree) if (typeof child === "object" && child !== null) collect(child, nodes, ends);
    return;
  }
  const fields = tree as Fields;
  const at = isNode(fields) ? nodes.push(fields) - 1 : -1;
  for (const key in fields) {
    const child = fields[key];
    if (typeof child === "object" && child !== null && key !== "span") collect(child as Fields, nodes, ends);
  }
  if (at >= 0) ends[at] = nodes.length;
}

function isNode(value: Fields): value is AnyNode & Fields {
  return typeof value.kind === "string" && value.span !== undefined;
}
