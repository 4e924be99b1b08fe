/** What keys mean in a menu. Imports nothing from outside this folder, since it is made into a text. */

//! Keys: taken digit by digit, as soon as they are a key of the menu and begin no longer one.

import type { MenuEntry } from "./tables.ts";

/** The state behind the keys, that more of them are to come, or that they are wrong. */
export type Typed = { readonly next: string } | "more" | "wrong";

/** @param isLast no more keys came in time */
export function typedIn(menu: MenuEntry, typed: string, isLast: boolean): Typed {
  if (!isLast && Object.keys(menu.keys).some((key) => key !== typed && key.startsWith(typed))) return "more";
  const next = Object.hasOwn(menu.keys, typed) ? menu.keys[typed] : undefined;
  return next === undefined ? "wrong" : { next };
}
