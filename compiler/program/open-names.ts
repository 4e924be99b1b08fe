/** Lists in which a name may stand for other members: groups, calendars, sets of callers. Must not know what members are. */

import type { QualifiedName } from "../syntax/ast.ts";
import type { Meaning, Program } from "./program.ts";

/**
 * A list with its names opened, in the order of the source: what `open` gives for what a name means stands in the name's
 * place. Each set is opened once, since a second time adds nothing; so a circle ends, and sets may nest as deep as they like.
 */
export function openNames<Item extends { readonly kind: string }>(
  items: readonly (Item | QualifiedName)[],
  program: Pick<Program, "uses">,
  open: (symbol: Meaning) => readonly (Item | QualifiedName)[] | undefined,
): readonly (Item | QualifiedName)[] {
  const found: (Item | QualifiedName)[] = [];
  const opened = new Set<Meaning>();
  const stack = [...items].reverse();
  for (let item = stack.pop(); item; item = stack.pop()) {
    const symbol = isName(item) ? program.uses.get(item) : undefined;
    const members = symbol && open(symbol);
    if (!symbol || !members) found.push(item);
    else if (!opened.has(symbol)) {
      opened.add(symbol);
      for (let at = members.length - 1; at >= 0; at--) stack.push(...members.slice(at, at + 1));
    }
  }
  return found;
}

function isName(item: { readonly kind: string }): item is QualifiedName {
  return item.kind === "qualified-name";
}
