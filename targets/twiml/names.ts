/**
 * Short names of states, for addresses and file names: made from ids and nothing else, so that a change elsewhere in the
 * source renames none and calls in flight survive a redeploy. Must not know documents.
 */

import type { StateId } from "../../compiler/flow/ir.ts";
import { shortHash, shortName } from "../../compiler/target/names.ts";

/** Names of documents that belong to no state. */
export const reservedNames = { over: "over", unknown: "unknown", fallback: "fallback", accepted: "accepted" } as const;

/** Percent-encoded, a letter of two bytes takes six characters of an address. */
const longestNameBytes = 96;

/**
 * A name for each id: the id, or its beginning and a hash. Names that differ in case only get a mark, since not every
 * file system keeps them apart; `~` stands in no id and needs no encoding.
 */
export function shortNames(ids: readonly StateId[]): ReadonlyMap<StateId, string> {
  const names = ids.map((id) => [id, shortName(id, longestNameBytes)] as const);
  const counts = new Map<string, number>(Object.values(reservedNames).map((name) => [name, 1]));
  for (const [, name] of names) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  return new Map(
    names.map(([id, name]) => [id, (counts.get(fold(name)) ?? 0) > 1 ? `${name}~${shortHash(id)}` : name]),
  );
}

/** A key for each id, for queries: a hash of it, and the id itself where two ids would get the same. */
export function shortKeys(ids: readonly StateId[]): ReadonlyMap<StateId, string> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(shortHash(id), (counts.get(shortHash(id)) ?? 0) + 1);
  return new Map(ids.map((id) => [id, counts.get(shortHash(id)) === 1 ? shortHash(id) : `${shortHash(id)}.${id}`]));
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
