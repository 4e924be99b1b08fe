/** Extensions to propose for phones that nobody has declared yet. Must not know what says so. */

import type { Module } from "../syntax/ast.ts";

/** That of most examples; those that follow it are as good. */
const firstProposed = 101;

/** Gives each name an extension of its own, which no phone of the modules has: the same one each time that it is asked for. */
export function proposeExtensions(modules: readonly Module[]): (name: string) => number {
  const proposed = new Map<string, number>();
  let taken: ReadonlySet<number> | undefined;
  let next = firstProposed;
  return (name) => {
    const known = proposed.get(name);
    if (known !== undefined) return known;
    taken ??= extensionsOf(modules);
    while (taken.has(next)) next += 1;
    proposed.set(name, next);
    next += 1;
    return next - 1;
  };
}

function extensionsOf(modules: readonly Module[]): ReadonlySet<number> {
  const items = modules.flatMap((module) => module.items);
  return new Set(
    items.flatMap((item) => {
      const address = item.kind === "phone" ? item.address : undefined;
      if (address?.kind !== "ext") return [];
      return [Number(address.value.kind === "string" ? address.value.value : address.value.text)];
    }),
  );
}
