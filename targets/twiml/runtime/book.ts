/** The tables, ready to look up in, and where a call is in them. Imports nothing from outside this folder. */

//! The tables, ready to look up in, and where a call is in them.

import { type Carriable, type Carried, withUsed } from "./carried.ts";
import type { Document, StateEntry } from "./tables.ts";

export interface Book {
  readonly states: ReadonlyMap<string, StateEntry>;
  readonly carriable: Carriable;
}

export interface Place {
  readonly state: string;
  readonly carried: Carried;
  /** The phone of a hunt that rings now; undefined: the first one. */
  readonly phone?: string;
  /** What stands in the query beside what is carried: what became of the phones before, keys typed so far. */
  readonly more?: Readonly<Record<string, string>>;
  /** A page that is not the state's own: the one that waits for the rest of a longer key. */
  readonly page?: Document | undefined;
}

/** By any way but a `retry`: a menu there begins with all its tries. */
export function enter({ states }: Book, state: string, carried: Carried): Place {
  const entry = states.get(state);
  const menu = entry && "menu" in entry ? entry.menu : undefined;
  return { state, carried: menu ? withUsed(carried, menu.key, 1) : carried };
}
