/**
 * What a call carries with it in the query of its links, since nothing of it is stored: rounds and tries that have begun, that it
 * is recorded, what phones see, tags. Values are keys of entries in the tables, never texts: a forged one means nothing.
 * Imports nothing from outside this folder, since it is made into a text.
 */

//! What a call carries in its query: n rounds and tries begun, r recorded, c what phones see, t tags. Keys of the tables
//! only: whatever else stands there means nothing.

import type { StateEntry } from "./tables.ts";

export interface Carried {
  /** Rounds of a `repeat` and tries of a menu that have begun, by key. */
  readonly used: ReadonlyMap<string, number>;
  readonly isRecorded: boolean;
  /** The key of what phones see in place of the caller. */
  readonly shows: string | undefined;
  /** Keys of tags, the last one of a name only. */
  readonly tags: readonly string[];
}

/** What can be carried, by key. */
export interface Carriable {
  /** How many rounds or tries there are. */
  readonly counts: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, readonly [name: string, value: string]>;
}

export function carriableOf(states: readonly StateEntry[]): Carriable {
  const counts = new Map<string, number>();
  const numbers = new Map<string, string>();
  const tags = new Map<string, readonly [string, string]>();
  for (const state of states) {
    if ("repeat" in state) counts.set(state.key, state.repeat);
    else if ("callerid" in state) numbers.set(state.key, state.callerid);
    else if ("tag" in state) tags.set(state.key, state.tag);
    else if ("menu" in state && state.menu) counts.set(state.menu.key, state.menu.tries);
  }
  return { counts, numbers, tags };
}

export const nothing: Carried = { used: new Map(), isRecorded: false, shows: undefined, tags: [] };

/** What stands in the query. A count that is no count is the last one, so that no forged query goes round for ever. */
export function readCarried(query: (name: string) => string, { counts, numbers, tags }: Carriable): Carried {
  const used = new Map<string, number>();
  for (const part of query("n").split("~")) {
    const [key = "", count = ""] = part.split("-");
    const most = counts.get(key);
    if (most !== undefined) used.set(key, /^[0-9]{1,2}$/.test(count) ? Math.min(Number(count), most) : most);
  }
  const shows = query("c");
  return {
    used,
    isRecorded: query("r") === "1",
    shows: numbers.has(shows) ? shows : undefined,
    tags: query("t")
      .split("~")
      .filter((key) => tags.has(key)),
  };
}

/** As `n=…&r=1&c=…&t=…`, with what else is said; empty where there is nothing. */
export function queryOf({ used, isRecorded, shows, tags }: Carried, more: Readonly<Record<string, string>>): string {
  const counts = [...used].map(([key, count]) => `${key}-${count}`).join("~");
  const fields = { n: counts, r: isRecorded ? "1" : "", c: shows ?? "", t: tags.join("~"), ...more };
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === "" ? [] : [`&${name}=${encodeURIComponent(value)}`]))
    .join("");
}

/** With one more tag; of two of a name the last one counts. */
export function withTag(carried: Carried, key: string, { tags }: Carriable): Carried {
  const name = tags.get(key)?.[0];
  return { ...carried, tags: [...carried.tags.filter((other) => tags.get(other)?.[0] !== name), key] };
}

export function withUsed(carried: Carried, key: string, count: number): Carried {
  return { ...carried, used: new Map([...carried.used, [key, count]]) };
}
