/** The order in which the phones of a `hunt` ring. Imports nothing from outside this folder, since it is made into a text. */

//! The order of a hunt: drawn once a call, from the call's own id, so that every request of the call draws the same.

import type { Outcomes, PageEntry } from "./tables.ts";

/** The phones of a hunt in the order of this call. */
export function drawn<Phone>(phones: readonly Phone[], call: string, state: string): readonly Phone[] {
  const order = [...phones];
  for (let left = order.length; left > 1; left -= 1) {
    const at = chance(`${call} ${state} ${left}`) % left;
    const last = order[left - 1];
    const picked = order[at];
    if (last === undefined || picked === undefined) continue;
    order[left - 1] = picked;
    order[at] = last;
  }
  return order;
}

/** A number of 32 bits for a text: FNV-1a, mixed once more so that the low bits are as good as the high ones. */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

type Huntable = NonNullable<PageEntry["hunt"]>[number];

/** The phone after one that did not answer; undefined after the last, and the first where there was none. */
export function phoneAfter(page: PageEntry, call: string, phone: string): Huntable | undefined {
  const order = drawn(page.hunt ?? [], call, page.state);
  return order[order.findIndex((one) => one.phone === phone) + 1];
}

/** What became of all phones so far: `b` all busy, `u` none to be reached, `n` anything else. */
export function mixed(before: string, outcome: keyof Outcomes): "b" | "u" | "n" {
  const now = outcome === "busy" ? "b" : outcome === "unavailable" ? "u" : "n";
  return before === "" || before === now ? now : "n";
}

export function outcomeOfHunt(letter: "b" | "u" | "n"): keyof Outcomes {
  return letter === "b" ? "busy" : letter === "u" ? "unavailable" : "unanswered";
}
