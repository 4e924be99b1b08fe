/** The children of a tree, for whoever needs all nodes of a kind. Knows shapes, not meanings. */

/** Anything in the tree that has a kind. */
export interface AnyNode {
  readonly kind: string;
}

/** Calls `visit` for `node` and everything below it, parents first; `false` from `visit` skips what is below. */
export function walkNodes(node: unknown, visit: (node: AnyNode) => boolean | undefined): void {
  if (typeof node === "object" && node !== null) walk(node as Children, visit);
}

type Children = Readonly<Record<string, unknown>> | readonly unknown[];

/** Runs over every program some ten times: without a list of keys for each node. */
function walk(node: Children, visit: (node: AnyNode) => boolean | undefined): void {
  if (Array.isArray(node)) {
    for (const child of node) if (typeof child === "object" && child !== null) walk(child, visit);
    return;
  }
  const fields = node as Readonly<Record<string, unknown>>;
  if (isNode(fields) && visit(fields) === false) return;
  for (const key in fields) {
    const child = fields[key];
    if (typeof child === "object" && child !== null && key !== "span") walk(child as Children, visit);
  }
}

function isNode(value: Readonly<Record<string, unknown>>): value is AnyNode & Readonly<Record<string, unknown>> {
  return typeof value.kind === "string" && value.span !== undefined;
}
