/** The children of a tree, for whoever needs all nodes of a kind. Knows shapes, not meanings. */

/** Anything in the tree that has a kind. */
export interface AnyNode {
  readonly kind: string;
}

/** Calls `visit` for `node` and everything below it, parents first; `false` from `visit` skips what is below. */
export function walkNodes(node: unknown, visit: (node: AnyNode) => boolean | undefined): void {
  if (Array.isArray(node)) {
    for (const child of node) walkNodes(child, visit);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  if (isNode(node) && visit(node) === false) return;
  const children = node as Readonly<Record<string, unknown>>;
  // Every checker walks the whole tree: no list of entries is made for each node.
  for (const key in children) {
    const child = children[key];
    if (typeof child === "object" && child !== null && key !== "span") walkNodes(child, visit);
  }
}

function isNode(value: object): value is AnyNode {
  return "kind" in value && typeof value.kind === "string" && "span" in value;
}
